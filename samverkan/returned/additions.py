"""Where in the agreement's files a paragraph belongs that somebody has written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from samverkan.diagnostics import Route
from samverkan.render.marks import Origin
from samverkan.render.word.reading import Paragraph
from samverkan.returned.beside_words import near_reference
from samverkan.returned.changes import TextChange, TextChangeKind, Unplaced
from samverkan.returned.file import WordFile
from samverkan.returned.new_rows import added_row
from samverkan.returned.pairing import Pairing
from samverkan.returned.paragraph import authors


@dataclass(frozen=True, slots=True)
class KnownParagraph:
    """A paragraph as it stands now, and the pieces that were in it: whoever types it anew takes them out."""

    now: Paragraph
    pieces: Sequence[str]


def placed(pairing: Pairing, file: WordFile) -> Iterator[TextChange | Unplaced]:
    """Each new paragraph, or new row of a table: after which text it stands, if it can be said."""
    known = _known(pairing)
    for new_row, group in groupby(pairing.added, key=lambda place: _new_row(pairing, place) or -place - 1):
        places = list(group)
        new = [pairing.now[place] for place in places]
        author = authors(new) or file.author
        words = " | ".join(each.text for each in new)
        before, after = _neighbours(known, places)
        row = added_row(new_row, pairing, file) if new_row > 0 else None
        is_apart = new_row > 0 or _is_headed(places[0], pairing)
        found = None if is_apart else _place(new[0], before, after, file)
        if row:
            yield TextChange(
                TextChangeKind.ADDED, row.at, row.route, "", words, author, cells=row.cells, unread=row.unread
            )
        elif found:
            yield TextChange(TextChangeKind.ADDED, *found, "", words, author, _words(before[0], file))
        else:
            around = [each for each in (*before, *after) if each.now.part == new[0].part]
            near = near_reference(new[0].note, file) if new[0].note else None
            yield Unplaced("", words, author, near or (_origin(around[0], file) if around else None))


def _new_row(pairing: Pairing, place: int) -> int | None:
    """The number of the row that the paragraph is in, if all of that is new."""
    row = pairing.now[place].row
    return None if row in pairing.rows else row


def _is_headed(place: int, pairing: Pairing) -> bool:
    """Whether a new paragraph is a heading, or stands below a new one: it goes on from no text."""
    while place >= 0 and place not in pairing.of:
        if pairing.now[place].is_heading:
            return True
        place -= 1
    return False


def _known(pairing: Pairing) -> dict[int, KnownParagraph]:
    """The paragraphs that hold texts of files, by where they stand now."""
    return {
        place: KnownParagraph(pairing.now[place], pairing.now[place].pieces or pairing.was[was].pieces)
        for place, was in sorted(pairing.of.items())
        if pairing.was[was].pieces
    }


def _neighbours(
    known: Mapping[int, KnownParagraph], places: Sequence[int]
) -> tuple[list[KnownParagraph], list[KnownParagraph]]:
    """Those of the known paragraphs before these places, the nearest first, and those after."""
    before = [each for place, each in known.items() if place < places[0]]
    return before[::-1], [each for place, each in known.items() if place > places[-1]]


def _place(
    new: Paragraph, before: Sequence[KnownParagraph], after: Sequence[KnownParagraph], file: WordFile
) -> tuple[Origin, Route] | None:
    """The text that it stands behind, and the place that it would have."""
    if not before or before[0].now.part != new.part:
        return None
    above = before[0].now
    near = _origin(before[0], file)
    if near is None:
        return None
    fellows = [each for each in (*before[1:], *after) if _together(each.now, above)]
    if _together(new, above):
        return _item(near, [_origin(each, file) for each in fellows])
    if not (new.row or new.in_list or above.row) and near.route[-1] == "text":
        return near, near.route
    return None


def _together(one: Paragraph, other: Paragraph) -> bool:
    """Whether both are items of the same list."""
    return one.in_list is not None and (one.row, one.in_list) == (other.row, other.in_list)


def _item(near: Origin, fellows: Sequence[Origin | None]) -> tuple[Origin, Route] | None:
    """The next place in the list that the items around are members of."""
    lists = [place for place, step in enumerate(near.route) if isinstance(step, int)]
    for fellow in fellows:
        for place in lists:
            if fellow and fellow.file == near.file and _parts_at(near.route, fellow.route, place):
                return near, (*near.route[:place], int(near.route[place]) + 1)
    return (near, (*near.route[: lists[-1]], int(near.route[lists[-1]]) + 1)) if lists else None


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
