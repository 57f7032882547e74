"""Texts that a comma in braces has split: what comes after it was read as keys without values."""

from collections.abc import Iterator

from samverkan.diagnostics import Route
from samverkan.load.cut import Cut, whole_text
from samverkan.load.keys import owner_of
from samverkan.model import Record, fields
from samverkan.source import Map, SourceFile
from samverkan.source.tree import walk
from samverkan.text import Text, nearest

_SPLIT = Text(
    sv="Kommat delar texten: inom klammerparenteser står det mellan nycklar.",
    en="The comma splits the text: in braces it stands between keys.",
)


def split_texts(file: SourceFile, model: type[Record]) -> Iterator[Cut]:
    """Each text in braces of which a comma has made several keys, with the text that was meant."""
    for route, node in walk(file.tree) if file.tree is not None and "{" in file.text else ():
        if isinstance(node, Map) and node.end is not None and len(node) > 1:
            owner = owner_of((*route, ""), model)
            for first, pieces in _runs(node, owner, file.text):
                yield _cut(node, first, pieces, (*route, first), file.text)


def _runs(node: Map, owner: type[Record] | None, text: str) -> Iterator[tuple[str, list[str]]]:
    """Each key with a text that goes on in the keys after it, with those keys."""
    first, pieces = "", list[str]()
    for key in node:
        if first and _goes_on(node, first, key, owner, text):
            pieces.append(key)
            continue
        if pieces:
            yield first, pieces
        is_plain = node[key] is not None and not getattr(node.value_places[key], "style", "?")
        first, pieces = key if is_plain else "", []
    if pieces:
        yield first, pieces


def _goes_on(node: Map, first: str, key: str, owner: type[Record] | None, text: str) -> bool:
    """Whether `key` is a part of the text at the key `first`, and not a key."""
    after = text[node.key_places[key].end_mark.index :]
    is_key = after.lstrip().startswith(":") or getattr(node.key_places[key], "style", None)
    known = fields(owner) if owner else {}
    if is_key:
        return key not in known and " " in key.strip() and isinstance(node[key], str | None)
    if first in known and known[first].words and not known[first].refers:
        return True
    return key not in known and (" " in key or not nearest(key, set(known) - set(node)))


def _cut(node: Map, first: str, pieces: list[str], route: Route, text: str) -> Cut:
    start, end = node.value_places[first].start_mark.index, _end(node, pieces[-1], text)
    comma = text.index(",", node.value_places[first].end_mark.index)
    return Cut(node, first, route, comma, end, whole_text(text[start:end]), _SPLIT, tuple(pieces))


def _end(node: Map, last: str, text: str) -> int:
    """Where the text ends that `last` is the last key of: before the comma of the next key, or the brace."""
    keys = list(node)
    after = keys[keys.index(last) + 1 :]
    place = node.key_places[after[0]] if after else node.end
    until = place.start_mark.index if place else len(text)
    return len(text[:until].rstrip(", \n"))
