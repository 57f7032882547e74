"""When minutes are to be approved, announced and taken down, and what waits for a decision."""

from typing import Any

import pytest

from samverkan.documents.validity_words import in_force
from tests.status.building import agreement, case, on, said, signed_on


@pytest.mark.parametrize(
    ("today", "step", "deadline"),
    [
        ("2024-01-20", {}, ("2024-01-29", "Arbetsutskottet: justera § 12")),
        ("2024-02-06", {}, ("2024-02-19", "Kommunstyrelsen: justera § 31")),
        (
            "2024-02-20",
            {"adjustment": {"date": "2024-02-16"}},
            ("2024-02-19", "Kommunstyrelsen: anslå att § 31 är justerad"),  # 18 February is a Sunday
        ),
        (
            "2024-02-20",
            {"adjustment": {"date": "2024-02-16"}, "announcement": {"posted": "2024-02-19"}},
            ("2024-03-11", "Kommunstyrelsen: ta ned anslaget om § 31"),
        ),
        (
            "2024-02-06",
            {"adjustment": {"date": "2024-02-16"}},  # which is still to come
            ("2024-02-19", "Kommunstyrelsen: justera § 31"),
        ),
        ("2024-04-01", {"announcement": {"posted": "2024-02-19", "removed": "2024-03-12"}}, None),
        (
            "2024-02-20",  # the day that is stated, be it too soon
            {"announcement": {"posted": "2024-02-19", "removed": "2024-03-01"}},
            ("2024-03-01", "Kommunstyrelsen: ta ned anslaget om § 31"),
        ),
        (
            "2024-02-20",  # no sooner than the time for appeals has run out
            {"announcement": {"posted": "2024-02-19", "appeal_until": "2024-03-01"}},
            ("2024-03-11", "Kommunstyrelsen: ta ned anslaget om § 31"),
        ),
    ],
)
def test_the_minutes_of_the_case_are_approved_announced_and_taken_down(
    today: str, step: dict[str, Any], deadline: tuple[str, str] | None
) -> None:
    state = on(today, case=case(**step))
    found = said(state, "justering") + said(state, "announcement")
    assert found == ([deadline] if deadline else [])


@pytest.mark.parametrize(
    ("days", "asked"),
    [
        (("2024-02-10", "2024-02-12"), False),
        (("2024-02", "2024"), False),
        (("2024-02-10", "2024-01-12"), True),  # before the decision
        (("2024-02-10", None), True),
        (("2024-02-10", "2024-12-12"), True),  # still to come
    ],
)
def test_what_all_have_signed_since_needs_no_approval_of_its_minutes(
    days: tuple[str | None, str | None], asked: bool
) -> None:
    names = zip(("kommunen", "polisen"), days, strict=True)
    signed = [{"name": "A", "party": party, **({"date": day} if day else {})} for party, day in names]
    state = on(
        "2025-01-15" if days[1] != "2024-12-12" else "2024-03-15",
        case=case(),
        agreement=agreement(signatories=signed),
    )
    assert bool(said(state, "justering")) is asked


DECIDING = {
    "registration_number": "KS 2023/1",
    "title": "Avtalet",
    "steps": [
        {"id": "ks", "role": "proposes", "body": "Kommunstyrelsen", "date": "2023-11-28"},
        {"id": "kf", "role": "decides", "body": "Kommunfullmäktige", "date": "2023-12-11"},
    ],
}
UNDATED = [{key: each[key] for key in ("id", "role", "body")} for each in DECIDING["steps"]]
UNDECIDED = {**DECIDING, "steps": UNDATED}


@pytest.mark.parametrize(
    ("today", "stands", "meetings"),
    [
        (
            "2023-11-20",
            "Avtalet är inte beslutat än. Det börjar gälla den 2024-01-01, om det beslutas.",
            ["Kommunstyrelsen: Avtalet", "Kommunfullmäktige: Avtalet"],
        ),
        (
            "2023-12-11",
            "Avtalet börjar gälla den 2024-01-01.",
            ["Kommunfullmäktige: Avtalet"],
        ),
        (
            "2024-01-02",
            "Avtalet ska gälla från och med den 2024-01-01, men underskrift saknas för Exempelby kommun och "
            "Polisen.",
            [],
        ),
    ],
)
def test_what_waits_for_a_decision_does_not_begin_by_itself(
    today: str, stands: str, meetings: list[str]
) -> None:
    state = on(today, agreement=agreement(signatories=signed_on(None, None)), case=DECIDING)
    assert in_force(state).sv == stands
    assert [each for _, each in said(state, "case")] == meetings


def test_an_agreement_whose_time_has_come_before_its_decision_does_not_hold() -> None:
    state = on("2024-01-02", case=UNDECIDED)
    assert in_force(state).sv == ("Avtalet ska gälla från och med den 2024-01-01, men är inte beslutat än.")


@pytest.mark.parametrize("case", [{}, {"case": DECIDING}, {"case": UNDECIDED}])
@pytest.mark.parametrize("days", [(None, None), ("2023-12-01", None)])
def test_a_retold_agreement_that_has_begun_is_not_called_undecided_or_unsigned(
    days: tuple[str | None, ...], case: dict[str, Any]
) -> None:
    own = agreement(signatories=signed_on(*days), retold="yes")
    state = on("2024-02-01", agreement=own, **case)
    assert in_force(state).sv == "Avtalet gäller den 2024-02-01."
    assert said(state, "signing") == []
    assert said(on("2023-12-20", agreement=own, **case), "signing")
