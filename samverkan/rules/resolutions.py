"""The proposals and decisions of a case, wherever they stand in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from samverkan.diagnostics import Route
from samverkan.model import Case, CaseStep, Decision, StepRole
from samverkan.swedish import genitive, small
from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class Resolution:
    """A proposal or a decision of the case, where it stands, and what it is called."""

    decision: Decision
    route: Route
    name: Text
    step: CaseStep | None


def resolutions(case: Case) -> Iterator[Resolution]:
    """The memorandum's proposal, and the proposal or decision of every step that has one."""
    if case.tjansteskrivelse:
        yield Resolution(
            case.tjansteskrivelse.proposal,
            ("tjansteskrivelse", "proposal"),
            Text(sv="tjänsteskrivelsens förslag", en="the memorandum's proposal"),
            None,
        )
    for place, step in enumerate(case.steps):
        if step.decision:
            yield Resolution(step.decision, ("steps", place, "decision"), _name(step), step)


def _name(step: CaseStep) -> Text:
    sv, en = ("beslut", "decision") if step.role is StepRole.DECIDES else ("förslag", "proposal")
    paragraph = f" (§ {step.paragraph})" if step.paragraph else ""
    return Text(sv=f"{genitive(small(step.body))} {sv}{paragraph}", en=f"the {en} of {step.body}{paragraph}")
