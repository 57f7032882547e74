"""Lists in a line, `a, b och c`, to which somebody has given another order or more items."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from samverkan.diagnostics import Route
from samverkan.render.marks import Origin
from samverkan.render.word.reading import Paragraph
from samverkan.returned.attribution import BETWEEN_ITEMS
from samverkan.returned.changes import TextChange, TextChangeKind, Unplaced
from samverkan.returned.file import WordFile
from samverkan.returned.mentions import is_mention
from samverkan.returned.orders import Order
from samverkan.returned.pairing import Pairing, heaviest_rising
from samverkan.returned.paragraph import authors

_AND = " och "
"""What makes a list of a line that had one item, in which a comma may be of that."""


@dataclass(frozen=True, slots=True)
class Relisted:
    """What has become of a list in a line, and the order that it has now if that is another."""

    changes: Sequence[TextChange | Unplaced]
    order: Order | None = None


@dataclass(frozen=True, slots=True)
class _List:
    """A list in a line: where its first and its last item stand among the words, and each item's place."""

    first: int
    last: int
    items: Mapping[str, Origin]


def relisted(pairing: Pairing, file: WordFile) -> dict[int, Relisted]:
    """By the paragraphs in which nothing but a list in the line is otherwise: what has become of that.

    Items that have been taken out, or worded anew where they stood, are told of as any words are.
    """
    found: dict[int, Relisted] = {}
    for place in set(pairing.of.values()):
        now = [each for each in pairing.now_of(place) if each.text]
        if len(now) == 1 and now[0].text != pairing.was[place].text:
            became = (_became(each, place, now[0], file) for each in _lists(place, file))
            if first := next(filter(None, became), None):
                found[place] = first
    return found


def _lists(place: int, file: WordFile) -> Iterator[_List]:
    words = file.was[place].words
    run: list[tuple[int, Origin]] = []
    for at, (name, said) in enumerate(words):
        origin = _item(place, name, file) if name and not BETWEEN_ITEMS.search(said) else None
        if origin is None and (run and at == run[-1][0] + 1 and BETWEEN_ITEMS.fullmatch(said)):
            continue
        if not (origin and run and at == run[-1][0] + 2 and _list(origin.route) == _list(run[-1][1].route)):
            yield from _several(run, words)
            run = []
        run += [(at, origin)] if origin else []
    yield from _several(run, words)


def _several(run: Sequence[tuple[int, Origin]], words: Sequence[tuple[str | None, str]]) -> Iterator[_List]:
    items = {words[at][1]: origin for at, origin in run}
    is_alone = len(run) == 1 and isinstance(run[0][1].route[-1], int) and _ends_label(words[: run[0][0]])
    is_last = bool(run) and run[-1][0] == len(words) - 1
    if len(items) == len(run) > 1 or (is_alone and is_last):
        yield _List(run[0][0], run[-1][0], items)


def _ends_label(words: Sequence[tuple[str | None, str]]) -> bool:
    """Whether words before a list are all of its label, as `Justerare: `."""
    return bool(words) and words[-1][0] is None and words[-1][1].rstrip().endswith(":")


def _item(place: int, name: str, file: WordFile) -> Origin | None:
    """The item of a list that words are the text of, or the reference."""
    origin = file.mentions.get(name) or file.pieces[name]
    is_thing = name not in file.mentions and not isinstance(origin.route[-1], int)
    is_named = is_thing and is_mention(place, origin, file)
    return None if is_named or _list(origin.route) is None else origin


def _list(route: Route) -> tuple[Route, Route] | None:
    """The list in which a route leads to an item or to a value of one, and the key of that value."""
    end = next((end for end in (1, 2) if len(route) >= end and isinstance(route[-end], int)), None)
    return (route[:-end], route[len(route) - end + 1 :]) if end else None


def _became(line: _List, place: int, now: Paragraph, file: WordFile) -> Relisted | None:
    """What has become of the list; nothing unless all around it is as it was."""
    words = [said for _, said in file.was[place].words]
    before, after = "".join(words[: line.first]), "".join(words[line.last + 1 :])
    said = "".join(each.text for each in now.left)
    if not (said.startswith(before) and said.endswith(after) and len(said) > len(before) + len(after)):
        return None
    middle = said[len(before) : len(said) - len(after)]
    was, items = list(line.items), BETWEEN_ITEMS.split(middle)
    author = authors([now]) or file.author
    places = [was.index(each) for each in items if each in line.items]
    if len(was) == 1 and not (places and _AND in middle):
        return None
    if sorted(places) == list(range(len(was))) and len(items) == len(was):
        return _reordered(line, places, author)
    if len(set(places)) == len(places) and places == sorted(places):
        is_longer = len(items) > len(was) and all(items)
        is_known = any((each.file, each.route) in file.sorts.of for each in line.items.values())
        return Relisted(tuple(_more(line, items, author))) if is_longer and not is_known else None
    near = next(iter(line.items.values()))
    return Relisted((Unplaced("".join(words[line.first : line.last + 1]), middle, author, near),))


def _reordered(line: _List, places: Sequence[int], author: str) -> Relisted | None:
    """The items that have moved, as few as need be, and the order that their list has now."""
    was, origins = list(line.items), list(line.items.values())
    kept = heaviest_rising(places, [1] * len(places))
    moved = [at for at in range(len(places)) if at not in kept]
    route, _ = _list(origins[0].route) or ((), ())
    numbers = [int(each.route[len(route)]) for each in origins]
    order = Order(origins[0].file, route, tuple(numbers), tuple(numbers[place] for place in places))
    changes = [
        TextChange(
            TextChangeKind.MOVED,
            origins[places[at]],
            origins[places[at]].route,
            was[places[at]],
            was[places[at]],
            author,
            was[places[at - 1]] if at else "",
        )
        for at in moved
    ]
    return Relisted(tuple(changes), order) if moved and numbers == sorted(numbers) else None


def _more(line: _List, items: Sequence[str], author: str) -> Iterator[TextChange | Unplaced]:
    """The items that are new, behind those that they stand behind now, and those worded anew."""
    was, origins = list(line.items), list(line.items.values())
    steps = SequenceMatcher(None, was, items, autojunk=False).get_opcodes()
    for kind, a, b, c, d in steps:
        if kind == "equal":
            continue
        for at, new in zip(range(a, b), items[c:d], strict=False):
            yield TextChange(TextChangeKind.CHANGED, origins[at], origins[at].route, was[at], new, author)
        for new in items[c + b - a : d]:
            if not b and len(was) == 1:
                yield Unplaced("", new, author, origins[0])
                continue
            behind = origins[b - 1] if b else origins[1]  # another than the place that it gets
            route, _ = _list(behind.route) or ((), ())
            place = (*route, int(behind.route[len(route)]) + (1 if b else -1))
            yield TextChange(TextChangeKind.ADDED, behind, place, "", new, author, was[b - 1] if b else "")
