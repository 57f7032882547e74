"""Reading what people have written: which texts are prose, and which words to point at in them."""

import re

from samverkan.model import Record
from samverkan.model.walk import Route, prose, texts
from samverkan.rules.memory import once

_CODES = frozenset({"url", "phone", "email", "identifier", "registration_number", "organisation_number"})
"""Keys whose text is a code of some kind, not language."""

_WORD = re.compile(r"\S+")


@once
def every_text(record: Record) -> tuple[tuple[Route, str], ...]:
    """Every (route, text) that a person has written."""
    return tuple(texts(record))


@once
def every_prose(record: Record) -> tuple[tuple[Route, str], ...]:
    """Every (route, text) in which Markdown holds."""
    return tuple(prose(record))


@once
def wordings(record: Record) -> tuple[tuple[Route, str], ...]:
    """Every (route, text) in words: no addresses, telephone numbers or registration numbers."""
    return tuple((route, text) for route, text in every_text(record) if route[-1] not in _CODES)


def needle(text: str, start: int, end: int) -> str:
    """The words from `start` to `end`, with as many around as make their first place in `text` this one.

    A finding points at the first place of its needle, and blanks count as equal there.
    """
    before = [word.start() for word in _WORD.finditer(text, 0, start)]
    after = [word.end() for word in _WORD.finditer(text, end)]
    while _first(text, text[start:end]) < start and (before or after):
        start = before.pop() if before else start
        end = after.pop(0) if after else end
    return text[start:end]


def _first(text: str, words: str) -> int:
    found = re.search(r"\s+".join(re.escape(word) for word in words.split()), text)
    return found.start() if found else len(text)


_PRIVATE = re.compile(
    r"[\w.+-]+@[\w.-]+"
    r"|(?<![0-9])(?:[0-9]{2})?[0-9]{6}\\?[-+ ‐‑–−]?[0-9]{4}(?![0-9])"
    r"|(?<![0-9])[0-9]{4}[- ][0-9]{2}[- ][0-9]{2} ?[-+ ‐‑–−] ?[0-9]{4}(?![0-9])"
    r"|(?<![0-9])(?:\+46 ?|0)[0-9]{1,3}[-/ ][0-9]{2,3}(?: ?[0-9]{2,3}){1,2}(?![0-9])"
)


def discreet(words: str) -> str:
    """`words` fit to quote: `•` hides what may be a personnummer, a telephone number or an address."""
    return _PRIVATE.sub(lambda found: re.sub(r"\w", "•", found[0]), words)
