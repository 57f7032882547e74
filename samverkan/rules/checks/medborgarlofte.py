"""What residents are promised (medborgarlöften): by whom, until when, and that they hear what came of it."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from samverkan.diagnostics import Route, Severity
from samverkan.model import (
    Agreement,
    ClauseKind,
    GivenPromise,
    Medborgarlofte,
    PartialDate,
    PromiseResult,
    ReceiverKind,
    Uppfoljning,
    after,
    begins,
    first_day,
    holds_until,
    last_day,
    surely_before,
)
from samverkan.rules.agreements import mentions, says_a_number
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import BRA_OUTCOME, BRA_PROMISES
from samverkan.rules.work import YEARLY, heading, is_whole, name, shared, tied
from samverkan.status.promised import holds_until as promise_holds_until
from samverkan.status.promised import looks_at, promised_until, told_of
from samverkan.text import Text, pattern_of


@rule("SV069", over=Medborgarlofte, severity=Severity.WARNING, source=BRA_PROMISES)
def results_are_of_the_time(document: Medborgarlofte, context: Context) -> Iterator[Finding]:
    """No result until today lies wholly before its promise begins or after it ends.

    None is published before its time is over, and no promises are announced long before they are given.
    """
    yield from _announced_early(document)
    late = _begins_after_its_results(document)
    if late:
        yield _begins_late(document, late)
    for place, promise in enumerate(document.promises):
        start = promise.start or (None if late else document.start)
        end = promise_holds_until(promise, document)
        for index, result in enumerate(promise.results):
            if result.published and surely_before(result.published, result.end):
                yield _published_early(("promises", place, "results", index), result)
            before = start and last_day(result.end) < first_day(start)
            after = end and first_day(result.start or result.end) > end
            to_come = first_day(result.start or result.end) > context.today  # which is told of by itself
            if before or (after and not document.until_new and not to_come):
                yield Finding(
                    at=("promises", place, "results", index, "end"),
                    message=Text(
                        sv=f"Ett resultat av löfte {place + 1} i ”{name(document)}” ligger "
                        f"{'före' if before else 'efter'} löftets tid.",
                        en=f"A result of promise {place + 1} in “{name(document)}” lies "
                        f"{'before' if before else 'after'} its time.",
                    ),
                    help=Text(
                        sv="Rätta resultatets tid, eller löftets `start` och `end`.",
                        en="Correct the time of the result, or the `start` and `end` of the promise.",
                    ),
                )


_SEVERAL = 2
"""From how many promises with results before their time, it is the time that is wrong."""


def _begins_after_its_results(document: Medborgarlofte) -> PartialDate | None:
    """The start of promises that all have results before it, and none after."""
    start = document.start
    told = [each for each in document.promises if each.results and not each.start]
    results = [result for each in told for result in each.results]
    late = start and len(told) >= _SEVERAL and all(last_day(each.end) < first_day(start) for each in results)
    return start if late else None


def _begins_late(document: Medborgarlofte, start: PartialDate) -> Finding:
    return Finding(
        at=("start",),
        message=Text(
            sv=f"Löftena i ”{name(document)}” börjar {start}, efter alla resultat som de har.",
            en=f"The promises in “{name(document)}” begin on {start}, after all the results that they have.",
        ),
        help=Text(
            sv="Rätta `start`, eller resultatens tid.", en="Correct `start`, or the time of the results."
        ),
    )


_EARLY = timedelta(days=31)
"""How long before its date a document of promises may be made known."""


def _announced_early(document: Medborgarlofte) -> Iterator[Finding]:
    for place, each in enumerate(document.announced):
        if each.date and last_day(each.date) + _EARLY < first_day(document.date):
            yield Finding(
                at=("announced", place, "date"),
                message=Text(
                    sv=f"Löftena sägs ha blivit kända {each.date}, men är givna {document.date}.",
                    en=f"The promises are said to have been announced on {each.date}, but were given on "
                    f"{document.date}.",
                ),
                help=Text(sv="Rätta ett av datumen (`date`).", en="Correct one of the dates (`date`)."),
            )


def _published_early(route: Route, result: PromiseResult) -> Finding:
    return Finding(
        at=(*route, "published"),
        message=Text(
            sv=f"Resultatet är publicerat {result.published}, innan dess tid är slut {result.end}.",
            en=f"The result was published on {result.published}, before its time ended on {result.end}.",
        ),
        help=Text(sv="Rätta `published` eller `end`.", en="Correct `published` or `end`."),
    )


@rule("SV066", over=Medborgarlofte, severity=Severity.WARNING, source=BRA_OUTCOME)
def promises_are_followed_up(document: Medborgarlofte, context: Context) -> Iterator[Finding]:
    """Every promise has a result or stands in an uppföljning when it has ended, or has held for a year."""
    if not is_whole(context):
        return
    work = shared(context)
    told = {row.promise for each in work.of(Uppfoljning) for row in told_of(each, document, work)}
    for place, promise in enumerate(document.promises):
        if not promise.results and promise.id not in told and _is_ripe(promise, document, context.today):
            yield Finding(
                at=("promises", place, "text"),
                message=Text(
                    sv=f"Löfte {place + 1} i ”{name(document)}” har aldrig följts upp.",
                    en=f"Promise {place + 1} in “{name(document)}” has never been followed up.",
                ),
                alike=Text(sv="löften har aldrig följts upp", en="promises have never been followed up"),
                help=Text(
                    sv="Lägg till `results` hos löftet, eller en rad om det i `promises` i en uppföljning.",
                    en="Add `results` to the promise, or a row on it in `promises` of an uppföljning.",
                ),
            )


def _is_ripe(promise: GivenPromise, document: Medborgarlofte, today: date) -> bool:
    start = promise.start or document.start
    end = promise_holds_until(promise, document)
    ended = end is not None and end < today
    return ended or after(last_day(start or document.date), YEARLY) < today


@rule("SV028", over=Medborgarlofte, severity=Severity.WARNING, source=BRA_PROMISES)
def promises_can_be_held_to(document: Medborgarlofte, context: Context) -> Iterator[Finding]:
    """The promises end within the agreement's period, or are prolonged into it, and are followed up."""
    if (
        not promised_until(document)
        and not document.until_new
        and not all(each.end for each in document.promises)
    ):
        yield Finding(
            at=heading(document),
            message=Text(
                sv=f"Det framgår inte hur länge löftena i ”{name(document)}” gäller.",
                en=f"Nothing says how long the promises in “{name(document)}” hold.",
            ),
            help=Text(
                sv="Lägg till `end`, eller `until_new: yes` om de gäller till dess att nya ges.",
                en="Add `end`, or `until_new: yes` if they hold until new ones are given.",
            ),
        )
    if is_whole(context) and not _is_followed_up(document, context):
        yield Finding(
            at=heading(document),
            message=Text(
                sv=f"Det framgår inte hur löftena i ”{name(document)}” följs upp.",
                en=f"Nothing says how the promises in “{name(document)}” are followed up.",
            ),
            help=Text(
                sv="Lägg till `follow_up` med vad som följs upp, hur ofta (`cadence`) och av vem.",
                en="Add `follow_up`: what is followed up, how often (`cadence`) and by whom.",
            ),
        )
    if is_whole(context):
        yield from _outside(document, context)


_OF_PROMISES = pattern_of(r"löfte|\b(?:arbetet|avtalet|överenskommelsen|samverkan|åtaganden)", re.IGNORECASE)
"""What a follow-up looks at when the promises are part of it: themselves, or the whole of the agreement."""


def _is_followed_up(document: Medborgarlofte, context: Context) -> bool:
    folders = tied(context)
    plans = [each.agreement.follow_up for each in folders if each.agreement and each.agreement.follow_up]
    planned = any(_OF_PROMISES.search(each.subject) for plan in plans for each in plan.occasions)
    told = any(promise.results for promise in document.promises)
    return bool(document.follow_up) or planned or told or any(_follow_ups(document, context))


def _follow_ups(document: Medborgarlofte, context: Context) -> Iterator[Uppfoljning]:
    """The follow-ups that look at these promises."""
    work = shared(context)
    return (each for each in work.of(Uppfoljning) if looks_at(each, document, work))


def _outside(document: Medborgarlofte, context: Context) -> Iterator[Finding]:
    """The bounds that lie outside the time of the agreement and those that it is tied to.

    Promises older than the agreement belong to it when they are prolonged under it.
    """
    agreements = [folder.agreement for folder in tied(context) if folder.agreement]
    first = min((begins(each) or date.min for each in agreements), default=date.min)
    last = max((holds_until(each) for each in agreements), default=date.max)
    bounds: list[tuple[Route, GivenPromise | Medborgarlofte]] = [((), document)]
    bounds += [(("promises", place), each) for place, each in enumerate(document.promises)]
    prolonged = bool(document.extensions) and (promised_until(document) or date.max) >= first
    for route, each in bounds:
        if each.start and last_day(each.start) < first and not prolonged:
            yield _outside_at((*route, "start"), document)
        elif each.end and first_day(each.end) > last:
            yield _outside_at((*route, "end"), document)


def _outside_at(at: Route, document: Medborgarlofte) -> Finding:
    early = at[-1] == "start"
    return Finding(
        at=at,
        message=Text(
            sv=f"Löften i ”{name(document)}” {'börjar före' if early else 'slutar efter'} avtalets tid.",
            en=f"Promises in “{name(document)}” {'begin before' if early else 'end after'} the agreement.",
        ),
        help=Text(
            sv=f"Rätta `{at[-1]}`, eller avtalstiden (`validity`) i agreement.yaml.",
            en=f"Correct `{at[-1]}`, or the `validity` in agreement.yaml.",
        ),
    )


@rule("SV029", over=Medborgarlofte, severity=Severity.INFO, source=BRA_PROMISES)
def promises_can_be_counted(document: Medborgarlofte, _context: Context) -> Iterator[Finding]:
    """Every promise has a target, an interval, a date of its own or a number in its words."""
    for place, promise in enumerate(document.promises):
        if not (promise.target or promise.cadence or promise.end or says_a_number(promise.text)):
            yield Finding(
                at=("promises", place, "text"),
                message=Text(
                    sv=f"Löfte {place + 1} i ”{name(document)}” har varken antal eller datum.",
                    en=f"Promise {place + 1} in “{name(document)}” has neither a number nor a date.",
                ),
                alike=Text(
                    sv="löften har varken antal eller datum", en="promises have neither a number nor a date"
                ),
                help=Text(
                    sv="Lägg till `target` (hur många), `cadence` (hur ofta) eller `end` (till när).",
                    en="Add `target` (how many), `cadence` (how often) or `end` (by when).",
                ),
            )


_TO_PUBLISH = timedelta(days=90)
"""Time to gather and publish results after the last day of the promises."""

_COMMUNICATION = pattern_of(r"kommunikations(?:ansvar|plan)|kommunikatör", re.IGNORECASE)


@rule("SV030", over=Agreement | Medborgarlofte, severity=Severity.WARNING, source=BRA_PROMISES)
def residents_are_told(record: Agreement | Medborgarlofte, context: Context) -> Iterator[Finding]:
    """Who has given promises names someone for communication, and publishes the results afterwards."""
    if isinstance(record, Agreement):
        if context.own.work.of(Medborgarlofte) and not _is_communicated(record):
            yield _without_communication(record)
    elif not record.until_new and is_whole(context) and not _is_published(record, context):
        ends = [promised_until(record), *(last_day(each.end) for each in record.promises if each.end)]
        last = max((end for end in ends if end), default=context.today)
        if context.today - last > _TO_PUBLISH:
            yield _without_result(record, last)


def _is_communicated(agreement: Agreement) -> bool:
    clauses = [each for each in agreement.clauses if each.kind is ClauseKind.COMMUNICATION]
    named = any(each.responsible for each in clauses)
    return named or mentions(agreement, _COMMUNICATION, "kommunikations", "kommunikatör")


def _without_communication(agreement: Agreement) -> Finding:
    kinds = [clause.kind for clause in agreement.clauses]
    there = ClauseKind.COMMUNICATION in kinds
    return Finding(
        at=("clauses", kinds.index(ClauseKind.COMMUNICATION), "kind") if there else ("title",),
        message=Text(
            sv="Parterna har gett medborgarlöften, men ingen är ansvarig för kommunikationen.",
            en="The parties have given citizen promises, but nobody answers for communication.",
        ),
        help=Text(
            sv="Skriv den som svarar för den i `responsible`"
            f"{'' if there else ', i ett villkor med `kind: communication`'}.",
            en="Name the one who answers for it in `responsible`"
            f"{'' if there else ', in a clause with `kind: communication`'}.",
        ),
        lacks=None if there else "clauses",
    )


def _is_published(document: Medborgarlofte, context: Context) -> bool:
    results = [result for promise in document.promises for result in promise.results]
    receivers = [each for follow_up in _follow_ups(document, context) for each in follow_up.receivers]
    to_residents = any(each.kind is ReceiverKind.RESIDENTS and (each.date or each.url) for each in receivers)
    return to_residents or any(each.published or each.url for each in results)


def _without_result(document: Medborgarlofte, last: date) -> Finding:
    return Finding(
        at=heading(document),
        message=Text(
            sv=f"Löftena i ”{name(document)}” slutade gälla {last}, men inget resultat är publicerat.",
            en=f"The promises in “{name(document)}” ended on {last}, but no result is published.",
        ),
        help=Text(
            sv="Lägg till `results` med `published` eller `url`, eller en uppföljning med invånarna "
            "(`kind: residents`) som mottagare.",
            en="Add `results` with `published` or `url`, or a follow-up with the residents "
            "(`kind: residents`) among its receivers.",
        ),
    )
