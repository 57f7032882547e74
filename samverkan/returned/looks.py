"""Words that stand out otherwise than they did, and paragraphs of another sort."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from itertools import groupby

from samverkan.diagnostics import Route
from samverkan.render.marks import Origin
from samverkan.render.word.emphasis import PLAIN
from samverkan.render.word.reading import Paragraph
from samverkan.render.word.signs import SignKind
from samverkan.returned.changes import PlacedComment, TextChange, TextChangeKind
from samverkan.returned.file import WordFile
from samverkan.returned.nearest import near_written
from samverkan.returned.pairing import Pairing
from samverkan.returned.rich import Restyled, Rich, labelled, restyled, rich

_ASPECTS = {
    "bold": (SignKind.NOT_BOLD, SignKind.BOLD),
    "italic": (SignKind.NOT_ITALIC, SignKind.ITALIC),
    "address": (SignKind.LINK, SignKind.LINK),
}

Prose = Set[tuple[str, Route]]
"""The texts in which Markdown holds: their files, and where they stand in them."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph as it was and is: where it is told of, and by whom it was given another look."""

    was: Rich
    now: Rich
    pieces: Sequence[str | None]
    """For each character that it had, the piece that it is in."""
    near: Origin | None
    author: str

    def by_piece(self) -> Iterator[tuple[str | None, list[Restyled]]]:
        """The characters that stand out otherwise, by the piece that they are in."""
        for name, group in groupby(restyled(self.was, self.now), key=self.piece):
            yield name, list(group)

    def piece(self, character: Restyled) -> str | None:
        """The piece that a character is in, or stands at."""
        return self.pieces[character.before] if character.before < len(self.pieces) else None


def with_looks(
    changes: Sequence[TextChange], pairing: Pairing, file: WordFile, prose: Prose
) -> tuple[list[TextChange], list[PlacedComment]]:
    """The changes, with how words stand out in Markdown, and remarks on what has no such place."""
    if not any(each.kind for each in file.was):
        return list(changes), []
    every = list(changes)
    comments: list[PlacedComment] = []
    for place in sorted(set(pairing.of.values())):
        now = pairing.now_of(place)
        line = _line(place, now, file)
        left: list[Restyled] = []
        for name, characters in line.by_piece():
            origin = file.pieces.get(name or "")
            is_told = origin is not None and (origin.file, origin.route) in prose
            if not (is_told and origin and _in_markdown(name, characters, line, origin, every)):
                left += characters
        comments += _remarks(left, line, file)
        comments += _reshaped(place, now, file)
    comments += _of_new(pairing, file, every, prose)
    return list(dict.fromkeys(every)), list(dict.fromkeys(comments))


def _line(place: int, now: Sequence[Paragraph], file: WordFile) -> _Line:
    was = file.was[place]
    stretches = [each for one in now for each in (*one.stretches, (" ", PLAIN))]
    pieces = labelled((words, name) for name, words in was.words)[1]
    return _Line(rich(was.stretches), rich(stretches), pieces, near_written(place, file), _by(now, file))


def _by(now: Sequence[Paragraph], file: WordFile) -> str:
    named = dict.fromkeys(each.author for one in now for each in one.words if each.author)
    return ", ".join(named) or file.author


def _in_markdown(
    name: str | None, characters: Sequence[Restyled], line: _Line, origin: Origin, every: list[TextChange]
) -> bool:
    """Whether it could be told as a change of the text, of which `every` then knows."""
    places = [place for place, piece in enumerate(line.pieces) if piece == name]
    old = line.was.part(places[0], places[-1] + 1)
    told = next((each for each in every if _is_of(each, origin, old)), None)
    new = _standing(told.new if told else old.text, characters[0].place, line.now)
    if new is None:
        return False
    change = told or TextChange(TextChangeKind.CHANGED, origin, origin.route, old.text, old.text, line.author)
    if told:
        every.remove(told)
    every.append(replace(change, marked=(old, new)))
    return True


def _is_of(change: TextChange, origin: Origin, old: Rich) -> bool:
    return (change.kind, change.at, " ".join(change.old.split())) == (
        TextChangeKind.CHANGED,
        origin,
        old.text.strip(),
    )


def _standing(words: str, place: int, line: Rich) -> Rich | None:
    """The words as they stand in the line, around this place in it."""
    start = line.text.find(words, max(place - len(words) + 1, 0)) if words and "\n" not in words else -1
    return line.part(start, start + len(words)) if 0 <= start <= place else None


def _remarks(characters: Sequence[Restyled], line: _Line, file: WordFile) -> Iterator[PlacedComment]:
    """What has been done to the characters, by each sort of look and each stretch of them."""
    for aspect, marks in _ASPECTS.items():
        for first, last in _stretches(characters, aspect):
            words = line.now.text[first.place : last.place + 1].strip()
            at = file.pieces.get(line.piece(first) or "", line.near)
            leads = _leads(first, line) if aspect == "address" else ("", "")
            mark = marks[bool(getattr(first.now, aspect))]
            yield from [PlacedComment(at, line.author, words, words, mark, *leads)] if words else []


def _leads(character: Restyled, line: _Line) -> tuple[str, str]:
    """Where a link led and leads, as each was written."""
    was = line.was.looks[character.before].address if character.was.address else ""
    return was, line.now.looks[character.place].address


def _stretches(characters: Sequence[Restyled], aspect: str) -> Iterator[tuple[Restyled, Restyled]]:
    """The first and last of each stretch of characters of which this is otherwise in the same way."""
    stretch: list[Restyled] = []
    for each in characters:
        looks = getattr(each.was, aspect), getattr(each.now, aspect)
        if looks[0] == looks[1]:
            continue
        last = stretch[-1] if stretch else None
        before = (getattr(last.was, aspect), getattr(last.now, aspect)) if last else ()
        if last and (before != looks or last.place + 1 != each.place):
            yield stretch[0], last
            stretch = []
        stretch.append(each)
    if stretch:
        yield stretch[0], stretch[-1]


def _reshaped(place: int, now: Sequence[Paragraph], file: WordFile) -> Iterator[PlacedComment]:
    """That a paragraph is of another sort."""
    was = file.was[place]
    other = next((each for each in now if each.kind not in {"", was.kind} and each.text), None)
    if was.kind and other:
        at, author = near_written(place, file), other.reshaped_by or file.author
        yield PlacedComment(at, author, other.text, other.text, SignKind.KIND, was.kind, other.kind)


def _of_new(
    pairing: Pairing, file: WordFile, every: list[TextChange], prose: Prose
) -> Iterator[PlacedComment]:
    """How the words of new paragraphs stand out."""
    for place in pairing.added:
        one = pairing.now[place]
        words = rich(one.stretches)
        if words.is_plain:
            continue
        told = next((each for each in every if _is_new(each, one, prose)), None)
        if told:
            every[every.index(told)] = replace(told, marked=(Rich(), words))
        else:
            line = _Line(Rich(), words, (), _nearest_before(place, pairing, file), _by([one], file))
            characters = [Restyled(each, 0, PLAIN, look) for each, look in enumerate(words.keys)]
            yield from _remarks(characters, line, file)


def _is_new(change: TextChange, paragraph: Paragraph, prose: Prose) -> bool:
    is_it = change.kind is TextChangeKind.ADDED and change.new == paragraph.text
    return is_it and change.cells is None and (change.at.file, change.at.route) in prose


def _nearest_before(place: int, pairing: Pairing, file: WordFile) -> Origin | None:
    before = max((each for each in pairing.of if each < place), default=None)
    return None if before is None else near_written(pairing.of[before], file)
