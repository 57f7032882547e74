"""When somebody is there or something is done, as a text says it: days of the week, months and hours."""

import re
from collections.abc import Sequence

from samverkan.diff.amounts import paces
from samverkan.diff.replaced_words import spot
from samverkan.model.said_often import NUMBER, number_said
from samverkan.swedish import MONTHS, WEEKDAYS, joined
from samverkan.text import Text, pattern_of

_DAY = rf"(?:{'|'.join(WEEKDAYS)})"
_DAYS_IN_A_ROW = pattern_of(
    rf"\b(?P<first>{_DAY})\w* ?(?:till(?: och med)?|t\.?o\.?m\.?|–|-) ?(?P<last>{_DAY})\w*", re.IGNORECASE
)
_ONE_DAY = pattern_of(rf"\b(?P<day>{_DAY})\w*", re.IGNORECASE)
_SEVERAL_DAYS = {
    "vardag": frozenset(WEEKDAYS[:5]),
    "helg": frozenset(WEEKDAYS[5:]),
    "alla dagar": frozenset(WEEKDAYS),
    "varje dag": frozenset(WEEKDAYS),
    "dagligen": frozenset(WEEKDAYS),
    "sju dagar i veckan": frozenset(WEEKDAYS),
}
_ONE_MONTH = pattern_of(rf"\b(?P<month>{'|'.join(MONTHS)})\b", re.IGNORECASE)
_MONTHS_IN_A_ROW = pattern_of(
    rf"\b(?P<first>{'|'.join(MONTHS)}) ?(?:till(?: och med)?|t\.?o\.?m\.?|–|-) ?"
    rf"(?P<last>{'|'.join(MONTHS)})\b",
    re.IGNORECASE,
)
_HOURS = pattern_of(
    r"\b(?:klockan|kl\.?|(?P<bare>mellan)) ?(?P<start>\d{1,2})(?:[.:](?P<past>\d\d))? ?(?:till|och|–|-) ?"
    r"(?:klockan |kl\.? ?)?(?P<end>\d{1,2})(?:[.:](?P<past_end>\d\d))?"
    r"(?(bare)(?=[.,;]|$| (?:på|i|varje|alla|under|\w+dagar)\b))",
    re.IGNORECASE,
)
_UNTIL = pattern_of(
    r"\b(?:till|fram till) (?:klockan|kl\.?) ?(?P<end>\d{1,2})(?:[.:](?P<past_end>\d\d))?", re.IGNORECASE
)
_THERE = pattern_of(
    r"\b(?:öpp\w+|finns|bemann\w*|jour\w*|på plats|ute|tjänst\w*|närvar\w+|patruller\w*|tillgänglig\w*|nås|"
    r"svarar|arbetar|jobbar|har (?:minst )?(?:\d+|två|tre|fyra|fem|sex)|"
    r"håll\w*|vandra\w*|går|genomför\w*|tänd\w*|tänt|lys(?:er|a)?)\b",
    re.IGNORECASE,
)


def fewer_times(old: str, new: str) -> Text | None:
    """That somebody is there, or something is done, on fewer days, in fewer months or for fewer hours."""
    found = _absent(old, new)
    if not found:
        return None
    was, now = found
    return Text(sv=f"tiderna är färre, {now} i stället för {was}", en=f"fewer times, {now} instead of {was}")


def _absent(old: str, new: str) -> tuple[str, str] | None:
    """What days, months or hours were and are, when some have gone and none has come."""
    every, some = _EVERY_ONE.search(old), _SO_MANY.search(new)
    if every and some and every["what"].casefold() == some["what"].casefold():
        what = every["what"].casefold()
        return (every[0], some[0]) if number_said(some["number"]) < _IN_A_WEEK[what] else None
    for read in (week_days, _months):
        before, after = read(old), read(new)
        if len(before) > 1 and after and set(after) < set(before):
            return joined(before), joined(after)
    hours = _hours(old), _hours(new)
    if hours[0] and hours[1] and hours[1][1] < hours[0][1] and _THERE.search(old):
        return hours[0][0], hours[1][0]
    return None


_IN_A_WEEK = {"vardag": 5, "dag": 7, "kväll": 7}
_EVERY_ONE = pattern_of(r"\b(?:alla|varje) (?P<what>vardag|dag|kväll)(?:ar)?\b", re.IGNORECASE)
_SO_MANY = pattern_of(rf"\b{NUMBER} (?P<what>vardag|dag|kväll)ar (?:i veckan|per vecka)\b", re.IGNORECASE)


def week_days(text: str) -> Sequence[str]:
    """The days of the week, from the first to the last of those that are named in a row."""
    found: set[str] = set()
    for words, days in _SEVERAL_DAYS.items():
        if re.search(rf"\b{words}", text, re.IGNORECASE):
            found |= days
    for each in _DAYS_IN_A_ROW.finditer(text):
        first, last = (WEEKDAYS.index(each[name].casefold()) for name in ("first", "last"))
        found |= {WEEKDAYS[place % 7] for place in range(first, last + 1 if last >= first else last + 8)}
    found |= {each["day"].casefold() for each in _ONE_DAY.finditer(text)}
    return [each for each in WEEKDAYS if each in found]


def _months(text: str) -> Sequence[str]:
    """The months, but for those that are part of a date."""
    bare = re.sub(rf"\b\d{{1,2}} (?:{'|'.join(MONTHS)})\b|\b(?:{'|'.join(MONTHS)}) \d{{4}}\b", " ", text)
    found = {each["month"].casefold() for each in _ONE_MONTH.finditer(bare)}
    for each in _MONTHS_IN_A_ROW.finditer(bare):
        first, last = (MONTHS.index(each[name].casefold()) for name in ("first", "last"))
        found |= {MONTHS[place % 12] for place in range(first, last + 1 if last >= first else last + 13)}
    return [each for each in MONTHS if each in found]


def names_only_when(old: str, new: str) -> bool:
    """Whether only the times are gone of what is done as often as before: `varje termin, på höst och vår`."""
    gone = spot(old, new).deleted
    return bool(gone) and any(_are_times(gone, pace.size) for pace in paces(new))


def _are_times(words: str, pace: float) -> bool:
    """Whether the words name no more times than there are of what is done every so many days."""
    named = _ONE_TIME.sub(" ", words)
    if named == words or _BESIDE.sub(" ", named).strip(" ,"):
        return False
    days = week_days(words)
    number, span = (len(days), 7) if days else (len(_ONE_TIME.findall(words)), 365)
    return number * pace <= span * _ABOUT


_ONE_TIME = pattern_of(rf"\b(?:{_DAY}|(?:{'|'.join(MONTHS)})\b|(?:vår|sommar|höst|vinter))\w*", re.IGNORECASE)
_BESIDE = pattern_of(r"\b(?:och|samt|på|i|om|under|den|en|ett|gång|den ena|den andra|andra)\b", re.IGNORECASE)
_ABOUT = 1.1
"""How much seldomer than a year or a week divided may be, as months are of different length."""


def _hours(text: str) -> tuple[str, float] | None:
    """How many hours from one time of the day to another, or to the end of an evening; with its words."""
    every = list(_HOURS.finditer(text))
    if len(every) == 1:
        start = int(every[0]["start"]) + int(every[0]["past"] or 0) / 60
        return every[0][0], (_end(every[0]) - start) % 24 or 24
    until = list(_UNTIL.finditer(text))
    if every or len(until) != 1:
        return None
    return until[0][0], (_end(until[0]) - _DAWN) % 24


_DAWN = 6
"""The hour at which a day begins: what is open until two is open longer than until midnight."""


def _end(found: re.Match[str]) -> float:
    return int(found["end"]) + int(found["past_end"] or 0) / 60
