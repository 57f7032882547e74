"""When an agreement begins and ends, how it can be left and for how long it is extended."""

import re
from collections.abc import Iterator

from samverkan.diagnostics import Route
from samverkan.model import Agreement, Extension, ExtensionKind, begins, days, ends, longer
from samverkan.rules.agreements import mentions
from samverkan.rules.rule import Finding
from samverkan.text import Text, pattern_of


def ill_bounded(agreement: Agreement) -> Iterator[Finding]:
    """What a period lacks, or has that cannot be, of one whose start and end are in order."""
    yield from _unbounded(agreement)
    yield from _running_on(agreement)
    yield from _too_short(agreement)
    yield from _extension(agreement)


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
