"""How long an agreement holds and how it is left, as the status tells of them."""

from typing import Any

import pytest

from samverkan.documents.validity_words import leaving
from tests.status.building import agreement, on, said

NOTICE = {"notice": {"count": 6, "unit": "month"}}
EXTENDED = {"kind": "automatic", "length": {"count": 1, "unit": "year"}}


def _valid(**more: Any) -> dict[str, Any]:
    return agreement(validity={"start": "2024-01-01", **more})


@pytest.mark.parametrize(
    ("validity", "told"),
    [
        ({"end": "2027-12-31"}, "Det gäller till och med den 2027-12-31."),
        ({"end": "2027"}, "Det gäller till och med 2027."),
        (
            {"end": "2027-12-31", "termination": NOTICE},
            "Det gäller till och med den 2027-12-31, och uppsägningstiden är sex månader.",
        ),
        (
            {"until_further_notice": True, "termination": {"notice": {"count": 1, "unit": "month"}}},
            "Det gäller tills vidare, och uppsägningstiden är en månad.",
        ),
        (
            {"until_further_notice": True, "condition": "så länge ramavtalet gäller"},
            "Det gäller tills vidare, så länge ramavtalet gäller.",
        ),
        ({"end": "2025", "condition": "så länge rådet finns"}, "Det gäller så länge rådet finns."),
        ({"end": "2025-12-31", "extension": EXTENDED}, "Det gäller genom förlängning efter den 2025-12-31."),
        ({}, ""),
        ({"end": "2025"}, ""),
        ({"start": "2027-01-01", "end": "2030"}, ""),
    ],
)
def test_it_is_told_of_an_agreement_in_force_how_long_it_holds(validity: dict[str, Any], told: str) -> None:
    assert leaving(on("2026-06-01", agreement=_valid(**validity))).sv == told


@pytest.mark.parametrize(
    ("today", "last"),
    [("2027-04-01", "2027-06-30"), ("2027-06-30", "2027-06-30"), ("2028-06-01", "2028-06-30")],
)
def test_the_last_day_to_give_notice_is_due_before_each_extension(today: str, last: str) -> None:
    state = on(today, agreement=_valid(end="2027-12-31", termination=NOTICE, extension=EXTENDED))
    assert said(state, "notice") == [(last, "Sista dagen att säga upp avtalet innan det förlängs")]


def test_nothing_is_to_be_left_that_ends_by_itself() -> None:
    assert said(on("2027-04-01", agreement=_valid(end="2027-12-31", termination=NOTICE)), "notice") == []
