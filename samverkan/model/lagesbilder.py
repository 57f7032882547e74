"""Which lägesbilder are the whole picture of the kommun, and which are short ones of a series."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from samverkan.model.lagesbild import CrimeMapping, Lagesbild
from samverkan.model.partial_date import first_day, last_day
from samverkan.text import Text, pattern_of

_SHORT = pattern_of(
    r"\bEST\b|\b(?:[Mm]ånads|[Vv]ecko|[Kk]vartals|[Tt]ertial)(?:läges|rapport|bild|avstäm|upp)|\b[Vv]ecka\s+[0-9]"
    r"|\b(?:[Kk]ort|[Ee]nkel|[Aa]ktuell)a?\s+läges"
)

_QUARTER = timedelta(days=93)

_MONTH = timedelta(days=45)
"""The longest time between two that are made every month."""


def whole_ones(lagesbilder: Sequence[Lagesbild]) -> list[Lagesbild]:
    """Those that are no short ones of a series, in the same order.

    Short ones tell what has happened since the last, often for every month or meeting; the law asks for a
    whole one. A lägesbild is short if it says so, or else lacks a part and covers a quarter at most, is named
    as such or is one of three with no more than a month between. Source: lag (2023:196) 4 §.
    """
    return [each for each in lagesbilder if not _is_short(each, lagesbilder)]


def _is_short(lagesbild: Lagesbild, others: Sequence[Lagesbild]) -> bool:
    if lagesbild.short is not None:
        return lagesbild.short
    if lagesbild.mapping and lagesbild.other_information and lagesbild.analysis:
        return False
    named = bool(_SHORT.search(lagesbild.title or ""))
    return named or _covers_little(lagesbild) or _is_one_of_many(lagesbild, others)


def _covers_little(lagesbild: Lagesbild) -> bool:
    start, end = lagesbild.start, lagesbild.end
    return bool(start and end and last_day(end) - first_day(start) <= _QUARTER)


def _is_one_of_many(lagesbild: Lagesbild, others: Sequence[Lagesbild]) -> bool:
    """Whether it is one of three or more of the same place that follow within a month of each other."""
    same = (each for each in others if (each.area, each.place) == (lagesbild.area, lagesbild.place))
    days = sorted(first_day(each.date) for each in same)
    rows = (days[place : place + 3] for place in range(len(days) - 2))
    return any(
        first_day(lagesbild.date) in row and row[1] - row[0] <= _MONTH >= row[2] - row[1] for row in rows
    )


def lacking_parts(lagesbild: Lagesbild) -> Iterator[tuple[str, Text]]:
    """What the law asks for and the lägesbild has not: by key, in words. Source: lag (2023:196) 4 §."""
    mapping = lagesbild.mapping or CrimeMapping()
    problems = mapping.problems
    if not (mapping.extent or mapping.statistics or any(each.extent or each.statistics for each in problems)):
        yield "mapping.extent", Text(sv="brottslighetens omfattning", en="the extent of crime")
    if not (mapping.consequences or any(each.consequences for each in problems)):
        yield "mapping.consequences", Text(sv="brottslighetens konsekvenser", en="the consequences of crime")
    if not lagesbild.other_information:
        yield "other_information", Text(sv="övrig relevant information", en="other relevant information")
    if not lagesbild.analysis:
        yield "analysis", Text(sv="analys", en="an analysis")
