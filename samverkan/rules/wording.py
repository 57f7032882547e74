"""Reading what people have written: which texts are prose, and which words to point at in them."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, islice

from samverkan.diagnostics import Route
from samverkan.model import Record, once, prose, records, texts_of
from samverkan.text import pattern_of

Texts = tuple[tuple[Route, str], ...]
"""Every text of some kind in a record, with its route."""

_CODES = frozenset({"url", "phone", "email", "identifier", "registration_number", "organisation_number"})
"""Keys whose text is a code of some kind, not language."""

_WORD = pattern_of(r"\S+")


SENTENCE = pattern_of(r"(?:[^.!?;\n]|\.(?=\S))+")
"""A sentence, or what of it stands before a semicolon or the end of a line."""


@once
def parts(record: Record) -> tuple[tuple[Route, Record], ...]:
    """The record and every record within, each with its route."""
    return tuple(records(record))


LONGEST_WORD = 200
"""No word is longer; what is, and as many blanks, is covered before anything is looked for in a text."""

_ENDLESS = pattern_of(rf"(?<!\w)(?!_+(?!\w))\w{{{LONGEST_WORD}}}\w+|(?<!\s)\s{{{LONGEST_WORD}}}\s+")

_COVER = "·"


def _readable(text: str) -> str:
    """The text with spaces for blanks that look like them, and what is endless covered."""
    spaced = text.replace("\u00a0", " ").replace("\u2009", " ").replace("\u202f", " ")
    return _ENDLESS.sub(_covered, spaced) if len(spaced) > LONGEST_WORD else spaced


def _covered(found: re.Match[str]) -> str:
    return _COVER * len(found[0])


@once
def every_text(record: Record) -> Texts:
    """Every (route, text) that a person has written, so that it can be read."""
    return tuple((route, _readable(text)) for route, text in texts_of(parts(record)))


@once
def every_prose(record: Record) -> Texts:
    """Every (route, text) in which Markdown holds, in the same way."""
    read = dict(every_text(record))
    return tuple((route, read[route]) for route, _ in prose(record))


@once
def endless_words(record: Record) -> Texts:
    """The beginning of each word that is too long to be looked at, with the route of its text."""
    covered = {route for route, text in every_text(record) if _COVER * LONGEST_WORD in text}
    texts = ((route, text) for route, text in texts_of(parts(record)) if route in covered)
    found = ((route, word[0]) for route, text in texts for word in _ENDLESS.finditer(text))
    return tuple((route, word[:LONGEST_WORD]) for route, word in found if not word.isspace())


@once
def wordings(record: Record) -> Texts:
    """Every (route, text) in words: no addresses, telephone numbers or registration numbers."""
    return tuple((route, text) for route, text in every_text(record) if route[-1] not in _CODES)


_BETWEEN = "\n\0\n"
"""What stands between texts that are searched as one: a word that no text holds."""


@once
def _in_small_letters(record: Record) -> tuple[str, list[int]]:
    """Every text as one, and where each begins in it."""
    texts = [text.casefold() for _, text in every_text(record)]
    ends = accumulate(len(text) + len(_BETWEEN) for text in texts)
    return _BETWEEN.join(texts), [0, *ends]


def in_small_letters(record: Record) -> str:
    """Every text as one."""
    return _in_small_letters(record)[0]


Sign = str | re.Pattern[str]
"""What no finding of some kind is without, in small letters; of a pattern the first letters are certain."""


def holding(record: Record, *signs: Sign, codes: bool = False) -> Iterator[tuple[Route, str]]:
    """The texts in words, and with `codes` all, where one of the `signs` stands.

    To look for a few letters in all texts at once costs a hundredth of what a regular expression
    does text by text. So a rule asks for signs first, and mostly there is nothing left to look at.
    """
    texts = every_text(record)
    whole, starts = _in_small_letters(record)
    places: set[int] = set()
    for sign in signs:
        at = _find(sign, whole, 0)
        while at >= 0:
            place = bisect_right(starts, at)
            places.add(place - 1)
            at = _find(sign, whole, starts[place])
    for place in sorted(places):
        if codes or texts[place][0][-1] not in _CODES:
            yield texts[place]


def _find(sign: Sign, text: str, start: int) -> int:
    if isinstance(sign, str):
        return text.find(sign, start)
    found = sign.search(text, start)
    return found.start() if found else -1


_MOST = 1000
"""Of the same words in one text, more are not looked at: each stands where the others do."""


def occurrences(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What the pattern finds in the text, of the same words no more than can be told apart."""
    seen: Counter[str] = Counter()
    for found in pattern.finditer(text):
        seen[found[0]] += 1
        if seen[found[0]] <= _MOST:
            yield found


_AROUND = 12
"""The most words before, and as many after, that make a place known; more of the same are one place."""


_FAR = 200
"""The characters in which those before are looked for."""


def needle(text: str, start: int, end: int) -> str:
    """The words from `start` to `end`, with as many around as make their first place in `text` this one.

    A finding points at the first place of its needle, and blanks count as equal there.
    """
    if _first(text, text[start:end]) >= start:
        return text[start:end]
    before = [word.start() for word in _WORD.finditer(text, max(0, start - _FAR), start)][-_AROUND:]
    after = [word.end() for word in islice(_WORD.finditer(text, end), _AROUND)]
    while _first(text, text[start:end]) < start and (before or after):
        start = before.pop() if before else start
        end = after.pop(0) if after else end
    return text[start:end]


@lru_cache(maxsize=512)
def _first(text: str, words: str) -> int:
    parts = words.split()
    if len(parts) == 1:
        return text.find(parts[0])
    found = re.search(r"\s+".join(map(re.escape, parts)), text)
    return found.start() if found else len(text)


def also_elsewhere(others: int) -> tuple[str, str]:
    """That the same stands in `others` other places of the file, in Swedish and in English."""
    if not others:
        return "", ""
    if others == 1:
        return " här och på ett annat ställe i filen", " here and in one other place in the file"
    return f" här och på {others} andra ställen i filen", f" here and in {others} other places in the file"
