"""That what happened once has one day: in the round, in the plan, in the minutes and in an id."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from samverkan.diagnostics import Route, Severity
from samverkan.model import (
    Atgardsplan,
    Cycle,
    Motesanteckning,
    PartialDate,
    first_day,
    once,
    surely_before,
)
from samverkan.model.bodies import same_body
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import BRA_DOCUMENTATION
from samverkan.rules.work import shared, tied
from samverkan.text import Text, pattern_of

_DAY = pattern_of(r"(?<![0-9])(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9](?![0-9])")

_ON_THE_PLAN = pattern_of(r"(?<!\w)(?:åtgärds|handlings)?plan(?:en)?(?!\w)", re.IGNORECASE)

_ADOPTS = pattern_of(r"(?<!\w)(?:antar|beslutar|fastställer|godkänner)(?!\w)", re.IGNORECASE)


@rule(
    "SV107", over=Cycle | Atgardsplan | Motesanteckning, severity=Severity.WARNING, source=BRA_DOCUMENTATION
)
def what_happened_once_has_one_day(
    record: Cycle | Atgardsplan | Motesanteckning, context: Context
) -> Iterator[Finding]:
    """A decision on a plan has one day in plan, round and minutes, and a meeting that of its id."""
    if isinstance(record, Cycle):
        yield from _once(_in_the_round(record, context), _in_its_meetings(record, context))
    elif isinstance(record, Atgardsplan):
        yield from _in_the_minutes(record, context)
    elif first_day(record.date) <= context.today:  # a day to come is told of by itself
        yield from _in_the_id(record)


def _once(*every: Iterator[Finding]) -> Iterator[Finding]:
    """The first finding at each place."""
    yield from {each.at: each for each in reversed([*chain(*every)])}.values()


def _in_the_id(meeting: Motesanteckning) -> Iterator[Finding]:
    if named := _other_in_the_id(meeting):
        yield _differs(("date",), str(meeting.date), named, Text(sv="i mötets id", en="in the meeting's id"))


def _other_in_the_id(meeting: Motesanteckning) -> str | None:
    """The one day that the id of the meeting names, when it is not the meeting's."""
    named = _DAY.findall(meeting.id)
    is_other = len(named) == 1 and meeting.date.day and named[0] != str(meeting.date)
    return named[0] if is_other else None


def _in_the_round(cycle: Cycle, context: Context) -> Iterator[Finding]:
    """Each decision of the round on its one plan that the plan has from another day."""
    named = {each for step in cycle.steps for each in step.plans}
    plans = [each for each in shared(context).of(Atgardsplan) if each.id in named]
    told = [
        (("steps", place, "decisions", index, "date"), each)
        for place, step in enumerate(cycle.steps)
        for index, each in enumerate(step.decisions)
        if _ON_THE_PLAN.search(each.text or "")
    ]
    for at, said in told if len(plans) == 1 else ():
        others = [each for _, each in told if same_body(each.by, said.by)]
        day = _decided_by(said.by, plans[0], context) if len(others) == 1 else None
        if day and _differ(said.date, day):
            yield _differs(at, str(said.date), str(day), Text(sv="i åtgärdsplanen", en="in the plan"))


def _in_its_meetings(cycle: Cycle, context: Context) -> Iterator[Finding]:
    """Each decision of a forum from a day on which it did not meet, in a step with one meeting of it."""
    meetings = {each.id: each for each in shared(context).of(Motesanteckning)}
    for place, step in enumerate(cycle.steps):
        held = [meetings[each] for each in step.meetings if each in meetings]
        for index, said in enumerate(step.decisions):
            of_it = [each for each in held if same_body(_forums(context).get(each.forum or "", ""), said.by)]
            if len(of_it) != 1 or _other_in_the_id(of_it[0]):
                continue
            if all(_differ(said.date, day) for day in _days(context)[of_it[0].forum]):
                at = ("steps", place, "decisions", index, "date")
                where = Text(sv="i mötesanteckningen", en="in the minutes")
                yield _differs(at, str(said.date), str(of_it[0].date), where)


@once
def _days(context: Context) -> dict[str | None, list[PartialDate]]:
    """The days on which each forum has met."""
    days: dict[str | None, list[PartialDate]] = {}
    for meeting in shared(context).of(Motesanteckning):
        days.setdefault(meeting.forum, []).append(meeting.date)
    return days


def _differ(one: PartialDate, other: PartialDate) -> bool:
    return surely_before(one, other) or surely_before(other, one)


def _decided_by(body: str, plan: Atgardsplan, context: Context) -> PartialDate | None:
    """The day of the one decision of the body on the plan."""
    forums = _forums(context)
    bodies = [(each.body or forums.get(each.forum or "", ""), each.date) for each in plan.decisions]
    days = [day for name, day in bodies if name and same_body(name, body)]
    return days[0] if len(days) == 1 else None


@once
def _forums(context: Context) -> dict[str, str]:
    """The names of the forums of the agreements, by id."""
    agreements = [folder.agreement for folder in tied(context) if folder.agreement]
    return {forum.id: forum.name for each in agreements for forum in each.forums}


def _in_the_minutes(plan: Atgardsplan, context: Context) -> Iterator[Finding]:
    """Each decision of a forum on the plan that its minutes have from another day, which is sure."""
    days: dict[str | None, set[PartialDate]] = {}
    for meeting in shared(context).of(Motesanteckning):
        if not _other_in_the_id(meeting) and _adopts(meeting, plan):
            days.setdefault(meeting.forum, set()).add(meeting.date)
    times = Counter(each.forum for each in plan.decisions)
    for place, decision in enumerate(plan.decisions):
        known = days.get(decision.forum, set())
        day = next(iter(known)) if decision.forum and len(known) == times[decision.forum] == 1 else None
        if day and _differ(day, decision.date):
            at = ("decisions", place, "date")
            yield _differs(at, str(decision.date), str(day), Text(sv="i protokollet", en="in the minutes"))


def _adopts(meeting: Motesanteckning, plan: Atgardsplan) -> bool:
    """Whether the meeting decides on the plan as a whole."""
    said = [text for item in meeting.items if item.plan == plan.id for text in item.decisions]
    return any(_ADOPTS.search(text) and _ON_THE_PLAN.search(text) for text in said)


def _differs(at: Route, here: str, there: str, where: Text) -> Finding:
    return Finding(
        at=at,
        message=Text(
            sv=f"Dagen är {here} här, men {there} {where.sv}.",
            en=f"The day is {here} here, but {there} {where.en}.",
        ),
        help=Text(sv="Rätta den som är fel.", en="Correct the one that is wrong."),
    )
