"""Duties that go with the text they stand in, and those that live on in another."""

from typing import Any

import pytest

from samverkan.diff.changes import AgreementAndWork
from samverkan.diff.compare import compare
from samverkan.diff.duties import is_duty
from tests.diff.agreements import agreement

BASE: dict[str, Any] = {
    "title": "Samverkansavtal",
    "parties": [{"id": "k", "name": "Dalby kommun"}, {"id": "p", "name": "Polisen"}],
    "validity": {"start": "2020", "end": "2023"},
}
DUTY = "Kommunen ska hålla fritidsgården öppen till midnatt."
KEPT = {"heading": "Inledning", "text": "Parterna samverkar sedan 2012."}
GONE = {"heading": "Ungdomar", "text": f"Många unga vistas i centrum. {DUTY}"}


def _weaker(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    sides = (AgreementAndWork(agreement(BASE | each)) for each in (old, new))
    return [each.weakening.sv for each in compare(*sides).weakenings if each.weakening]


@pytest.mark.parametrize(
    "new",
    [
        {"sections": [KEPT]},
        {"sections": [KEPT, {"heading": "Unga", "text": "Ungdomsgårdarna har hög kvalitet."}]},
        {"sections": [KEPT, {"heading": "Mål", "show": "goals"}]},
    ],
)
def test_a_section_that_is_gone_with_a_duty_in_it_is_a_weakening(new: dict[str, Any]) -> None:
    assert _weaker({"sections": [KEPT, GONE]}, new) == [
        "”Ungdomar”: avsnittet är borttaget, och med det något som ska göras."
    ]
    assert not _weaker(new, {"sections": [KEPT, GONE]})


def test_the_text_of_a_section_or_a_goal_is_gone_with_a_duty_in_it() -> None:
    said = "något som ska göras står inte längre kvar."
    bare = {"heading": "Ungdomar", "sections": [{"heading": "Stöd"}]}
    assert _weaker({"sections": [GONE | bare]}, {"sections": [bare]}) == [f"”Ungdomar”: {said}"]
    goal = {"id": "g", "title": "Fler unga är trygga"}
    assert _weaker({"goals": [goal | {"text": DUTY}]}, {"goals": [goal]}) == [
        f"”Fler unga är trygga”: {said}"
    ]


@pytest.mark.parametrize(
    "new",
    [
        {"sections": [KEPT | {"text": f"{KEPT['text']} {DUTY}"}]},
        {"sections": [KEPT], "commitments": [{"id": "c", "text": DUTY}]},
        {
            "sections": [KEPT],
            "clauses": [{"kind": "other", "heading": "Fritid", "text": DUTY.replace("till", "fram till")}],
        },
        {"sections": [KEPT], "annexes": [{"number": "1", "sections": [{"heading": "Stöd", "text": DUTY}]}]},
        {"sections": [KEPT, {"heading": "Fritid", "text": f"Vi vill mer. {DUTY}"}]},
    ],
)
def test_a_duty_that_stands_elsewhere_is_not_gone(new: dict[str, Any]) -> None:
    assert not _weaker({"sections": [KEPT, GONE]}, new)


def test_a_section_that_binds_nobody_may_go() -> None:
    told = "I kommunen bor 8 000 personer. Livet ska inte begränsas av otrygghet."
    assert not _weaker({"sections": [KEPT, {"heading": "Om kommunen", "text": told}]}, {"sections": [KEPT]})


DUTIES = [
    "Parterna ska mötas varje kvartal.",
    "Varje år ska polisen och kommunen gå en vandring i Norrby.",
    "Parterna är överens om att polisen ska delta i rådet.",
    "Socialtjänsten ansvarar för stödet till familjen.",
    "Resultatet ska redovisas för kommunstyrelsen.",
    "En rapport ska lämnas senast den 1 mars.",
    "Bostadsbolaget förbinder sig att byta trasiga lampor.",
    "Om en skola larmar ska kommunen svara inom två dagar.",
]
NO_DUTIES = [
    "Där ingår de åtaganden som parterna förbinder sig att genomföra.",
    "Samverkansavtalet visar en helhet och ska ge lust att göra mer.",
    "Det ska märkas i varje verksamhet.",
    "Uppföljningen är viktig när nya avtal ska skrivas.",
    "Processmålen följer Exempelby kommuns och Polisens övergripande mål och ska därför ha riktning.",
    "Området hör till det som säkerhetschefen ansvarar för.",
    "Polisen har 24 anställda i området.",
    "Enligt lagen ska lägesbilden vara aktuell.",
    "Brott som ska utredas anmäls till polisen.",
    "Invånarna ska känna sig trygga.",
]


@pytest.mark.parametrize("sentence", DUTIES)
def test_a_sentence_that_says_who_is_to_do_what_lays_a_duty_on_somebody(sentence: str) -> None:
    assert is_duty(sentence)


@pytest.mark.parametrize("sentence", NO_DUTIES)
def test_a_sentence_that_tells_or_hopes_lays_no_duty_on_anybody(sentence: str) -> None:
    assert not is_duty(sentence)
