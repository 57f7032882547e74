"""How an agreement is followed up: that it is planned, and that what is planned comes about."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from samverkan.diagnostics import Route, Severity
from samverkan.model import (
    Agreement,
    Block,
    FollowUpOccasion,
    Uppfoljning,
    begins,
    days,
    ends,
    first_day,
    is_part,
    last_day,
)
from samverkan.rules.agreements import every_section
from samverkan.rules.below import is_said, who_lacks
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import BRA_FOLLOW_UP
from samverkan.rules.work import is_in_force, is_written_early, keeps_work, known_today
from samverkan.status.deadlines_of_agreement import follow_ups
from samverkan.text import Text, pattern_of


@rule("SV017", over=Agreement, severity=Severity.WARNING, source=BRA_FOLLOW_UP)
def planned_follow_ups_are_made(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """No planned follow-up of an agreement in force has passed without an uppföljning."""
    if not agreement.follow_up or not keeps_work(context) or _is_misdated(context):
        return
    late = [each for each in follow_ups(known_today(context)) if each.due < context.today]
    for deadline in late if late and is_in_force(context) else ():
        subject = agreement.follow_up.occasions[int(deadline.place.route[-1])].subject
        yield Finding(
            at=(*deadline.place.route, "subject"),
            message=Text(
                sv=f"Uppföljningen av ”{subject}” skulle ha gjorts senast {deadline.due}, men ingen "
                "uppföljning finns från den tiden.",
                en=f"The follow-up of “{subject}” was to be made by {deadline.due}, but there is none from "
                "that time.",
            ),
            help=Text(
                sv="Lägg till uppföljningen i en fil uppfoljning-<namn>.yaml, eller ändra `cadence` eller "
                "`date`.",
                en="Add the follow-up in a file uppfoljning-<name>.yaml, or change `cadence` or `date`.",
            ),
        )


def _is_misdated(context: Context) -> bool:
    """Whether a follow-up is dated long before its time ends, or ahead: that is told of at its date."""
    return any(
        is_written_early(each) or (each.end and last_day(each.end) < context.today < first_day(each.date))
        for each in context.own.work.of(Uppfoljning)
    )


_FOLLOWED_UP = pattern_of(r"följ(?:er|s|a|as)?\b[^.!?]{0,60}\bupp\b|uppfölj|utvärder", re.IGNORECASE)

_HEADING = pattern_of(r"uppfölj|utvärder|följ(?:er|s|a)?\b.{0,200}\bupp\b", re.IGNORECASE)

_OFTEN = pattern_of(
    r"\b(?:varje|varannan|vartannat|var\s+\w+\s+(?:dag|vecka|månad)|vart\s+\w+\s+(?:kvartal|halvår|år)"
    r"|årlig(?:en|a|t)?|halvårs?vis|kvartalsvis|månads?vis|veckovis|månatlig(?:en|a)?"
    r"|(?:per|om|i|en gång)\s+(?:år|året|halvår|halvåret|tertial|kvartal(?:et)?|månad(?:en)?|vecka|veckan)"
    r"|halvtid|(?:senast|inför|före|innan|vid|efter)\s+[^.]{0,40}(?:slut|utgång|upphör|går ut|avtalstid)\w*"
    r"|tertial(?:et|en|er|svis)?|(?:19|20)\d\d)\b|årsvis|årsrapport|årsuppföljning",
    re.IGNORECASE,
)

_WHO = pattern_of(
    r"part(?:er|erna|en)\b|kommun|polis|styrgrupp|rådet?\b|grupp|samordnare|strateg|chef|nämnd|utskott"
    r"|forum|direktör|förvaltning|\bvi\b|ansvarig|möte|kontor|styrelse",
    re.IGNORECASE,
)


@rule("SV016", over=Agreement, severity=Severity.WARNING, source=BRA_FOLLOW_UP)
def follow_up_is_planned(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """The agreement says when it is followed up and by whom, within its period."""
    if not is_part(agreement) and not is_said(context, _is_followed_up):
        lacking = who_lacks(context, _is_followed_up)
        yield Finding(
            at=("title",),
            message=Text(
                sv=f"Avtalet ”{agreement.title}” säger inte hur det följs upp.{lacking.sv}",
                en=f"The agreement “{agreement.title}” does not say how it is followed up.{lacking.en}",
            ),
            help=Text(
                sv="Lägg till `follow_up` med `occasions`: vad som följs upp, hur ofta (`cadence`) och "
                "av vem (`forum` eller `responsible`).",
                en="Add `follow_up` with `occasions`: what is followed up, how often (`cadence`) and by whom "
                "(`forum` or `responsible`).",
            ),
            lacks="follow_up",
        )
    elif _is_followed_up(agreement):
        yield from _without_interval(agreement)
        yield from _without_responsible(agreement)
        yield from _outside_period(agreement)


def _is_followed_up(agreement: Agreement) -> bool:
    plan = agreement.follow_up
    return bool(plan and (plan.text or plan.forums or plan.occasions)) or bool(_words(agreement))


def _words(agreement: Agreement) -> str:
    """What the agreement says of follow-up in prose: its own text, and that of sections on it."""
    said = [agreement.follow_up.text or ""] if agreement.follow_up else []
    for section in every_section(agreement):
        if Block.FOLLOW_UP in section.states or _HEADING.search(section.heading or ""):
            said += [section.text or "", *(each.text or "" for each in section.sections)]
    others = [each.text for each in agreement.clauses] + [each.text for each in agreement.commitments]
    return "\n".join(filter(None, [*said, *filter(_FOLLOWED_UP.search, others)]))


def _place(agreement: Agreement) -> Route:
    return ("follow_up",) if agreement.follow_up else ("title",)


def _without_interval(agreement: Agreement) -> Iterator[Finding]:
    if _OFTEN.search(_words(agreement)):
        return
    mend = Text(
        sv="Skriv hur ofta i `cadence` under `follow_up.occasions`, eller ett datum i `date`.",
        en="Say how often in `cadence` under `follow_up.occasions`, or give a `date`.",
    )
    occasions = agreement.follow_up.occasions if agreement.follow_up else ()
    if not any(each.cadence or each.date for each in occasions):
        if _forums_report(agreement):
            return
        yield Finding(
            at=_place(agreement),
            key=bool(agreement.follow_up),
            message=Text(
                sv=f"Avtalet ”{agreement.title}” säger inte hur ofta det följs upp.",
                en=f"The agreement “{agreement.title}” does not say how often it is followed up.",
            ),
            help=mend,
        )
        return
    for place, occasion in enumerate(occasions):
        if not occasion.cadence and not occasion.date:
            yield Finding(
                at=("follow_up", "occasions", place, "subject"),
                message=Text(
                    sv=f"Uppföljningen av ”{occasion.subject}” har varken intervall eller datum.",
                    en=f"The follow-up of “{occasion.subject}” has neither an interval nor a date.",
                ),
                help=Text(sv="Lägg till `cadence` eller `date`.", en="Add `cadence` or `date`."),
            )


def _forums_report(agreement: Agreement) -> bool:
    """Whether a forum that follows up has a cadence, for its meetings or its reports."""
    plan = agreement.follow_up
    named = {*plan.forums, *(each.forum for each in plan.occasions)} if plan else set()
    return any(
        forum.cadence or any(report.cadence for report in forum.reports_to)
        for forum in agreement.forums
        if forum.id in named
    )


def _without_responsible(agreement: Agreement) -> Iterator[Finding]:
    plan = agreement.follow_up
    words = _words(agreement)
    if (plan and plan.forums) or _WHO.search(words):
        return
    mend = Text(
        sv="Skriv forumet i `forum` eller funktionen i `responsible`.",
        en="Name the forum in `forum` or the function in `responsible`.",
    )
    if not plan or not plan.occasions:
        yield Finding(
            at=_place(agreement),
            key=bool(plan),
            message=Text(
                sv=f"Avtalet ”{agreement.title}” säger inte vem som följer upp det.",
                en=f"The agreement “{agreement.title}” does not say who follows it up.",
            ),
            help=mend,
        )
        return
    for place, occasion in enumerate(plan.occasions):
        if not occasion.forum and not occasion.responsible:
            yield Finding(
                at=("follow_up", "occasions", place, "subject"),
                message=Text(
                    sv=f"Uppföljningen av ”{occasion.subject}” har ingen ansvarig.",
                    en=f"Nobody is responsible for the follow-up of “{occasion.subject}”.",
                ),
                help=mend,
            )


def _outside_period(agreement: Agreement) -> Iterator[Finding]:
    start, end = begins(agreement), ends(agreement)
    if not start or not agreement.follow_up or end < start:
        return
    for place, occasion in enumerate(agreement.follow_up.occasions):
        if _comes_too_seldom(occasion, start, end):
            yield Finding(
                at=("follow_up", "occasions", place, "cadence"),
                message=Text(
                    sv=f"Uppföljningen av ”{occasion.subject}” hinner inte göras under avtalets tid.",
                    en=f"The follow-up of “{occasion.subject}” comes too seldom to fall within the period.",
                ),
                help=Text(
                    sv="Välj ett intervall i `cadence` som är kortare än avtalstiden.",
                    en="Choose an interval in `cadence` that is shorter than the period.",
                ),
            )
        elif _is_far_off(occasion, start, end):
            yield Finding(
                at=("follow_up", "occasions", place, "date"),
                message=Text(
                    sv=f"Uppföljningen av ”{occasion.subject}” ligger långt utanför avtalets tid.",
                    en=f"The follow-up of “{occasion.subject}” lies far outside the agreement's period.",
                ),
                help=Text(
                    sv="Rätta `date`, eller avtalstiden i `validity`.",
                    en="Correct `date`, or the period in `validity`.",
                ),
            )


def _comes_too_seldom(occasion: FollowUpOccasion, start: date, end: date) -> bool:
    """Whether the interval is longer than the period, with a third to spare: a yearly one fits ten months."""
    return occasion.cadence is not None and days(occasion.cadence) * 3 > ((end - start).days + 1) * 4


def _is_far_off(occasion: FollowUpOccasion, start: date, end: date) -> bool:
    """Whether the date is before the period, or more than a year after it."""
    if not occasion.date:
        return False
    after = end < date.max - timedelta(days=366) and first_day(occasion.date) > end + timedelta(days=366)
    return last_day(occasion.date) < start or after
