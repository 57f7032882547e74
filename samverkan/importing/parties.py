"""The parties to an agreement: kommuner by their names, the Police by their unit, and others in a list."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samverkan.importing.sentences import sentences
from samverkan.model.every_kommun import kommun_of, kommuner
from samverkan.text import pattern_of

_NAME = r"[A-ZÅÄÖ][\w]*(?:[/–-][A-ZÅÄÖ]?[\w]+)*"
_PART = (
    r"(?:älvdal(?:en)?|skärgård(?:en)?|innerstaden|city|centrum|norr|nord|söder|syd|öster|öst|väster|väst)\b"
)
"""What stands in small letters after the name of a place, in that of a unit."""
_NAMES = rf"{_NAME}(?:[^\S\n]+(?:(?:och[^\S\n]+)?(?!(?:Lokal|När)?[Pp]olis|LPO){_NAME}|{_PART})){{0,2}}"
_AREA = (
    r"\b(?:[Ll]okalpolisområde(?:t|na)?|[Ll]okala?[^\S\n]+[Pp]olisområde(?:t)?|LPO|[Nn]ärpolisområde(?:t)?"
    r"|[Pp]olisområde(?:t)?|[Pp]olisregion)"
)
_UNIT = rf"{_AREA}[^\S\n]+{_NAMES}"
_POLICE = pattern_of(
    r"(?:[Pp]olis(?:myndighet)?en(?:[^\S\n]*[,–-])?[^\S\n]*(?:genom[^\S\n]+|i[^\S\n]+|lokalt[^\S\n]+(?:i[^\S\n]+)?)?)?"
    rf"{_UNIT}"
    rf"|(?:Polismyndigheten|Polisen)[^\S\n]+(?:lokalt[^\S\n]+)?i[^\S\n]+{_NAMES}"
    r"|Polismyndigheten|Polisen"
)
_WHERE = pattern_of(rf"{_AREA}[^\S\n]+(?P<where>{_NAMES})")
_KOMMUN = pattern_of(rf"\b{_NAME}(?:[^\S\n]+{_NAME}){{0,2}}[^\S\n]+(?:[Kk]ommun|[Ss]tad)\b")
_ONE = rf"{_NAME}(?:[^\S\n]+{_NAME}){{0,2}}[^\S\n]+(?:[Kk]ommun|[Ss]tad)(?:\s*\([\d-]+\))?"
_TOGETHER = pattern_of(
    rf"{_ONE}(?:(?:,|,?\s+(?:och|samt))\s+{_ONE})+(?:,?\s+(?:och|samt)\s+(?:{_POLICE.pattern}))?[.,]?"
)
"""Nothing but kommuner, with the Police or without."""
_UNKNOWN = pattern_of(
    rf"(?<!\w)(?P<name>{_NAME}(?:[^\S\n]+{_NAME})?[^\S\n]+(?:kommun|stad))\b(?=[^.]*?(?:,|\boch\b|\bsamt\b|\())"
)
_LABELLED = pattern_of(r"(?:avtals)?part(?:er)?\s*[1-9A-C]?\s*:", re.IGNORECASE)
"""What stands before a party on a line of its own."""
_SHORT_NAMES = (
    rf"{_NAME}(?:\s{_NAME})?(?:,\s+{_NAME}(?:\s{_NAME})?){{0,8}}\s+(?:och|samt)\s+{_NAME}(?:\s{_NAME})?"
)
_LISTED = pattern_of(
    rf"\b[Kk]ommunerna\s+(?P<names>{_SHORT_NAMES})"
    rf"|\bmellan\s+(?P<before>{_SHORT_NAMES})\s+kommuner\b"
)
_BESIDES = pattern_of(r"\b(?:ingår|tillhör|omfattar|består av|hör till)\b", re.IGNORECASE)
"""What is said of kommuner that are in an area of the Police, whether they are parties or not."""
_NOT_NAMES = pattern_of(
    r"(?:En|Varje|Denna|Vår|Er|Ingen|Någon|Respektive|Samma|Berörd|Mellan|Inom|För|Av|I|Din|Egen)\s",
    re.IGNORECASE,
)
_HENCEFORTH = r"(?:i\s+(?:det\s+)?följande|här)?\s*(?:nedan|härefter|fortsättningsvis)?\s*"
_CALLED = pattern_of(
    rf"[(,]?\s*(?=\S){_HENCEFORTH}(?:kallad|kallat|kallas|benämnd|benämnt|benämns)\s+"
    r"[”\"']?(?P<called>[\w åäö]{2,30}?)[”\"']?(?=[),.;]|\s+och\b|\s*$)\)?"
    rf"|[(,]\s*{_HENCEFORTH}[”\"'](?P<named>[\w åäö-]{{2,30}})[”\"']\)?"
    r"|\s*[(,]\s*(?:nedan|härefter|fortsättningsvis)\s+(?P<said>kommunen|staden|polisen)(?=[),.;]|\s+och\b|\s*$)\)?"
    r"|\s*\((?P<bare>kommunen|staden|polisen)\)",
    re.IGNORECASE,
)
_REGISTERED = pattern_of(
    r"(?:,?\s*\(?org(?:anisations)?\.?\s?-?(?:nr|nummer)\.?:?\s*[\d-]{6,13}\)?|\s*\(\d{6}-?\d{4}\))?",
    re.IGNORECASE,
)
"""The number of an organisation, which may stand between its name and what it is called."""
_LONE = pattern_of(rf"\b{_NAME}")
_BETWEEN = pattern_of(
    r"\bmellan\s+(?P<all>.{5,300}?)(?:\.(?:\s|$)|\bför att\b|\bom\b|\bavseende\b|$)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class FoundParty:
    """A party as it was found: how it is called, and what the agreement calls it from then on."""

    name: str
    short_name: str | None = None
    police: bool = False
    sure: bool = False
    """Whether the text says that they agree, and not only names them."""


def party_of(line: str) -> FoundParty:
    """The party that a line of a list names."""
    called = _CALLED.search(line)
    short = _called_in(called)
    name = (line[: called.start()] if called else line).strip(' ,;.(”"')
    return FoundParty(name or line.strip(), short, is_police(name))


def is_police(words: str) -> bool:
    """Whether the words name the Police."""
    return bool(re.search(r"polis|\bLPO\b", words, re.IGNORECASE))


def kommuner_named(words: str) -> dict[str, str]:
    """The kommuner of the country that the words name: by their codes, as they are written."""
    return {kommun.code: name for name in _kommuner_in([words]) if (kommun := kommun_of(name))}


def parties_in(texts: Sequence[str]) -> list[FoundParty]:
    """The kommuner and the unit of the Police in the texts: those of `mellan … och …`, else the first."""
    said = list(sentences(texts))
    pairs = (found["all"] for each in said for found in _BETWEEN.finditer(each))
    labelled = (each for each in said if _LABELLED.match(each) and any(_kommuner_in([each])))
    between = next((each for each in (*pairs, *labelled) if _POLICE.search(each)), "")
    known = list(_kommuner_in([between])) or _kommuner_listed(said)
    known = known or _together(said) or list(_kommuner_in(said))[:1] or list(_bare_kommun(said))
    names = known or list(_unknown_kommun([between, *said]))
    police = _police_in(between, said)
    for name in names:
        police = police.removesuffix(f" och {name.rpartition(' ')[0]}")
    found = [FoundParty(name, _short(name, said), sure=bool(known) and name in between) for name in names]
    if police:
        found.append(FoundParty(police, _short(police, said), police=True, sure=police in between))
    return found


def _police_in(between: str, said: Sequence[str]) -> str:
    """The name of the Police between the parties; that of their unit when all of the texts know just one."""
    agreeing = _POLICE.findall(between)
    everywhere = [name for each in said for name in _POLICE.findall(each)]
    units = {found["where"].casefold() for each in said for found in _WHERE.finditer(each)}
    every = agreeing if any(map(_exact, agreeing)) or (agreeing and len(units) > 1) else everywhere
    return str(max(every, key=_exactness, default="")).strip(" ,–-")


def _exact(name: str) -> bool:
    return any(_exactness(name))


def _exactness(name: str) -> tuple[bool, bool]:
    """How exactly a name tells which unit of the Police is meant."""
    return bool(re.search(_UNIT, name)), " i " in name


def _kommuner_in(said: Sequence[str]) -> Iterator[str]:
    """The kommuner named, each once, as they are written."""
    seen = set()
    for found in (found for each in said for found in _KOMMUN.finditer(each)):
        words = found[0].split()
        names = (" ".join(words[start:]) for start in range(len(words) - 1))
        name, kommun = next(((name, kommun) for name in names if (kommun := kommun_of(name))), ("", None))
        if kommun and kommun.code not in seen:
            seen.add(kommun.code)
            yield name


def together(line: str) -> list[str]:
    """The kommuner of a line that names nothing but several of them, with the Police or without."""
    return list(_kommuner_in([line])) if _TOGETHER.fullmatch(line.strip()) else []


def _together(said: Sequence[str]) -> list[str]:
    return next(filter(None, map(together, said)), [])


def _kommuner_listed(said: Sequence[str]) -> list[str]:
    """The kommuner that a text lists by their short names, unless it tells which area they are in."""
    lists = (
        found["names"] or found["before"]
        for each in said
        if not _BESIDES.search(each)
        for found in _LISTED.finditer(each)
    )
    known = ([kommun_of(name) for name in re.split(r",\s+|\s+(?:och|samt)\s+", each)] for each in lists)
    written = kommuner_named(" ".join(said))
    found = next((every for every in known if all(every)), [])
    return [written.get(each.code, each.name) for each in found if each]


def _bare_kommun(said: Sequence[str]) -> Iterator[str]:
    """The kommun that is named without the word, when `kommunen` is spoken of."""
    by_short = {each.short_name: each.name for each in kommuner()}
    named = (found[0] for each in said for found in _LONE.finditer(each))
    first = next((each for each in named if each in by_short), None)
    yield from [by_short[first]] if first else []


def _unknown_kommun(said: Sequence[str]) -> Iterator[str]:
    """The kommuner that agree with the Police, though none in the country is called so; else one named."""
    agreeing = [found[0] for found in _KOMMUN.finditer(said[0]) if not _NOT_NAMES.match(found[0])]
    yield from dict.fromkeys(agreeing)
    beside = [found["name"] for each in said if _POLICE.search(each) for found in _UNKNOWN.finditer(each)]
    labelled = [found[0] for each in said if _LABELLED.match(each) for found in _KOMMUN.finditer(each)]
    yield from [name for name in (*labelled, *beside) if not (agreeing or _NOT_NAMES.match(name))][:1]


def _short(name: str, said: Sequence[str]) -> str | None:
    """What the texts call the party after its name, or after that of its unit."""
    names = (name, name.rpartition(", ")[2])
    after = (each[each.find(one) + len(one) :] for one in names for each in said if one in each)
    called = next(filter(None, (_CALLED.match(_REGISTERED.sub("", each, count=1)) for each in after)), None)
    return _called_in(called)


def _called_in(found: re.Match[str] | None) -> str | None:
    return (found["called"] or found["named"] or found["said"] or found["bare"]) if found else None
