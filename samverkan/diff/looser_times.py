"""Times in a sentence that bind less: later, seldomer, at fewer hours, or no longer said at all."""

import re

from samverkan.diff.amounts import Amount, lengths, limits, notices, paces, rises
from samverkan.diff.attendance import fewer_times, week_days
from samverkan.diff.duty_terms import LESS_IS_MORE, Check, DutyTerms, instead, is_free
from samverkan.diff.scales import VAGUE
from samverkan.diff.sums import dues, ends, moments
from samverkan.model.said_often import NUMBER, UNIT
from samverkan.swedish import MONTHS, joined, small
from samverkan.text import Text, pattern_of

_OTHERWISE_OFTEN = pattern_of(
    r"\b(?:varje|varannan|vartannat|vart|per|gång(?:er)?|alltid|ständigt|"
    r"alla (?:\w+ )?(?:\w*dagar|kvällar|nätter|\w*helger|veckor|månader|\w*år|tider|lov)|"
    r"dygnet|\w*dagar|oftare|(?:mån|tis|ons|tors|fre|lör|sön)dag\w*|vår|höst|våren och hösten|"
    rf"samma (?:dag|dygn|kväll)|i (?:{'|'.join(MONTHS)}))\b",
    re.IGNORECASE,
)
_ALL_THE_TIME = pattern_of(r"\b(?:löpande|kontinuerligt|fortlöpande)\b", re.IGNORECASE)
"""Oftener than once a month, but not so often that anybody could ask for it."""
_OTHERWISE_SOON = pattern_of(
    r"\d|\b(?:omedelbart|genast|omgående|direkt|samma|senast|dygnet|inom(?! (?:skälig|rimlig))|före|innan|"
    r"till och med|dagen|nästa|snarast|snabbt|löpande|ständigt|alltid)\b",
    re.IGNORECASE,
)
_TURNS = pattern_of(
    r"\b(?:växla\w*|rotera\w*|alternera\w*|byts|byter ordförande|turas|väljs|utses|förläng\w*|löper)\b",
    re.IGNORECASE,
)
"""What is done neither more nor less for being done less often."""
_URGENT = pattern_of(
    r"\b(?:omedelbart|genast|omgående|utan (?:onödigt )?dröjsmål|skyndsamt|snarast(?: möjligt)?|"
    r"så (?:snart|fort) som möjligt)\b",
    re.IGNORECASE,
)
_SAME = 1.015
"""How much longer a time has to be, as months and years are no whole number of weeks."""
_MONTH = 31
_YEARS = 372 * 1000
"""From here on a last day has a year."""
_ABOUT_A_MONTH = 1.1
"""How much longer a month has to be than four weeks, which many take for a month."""


def _is_later(old: str, new: str, _said: DutyTerms) -> Text | None:
    before, after = limits(old) or _same_day(old), limits(new)
    if not (len(before) == len(after) == 1) or after[0].size <= before[0].size * _SAME:
        return None
    return instead("tiden är längre", "the time is longer", before[0].words, after[0].words)


def _same_day(text: str) -> tuple[Amount, ...]:
    return tuple(Amount(each[0], 1) for each in _SAME_DAY.finditer(text))


_SAME_DAY = pattern_of(r"\bsamma (?:dag|dygn|kväll)\b", re.IGNORECASE)


def _is_awaited(old: str, new: str, _said: DutyTerms) -> Text | None:
    """What was done the first day, or the same, and is done when some days have gone by."""
    was, now = _ON_THE_DAY.search(old), _AFTER.search(new)
    if not was or not now or _AFTER.search(old) or _ON_THE_DAY.search(new):
        return None
    return instead("det görs senare", "it is done later", small(was[0]), small(now[0]))


_ON_THE_DAY = pattern_of(r"\b(?:redan )?(?:samma|första) (?:dag|dagen|dygn|dygnet)\b", re.IGNORECASE)
_AFTER = pattern_of(
    rf"\b(?:efter|(?:borta|frånvarande) i) (?:minst |högst )?{NUMBER} {UNIT}s?\b", re.IGNORECASE
)


def _is_due_later(old: str, new: str, said: DutyTerms) -> Text | None:
    """A last day that is later in the year, or the year after, and has not just followed the period."""
    before, after = dues(old), dues(new)
    if not (before and after) and not is_free(old, new):
        before, after = before or moments(old), after or moments(new)
        if _is_year_later(before, after) and not _DONE_BY.search(old):
            return None
    if not (len(before) == len(after) == 1) or after[0].size <= before[0].size + said.moved * _MONTH:
        return None
    if (before[0].size > _YEARS) is not (after[0].size > _YEARS):
        return None
    if said.moved and after[0].size > _YEARS and after[0].size % _YEAR <= before[0].size % _YEAR:
        return None
    return instead("det ska vara klart senare", "it is due later", before[0].words, after[0].words)


def _is_year_later(before: tuple[Amount, ...], after: tuple[Amount, ...]) -> bool:
    """Whether the two are the same time of different years, as what recurs is said for each."""
    return [each.size % _YEAR for each in before] == [each.size % _YEAR for each in after]


_YEAR = 372
_DONE_BY = pattern_of(
    r"\b(?:klar|färdig|slutför|avslutad|utbytt|ombygg|invig|införd?)\w*|\bi (?:drift|bruk)\b|\bpå plats\b",
    re.IGNORECASE,
)
"""What is done once, and late when it is done a year after."""


def _is_endless(old: str, new: str, said: DutyTerms) -> Text | None:
    before = limits(old)
    if said.dated or len(before) != 1 or _OTHERWISE_SOON.search(new):
        return None
    if any(each.size <= before[0].size * _SAME for each in limits(said.within)):
        return None
    was = before[0].words
    return Text(
        sv=f"det står inte längre hur snart (förut inom {was})",
        en=f"it no longer says how soon (was within {was})",
    )


def _is_dateless(old: str, new: str, said: DutyTerms) -> Text | None:
    """A last day, or haste, and no word any more of how soon it is to be done."""
    before = dues(old)
    if said.dated or dues(new) or _OTHERWISE_SOON.search(new) or _URGENT.search(new):
        return None
    if len(before) == 1:
        was = before[0].words
        return Text(
            sv=f"det står inte längre när det ska vara klart (förut {was})",
            en=f"it no longer says by when (was {was})",
        )
    urgent = _URGENT.search(old)
    if not urgent:
        return None
    return Text(
        sv=f"det står inte längre att det är bråttom (förut {urgent[0].lower()})",
        en=f"it no longer says that it is urgent (was {urgent[0].lower()})",
    )


def _is_at_fewer_times(old: str, new: str, _said: DutyTerms) -> Text | None:
    return None if LESS_IS_MORE.search(old) else fewer_times(old, new)


def _is_seldomer(old: str, new: str, said: DutyTerms) -> Text | None:
    before, after = paces(old), paces(new)
    told = said.paced and not (said.as_often and after)
    if told or len(before) != 1 or len(after) > 1 or _TURNS.search(old):
        return None
    if after:
        unlike = _in_weeks(before[0]) and _in_months(after[0])
        longer = after[0].size > before[0].size * (_ABOUT_A_MONTH if unlike else _SAME)
        seldomer = longer and not rises(old.replace(before[0].words, ""), new.replace(after[0].words, ""))
        words = before[0].words, after[0].words
        return instead("det sker mer sällan", "it happens less often", *words) if seldomer else None
    days = week_days(new)
    if days and len(days) < 7 / before[0].size / _SAME and not week_days(old):
        return instead("det sker mer sällan", "it happens less often", before[0].words, joined(days))
    if _OTHERWISE_OFTEN.search(new) and not VAGUE.search(new):
        return None
    if any(before[0].size > size and words.search(new) for size, words in _AS_OFTEN):
        return None
    was = before[0].words
    return Text(
        sv=f"det står inte längre hur ofta (förut {was})",
        en=f"it no longer says how often (was {was})",
    )


_OF_THE_YEAR = pattern_of(
    r"\b(?:(?:för|under) (?:det )?(?:\w+ )?året|årets|(?:för|under) (?:nästa|kommande|innevarande) år)\b",
    re.IGNORECASE,
)
"""What is one of each year: *årets plan*, *planen för året*."""
_AS_OFTEN = ((_MONTH, _ALL_THE_TIME), (364, _OF_THE_YEAR))
"""What says no pace, and is as often as what comes after more days than these."""


def _in_weeks(pace: Amount) -> bool:
    return (pace.size / 7).is_integer()


def _in_months(pace: Amount) -> bool:
    return (pace.size * 12 / 365).is_integer()


def _is_shorter_notice(old: str, new: str, said: DutyTerms) -> Text | None:
    """So long before something, which is now not as long before."""
    before, after = notices(old), notices(new)
    if said.noticed or not (len(before) == len(after) == 1) or after[0].size >= before[0].size / _SAME:
        return None
    return instead("framförhållningen är kortare", "the notice is shorter", before[0].words, after[0].words)


def _is_for_shorter(old: str, new: str, _said: DutyTerms) -> Text | None:
    """It is to go on for so long, which is now not as long."""
    if is_free(old, new):
        return None
    for read, least in ((lengths, _SAME), (ends, 1)):
        before, after = read(old), read(new)
        if len(before) == len(after) == 1 and after[0].size < before[0].size / least:
            return instead("det varar kortare", "it lasts a shorter time", before[0].words, after[0].words)
    return None


IN_TIMES: tuple[Check, ...] = (
    _is_later,
    _is_awaited,
    _is_due_later,
    _is_endless,
    _is_dateless,
    _is_seldomer,
    _is_at_fewer_times,
    _is_shorter_notice,
    _is_for_shorter,
)
"""Each way in which what is said of time binds less."""
