"""What a text says of how often, how soon and how many, as far as it can be read without a doubt."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samverkan import swedish
from samverkan.swedish import MONTHS, count
from samverkan.text import pattern_of

_TEENS = "tretton fjorton femton sexton sjutton arton nitton".split()
_TENS = "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio".split()
NUMBERS = swedish.NUMBERS | {word: number for number, word in enumerate(_TEENS, 13)}
NUMBERS |= {word: number * 10 for number, word in enumerate(_TENS, 2)}
NUMBERS |= {
    ten + count(one): number * 10 + one for number, ten in enumerate(_TENS, 2) for one in range(1, 10)
}
NUMBER = rf"(?P<number>\d{{1,3}}|{'|'.join(NUMBERS)})"
_DAYS = {
    "minut": 1 / 1440,
    "timm": 1 / 24,
    "kväll": 1,
    "natt": 1,
    "läsår": 365,
    "dygn": 1,
    "dag": 1,
    "arbetsdag": 7 / 5,
    "vardag": 7 / 5,
    "veck": 7,
    "månad": 365 / 12,
    "kvartal": 365 / 4,
    "tertial": 365 / 3,
    "termin": 365 / 2,
    "halvår": 365 / 2,
    "år": 365,
}
_UNIT = rf"(?P<unit>{'|'.join(sorted(_DAYS, key=len, reverse=True))})(?:e|a|an|en|et|ar|er|or)?\b"
_DAYS_OF_WEEK = "måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|helg"
_ADVERBS = {
    "dagligen": "dag",
    "veckovis": "veck",
    "månadsvis": "månad",
    "månatligen": "månad",
    "kvartalsvis": "kvartal",
    "halvårsvis": "halvår",
    "årligen": "år",
    "daglig": "dag",
    "månatlig": "månad",
    "årlig": "år",
}
_ORDINALS = {
    "annan": 2,
    "annat": 2,
    "tredje": 3,
    "fjärde": 4,
    "femte": 5,
    "sjätte": 6,
    "sjunde": 7,
    "åttonde": 8,
    "tionde": 10,
    "fjortonde": 14,
}
_TIMES = pattern_of(
    rf"\b{NUMBER} (?:gång(?:er)?|tillfällen?|dag(?:ar)?|kväll(?:ar)?|timm(?:e|ar)|möten?|besök) "
    rf"(?:per|om|i|varje|var) {_UNIT}",
    re.IGNORECASE,
)
_TIMES_A = pattern_of(rf"\b{NUMBER} gång(?:er)? (?P<adverb>{'|'.join(_ADVERBS)})\b", re.IGNORECASE)
_DAY_OF_MONTH = pattern_of(
    r"\b(?:första|andra|tredje|sista) \w+dagen i (?:varje )?månad(?:en)?\b", re.IGNORECASE
)
_SPRING_AND_AUTUMN = pattern_of(
    r"\b(?:vår(?:en)? och höst(?:en)?|vår- och höst\w+|höst(?:en)? och vår(?:en)?)\b", re.IGNORECASE
)
_EVERY = pattern_of(
    rf"\b(?:varje|vart?\s?(?P<nth>{'|'.join(_ORDINALS)})) (?:{_UNIT}|(?P<weekday>{_DAYS_OF_WEEK})\w*)|"
    rf"\b(?P<adverb>{'|'.join(_ADVERBS)})(?:a|t)?\b",
    re.IGNORECASE,
)
_WITHIN = pattern_of(
    rf"\b(?:inom (?:högst |max )?|högst (?=\S+ (?:minut|timm)))(?P<long>{NUMBER} {_UNIT})", re.IGNORECASE
)
_BEFORE = pattern_of(rf"\b{NUMBER} {_UNIT} (?:före|innan|i förväg)", re.IGNORECASE)
_MANY = pattern_of(rf"(?<![\w:.,/–§-]){NUMBER}\s+(?=(?P<noun>[^\W\d]{{3,}}))", re.IGNORECASE)
_ENDING = pattern_of("(?:orna|arna|erna|or|ar|er|en|et|a|e)$")
_NO_AMOUNT_AFTER = frozenset(
    "punkt punkten punkterna bilaga paragraf kapitel kap artikel avsnitt nr nummer steg nivå fas etapp kl "
    "klockan sidan årskurs klass vecka kvartal version till från högst max maximalt under än inom efter "
    "senast av den eller och varje var grupp område mål delmål åtgärd löfte insats projekt aktivitet zon "
    "distrikt del team alternativ spår prioritet tabell figur fråga".split()
)
_NO_THINGS = frozenset((*MONTHS, "kap", "kapitlet", "till", "eller", "och", "gång", "gånger", "procent"))


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of something as a text says it: `words` of the text, and `size` to compare it by."""

    words: str
    size: float


def paces(text: str) -> tuple[Amount, ...]:
    """How often: the days from one time to the next, by the words that say it."""
    counted = [Amount(each[0], _days(each) / _number(each)) for each in _TIMES.finditer(text)]
    counted += [Amount(each[0], _between_times(each)) for each in _TIMES_A.finditer(text)]
    counted += [Amount(each[0], _DAYS["månad"]) for each in _DAY_OF_MONTH.finditer(text)]
    counted += [Amount(each[0], _DAYS["halvår"]) for each in _SPRING_AND_AUTUMN.finditer(text)]
    rest = _DAY_OF_MONTH.sub(" ", _TIMES_A.sub(" ", _TIMES.sub(" ", text)))
    return (
        *counted,
        *(Amount(each[0], _between(each)) for each in _EVERY.finditer(rest)),
    )


def limits(text: str) -> tuple[Amount, ...]:
    """How soon: the days within which something is to be done."""
    found = _WITHIN.finditer(text)
    return tuple(Amount(each["long"], _days(each) * _number(each)) for each in found)


def notices(text: str) -> tuple[Amount, ...]:
    """How long before something: the days of `senast tre veckor före mötet`."""
    return tuple(Amount(each[0], _days(each) * _number(each)) for each in _BEFORE.finditer(text))


def counts(text: str) -> dict[str, Amount]:
    """How many of each thing that is counted once, by its stem; no dates, paragraphs or lengths of time."""
    found: dict[str, list[Amount]] = {}
    for stem, amount in _counts(text):
        found.setdefault(stem, []).append(amount)
    return {stem: each[0] for stem, each in found.items() if len(each) == 1}


def _counts(text: str) -> Iterator[tuple[str, Amount]]:
    for each in _MANY.finditer(text):
        noun, before = each["noun"].casefold(), _word_before(text, each.start())
        if before.isdigit() or before in _NO_AMOUNT_AFTER or noun in _NO_THINGS or re.fullmatch(_UNIT, noun):
            continue
        words = f"{each['number']} {each['noun']}"
        yield _stem(noun), Amount(words, _number(each))


def _stem(noun: str) -> str:
    """A noun without its ending, and with the vowel that it has when it is one."""
    for many, one in _VOWELS.items():
        noun = noun.removesuffix(many) + one if noun.endswith(many) else noun
    return _ENDING.sub("", noun)


_VOWELS = {"männen": "man", "män": "man", "städer": "stad", "ledamöter": "ledamot", "nätter": "natt"}


def _word_before(text: str, place: int) -> str:
    words = text[max(0, place - _FAR) : place].casefold().split()
    if words[-1:] in (["och"], ["eller"]) and len(words) > 1 and not words[-2].isdigit():
        return words[-2] if words[-2] in NUMBERS else ""
    return words[-1] if words else ""


_FAR = 30
"""The characters in which the word before a number is looked for."""


def rises(old: str, new: str) -> bool:
    """Whether some number of the sentence is larger than before, whatever the others are."""
    before, after = ([_number(each) for each in _ANY.finditer(text)] for text in (old, new))
    return len(before) == len(after) and any(y > x for x, y in zip(before, after, strict=True))


_ANY = pattern_of(rf"\b{NUMBER}\b", re.IGNORECASE)


def _number(found: re.Match[str]) -> int:
    said = found["number"].casefold()
    return max(1, NUMBERS.get(said) or int(said))


def _days(found: re.Match[str]) -> float:
    return _DAYS[found["unit"].casefold()]


def _between_times(found: re.Match[str]) -> float:
    return _DAYS[_ADVERBS[found["adverb"].casefold()]] / _number(found)


def _between(found: re.Match[str]) -> float:
    if found["adverb"]:
        return _DAYS[_ADVERBS[found["adverb"].casefold()]]
    each = 7 if found["weekday"] else _days(found)
    return each * _ORDINALS.get((found["nth"] or "").casefold(), 1)
