"""Parts of an agreement that its own words say do not hold, and duties that they give to another party."""

from typing import Any

import pytest

from samverkan.diff.changes import AgreementAndWork
from samverkan.diff.compare import compare
from tests.diff.agreements import agreement

BASE: dict[str, Any] = {
    "title": "Samverkansavtal",
    "parties": [{"id": "kommunen", "name": "Dalby kommun"}, {"id": "polisen", "name": "LPO Dalby"}],
    "validity": {"start": "2024", "end": "2027"},
}


def weak(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    sides = (AgreementAndWork(agreement(BASE | each)) for each in (old, new))
    return [each.weakening.sv for each in compare(*sides).changes if each.weakening]


def clause(text: str) -> dict[str, Any]:
    return {"clauses": [{"id": "u", "kind": "other", "heading": "Undantag", "text": text}]}


REVOKING = [
    "Avsnittet Medborgarlöften gäller inte under 2026.",
    "Åtagandet om öppna skolgårdar upphör att gälla den 31 december 2026.",
    "Punkt 4.2 utgår.",
    "Bilaga 2 har ersatts av bilaga 4.",
    "Det som sägs i avsnitt 5 tillämpas inte.",
    "Löftet om nattvandring pausas tills vidare.",
    "Målen i kapitel 3 gäller inte längre.",
    "Bestämmelserna om gemensam ledning ska inte tillämpas.",
    "Under 2026 gäller inte åtagandena i bilaga 1.",
    "Samverkansområdet Unga utgår.",
    "Åtgärden ”Fotpatrull” ställs in under sommaren.",
    "Paragraf 7 upphävs.",
]


@pytest.mark.parametrize("text", REVOKING)
def test_what_is_said_not_to_hold_is_weaker(text: str) -> None:
    for old, new in (
        ({}, clause(text)),
        (clause("Parterna talas vid."), clause(f"Parterna talas vid. {text}")),
    ):
        (told,) = weak(old, new)
        assert told == f"I ”Undantag” sägs nu: ”{text.removesuffix('.')}”."
    assert weak(clause(text), clause(text.replace("2026", "2027"))) == []


HOLDING = [
    "Åtgärder som inte ger effekt tas bort ur planen.",
    "Åtgärderna i planen stryks när de är genomförda.",
    "Bilaga 2 ersätts av en ny bilaga varje år.",
    "Lokalpolisområde Norr upphör den 1 januari 2026.",
    "Tidigare bestämmelser om ordningsvakter gäller inte längre.",
    "Punkterna i avtalet från 2019 har ersatts av detta avtal.",
    "Avtalet upphör att gälla den 31 december 2027.",
    "Målen utgår från den gemensamma lägesbilden.",
    "Åtagandena i bilaga 1 upphör att gälla när avtalet gör det.",
    "Om någon bestämmelse inte gäller ska parterna mötas.",
    "Sekretessen gäller inte mellan parterna i den mån lagen medger det.",
    "Målet om trygghet gäller inte bara centrum utan hela kommunen.",
    "Åtagandena i bilaga 1 gäller under hela avtalstiden.",
    "Villkoren i avsnitt 4 gäller även efter att avtalet har upphört att gälla.",
    "Parterna får inte själva besluta att punkt 4 utgår.",
    "Den som säger upp avtalet ska skriva till den andra parten.",
]


@pytest.mark.parametrize("text", HOLDING)
def test_what_holds_all_the_same_is_not_weaker(text: str) -> None:
    assert weak({}, clause(text)) == []
    assert weak(clause("Parterna talas vid."), clause(f"Parterna talas vid. {text}")) == []


def test_a_promise_or_section_that_revokes_is_told_too() -> None:
    text = "Åtagandet om nattvandring utgår."
    assert weak({}, {"commitments": [{"id": "a", "text": text}]}) == [
        "Nu sägs: ”Åtagandet om nattvandring utgår”."
    ]
    assert weak({}, {"sections": [{"heading": "Övergång", "text": text}]}) == [
        "I ”Övergång” sägs nu: ”Åtagandet om nattvandring utgår”."
    ]


def duty(text: str) -> dict[str, Any]:
    return {"commitments": [{"id": "a", "text": text}]}


HANDED = [
    ("Kommunen sätter upp belysning vid torget.", "Polisen sätter upp belysning vid torget."),
    ("Polisen ska kalla till möte varje månad.", "Kommunen ska kalla till möte varje månad."),
    ("Varje vår ordnar kommunen en vandring.", "Varje vår ordnar föreningarna en vandring."),
    ("Socialtjänsten svarar för uppföljningen.", "Polisen svarar för uppföljningen."),
    ("Det är kommunens ansvar att städa tunneln.", "Det är bostadsbolagets ansvar att städa tunneln."),
]


@pytest.mark.parametrize(("old", "new"), HANDED)
def test_a_duty_that_another_party_gets_is_told_as_handed_over(old: str, new: str) -> None:
    for before, after in ((old, new), (new, old)):
        (told,) = weak(duty(before), duty(after))
        assert "någon annan ska göra det" in told


KEPT = [
    ("Kommunen sätter upp belysning.", "Härnösands kommun sätter upp belysning."),
    ("Polisen kallar till möte.", "Polismyndigheten kallar till möte."),
    ("Rapporten lämnas till kommunen.", "Rapporten lämnas till polisen."),
    ("Polisen informerar kommunen.", "Polisen informerar bostadsbolaget."),
    ("Kommunens arbete följs upp varje år.", "Polisens arbete följs upp varje år."),
    ("Skolan möter föräldrarna.", "Socialtjänsten möter föräldrarna."),
    ("Kommunen är part i avtalet.", "Polisen är part i avtalet."),
    ("Kommunen kan bjuda in till samtal.", "Polisen kan bjuda in till samtal."),
    ("Statistiken hämtas från polisen.", "Statistiken hämtas från kommunen."),
    ("Kommunen ansvarar för belysningen.", "Kommunen och polisen ansvarar för belysningen."),
    ("Under 2023 anmälde kommunen 40 brott.", "Under 2023 anmälde polisen 40 brott."),
]


@pytest.mark.parametrize(("old", "new"), KEPT)
def test_what_another_party_is_told_or_may_do_is_no_duty_handed_over(old: str, new: str) -> None:
    assert weak(duty(old), duty(new)) == []


def test_a_duty_whose_party_stands_in_text_and_key_is_told_once_as_handed_over() -> None:
    old, new = (
        {"commitments": [{"id": "a", "text": f"{who} städar torget varje vecka.", "parties": [party]}]}
        for who, party in (("Kommunen", "kommunen"), ("Polisen", "polisen"))
    )
    assert weak(old, new) == [
        "”Polisen städar torget varje vecka”: LPO Dalby svarar nu för det i stället för Dalby kommun."
    ]
    sides = (AgreementAndWork(agreement(BASE | each)) for each in (old, new))
    assert [each.to_compare for each in compare(*sides).changes if each.to_compare] == []
