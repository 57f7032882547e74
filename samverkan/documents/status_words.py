"""How the status of an agreement is put in words, the same in the terminal and on the page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from samverkan.model import (
    Direction,
    Indicator,
    MeasureStatus,
    PartialDate,
    TimeUnit,
    Validity,
    counted,
    first_day,
    last_day,
)
from samverkan.status import (
    CycleProgress,
    Deadline,
    GoalProgress,
    MeasureProgress,
    PromiseProgress,
    Status,
    StepProgress,
    as_known,
)
from samverkan.swedish import capital, count, joined, number
from samverkan.text import Text, as_written, strung

Day = Callable[[PartialDate], str]
"""How a date is written where the words are to stand."""


@dataclass(frozen=True, slots=True)
class StepSign:
    """How far a step has come: a sign and a word, so that neither colour nor shape has to be seen."""

    sign: str
    words: Text


DONE = StepSign("✓", Text(sv="klart", en="done"))
ONGOING = StepSign("▸", Text(sv="pågår", en="under way"))
NEXT = StepSign("▸", Text(sv="står på tur", en="next"))
BEGUN = StepSign("▹", Text(sv="påbörjat", en="begun"))
OPEN = StepSign("▹", Text(sv="inte klart", en="not done"))
AHEAD = StepSign("◦", Text(sv="inte börjat", en="not begun"))

_STEPS = {
    "initiate": "Initiate collaboration",
    "own_preparations": "Own preparations",
    "joint_preparations": "Joint preparations",
    "implementation": "Implementation",
    "follow_up": "Follow-up",
}
MEASURES = {
    MeasureStatus.ONGOING: Text(sv="pågår", en="ongoing"),
    MeasureStatus.PLANNED: Text(sv="planerad", en="planned"),
    MeasureStatus.DONE: Text(sv="klar", en="done"),
    MeasureStatus.CANCELLED: Text(sv="avbruten", en="cancelled"),
}
"""What each state of a measure is called, in the order that measures are shown."""

_SEVERAL = {
    MeasureStatus.PLANNED: "planerade",
    MeasureStatus.DONE: "klara",
    MeasureStatus.CANCELLED: "avbrutna",
}


NOBODY = Text(sv="ingen ansvarig är angiven", en="nobody is named")
"""Who answers for something, when nothing says."""


def mark(step: StepProgress, cycle: CycleProgress) -> StepSign:
    """How far the step has come in its round."""
    if step.done:
        return DONE
    if step is cycle.current:
        return ONGOING if step.first else NEXT
    if step in cycle.behind:
        return OPEN
    return BEGUN if step.first else AHEAD


def worked_on(step: StepProgress, day: Callable[[PartialDate], str] = str) -> Text:
    """From when to when the step was worked on, of one under way last when; empty if nothing tells."""
    if not (step.start and step.end):
        return as_written("")
    first, last = day(step.start), day(step.end)
    if step.done:
        return as_written(f", {first}" + (f" – {last}" if last != first else ""))
    since, till = ("den " if _is_day(each) else "" for each in (step.start, step.end))
    lately = Text(sv=f", senast {till}{last}", en=f", last {last}") if last != first else as_written("")
    return Text(sv=f" sedan {since}{first}{lately.sv}", en=f" since {first}{lately.en}")


def step_title(step: StepProgress) -> Text:
    """The step's name; those of Brå's steps have one in English too."""
    known = step.kind and step.kind.label == step.title
    return Text(sv=step.title, en=_STEPS.get(step.kind or "", step.title) if known else step.title)


def lacking(step: StepProgress) -> tuple[Text, ...]:
    """What the step still asks for; a record that shows it, when all is met but nothing is dated."""
    if step.done or step.missing:
        return step.missing
    return (Text(sv="ingen daterad handling visar att steget är gjort", en="no dated record shows the step"),)


def remarks(step: StepProgress, cycle: CycleProgress) -> tuple[Text, ...]:
    """What stands below a step: once its turn has come what it lacks, and what it does without, and why."""
    lacks = lacking(step) if mark(step, cycle) is not AHEAD else ()
    aside = tuple(
        Text(
            sv=f"valt bort: {check.requirement.label} ({check.set_aside})",
            en=f"set aside: {check.requirement.replace('_', ' ')} ({check.set_aside})",
        )
        for check in step.checks
        if check.lacks and check.set_aside
    )
    return (*lacks, *aside)


def round_name(cycle: CycleProgress) -> Text:
    """`Varv 2`, or `Varv 2, Trygga kvällar`: its title or else its area; a title with “varv” stands alone."""
    number, title = cycle.cycle.round, cycle.cycle.title or cycle.area
    if title and "varv" in title.casefold():
        return Text(sv=title, en=title)
    suffix = f", {title}" if title else ""
    return Text(sv=f"Varv {number}{suffix}", en=f"Round {number}{suffix}")


def where(cycle: CycleProgress) -> Text:
    """`steg 4 av 5, Genomförande`, with what is left behind it and begun after it, or that all is done."""
    if cycle.done:
        return Text(sv="alla steg är klara", en="all steps are done")
    place, total, title = cycle.steps.index(cycle.current) + 1, len(cycle.steps), step_title(cycle.current)
    left = _steps(cycle.behind, cycle, "inte klart", "inte klara", "not done")
    begun = _steps(cycle.open_ahead, cycle, "påbörjat", "påbörjade", "begun")
    here = Text(sv=f"steg {place} av {total}, {title.sv}", en=f"step {place} of {total}, {title.en}")
    return strung("; ", (here, left, begun))


def _steps(steps: Sequence[StepProgress], cycle: CycleProgress, one: str, several: str, en: str) -> Text:
    """The steps by number and what is said of them, of `one` or of `several`; empty without steps."""
    numbers = [str(cycle.steps.index(step) + 1) for step in steps]
    if not numbers:
        return Text(sv="", en="")
    many = len(numbers) > 1
    return Text(
        sv=f"steg {joined(numbers)} är {several if many else one}",
        en=f"{'steps' if many else 'step'} {joined(numbers, 'and')} {en}",
    )


def is_followed(status: Status) -> bool:
    """Whether there is more to say than that the agreement does not hold: it does, has a round or is none."""
    return status.in_force or status.is_alone or bool(status.cycles)


def in_force(status: Status, day: Callable[[PartialDate | date], str] = str) -> Text:
    """Whether the agreement holds on the day, has ended or is to begin, as a sentence."""
    on, start, end = day(status.today), status.begins, status.ended
    if status.is_alone:
        return Text(
            sv="Arbetet vilar inte på något avtal, så mål, möten och avtalstid bevakas inte.",
            en="The work rests on no agreement, so goals, meetings and its term are not watched.",
        )
    if status.in_force:
        return _holds(status, day)
    if end:
        sv = f"den {day(end)}" if _is_day(end) else f"vid utgången av {day(end)}"
        en = f"on {day(end)}" if _is_day(end) else f"at the end of {day(end)}"
        return Text(sv=f"Avtalet upphörde {sv}.", en=f"The agreement ended {en}.")
    if start and first_day(start) > status.today:
        return _is_to_begin(status, start, day)
    return Text(sv=f"Avtalet gäller inte den {on}.", en=f"The agreement is not in force on {on}.")


def _holds(status: Status, day: Callable[[PartialDate | date], str]) -> Text:
    """That it holds; of one without a decision or signatures that its time has come."""
    on, start, lacks = day(status.today), status.begins, _lacks(status)
    if not (start and lacks.sv):
        return Text(sv=f"Avtalet gäller den {on}.", en=f"The agreement is in force on {on}.")
    since = f"den {day(start)}" if _is_day(start) else day(start)
    return Text(
        sv=f"Avtalet ska gälla från och med {since}, men {lacks.sv}.",
        en=f"The agreement is to hold from {day(start)}, but {lacks.en}.",
    )


def _lacks(status: Status) -> Text:
    """What an agreement lacks whose time has come: a decision or signatures; empty when it has them."""
    if status.awaits_decision:
        return Text(sv="är inte beslutat än", en="is not decided on yet")
    if status.unsigned:
        sv, en = joined(status.unsigned), joined(status.unsigned, "and")
        return Text(sv=f"underskrift saknas för {sv}", en=f"signatures are missing for {en}")
    return Text(sv="", en="")


def _is_to_begin(status: Status, start: PartialDate | date, day: Callable[[PartialDate | date], str]) -> Text:
    begins = _begins(start, day)
    if status.awaits_decision:
        return Text(
            sv=f"Avtalet är inte beslutat än. Det {begins.sv}, om det beslutas.",
            en=f"The agreement is not decided on yet. It {begins.en}, if it is.",
        )
    return Text(sv=f"Avtalet {begins.sv}.", en=f"The agreement {begins.en}.")


def _begins(start: PartialDate | date, day: Callable[[PartialDate | date], str]) -> Text:
    """`börjar gälla den 1 mars 2028`, `ska gälla från och med mars 2028`, of what does not hold yet."""
    if _is_day(start):
        return Text(sv=f"börjar gälla den {day(start)}", en=f"comes into force on {day(start)}")
    return Text(
        sv=f"ska gälla från och med {day(start)}", en=f"comes into force at the beginning of {day(start)}"
    )


def leaving(status: Status, day: Callable[[PartialDate | date], str] = str) -> Text:
    """How long an agreement in force holds, and how long before it can be left; empty when nothing says."""
    validity = status.validity
    until = validity and _until(validity, status.today, day)
    notice = validity and validity.termination and validity.termination.notice
    if not until:
        return Text(sv="", en="")
    if not notice:
        return Text(sv=f"Det gäller {until.sv}.", en=f"It holds {until.en}.")
    time = counted(notice.count, notice.unit)
    return Text(
        sv=f"Det gäller {until.sv}, och uppsägningstiden är {time.sv}.",
        en=f"It holds {until.en}, and the notice is {time.en}.",
    )


def _until(validity: Validity, today: date, day: Callable[[PartialDate | date], str]) -> Text | None:
    """`till och med 2027-12-31`, `tills vidare, så länge ramavtalet gäller`."""
    end, condition = validity.end, as_written(validity.condition or "")
    if validity.until_further_notice:
        return strung(", ", (Text(sv="tills vidare", en="until further notice"), condition))
    last = f"{'den ' if end and _is_day(end) else ''}{day(end)}" if end else ""
    if end and last_day(end) >= today:
        return strung(", ", (Text(sv=f"till och med {last}", en=f"through {day(end)}"), condition))
    if end and validity.extension:
        return Text(sv=f"genom förlängning efter {last}", en=f"by extension after {day(end)}")
    return condition if condition.sv else None


def _is_day(when: PartialDate | date) -> bool:
    return isinstance(when, date) or when.day is not None


def pressing(status: Status, within: int) -> Text:
    """How much is overdue, due within so many days, and told of for its weight though it is further off."""
    return pressed(len(status.overdue), status.due, status.today, within)


def pressed(late: int, due: Sequence[Deadline], today: date, within: int) -> Text:
    """The same of any number that is late, and any deadlines ahead."""
    later = _further_ahead(due, today, within)
    soon = len(due) - later
    behind = f"{capital(count(late))} saker är försenade" if late else "Inget är försenat"
    behind = "En sak är försenad" if late == 1 else behind
    near = f"de närmaste {within} dagarna" if within > 1 else f"inom {days(within).sv}"
    ahead = f"{_saker(soon)} ska göras inom {days(within).sv}" if soon else f"inget är planerat {near}"
    then_sv = f" {capital(_saker(later))} väntar längre fram." if later else ""
    then_en = f" {_things(later).capitalize()} due further ahead." if later else ""
    return Text(
        sv=f"{behind}, och {ahead}.{then_sv}",
        en=f"{_things(late).capitalize()} overdue, and {_things(soon)} due within {days(within).en}."
        f"{then_en}",
    )


def due_heading(due: Sequence[Deadline], today: date, within: int) -> Text:
    """What stands over what is due: `Att göra inom 90 dagar`, and further ahead when some of it is."""
    later, near = _further_ahead(due, today, within), days(within)
    if later == len(due):
        return Text(sv="Att göra längre fram", en="Due further ahead")
    then = Text(sv=" och längre fram", en=" and further ahead") if later else Text(sv="", en="")
    return Text(sv=f"Att göra inom {near.sv}{then.sv}", en=f"Due within {near.en}{then.en}")


def _further_ahead(due: Sequence[Deadline], today: date, within: int) -> int:
    return sum((each.due - today).days > within for each in due)


def _saker(number: int) -> str:
    return "en sak" if number == 1 else f"{count(number)} saker"


def _things(number: int) -> str:
    return "1 thing is" if number == 1 else f"{number} things are" if number else "nothing is"


def distance(deadline: Deadline, today: date) -> Text:
    """How far off it is, in what is known of it: `32 dagar sedan`, `i dag`, `om två månader`, `i år`."""
    when = deadline.when
    if isinstance(when, date):
        return _far((when - today).days, days, Text(sv="i dag", en="today"))
    sv, en = ("tidigare ", "earlier ") if deadline.due < today else ("", "")
    if when.month is None:
        years = when.year - today.year
        return _BY_YEAR.get(years) or _far(years, _years, Text(sv=f"{sv}i år", en=f"{en}this year"))
    months = (when.year - today.year) * 12 + when.month - today.month
    now = Text(sv=f"{sv}den här månaden", en=f"{en}this month")
    return _BY_MONTH.get(months) or _far(months, _months, now)


_BY_YEAR = {-1: Text(sv="i fjol", en="last year"), 1: Text(sv="nästa år", en="next year")}
_BY_MONTH = {-1: Text(sv="förra månaden", en="last month"), 1: Text(sv="nästa månad", en="next month")}


def _far(ahead: int, several: Callable[[int], Text], now: Text) -> Text:
    if ahead == 0:
        return now
    far = several(abs(ahead))
    if ahead > 0:
        return Text(sv=f"om {far.sv}", en=f"in {far.en}")
    return Text(sv=f"{far.sv} sedan", en=f"{far.en} ago")


def _months(number: int) -> Text:
    return counted(number, TimeUnit.MONTH)


def _years(number: int) -> Text:
    return counted(number, TimeUnit.YEAR)


def days(number: int) -> Text:
    """`1 dag`, `12 dagar`; `1 day`, `12 days`."""
    return Text(sv="1 dag", en="1 day") if number == 1 else Text(sv=f"{number} dagar", en=f"{number} days")


def measures_counted(status: Status) -> Text:
    """How many measures there are of each state: `2 pågår, 1 planerad, 3 klara`."""
    statuses = [measure.status for measure in status.measures]
    counts = [(statuses.count(status), status) for status in MEASURES if status in statuses]
    if not counts:
        return Text(sv="inga", en="none")
    return Text(
        sv=", ".join(f"{n} {MEASURES[each].sv if n == 1 else _several(each)}" for n, each in counts),
        en=", ".join(f"{n} {MEASURES[each].en}" for n, each in counts),
    )


def measures_in_order(status: Status) -> list[MeasureProgress]:
    """The measures, those that are overdue first, then by state, each by the day it is to end."""
    return sorted(status.measures, key=_urgency)


def _urgency(measure: MeasureProgress) -> tuple[bool, int, str]:
    end = str(last_day(measure.end)) if measure.end else "none"
    return not measure.overdue, list(MEASURES).index(measure.status), end


def _several(status: MeasureStatus) -> str:
    return _SEVERAL.get(status, MEASURES[status].sv)


# ---- Promises


def outcome(state: PromiseProgress) -> Text:
    """What a promise has come to against what was promised: `8 (utlovat: minst 12 vandringar per år)`."""
    promise = state.promise
    if promise.target is None:
        return Text(sv="inget antal utlovat", en="no number promised")
    told = promise.target.words
    none = Text(sv="inget resultat än", en="no result yet")
    much = none if state.count is None else Text(sv=number(state.count), en=f"{state.count:,}")
    return Text(sv=f"{much.sv} (utlovat: {told.sv})", en=f"{much.en} (promised: {told.en})")


def kept(state: PromiseProgress, day: Callable[[PartialDate | date], str] = str) -> Text:
    """Whether a promise is kept, as was said last, that nobody has said, or from when it is to hold."""
    if state.kept:
        return state.kept.words
    return _begins(state.begins, day) if state.begins else Text(sv="inte bedömt", en="not judged")


def looked_at(
    state: PromiseProgress, today: date, day: Callable[[PartialDate | date], str] = str
) -> Text | None:
    """When the promise is to be followed up, or should have been; None when nothing says."""
    if state.follow_up is None:
        return None
    when = day(as_known(state.follow_up, state.follow_up_of))
    if state.follow_up < today:
        return Text(sv=f"skulle ha följts upp {when}", en=f"should have been followed up by {when}")
    return Text(sv=f"följs upp {when}", en=f"followed up by {when}")


def givers(state: PromiseProgress) -> str:
    """Who answers for a promise, and who else gives it."""
    return joined([name for name in (state.owner, *state.given_by) if name])


# ---- Goals


def start(goal: GoalProgress, day: Day = str) -> Text:
    """The value that the goal starts from, or that there is none."""
    indicator = goal.indicator
    if indicator is None or indicator.baseline is None:
        return Text(sv="utgångsvärde saknas", en="no baseline")
    return _dated(indicator.baseline, indicator.baseline_date, day)


def latest(goal: GoalProgress, day: Day = str) -> Text:
    """The latest value, or that there is none."""
    if goal.latest is None:
        return Text(sv="inte mätt", en="not measured")
    return _dated(goal.latest, goal.measured, day)


def target(goal: GoalProgress, day: Day = str) -> Text:
    """The value to reach, else which way the value should go, or that nothing is to be reached."""
    indicator = goal.indicator
    if indicator and indicator.target is not None:
        return _dated(indicator.target, indicator.target_date, day)
    if indicator and indicator.target_text:
        when = f" ({day(indicator.target_date)})" if indicator.target_date else ""
        return Text(sv=indicator.target_text + when, en=indicator.target_text + when)
    if indicator and indicator.direction:
        return Text(sv=indicator.direction.label, en=f"to {indicator.direction.value}")
    return Text(sv="målvärde saknas", en="no target")


def _dated(value: Decimal, when: PartialDate | None, day: Day) -> Text:
    suffix = f" ({day(when)})" if when else ""
    return Text(sv=number(value) + suffix, en=f"{value:,}".replace("-", "−") + suffix)


def progress(goal: GoalProgress) -> Text:
    """How far the goal has come, in words: reached, a share of the way, or why that cannot be said.

    Where only a direction is to be kept there is no share: whether the value goes that way.
    """
    if goal.indicator is None:
        return Text(
            sv="målet har ingen indikator och kan inte mätas",
            en="the goal has no indicator and cannot be measured",
        )
    if goal.reached:
        return Text(sv="målet är nått", en="the goal is reached")
    if goal.indicator.direction and goal.indicator.target is None:
        return _course(goal, goal.indicator, goal.indicator.direction)
    if goal.progress is None:
        return Text(sv="framsteget går inte att räkna ut", en="progress cannot be computed")
    if goal.progress < 0:
        return Text(sv="åt fel håll", en="the wrong way")
    share = int(goal.progress * 100 + 0.5)
    return Text(sv=f"{share} procent av vägen till målet", en=f"{share}% of the way")


def _course(goal: GoalProgress, indicator: Indicator, way: Direction) -> Text:
    """Whether the value goes the way that it should, from the baseline or else from the first value."""
    value, before = goal.latest, indicator.baseline
    if value is None:
        return Text(sv="ännu inte mätt", en="not yet measured")
    if before is None:
        first = min(indicator.measurements, key=lambda each: last_day(each.date))
        if first.date == goal.measured:
            return Text(sv="mätt en gång, inget att jämföra med", en="measured once, nothing to compare with")
        before = first.value
    if value == before:
        return Text(sv="oförändrat", en="unchanged")
    start, now = _dated(before, None, str), _dated(value, None, str)
    sv, en = _moved(way, rising=value > before)
    return Text(sv=f"{sv} från {start.sv} till {now.sv}", en=f"{en} from {start.en} to {now.en}")


def _moved(way: Direction, *, rising: bool) -> tuple[str, str]:
    if way is Direction.KEEP:
        return "har ändrats", "has changed"
    if rising is (way is Direction.INCREASE):
        return "går åt rätt håll:", "goes the right way:"
    return "går åt fel håll:", "goes the wrong way:"
