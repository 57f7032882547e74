"""Numbers in a sentence that bind less: fewer, about so many, some, or no number any more."""

import re
from collections.abc import Callable

from samverkan.diff.amounts import Amount, counts, occasions, rises
from samverkan.diff.duty_terms import LESS_IS_MORE, Check, DutyTerms, instead, is_told
from samverkan.diff.likeness import SAME, likeness
from samverkan.diff.sums import aim, change_by, efforts, money, rates, shares
from samverkan.diff.thresholds import threshold
from samverkan.model.said_often import DAYS, NUMBER, UNIT
from samverkan.swedish import NUMBERS_TO_99, small
from samverkan.text import Text, pattern_of

_ABOUT = pattern_of(
    r"\b(?:cirka|ca\.?|ungefär|omkring|runt|kring|upp till|högst|max|maximalt|"
    rf"(?:\d+|{'|'.join(NUMBERS_TO_99)}) (?:till|eller)) {NUMBER}\b",
    re.IGNORECASE,
)
_SOME = r"(?:några|ett antal|flera|en del|enstaka|ett par|ett tiotal|ett tjugotal|ett fåtal|olika)"
_DIGITS = pattern_of(
    rf"\b{NUMBER}\b|\b(?:varje(?! (?:\w*år|\w*dag|vecka|månad|kvartal|termin))|alla|samtliga|båda|"
    r"varsin|var sin|vardera)\b",
    re.IGNORECASE,
)


def _is_about(old: str, new: str, _said: DutyTerms) -> Text | None:
    """A number that stood for itself, and is now about so many or at most so many."""
    about = _ABOUT.search(new)
    if not about or _ABOUT.search(old) or LESS_IS_MORE.search(old):
        return None
    if not re.search(rf"\b{about['number']}\b", old, re.IGNORECASE):
        return None
    return Text(
        sv=f"det är inte längre säkert hur många: {about[0]}",
        en=f"how many is uncertain: {about[0]}",
    )


def _is_some(old: str, new: str, _said: DutyTerms) -> Text | None:
    """A number of things of which there are now some."""
    for stem, amount in counts(old).items():
        some = re.search(rf"\b{_SOME} (?:\w+ )?{re.escape(stem)}", new, re.IGNORECASE)
        if some and stem not in counts(new) and not LESS_IS_MORE.search(old):
            return instead(
                "det står inte längre hur många", "it no longer says how many", amount.words, some[0]
            )
    return None


def _is_unnumbered(old: str, new: str, _said: DutyTerms) -> Text | None:
    """The same things without their number."""
    if (
        counts(new)
        or _is_numbered(old, new)
        or LESS_IS_MORE.search(f"{old} {new}")
        or likeness(old, new) < SAME
    ):
        return None
    for stem, amount in counts(old).items():
        if amount.size > 1 and re.search(rf"\b{re.escape(stem)}", new, re.IGNORECASE):
            return Text(
                sv=f"det står inte längre hur många (förut {amount.words})",
                en=f"it no longer says how many (was {amount.words})",
            )
    return None


def _is_numbered(old: str, new: str) -> bool:
    """Whether the new sentence has a number, or says *all* or *every* where the old one did not."""
    each_of = _DIGITS.finditer(new)
    return any(each["number"] or each[0].casefold() not in old.casefold() for each in each_of)


def _is_aimed_lower(old: str, new: str, _said: DutyTerms) -> Text | None:
    before, after = aim(old), aim(new)
    if not (before and after) or (before.size < 0) is not (after.size < 0) or after.size >= before.size:
        return None
    return instead("målet är mindre långtgående", "the target asks for less", before.words, after.words)


def _is_changed_by_less(old: str, new: str, _said: DutyTerms) -> Text | None:
    before, after = change_by(old).get("procent"), change_by(new).get("procent")
    if not (before and after) or after.size >= before.size:
        return None
    return instead("målet är mindre långtgående", "the target asks for less", before.words, after.words)


def _is_no_target(old: str, new: str, _said: DutyTerms) -> Text | None:
    """It was to grow or shrink by so much, or to so much, and now it is not said how much."""
    was, now = _TARGET.search(old), _CHANGES.search(new)
    if not was or not now or _DIGITS.search(new) or was["how"][:3].casefold() != now["how"][:3].casefold():
        return None
    return Text(
        sv=f"målet har inte längre någon siffra (förut {was['figure']})",
        en=f"the target has no figure any more (was {was['figure']})",
    )


_CHANGE = r"\b(?P<how>minska|öka|sjunka|stiga|halvera|sänk|höj)\w*"
_CHANGES = pattern_of(_CHANGE, re.IGNORECASE)
_TARGET = pattern_of(
    rf"{_CHANGE}(?: \w+){{0,6}}? (?P<figure>(?:med|till) (?:minst |lägst |högst )?(?!20\d\d)"
    r"\d+(?:[ .,]\d+)*(?: procent\w*| %)?)",
    re.IGNORECASE,
)


def _is_for_more(old: str, new: str, _said: DutyTerms) -> Text | None:
    """One for so many, and now one for more of them."""
    was, now = _ONE_FOR.search(old), _ONE_FOR.search(new)
    if not was or not now or was["whom"][:4] != now["whom"][:4]:
        return None
    more = _number(now) > _number(was)
    return instead("det är fler på var och en", "more to each", was[0], now[0]) if more else None


_ONE_FOR = pattern_of(
    rf"\bper (?P<many>\d{{1,4}}|{'|'.join(NUMBERS_TO_99)}) (?P<whom>[^\W\d]{{4,}})", re.IGNORECASE
)


def _is_set_off_later(old: str, new: str, _said: DutyTerms) -> Text | None:
    """More has to happen before it is done: a higher share of complaints, or a deeper fall."""
    was, now = threshold(old), threshold(new)
    if not (was and now and now.is_harder(was)):
        return None
    words = small(was.words), small(now.words)
    return instead("det krävs mer innan det görs", "it takes more before it is done", *words)


def _is_fewer(old: str, new: str, said: DutyTerms) -> Text | None:
    old, new = _asked_for(old, new)
    if not said.counted or LESS_IS_MORE.search(f"{old} {new}") or is_told(old, new):
        return None
    for read, sv, en in _AMOUNTS:
        before, after = read(old), read(new)
        pairs = ((before[stem], after[stem]) for stem in before if stem in after)
        fewer = [(was.words, now.words) for was, now in pairs if now.size < was.size]
        if fewer and not _rises_besides(old, new, *fewer[0]):
            return instead(f"{sv} är mindre", f"the {en} is smaller", *fewer[0])
    return None


_AMOUNTS: tuple[tuple[Callable[[str], dict[str, Amount]], str, str], ...] = (
    (counts, "antalet", "number"),
    (occasions, "antalet", "number"),
    (shares, "andelen", "share"),
    (money, "beloppet", "sum"),
    (efforts, "tiden", "time"),
    (rates, "antalet", "number"),
)
"""What is read as an amount in a sentence, and what it is called."""


def _asked_for(old: str, new: str) -> tuple[str, str]:
    """The sentences without the numbers that only set off what they ask for."""
    found = threshold(old), threshold(new)
    if not all(found):
        return old, new
    sides = zip((old, new), found, strict=True)
    without = (text.replace(each.words, " ") if each else text for text, each in sides)
    return next(without), next(without)


def _rises_besides(old: str, new: str, was: str, now: str) -> bool:
    return rises(old.replace(was, " "), new.replace(now, " "))


_RANGE = pattern_of(
    r"\b(?!klockan|kl\b)(?P<of>[^\W\d]{2,}) (?P<first>\d{1,3}) ?"
    r"(?:–|-|till|(?<=\d )(?:och|samt)(?= \d{1,3} år)) ?"
    r"(?P<last>\d{1,3})\b"
)


def _is_shorter_range(old: str, new: str, _said: DutyTerms) -> Text | None:
    """From one number to another, of which a part or one is left: school years, ages, districts."""
    for was in _RANGE.finditer(old):
        of = re.escape(was["of"])
        now = re.search(rf"\b{of} (\d{{1,3}})(?: ?(?:–|-|till|och|samt) ?(\d{{1,3}}))?\b", new, re.IGNORECASE)
        if now and not LESS_IS_MORE.search(old):
            first, last = int(now[1]), int(now[2] or now[1])
            whole = range(int(was["first"]), int(was["last"]) + 1)
            if first in whole and last in whole and 0 < last - first + 1 < len(whole):
                return instead("det gäller färre", "it holds for fewer", was[0], now[0])
    return None


def _is_above(old: str, new: str, _said: DutyTerms) -> Text | None:
    """What is to stay below a number may now come to a higher one."""
    was, now = _BELOW.search(old), _BELOW.search(new)
    if not was or not now or not _is_longer(was, now):
        return None
    return instead("gränsen är högre", "the limit is higher", was[0], now[0])


def _is_longer(was: re.Match[str], now: re.Match[str]) -> bool:
    """Whether it is more of the same unit, or a longer time in another one."""
    days = [_days_of(each["unit"]) for each in (was, now)]
    if was["unit"] != now["unit"] and not all(days):
        return False
    return _number(now) * (days[1] or 1) > _number(was) * (days[0] or 1) * _SAME


def _days_of(unit: str) -> float | None:
    found = _UNIT.fullmatch(unit)
    return DAYS[found["unit"].casefold()] if found else None


_UNIT = pattern_of(UNIT, re.IGNORECASE)
_SAME = 1.015


def _number(found: re.Match[str]) -> int:
    return NUMBERS_TO_99.get(found["many"].casefold()) or int(found["many"])


_BELOW = pattern_of(
    r"\b(?:vara (?:högst|under|färre än)|mål\w*(?: är|:) högst|högst(?= \w+ \w+ (?:får|ska|skall)\b)|"
    r"(?:inte|ej) överstiga|understiga|hållas under|"
    r"(?:ska|får|skall) (?:[^,.]* )?(?:inte|ej|aldrig) [^,.]*(?:mer|längre|senare|fler) än|"
    r"(?:ingen|inga|inget) (?:[^,.]* )?(?:ska|får|skall) [^,.]*(?:mer|längre|senare|fler) än) "
    rf"(?P<many>\d{{1,4}}|{'|'.join(NUMBERS_TO_99)}) (?P<unit>\w+)",
    re.IGNORECASE,
)


IN_NUMBERS: tuple[Check, ...] = (
    _is_about,
    _is_some,
    _is_unnumbered,
    _is_aimed_lower,
    _is_set_off_later,
    _is_fewer,
    _is_shorter_range,
    _is_changed_by_less,
    _is_no_target,
    _is_for_more,
    _is_above,
)
"""Each way in which numbers bind less."""
