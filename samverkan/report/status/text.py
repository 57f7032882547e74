"""How the work stands, for a terminal of 80 columns: readable without colour."""

from collections.abc import Iterator, Sequence

from samverkan.documents import (
    due_words,
    goal_words,
    measure_words,
    promise_words,
    round_words,
    validity_words,
)
from samverkan.documents.missed import what_and_when
from samverkan.documents.series import titled
from samverkan.model import MeasureStatus
from samverkan.report.layout import told, visible
from samverkan.report.status.report import StatusReport
from samverkan.root import AGREEMENTS
from samverkan.status import (
    CycleProgress,
    Deadline,
    GoalProgress,
    MeasureProgress,
    PromiseProgress,
    Status,
    StepProgress,
)
from samverkan.swedish import capital
from samverkan.text import Text, as_written, strung

_TOGETHER = "_"
"""Between signs while lines are broken, so that they are not parted."""
_BAR = 20
_DAY = 10
_OPEN = (MeasureStatus.ONGOING, MeasureStatus.PLANNED)


def write(report: StatusReport) -> str:
    """Each agreement: where in the cycle, its goals, its measures, what is overdue and what is due."""
    return "\n\n\n".join("\n".join(_agreement(status, report)) for status in report.statuses) + "\n"


def _agreement(status: Status, report: StatusReport) -> Iterator[str]:
    yield from report.layout.wrapped(visible(status.title), style="strong")
    yield report.layout.paint(visible(status.id), "faint")
    stands = strung(" ", (validity_words.in_force(status), validity_words.leaving(status)))
    yield from report.layout.wrapped(told(stands, report), "")
    yield from report.layout.wrapped(told(due_words.pressing(status, report.within), report), "")
    about = (_cycles, _goals, _promises, _measures) if validity_words.is_followed(status) else ()
    for part in (*about, _overdue, _due):
        lines = list(part(status, report))
        yield from ["", *lines] if lines else []


# ---- The cycle


def _cycles(status: Status, report: StatusReport) -> Iterator[str]:
    if not status.cycles and not status.is_alone:
        none = Text(sv="Inget varv är beskrivet (cycle.yaml).", en="No round is described (cycle.yaml).")
        yield told(none, report)
    for cycle in status.cycles:
        signs = _TOGETHER.join(round_words.mark(step, cycle).sign for step in cycle.steps)
        name, where = (told(said(cycle), report) for said in (round_words.round_name, round_words.where))
        heading = f"{name}: {where}  {signs}"
        for line in report.layout.wrapped(heading, "", style="strong"):
            yield line.replace(signs, signs.replace(_TOGETHER, " "))
        for number, step in enumerate(cycle.steps, start=1):
            yield from _step(number, step, cycle, report)


def _step(number: int, step: StepProgress, cycle: CycleProgress, report: StatusReport) -> Iterator[str]:
    mark = round_words.mark(step, cycle)
    said = f"{mark.sign} {number} {told(round_words.step_title(step), report)}: {told(mark.words, report)}"
    yield from report.layout.wrapped(said + told(round_words.worked_on(step), report), "  ", hang=4)
    for text in round_words.remarks(step, cycle):
        yield from report.layout.wrapped(f"- {told(text, report)}", "      ", hang=2, style="warning")


# ---- Goals


def _goals(status: Status, report: StatusReport) -> Iterator[str]:
    if not status.goals:
        none = Text(sv="Avtalet har inga mål.", en="The agreement has no goals.")
        yield from [] if status.is_alone else [told(none, report)]
        return
    yield report.layout.paint(told(Text(sv="Mål", en="Goals"), report), "strong")
    before = None
    for goal in status.goals:
        if goal.goal is not before:
            yield from report.layout.wrapped(visible(goal.goal.title), "  ", hang=2)
        before = goal.goal
        yield from _goal(goal, report)


def _goal(goal: GoalProgress, report: StatusReport) -> Iterator[str]:
    progress = told(goal_words.progress(goal), report)
    if goal.indicator:
        values = [
            told(each(goal), report) for each in (goal_words.start, goal_words.latest, goal_words.target)
        ]
        aim = told(Text(sv="mål", en="target"), report) if goal.indicator.target is not None else ""
        course = f"{values[0]} → {values[1]} → {f'{aim} {values[2]}'.strip()}"
        yield from report.layout.wrapped(visible(f"{titled(goal.indicator)}: {course}"), "    ", hang=2)
    yield from report.layout.wrapped(f"{_bar(goal)}{progress}", "    ", hang=2)


def _bar(goal: GoalProgress) -> str:
    if goal.progress is None:
        return ""
    filled = round(_BAR * min(max(goal.progress, 0.0), 1.0))
    return f"[{'#' * filled}{'.' * (_BAR - filled)}] "


# ---- Promises


def _promises(status: Status, report: StatusReport) -> Iterator[str]:
    """Those that hold, and then those that have ended without any new in their place."""
    current = [each for each in status.promises if each.ended is None]
    past = [each for each in status.promises if each.ended]
    yield from _those(Text(sv="Löften", en="Promises"), current, report)
    yield from _those(Text(sv="Löften som har gått ut", en="Promises that have ended"), past, report)


def _those(heading: Text, promises: Sequence[PromiseProgress], report: StatusReport) -> Iterator[str]:
    if promises:
        yield report.layout.paint(told(heading, report), "strong")
    for promise in promises:
        yield from report.layout.wrapped(visible(promise.promise.text), "  ", hang=2)
        said = (capital(told(each, report)) for each in _said_of(promise, report))
        yield from report.layout.wrapped(" ".join(f"{each}." for each in said), "    ")


def _said_of(promise: PromiseProgress, report: StatusReport) -> Iterator[Text]:
    """How a promise stands, until when it held, when it is looked at and who answers for it."""
    came = (promise_words.outcome(promise),) if promise.promise.target and not promise.begins else ()
    yield strung(": ", (promise_words.kept(promise), *came))
    if promise.ended:
        yield Text(sv=f"gällde till och med {promise.ended}", en=f"held until {promise.ended}")
    if looked_at := promise_words.looked_at(promise, report.today):
        yield looked_at
    if who := promise_words.givers(promise):
        yield Text(sv=f"{who} ansvarar", en=f"responsible: {who}")


# ---- Measures and days


def _measures(status: Status, report: StatusReport) -> Iterator[str]:
    if status.is_alone and not status.measures:
        return
    counted = told(measure_words.measures_counted(status), report)
    heading = f"{told(Text(sv='Åtgärder', en='Measures'), report)}: {counted}"
    yield from report.layout.wrapped(heading, "", style="strong")
    for measure in measure_words.measures_in_order(status):
        if measure.status in _OPEN:
            yield from _measure(measure, report)


def _measure(measure: MeasureProgress, report: StatusReport) -> Iterator[str]:
    states = [measure_words.MEASURES[measure.status]]
    states += [Text(sv="försenad", en="overdue")] if measure.overdue else []
    said = visible(f"{measure.title}: {', '.join(told(each, report) for each in states)}")
    said += visible(f" ({measure.responsible})") if measure.responsible else ""
    day = str(measure.end) if measure.end else told(Text(sv="utan datum", en="no date"), report)
    yield from _entry(day, said, report, style="error" if measure.overdue else "")


def _overdue(status: Status, report: StatusReport) -> Iterator[str]:
    heading = Text(sv="Försenat", en="Overdue")
    return _deadlines(heading, "error", status.overdue, status, report)


def _due(status: Status, report: StatusReport) -> Iterator[str]:
    heading = due_words.due_heading(status.due, report.today, report.within)
    return _deadlines(heading, "strong", status.due, status, report)


def _deadlines(
    heading: Text, style: str, deadlines: Sequence[Deadline], status: Status, report: StatusReport
) -> Iterator[str]:
    """The days in order, each with its place: a file in the agreement's folder, or in the workspace."""
    if deadlines:
        yield report.layout.paint(f"{told(heading, report)} ({len(deadlines)})", style)
    for deadline in deadlines:
        who = as_written(deadline.who) if deadline.who else due_words.NOBODY
        said = strung(" – ", (what_and_when(deadline, report.today), who))
        yield from _entry(str(deadline.when), told(said, report), report)
        path, line = report.found(deadline.place)
        file = visible(path.removeprefix(f"{AGREEMENTS}/{status.id}/"))
        yield " " * (_DAY + 4) + report.layout.paint(f"{file}:{line}", "faint")


# ---- Lines


def _entry(day: str, said: str, report: StatusReport, style: str = "") -> list[str]:
    """A day, and what is said of it in a column beside it."""
    first, *others = report.layout.wrapped(said, " " * (_DAY + 4))
    lines = [f"  {day:<{_DAY}}  {first.strip()}", *others]
    return [report.layout.paint(line, style) for line in lines]
