"""What is proposed or decided, as council documents show it: to each body under words of its own."""

from dataclasses import dataclass, replace

from samverkan.documents.basis import DocumentBasis
from samverkan.model import Case, CaseStep, Decision, Decisions, DecisionStyle, StepRole
from samverkan.model.bodies import lowest, same_body
from samverkan.model.decision_forms import decision_style
from samverkan.swedish import capital, genitive, small
from samverkan.text import pattern_of

_END = pattern_of(r"(?:,?\s+(?:att|följande))?\s*:?\s*$")


@dataclass(frozen=True, slots=True)
class ShownDecision:
    """The points that one body decides, with the words before them."""

    lead: str
    points: tuple[str, ...]
    heading: str = ""


def points_style(basis: DocumentBasis, case: Case) -> DecisionStyle | None:
    """How the points of the case are phrased, by the house or else by themselves."""
    return decision_style(case, basis.agreement, basis.style.decision_style)


def proposed(decisions: Decisions, style: DecisionStyle | None) -> tuple[ShownDecision, ...]:
    """What is put to each body; of several the lowest proposes to the others and decides its own part."""
    by = lowest(each.decider for each in decisions if each.decider)
    return tuple(ShownDecision(_lead(each, style, by), each.points) for each in decisions)


def decided(step: CaseStep, style: DecisionStyle | None) -> tuple[ShownDecision, ...]:
    """What a body proposes or decides; what it decides for its own part has a heading of its own."""
    if len(step.decision) > 1 and step.own_decisions:
        return tuple(_part(each, step, style) for each in step.decision)
    heading = f"{capital(genitive(step.body))} {'förslag' if step.role is StepRole.PROPOSES else 'beslut'}"
    every = enumerate(proposed(step.decision, style))
    return tuple(replace(each, heading="" if place else heading) for place, each in every)


def _part(decision: Decision, step: CaseStep, style: DecisionStyle | None) -> ShownDecision:
    """One of several, under the words that were written before it if they may be a heading."""
    if decision.lead and not decision.lead.rstrip(": ").endswith("att"):
        return ShownDecision("", decision.points, _as_written(decision.lead, decision).rstrip(": "))
    is_own = step.takes(decision)
    to = f" till {small(decision.decider)}" if decision.decider else ""
    what = "beslut för egen del" if is_own else f"förslag{to}"
    lead = _lead(decision, style, step.body if is_own else None)
    return ShownDecision(lead, decision.points, f"{capital(genitive(step.body))} {what}")


def _lead(decision: Decision, style: DecisionStyle | None, by: str | None = None) -> str:
    """The words before the points: as written, else `Kommunstyrelsen beslutar att:` where the body is known.

    `by` is the body that decides for its own part and proposes to the others, where there are several.
    """
    att = style is not DecisionStyle.SENTENCES
    body, given = decision.decider, _given(decision)
    if decision.lead:
        return _as_written(decision.lead, decision)
    if body and by and not same_body(body, by):
        return (
            f"{capital(by)} föreslår {small(body)} besluta{given} att:"
            if att
            else f"{capital(genitive(by))} förslag till {small(body)}{given.rstrip(',')}:"
        )
    if body and by:
        return f"{capital(body)} beslutar för egen del{f'{given} att' if att else given.rstrip(',')}:"
    if body:
        return f"{capital(body)} beslutar{given} {'att' if att else 'följande'}:"
    return _without_body(given, att=att)


def _without_body(given: str, *, att: bool) -> str:
    """The words before points whose body is not known: none, where the points are sentences."""
    if att:
        return f"Förslaget är{given} att:"
    return f"{capital(given.strip(', '))}:" if given else ""


def _as_written(lead: str, decision: Decision) -> str:
    """The lead, and what the decision depends on unless the lead says it."""
    if _depends_on(decision).casefold() in lead.casefold():
        return lead
    end = _END.search(lead)
    words, rest = (lead[: end.start()], end.group()) if end else (lead, "")
    given = _given(decision)
    return f"{words}{given if rest.strip(': ') else given.rstrip(',')}{rest}"


def _given(decision: Decision) -> str:
    """`, under förutsättning av kommunfullmäktiges beslut,` of what depends on something."""
    depends = _depends_on(decision)
    if not depends:
        return ""
    link = "" if depends.partition(" ")[0].casefold() in {"av", "att"} else "av "
    return f", under förutsättning {link}{depends},"


def _depends_on(decision: Decision) -> str:
    return (decision.condition or "").removeprefix("under förutsättning").strip(" ,.")
