"""Whether every word of a file has a place: in the agreement or in the report."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from samverkan.text import pattern_of

_SIGNS = pattern_of(r"[\\*_~`]")
_LIST_NUMBER = pattern_of(r"^[ \t>]*(?:\d{1,3}|[a-zåäö])[.)](?=\s)", re.MULTILINE)
_WORD = pattern_of(r"\w+")


def words_of(text: str) -> list[str]:
    """The words of a text without the signs of Markdown."""
    return _WORD.findall(_SIGNS.sub("", text))


def unlisted(text: str) -> str:
    """The text without the numbers before the items of its lists."""
    return _LIST_NUMBER.sub("", text)


def lost(said: str, placed: Iterable[str]) -> list[str]:
    """The words that nothing of what is placed has, each once, in their order."""
    there = {word.casefold() for text in placed for word in words_of(text)}
    return list(dict.fromkeys(word for word in words_of(said) if word.casefold() not in there))


def texts_in(value: Any) -> Iterator[str]:
    """Every text in plain data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts_in(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from texts_in(each)
