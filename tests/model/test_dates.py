"""From which day, and to which, an agreement holds."""

from datetime import date
from typing import Any

import pytest

from samverkan.model import (
    LAW_START,
    Agreement,
    PartialDate,
    begins,
    ends,
    first_day,
    holds_until,
    last_day,
    notice_by,
)


def _agreement(validity: dict[str, Any], **more: Any) -> Agreement:
    parties = [{"id": "kommunen", "name": "Exempelby kommun"}, {"id": "polisen", "name": "Polisen"}]
    return Agreement.model_validate({"title": "Avtal", "parties": parties, "validity": validity, **more})


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        (PartialDate(2024), "2024-01-01", "2024-12-31"),
        (PartialDate(2024, 2), "2024-02-01", "2024-02-29"),
        (PartialDate(2023, 2), "2023-02-01", "2023-02-28"),
        (PartialDate(2023, 4, 9), "2023-04-09", "2023-04-09"),
    ],
)
def test_a_date_stands_for_all_its_days(when: PartialDate, first: str, last: str) -> None:
    assert (first_day(when).isoformat(), last_day(when).isoformat()) == (first, last)


@pytest.mark.parametrize(
    ("validity", "dated", "first"),
    [
        ({"start": "2024-03"}, None, date(2024, 3, 1)),
        ({"start": "2024-03"}, "2023-12-20", date(2024, 3, 1)),
        ({"end": "2027"}, "2023-12-20", date(2023, 12, 20)),
        ({"end": "2027"}, None, None),
    ],
)
def test_an_agreement_begins_on_its_first_day_or_when_it_is_dated(
    validity: dict[str, Any], dated: str | None, first: date | None
) -> None:
    assert begins(_agreement(validity, **({"date": dated} if dated else {}))) == first


AUTOMATIC = {"kind": "automatic", "length": {"count": "1", "unit": "year"}}


@pytest.mark.parametrize(
    ("validity", "last", "latest"),
    [
        ({"start": "2024", "end": "2027"}, "2027-12-31", "2027-12-31"),
        ({"start": "2024"}, "9999-12-31", "9999-12-31"),
        ({"end": "2027", "until_further_notice": "ja"}, "9999-12-31", "9999-12-31"),
        ({"end": "2027", "condition": "så länge projektet varar"}, "2027-12-31", "9999-12-31"),
        ({"end": "2027", "extension": {"kind": "by_decision"}}, "2027-12-31", "2027-12-31"),
        ({"end": "2027", "extension": AUTOMATIC}, "2027-12-31", "9999-12-31"),
        ({"end": "2027", "extension": {"kind": "automatic", "times": "2"}}, "2027-12-31", "9999-12-31"),
        ({"end": "2027", "extension": AUTOMATIC | {"times": "2"}}, "2027-12-31", "2029-12-31"),
        ({"end": "2027-06", "extension": AUTOMATIC | {"times": "3"}}, "2027-06-30", "2030-06-30"),
        (
            {"end": "2027-02", "extension": AUTOMATIC | {"kind": "by_decision", "times": "3"}},
            "2027-02-28",
            "2027-02-28",
        ),
    ],
)
def test_an_agreement_holds_to_its_end_and_as_long_as_it_extends_itself(
    validity: dict[str, Any], last: str, latest: str
) -> None:
    agreement = _agreement(validity)
    assert (ends(agreement).isoformat(), holds_until(agreement).isoformat()) == (last, latest)


def test_the_day_that_the_law_came_into_force() -> None:
    assert LAW_START.isoformat() == "2023-07-01"


HALF_A_YEAR = {"notice": {"count": "6", "unit": "month"}}
LEFT = {"end": "2027", "termination": HALF_A_YEAR, "extension": AUTOMATIC}


@pytest.mark.parametrize(
    ("more", "today", "last"),
    [
        ({}, "2026-01-01", "2027-06-30"),
        ({}, "2027-06-30", "2027-06-30"),
        ({}, "2027-07-01", "2028-06-30"),
        ({}, "2040-01-01", "2040-06-30"),
        ({"end": "2027-08-31"}, "2027-01-01", "2027-02-28"),
        ({"termination": {"notice": {"count": "30", "unit": "day"}}}, "2027-01-01", "2027-12-01"),
        ({"extension": AUTOMATIC | {"times": "1"}}, "2027-06-30", "2027-06-30"),
        ({"extension": AUTOMATIC | {"times": "1"}}, "2027-07-01", None),
        ({"extension": AUTOMATIC | {"times": "2"}}, "2027-07-01", "2028-06-30"),
        ({"extension": {"kind": "automatic"}}, "2027-07-01", None),
        ({"extension": {"kind": "by_decision"}}, "2026-01-01", None),
        ({"termination": {}}, "2026-01-01", None),
        ({"until_further_notice": "ja"}, "2026-01-01", None),
        ({"termination": {"notice": {"count": "99999", "unit": "year"}}}, "2026-01-01", None),
    ],
)
def test_an_agreement_that_extends_itself_has_a_last_day_to_give_notice(
    more: dict[str, Any], today: str, last: str | None
) -> None:
    found = notice_by(_agreement(LEFT | more), date.fromisoformat(today))
    assert (found and found.isoformat()) == last
