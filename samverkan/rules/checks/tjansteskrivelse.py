"""What the text of a memorandum (tjänsteskrivelse) tells: a summary, and the consequences."""

import re
from collections.abc import Iterator, Sequence

from samverkan.diagnostics import Route, Severity
from samverkan.model import (
    Case,
    CaseBlock,
    ConsequenceKind,
    Section,
    TargetGroup,
    Tjansteskrivelse,
    all_sections,
)
from samverkan.rules.agreements import outlined
from samverkan.rules.measured_on import measured_on
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import CHILDRENS_CONVENTION, COUNCIL_PRACTICE, RuleSource
from samverkan.text import Text, pattern_of

_EIGHT_LINES = 8 * 90

_ACTS = r"(?:föreslår|förordar|hemställer|rekommenderar|tillstyrker)"

_WE = r"(?:vi|\w*förvaltningen|\w*kontoret|\w*enheten|\w*avdelningen|\w*staben|handläggaren|undertecknad)"

_BODIES = r"(?:\w*styrelsen|\w*fullmäktige|\w*nämnden|\w*utskottet)"

_PROPOSES = pattern_of(
    rf"\b(?:{_WE}\s+(?:\w+\s+)?{_ACTS}|{_ACTS}\s+{_WE}|{_BODIES}\s+(?:föreslås|bör|rekommenderas)"
    rf"|{_ACTS}\s+(?:att\s+)?{_BODIES}\s+(?:att\s+)?besluta\w*|{_WE}s?\s+förslag\s+är|förslag\s+till\s+beslut"
    rf"|{_BODIES}\s+beslutar\s+att)\b",
    re.IGNORECASE,
)


@rule("SV036", over=Case, severity=Severity.WARNING, source=COUNCIL_PRACTICE)
def long_memorandum_has_summary(case: Case, context: Context) -> Iterator[Finding]:
    """A memorandum of more than eight lines has a summary, if the house style has one, without a proposal."""
    own = case.tjansteskrivelse
    if own is None:
        return
    length = len(" ".join(_texts((*own.background, *own.preparation, *own.assessment))))
    has_place = outlined(context.own.house_style.tjansteskrivelse, CaseBlock.SUMMARY)
    if has_place and not own.summary and length > _EIGHT_LINES:
        yield Finding(
            at=("tjansteskrivelse",),
            key=True,
            message=Text(
                sv="Tjänsteskrivelsen är längre än åtta rader men saknar sammanfattning.",
                en="The memorandum is longer than eight lines but has no summary.",
            ),
            help=Text(
                sv="Lägg till `summary` med ärendet i korthet.", en="Add a `summary` of the matter in short."
            ),
        )
    for place, section in enumerate(own.summary):
        if proposes := _PROPOSES.search(section.text or ""):
            yield Finding(
                at=("tjansteskrivelse", "summary", place, "text"),
                needle=proposes.group(),
                message=Text(
                    sv=f"Sammanfattningen innehåller ett förslag: ”{proposes.group()}”.",
                    en=f"The summary holds a proposal: “{proposes.group()}”.",
                ),
                help=Text(
                    sv="Låt `summary` beskriva ärendet, och låt förslaget stå i `proposal`.",
                    en="Let the `summary` describe the matter, and the proposal stand in `proposal`.",
                ),
            )


def _texts(sections: Sequence[Section]) -> Iterator[str]:
    for section in all_sections(sections):
        yield from (text for text in (section.heading, section.text) if text)


_CHILDREN = pattern_of(
    r"\b(?:barn(?!morsk)\w*|ungdom\w*|unga|tonåring\w*|elev(?:er|erna|ers)?|skolungdom\w*)\b", re.IGNORECASE
)

_WEIGHED = pattern_of(r"barnets bästa|barnkonsekvens|barnperspektiv|barnrätt|barnkonvention", re.IGNORECASE)

_ECONOMY = pattern_of(r"\bekonomi|\bkostnad|\bfinansiering", re.IGNORECASE)

_CONSEQUENCES = RuleSource(
    Text(
        sv=f"{COUNCIL_PRACTICE.text.sv}; om barn {CHILDRENS_CONVENTION.text.sv}",
        en=f"{COUNCIL_PRACTICE.text.en}; on children {CHILDRENS_CONVENTION.text.en}",
    )
)


@rule("SV037", over=Case, severity=Severity.WARNING, source=_CONSEQUENCES)
def consequences_are_described(case: Case, context: Context) -> Iterator[Finding]:
    """The memorandum has economic consequences, and those for children when a target group includes them."""
    own = case.tjansteskrivelse
    if own is None or not outlined(context.own.house_style.tjansteskrivelse, CaseBlock.CONSEQUENCES):
        return
    at: Route = ("tjansteskrivelse", "consequences") if own.consequences else ("tjansteskrivelse",)
    kinds = {each.kind for each in own.consequences}
    if ConsequenceKind.ECONOMY not in kinds and not _headed(own, _ECONOMY):
        yield Finding(
            at=at,
            key=True,
            message=Text(
                sv="Tjänsteskrivelsen säger inget om beslutets ekonomiska konsekvenser.",
                en="The memorandum says nothing of the decision's economic consequences.",
            ),
            help=Text(
                sv="Lägg till `kind: economy` i `consequences`, också när beslutet inte kostar något.",
                en="Add `kind: economy` to `consequences`, also when the decision costs nothing.",
            ),
        )
    if ConsequenceKind.CHILDREN not in kinds and not _weighs_children(own):
        yield from _children(at, context)


def _all_texts(own: Tjansteskrivelse) -> Iterator[str]:
    yield from _texts((*own.summary, *own.background, *own.preparation, *own.assessment))
    for each in own.consequences:
        yield from (each.heading or "", *_texts(each.text))


def _headed(own: Tjansteskrivelse, about: re.Pattern[str]) -> bool:
    headings = [each.heading for each in own.consequences]
    headings += [each.heading for each in all_sections((*own.background, *own.preparation, *own.assessment))]
    return any(heading and about.search(heading) for heading in headings)


def _weighs_children(own: Tjansteskrivelse) -> bool:
    return _headed(own, _CHILDREN) or any(map(_WEIGHED.search, _all_texts(own)))


def _children(at: Route, context: Context) -> Iterator[Finding]:
    agreement = context.own.agreement
    if agreement is None or not CHILDRENS_CONVENTION.holds_on(
        measured_on(context.own.case or agreement, context)
    ):
        return
    replaced = context.kinship.replaces(context.own.id)
    whose = None
    if any(map(_includes_children, agreement.target_groups)):
        whose = Text(sv="avtalets målgrupper", en="the agreement's target groups")
    elif any(_includes_children(group) for each in replaced.values() for group in each.target_groups):
        whose = Text(
            sv="målgrupperna i avtalet som ersätts", en="the target groups of the agreement that is replaced"
        )
    if whose:
        yield Finding(
            at=at,
            key=True,
            message=Text(
                sv=f"Barn ingår i {whose.sv}, men tjänsteskrivelsen säger inget om konsekvenserna för dem.",
                en=f"Children are among {whose.en}, but the memorandum says nothing of the consequences for "
                "them.",
            ),
            help=Text(
                sv="Lägg till `kind: children` i `consequences` med prövningen av barnets bästa.",
                en="Add `kind: children` to `consequences`, weighing the child's best.",
            ),
        )


def _includes_children(group: TargetGroup) -> bool:
    """What the group says of itself; without that, whether its words speak of children."""
    return group.children if group.children is not None else bool(_CHILDREN.search(group.text))
