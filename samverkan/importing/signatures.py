"""Those who sign: names with the titles that stand with them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from samverkan.model.written_dates import as_in_files
from samverkan.text import pattern_of

TITLE = pattern_of(
    r"(?:kommunstyrelsens?\s+|\b)ordf\b\.?|kommunstyrelsens?\s+(?:\d\W*e\s+vice\s+|vice\s+)?ordförande|kommunalråd|oppositionsråd|borgarråd|kommundirektör|kommunchef|stadsdirektör"
    r"|lokal(?:polis)?områdeschef|polisområdeschef|polismästare|chef\s+(?:för\s+)?(?:LPO|lokalpolisområde)|LPO-?chef|polischef"
    r"|förvaltningschef|säkerhetschef|trygghetschef|kommunpolis|verkställande\s+direktör|regionpolischef|ordförande|\bchef\b|direktör",
    re.IGNORECASE,
)
_PERSON = pattern_of(
    r"[A-ZÅÄÖÉ][\w’'.-]+(?:\s+(?:af|av|von|van|de|der|el|al|[A-ZÅÄÖ]\.?))*(?:\s+[A-ZÅÄÖÉ][\w’'-]+){1,3}"
    r"(?:\s+\([A-ZÅÄÖ]{1,4}\))?"
)
_BLANK = pattern_of(
    r"[_.…\s–—-]{3,}|[A-ZÅÄÖ][\wåäö-]+,?\s+(?:den\s+|\d{4}\s*-\s*)?[_.…]{3,}[\s_.…/\d-]*"
    r"|(?:Ort(?: och|, )? ?datum|Datum|Ort|Namnteckning|Underskrift|Namnförtydligande)\s*:?\s*[_.…]*",
    re.IGNORECASE,
)
_LONGEST_LINE = 200
_DATELINE = pattern_of(
    r"(?:(?:Fastställ[dt]|Undertecknad|Undertecknat|Upprättad)\s+i\s+)?(?P<place>(?!\w*avtal|\w*överens)[A-ZÅÄÖ][\wåäö-]+)[,]?\s+(?:den\s+)?(?P<day>\d.*)"
)
_LABEL = pattern_of(r"^(?:Ort(?: och|, )? ?datum|Datum|Ort)\s*:\s*", re.IGNORECASE)
_FOR = pattern_of(r"^för\s+(?=[A-ZÅÄÖ])", re.IGNORECASE)
_ORGANISATION = pattern_of(
    r"[A-ZÅÄÖ][^.:,]{0,70}\b(?:kommun|stad)|(?:Polismyndigheten|Lokalpolisområde)\b[^.:]{0,70}"
)
_NO_SIGNATURE = pattern_of(
    r"\t| {3,}|\b(?:ska|skall|är|har|består|undertecknas|beslutar|ansvarar)\b|(?i:vänliga? hälsning)"
)
"""What stands between two who sign beside each other, verbs of a sentence about them, and a greeting."""
_CONTACT = pattern_of(r"@|\b0\d{1,3}\s?-\s?\d{2,3}|\b1\d\d[ ]?\d\d\b|\b(?:telefon|tfn|tel)\b", re.IGNORECASE)
"""How to reach somebody, which nobody signs with."""
_TITLE_OF = pattern_of(r"(?P<title>[^,]+),\s+(?P<organisation>[A-ZÅÄÖ][^,]+)")
_ACTING = (
    (pattern_of(r"^(?:t\.?\s?f\.?|tf|tillförordnad)\s+", re.IGNORECASE), "acting"),
    (pattern_of(r"^(?:bitr\.?|biträdande)\s+", re.IGNORECASE), "deputy"),
)


@dataclass(frozen=True, slots=True)
class Signature:
    """One who signs; `name` is None where a line is left for it."""

    name: str | None
    title: str
    organisation: str | None = None
    acting: str | None = None
    place: str | None = None
    date: str | None = None


def signature_in(lines: Sequence[str]) -> Signature | None:
    """The signature that the lines of a cell or a paragraph are; None when no title stands there."""
    if any(len(line) > _LONGEST_LINE or _NO_SIGNATURE.search(line.strip()) for line in lines):
        return None
    said = [line.strip(" *_,") for line in lines]
    kept = [line for line in said if line and not _BLANK.fullmatch(line)]
    place, day = None, None
    for line in list(kept):
        dated = _dated(line)
        if dated:
            place, day = dated
            kept.remove(line)
    if len(kept) == 1:
        kept = [part.strip() for part in re.split(r",\s+|\s+[–-]\s+", kept[0])]
    titles = [line for line in kept if TITLE.search(line) and not _is_person(line)]
    if not titles or len(kept) > 5 or sum(map(_is_person, kept)) > 1:
        return None
    rest = [line for line in kept if line != titles[0]]
    name = next((line for line in rest if _is_person(line)), None)
    title, *of = _parted(titles[0])
    organisation = ", ".join([*of, *(without_for(line) for line in rest if line != name)])
    if name is None and any(map(_CONTACT.search, kept)):
        return None
    title, acting = _acting(title)
    return Signature(name, title, organisation or None, acting, place, day)


def _parted(title: str) -> tuple[str, ...]:
    """A title, and the organisation after a comma, if any."""
    found = _TITLE_OF.fullmatch(title)
    is_of = found and TITLE.search(found["title"]) and not TITLE.search(found["organisation"])
    return (found["title"], found["organisation"]) if found and is_of else (title,)


def signatures_in(groups: Iterable[Sequence[str]]) -> Iterator[tuple[Signature, tuple[int, ...]]]:
    """The signatures among groups of lines, each with the numbers of the groups that it stands in.

    A title in one paragraph and the name in the one above, or else below, are one signature.
    """
    every = list(groups)
    taken = -1
    dated: tuple[str | None, str] | None = None
    for place, lines in enumerate(every):
        if len(lines) == 1:
            dated = _dated(lines[0].strip(" *_")) or dated
        found = signature_in(lines) if place > taken else None
        if found:
            beside = [] if found.name else _beside(every, place, taken)
            places = tuple(sorted((*beside, place, *_organisation(every, place, beside))))
            whole = signature_in([line for each in places for line in every[each]]) or found
            taken = places[-1]
            yield _with_date(whole, dated), places


def _beside(every: Sequence[Sequence[str]], place: int, taken: int) -> list[int]:
    """The group with the name that belongs to the title in the group at `place`."""
    near = (each for each in (place - 1, place + 1) if taken < each < len(every))
    return [each for each in near if is_lone_person(every[each])][:1]


def _organisation(every: Sequence[Sequence[str]], place: int, beside: Sequence[int]) -> list[int]:
    """The group after a title with the name above it, when that is an organisation and nothing more."""
    after = every[place + 1] if beside == [place - 1] and place + 1 < len(every) else []
    return [place + 1] if len(after) == 1 and _ORGANISATION.fullmatch(after[0].strip(" *_")) else []


def _with_date(found: Signature, dated: tuple[str | None, str] | None) -> Signature:
    """The signature, with the place and day that stand above all of them."""
    return replace(found, place=dated[0], date=dated[1]) if dated and not found.date else found


def is_dateline(lines: Sequence[str]) -> bool:
    """Whether the lines are a place and a day, or where these are to be written."""
    return all(
        _BLANK.fullmatch(line.strip(" *")) or _dated(line.strip(" *_")) for line in lines if line.strip()
    )


def _dated(line: str) -> tuple[str | None, str] | None:
    """The place and the day of a line with just these; the day alone after a word that says so."""
    bare = _LABEL.sub("", line)
    found = _DATELINE.fullmatch(bare)
    day = as_in_files(found["day"].strip() if found else bare.strip() if bare != line else "")
    return (found["place"] if found else None, day) if day else None


def is_lone_person(lines: Sequence[str]) -> bool:
    """Whether a name stands alone."""
    said = [line for line in lines if line.strip()]
    return len(said) == 1 and len(said[0]) <= _LONGEST_LINE and _is_person(said[0].strip(" *_"))


def without_for(line: str) -> str:
    """Whom a line that says for whom somebody signs names."""
    return _FOR.sub("", line.strip())


def is_for(line: str) -> bool:
    """Whether a line says for whom those below it sign."""
    return bool(_FOR.match(line)) and signature_in([line]) is None


def _is_person(words: str) -> bool:
    return bool(_PERSON.fullmatch(words)) and not re.search(
        r"kommun|polis|ordförande|direktör|chef|stad$", words, re.IGNORECASE
    )


def _acting(title: str) -> tuple[str, str | None]:
    for pattern, kind in _ACTING:
        if pattern.match(title):
            return pattern.sub("", title), kind
    return title, None
