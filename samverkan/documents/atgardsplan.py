"""What is to be done (åtgärdsplan), as a document: Brå's six columns for each problem, then each measure.

Source: lag (2023:196) 5 §; Brå, upprätta åtgärdsplan.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from samverkan.documents import outlines
from samverkan.documents.basis import DocumentBasis
from samverkan.documents.chain import causes_on, problems_of_causes
from samverkan.documents.handling import HandlingPage, OrderedPart, in_order, inline, page_for
from samverkan.documents.room import unshown
from samverkan.documents.word_table import WordTable, table
from samverkan.documents.wording import Wording
from samverkan.model import (
    AnalysedCause,
    Atgardsplan,
    Cause,
    MeasureStep,
    OperationalGoal,
    PlannedMeasure,
    often,
)
from samverkan.render.escape import Md, literal

_NO_BREAK = "\u00a0"
_COLUMNS = ("Orsak", "Åtgärd", "Operativa mål", "När", "Vem", "Uppföljning")
_TOLD_IN_TABLE = (
    *("number", "title", "problem", "causes", "operational_goals", "start", "end", "cadence"),
    *("owners", "responsible", "status", "completed", "signal"),
)


@dataclass(frozen=True, slots=True)
class ProblemMeasures:
    """The measures that answer one problem; `detailed` are those with more to say than the table holds."""

    heading: str
    table: WordTable
    detailed: tuple[PlannedMeasure, ...]


@page_for(Atgardsplan)
@dataclass(frozen=True, kw_only=True)
class AtgardsplanPage(HandlingPage):
    """What the template is given beside what all documents of the work share."""

    record: Atgardsplan
    told_in_table: tuple[str, ...] = _TOLD_IN_TABLE
    """The fields of a measure that the table has room for."""

    @property
    def parts(self) -> tuple[OrderedPart, ...]:
        """The parts of the plan in the order of the house style."""
        return in_order(self.record, self.basis.style.atgardsplan, outlines.ATGARDSPLAN)

    @property
    def groups(self) -> tuple[ProblemMeasures, ...]:
        """The measures by the problem that they answer."""
        return tuple(_groups(self.basis, self.record))

    def steps(self, steps: Sequence[MeasureStep]) -> WordTable:
        """The steps of a measure."""
        return table(
            ("Delmoment", "Ansvarig", "Ska vara klart", "Blev klart"),
            [
                (
                    step.text,
                    step.responsible or "",
                    self.words.day(step.end) if step.end else "",
                    self.words.day(step.done) if step.done else "",
                )
                for step in steps
            ],
        )

    def numbered(self, measure: PlannedMeasure) -> str:
        """The measure as the plan names it."""
        return _numbered(measure)


def _groups(basis: DocumentBasis, record: Atgardsplan) -> Iterator[ProblemMeasures]:
    """The measures by the problem that they answer; last those that answer none."""
    problem_of, known = problems_of_causes(basis), causes_on(basis, record.date)
    by_problem: dict[str, list[PlannedMeasure]] = {}
    for measure in record.measures:
        by_problem.setdefault(_problem(measure, problem_of), []).append(measure)
    others = by_problem.pop("", [])
    for problem, measures in by_problem.items():
        yield _group(basis, basis.words.problem_name(problem), measures, known)
    if others:
        yield _group(basis, "Övriga åtgärder" if by_problem else "Åtgärder", others, known)


def _problem(measure: PlannedMeasure, problem_of: Mapping[str, str]) -> str:
    """The problem that the measure answers, as it says or by its first cause; empty when neither is known."""
    return measure.problem or next((problem_of[cause] for cause in measure.causes if cause in problem_of), "")


def _group(
    basis: DocumentBasis, heading: str, measures: Sequence[PlannedMeasure], known: Mapping[str, Cause]
) -> ProblemMeasures:
    rows = [_row(basis, measure, known) for measure in measures]
    first = 0 if any(measure.causes for measure in measures) else 1
    six = table(_COLUMNS[first:], [row[first:] for row in rows])
    detailed = tuple(each for each in measures if any(unshown(each, _TOLD_IN_TABLE)))
    return ProblemMeasures(heading, six, detailed)


def _row(basis: DocumentBasis, measure: PlannedMeasure, known: Mapping[str, Cause]) -> tuple[str, ...]:
    words = basis.words
    return (
        _causes(basis, [known[cause] for cause in measure.causes if cause in known]),
        _numbered(measure),
        "; ".join(_goal(goal, words) for goal in measure.operational_goals),
        _joined(words.span(measure.start, measure.end), often(measure.cadence).sv if measure.cadence else ""),
        _joined(words.party_names(measure.owners) if measure.owners else "", measure.responsible),
        _progress(measure, words),
    )


def _joined(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def _numbered(measure: PlannedMeasure) -> str:
    """`3 Trygghetsvandringar`: the measure as the plan names it."""
    return f"{measure.number}{_NO_BREAK}{measure.title}" if measure.number else measure.title


def _causes(basis: DocumentBasis, causes: Sequence[Cause]) -> Md:
    run = inline(basis)
    told = [(cause.number if isinstance(cause, AnalysedCause) else "", run(cause.text)) for cause in causes]
    sentences = all(text.endswith(".") for _, text in told)
    return Md(" " if sentences else "; ").join(
        literal(number) + _NO_BREAK + text if number else text for number, text in told
    )


def _goal(goal: OperationalGoal, words: Wording) -> str:
    """An operational goal with what can be counted, until when, and what shows it."""
    more = _joined(
        str(goal.target) if goal.target else "",
        f"senast {words.on(goal.date)}" if goal.date else "",
        f"visas av ”{words.indicator_of(goal.indicator).title}”" if goal.indicator else "",
    )
    return f"{goal.text} ({more})" if more else goal.text


def _progress(measure: PlannedMeasure, words: Wording) -> str:
    """`pågår (grön, enligt plan)`, `klar i mars 2025`: how the measure is going."""
    status = measure.status.label if measure.status else ""
    if measure.completed:
        status = f"{status or 'avslutad'} {words.on(measure.completed)}"
    signal = measure.signal.label if measure.signal else ""
    return f"{status} ({signal})" if status and signal else status or signal
