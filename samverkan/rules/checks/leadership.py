"""How the work is led: what lag (2023:196) asks of council, coordination and reports to fullmäktige."""

import re
from collections.abc import Iterator

from samverkan.diagnostics import Severity
from samverkan.model import Agreement, ClauseKind, Forum, ForumType, ends
from samverkan.model.leadership import (
    COORDINATOR,
    can_be_reached,
    is_council,
    is_fullmaktige,
    is_of_kommun,
    tells_who_leads,
    unlike_leading,
)
from samverkan.rules.agreements import leads_the_work, mentions, terms
from samverkan.rules.below import is_said, who_lacks
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import LAW_COORDINATION, LAW_COUNCIL, LAW_LEADERSHIP
from samverkan.swedish import joined
from samverkan.text import Text, pattern_of


@rule("SV006", over=Agreement, severity=Severity.WARNING, also=(Severity.INFO,), source=LAW_COUNCIL)
def a_council_leads(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """Some forum is the strategic council, its chair is the kommun's, and other members are leading."""
    for place, forum in enumerate(agreement.forums):
        if forum.type is ForumType.STRATEGIC_COUNCIL:
            yield from _chair(agreement, forum, place, context)
            yield from _members(agreement, forum, place, context)
    if _may_describe_the_work(agreement, context) and not is_said(context, _has_council):
        lacking = who_lacks(context, _has_council)
        yield Finding(
            at=("title",),
            severity=Severity.INFO,
            message=Text(
                sv=f"Avtalet ”{agreement.title}” nämner inget strategiskt råd. Kommunen ska verka för att "
                f"det finns ett, men det kan vara beskrivet i ett annat dokument.{lacking.sv}",
                en=f"The agreement “{agreement.title}” mentions no strategic council. The kommun is to "
                f"strive for one, but it may be described in another document.{lacking.en}",
            ),
            help=Text(
                sv="Ska avtalet beskriva rådet, så skriv `type: strategic_council` på det forum som är "
                "rådet, eller lägg till rådet i `forums`.",
                en="If the agreement is to describe the council, write `type: strategic_council` on the "
                "forum that it is, or add the council to `forums`.",
            ),
        )


def _may_describe_the_work(agreement: Agreement, context: Context) -> bool:
    """Whether the kommun's organisation may be described in the agreement, which has not ended."""
    return leads_the_work(agreement) and ends(agreement) >= context.today


def _has_council(agreement: Agreement) -> bool:
    return any(map(is_council, agreement.forums))


def _chair(agreement: Agreement, forum: Forum, place: int, context: Context) -> Iterator[Finding]:
    if forum.chair is None:
        if tells_who_leads(forum):
            return
        yield Finding(
            at=("forums", place, "name"),
            message=Text(
                sv=f"Det framgår inte att rådet ”{forum.name}” leds av kommunen.",
                en=f"Nothing says that the council “{forum.name}” is led by the kommun.",
            ),
            help=Text(
                sv="Lägg till `chair` med kommunens `party` och den funktion som leder rådet.",
                en="Add `chair` with the kommun's `party` and the function that leads the council.",
            ),
        )
    elif is_of_kommun(forum.chair, agreement, context.own.register) is False:
        yield Finding(
            at=("forums", place, "chair"),
            message=Text(
                sv=f"Rådet ”{forum.name}” leds av en annan part än kommunen.",
                en=f"The council “{forum.name}” is led by another party than the kommun.",
            ),
            help=Text(
                sv="Låt kommunen leda rådet, och skriv kommunens `party` i `chair`.",
                en="Let the kommun lead the council, and write the kommun's `party` in `chair`.",
            ),
        )


def _members(agreement: Agreement, forum: Forum, place: int, context: Context) -> Iterator[Finding]:
    for index, name in unlike_leading(forum, agreement, context.own.register):
        yield Finding(
            at=("forums", place, "members", index),
            message=Text(
                sv=f"Det framgår inte att {name} företräds av någon i ledande ställning "
                f"i rådet ”{forum.name}”.",
                en=f"Nothing says that {name} is represented by someone in a leading position "
                f"in the council “{forum.name}”.",
            ),
            help=Text(
                sv="Skriv funktionen i `functions`, och `leading: yes` om den är ledande.",
                en="Write the function in `functions`, and `leading: yes` if it is a leading one.",
            ),
        )


_TO_RESIDENTS = pattern_of(
    r"inform|kommunic|kommunik|berätta|publicer|webb|sprid|medborgardialog"
    r"|svara\w*\s+(?:\w+\s+){0,3}(?:invånar|allmänhet|medborgar|medi|press)",
    re.IGNORECASE,
)

_OF_NEWS = ("inform", "kommuni", "berätta", "publicer", "webb", "sprid", "medborgardialog", "svara")


@rule("SV007", over=Agreement, severity=Severity.WARNING, also=(Severity.INFO,), source=LAW_COORDINATION)
def coordination_can_be_reached(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """A coordination function is named, with contact details and the task to inform."""
    functions = [
        (place, each) for place, each in enumerate(agreement.forums) if each.type is ForumType.COORDINATION
    ]
    for place, forum in functions:
        if not can_be_reached(forum):
            yield _unreachable(forum, place)
    if functions and not _informs(agreement):
        place, forum = functions[0]
        yield Finding(
            at=("forums", place, "name"),
            message=Text(
                sv=f"Avtalet säger inte hur ”{forum.name}” bidrar till att invånarna får information.",
                en=f"The agreement does not say how “{forum.name}” helps to inform the residents.",
            ),
            help=Text(
                sv="Skriv det i forumets `text` eller `purposes`, eller lägg till ett villkor "
                "med `kind: communication`.",
                en="Say it in the forum's `text` or `purposes`, or add a clause with `kind: communication`.",
            ),
        )
    if functions or not _may_describe_the_work(agreement, context):
        return
    if not is_said(context, _names_coordinator):
        lacking = who_lacks(context, _names_coordinator)
        yield Finding(
            at=("title",),
            severity=Severity.INFO,
            message=Text(
                sv=f"Avtalet ”{agreement.title}” nämner ingen samordningsfunktion. Kommunen ska ha en, men "
                f"den kan vara beskriven i ett annat dokument.{lacking.sv}",
                en=f"The agreement “{agreement.title}” names no coordination function. The kommun must "
                f"have one, but it may be described in another document.{lacking.en}",
            ),
            help=Text(
                sv="Ska avtalet beskriva den, så lägg till den i `forums` med `type: coordination` och "
                "`contact`.",
                en="If the agreement is to describe it, add it to `forums` with `type: coordination` and "
                "`contact`.",
            ),
        )


def _unreachable(forum: Forum, place: int) -> Finding:
    return Finding(
        at=("forums", place, "name"),
        message=Text(
            sv=f"Samordningsfunktionen ”{forum.name}” saknar kontaktuppgifter.",
            en=f"The coordination function “{forum.name}” has no contact details.",
        ),
        help=Text(
            sv="Lägg till `contact` med telefon eller e-post till funktionen.",
            en="Add `contact` with the telephone or e-mail of the function.",
        ),
    )


def _names_coordinator(agreement: Agreement) -> bool:
    named = any(forum.type is ForumType.COORDINATION for forum in agreement.forums)
    return named or mentions(agreement, COORDINATOR, "samordn", "strateg")


def _informs(agreement: Agreement) -> bool:
    planned = any(clause.kind is ClauseKind.COMMUNICATION for clause in agreement.clauses)
    published = agreement.follow_up and any(each.published for each in agreement.follow_up.occasions)
    return planned or bool(published or agreement.promises) or mentions(agreement, _TO_RESIDENTS, *_OF_NEWS)


_LEADERSHIP = pattern_of(r"kommunstyrelse|\bKS\b|nämnd(?:en|er|erna|s|ens)?\b", re.IGNORECASE)

_REPORTS = pattern_of(
    r"(?:rapport|redovis|inform|underrätt|anmäl|följ)[^.;]{0,120}?(?:fullmäktig|\bKF\b)"
    r"|(?:fullmäktig|\bKF\b)[^.;]{0,120}?(?:rapport|redovis|inform|underrätt|får del|ta del)",
    re.IGNORECASE,
)


@rule("SV008", over=Agreement, severity=Severity.WARNING, also=(Severity.INFO,), source=LAW_LEADERSHIP)
def leadership_reports(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """The agreement or its case names the body that leads, and says that fullmäktige gets reports."""
    if not _may_describe_the_work(agreement, context):
        return
    decided = _decided(context)
    missing = {
        says: what
        for says, words, what in _ASKED_OF_LEADERSHIP
        if not (words.search(decided) or is_said(context, says))
    }
    if not missing:
        return
    lacking = who_lacks(context, *missing)
    sv, en = [each.sv for each in missing.values()], [each.en for each in missing.values()]
    at = _leading_body(agreement)
    yield Finding(
        at=at or ("title",),
        severity=None if at else Severity.INFO,
        message=Text(
            sv=f"Avtalet ”{agreement.title}” säger inte {joined(sv, 'eller')}. "
            "Lagen kräver det av kommunen och inte av avtalet, så det kan stå i ett reglemente eller beslut."
            f"{lacking.sv}",
            en=f"The agreement “{agreement.title}” does not say {joined(en, 'or')}. "
            "The Act asks it of the kommun and not of the agreement: it may stand in standing orders or a "
            f"decision.{lacking.en}",
        ),
        help=Text(
            sv="Ska avtalet säga det, så lägg till organet i `forums` med `type: lead_body`, och skriv "
            "fullmäktige i `reports_to`.",
            en="If the agreement is to say it, add the body to `forums` with `type: lead_body`, and write "
            "fullmäktige in `reports_to`.",
        ),
    )


def _decided(context: Context) -> str:
    """What the case's last step decides, point by point."""
    case = context.own.case
    decided = [each.decision for each in case.steps if each.decision] if case else []
    proposed = case.tjansteskrivelse.proposal if case and case.tjansteskrivelse else ()
    return " ".join(point for each in (decided[-1] if decided else proposed) for point in each.points)


def _is_led(agreement: Agreement) -> bool:
    led = any(forum.type is ForumType.LEAD_BODY for forum in agreement.forums)
    return led or mentions(agreement, _LEADERSHIP, "kommunstyrelse", "ks", "nämnd")


def _reports(agreement: Agreement) -> bool:
    """Whether a report goes to fullmäktige, by its receiver or in words; to quote its goals is no report."""
    receivers = (text for route, text in terms(agreement) if route[-1] == "receiver")
    return any(map(is_fullmaktige, receivers)) or mentions(agreement, _REPORTS, "fullmäktig", "kf")


_ASKED_OF_LEADERSHIP = (
    (
        _is_led,
        _LEADERSHIP,
        Text(
            sv="vilket organ som leder kommunens brottsförebyggande arbete",
            en="which body leads the kommun's crime prevention",
        ),
    ),
    (
        _reports,
        _REPORTS,
        Text(sv="hur arbetet rapporteras till fullmäktige", en="how the work is reported to fullmäktige"),
    ),
)


def _leading_body(agreement: Agreement) -> tuple[str, int, str] | None:
    bodies = (i for i, forum in enumerate(agreement.forums) if forum.type is ForumType.LEAD_BODY)
    place = next(bodies, None)
    return None if place is None else ("forums", place, "name")
