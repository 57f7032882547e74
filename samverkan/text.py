"""Words for the user, Swedish and English side by side."""

import difflib
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import count
from typing import Any, AnyStr, cast


class Language(StrEnum):
    """A language that messages exist in."""

    SV = "sv"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Text:
    """One message in both languages; a type checker sees when either is forgotten."""

    sv: str
    en: str

    def to(self, language: Language) -> str:
        """The message in `language`."""
        return self.sv if language is Language.SV else self.en


def as_written(words: str) -> Text:
    """Words of a file, which stand as they were written in either language."""
    return Text(sv=words, en=words)


def strung(joint: str, texts: Iterable[Text]) -> Text:
    """The texts one after the other, with `joint` between them; those that are empty left out."""
    those = [each for each in texts if each.sv]
    return Text(sv=joint.join(each.sv for each in those), en=joint.join(each.en for each in those))


def has_words(text: str) -> bool:
    """Whether there are words in the text, and not just dots or a dash."""
    return any(char.isalpha() for char in text)


def composed(text: str) -> str:
    """`text` with å, ä and ö as one character each, though a Mac may have written a letter and its mark."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


@lru_cache(maxsize=4096)
def folded(word: str) -> str:
    """`word` without case, accents and separators, so that `atgarder` equals `åtgärder`."""
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(c for c in decomposed if c.isalnum()).casefold()


def clipped(words: str, most: int) -> str:
    """The words in at most so many signs, with … for those that have no room."""
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def by_number(text: str) -> tuple[tuple[str, int, str], ...]:
    """A key that sorts texts as people count: `möte 2` before `möte 10`; no two texts have the same."""
    words, numbers = _DIGITS.split(text)[::2], _DIGITS.findall(text)
    counted = [each.lstrip("0") for each in (*numbers, "")]
    return (*((word, len(each), each) for word, each in zip(words, counted, strict=True)), (text, 0, ""))


_DIGITS = re.compile(r"([0-9]+)")


def slug(text: str, otherwise: str = "avsnitt") -> str:
    """`text` as an id or part of an address: small letters a to z, digits and single hyphens."""
    plain_letters = unicodedata.normalize("NFKD", text).casefold().encode("ascii", "ignore").decode()
    words = "".join(c if c.isalnum() else " " for c in plain_letters).split()
    return "-".join(words) or otherwise


_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"))
"""Dashes that are no hyphens."""


def id_of(written: str) -> str:
    """The id that words stand for, of which a dash is a hyphen; empty when nothing is left."""
    return slug(written.translate(_DASHES), otherwise="")


def numbered(stem: str, *, from_one: bool = False) -> Iterator[str]:
    """`stem`, `stem-2`, `stem-3` ...; or `stem-1` first."""
    yield f"{stem}-1" if from_one else stem
    yield from (f"{stem}-{number}" for number in count(2))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The one of `known` that `word` most likely was meant to be, or None when nothing is near.

    It is the only one that begins so, as when `word` is half written, or the nearest. Of more than can be
    weighed those are that begin or end most like it.
    """
    return _nearest(folded(word)[:80], tuple(known))


@lru_cache(maxsize=8192)
def _nearest(plain: str, known: tuple[str, ...]) -> str | None:
    names = _names(known)
    near = names.by_fold if len(names.by_fold) <= _MOST_WEIGHED else names.beside(plain)
    close = difflib.get_close_matches(plain, near, n=1, cutoff=0.7 if len(plain) > 3 else 0.6)
    begun = names.beginning(plain) if len(plain) > 2 else []
    meant = begun if len(begun) == 1 else close
    return names.by_fold[meant[0]] if meant else None


@dataclass(frozen=True, slots=True)
class _Names:
    """Names by their folded forms, with these in the order of their beginnings, and of their ends."""

    by_fold: Mapping[str, str]
    forwards: Sequence[str]
    backwards: Sequence[str]

    def beginning(self, plain: str) -> list[str]:
        """The first two that begin so."""
        place = bisect_left(self.forwards, plain)
        return [each for each in self.forwards[place : place + 2] if each.startswith(plain)]

    def beside(self, plain: str) -> list[str]:
        """Those that stand next to it in either order, in the order of all."""
        ends = (each[::-1] for each in _around(self.backwards, plain[::-1]))
        return [*dict.fromkeys((*_around(self.forwards, plain), *ends))]


def _around(names: Sequence[str], plain: str) -> Sequence[str]:
    place = bisect_left(names, plain)
    return names[max(place - _FEW_BESIDE, 0) : place + _FEW_BESIDE]


_MOST_WEIGHED = 100
_FEW_BESIDE = 10
"""So many before and after it in either order are weighed, where all are too many."""


@lru_cache(maxsize=16)
def _names(known: tuple[str, ...]) -> _Names:
    by_fold: dict[str, str] = {}
    for name in known:
        by_fold.setdefault(folded(name), name)
    return _Names(by_fold, sorted(by_fold), sorted(each[::-1] for each in by_fold))


def did_you_mean(what: str) -> Text:
    """Whether it was this that was meant, as it is to be written."""
    return Text(sv=f"Menade du {what}?", en=f"Did you mean {what}?")


def asks_back(mend: Text) -> bool:
    """Whether it asks whether something else was meant."""
    return mend.sv.startswith(did_you_mean("").sv.removesuffix("?"))


class _Uncompiled:
    """A pattern of which only the source is known, until something is asked of it."""

    def __init__(self, source: str | bytes, flags: re.RegexFlag) -> None:
        self._asked = source, flags

    def __getattr__(self, name: str) -> Any:
        """What the compiled pattern has, which from now on is this one's own."""
        source, flags = self._asked
        compiled = re.compile(source, flags)
        self.__dict__.update((each, getattr(compiled, each)) for each in dir(compiled) if each[0] != "_")
        return getattr(compiled, name)


def pattern_of(source: AnyStr, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[AnyStr]:
    """The pattern, compiled when it is first used: most runs use few of those that the program has."""
    return cast("re.Pattern[AnyStr]", _Uncompiled(source, flags))
