"""The years that title, wording and folder give an agreement, when they are not those of its period."""

from collections.abc import Iterator

from samverkan.diagnostics import Route
from samverkan.model import Agreement, PartialDate
from samverkan.rules.rule import Finding
from samverkan.rules.wrong_periods import meant_years, titled_years
from samverkan.text import Text, pattern_of

_YEARS = pattern_of(r"(?<![\d:/])((?:19|20)\d\d)(?![\d:/])")


def other_years(agreement: Agreement, folder: str) -> Iterator[Finding]:
    """That the years are others than those of the period, which is blamed where two of them agree."""
    years, start, end = meant_years(agreement, folder), agreement.validity.start, agreement.validity.end
    yield from [_misdated(start, end, years)] if years and start and end else _misstated(agreement)


def _misstated(agreement: Agreement) -> Iterator[Finding]:
    """The years in the wording of the period, and in the title, are those of the period."""
    start, end = agreement.validity.start, agreement.validity.end
    if not start or not end:
        return
    years = {start.year, end.year}
    stated = {int(year) for year in _YEARS.findall(agreement.validity.stated or "")}
    if stated and not (stated == years or (len(stated) == 1 and stated < years)):
        yield _differs(("validity", "stated"), agreement.validity.stated or "", start, end)
    titled = titled_years(agreement)
    if titled and {*titled} != years:
        yield _differs(("title",), agreement.title, start, end)


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


def _differs(at: Route, words: str, start: PartialDate, end: PartialDate) -> Finding:
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
