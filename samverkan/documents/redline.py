"""Wordings for a page: what was struck and what was added is marked, and what is long is cut."""

from collections.abc import Iterator, Sequence

from samverkan.diff.words import Edit, Piece, sentences
from samverkan.diff.words import redline as compared
from samverkan.render import tracked
from samverkan.render.escape import Md, collapsed, escaped
from samverkan.text import pattern_of

_PARAGRAPHS = pattern_of(r"\s*\n\s*\n\s*|\n(?=\s*(?:[-+*]|\d{1,3}[.)])\s)")
_CITATION = pattern_of(r"\[\^[\w-]+\]")
_SENTENCE_END = pattern_of(r"[.!?][”)]?\s")
_SHORT = 80
_LONG = 320
_LITTLE_MORE = 100
"""Of a wording that is so much longer nothing is left out, for it would save the reader nothing."""
_MARKS = {Edit.REMOVED: tracked.Mark.STRUCK, Edit.ADDED: tracked.Mark.ADDED}


def redline(old: str, new: str) -> tuple[Md, ...]:
    """The two wordings of a text as one, a paragraph each; long stretches that are the same are cut."""
    return tuple(_written(pieces) for pieces in _paragraphs(_folded(compared(*_uncited(old, new)))))


def replaced(old: str, new: str) -> tuple[Md, ...]:
    """A value struck as a whole, and the one that came in its place: on one line when both are short."""
    before, after = _uncited(old, new)
    struck, added = Piece(Edit.REMOVED, before), Piece(Edit.ADDED, after)
    if max(len(before), len(after)) <= _SHORT and "\n" not in before + after:
        return (_written([struck, added]),)
    return tuple(_written(pieces) for each in (struck, added) for pieces in _paragraphs([each]))


def sides(old: str, new: str) -> tuple[Md, Md]:
    """The wordings apart, each on one line, with what was struck marked in the one and added in the other."""
    pieces = _folded(compared(*_uncited(old, new)))
    before = _written([piece for piece in pieces if piece.edit is not Edit.ADDED])
    return before, _written([piece for piece in pieces if piece.edit is not Edit.REMOVED])


def wording(text: str) -> tuple[Md, ...]:
    """A wording, a paragraph each; of a long one its beginning, and how much more there is."""
    shown: list[str] = []
    said = _CITATION.sub("", text).strip()
    room, left = max(_LONG, len(said) if len(said) <= _LONG + _LITTLE_MORE else 0), 0
    for paragraph in _PARAGRAPHS.split(said):
        part = "" if left else _beginning(paragraph, room, whole_words=not shown)
        shown += [part] if part else []
        room -= len(part)
        left += len(paragraph.split()) - len(part.split())
    written = [_literal(part, at_start=True) for part in shown]
    more = f" … ({left} ord till)" if left else ""
    return (*written[:-1], written[-1] + more) if written else ()


def _beginning(text: str, room: int, *, whole_words: bool) -> str:
    """As many sentences of a text as there is room for; else as many words, if those will do."""
    if len(text) <= room:
        return text
    ends = [match.end() for match in _SENTENCE_END.finditer(text[: max(room, 0)])]
    if ends or not whole_words:
        return text[: ends[-1]].rstrip() if ends else ""
    blank = text.rfind(" ", 0, room)
    return text[:blank] if blank > 0 else text.partition(" ")[0]


def _folded(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, where of a long one that is the same only the sentences next to a change are left."""
    last = len(pieces) - 1
    return [
        Piece(piece.edit, _middle_cut(piece.text, before=place > 0, after=place < last))
        if piece.edit is Edit.SAME and len(piece.text) > _LONG
        else piece
        for place, piece in enumerate(pieces)
    ]


def _middle_cut(text: str, *, before: bool, after: bool) -> str:
    every = sentences(text)
    head, tail = every[:1] if before else [], every[-1:] if after else []
    if len(head) + len(tail) >= len(every):
        return text
    return "".join(head) + ("" if not head else " ") + "… " + "".join(tail).lstrip()


def _uncited(old: str, new: str) -> tuple[str, str]:
    """The wordings without references to notes, unless those are all that differs."""
    before, after = _CITATION.sub("", old), _CITATION.sub("", new)
    return (old, new) if before == after else (before, after)


def _paragraphs(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    now: list[Piece] = []
    for piece in pieces:
        first, *rest = _PARAGRAPHS.split(piece.text)
        now.append(Piece(piece.edit, first))
        for part in rest:
            yield now
            now = [Piece(piece.edit, part)]
    yield now


def _written(pieces: Sequence[Piece]) -> Md:
    made, before = Md(""), Edit.SAME
    for piece in pieces:
        if piece.edit is Edit.SAME:
            made += _literal(piece.text, at_start=not made)
        else:
            apart = before not in (Edit.SAME, piece.edit) and not piece.text[:1].isspace()
            made += Md(" " if apart else "") + tracked.marked(_MARKS[piece.edit], piece.text)
        before = piece.edit
    return Md(made.strip())


def _literal(text: str, *, at_start: bool) -> Md:
    return Md(escaped(collapsed(text), at_start=at_start))
