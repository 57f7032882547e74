"""What a text says of how often, how soon and how many, as far as it can be read without a doubt."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from samverkan.model.said_often import DAYS, NUMBER, UNIT, FrequencyPattern, number_said, often_in
from samverkan.swedish import MONTHS, NUMBERS_TO_99
from samverkan.text import pattern_of

_PACES = (
    FrequencyPattern.TIMES,
    FrequencyPattern.DAY_OF_MONTH,
    FrequencyPattern.SEASONS,
    FrequencyPattern.PERIOD,
    FrequencyPattern.EVERY,
    FrequencyPattern.ADVERB,
    FrequencyPattern.ADJECTIVE,
)
"""The ways of saying how often by which a duty can be told from a seldomer one."""
_WITHIN = pattern_of(
    rf"\b(?:inom (?:högst |max )?|högst (?=\S+ (?:minut|timm)))(?P<long>{NUMBER} {UNIT})", re.IGNORECASE
)
_BEFORE = pattern_of(
    rf"\b{NUMBER} {UNIT} (?:före|innan|i förväg|varsel|uppsägning|framförhållning)\w*", re.IGNORECASE
)
_FOR = pattern_of(
    rf"\b(?:i|under) (?:minst |högst )?{NUMBER} {UNIT}(?! (?:i taget|i förväg|före|innan|sedan))",
    re.IGNORECASE,
)
_MANY = pattern_of(rf"(?<![\w:.,/–§-]){NUMBER}\s+(?=(?P<noun>[^\W\d]{{3,}}))", re.IGNORECASE)
_ENDING = pattern_of("(?:orna|arna|erna|or|ar|er|en|et|a|e)$")
_NO_AMOUNT_AFTER = frozenset(
    "punkt punkten punkterna bilaga paragraf kapitel kap artikel avsnitt nr nummer steg nivå fas etapp kl "
    "klockan sidan årskurs klass vecka kvartal version till från högst max maximalt under än inom efter "
    "senast per av den eller och varje var grupp område mål delmål åtgärd löfte insats projekt aktivitet zon "
    "distrikt del team alternativ spår prioritet tabell figur fråga".split()
)
_NO_THINGS = frozenset(
    (
        *(*MONTHS, "kap", "kapitlet", "får", "ska", "till", "eller", "och", "gång", "gånger", "procent"),
        *("kommunerna", "kommunernas", "parterna", "parternas"),
    )
)
"""Words after a number that are counted for nothing: how many the parties are follows from who they are."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of something as a text says it: `words` of the text, and `size` to compare it by."""

    words: str
    size: float


@lru_cache(maxsize=256)
def paces(text: str) -> tuple[Amount, ...]:
    """How often: the days from one time to the next, by the words that say it."""
    named = _IN_MONTHS.findall(text)
    times = len(_MONTH.findall(named[0])) if len(named) == 1 else 1
    return tuple(
        Amount(text[each.start : each.end], each.between / (times if each.between == DAYS["år"] else 1))
        for each in often_in(text, *_PACES)
    )


_MONTH = pattern_of("|".join(MONTHS), re.IGNORECASE)
_ONE = rf"(?:i |den )?(?:\d{{1,2}} )?(?:{_MONTH.pattern})"
_IN_MONTHS = pattern_of(rf"\b{_ONE}(?:, {_ONE})*,? (?:och|samt) {_ONE}\b", re.IGNORECASE)
"""What is done every year in each of some months: `i april och oktober varje år`."""


def limits(text: str) -> tuple[Amount, ...]:
    """How soon: the days within which something is to be done."""
    found = _WITHIN.finditer(text)
    return tuple(Amount(each["long"], _days(each) * _number(each)) for each in found)


def notices(text: str) -> tuple[Amount, ...]:
    """How long before something: the days of `senast tre veckor före mötet`."""
    return tuple(Amount(each[0], _days(each) * _number(each)) for each in _BEFORE.finditer(text))


def lengths(text: str) -> tuple[Amount, ...]:
    """For how long: the days of `i minst två år`."""
    return tuple(Amount(each[0], _days(each) * _number(each)) for each in _FOR.finditer(text))


def occasions(text: str) -> dict[str, Amount]:
    """How many times in all something is done at least: `minst 300 gånger under året`."""
    found = list(_OCCASIONS.finditer(text))
    return {"gånger": Amount(found[0][0], _number(found[0]))} if len(found) == 1 else {}


_OCCASIONS = pattern_of(rf"\bminst {NUMBER} (?:gånger|tillfällen)\b(?! (?:per|om|i|varje)\b)", re.IGNORECASE)


def counts(text: str) -> dict[str, Amount]:
    """How many of each thing that is counted once, by its stem; no dates, paragraphs or lengths of time."""
    found: dict[str, list[Amount]] = {}
    for stem, amount in _counts(text):
        found.setdefault(stem, []).append(amount)
    return {stem: each[0] for stem, each in found.items() if len(each) == 1}


def _counts(text: str) -> Iterator[tuple[str, Amount]]:
    for each in _MANY.finditer(text):
        noun, before = each["noun"].casefold(), _word_before(text, each.start())
        if before.isdigit() or before in _NO_AMOUNT_AFTER or noun in _NO_THINGS or re.fullmatch(UNIT, noun):
            continue
        words = f"{each['number']} {each['noun']}"
        yield _stem(noun), Amount(words, _number(each))

    for each in _ABOUT_MANY.finditer(text):
        yield _stem(each["noun"].casefold()), Amount(f"{each[0]}{each['noun']}", _number(each))


_ABOUT_MANY = pattern_of(
    r"\bett (?P<number>tio|femton|tjugo|trettio|fyrtio|femtio|sextio)tal (?=(?P<noun>[^\W\d]{3,}))",
    re.IGNORECASE,
)


def _stem(noun: str) -> str:
    """A noun without its ending, and with the vowel that it has when it is one."""
    for many, one in _VOWELS.items():
        noun = noun.removesuffix(many) + one if noun.endswith(many) else noun
    return _ENDING.sub("", noun)


_VOWELS = {
    "vuxna": "vuxen",
    "männen": "man",
    "män": "man",
    "städer": "stad",
    "ledamöter": "ledamot",
    "nätter": "natt",
}


def _word_before(text: str, place: int) -> str:
    words = text[max(0, place - _FAR) : place].casefold().split()
    if words[-1:] in (["och"], ["eller"]) and len(words) > 1 and not words[-2].isdigit():
        return words[-2] if words[-2] in NUMBERS_TO_99 else ""
    return words[-1] if words else ""


_FAR = 30
"""The characters in which the word before a number is looked for."""


def rises(old: str, new: str) -> bool:
    """Whether some number of the sentence is larger than before, whatever the others are."""
    before, after = ([_number(each) for each in _ANY.finditer(text)] for text in (old, new))
    return len(before) == len(after) and any(y > x for x, y in zip(before, after, strict=True))


_ANY = pattern_of(rf"\b{NUMBER}\b", re.IGNORECASE)


def _number(found: re.Match[str]) -> int:
    return number_said(found["number"])


def _days(found: re.Match[str]) -> float:
    return DAYS[found["unit"].casefold()]
