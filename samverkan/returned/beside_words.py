"""What somebody has done without typing: notes and pictures in and out, words marked by hand."""

from collections import Counter
from collections.abc import Iterator, Sequence

from samverkan.render.marks import Origin
from samverkan.render.word.reading import FOOTNOTES
from samverkan.render.word.signs import BY_HAND, PlacedSign, SignKind
from samverkan.returned.changes import PlacedComment, TextChange, TextChangeKind, Unplaced
from samverkan.returned.file import Was, WordFile

_FOOT = "footnote "
_Key = tuple[SignKind, str]


def marked_by_hand(file: WordFile) -> Iterator[PlacedComment]:
    """Words that are highlighted, struck through, hidden or in a colour of their own, each as a remark."""
    for each in (*file.now.signs.found, *file.now_notes.signs.found):
        if each.kind in BY_HAND:
            words = " ".join(each.says.split())
            yield PlacedComment(_origin(each, file), file.author, words, words, each.kind)


def changed_signs(changes: Sequence[TextChange], file: WordFile) -> Iterator[Unplaced]:
    """References to notes and pictures that are gone or new, but for those of a text that is gone itself."""
    if file.signs_were is None:
        return
    was = [(_key(each, file), each) for each in file.signs_were if each.kind not in BY_HAND]
    now = [(_key(each, file), each) for each in file.now.signs.found if each.kind not in BY_HAND]
    struck = {_key(each, file): each.author for each in file.now.signs.struck}
    removed = {each.at for each in changes if each.kind is TextChangeKind.REMOVED}
    for key, sign in _more(was, now):
        near = _origin(sign, file)
        if near not in removed:
            yield Unplaced(_shown(key, file), "", struck.get(key, "") or file.author, near)
    for key, sign in _more(now, was):
        if key[0] is not SignKind.NOTE or key[1].isdigit():
            yield Unplaced("", _shown(key, file), sign.author or file.author, _origin(sign, file))


def is_gone_note(was: Was, file: WordFile) -> bool:
    """Whether a paragraph is of a note to which nothing refers now, which is told of the reference."""
    left = {_key(each, file)[1] for each in file.now.signs.found if each.kind is SignKind.NOTE}
    return file.signs_were is not None and was.note != "" and was.note.removeprefix(_FOOT) not in left


def near_reference(note: str, file: WordFile) -> Origin | None:
    """The text in which a new note is referred to, or after which."""
    return next((_origin(each, file) for each in file.now.signs.found if each.says == note), None)


def _more(
    some: Sequence[tuple[_Key, PlacedSign]], others: Sequence[tuple[_Key, PlacedSign]]
) -> Iterator[tuple[_Key, PlacedSign]]:
    """Those of which there are more here, rather where there is none of the others."""
    left = Counter(key for key, _ in some) - Counter(key for key, _ in others)
    places = {(key, each.piece) for key, each in others}
    for key, sign in sorted(some, key=lambda each: (each[0], each[1].piece) in places):
        if left[key] > 0:
            left[key] -= 1
            yield key, sign


def _key(sign: PlacedSign, file: WordFile) -> _Key:
    """A note by its number if we wrote it, or one that says the same, as a copy does."""
    if sign.kind is not SignKind.NOTE or sign.says.isdigit():
        return sign.kind, sign.says
    text = " ".join(each.text for each in file.now_notes.paragraphs if each.note == sign.says)
    known = (each.note.removeprefix(_FOOT) for each in file.was if each.note and each.text == text)
    return sign.kind, next(known, sign.says)


def _shown(key: _Key, file: WordFile) -> str:
    kind, says = key
    if kind is SignKind.PICTURE:
        return f"bild: {says}" if says else "bild"
    text = " ".join(each.text for each in file.was if each.part == FOOTNOTES and each.note == _FOOT + says)
    return f"fotnot {says}: {text}" if text else f"fotnot {says}"


def _origin(sign: PlacedSign, file: WordFile) -> Origin | None:
    return file.pieces.get(sign.piece or "")
