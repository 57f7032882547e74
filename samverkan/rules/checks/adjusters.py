"""Those who lead a meeting, move something there or approve its minutes (justerare)."""

import re
from collections.abc import Iterable, Iterator

from samverkan.diagnostics import Route, Severity
from samverkan.model import Case, CaseStep, Motesanteckning, once
from samverkan.model.bodies import sort_of_body
from samverkan.rules.misspelt_chairs import name_in, nearly_present
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import LOCAL_GOVERNMENT_MINUTES
from samverkan.rules.wording import needle
from samverkan.rules.work import shared
from samverkan.text import Text, pattern_of

_NOT_NAMES = pattern_of(
    r"§|[0-9]\s+\w|(?<!\w)(?:enligt|ledamöter|samtliga|alla|lista|närvarolista|bilaga)(?!\w)", re.IGNORECASE
)
"""What an entry holds that does not name one person."""

_CHAIR = pattern_of(r"(?<!vice )(?<!\w)ordförande(?:n)?(?!\w)|tjänstgörande\s+ordförande", re.IGNORECASE)


_MEMBER = r"(?:[A-ZÅÄÖ][\w-]{1,30}\s){2,3}\([A-ZÅÄÖ]\w{0,9}\)"

_MOVERS = pattern_of(
    rf"(?<!\w)(?P<names>{_MEMBER}(?:(?:,|\soch|\ssamt)\s{_MEMBER}){{0,20}})"
    r"\s(?:yrkar|föreslår|instämmer|reserverar)(?!\w)"
)

_MOVER = pattern_of(r"[A-ZÅÄÖ][\w\s-]+(?=\s\()")


@rule("SV079", over=Case | Motesanteckning, severity=Severity.WARNING, source=LOCAL_GOVERNMENT_MINUTES)
def who_leads_moves_or_approves_was_there(
    record: Case | Motesanteckning, context: Context
) -> Iterator[Finding]:
    """The chair, movers and adjusters are among those present, and an adjuster is another than the chair."""
    if isinstance(record, Motesanteckning):
        yield from _led_from_afar(record, context)
        return
    listed = any(step.chair and _is_among(step.chair, step.present) for step in record.steps)
    for place, step in enumerate(record.steps):
        if not step.present or any(_NOT_NAMES.search(each) for each in _there(step)):
            continue
        if listed or any(_CHAIR.search(each) for each in step.present):
            yield from _absent_chair(step, ("steps", place, "chair"))
        yield from _other_chair(step, ("steps", place, "chair"))
        if sort_of_body(step.body) != "fullmäktige":
            yield from _absent_movers(step, ("steps", place, "motions"))
        yield from _of_another_party(step, ("steps", place, "motions"))
        adjusters = step.adjustment.adjusters if step.adjustment else ()
        if adjusters:
            yield from _unfit(step, adjusters, ("steps", place, "adjustment", "adjusters"))


def _led_from_afar(meeting: Motesanteckning, context: Context) -> Iterator[Finding]:
    """That the chair is not among those present, who all have names, as chairs of other meetings are."""
    present = [each.person for each in meeting.present if each.person]
    if (
        meeting.chair
        and len(present) == len(meeting.present) > 1
        and not _is_among(meeting.chair, (*present, meeting.secretary or ""))
        and not nearly_present(meeting.chair, present)
        and _chairs_are_listed(context)
    ):
        yield _not_there(("chair",))


@once
def _chairs_are_listed(context: Context) -> bool:
    """Whether the chair of any meeting is among those present there."""
    meetings = shared(context).of(Motesanteckning)
    return any(each.chair in {one.person for one in each.present} for each in meetings if each.chair)


def _absent_chair(step: CaseStep, route: Route) -> Iterator[Finding]:
    here = (*step.present, *step.substitutes, *step.also_present)
    if step.chair and not _is_among(step.chair, here) and not nearly_present(step.chair, map(name_in, here)):
        yield _not_there(route)


def _other_chair(step: CaseStep, route: Route) -> Iterator[Finding]:
    """That the chair is a member of the meeting, but another of them is called its chair."""
    called = [each for each in step.present if _CHAIR.search(each) and not _FOR_A_PART.search(each)]
    is_member = step.chair and any(_is(step.chair, each) for each in step.present)
    if step.chair and is_member and len(called) == 1 and not _is(step.chair, called[0]):
        yield Finding(
            at=route,
            message=Text(
                sv=f"Bland de närvarande är en annan ordförande: {name_in(called[0])}.",
                en=f"Among those present another is chair: {name_in(called[0])}.",
            ),
            help=Text(sv="Rätta `chair` eller `present`.", en="Correct `chair` or `present`."),
        )


_FOR_A_PART = pattern_of(r"§|vice|kl\.|klockan|punkt|ersätt", re.IGNORECASE)
"""That somebody is chair for a part of the meeting, or when another is not there."""


def _not_there(route: Route) -> Finding:
    return Finding(
        at=route,
        message=Text(
            sv="Ordföranden finns inte bland de närvarande.", en="The chair is not among those present."
        ),
        help=Text(sv="Rätta `chair` eller `present`.", en="Correct `chair` or `present`."),
    )


def _absent_movers(step: CaseStep, route: Route) -> Iterator[Finding]:
    """Who moves something by name and party, and is none of those present, who have names and parties."""
    here = (*_there(step), *step.also_present)
    for place, motion in enumerate(step.motions):
        for found in _MOVERS.finditer(motion):
            for mover in _MOVER.finditer(found["names"]):
                if not _is_among(mover[0], here):
                    yield Finding(
                        at=(*route, place),
                        needle=needle(motion, *(found.start() + each for each in mover.span())),
                        message=Text(
                            sv="Den som yrkar finns inte bland de närvarande.",
                            en="Who moves this is not among those present.",
                        ),
                        help=Text(
                            sv="Rätta yrkandet eller `present`.", en="Correct the motion or `present`."
                        ),
                    )


_OF_PARTY = pattern_of(
    r"(?P<name>[A-ZÅÄÖ][\w-]{1,30}(?:\s[A-ZÅÄÖ][\w-]{1,30}){1,3})\s\((?P<party>[A-ZÅÄÖ]\w{0,9})\)"
)


def _of_another_party(step: CaseStep, route: Route) -> Iterator[Finding]:
    """Who moves something by another party than among those present, where the name is but one's."""
    parties: dict[str, set[str]] = {}
    for each in (*_there(step), *step.also_present):
        for found in _OF_PARTY.finditer(each):
            parties.setdefault(found["name"], set()).add(found["party"])
    for place, motion in enumerate(step.motions):
        for found in _OF_PARTY.finditer(motion):
            known = parties.get(found["name"], set())
            if len(known) == 1 and found["party"] not in known:
                yield Finding(
                    at=(*route, place),
                    needle=needle(motion, *found.span()),
                    message=Text(
                        sv=f"Här står ({found['party']}), men bland de närvarande ({min(known)}).",
                        en=f"Here it says ({found['party']}), but among those present ({min(known)}).",
                    ),
                    help=Text(
                        sv="Rätta partiet på det ena stället.", en="Correct the party in one of the places."
                    ),
                )


def _unfit(step: CaseStep, adjusters: tuple[str, ...], route: Route) -> Iterator[Finding]:
    chairs = [each for each in step.present if _CHAIR.search(each)] + ([step.chair] if step.chair else [])
    others = [each for each in adjusters if not any(_is(each, chair) for chair in chairs)]
    for index, adjuster in enumerate(adjusters):
        if not _is_among(adjuster, _there(step)):
            yield Finding(
                at=(*route, index),
                message=Text(
                    sv="En justerare finns inte bland de närvarande.",
                    en="An adjuster is not among those present.",
                ),
                help=Text(sv="Rätta `adjusters` eller `present`.", en="Correct `adjusters` or `present`."),
            )
    if not others:
        yield Finding(
            at=route,
            key=True,
            message=Text(
                sv="Ingen annan än ordföranden justerar protokollet.",
                en="Nobody but the chair approves the minutes.",
            ),
            help=Text(
                sv="Skriv i `adjusters` också den ledamot som utsågs att justera.",
                en="Add the member who was chosen to approve them to `adjusters`.",
            ),
        )


def _there(step: CaseStep) -> tuple[str, ...]:
    """Those who may be chosen to approve the minutes: a substitute may have served for a while."""
    return (*step.present, *step.substitutes, *([step.chair] if step.chair else []))


def _is_among(name: str, there: Iterable[str]) -> bool:
    return any(_is(name, each) for each in there)


def _is(name: str, present: str) -> bool:
    """Whether the entry may name the person: one family name, and first names that begin alike."""
    sought, there = _names(name), _names(present)
    if not sought or sought[-1] not in there:
        return False
    before = there[: there.index(sought[-1])]
    return len(sought) < 2 or not before or any(each[0] == sought[0][0] for each in before)


def _names(entry: str) -> list[str]:
    """The names in an entry, without party, office and marks."""
    return re.findall(r"[^\W\d_]+", re.sub(r"\([^)]*\)", " ", entry.partition(",")[0]).casefold())
