"""What the comparison knows of each kind of record: its area, its name, and how it is found again.

A record that is not in the table is compared like any other, field by field; it is then a value of
what it stands in.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from samverkan.model import Record
from samverkan.model.agreement import Clause, Note, Party, Relation, Signatory, Source
from samverkan.model.atgardsplan import (
    Atgardsplan,
    MeasureStep,
    OperationalGoal,
    PlanDecision,
    PlannedMeasure,
)
from samverkan.model.cycle import Cycle, CycleStep, Dialogue, OwnPreparation, SetAside, StepDecision
from samverkan.model.forums import FollowUpOccasion, Forum, Member, Report, Step
from samverkan.model.goals import (
    Area,
    Cause,
    Commitment,
    Goal,
    Indicator,
    Measure,
    Measurement,
    Problem,
    Promise,
    Purpose,
    TargetGroup,
    Vision,
)
from samverkan.model.handling import Handling
from samverkan.model.lagesbild import Ground, Lagesbild, MappedProblem, Presentation, Statistic
from samverkan.model.medborgarlofte import (
    Announcing,
    GivenPromise,
    Medborgarlofte,
    PromiseExtension,
    PromiseResult,
)
from samverkan.model.motesanteckning import MeetingItem, Motesanteckning, Task
from samverkan.model.orsaksanalys import AnalysedCause, Orsaksanalys
from samverkan.model.sections import Annex, Section
from samverkan.model.uppfoljning import (
    GoalResult,
    IndicatorResult,
    MeasureResult,
    PromiseFollowUp,
    Receiver,
    Uppfoljning,
)

Keys = tuple[tuple[str, ...], ...]
"""Fields that together tell which thing it is, the surest first."""


@dataclass(frozen=True, slots=True)
class Known:
    """How a kind of record is spoken of and found again in another agreement.

    Without an `area` it is a value of what it stands in. `says` are the fields that hold its words.
    It is found by its id, then by `keys`, then by the likeness of its words if `by_words`, and last
    by `lone`: fields that suffice when only one on either side is left that has them. Its words are
    joined by `joint`. What is `about` another thing, by the field that refers to it, is called what
    that is called; and what is `part` of another has its name after its own.
    """

    area: str | None
    says: tuple[str, ...]
    keys: Keys = ()
    by_words: bool = True
    lone: Keys = ()
    name: Callable[[Any], str] | None = None
    joint: str = ", "
    about: str | None = None
    part: bool = False


def _titled(signatory: Signatory) -> str:
    return ", ".join(part for part in (signatory.name, signatory.title) if part)


def _numbered(annex: Annex) -> str:
    return f"Bilaga {annex.number}" + (f". {annex.title}" if annex.title else "")


def _clause(clause: Clause) -> str:
    return clause.heading or clause.kind.label


def _relation(relation: Relation) -> str:
    other = relation.title or relation.registration_number or relation.agreement
    return f"{relation.kind.label.capitalize()} {other or 'ett annat avtal'}"


def _section(section: Section) -> str:
    return section.heading or section.text or section.epigraph or (section.show.label if section.show else "")


def _document(area: str, noun: str) -> Known:
    """A document of the work: called by its title, else by what it is and its date."""

    def name(record: Handling) -> str:
        return record.title or f"{noun} {record.date}"

    return Known(area, ("title",), keys=(("date",), ("title",)), by_words=False, name=name)


def _cycle(cycle: Cycle) -> str:
    return cycle.title or f"Varv {cycle.round}"


def _cycle_step(step: CycleStep) -> str:
    return step.kind.label.capitalize() if step.kind else step.step or "Steg"


def _result(result: PromiseResult) -> str:
    return f"{result.start}–{result.end}" if result.start else str(result.end)


_WORK: Mapping[type[Record], Known] = {
    Lagesbild: _document("lagesbild", "Lägesbild"),
    MappedProblem: Known("problem", ("title",)),
    Statistic: Known("statistic", ("title",), keys=(("title", "compared_with", "date"),), part=True),
    Ground: Known(None, ("title",)),
    Presentation: Known(None, ("to",), keys=(("date",),), by_words=False),
    Orsaksanalys: _document("analysis", "Orsaksanalys"),
    AnalysedCause: Known("cause", ("text",)),
    Atgardsplan: _document("plan", "Åtgärdsplan"),
    PlanDecision: Known(None, ("body",), keys=(("date",),), by_words=False),
    PlannedMeasure: Known("measure", ("title",)),
    OperationalGoal: Known("operational_goal", ("text",)),
    MeasureStep: Known("measure_step", ("text",)),
    Medborgarlofte: _document("promise_document", "Medborgarlöften"),
    GivenPromise: Known("promise", ("text",)),
    PromiseResult: Known(
        "result",
        ("text",),
        keys=(("end", "start", "party"), ("end",)),
        by_words=False,
        name=_result,
        part=True,
    ),
    PromiseExtension: Known(None, ("by",), keys=(("until",),), by_words=False),
    Announcing: Known(None, ("channel",), keys=(("channel", "date"), ("channel",)), by_words=False),
    Uppfoljning: _document("follow_up_report", "Uppföljning"),
    GoalResult: Known("result", ("text",), keys=(("goal",),), by_words=False, about="goal"),
    IndicatorResult: Known("result", ("text",), keys=(("indicator",),), by_words=False, about="indicator"),
    MeasureResult: Known("result", ("text",), keys=(("measure",),), by_words=False, about="measure"),
    PromiseFollowUp: Known("result", ("text",), keys=(("promise",),), by_words=False, about="promise"),
    Receiver: Known(None, ("name",), keys=(("kind", "forum", "name"), ("kind",)), by_words=False),
    Motesanteckning: _document("meeting", "Mötesanteckning"),
    MeetingItem: Known(None, ("title",)),
    Task: Known("task", ("text",)),
    Cycle: Known("cycle", ("title",), keys=(("round",),), by_words=False, name=_cycle),
    CycleStep: Known(
        "cycle_step", (), keys=(("kind",), ("step",)), by_words=False, name=_cycle_step, part=True
    ),
    StepDecision: Known(None, ("by",), keys=(("date", "by"), ("date",)), by_words=False),
    OwnPreparation: Known(None, (), keys=(("party",),), by_words=False),
    Dialogue: Known(None, (), keys=(("date", "kind", "party"), ("date",)), by_words=False),
    SetAside: Known(None, (), keys=(("requirement",),), by_words=False),
}
"""The documents of the work, and what they are made of."""

KNOWN: Mapping[type[Record], Known] = {
    **_WORK,
    Party: Known("party", ("name",), keys=(("organisation",), ("name",)), by_words=False),
    Signatory: Known(
        "signatory",
        ("name", "title"),
        keys=(("party", "office"), ("party", "title"), ("party", "name")),
        by_words=False,
        name=_titled,
    ),
    Relation: Known(
        "relation",
        ("title",),
        keys=(("agreement",), ("registration_number",), ("title",)),
        by_words=False,
        lone=(("kind",),),
        name=_relation,
    ),
    Purpose: Known("purpose", ("text",)),
    Vision: Known("vision", ("quote",), name=lambda vision: vision.name or vision.quote),
    TargetGroup: Known("target_group", ("text",)),
    Area: Known("area", ("title",)),
    Problem: Known("problem", ("title",)),
    Cause: Known("cause", ("text",)),
    Goal: Known("goal", ("title",)),
    Indicator: Known("indicator", ("title",)),
    Measurement: Known(
        "measurement",
        (),
        keys=(("date",),),
        by_words=False,
        name=lambda measurement: str(measurement.date),
        part=True,
    ),
    Commitment: Known("commitment", ("text",)),
    Measure: Known("measure", ("title",)),
    Promise: Known("promise", ("text",)),
    Step: Known("step", ("title",), keys=(("kind",),)),
    Forum: Known("forum", ("name",), keys=(("name",),)),
    FollowUpOccasion: Known(
        "follow_up", ("subject",), keys=(("subject", "forum", "responsible", "receiver"), ("subject",))
    ),
    Clause: Known(
        "clause", ("heading", "text"), keys=(("heading",),), lone=(("kind",),), name=_clause, joint=": "
    ),
    Source: Known("source", ("title",)),
    Note: Known("note", ("text",), name=lambda note: note.text or note.id),
    Annex: Known("annex", ("title",), name=_numbered),
    Section: Known(
        "section",
        ("heading", "text"),
        keys=(("heading", "text"), ("text",)),
        lone=(("heading",), ("show",)),
        name=_section,
        joint=": ",
    ),
    Member: Known(
        None,
        ("name", "unit"),
        keys=(
            ("party", "name", "unit", "office", "person"),
            ("office",),
            ("party", "unit"),
            ("party", "name"),
        ),
        by_words=False,
        lone=(("party",),),
    ),
    Report: Known(None, ("receiver", "text"), keys=(("forum", "receiver"), ("forum",), ("receiver",))),
}
"""Every kind of record that has a name or a way of its own to be found again."""
