"""Values in words that a document is composed of: which value of the files each is, where that can be told.

The writer marks a text by itself, or by its words if no other has them. A date, a number, or a name that
many records have is known by what stands beside it: by the record that has most of what the line says.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from operator import itemgetter

from samverkan.diagnostics import Route
from samverkan.model import Record
from samverkan.render.marks import Origin
from samverkan.returned.file import Was, WordFile
from samverkan.returned.sorts import Sorts
from samverkan.returned.values import PossibleValues, Values, values_of
from samverkan.text import pattern_of

_NEAR = 8
_LONG = 20

_FOUND = "#"

BETWEEN_ITEMS = pattern_of(r", | och ")
"""What stands between two items of a list in a line."""


def is_marked(name: str) -> bool:
    """Whether the writer has marked a piece, and it is none that was found here."""
    return not name.startswith(_FOUND)


def attributed(file: WordFile, files: Mapping[str, Record], sorts: Sorts) -> WordFile:
    """The file, of which more words as we wrote them are known to be values of the files that it shows."""
    shown_files = {each.file for each in file.texts}
    values = values_of({path: record for path, record in files.items() if path in shown_files}, sorts)
    lines = [_Line(each, values, file.pieces) for each in file.was]
    rows, with_names = _rows(lines, "cover"), _rows(lines, "with_names")
    shown = Coverage([origin for line in lines for origin in line.known])
    pieces = dict(file.pieces)
    mentions: dict[str, Origin] = {}
    was: list[Was] = []
    for place, line in enumerate(lines):
        near, row = _near(place, lines), line.was.row
        context = _Context(line.with_names, with_names.get(row) or line.with_names, near, shown)
        of_names = _Context(line.cover, rows.get(row) or line.cover, near, shown)
        words: list[tuple[str | None, str]] = []
        for name, text, said in line.stretches:
            words += [(name, text)] if name else _parted(text, said, context, pieces)
            reference = of_names.meant(values.referring(text), pieces[name], line.was) if name else None
            mentions |= {name: reference} if name and reference else {}
        was.append(replace(line.was, words=tuple(words)))
    return replace(file, was=was, pieces=pieces, sorts=sorts, mentions=mentions)


class Coverage:
    """How many characters of some words are values of each record itself, and of each file."""

    def __init__(self, known: Iterable[Origin] = ()) -> None:
        self.own: Counter[tuple[str, Route]] = Counter()
        self.files: Counter[str] = Counter()
        self.total = 0
        for each in known:
            self.add([each], len(each.text))

    def add(self, origins: Sequence[Origin], weight: int) -> None:
        """Some words more, which may be any of these."""
        self.total += weight
        for file, record in {(each.file, _record(each.route)) for each in origins}:
            self.own[file, record] += weight
            self.files[file] += weight

    def of(self, origin: Origin, length: int) -> float:
        """How much its record has of the words; if more than so many, half of what is right around it too."""
        record = _record(origin.route)
        own = self.own[origin.file, record]
        around = _record(record) if record else ()
        return own + (self.own[origin.file, around] / 2 if around and own > length else 0)


def _record(route: Route) -> Route:
    """The record that a value is in, past the list that it may be in there."""
    return route[:-2] if isinstance(route[-1], int) else route[:-1]


class _Line:
    """A paragraph: its stretches of words, and what is known of them."""

    def __init__(self, was: Was, values: Values, pieces: Mapping[str, Origin]) -> None:
        self.was = was
        self.stretches = [(name, words, [] if name else values.said(words)) for name, words in was.words]
        self.known = [pieces[name] for name in was.pieces]
        self.cover = Coverage(self.known)
        for _, _, said in self.stretches:
            for each in said:
                self.cover.add(each.origins, each.end - each.start)
        self.with_names = copy(self.cover)
        self.with_names.own = self.cover.own + self._named(values)

    def _named(self, values: Values) -> Counter[tuple[str, Route]]:
        """The records that refer to what the pieces name, with how much that is."""
        named = Coverage()
        for name, words in self.was.words:
            named.add(values.referring(words) if name else (), len(words))
        return named.own


def _near(place: int, lines: Sequence[_Line]) -> dict[tuple[str, Route], int]:
    """The records that are spoken of near a line: the nearer, the more."""
    near: dict[tuple[str, Route], int] = {}
    for distance in range(_NEAR, 0, -1):
        for other in (place - distance, place + distance):
            known = lines[other].known if 0 <= other < len(lines) else []
            near.update(((each.file, _record(each.route)), _NEAR + 1 - distance) for each in known)
    return near


def _rows(lines: Sequence[_Line], what: str) -> dict[int | None, Coverage]:
    """What the rows of tables say: their values, or with what they name."""
    rows: dict[int | None, Coverage] = defaultdict(Coverage)
    for each in lines:
        if each.was.row is not None:
            rows[each.was.row].own.update(getattr(each, what).own)
    return rows


@dataclass(frozen=True, slots=True)
class _Context:
    """What a line, its row and the whole document say, and how near each record is spoken of."""

    line: Coverage
    row: Coverage
    near: Mapping[tuple[str, Route], int]
    document: Coverage

    def suits(self, origin: Origin, length: int) -> tuple[float, ...]:
        """How well a value of so many characters fits in, the nearest first."""
        record = origin.file, _record(origin.route)
        beside = (self.line.of(origin, length), self.row.own[record])
        return (*beside, self.near.get(record, 0), self.document.files[origin.file])

    def chosen(self, said: PossibleValues) -> Origin | None:
        """The value that fits in best, if one does and something else speaks for it too."""
        length = said.end - said.start
        (line, row, near, _), best = self._best(said.origins, length)
        is_long = len(said.origins) == 1 and length >= _LONG
        is_near = near > 0 and self.line.total == length
        return best if is_long or is_near or max(line, row) > length else None

    def meant(self, references: Sequence[Origin], name: Origin, was: Was) -> Origin | None:
        """The reference by which a name stands there, if what is around speaks for one of something else."""
        own = name.file, _record(name.route)
        others = [each for each in references if (each.file, _record(each.route)) != own]
        (line, row, near, _), best = self._best(others, len(name.text))
        first, *between = was.words
        is_alone = first[0] is None and all(name or BETWEEN_ITEMS.fullmatch(said) for name, said in between)
        return best if max(line, row) > 0 or (near > 0 and is_alone) else None

    def _best(self, origins: Sequence[Origin], length: int) -> tuple[tuple[float, ...], Origin | None]:
        """The one that suits best, and how well; none where two do as well."""
        ranked = sorted(((self.suits(each, length), each) for each in origins), key=itemgetter(0))
        is_sure = ranked and (len(ranked) == 1 or ranked[-2][0] != ranked[-1][0])
        return ranked[-1] if is_sure else ((0, 0, 0, 0), None)


def _parted(
    text: str, said: Sequence[PossibleValues], context: _Context, pieces: dict[str, Origin]
) -> Iterator[tuple[str | None, str]]:
    """Words of ours, with the values in them as pieces of their own."""
    end = 0
    for each in said:
        origin = context.chosen(each)
        if origin:
            name = f"{_FOUND}{len(pieces)}"
            pieces[name] = origin
            yield from [(None, text[end : each.start])] if each.start > end else []
            yield name, text[each.start : each.end]
            end = each.end
    if text[end:] or not end:
        yield None, text[end:]
