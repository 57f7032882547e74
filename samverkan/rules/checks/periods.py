"""When agreements hold, and which of them holds."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from samverkan.diagnostics import Route, Severity
from samverkan.load import AgreementFolder, Workspace
from samverkan.model import (
    FOLLOWS,
    Agreement,
    AgreementForm,
    Atgardsplan,
    Extension,
    ExtensionKind,
    Kinship,
    Lagesbild,
    Medborgarlofte,
    Motesanteckning,
    PartialDate,
    Record,
    Register,
    Relation,
    Uppfoljning,
    begins,
    days,
    ends,
    fields,
    first_day,
    known_as,
    last_day,
    longer,
    often,
    once,
)
from samverkan.rules.agreements import beginning, folded_number, mentions
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import BRA_AGREEMENT, COUNCIL_PRACTICE
from samverkan.rules.titled_time import other_time_in_title, other_years_in_title
from samverkan.rules.wording import parts
from samverkan.rules.work import tied
from samverkan.rules.wrong_periods import Wrong, blamed, meant_years, titled_years, wrong
from samverkan.text import Text, folded, pattern_of


@rule(
    "SV019",
    over=Record,
    severity=Severity.WARNING,
    also=(Severity.ERROR,),
    source=BRA_AGREEMENT,
)
def the_period_makes_sense(record: Record, context: Context) -> Iterator[Finding]:
    """The period has a start and an end in order, or runs on with a way out; so do the periods within.

    Of a period that is wrong nothing else is said.
    """
    for route, part in parts(record):
        way = wrong(part, record) if fields(type(part)).keys() >= {"start", "end"} else None
        if way:
            yield _wrong_period(part, (*route, blamed(part, record)), way, record)
    if isinstance(record, Medborgarlofte):
        yield from _shortened(record)
    if isinstance(record, Lagesbild | Uppfoljning) and not wrong(record, record):
        yield from other_time_in_title(record)
    if isinstance(record, Atgardsplan | Medborgarlofte) and not wrong(record, record):
        agreements = (folder.agreement for folder in tied(context) if folder.agreement)
        yield from other_years_in_title(record, agreements)
    if isinstance(record, Motesanteckning) and first_day(record.date) <= context.today:
        yield from _next_meeting(record)
        yield from _far_meeting(record, context)
    if isinstance(record, Agreement) and not wrong(record.validity, record):
        yield from _unbounded(record)
        yield from _running_on(record)
        yield from _too_short(record)
        yield from _extension(record)
        years = meant_years(record, context.own.id)
        start, end = record.validity.start, record.validity.end
        yield from [_misdated(start, end, years)] if years and start and end else _misstated(record)


def _shortened(document: Medborgarlofte) -> Iterator[Finding]:
    """An extension of promises until a day before they end anyway."""
    for place, each in enumerate(document.extensions):
        if document.end and last_day(each.until) < last_day(document.end):
            yield Finding(
                at=("extensions", place, "until"),
                message=Text(
                    sv=f"Löftena förlängs till {each.until}, men gäller redan till {document.end}.",
                    en=f"The promises are extended to {each.until}, but hold until {document.end} anyway.",
                ),
                help=Text(sv="Rätta `until` eller `end`.", en="Correct `until` or `end`."),
            )


def _next_meeting(minutes: Motesanteckning) -> Iterator[Finding]:
    following = minutes.next_meeting
    if following and last_day(following) < first_day(minutes.date):
        yield Finding(
            at=("next_meeting",),
            message=Text(
                sv=f"Nästa möte ({following}) ligger före mötet ({minutes.date}).",
                en=f"The next meeting ({following}) is before the meeting ({minutes.date}).",
            ),
            help=Text(sv="Rätta `next_meeting` eller `date`.", en="Correct `next_meeting` or `date`."),
        )


_FAR = 3
"""How many times the time between meetings the next one cannot be away, whatever has come between."""


def _far_meeting(minutes: Motesanteckning, context: Context) -> Iterator[Finding]:
    """That the next meeting is far beyond the pace of the forum: mostly its year is wrong."""
    forums = context.own.agreement.forums if context.own.agreement else ()
    forum = next((each for each in forums if each.id == minutes.forum), None)
    if not (minutes.next_meeting and forum and forum.cadence):
        return
    pace, away = often(forum.cadence), first_day(minutes.next_meeting) - last_day(minutes.date)
    if away > timedelta(days=_FAR * days(forum.cadence)):
        yield Finding(
            at=("next_meeting",),
            message=Text(
                sv=f"Nästa möte är {minutes.next_meeting}, men forumet möts {pace.sv}.",
                en=f"The next meeting is on {minutes.next_meeting}, but the forum meets {pace.en}.",
            ),
            help=Text(
                sv="Rätta `next_meeting`, eller forumets `cadence`.",
                en="Correct `next_meeting`, or the `cadence` of the forum.",
            ),
        )


def _wrong_period(part: Any, at: Route, way: Wrong, record: Record) -> Finding:
    start: Any = part.start or getattr(record, "date", None)
    end = part.end
    if way is Wrong.REVERSED:
        message = Text(
            sv=f"Slutet ({end}) ligger före början ({start}).",
            en=f"The end ({end}) comes before the start ({start}).",
        )
    elif way is Wrong.ONE_DAY:
        message = Text(
            sv=f"Avtalet skulle gälla en enda dag, {start}.",
            en=f"The agreement would hold for a single day, {start}.",
        )
    else:
        message = Text(
            sv=f"Avtalet skulle gälla i {end.year - start.year} år, från {start} till {end}.",
            en=f"The agreement would hold for {end.year - start.year} years, from {start} to {end}.",
        )
    return Finding(
        at=at,
        severity=Severity.WARNING if way is Wrong.TOO_LONG else Severity.ERROR,
        message=message,
        help=Text(sv="Rätta `start` eller `end`.", en="Correct `start` or `end`."),
    )


def _unbounded(agreement: Agreement) -> Iterator[Finding]:
    """A start or an end is missing; a period that stands in words only is left to the reader, in part."""
    validity = agreement.validity
    in_words = bool(validity.text or validity.condition)
    no_start = not (validity.start or agreement.date or in_words)
    no_end = not (validity.end or validity.until_further_notice or in_words)
    if not (no_start or no_end):
        return
    title = agreement.title
    if no_start and no_end:
        what = Text(sv="säger inte när det gäller", en="does not say when it holds")
        mend = Text(
            sv="Skriv `start` och `end` i `validity`, eller `until_further_notice: yes`.",
            en="Give `start` and `end` in `validity`, or `until_further_notice: yes`.",
        )
    elif no_start:
        what = Text(sv="säger inte när det börjar gälla", en="does not say when it takes effect")
        mend = Text(sv="Skriv `start` i `validity`.", en="Give `start` in `validity`.")
    else:
        what = Text(sv="säger inte när det slutar gälla", en="does not say when it ends")
        mend = Text(
            sv="Skriv `end` i `validity`, eller `until_further_notice: yes`.",
            en="Give `end` in `validity`, or `until_further_notice: yes`.",
        )
    yield Finding(
        at=("validity",),
        key=True,
        message=Text(sv=f"Avtalet ”{title}” {what.sv}.", en=f"The agreement “{title}” {what.en}."),
        help=mend,
    )


_WAY_OUT = pattern_of(
    r"säg(?:a|er|as|s)?\s+(?:\w+\s+){0,3}upp\b|uppsäg|uppsagt|upphör|avsluta", re.IGNORECASE
)

_OF_A_WAY_OUT = ("säg", "uppsagt", "upphör", "avsluta")

_LOOKED_OVER = pattern_of(r"revider|omförhandl|\bses\s+över|\bser\s+över|översyn|utvärder", re.IGNORECASE)

_OF_A_LOOK = ("revider", "omförhandl", "över", "utvärder")


def _running_on(agreement: Agreement) -> Iterator[Finding]:
    validity = agreement.validity
    if not validity.until_further_notice:
        return
    if validity.end:
        yield Finding(
            at=("validity", "end"),
            message=Text(
                sv=f"Avtalet gäller tills vidare, men har också ett slut ({validity.end}).",
                en=f"The agreement runs until further notice, but also has an end ({validity.end}).",
            ),
            help=Text(
                sv="Ta bort `end` eller `until_further_notice`.", en="Remove `end` or `until_further_notice`."
            ),
        )
    elif not (validity.termination or validity.revision or _ways_out(agreement)):
        yield Finding(
            at=("validity", "until_further_notice"),
            key=True,
            message=Text(
                sv="Avtalet gäller tills vidare, men kan varken sägas upp eller ses över.",
                en="The agreement runs until further notice, but can neither be ended nor looked over.",
            ),
            help=Text(
                sv="Lägg till `termination` med `notice`, eller `revision` med `cadence`, i `validity`.",
                en="Add `termination` with `notice`, or `revision` with `cadence`, to `validity`.",
            ),
        )


def _ways_out(agreement: Agreement) -> bool:
    return mentions(agreement, _WAY_OUT, *_OF_A_WAY_OUT) or mentions(agreement, _LOOKED_OVER, *_OF_A_LOOK)


def _too_short(agreement: Agreement) -> Iterator[Finding]:
    """Notice and revision must fit in the period."""
    start, end, validity = begins(agreement), ends(agreement), agreement.validity
    if not start or validity.until_further_notice or not validity.end or end < start:
        return
    length = (end - start).days + 1
    notice = validity.termination.notice if validity.termination else None
    if notice and days(notice) >= length:
        yield Finding(
            at=("validity", "termination", "notice"),
            message=Text(
                sv="Uppsägningstiden är minst lika lång som avtalstiden.",
                en="The notice time is no shorter than the agreement's period.",
            ),
            help=Text(
                sv="Korta `notice`, eller ta bort `termination`.",
                en="Shorten `notice`, or remove `termination`.",
            ),
        )
    cadence = validity.revision.cadence if validity.revision else None
    if cadence and days(cadence) * 3 > length * 4:
        yield Finding(
            at=("validity", "revision", "cadence"),
            message=Text(
                sv="Avtalet hinner gå ut innan det ska ses över första gången.",
                en="The agreement ends before it is to be looked over for the first time.",
            ),
            help=Text(
                sv="Välj ett kortare intervall i `cadence`, eller ta bort `revision`.",
                en="Choose a shorter interval in `cadence`, or remove `revision`.",
            ),
        )


_EXTENSION: Route = ("validity", "extension")


def _extension(agreement: Agreement) -> Iterator[Finding]:
    extension = agreement.validity.extension
    if not extension:
        return
    if agreement.validity.until_further_notice:
        yield Finding(
            at=_EXTENSION,
            message=Text(
                sv="Avtalet gäller tills vidare och kan då inte förlängas.",
                en="The agreement runs until further notice and so cannot be extended.",
            ),
            help=Text(
                sv="Ta bort `extension`, eller ge avtalet ett slut (`end`).",
                en="Remove `extension`, or give the agreement an `end`.",
            ),
        )
    elif extension.kind is ExtensionKind.AUTOMATIC and not extension.text:
        yield from _extended_by_itself(agreement, extension)


def _extended_by_itself(agreement: Agreement, extension: Extension) -> Iterator[Finding]:
    validity = agreement.validity
    if not extension.length:
        yield Finding(
            at=_EXTENSION,
            message=Text(
                sv="Avtalet förlängs automatiskt, men det står inte hur länge.",
                en="The agreement is extended automatically, but nothing says for how long.",
            ),
            help=Text(sv="Skriv tiden i `length`.", en="Give the time in `length`."),
        )
    notice = validity.termination.notice if validity.termination else None
    if not (validity.termination or extension.times or mentions(agreement, _WAY_OUT, *_OF_A_WAY_OUT)):
        yield Finding(
            at=_EXTENSION,
            message=Text(
                sv="Avtalet förlängs automatiskt utan gräns, och det står inte hur det sägs upp.",
                en="The agreement is extended automatically without limit, and nothing says how it is ended.",
            ),
            help=Text(
                sv="Lägg till `termination` i `validity`, eller högsta antalet förlängningar i `times`.",
                en="Add `termination` to `validity`, or the highest number of extensions in `times`.",
            ),
        )
    elif notice and extension.length and longer(notice, extension.length):
        yield Finding(
            at=("validity", "termination", "notice"),
            message=Text(
                sv="Uppsägningstiden är längre än varje förlängning av avtalet.",
                en="The notice time is longer than each extension of the agreement.",
            ),
            help=Text(
                sv="Korta `notice`, eller förläng `length`.", en="Shorten `notice`, or lengthen `length`."
            ),
        )


_YEARS = pattern_of(r"(?<![\d:/])((?:19|20)\d\d)(?![\d:/])")


def _misstated(agreement: Agreement) -> Iterator[Finding]:
    """The years in the wording of the period, and in the title, are those of the period."""
    start, end = agreement.validity.start, agreement.validity.end
    if not start or not end:
        return
    years = {start.year, end.year}
    stated = {int(year) for year in _YEARS.findall(agreement.validity.stated or "")}
    if stated and not (stated == years or (len(stated) == 1 and stated < years)):
        yield _other_years(("validity", "stated"), agreement.validity.stated or "", start, end)
    titled = titled_years(agreement)
    if titled and {*titled} != years:
        yield _other_years(("title",), agreement.title, start, end)


def _misdated(start: PartialDate, end: PartialDate, years: tuple[int, int]) -> Finding:
    """That the dates of the period are not what the title and the folder, or its wording, say."""
    meant = f"{years[0]}–{years[1]}"
    return Finding(
        at=("validity", "end" if start.year == years[0] else "start"),
        message=Text(
            sv=f"Avtalstiden går från {start} till {end}, men titel, ordalydelse eller mapp säger {meant}.",
            en=f"The period runs from {start} to {end}, but title, wording or folder says {meant}.",
        ),
        help=Text(
            sv="Rätta `start` eller `end`, eller både titeln och mappens namn.",
            en="Correct `start` or `end`, or both the title and the name of the folder.",
        ),
    )


def _other_years(at: Route, words: str, start: PartialDate, end: PartialDate) -> Finding:
    return Finding(
        at=at,
        message=Text(
            sv=f"”{words}” säger en annan tid än avtalstiden, som går från {start} till {end}.",
            en=f"“{words}” says another time than the period, which runs from {start} to {end}.",
        ),
        help=Text(
            sv="Rätta orden, eller `start` och `end` i `validity`.",
            en="Correct the words, or `start` and `end` in `validity`.",
        ),
    )


@rule("SV020", over=Agreement, severity=Severity.ERROR, source=COUNCIL_PRACTICE)
def one_agreement_at_a_time(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """An agreement that begins while another of the same parties holds is tied to it by a relation."""
    other = _overlaps(context.workspace).get(context.own.id)
    start, end = begins(agreement), ends(other.agreement) if other and other.agreement else None
    if not other or not other.agreement or not end or not start:
        return
    until = Text(sv="tills vidare", en="until further notice")
    if end != date.max:
        until = Text(sv=f"till {end}", en=f"until {end}")
    title, old = agreement.title, other.agreement.title
    yield Finding(
        at=("validity", "start"),
        message=Text(
            sv=f"”{title}” börjar gälla {start}, men ”{old}” ({other.id}) gäller {until.sv}, "
            "och inget av dem nämner det andra.",
            en=f"“{title}” takes effect on {start}, but “{old}” ({other.id}) holds {until.en}, "
            "and neither names the other.",
        ),
        help=Text(
            sv=f"Lägg till en post i `relations` med `agreement: {other.id}`: `kind: replaces` om avtalet "
            "ersätter det, `complements` om båda gäller. Eller rätta `validity`.",
            en=f"Add an entry to `relations` with `agreement: {other.id}`: `kind: replaces` if it replaces "
            "it, `complements` if both hold. Or correct `validity`.",
        ),
        lacks="relations",
    )


@once
def _overlaps(workspace: Workspace) -> dict[str, AgreementFolder]:
    """By id of the later, the last begun of the earlier agreements that still hold and have no tie to it.

    Each group is swept in the order of beginning, and what has ended is forgotten when it is met.
    """
    groups: dict[object, list[AgreementFolder]] = {}
    for folder in workspace.folders:
        if folder.agreement and begins(folder.agreement):
            groups.setdefault(_group(folder.agreement, folder.register), []).append(folder)
    found: dict[str, AgreementFolder] = {}
    for group in groups.values():
        holding: dict[str, tuple[date, AgreementFolder]] = {}
        for folder in sorted(group, key=beginning):
            start, ended = beginning(folder)[0], []
            for name, (until, earlier) in reversed(holding.items()):
                if until < start:
                    ended.append(name)
                elif not _tied(folder, earlier, workspace.kinship):
                    found[folder.id] = earlier
                    break
            for name in ended:
                del holding[name]
            holding[folder.id] = _holds_until(folder, workspace.kinship), folder
    return found


def _group(agreement: Agreement, register: Register) -> object:
    """What two agreements have in common when one must give way to the other."""
    main = (AgreementForm.AGREEMENT, AgreementForm.ACCORD)
    form = None if agreement.form in main else agreement.form
    parties = frozenset(known_as(party, register) for party in agreement.parties)
    return parties, form, agreement.level, agreement.orientation, agreement.part


_UNTIL_NEXT = pattern_of(r"ersätt|nytt\s+(?:\w+\s+)?avtal|ny\s+(?:\w+\s+)?överenskommelse", re.IGNORECASE)


def _holds_until(folder: AgreementFolder, kinship: Kinship) -> date:
    """The last day that the agreement holds; the day before it is replaced, when that is sooner."""
    agreement = folder.agreement
    if not agreement or _UNTIL_NEXT.search(agreement.validity.condition or ""):
        return date.min
    starts = map(begins, kinship.replaced_by(folder.id).values())
    before = (start - timedelta(days=1) for start in starts if start and start > date.min)
    return min([ends(agreement), *before])


def _tied(later: AgreementFolder, earlier: AgreementFolder, kinship: Kinship) -> bool:
    """Whether one names the other in its relations; one without id and number may replace anything."""
    pairs = ((later, earlier), (earlier, later))
    return any(
        _names(tie.relation, other, kinship) for folder, other in pairs for tie in kinship.ties(folder.id)
    )


def _names(relation: Relation, other: AgreementFolder, kinship: Kinship) -> bool:
    """Whether the relation is to the other; one to an id that is gone may be."""
    if relation.agreement:
        return relation.agreement == other.id or relation.agreement not in kinship.agreements
    number = other.agreement.registration_number if other.agreement else None
    if relation.registration_number and number:
        return folded_number(relation.registration_number) == folded_number(number)
    title = other.agreement.title if other.agreement else ""
    return relation.kind in FOLLOWS or folded(relation.title or "") == folded(title)
