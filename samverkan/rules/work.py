"""The records of the work, gathered from the agreements that carry it together."""

from datetime import date, timedelta
from typing import TypeVar

from samverkan.diagnostics import Route
from samverkan.load import AgreementFolder
from samverkan.model import (
    Atgardsplan,
    Cadence,
    Handling,
    Measure,
    MeasureStatus,
    Medborgarlofte,
    PartialDate,
    TimeUnit,
    Uppfoljning,
    Work,
    after,
    first_day,
    last_day,
    named,
    once,
    work_of,
)
from samverkan.model import problem_titles as titles_in
from samverkan.root import AGREEMENTS
from samverkan.rules.agreements import leads_the_work
from samverkan.rules.rule import Context
from samverkan.status import lifetime
from samverkan.status.deadlines_of_law import TWO_YEARS
from samverkan.status.on_day import OnDay, known_on

_Handling = TypeVar("_Handling", bound=Handling)

YEARLY = Cadence.model_construct(per=TimeUnit.YEAR)
"""How often something is looked at when nobody has said how often."""


def tied(context: Context) -> tuple[AgreementFolder, ...]:
    """The agreement and those that it is tied to, either way: a plan may lie with the one before or above.

    With them is the work above that rests on no agreement.
    """
    ids = (*context.kinship.tied(context.own.id), *context.own.above)
    others = map(context.workspace.folder, ids)
    return (context.own, *filter(None, others))


@once
def shared(context: Context) -> Work:
    """The work under the agreement and those that it is tied to."""
    return work_of(record for folder in tied(context) for record in folder.work)


@once
def plans(context: Context) -> dict[str, Atgardsplan]:
    """The plans under the agreement and those that it is tied to, by id."""
    return {each.id: each for each in shared(context).of(Atgardsplan)}


@once
def promise_documents(context: Context) -> dict[str, Medborgarlofte]:
    """The promises under the agreement and those that it is tied to, by id."""
    return {each.id: each for each in shared(context).of(Medborgarlofte)}


@once
def series_have_holes(context: Context) -> bool:
    """Whether rows of a CSV file could not be read: of what was measured, some is then not known."""
    tables = (path for path in context.workspace.rules_broken_in if path.endswith(".csv"))
    homes = tuple(f"{AGREEMENTS}/{folder.id}/" for folder in tied(context))
    return any(path.startswith(homes) for path in tables)


@once
def problem_titles(context: Context) -> dict[str, str]:
    """The problems of the agreements and their lägesbilder, by id; the agreement's words go first."""
    agreements = [folder.agreement for folder in tied(context) if folder.agreement]
    return titles_in(shared(context), agreements)


@once
def measures_by_id(context: Context) -> dict[str, Measure]:
    """The measures of agreements and plans, by id; the words of the newest plan go first."""
    return {measure.id: measure for measure in every_measure(context) if measure.id}


@once
def every_measure(context: Context) -> tuple[Measure, ...]:
    """The measures of the agreements, and then those of the plans, of the newest plan last."""
    agreements = (folder.agreement for folder in tied(context) if folder.agreement)
    agreed = [measure for agreement in agreements for measure in agreement.measures]
    return (*agreed, *(measure for plan in shared(context).of(Atgardsplan) for measure in plan.measures))


def is_active(measure: Measure) -> bool:
    """Whether the measure is still meant to be carried out, or was."""
    return measure.status is not MeasureStatus.CANCELLED


@once
def is_whole(context: Context) -> bool:
    """Whether all files are there and could be read: what is missing may stand in one that could not."""
    own = context.own.agreement
    is_lost = any(each not in context.kinship.agreements for each in (named(own) if own else ()))
    return not is_lost and not any(folder.broken for folder in tied(context))


def keeps_work(context: Context) -> bool:
    """Whether the work is documented here, in files that could all be read; it may be kept elsewhere."""
    return is_whole(context) and any(True for _ in shared(context))


@once
def known_today(context: Context) -> OnDay:
    """The agreement, which must have been read, and its work as they are known today."""
    return known_on(context.own, context.workspace, context.today)


@once
def is_in_force(context: Context) -> bool:
    """Whether the agreement could be read and holds today."""
    return context.own.agreement is not None and lifetime.is_in_force(known_today(context))


def goes_on(context: Context) -> bool:
    """Whether the agreement holds today, or one that follows it, whose work begins where this ended."""
    following = map(context.workspace.folder, context.kinship.followed_by(context.own.id))
    known = (known_on(each, context.workspace, context.today) for each in following if each and each.frame)
    return is_in_force(context) or any(map(lifetime.is_in_force, known))


def carries_the_duty(context: Context) -> bool:
    """Whether the kommun's work under the Act is documented here, and not with another agreement."""
    return context.own.agreement is not None and leads_the_work(context.own.agreement)


def made(records: tuple[_Handling, ...], today: date) -> list[_Handling]:
    """Those of the records that there were on the day, the newest last."""
    return [each for each in records if first_day(each.date) <= today]


_EARLY = timedelta(days=31)
"""How long before the end of its time a follow-up may be written."""


def is_written_early(follow_up: Uppfoljning) -> bool:
    """Whether the follow-up is dated long before the end of the time that it tells of."""
    return follow_up.end is not None and last_day(follow_up.date) + _EARLY < first_day(follow_up.end)


def is_old(when: PartialDate, today: date) -> bool:
    """Whether more than two years have gone since `when`. Source: lag (2023:196) 6 §."""
    return after(last_day(when), TWO_YEARS) < today


def decided(plan: Atgardsplan) -> PartialDate:
    """The date of the plan's last decision; its own date when there is none."""
    return max((each.date for each in plan.decisions), default=plan.date)


def heading(record: Handling) -> Route:
    """Where the document's title stands, or its id when the title is left to the tool."""
    return ("title",) if record.title else ("id",)


def name(record: Handling) -> str:
    """What a finding calls the document."""
    return record.title or record.id
