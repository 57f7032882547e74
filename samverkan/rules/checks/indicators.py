"""What shows whether a goal is reached: indicators, their values and their dates."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from samverkan.diagnostics import Route, Severity
from samverkan.model import (
    Agreement,
    Direction,
    Goal,
    GoalLevel,
    GoalType,
    Indicator,
    PartialDate,
    Uppfoljning,
    after,
    begins,
    ends,
    first_day,
    last_day,
    once,
    surely_before,
)
from samverkan.rules.agreements import left_to_its_parts, number
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.said_of_directions import other_direction
from samverkan.rules.said_of_targets import other_target
from samverkan.rules.sources import BRA_GOALS, BRA_OUTCOME
from samverkan.rules.work import YEARLY, is_in_force, keeps_work, series_have_holes, shared, tied
from samverkan.status.goals import latest
from samverkan.status.recurring import reckoned_from
from samverkan.swedish import joined
from samverkan.text import Text, pattern_of


@rule("SV065", over=Agreement, severity=Severity.WARNING, source=BRA_OUTCOME)
def indicators_are_measured(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """An indicator of an agreement in force has a value when its interval, or a year, has passed."""
    start = agreement.validity.start or agreement.date
    if not start or not agreement.goals or not keeps_work(context) or not is_in_force(context):
        return
    told = {each.indicator for follow_up in shared(context).of(Uppfoljning) for each in follow_up.indicators}
    for index, goal in enumerate(agreement.goals):
        for place, indicator in enumerate(goal.indicators):
            cadence = indicator.cadence or YEARLY
            late = after(reckoned_from(start, cadence), cadence) < context.today
            if late and indicator.id not in told and latest(indicator, context.today) is None:
                yield Finding(
                    at=("goals", index, "indicators", place, "title"),
                    message=Text(
                        sv=f"Indikatorn ”{indicator.title}” har inte mätts sedan avtalet började {start}.",
                        en=f"The indicator “{indicator.title}” has not been measured since the agreement "
                        f"began ({start}).",
                    ),
                    alike=Text(
                        sv=f"indikatorer har inte mätts sedan avtalet började {start}",
                        en=f"indicators have not been measured since the agreement began ({start})",
                    ),
                    help=Text(
                        sv="Lägg till mätvärden i `measurements`, eller i en CSV-fil: `{file: namn.csv}`.",
                        en="Add values to `measurements`, or in a CSV file: `{file: name.csv}`.",
                    ),
                )


@rule("SV011", over=Agreement, severity=Severity.WARNING, source=BRA_GOALS)
def goals_can_be_measured(agreement: Agreement, _context: Context) -> Iterator[Finding]:
    """Every goal without sub-goals has an indicator with baseline, target and date, or with a direction."""
    measured_by_parts = {goal.part_of for goal in agreement.goals if goal.part_of}
    for place, goal in enumerate(agreement.goals):
        if not goal.indicators and goal.id not in measured_by_parts and not left_to_its_parts(goal):
            yield Finding(
                at=("goals", place, "title"),
                message=Text(
                    sv=f"Målet ”{goal.title}” saknar indikator.",
                    en=f"The goal “{goal.title}” has no indicator.",
                ),
                alike=Text(sv="mål saknar indikator", en="goals have no indicator"),
                help=Text(
                    sv="Lägg till `indicators` med utgångsvärde (`baseline`), målvärde (`target`) och "
                    "måldatum (`target_date`).",
                    en="Add `indicators` with a `baseline`, a `target` and a `target_date`.",
                ),
            )
        yield from _unmeasured(goal, place)


def _unmeasured(goal: Goal, place: int) -> Iterator[Finding]:
    for index, indicator in enumerate(goal.indicators):
        missing = list(_missing(goal, indicator))
        if missing:
            keys = [f"`{key}`" for key, _, _ in missing]
            sv, en = joined([sv for _, sv, _ in missing], "och"), joined([en for _, _, en in missing], "or")
            yield Finding(
                at=("goals", place, "indicators", index, "title"),
                message=Text(
                    sv=f"Indikatorn ”{indicator.title}” saknar {sv}.",
                    en=f"The indicator “{indicator.title}” has no {en}.",
                ),
                alike=Text(sv=f"indikatorer saknar {sv}", en=f"indicators have no {en}"),
                help=Text(sv=f"Lägg till {joined(keys, 'och')}.", en=f"Add {joined(keys, 'and')}."),
            )


def _missing(goal: Goal, indicator: Indicator) -> Iterator[tuple[str, str, str]]:
    """The keys that an indicator lacks, with their names; what is done is counted from nothing.

    One with a direction and no target is to move that way, by whatever value and from its first.
    """
    if indicator.direction and indicator.target is None:
        return
    in_words = indicator.target_text is not None
    if indicator.baseline is None and not in_words and goal.type is not GoalType.OUTPUT:
        yield "baseline", "utgångsvärde", "baseline"
    if indicator.target is None and not in_words:
        yield "target", "målvärde", "target"
    if indicator.target_date is None:
        yield "target_date", "måldatum", "target date"


def _indicators(agreement: Agreement) -> Iterator[tuple[Route, Goal, Indicator]]:
    for place, goal in enumerate(agreement.goals):
        for index, indicator in enumerate(goal.indicators):
            yield ("goals", place, "indicators", index), goal, indicator


_SHARE = pattern_of(r"\bandel|\bsom\b", re.IGNORECASE)


@rule("SV054", over=Agreement, severity=Severity.WARNING, source=BRA_GOALS)
def targets_lie_in_their_direction(agreement: Agreement, _context: Context) -> Iterator[Finding]:
    """The target is above the baseline of what is to increase, below that of what is to decrease.

    A goal to increase something is not measured by that it decreases. A number in its title is the target.
    """
    for place, goal in enumerate(agreement.goals):
        if not any(map(_against_direction, goal.indicators)):
            yield from other_direction(goal, place)
        yield from other_target(goal, place)
    for route, _, indicator in _indicators(agreement):
        if _is_share(indicator) and indicator.target is not None and not 0 <= indicator.target <= 100:
            name, share = indicator.title, number(indicator.target)
            yield Finding(
                at=(*route, "target"),
                message=Text(
                    sv=f"Indikatorn ”{name}” är en andel, men målvärdet är {share.sv} procent.",
                    en=f"The indicator “{name}” is a share, but its target is {share.en} per cent.",
                ),
                help=Text(sv="Rätta `target` eller `unit`.", en="Correct the `target` or the `unit`."),
            )
        elif message := _against_direction(indicator):
            yield Finding(
                at=(*route, "target"),
                message=message,
                help=Text(
                    sv="Rätta `baseline`, `target` eller `direction`.",
                    en="Correct the `baseline`, the `target` or the `direction`.",
                ),
            )


def _is_share(indicator: Indicator) -> bool:
    return indicator.unit in ("procent", "%") and bool(_SHARE.search(indicator.title))


def _against_direction(indicator: Indicator) -> Text | None:
    if indicator.baseline is None or indicator.target is None:
        return None
    target, baseline = number(indicator.target), number(indicator.baseline)
    if indicator.direction is Direction.INCREASE and indicator.target <= indicator.baseline:
        return Text(
            sv=f"Indikatorn ”{indicator.title}” ska öka, men målvärdet {target.sv} är inte högre än "
            f"utgångsvärdet {baseline.sv}.",
            en=f"The indicator “{indicator.title}” is to increase, but its target {target.en} is not above "
            f"its baseline {baseline.en}.",
        )
    if indicator.direction is Direction.DECREASE and indicator.target >= indicator.baseline:
        return Text(
            sv=f"Indikatorn ”{indicator.title}” ska minska, men målvärdet {target.sv} är inte lägre än "
            f"utgångsvärdet {baseline.sv}.",
            en=f"The indicator “{indicator.title}” is to decrease, but its target {target.en} is not below "
            f"its baseline {baseline.en}.",
        )
    return None


@rule("SV101", over=Agreement, severity=Severity.WARNING, source=BRA_GOALS)
def a_baseline_is_what_was_measured(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """The baseline of an indicator is the value that its series, or that of another period, has for the time.

    One that has changed places with the target is told of where its direction is (SV054).
    """
    for route, _, indicator in () if series_have_holes(context) else _indicators(agreement):
        begun, when = indicator.baseline, indicator.baseline_date
        measured = _measured_on(when, indicator, agreement, context) if begun is not None else None
        if begun is not None and measured is not None and measured not in {begun, indicator.target}:
            told, other = number(begun), number(measured)
            yield Finding(
                at=(*route, "baseline"),
                message=Text(
                    sv=f"Utgångsvärdet är {told.sv}, men det mätta värdet för {when} är {other.sv}.",
                    en=f"The baseline is {told.en}, but the value measured for {when} is {other.en}.",
                ),
                help=Text(
                    sv="Rätta `baseline`, `baseline_date` eller mätvärdet i `measurements`.",
                    en="Correct the `baseline`, the `baseline_date` or the value in `measurements`.",
                ),
            )


def _measured_on(
    when: PartialDate | None, indicator: Indicator, agreement: Agreement, context: Context
) -> Decimal | None:
    """The value of the time, in the indicator's own series or in that of the same one of another period."""
    own = [each.value for each in indicator.measurements if each.date == when]
    others = (
        _series(folder.agreement) for folder in tied(context) if folder.agreement not in (None, agreement)
    )
    name = (indicator.title.casefold(), indicator.unit)
    return next(iter((*own, *(known[(*name, when)] for known in others if (*name, when) in known))), None)


@once
def _series(agreement: Agreement) -> dict[tuple[str, str | None, PartialDate | None], Decimal]:
    """What the indicators of the agreement have measured, by title, unit and time."""
    every = (each for goal in agreement.goals for each in goal.indicators)
    return {(e.title.casefold(), e.unit, m.date): m.value for e in every for m in e.measurements}


@rule("SV055", over=Agreement, severity=Severity.WARNING, source=BRA_GOALS)
def target_dates_lie_in_the_period(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """A target date lies within the period and after the baseline; an overarching goal may look further.

    So is a commitment to be fulfilled within the period. A baseline of a time to come is told of by itself.
    """
    yield from _due_outside_the_period(agreement)
    for route, goal, indicator in _indicators(agreement):
        wrong = _wrong_date(agreement, goal, indicator, context.today)
        if wrong:
            name, day = indicator.title, indicator.target_date
            yield Finding(
                at=(*route, "target_date"),
                message=Text(
                    sv=f"Måldatum för indikatorn ”{name}” är {day}, {wrong.sv}.",
                    en=f"The target date of the indicator “{name}” is {day}, {wrong.en}.",
                ),
                help=Text(
                    sv="Rätta `target_date`, `baseline_date` eller avtalstiden (`validity`).",
                    en="Correct the `target_date`, the `baseline_date` or the `validity`.",
                ),
            )


def _due_outside_the_period(agreement: Agreement) -> Iterator[Finding]:
    start, end = begins(agreement), ends(agreement)
    for place, each in enumerate(agreement.commitments):
        if each.deadline and first_day(each.deadline) > end and not agreement.validity.extension:
            yield Finding(
                at=("commitments", place, "deadline"),
                message=Text(
                    sv=f"Åtagandet ska vara uppfyllt {each.deadline}, efter att avtalet slutar gälla {end}.",
                    en=f"The commitment is to be fulfilled by {each.deadline}, after the agreement ends on "
                    f"{end}.",
                ),
                help=Text(sv="Rätta `deadline` eller `validity`.", en="Correct `deadline` or `validity`."),
            )
        if start and each.deadline and surely_before(each.deadline, start):
            yield Finding(
                at=("commitments", place, "deadline"),
                message=Text(
                    sv=f"Åtagandet ska vara uppfyllt {each.deadline}, innan avtalet börjar gälla {start}.",
                    en=f"The commitment is to be fulfilled by {each.deadline}, before the agreement begins "
                    f"on {start}.",
                ),
                help=Text(sv="Rätta `deadline` eller `validity`.", en="Correct `deadline` or `validity`."),
            )


def _wrong_date(agreement: Agreement, goal: Goal, indicator: Indicator, today: date) -> Text | None:
    target, baseline = indicator.target_date, indicator.baseline_date
    if target is None:
        return None
    if baseline and last_day(target) < first_day(baseline) <= today:
        return Text(sv="före dagen då utgångsvärdet mättes", en="before the day its baseline was measured")
    if last_day(target) < (begins(agreement) or date.min):
        return Text(sv="innan avtalet börjar gälla", en="before the agreement begins")
    looks_further = goal.level is GoalLevel.OVERARCHING or agreement.validity.extension
    if first_day(target) > ends(agreement) and not looks_further:
        return Text(sv="efter att avtalet har slutat gälla", en="after the agreement has ended")
    return None
