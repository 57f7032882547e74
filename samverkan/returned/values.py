"""The values of an agreement's files, by the words that documents have for them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from samverkan import swedish
from samverkan.diagnostics import Route
from samverkan.model import Record, dates_of, numbers_of, records, texts_of
from samverkan.render.marks import Origin
from samverkan.returned.sorts import Sorts
from samverkan.text import pattern_of

_WORD = pattern_of(r"\w+")
_NUMBER = pattern_of(r"[−\d][\d ]*(?:,\d+)?")
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class PossibleValues:
    """Words of a stretch, from where to where, and the values that they may be."""

    start: int
    end: int
    origins: tuple[Origin, ...]
    is_number: bool


@dataclass(slots=True)
class Values:
    """What the files have, ready to be found in what a document says."""

    sorts: Sorts
    by_words: dict[str, list[Origin]] = field(default_factory=lambda: defaultdict(list))
    first: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, words: str, origin: Origin) -> None:
        """One more that documents say in these words."""
        plain = words.replace("\u00a0", " ")
        self.by_words[plain].append(origin)
        self.first[_first(plain)].add(plain)

    def said(self, stretch: str) -> list[PossibleValues]:
        """Those in a stretch of words, the longest first where they meet, in the order of the stretch."""
        plain = stretch.replace("\u00a0", " ")
        there = {*_WORD.findall(plain)} & self.first.keys()
        near = sorted(
            {words for word in there for words in self.first[word]}, key=lambda each: (-len(each), each)
        )
        found: list[PossibleValues] = []
        for words in near:
            found += self._free(words, plain, found)
        return sorted(found, key=lambda each: each.start)

    def referring(self, words: str) -> list[Origin]:
        """The references to what has this name."""
        return [each for each in self.by_words.get(" ".join(words.split()), ()) if self.sorts.refers(each)]

    def _free(self, words: str, plain: str, taken: Sequence[PossibleValues]) -> Iterator[PossibleValues]:
        is_number = bool(_NUMBER.fullmatch(words))
        place = plain.find(words)
        while place >= 0:
            end = place + len(words)
            origins = self._origins(words, is_apart=_is_apart(plain, place, end))
            is_free = all(end <= each.start or place >= each.end for each in taken)
            if origins and is_free and _stands_alone(plain, place, end, is_number):
                yield PossibleValues(place, end, origins, is_number)
            place = plain.find(words, place + 1)

    def _origins(self, words: str, *, is_apart: bool) -> tuple[Origin, ...]:
        every = self.by_words[words]
        return tuple(each for each in every if is_apart or not self.sorts.is_choice(each))


def values_of(files: Mapping[str, Record], sorts: Sorts) -> Values:
    """All texts on one line, dates, numbers, choices and references of the records of these files."""
    values = Values(sorts)
    for (path, route), (value, said) in sorts.words.items():
        for each in said if path in files else ():
            values.add(each, Origin(path, route, value))
    for path, record in files.items():
        for route, words, text in _told_by(record):
            values.add(words, Origin(path, route, text))
    return values


def _told_by(record: Record) -> Iterator[tuple[Route, str, str]]:
    every = list(records(record))
    for route, text in texts_of(every):
        words = " ".join(text.split())
        if len(words) >= _SHORTEST and not words.isdecimal() and "\n" not in text.strip():
            yield route, words, text
    for route, when in dates_of(every):
        for words in {swedish.dated(when.year, when.month, when.day), str(when)}:
            yield route, words, str(when)
    for route, number in numbers_of(every):
        yield route, swedish.number(number), str(number)


def _first(words: str) -> str:
    found = _WORD.search(words)
    return found[0] if found else ""


def _is_apart(text: str, start: int, end: int) -> bool:
    """Whether signs part the words from what is before and after: they are no part of a sentence."""
    before, after = text[:start].rstrip(), text[end:]
    return before[-1:] in ("", ":", ",", ";", "(") and after[:1] in ("", ",", ";", ")", ":")


def _stands_alone(text: str, start: int, end: int, is_number: bool) -> bool:
    """Whether words begin and end there; a number is no part of another, nor that of a heading or a row."""
    before, after = text[:start][-2:], text[end:][:2]
    if before[-1:].isalnum() or after[:1].isalnum() or "–" in (before[-1:], after[:1]):
        return False
    if not is_number:
        return True
    goes_on = after[:1] in tuple(" ,.:/-") and after[1:].isdecimal()
    is_part = before[:1].isdecimal() and before[1:] in tuple(" ,.:/-")
    return not goes_on and not is_part and (start > 0 or after in ("", " ("))
