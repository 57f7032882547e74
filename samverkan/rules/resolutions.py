"""The proposals and decisions of a case, wherever they stand in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from samverkan.diagnostics import Route
from samverkan.model import Case, CaseStep, Decision, Decisions, StepRole
from samverkan.swedish import genitive, small
from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class Resolution:
    """A proposal or a decision of the case, where it stands, and what it is called."""

    decision: Decision
    route: Route
    name: Text
    step: CaseStep | None
    is_one_of_several: bool = False


def point_of(route: Route) -> str | None:
    """The point that the route lies in, as findings name it that have one cause; None outside of points."""
    return ".".join(map(str, route)) if "points" in route else None


def meeting_day(step: int) -> str:
    """The day of a step, as findings name it that have one cause."""
    return f"steps.{step}.date"


def resolutions(case: Case) -> Iterator[Resolution]:
    """What the memorandum proposes to each body, and what every step proposes or decides."""
    memorandum = case.tjansteskrivelse
    if memorandum:
        name = Text(sv="tjänsteskrivelsens förslag", en="the memorandum's proposal")
        yield from _each(memorandum.proposal, ("tjansteskrivelse", "proposal"), name, None)
    for place, step in enumerate(case.steps):
        yield from _each(step.decision, ("steps", place, "decision"), _name(step), step)


def _each(decisions: Decisions, route: Route, name: Text, step: CaseStep | None) -> Iterator[Resolution]:
    several = len(decisions) > 1
    for place, decision in enumerate(decisions):
        whose = _part(decision, name, step) if several else name
        yield Resolution(decision, (*route, place), whose, step, several)


def _part(decision: Decision, name: Text, step: CaseStep | None) -> Text:
    """What one of several is called: after the body that it is put to, or as the body's own decision."""
    if step and step.takes(decision):
        return _of(step, "beslut för egen del", "decision for its own part")
    body = small(decision.decider) if decision.decider else ""
    return Text(sv=f"{name.sv} till {body}", en=f"{name.en} to {body}") if body else name


def _name(step: CaseStep) -> Text:
    sv, en = ("beslut", "decision") if step.role is StepRole.DECIDES else ("förslag", "proposal")
    return _of(step, sv, en)


def _of(step: CaseStep, sv: str, en: str) -> Text:
    paragraph = f" (§ {step.paragraph})" if step.paragraph else ""
    return Text(sv=f"{genitive(small(step.body))} {sv}{paragraph}", en=f"the {en} of {step.body}{paragraph}")
