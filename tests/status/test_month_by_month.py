"""The whole life of an agreement, month by month, as Tänkvika has it: no day that was missed is lost."""

from datetime import date
from functools import lru_cache
from itertools import pairwise

import pytest

from samverkan.documents.due_words import pressing
from samverkan.documents.validity_words import in_force
from samverkan.load.load import load
from samverkan.load.workspace import Workspace
from samverkan.status import Deadline, Status
from samverkan.status.today import status_on
from tests.conftest import ROOT

AGREEMENT = "tankvika/2024-2027"
LAST_RECORD, LAST_DAY = date(2026, 11, 30), date(2027, 12, 31)
"""From the first day on nothing more is written down, and the second is the agreement's last."""
MONTHS = [date(year, month, 15) for year in range(2024, 2029) for month in range(1, 13)]
UNTOUCHED = [each for each in MONTHS if LAST_RECORD < each <= LAST_DAY]


@lru_cache(maxsize=1)
def _workspace() -> Workspace:
    return load(ROOT)


@lru_cache(maxsize=100)
def _status(today: date) -> Status:
    workspace = _workspace()
    [folder] = [each for each in workspace.folders if each.id == AGREEMENT]
    return status_on(folder, workspace, today, 90)


def _what(deadline: Deadline) -> tuple[str, str]:
    return deadline.kind, deadline.what.sv


@pytest.mark.parametrize("today", MONTHS)
def test_what_is_late_lies_behind_and_what_is_due_lies_ahead(today: date) -> None:
    status = _status(today)
    assert all(each.due < today for each in status.overdue)
    assert all(today <= each.due and (each.due - today).days <= 90 for each in status.due)


@pytest.mark.parametrize(("before", "after"), list(pairwise(UNTOUCHED)))
def test_what_was_late_stays_late_and_what_was_due_becomes_late(before: date, after: date) -> None:
    late = {_what(each) for each in _status(after).overdue}
    assert {_what(each) for each in _status(before).overdue} <= late
    assert {_what(each) for each in _status(before).due if each.due < after} <= late


@pytest.mark.parametrize("today", UNTOUCHED[2:-3])
def test_after_a_meeting_that_was_missed_the_next_one_still_comes(today: date) -> None:
    status = _status(today)
    meetings = [each for each in status.overdue if each.kind == "meeting" and each.missed]
    assert meetings
    following = [each.missed.next for each in meetings if each.missed]
    assert all(each is None or today <= each <= LAST_DAY for each in following)


SAID = {
    date(
        2024, 6, 15
    ): "Avtalet börjar gälla den 2024-07-01. Inget är försenat, och två saker ska göras inom 90 dagar.",
    date(
        2025, 6, 15
    ): "Avtalet gäller den 2025-06-15. Inget är försenat, och inget är planerat de närmaste 90 dagarna.",
    date(
        2026, 12, 15
    ): "Avtalet gäller den 2026-12-15. En sak är försenad, och elva saker ska göras inom 90 dagar.",
    date(
        2027, 10, 15
    ): "Avtalet gäller den 2027-10-15. 13 saker är försenade, och tolv saker ska göras inom 90 dagar.",
    date(2028, 3, 15): "Avtalet upphörde den 2027-12-31. Tio saker är försenade, "
    "och inget är planerat de närmaste 90 dagarna.",
}


@pytest.mark.parametrize("today", SAID)
def test_how_it_stands_is_said_in_two_sentences(today: date) -> None:
    status = _status(today)
    assert f"{in_force(status).sv} {pressing(status, 90).sv}" == SAID[today]
