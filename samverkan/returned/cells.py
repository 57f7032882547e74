"""What a cell of a table says of an item, by the shapes that the cells of its column have in other rows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from samverkan.diagnostics import Route
from samverkan.render.marks import Origin
from samverkan.returned.file import Was, WordFile
from samverkan.returned.sorts import Place, Sorts
from samverkan.returned.writing import collapsed
from samverkan.text import pattern_of

_BLANKS = pattern_of(r"\s+")
_VALUE = "\x00"

_Said = dict[str, str | tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Shape:
    """Words of ours and values in turn, as `från den {start}, {responsible}`.

    `keys` are those of the values, and `places` where one such stands.
    """

    pattern: str
    keys: tuple[str, ...]
    places: tuple[Place, ...]


def shape_of(cell: Was, path: str, item: Route, file: WordFile) -> Shape | None:
    """The shape of a cell, if it says nothing but values of the item."""
    pattern, keys, places = "", [], []
    for name, words in cell.words:
        value = (file.mentions.get(name) or file.pieces[name]) if name else None
        if value is None:
            pattern += _BLANKS.sub(" ", words)
        elif not _is_of(value, path, item):
            return None
        else:
            pattern += _VALUE
            keys.append(str(value.route[len(item)]))
            places.append((path, value.route))
    if not keys or len(set(keys)) < len(keys):
        return None
    return Shape(_as_pattern(pattern.strip()), tuple(keys), tuple(places))


def _as_pattern(words: str) -> str:
    """The words with a group for each value; a date may have its day or not."""
    return re.escape(words).replace("den\\ " + _VALUE, "(?:den )?" + _VALUE).replace(_VALUE, "(.+?)")


def _is_of(value: Origin, path: str, item: Route) -> bool:
    """Whether it is a value of the item itself, or the first of a list in it."""
    rest = value.route[len(item) :]
    return (
        (value.file, value.route[: len(item)]) == (path, item)
        and len(rest) in (1, 2)
        and rest[1:] in ((), (0,))
    )


def read_cell(words: str, shapes: Sequence[Shape], sorts: Sorts) -> _Said | None:
    """What the words say by key; None unless one shape makes more of them than every other does.

    That is the one with most values of a sort of its own: a date says more than a text.
    """
    read = [(_sorted_values(each, sorts), found) for each in shapes if (found := _read(words, each, sorts))]
    most = max((count for count, _ in read), default=0)
    best = [found for count, found in read if count == most]
    return best[0] if best and all(each == best[0] for each in best) else None


def _sorted_values(shape: Shape, sorts: Sorts) -> int:
    return sum(each in sorts.of for each in shape.places)


def _read(words: str, shape: Shape, sorts: Sorts) -> _Said | None:
    found = re.fullmatch(shape.pattern, words.replace("\u00a0", " "))
    if not found:
        return None
    values = [_value(each, place, sorts) for each, place in zip(found.groups(), shape.places, strict=True)]
    known = [each for each in values if each]
    return dict(zip(shape.keys, known, strict=True)) if len(known) == len(values) else None


def _value(words: str, place: Place, sorts: Sorts) -> str | tuple[str, ...] | None:
    """What the file has for the words, in a list where a list stands there."""
    sort, is_listed = sorts.of.get(place), isinstance(place[1][-1], int)
    if is_listed:
        return tuple(sort.several(words) if sort else [collapsed(words)]) or None
    return sort.read(words) if sort else collapsed(words)
