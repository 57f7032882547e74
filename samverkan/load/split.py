"""Texts that a comma in braces has split, and keys there without a colon: both were read as keys alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from samverkan.diagnostics import Route
from samverkan.load.cut import Cut, whole_text
from samverkan.load.keys import owner_of
from samverkan.model import Record, fields
from samverkan.source import Extent, Map, SourceFile, walk
from samverkan.text import Text, nearest

_SPLIT = Text(
    sv="Kommat delar texten: inom klammerparenteser står det mellan nycklar.",
    en="The comma splits the text: in braces it stands between keys.",
)


def split_texts(file: SourceFile, model: type[Record]) -> Iterator[Cut]:
    """Each text in braces of which a comma has made several keys, and each key without a colon."""
    for route, node in walk(file.tree) if file.tree is not None and "{" in file.text else ():
        if isinstance(node, Map) and node.end is not None and (len(node) > 1 or node.repeats):
            owner = owner_of((*route, ""), model)
            for word, key in list(_without_colon(node, owner, file.text)):
                yield _with_colon(node, word, key, (*route, key))
            for first, pieces in _runs(node, owner, file.text):
                yield _cut(node, first, pieces, (*route, first), file.text)


@dataclass(frozen=True, slots=True)
class _Word:
    """What was read as a key of a mapping, where it stands, and whether it has been a key there before."""

    key: str
    place: Extent
    again: bool = False


def _words(node: Map) -> list[_Word]:
    """All that was read as keys, in the order of the file."""
    first = (_Word(key, place) for key, place in node.key_places.items())
    again = (_Word(key, place, again=True) for key, place in node.repeats)
    return sorted((*first, *again), key=lambda each: each.place.start)


def _without_colon(node: Map, owner: type[Record] | None, text: str) -> Iterator[tuple[_Word, str]]:
    """Each word that is a key which is missing, and its value, after what is no text that could go on so."""
    known, before = fields(owner) if owner else {}, ""
    for word in _words(node):
        key, _, value = word.key.partition(" ")
        is_text = before in known and known[before].words and not known[before].refers
        is_alone = not (word.again or word.place.is_marked or text[word.place.end :].lstrip().startswith(":"))
        if is_alone and value.strip() and key in known and key not in node and not is_text:
            yield word, key
        before = key if is_alone else word.key


def _with_colon(node: Map, word: _Word, key: str, route: Route) -> Cut:
    """The key and its value put where the word was, with what is to be said of it."""
    value = word.key[len(key) :].strip()
    for part in (node, node.key_places, node.value_places):
        part.pop(word.key, None)
    sign, end = word.place.start + len(key), word.place.end
    node[key] = value
    node.key_places[key] = Extent(word.place.start, sign)
    node.value_places[key] = Extent(end - len(value), end)
    return Cut(node, key, route, sign, end, value, _NO_COLON, help=_write_colon(key, value))


_NO_COLON = Text(sv="Här saknas ett kolon efter nyckeln.", en="A colon is missing here after the key.")


def _write_colon(key: str, value: str) -> Text:
    return Text(sv=f"Skriv `{key}: {value}`.", en=f"Write `{key}: {value}`.")


def _runs(node: Map, owner: type[Record] | None, text: str) -> Iterator[tuple[str, list[_Word]]]:
    """Each key with a text that goes on in the words after it, with those words."""
    first, pieces = "", list[_Word]()
    for word in _words(node):
        if first and _goes_on(node, first, word, owner, text):
            pieces.append(word)
            continue
        if pieces:
            yield first, pieces
        first, pieces = word.key if _is_plain(node, word) else "", []
    if pieces:
        yield first, pieces


def _is_plain(node: Map, word: _Word) -> bool:
    """Whether the word is a key with a text without quotation marks."""
    has_text = not word.again and node[word.key] is not None
    return has_text and node.value_places[word.key].is_plain


def _goes_on(node: Map, first: str, word: _Word, owner: type[Record] | None, text: str) -> bool:
    """Whether a word is a part of the text at the key `first`, and not a key."""
    key, after = word.key, text[word.place.end :]
    is_key = after.lstrip().startswith(":") or word.place.is_marked
    known = fields(owner) if owner else {}
    if is_key:
        return (
            key not in known and not word.again and " " in key.strip() and isinstance(node[key], str | None)
        )
    if first in known and known[first].words and not known[first].refers:
        return True
    return key not in known and (" " in key or not nearest(key, set(known) - set(node)))


def _cut(node: Map, first: str, pieces: list[_Word], route: Route, text: str) -> Cut:
    start, end = node.value_places[first].start, _end(node, pieces[-1], text)
    comma = text.index(",", node.value_places[first].end)
    keys = tuple(each.key for each in pieces if not each.again)
    return Cut(node, first, route, comma, end, whole_text(text[start:end]), _SPLIT, keys)


def _end(node: Map, last: _Word, text: str) -> int:
    """Where the text ends that `last` is the last word of: before the comma of the next, or the brace."""
    starts = [each.place.start for each in _words(node)]
    after = [start for start in starts if start > last.place.start]
    until = after[0] if after else node.end.start if node.end else len(text)
    return len(text[:until].rstrip(", \n"))
