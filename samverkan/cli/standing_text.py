"""How the work stands, for a terminal of 80 columns: readable without colour."""

import textwrap
from collections.abc import Iterator, Sequence

from samverkan.cli.standing_report import StandingReport
from samverkan.documents import status_words as words
from samverkan.documents.series import titled
from samverkan.load import AGREEMENTS
from samverkan.model import MeasureStatus
from samverkan.report.text import visible
from samverkan.status import CycleProgress, Deadline, GoalProgress, MeasureProgress, Status, StepProgress
from samverkan.text import Text

_WIDTH = 80
_BAR = 20
_DAY = 10
_OPEN = (MeasureStatus.ONGOING, MeasureStatus.PLANNED)


def as_text(report: StandingReport) -> str:
    """Each agreement: where in the cycle, its goals, its measures, what is overdue and what is due."""
    return "\n\n\n".join("\n".join(_agreement(standing, report)) for standing in report.standings) + "\n"


def _agreement(standing: Status, report: StandingReport) -> Iterator[str]:
    yield from _painted(_wrapped(standing.title, ""), "strong", report)
    yield from _painted([visible(standing.id)], "faint", report)
    yield from _wrapped(_in(words.in_force(standing, report.today.isoformat()), report), "")
    yield from _wrapped(_in(words.pressing(standing, report.within), report), "")
    about = (_cycles, _goals, _measures) if words.is_followed(standing) else ()
    for part in (*about, _overdue, _due):
        lines = list(part(standing, report))
        yield from ["", *lines] if lines else []


# ---- The cycle


def _cycles(standing: Status, report: StandingReport) -> Iterator[str]:
    if not standing.cycles:
        none = Text(sv="Inget varv är beskrivet (cycle.yaml).", en="No round is described (cycle.yaml).")
        yield _in(none, report)
    for cycle in standing.cycles:
        signs = " ".join(words.mark(step, cycle).sign for step in cycle.steps)
        heading = f"{_in(words.round_name(cycle), report)}: {_in(words.where(cycle), report)}  {signs}"
        yield from _painted(_wrapped(heading, ""), "strong", report)
        for number, step in enumerate(cycle.steps, start=1):
            yield from _step(number, step, cycle, report)


def _step(number: int, step: StepProgress, cycle: CycleProgress, report: StandingReport) -> Iterator[str]:
    mark = words.mark(step, cycle)
    said = f"{mark.sign} {number} {_in(words.step_title(step), report)}: {_in(mark.words, report)}"
    yield from _wrapped(said + words.worked_on(step), "  ", hang=4)
    for text in words.remarks(step, cycle):
        yield from _painted(_wrapped(f"- {_in(text, report)}", "      ", hang=2), "warning", report)


# ---- Goals


def _goals(standing: Status, report: StandingReport) -> Iterator[str]:
    if not standing.goals:
        yield _in(Text(sv="Avtalet har inga mål.", en="The agreement has no goals."), report)
        return
    yield report.paint(_in(Text(sv="Mål", en="Goals"), report), "strong")
    before = None
    for goal in standing.goals:
        if goal.goal is not before:
            yield from _wrapped(goal.goal.title, "  ", hang=2)
        before = goal.goal
        yield from _goal(goal, report)


def _goal(goal: GoalProgress, report: StandingReport) -> Iterator[str]:
    progress = _in(words.progress(goal), report)
    if goal.indicator:
        values = [_in(each(goal), report) for each in (words.start, words.latest, words.target)]
        aim = _in(Text(sv="mål", en="target"), report) if goal.indicator.target is not None else ""
        told = f"{values[0]} → {values[1]} → {f'{aim} {values[2]}'.strip()}"
        yield from _wrapped(f"{titled(goal.indicator)}: {told}", "    ", hang=2)
    yield from _wrapped(f"{_bar(goal)}{progress}", "    ", hang=2)


def _bar(goal: GoalProgress) -> str:
    if goal.progress is None:
        return ""
    filled = round(_BAR * min(max(goal.progress, 0.0), 1.0))
    return f"[{'#' * filled}{'.' * (_BAR - filled)}] "


# ---- Measures and days


def _measures(standing: Status, report: StandingReport) -> Iterator[str]:
    counted = _in(words.measures_counted(standing), report)
    heading = f"{_in(Text(sv='Åtgärder', en='Measures'), report)}: {counted}"
    yield from _painted(_wrapped(heading, ""), "strong", report)
    for measure in words.measures_in_order(standing):
        if measure.status in _OPEN:
            yield from _measure(measure, report)


def _measure(measure: MeasureProgress, report: StandingReport) -> Iterator[str]:
    states = [words.MEASURES[measure.status]]
    states += [Text(sv="försenad", en="overdue")] if measure.overdue else []
    said = f"{measure.title}: {', '.join(_in(each, report) for each in states)}"
    said += f" ({measure.responsible})" if measure.responsible else ""
    day = str(measure.end) if measure.end else _in(Text(sv="utan datum", en="no date"), report)
    yield from _painted(_entry(day, said), "error" if measure.overdue else "", report)


def _overdue(standing: Status, report: StandingReport) -> Iterator[str]:
    heading = Text(sv="Försenat", en="Overdue")
    return _deadlines(heading, "error", standing.overdue, standing, report)


def _due(standing: Status, report: StandingReport) -> Iterator[str]:
    within = report.within
    heading = Text(sv=f"Att göra inom {within} dagar", en=f"Due within {within} days")
    return _deadlines(heading, "strong", standing.due, standing, report)


def _deadlines(
    heading: Text, style: str, deadlines: Sequence[Deadline], standing: Status, report: StandingReport
) -> Iterator[str]:
    """The days in order, each with its place: a file in the agreement's folder, or in the workspace."""
    if deadlines:
        yield report.paint(f"{_in(heading, report)} ({len(deadlines)})", style)
    for deadline in deadlines:
        far = _in(words.distance(deadline, report.today), report)
        yield from _entry(str(deadline.due), f"{_in(deadline.what, report)} ({far})")
        path, line = report.found(deadline.place)
        file = visible(path.removeprefix(f"{AGREEMENTS}/{standing.id}/"))
        yield " " * (_DAY + 4) + report.paint(f"{file}:{line}", "faint")


# ---- Lines


def _in(text: Text, report: StandingReport) -> str:
    return visible(text.to(report.language))


def _entry(day: str, said: str) -> list[str]:
    """A day, and what is said of it in a column beside it."""
    lines = _wrapped(said, " " * (_DAY + 4))
    return [f"  {day:<{_DAY}}  {lines[0].strip()}", *lines[1:]]


def _wrapped(text: str, indent: str, hang: int = 0) -> list[str]:
    return textwrap.wrap(
        visible(text),
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + " " * hang,
        break_on_hyphens=False,
    )


def _painted(lines: Sequence[str], style: str, report: StandingReport) -> list[str]:
    return [report.paint(line, style) for line in lines] if style else list(lines)
