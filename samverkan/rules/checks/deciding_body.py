"""Who decides: the body that a proposal or decision names, in the right form."""

import re
from collections.abc import Iterable, Iterator

from samverkan.diagnostics import Route, Severity
from samverkan.model import Case, CaseStep, StepRole
from samverkan.model.bodies import are_different, may_decide_for_the_kommun, sort_of_body
from samverkan.model.deciders import with_deciders
from samverkan.rules.resolutions import Resolution, resolutions
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import COUNCIL_PRACTICE
from samverkan.swedish import small
from samverkan.text import Text, pattern_of

_BODY = r"\w*(?:styrelsen|fullmäktige|nämnden|utskottet|utskott|beredningen|delegationen|direktionen|rådet)"

_VERB = (
    r"(?:beslutar|besluta|beslutade(?=\s+att)|beslöt|föreslår|föreslog|hemställer|tillstyrker|har\s+beslutat)"
)

_GENITIVE = pattern_of(rf"\b({_BODY})s(\s+{_VERB})\b", re.IGNORECASE)

_GENITIVE_AT_END = pattern_of(rf"\b({_BODY})s$", re.IGNORECASE)

_NO_GENITIVE = pattern_of(
    r"\b(\w*(?:styrelsen|nämnden|fullmäktige))(\s+(?:arbetsutskott|presidium)\w*)", re.IGNORECASE
)

_DECIDES = pattern_of(
    rf"\b({_BODY}|ks|kf|au|ksau|utskottet)(?:\s+(?:att|föreslås(?:\s+att)?))?\s+beslut(?:ar?|ade)\b",
    re.IGNORECASE,
)

_INFINITIVE = pattern_of(rf"^((?:\w+s\s+)?(?:{_BODY}))\s+besluta\b(?!\s*r)", re.IGNORECASE)


@rule("SV031", over=Case, severity=Severity.WARNING, source=COUNCIL_PRACTICE)
def decision_has_the_right_body(case: Case, context: Context) -> Iterator[Finding]:
    """Every proposal and decision names its deciding body, in the right form and the same everywhere."""
    deciding = _sorts(step for step in case.steps if step.own_decisions or step.role is StepRole.DECIDES)
    if (place := _other_than_in_all(case)) is not None:
        yield _none_decides_so(case.steps[place], place)
        return
    dealing = _sorts(step for step in case.steps if step.role is not StepRole.PREPARES)
    yield from _sent_elsewhere(case, dealing)
    for each in resolutions(with_deciders(case, context.own.agreement)):
        slips = list(_slips(each))
        yield from slips
        if not slips:
            yield from _wrong_body(each, dealing if each.is_one_of_several else deciding)
    for place, step in enumerate(case.steps):
        yield from _slip_in_name(step.body, ("steps", place, "body"))
        if step.role is StepRole.DECIDES and not may_decide_for_the_kommun(step.body):
            yield _of_others(step.body, place)


def _sent_elsewhere(case: Case, dealing: set[str]) -> Iterator[Finding]:
    """That the memorandum goes to a nämnd that neither decides nor deals with the case at any step."""
    own = case.tjansteskrivelse
    to = sort_of_body(own.to) if own and own.to else None
    if not own or not to or "nämnd" not in to or not dealing:
        return
    deciders = {sort_of_body(each.decider or "") for each in own.proposal}
    if all(are_different(to, each) for each in (dealing | deciders) - {None}):
        yield Finding(
            at=("tjansteskrivelse", "to"),
            message=Text(
                sv=f"Tjänsteskrivelsen går till {small(own.to or '')}, som inte behandlar ärendet.",
                en=f"The memorandum goes to {own.to}, which does not deal with the case.",
            ),
            help=Text(sv="Rätta `to`, eller stegen.", en="Correct `to`, or the steps."),
        )


def _sorts(steps: Iterable[CaseStep]) -> set[str]:
    return {sort for step in steps if (sort := sort_of_body(step.body))}


_FEWEST = 2
"""How many others must name the body of a decision for its step to be what is wrong."""


def _other_than_in_all(case: Case) -> int | None:
    """The one step that decides, if its body is another than its own decision and all proposals name."""
    deciding = [place for place, step in enumerate(case.steps) if step.role is StepRole.DECIDES]
    named = [each.decision.decider for each in resolutions(case) if not each.is_one_of_several]
    sorts = {sort_of_body(each) if each else None for each in named}
    if len(deciding) != 1 or len(sorts) != 1 or len(named) <= _FEWEST or not case.steps[deciding[0]].decision:
        return None
    return deciding[0] if are_different(sorts.pop(), sort_of_body(case.steps[deciding[0]].body)) else None


def _none_decides_so(step: CaseStep, place: int) -> Finding:
    decider = next(each.decider for each in step.decision)
    return Finding(
        at=("steps", place, "body"),
        message=Text(
            sv=f"{step.body} beslutar i steget, men i beslutet och förslagen står {small(decider or '')}.",
            en=f"{step.body} decides in the step, but the decision and the proposals say "
            f"{small(decider or '')}.",
        ),
        help=Text(
            sv="Rätta `body`, eller `decider` på alla ställen.",
            en="Correct `body`, or `decider` everywhere.",
        ),
    )


def _of_others(body: str, place: int) -> Finding:
    return Finding(
        at=("steps", place, "body"),
        message=Text(
            sv=f"{body} beslutar i ärendet, men är inget organ i kommunen.",
            en=f"{body} decides the matter, but is no body of the kommun.",
        ),
        help=Text(
            sv="Skriv kommunens organ, eller `role: prepares` om gruppen bara har berett ärendet.",
            en="Write the kommun's body, or `role: prepares` if the group has only prepared the matter.",
        ),
    )


def _slips(each: Resolution) -> Iterator[Finding]:
    """Slips in the words of the lead, the points and the name of the body."""
    lead = each.decision.lead or ""
    for slip in _GENITIVE.finditer(lead):
        yield _slip(each, ("lead",), slip.group(), f"{slip[1]}{slip[2]}")
    for slip in _NO_GENITIVE.finditer(lead):
        yield _slip(each, ("lead",), slip.group(), f"{slip[1]}s{slip[2]}")
    for slip in _INFINITIVE.finditer(lead):
        yield _slip(each, ("lead",), slip.group(), f"{slip.group()}r")
    for place, point in enumerate(each.decision.points):
        for slip in _GENITIVE.finditer(point):
            yield _slip(each, ("points", place), slip.group(), f"{slip[1]}{slip[2]}")
    yield from _slip_in_name(each.decision.decider or "", (*each.route, "decider"))


def _slip(each: Resolution, at: Route, wrong: str, right: str) -> Finding:
    return Finding(
        at=(*each.route, *at),
        needle=wrong,
        message=Text(
            sv=f"I {each.name.sv} står ”{wrong}” i stället för ”{right}”.",
            en=f"In {each.name.en} it says “{wrong}” instead of “{right}”.",
        ),
        help=Text(
            sv=f"Skriv ”{right}”." + (_LEAD.sv if at == ("lead",) else ""),
            en=f"Write “{right}”." + (_LEAD.en if at == ("lead",) else ""),
        ),
    )


_LEAD = Text(
    sv=" Utan `lead` skrivs inledningen rätt efter `decider`.",
    en=" Without a `lead` it is written rightly from the `decider`.",
)


def _slip_in_name(name: str, at: Route) -> Iterator[Finding]:
    right = None
    if slip := _GENITIVE_AT_END.search(name):
        right = name[: slip.end() - 1]
    elif slip := _NO_GENITIVE.search(name):
        right = f"{name[: slip.end(1)]}s{name[slip.end(1) :]}"
    if right:
        yield Finding(
            at=at,
            message=Text(
                sv=f"Organet heter ”{right}”, inte ”{name}”.",
                en=f"The body is called “{right}”, not “{name}”.",
            ),
            help=Text(sv=f"Skriv ”{right}”.", en=f"Write “{right}”."),
        )


def _wrong_body(each: Resolution, deciding: set[str]) -> Iterator[Finding]:
    """A body that the lead, the step or the chain of decisions contradicts; at most one finding."""
    decider, lead = each.decision.decider, each.decision.lead
    named = [match[1] for match in _DECIDES.finditer(_without_condition(lead or ""))]
    if not decider and not re.search(rf"\b(?:{_BODY}|ks|kf)\b", lead or "", re.IGNORECASE):
        if each.is_one_of_several or each.step is None or each.step.role is not StepRole.DECIDES:
            yield _without_body(each)
    elif decider and named and are_different(sort_of_body(decider), sort_of_body(named[-1])):
        yield _in_lead(each, named[-1], decider)
    else:
        yield from _against_chain(each, decider or (named[-1] if named else ""), deciding)


def _without_condition(lead: str) -> str:
    """The lead without what the decision depends on, where another body decides."""
    return lead.partition("förutsättning")[0]


def _without_body(each: Resolution) -> Finding:
    return Finding(
        at=each.route,
        message=Text(
            sv=f"Det framgår inte av {each.name.sv} vilket organ som ska besluta.",
            en=f"It is not clear from {each.name.en} which body is to decide.",
        ),
        help=Text(sv="Ange organet i `decider`.", en="Name the body in `decider`."),
    )


def _in_lead(each: Resolution, named: str, decider: str) -> Finding:
    return Finding(
        at=(*each.route, "lead"),
        needle=named,
        message=Text(
            sv=f"Inledningen till {each.name.sv} säger att {small(named)} beslutar, men beslutsorganet är "
            f"{small(decider)}.",
            en=f"The lead of {each.name.en} says that {small(named)} decides, but the deciding body is "
            f"{small(decider)}.",
        ),
        help=Text(sv="Rätta `lead` eller `decider`.", en="Correct the `lead` or the `decider`."),
    )


def _against_chain(each: Resolution, decider: str, deciding: set[str]) -> Iterator[Finding]:
    kind = sort_of_body(decider)
    at = (*each.route, "decider" if each.decision.decider else "lead")
    lone = None if each.is_one_of_several else each.step
    if lone and lone.role is StepRole.DECIDES and are_different(kind, sort_of_body(lone.body)):
        message = Text(
            sv=f"{lone.body} beslutar i steget, men i beslutet står {small(decider)}.",
            en=f"{lone.body} decides in the step, but the decision says {small(decider)}.",
        )
    elif lone and lone.role is StepRole.PROPOSES and kind and kind == sort_of_body(lone.body):
        message = Text(
            sv=f"{lone.body} lägger bara ett förslag, men står själv som beslutsorgan i det.",
            en=f"{lone.body} only makes a proposal, but stands as the deciding body in it.",
        )
    elif kind and deciding and all(are_different(kind, each) for each in deciding):
        message = Text(
            sv=f"Enligt {each.name.sv} ska {small(decider)} besluta, men i beslutskedjan beslutar ett "
            "annat organ.",
            en=f"By {each.name.en}, {small(decider)} is to decide, but in the chain another body does.",
        )
    else:
        return
    yield Finding(
        at=at,
        message=message,
        help=Text(
            sv="Rätta beslutsorganet (`decider`) eller stegets `role` och `body`.",
            en="Correct the `decider`, or the step's `role` and `body`.",
        ),
    )
