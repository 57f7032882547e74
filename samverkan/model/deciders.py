"""Who decides what a case proposes, where its proposal does not name the body."""

from collections.abc import Iterator, Sequence

from samverkan.model.agreement import Agreement
from samverkan.model.bodies import same_body
from samverkan.model.case import Case, CaseStep, Decision, Decisions, StepRole
from samverkan.model.leadership import leads
from samverkan.text import pattern_of

_ONE_BODY = pattern_of(
    r"(?:(?!styrelse|fullmäktige|nämnd)[\w -])*(?:styrelsen|fullmäktige|nämnden)(?:s? i [\w -]+)?"
)


def with_deciders(case: Case, agreement: Agreement | None) -> Case:
    """The case with its body in each proposal and decision, as far as case and agreement let it be known.

    Where they tell of several bodies it is not known which of them decides.
    """
    known = list(_known_bodies(case, agreement))
    steps = tuple(
        step.model_copy(update={"decision": _settled(step.decision, step, known)}) for step in case.steps
    )
    memorandum = case.tjansteskrivelse
    if memorandum:
        proposal = _settled(memorandum.proposal, None, known)
        memorandum = memorandum.model_copy(update={"proposal": proposal})
    return case.model_copy(update={"steps": steps, "tjansteskrivelse": memorandum})


def _settled(decisions: Decisions, step: CaseStep | None, known: Sequence[Sequence[str]]) -> Decisions:
    """The decisions of a step, or of the memorandum, each with its body if that is known."""
    if all(each.decider or each.lead for each in decisions):
        return decisions
    named = [each.decider for each in decisions if each.decider]
    body = _body(named, step, known)
    return tuple(each if each.decider or each.lead else _by(each, body) for each in decisions)


def _by(decision: Decision, body: str | None) -> Decision:
    return decision.model_copy(update={"decider": body})


def _body(named: Sequence[str], step: CaseStep | None, known: Sequence[Sequence[str]]) -> str | None:
    """The body of what names none, beside what is put to those `named`: the step's own, or the lone one."""
    if step and step.role is StepRole.DECIDES:
        return step.body
    others = [*named, step.body] if step else named
    for bodies in known:
        left = _unlike(body for body in bodies if not any(same_body(body, other) for other in others))
        if left:
            return left[0] if len(left) == 1 else None
    return None


def _unlike(bodies: Iterator[str]) -> list[str]:
    """The bodies, each once."""
    found: list[str] = []
    for body in bodies:
        if not any(same_body(body, each) for each in found):
            found.append(body)
    return found


def _known_bodies(case: Case, agreement: Agreement | None) -> Iterator[list[str]]:
    """The bodies that may decide, what says it most surely first."""
    memorandum = case.tjansteskrivelse
    written = [
        *(memorandum.proposal if memorandum else ()),
        *(each for s in case.steps for each in s.decision),
    ]
    receiver = memorandum.to if memorandum else None
    yield [step.body for step in case.steps if step.role is StepRole.DECIDES]
    yield [each.decider for each in written if each.decider]
    yield [receiver] if receiver and _ONE_BODY.fullmatch(receiver) else []
    yield [forum.name for forum in agreement.forums if leads(forum)] if agreement else []
