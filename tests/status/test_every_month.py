"""Every agreement that comes with the tool, month by month from before it begins until after it ends."""

import re
from datetime import date
from functools import lru_cache
from itertools import pairwise

import pytest

from samverkan.documents.due_words import distance, pressing
from samverkan.documents.missed import what
from samverkan.documents.validity_words import in_force, leaving
from samverkan.law.answer import State
from samverkan.law.sheet import sheets
from samverkan.load.load import load
from samverkan.load.workspace import Workspace
from samverkan.model import begins, last_day
from samverkan.status import Deadline, Status
from samverkan.status.duties import by_who
from samverkan.status.lifetime import held_until
from samverkan.status.on_day import known_on
from samverkan.status.today import status_on
from tests.conftest import ROOT

MONTHS = [date(year, month, 15) for year in range(2018, 2034) for month in range(1, 13)]


@lru_cache(maxsize=1)
def _workspace() -> Workspace:
    return load(ROOT)


@lru_cache(maxsize=3000)
def _status(identity: str, today: date) -> Status:
    folder = _workspace().folder(identity)
    assert folder
    return status_on(folder, _workspace(), today, 90)


AGREEMENTS = [each.id for each in _workspace().folders]


def _what(deadline: Deadline) -> tuple[str, str]:
    """What is to be done; that promises go out and have gone out is one thing."""
    return deadline.kind, deadline.what.sv.replace(" gick ut", " går ut")


def _last_record(identity: str) -> date:
    """The latest day that anything of the work is told of, or measured."""
    folder = _workspace().folder(identity)
    assert folder
    days = {last_day(each.date) for each in folder.work if getattr(each, "date", None)}
    goals = folder.agreement.goals if folder.agreement else ()
    values = (each for goal in goals for indicator in goal.indicators for each in indicator.measurements)
    return max(days | {last_day(each.date) for each in values}, default=date.min)


@pytest.mark.parametrize("identity", AGREEMENTS)
def test_what_is_late_lies_behind_and_nothing_of_it_is_told_as_if_it_lay_ahead(identity: str) -> None:
    for today in MONTHS:
        status = _status(identity, today)
        assert all(each.due < today for each in status.overdue)
        assert all(today <= each.due for each in status.due)
        for each in status.overdue:
            assert not re.search(r"\bska\b(?! (?:förnyas|vara|skriv))", each.what.sv.partition(":")[0])


@pytest.mark.parametrize("identity", AGREEMENTS)
def test_nothing_due_is_lost_while_nobody_does_it_and_the_agreement_holds(identity: str) -> None:
    folder = _workspace().folder(identity)
    assert folder
    until = held_until(known_on(folder, _workspace(), MONTHS[0])) if folder.agreement else date.max
    known = _last_record(identity)
    for before, after in pairwise(each for each in MONTHS if known < each <= until):
        if _status(identity, after).in_force != _status(identity, before).in_force:
            continue
        late = {_what(each) for each in _status(identity, after).overdue}
        was = _status(identity, before)
        unseen = {"revision", "notice", "signing", "case"}
        asked = {
            _what(each) for each in (*was.overdue, *was.due) if each.due < after and each.kind not in unseen
        }
        assert asked <= late, (before, after)


@pytest.mark.parametrize("today", MONTHS)
def test_each_has_in_its_list_all_that_is_late_or_due_and_is_listed_once(today: date) -> None:
    statuses = [_status(each, today) for each in AGREEMENTS]
    lists = by_who(statuses)
    told = [pair for each in lists for pair in (*each.overdue, *each.due)]
    assert len(told) == sum(len(each.overdue) + len(each.due) for each in statuses)
    those = [(each.kommun, frozenset(re.split(", | och ", (each.who or "").casefold()))) for each in lists]
    assert len(set(those)) == len(those)


@pytest.mark.parametrize("identity", AGREEMENTS)
def test_how_it_stands_is_said_in_whole_sentences(identity: str) -> None:
    for today in MONTHS:
        status = _status(identity, today)
        stands = f"{in_force(status).sv} {leaving(status).sv} {pressing(status, 90).sv}"
        assert not re.search(r"\b(?:1 (?:saker|dagar)|en saker|None|\d{4}-\d\d-\d\d genom)\b", stands)
        assert all(each.endswith(".") for each in stands.split("  "))
        for each in (*status.overdue, *status.due):
            assert not re.search(r"\b(?:1 dagar|en månader|ett årsuppföljningar)\b", distance(each, today).sv)
            assert what(each).sv


@pytest.mark.parametrize("identity", AGREEMENTS)
def test_an_agreement_is_in_force_from_its_first_day_until_it_ends_or_is_replaced(identity: str) -> None:
    folder = _workspace().folder(identity)
    assert folder
    if folder.agreement is None:
        return
    held = [_status(identity, each).in_force for each in MONTHS]
    start = begins(folder.agreement)
    assert [each for each, other in pairwise(held) if each != other] in ([False], [False, True])
    assert all(start and each >= start for each, holds in zip(MONTHS, held, strict=True) if holds)


@pytest.mark.parametrize("today", [each for each in MONTHS if each >= date(2024, 7, 15)])
def test_status_and_law_agree_on_when_the_lagesbild_is_late(today: date) -> None:
    for sheet in sheets(_workspace().folders, _workspace(), today, 90):
        answer = next(answer for paragraph, answer in sheet.answers if paragraph.number == "4")
        late = any(
            each.kind == "lagesbild"
            for identity in AGREEMENTS
            if (status := _status(identity, today)).kommun == sheet.kommun.name
            for each in status.overdue
        )
        allowed = {State.OVERDUE, State.MISSING} if late else set(State) - {State.OVERDUE}
        assert answer.state in allowed, sheet.kommun.name
