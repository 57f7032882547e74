"""Sentences that no rule can weigh: they are told for themselves, and hidden nowhere."""

from typing import Any

import pytest

from tests.conftest import some
from tests.diff.answers.asking import answered
from tests.diff.answers.asking import said as told
from tests.diff.measured import Judged, said, sentences, to_compare


def of_text(text: str) -> dict[str, Any]:
    return {"clauses": [{"id": "a", "kind": "economy", "text": text}]}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "Resultatet redovisas för kommunfullmäktige varje år i mars.",
            "Resultatet redovisas för trygghetsrådet varje år i mars.",
        ),
        (
            "Rådet består av politiker från alla partier i kommunfullmäktige.",
            "Rådet består av politiker från majoriteten i kommunfullmäktige.",
        ),
        (
            "Polisen har ett kontor i Hagsätra som är bemannat dagtid.",
            "Polisen har ett kontor i Hagsätra.",
        ),
        (
            "Löftena tas fram i dialog med boende, föreningar och näringsliv.",
            "Löftena tas fram av kommunen och polisen.",
        ),
        (
            "Lokalen hålls öppen till midnatt.",
            "Lokalen hålls öppen till midnatt vid god tillströmning.",
        ),
        (
            "En uppgift om en enskild lämnas bara när lagen tillåter det.",
            "När polisen behöver en uppgift om en enskild lämnas den så som lagen kräver.",
        ),
    ],
)
def test_what_is_rewritten_is_to_be_compared_when_no_rule_weighs_it(old: str, new: str) -> None:
    judged = Judged(old, new, "weaker")
    assert not said(judged)
    assert to_compare(judged) == [(old, new)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Kommunen svarar för belysningen.", "Kommunen ansvarar för belysningen."),
        ("Styrgruppen träffas fyra gånger per år.", "Styrgruppen möts en gång i kvartalet."),
        ("Klotter saneras inom tre arbetsdagar.", "Klotter saneras inom 48 timmar."),
        ("Planen ska vara klar senast den 30 juni.", "Planen ska vara klar senast den 31 maj."),
        ("Uppföljning sker två gånger per år.", "Uppföljning sker i april och oktober varje år."),
        ("Kommunen strävar efter att belysa alla stråk.", "Kommunen belyser alla gångstråk."),
        ("Gruppen kan pröva kameror på torget.", "Kameror sätts upp på torget."),
        ("Under 2023 anmäldes 46 våldsbrott på torget.", "Under 2025 anmäldes 33 brott i tunneln."),
        ("Resultatet redovisas muntligt för nämnden.", "Resultatet redovisas skriftligt för nämnden."),
    ],
)
def test_what_says_the_same_or_more_is_not_to_be_compared(old: str, new: str) -> None:
    assert to_compare(Judged(old, new, "not")) == []


def test_a_new_name_is_nothing_to_compare() -> None:
    cooperation = "Parterna planerar varje helg och delar iakttagelser i {}."
    names = "Torggruppen", "Platsgruppen"
    old, new = (
        {
            "areas": [{"id": "a", "title": "Torget", "cooperation": cooperation.format(name.lower())}],
            "forums": [{"id": "f", "name": name}],
        }
        for name in names
    )
    assert "rewritten" not in answered(old, new)


def test_both_wordings_are_told_beside_what_is_no_longer_promised() -> None:
    old, new = "Kommunen köper kamerorna av Securitas AB.", "Kommunen hyr kamerorna av Securitas AB."
    found = answered(of_text(old), of_text(new))
    assert list(found)[:2] == ["no_longer_promised", "rewritten"]
    assert told(found["rewritten"]) == [
        "Av orden går det inte att avgöra om detta lovar lika mycket som förut.",
        f"Villkoret ”Ekonomi”: nu ”{new[:-1]}”, tidigare ”{old[:-1]}”.",
    ]


def test_a_duty_where_other_text_has_come_is_told() -> None:
    kept = "Avtalet gäller hela kommunen. {} Ändringar ska vara skriftliga."
    duty = "Polisen ska besöka varje högstadieskola."
    old, new = (of_text(kept.format(each)) for each in (duty, "Bilaga 2 beskriver metoden."))
    assert told(answered(old, new)["rewritten"])[1:] == [
        "Villkoret ”Ekonomi”: ”Polisen ska besöka varje högstadieskola” har ersatts av annan text."
    ]


def test_of_many_the_first_are_quoted() -> None:
    old, new = (
        {"commitments": [{"id": f"c{n}", "text": f"Kommunen {does} larm i hus {n}."} for n in range(15)]}
        for does in ("köper", "hyr")
    )
    points = told(answered(old, new)["rewritten"])[1:]
    assert len(points) == 11
    assert points[-1] == "Fem meningar till är omskrivna, och står bland ändringarna."


@pytest.mark.parametrize(
    ("way", "least", "most"),
    some(
        [
            ("_of_services", 0.98, 0.2),
            ("_of_tables", 0.96, 0.2),
            ("_of_several_offices", 0.98, 0.2),
            ("_of_several_more", 0.93, 0.2),
        ],
        1,
    ),
)
def test_of_each_set_hardly_a_weaker_one_is_neither_found_nor_to_be_compared(
    way: str, least: float, most: float
) -> None:
    every = sentences(f"sentences{way}.txt")
    weaker = [each for each in every if each.is_weaker]
    others = [each for each in every if not each.is_weaker]
    assert len([each for each in weaker if said(each) or to_compare(each)]) >= least * len(weaker)
    assert len([each for each in others if to_compare(each)]) <= most * len(others)
