"""Phrases for dates, periods and terms, as council documents write them."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from samverkan import swedish
from samverkan.model import (
    Agreement,
    AgreementForm,
    DateStyle,
    Duration,
    Extension,
    PartialDate,
    Validity,
    counted,
    first_day,
    last_day,
    months,
)
from samverkan.render.signs import unmarked


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does, so that what follows it begins one."""
    return unmarked(text).rstrip().endswith((".", "!", "?"))


def noun(form: AgreementForm) -> str:
    """What a text calls an agreement of this form: `avtalet`, `överenskommelsen`."""
    if form is AgreementForm.AGREEMENT:
        return "avtalet"
    base = form.label.removeprefix("samverkans")
    return f"{base}et" if base.endswith("avtal") else f"{base.removesuffix('e')}en"


def described(words: Sequence[str], form: AgreementForm) -> str:
    """`lokalt operativt samverkansavtal`, `lokal överenskommelse`: the words in the gender of the form."""
    ending = "t" if form.label.endswith("avtal") else ""
    return " ".join([*(f"{word}{ending}" for word in words), form.label])


def day(when: PartialDate | date, style: DateStyle) -> str:
    """A date as exactly as it is known: `2019-01-15` or `15 januari 2019`, `januari 2019`, `2019`."""
    if style is DateStyle.ISO:
        return str(when)
    return swedish.dated(when.year, when.month, when.day)


def the_day(when: PartialDate | date, style: DateStyle) -> str:
    """A date after words that say how it counts, as `till och med`: `den 15 januari 2019`, `januari 2019`."""
    return str(when) if style is DateStyle.ISO else swedish.the_day(when.year, when.month, when.day)


def on(when: PartialDate | date, style: DateStyle) -> str:
    """When something was or will be: `den 31 december 2026`, `i oktober 2027`, `2027`."""
    link = "i " if when.month and not when.day and style is DateStyle.LONG else ""
    return f"{link}{the_day(when, style)}"


def period(validity: Validity, style: DateStyle) -> str:
    """The period in short, for a heading or a list: `2022–2023`, `tills vidare från den 1 juli 2024`."""
    if validity.stated:
        return validity.stated
    start = the_day(validity.start, style) if validity.start else ""
    if validity.until_further_notice:
        return f"tills vidare från {start}" if start else "tills vidare"
    return between(validity.start, validity.end, style)


def title_with_period(agreement: Agreement, dates: DateStyle) -> str:
    """The title of an agreement and its period, unless the title tells it: `Samverkansavtal 2019–2022`."""
    title, held = agreement.title, _in_a_title(agreement.validity, dates)
    start = agreement.validity.start
    told = not held or held in title or (start is not None and str(start.year) in title)
    return title if told else f"{title} {held}"


def _in_a_title(validity: Validity, style: DateStyle) -> str:
    """The period without days and months when it is of whole years."""
    return in_years(validity, style) or period(validity, style)


def in_years(validity: Validity, style: DateStyle) -> str:
    """The period as it is stated, or of whole years; empty when it needs days or months."""
    if validity.start and validity.end and not (validity.stated or validity.until_further_notice):
        first, last = coarse(validity.start, validity.end)
        return "" if first.month or last.month else between(first, last, style)
    return validity.stated or ""


def between(first: PartialDate | None, last: PartialDate | None, style: DateStyle) -> str:
    """`2022–2023`, `1 juni 2019 – juni 2020`, `från 2024`, `till mars 2025`; empty when nothing is known."""
    start, end = (day(each, style) if each else "" for each in (first, last))
    if not last:
        return f"från {the_day(first, style)}" if first else ""
    if not first:
        return f"till {the_day(last, style)}"
    if style is DateStyle.LONG and not (first.day or last.day) and months(first, last):
        return months(first, last)
    dash = "–" if " " not in start + end and "-" not in start + end else " – "
    return start if start == end else f"{start}{dash}{end}"


def coarse(first: PartialDate, last: PartialDate) -> tuple[PartialDate, PartialDate]:
    """The same time without days when it is of whole months, and without months when of whole years."""
    if first_day(first).day == 1 and last_day(last).day == monthrange(last.year, last.month or 12)[1]:
        if (first.month or 1, last.month or 12) == (1, 12):
            return PartialDate(first.year), PartialDate(last.year)
        return PartialDate(first.year, first.month), PartialDate(last.year, last.month)
    return first, last


def holds(validity: Validity, what: str, style: DateStyle) -> str:
    """When the agreement (`what`) holds, as a sentence without its full stop; empty when nothing is known."""
    in_short = validity.stated or _years(validity)
    words = period(validity, style) if in_short else _from_and_to(validity, style)
    words = f"{swedish.capital(what)} gäller {words}" if words else ""
    if validity.condition:
        return (
            f"{words}, {validity.condition}"
            if words
            else f"{swedish.capital(what)} gäller {validity.condition}"
        )
    return words


def _years(validity: Validity) -> bool:
    start, end = validity.start, validity.end
    return bool(start and end and not start.month and not end.month and not validity.until_further_notice)


def _from_and_to(validity: Validity, style: DateStyle) -> str:
    start = f"från och med {the_day(validity.start, style)}" if validity.start else ""
    end = f"till och med {the_day(validity.end, style)}" if validity.end else ""
    if validity.until_further_notice:
        end = "tills vidare" if not end else f"tills vidare, dock längst {end}"
    parts = [part for part in (start, end) if part]
    return (" och " if validity.until_further_notice else " ").join(parts)


def notice(duration: Duration) -> str:
    """A notice time in the genitive: `tre månaders`, `ett års`."""
    return swedish.genitive(counted(duration.count, duration.unit).sv)


def extended(extension: Extension, what: str) -> str:
    """How the agreement (`what`) can be extended, as a sentence without its full stop."""
    verb = "förlängs automatiskt" if extension.kind == "automatic" else "kan förlängas genom beslut"
    words = f"{swedish.capital(what)} {verb}"
    if extension.length:
        words += f" med {counted(extension.length.count, extension.length.unit).sv}"
        words += " i taget" if extension.times != 1 else ""
    if extension.times:
        words += f", högst {swedish.count(extension.times)} {'gång' if extension.times == 1 else 'gånger'}"
    return words
