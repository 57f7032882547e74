"""Whether an agreement is followed up more seldom."""

from typing import Any

import pytest

from tests.diff.answers.asking import MONTHLY, YEARLY, answered, goals, said


def follow(*occasions: dict[str, Any]) -> dict[str, Any]:
    return {"follow_up": {"occasions": list(occasions)}}


MEASURES = {"subject": "Åtgärderna", "cadence": MONTHLY, "responsible": "samordnaren"}
GOALS = {"subject": "Målen", "cadence": YEARLY}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (follow(MEASURES), follow(MEASURES), "Nej. De uppföljningar som avtalet anger är desamma som förut."),
        (
            follow(MEASURES),
            follow(MEASURES | {"cadence": YEARLY}),
            "Ja. ”Åtgärderna” följs upp mer sällan än förut, varje år i stället för varje månad.",
        ),
        (
            follow(MEASURES, GOALS),
            follow(GOALS),
            "Ja. ”Åtgärderna” följs inte längre upp av samordnaren (förut varje månad).",
        ),
        (
            {"follow_up": {"text": "Parterna ska mötas varje år."}},
            {"follow_up": {"text": "Parterna bör mötas varje år."}},
            "Ja. Uppföljningen binder mindre: nu ”Parterna bör mötas varje år”, "
            "tidigare ”Parterna ska mötas varje år”.",
        ),
        (
            follow(GOALS),
            follow(GOALS | {"cadence": MONTHLY}),
            "Nej, men en uppföljning ändras.",
        ),
        (follow(GOALS), follow(GOALS, MEASURES), "Nej, men en uppföljning tillkommer."),
        ({}, {}, "Avtalen säger inte hur ofta de följs upp."),
    ],
)
def test_whether_it_is_followed_up_more_seldom(old: dict[str, Any], new: dict[str, Any], told: str) -> None:
    assert said(answered(old | goals("Nå unga"), new)["follow_up"])[0] == told


def test_the_table_of_follow_ups_has_what_stood_and_what_stands() -> None:
    table = answered(follow(MEASURES, GOALS), follow(MEASURES | {"cadence": YEARLY}))["follow_up"].table
    assert table
    assert [[cell.sv for cell in row] for row in table.rows] == [
        ["Åtgärderna", "varje månad, av samordnaren", "varje år, av samordnaren"],
        ["Målen", "varje år", "anges inte längre"],
    ]


def test_who_is_told_instead_of_fullmaktige_stands_where_follow_up_is_asked_for() -> None:
    occasion = {"subject": "Avtalet", "cadence": YEARLY, "receiver": "kommunfullmäktige"}
    found = answered(
        {"follow_up": {"occasions": [occasion]}},
        {"follow_up": {"occasions": [occasion | {"receiver": "styrgruppen"}]}},
    )
    assert "rewritten" not in found
    assert "inte längre till fullmäktige, utan till styrgruppen" in said(found["follow_up"])[0]
