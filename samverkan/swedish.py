"""How Swedish words are bent and strung together, the same in messages and in documents."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from samverkan.text import pattern_of

_COUNTS = "noll en två tre fyra fem sex sju åtta nio tio elva tolv".split()
NUMBERS = {word: number for number, word in enumerate(_COUNTS) if number} | {"ett": 1}
"""The numbers up to twelve, by the words for them."""
_TEENS = "tretton fjorton femton sexton sjutton arton nitton".split()
_TENS = "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio".split()
NUMBERS_TO_99 = (
    NUMBERS
    | {word: number for number, word in enumerate(_TEENS, 13)}
    | {word: number * 10 for number, word in enumerate(_TENS, 2)}
    | {
        ten + one: tens * 10 + ones
        for tens, ten in enumerate(_TENS, 2)
        for ones, one in enumerate(_COUNTS[1:10], 1)
    }
)
"""The numbers up to 99, by the words for them."""
WEEKDAYS = "måndag tisdag onsdag torsdag fredag lördag söndag".split()
MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()
MONTH = rf"(?:{'|'.join(MONTHS)}|(?:jan|febr?|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\b\.?)"
"""A pattern of the months as people write them, in full or short: `januari`, `jan.`, `sept`."""


SHORTENED = pattern_of(
    r"(?:(?<!\w)[a-zåäö]|\b\w{1,2}\.(?:\w\.)?\w{1,2}|\b(?:bl|dvs|dv|ex|etc|osv|kl|ca|jfr|nr|resp|inkl|exkl|kap|st|mom"
    r"|forts|sid|bil|tel|tfn|dnr|prop|art|ev|dr|avd|kv|jan|febr?|mar|apr|jun|jul|aug|sept?|okt|nov|dec))$",
    re.IGNORECASE,
)
"""The end of what stands before a full stop that shortens a word, and may end no sentence: `kap`, `t.ex`."""
_NEVER_LAST = pattern_of(
    r"\b(?:bl(?:\. ?a)?|t\. ?ex|(?:fr|t)\. ?o\. ?m|s\. ?k|f\. ?d|p\. ?g\. ?a|d\. ?v\. ?s|dvs|kl|ca|jfr|nr"
    r"|resp|inkl|exkl|kap|sid|dnr|prop|art|dr)$",
    re.IGNORECASE,
)
"""As `SHORTENED`, of words after which a sentence goes on even with a name."""
_STOP = pattern_of(r"[.!?][)”\"]*\s+(?=[A-ZÅÄÖ0-9§(”\"-])")
_FAR = 10


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text; a full stop that shortens a word ends none (`kl. 8`, `fr.o.m. 1 maj`)."""
    start = 0
    for stop in _STOP.finditer(text):
        before, following = text[max(start, stop.start() - _FAR) : stop.start()], text[stop.end()]
        shortened = SHORTENED if following.isdigit() else _NEVER_LAST
        if stop[0][0] != "." or not shortened.search(before):
            yield text[start : stop.end()].strip()
            start = stop.end()
    yield text[start:].strip()


def count(number: int) -> str:
    """A number in words up to twelve: `fem`, `13`."""
    return _COUNTS[number] if number <= 12 else str(number)


def dated(year: int, month: int | None = None, day: int | None = None) -> str:
    """A date as exactly as it is known: `15 januari 2019`, `januari 2019`, `2019`."""
    words = [str(day)] if day else []
    words += [MONTHS[month - 1]] if month else []
    return " ".join([*words, str(year)])


def the_day(year: int, month: int | None = None, day: int | None = None) -> str:
    """A date after a word as `till och med`: `den 15 januari 2019`, `januari 2019`."""
    return f"{'den ' if day else ''}{dated(year, month, day)}"


def genitive(name: str) -> str:
    """`Kommunstyrelsen` as `Kommunstyrelsens`; a name on s, x or z stays as it is."""
    return name if name[-1:].casefold() in "sxz" else f"{name}s"


_KNOWN_ONE = {
    "are": "aren",
    "ande": "anden",
    "chef": "chefen",
    "ent": "enten",
    "grupp": "gruppen",
    "ie": "ien",
    "ist": "isten",
    "man": "mannen",
    "ombud": "ombudet",
    "or": "orn",
    "pedagog": "pedagogen",
    "polis": "polisen",
    "råd": "rådet",
    "strateg": "strategen",
    "värd": "värden",
    "ör": "ören",
}
"""What words for offices and bodies end in, and in what when it is known which is meant."""


def definite(office: str) -> str:
    """The office that is known: `kommundirektören`, `chefen för polisområdet`, `nämndens ordförande`."""
    head, *more = re.split(r"(,? (?:för|i|på|vid|med) |, )", office, maxsplit=1)
    *before, noun = head.split(" ")
    if any(word.endswith("s") for word in before):
        return office
    known = [f"{word}e" if word.endswith("ad") else word for word in before]
    return "".join((" ".join([*known, _bent(noun, _KNOWN_ONE)]), *more))


def indefinite(office: str) -> str:
    """The office or body, of which nobody says which it is: `kommundirektören` as `kommundirektör`."""
    return _bent(office, {known: ending for ending, known in _KNOWN_ONE.items()})


def _bent(word: str, endings: Mapping[str, str]) -> str:
    ending = next((each for each in endings if word.endswith(each)), "")
    return word.removesuffix(ending) + endings.get(ending, "")


def capital(text: str) -> str:
    """The text with a capital first letter; itself where it has one."""
    return text if text[:1].isupper() else text[:1].upper() + text[1:]


def small(text: str) -> str:
    """The text with a small first letter, unless it begins with an abbreviation or the name of a place."""
    keeps = text[1:2].isupper() or _OF_A_PLACE.match(text)
    return text if keeps else text[:1].lower() + text[1:]


_OF_A_PLACE = re.compile(
    r"(?!\w+(?:ens|ets|nas|rs)\b)[A-ZÅÄÖ]\w+s "
    r"(?:stadsdel\w*|distrikt\w*|kommuns?|kommunfullmäktiges?|kommunstyrelses?|kommunstyrelsens?|stads?)\b"
)
"""`Rosendals stadsdelsnämnd`, and not `Kommunens kommunstyrelse`."""


def number(value: Decimal | int) -> str:
    """A number with a decimal comma, its thousands apart: `44 000`, `6,2`."""
    return f"{value:,}".replace(",", "\u00a0").replace(".", ",").replace("-", "−")


def joined(words: Sequence[str], link: str = "och") -> str:
    """`a`, `a och b`, `a, b och c`; with the link `eller` or `and` as well."""
    return f"{', '.join(words[:-1])} {link} {words[-1]}" if len(words) > 1 else "".join(words)
