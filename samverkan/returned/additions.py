"""Where in the agreement's files a paragraph belongs that somebody has written."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import groupby

from samverkan.diagnostics import Route
from samverkan.render.marks import Origin
from samverkan.render.word.reading import Paragraph
from samverkan.returned.beside_words import near_reference
from samverkan.returned.changes import TextChange, TextChangeKind, Unplaced
from samverkan.returned.file import Was, WordFile
from samverkan.returned.new_rows import added_row
from samverkan.returned.pairing import Pairing
from samverkan.returned.paragraph import authors
from samverkan.text import pattern_of

_List = tuple[str, int | None, str | None, str]

_IN_LIST = pattern_of(r"(?:bullets|numbers) (\d+)")


@dataclass(frozen=True, slots=True)
class KnownParagraph:
    """A paragraph as it stands now, and the pieces that were in it: whoever types it anew takes them out."""

    now: Paragraph
    pieces: Sequence[str]
    is_labelled: bool
    """Whether it begins with words of ours, as `Syfte: `: such a line is no item, whatever list it is in."""


@dataclass(frozen=True)
class Standing:
    """The known paragraphs by their places, and the places in each list.

    `above` is for each paragraph the one that it goes on from, past deeper lines and new ones; `headed` are
    the new ones that are headings, or stand below a new one.
    """

    known: Mapping[int, KnownParagraph]
    places: Sequence[int]
    lists: Mapping[_List, Sequence[int]]
    above: Mapping[int, int | None]
    headed: Set[int]


def placed(pairing: Pairing, file: WordFile) -> Iterator[TextChange | Unplaced]:
    """Each new paragraph, or new row of a table: after which text it stands, if it can be said."""
    standing = _standing(pairing)
    for new_row, group in groupby(pairing.added, key=lambda place: _new_row(pairing, place) or -place - 1):
        places = list(group)
        new = [pairing.now[place] for place in places]
        author = authors(new) or file.author
        words = " | ".join(each.text for each in new)
        row = added_row(new_row, pairing, file) if new_row > 0 else None
        is_apart = new_row > 0 or places[0] in standing.headed
        found = None if is_apart else _place(places[0], new[0], standing, file)
        if row:
            yield TextChange(
                TextChangeKind.ADDED, row.at, row.route, "", words, author, cells=row.cells, unread=row.unread
            )
        elif found:
            above, near, route = found
            yield TextChange(TextChangeKind.ADDED, near, route, "", words, author, _words(above, file))
        else:
            beside = map(standing.known.__getitem__, _beside(places[0], standing.places))
            around = [each for each in beside if each.now.part == new[0].part]
            reference = near_reference(new[0].note, file) if new[0].note else None
            yield Unplaced("", words, author, reference or (_origin(around[0], file) if around else None))


def _new_row(pairing: Pairing, place: int) -> int | None:
    """The number of the row that the paragraph is in, if all of that is new."""
    row = pairing.now[place].row
    return None if row in pairing.rows else row


def _standing(pairing: Pairing) -> Standing:
    known = {
        place: KnownParagraph(
            pairing.now[place],
            pairing.now[place].pieces or pairing.was[was].pieces,
            _is_labelled(pairing.was[was]),
        )
        for place, was in sorted(pairing.of.items())
        if pairing.was[was].pieces
    }
    lists: dict[_List, list[int]] = {}
    for place, each in known.items():
        lists.setdefault(_list_of(each.now), []).append(place)
    return Standing(known, list(known), lists, _above(pairing), _headed(pairing))


def _is_labelled(was: Was) -> bool:
    name, words = was.words[0]
    return name is None and words.rstrip().endswith(":")


def _list_of(paragraph: Paragraph) -> _List:
    return paragraph.part, paragraph.row, paragraph.in_list, paragraph.kind


def _headed(pairing: Pairing) -> set[int]:
    headed: set[int] = set()
    for place, each in enumerate(pairing.now):
        if place not in pairing.of and (each.is_heading or place - 1 in headed):
            headed.add(place)
    return headed


def _above(pairing: Pairing) -> dict[int, int | None]:
    found: dict[int, int | None] = {}
    lines: list[tuple[int, int]] = []
    for place, each in enumerate(pairing.now):
        if not each.text:
            continue
        depth = _depth(each)
        while lines and lines[-1][0] > depth:
            lines.pop()
        above = lines.pop()[1] if lines and lines[-1][0] == depth else lines[-1][1] if lines else None
        found[place] = above if above is None or above in pairing.of else found[above]
        lines.append((depth, place))
    return found


def _depth(paragraph: Paragraph) -> int:
    """How deep a line of a list is; 0 for what is in none."""
    deep = _IN_LIST.fullmatch(paragraph.kind)
    return int(deep[1]) if deep else 0


def _before(place: int, places: Sequence[int]) -> list[int]:
    """The nearest of the places before this one, if any."""
    at = bisect_left(places, place)
    return list(places[max(at - 1, 0) : at])


def _beside(place: int, places: Sequence[int]) -> list[int]:
    """The nearest before this one and after it."""
    at = bisect_right(places, place)
    return [*_before(place, places), *places[at : at + 1]]


def _place(
    place: int, new: Paragraph, standing: Standing, file: WordFile
) -> tuple[KnownParagraph, Origin, Route] | None:
    """What it goes on from, the text of that, and the place that it would have itself."""
    at = standing.above[place] if new.in_list else next(iter(_before(place, standing.places)), None)
    above = standing.known.get(at) if at is not None else None
    near = _origin(above, file) if above and above.now.part == new.part else None
    if at is None or above is None or near is None:
        return None
    own = _list_of(above.now)
    if new.in_list and own == _list_of(new) and not above.is_labelled:
        others = [_origin(standing.known[each], file) for each in _beside(at, standing.lists[own])]
        route = _item(near, others)
        return (above, near, route) if route else None
    if not (new.row or new.in_list or above.now.row) and near.route[-1] == "text":
        return above, near, near.route
    return None


def _item(near: Origin, others: Sequence[Origin | None]) -> Route | None:
    """The next place in the list that the items around are members of."""
    lists = [place for place, step in enumerate(near.route) if isinstance(step, int)]
    for other in others:
        for place in lists:
            if other and other.file == near.file and _parts_at(near.route, other.route, place):
                return (*near.route[:place], int(near.route[place]) + 1)
    return (*near.route[: lists[-1]], int(near.route[lists[-1]]) + 1) if lists else None


def _parts_at(one: Route, other: Route, place: int) -> bool:
    """Whether the routes lead to different items of one list, whose place this is."""
    return (
        one[:place] == other[:place]
        and len(other) > place
        and isinstance(other[place], int)
        and one[place] != other[place]
    )


def _words(known: KnownParagraph, file: WordFile) -> str:
    return next((file.words[name] for name in known.pieces if name in file.words), "")


def _origin(known: KnownParagraph, file: WordFile) -> Origin | None:
    return next((file.pieces[name] for name in known.pieces if name in file.pieces), None)
