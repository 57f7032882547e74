"""When an agreement is to be looked over, signed and reported on."""

import pytest

from samverkan.documents.validity_words import in_force
from tests.status.building import agreement, on, said, signed_on


@pytest.mark.parametrize(
    ("today", "due"),
    [("2024-02-01", "2025-01-31"), ("2025-01-31", "2025-01-31"), ("2025-02-01", "2026-01-31")],
)
def test_the_agreement_is_looked_over_every_year_and_never_late(today: str, due: str) -> None:
    validity = {"start": "2024-01-31", "end": "2027", "revision": {"cadence": {"per": "year"}}}
    state = on(today, within=365, agreement=agreement(validity=validity))
    assert said(state, "revision") == [(due, "Översyn av avtalet")]


def test_fullmaktige_is_to_have_its_yearly_report() -> None:
    reports = [{"receiver": "kommunfullmäktige", "cadence": {"per": "year"}}]
    own = agreement(forums=[{"id": "ks", "name": "Kommunstyrelsen", "reports_to": reports}])
    told = {"id": "ar", "date": "2025-01-20", "receivers": [{"kind": "council", "date": "2025-02-24"}]}
    what = "Rapport till fullmäktige: Kommunstyrelsen"
    assert said(on("2025-12-01", agreement=own, uppfoljning=told), "report") == [("2026-02-24", what)]
    late = said(on("2026-12-01", agreement=own, uppfoljning=told), "report")
    assert late == [("2026-02-24", what), ("2027-02-24", what)]
    assert said(on("2026-12-01", agreement=own), "report") == []


def test_before_the_agreement_begins_the_signatures_that_remain_are_told() -> None:
    signed = [{"party": "kommunen", "name": "Anna Ek", "date": "2023-12-01"}]
    own = agreement(signatories=signed)
    remains = [("2024-01-01", "Underskrift för Polisen")]
    assert said(on("2023-12-15", agreement=own), "signing") == remains
    assert said(on("2023-11-30", agreement=own), "signing")[0] == (
        "2024-01-01",
        "Underskrift för Exempelby kommun",
    )


@pytest.mark.parametrize("today", ["2024-01-01", "2024-02-20", "2027-12-31"])
def test_a_signature_that_did_not_come_in_time_is_late_until_it_has_come(today: str) -> None:
    own = agreement(signatories=signed_on("2023-12-01"))
    assert said(on(today, agreement=own), "signing") == [("2024-01-01", "Underskrift för Polisen")]
    state = on(today, agreement=own)
    assert "men underskrift saknas för Polisen" in in_force(state).sv


@pytest.mark.parametrize(
    ("today", "days", "parties"),
    [
        ("2024-02-20", ("2024-03-15", "2024-04-02"), ["Exempelby kommun", "Polisen"]),
        ("2024-03-15", ("2024-03-15", "2024-04-02"), ["Polisen"]),
        ("2024-04-02", ("2024-03-15", "2024-04-02"), []),
        ("2024-04-02", ("2024-04", "2024"), []),
        ("2024-04-02", (None, None), []),
        ("2028-01-01", ("2023-12-01", None), []),
    ],
)
def test_who_has_not_signed_is_told_on_each_day(
    today: str, days: tuple[str | None, ...], parties: list[str]
) -> None:
    own = agreement(signatories=signed_on(*days))
    told = said(on(today, agreement=own), "signing")
    assert [each.removeprefix("Underskrift för ") for _, each in told] == parties
