"""What has become of the pieces of a paragraph, and of the words around them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from samverkan.render.word.reading import Paragraph, Recorded
from samverkan.returned.file import Parts, Was
from samverkan.returned.shares import changed_parts, shares
from samverkan.text import pattern_of

_WORDS = pattern_of(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class PieceNow:
    """The words of a piece before and after; a piece of None is words of our own, `beside` one."""

    piece: str | None
    old: str
    new: str
    beside: str | None = None


@dataclass(frozen=True, slots=True)
class _Sides:
    """How many words a piece has, and the words on both sides of its beginning and of its end."""

    length: int
    edges: tuple[tuple[list[str], list[str]], tuple[list[str], list[str]]]


def compared(was: Was, now: Sequence[Paragraph]) -> list[PieceNow]:
    """Each piece, and each stretch between, that reads otherwise; `now` is the paragraph, parted or not."""
    parts = list(_joined(now))
    if not any(words.strip() for _, words in parts):
        parts = [(name, "") for name in was.pieces]
    if not any(name in was.pieces for name, _ in parts):
        parts = [(None, "".join(words for _, words in parts))]
    return [each for each in _compared(was, parts) if _plain(each.old) != _plain(each.new)]


def authors(now: Sequence[Paragraph], piece: str | None = None) -> str:
    """Those who are recorded to have changed the paragraph, or a piece of it if anybody has."""
    words = [each for one in now for each in one.words if each.recorded is not Recorded.NOTHING]
    inside = [each for each in words if piece and each.piece == piece]
    named = dict.fromkeys(each.author for each in inside or words if each.author)
    return ", ".join(named) or ", ".join(dict.fromkeys(each.author for each in now if each.author))


def _joined(now: Sequence[Paragraph]) -> Iterator[tuple[str | None, str]]:
    """The words by piece, two line breaks where the paragraph has been parted."""
    spoken = [each for each in now if each.text]
    for paragraph in now:
        is_later = paragraph in spoken[1:]
        for index, (name, words) in enumerate(paragraph.written):
            yield name, "\n\n" + words if is_later and index == 0 else words


def _compared(was: Was, parts: Sequence[tuple[str | None, str]]) -> Iterator[PieceNow]:
    """From one piece that is still there to the next; between them stand words of ours, and lost pieces."""
    now = _merged(parts, was.pieces)
    torn = set(_torn(now, was.words)) if any(words.strip() for _, words in now) else set()
    now = [(None if name in torn else name, words) for name, words in now]
    stand = [name for name, _ in now if name]
    gaps = _gaps(was, stand)
    texts = {name: words for name, words in now if name}
    between = _between(now)
    grown = {name: ["", words, ""] for name, words in texts.items()}
    rest: list[PieceNow] = []
    for place, (gap, new) in enumerate(zip(gaps, between, strict=True)):
        left = stand[place - 1] if place else None
        right = stand[place] if place < len(stand) else None
        rest += _gap(gap, new, left, right, grown)
    old = {name: words for name, words in was.words if name}
    yield from (PieceNow(name, old[name], "".join(grown[name])) for name in stand)
    yield from rest


def _merged(parts: Sequence[tuple[str | None, str]], known: Sequence[str]) -> list[tuple[str | None, str]]:
    """The parts with pieces in their old order and once each; pieces of other paragraphs are words here."""
    merged: list[tuple[str | None, str]] = []
    expected = 0
    for name, words in parts:
        place = known.index(name) if name in known else -1
        if merged and name and merged[-1][0] == name:
            merged[-1] = (name, merged[-1][1] + words)
        elif place >= expected:
            merged.append((name, words))
            expected = place + 1
        elif merged and merged[-1][0] is None:
            merged[-1] = (None, merged[-1][1] + words)
        else:
            merged.append((None, words))
    return merged


def _torn(now: Parts, was: Parts) -> Iterator[str]:
    """The pieces at an edge of which the words on both sides are others: some were typed across the mark."""
    old, new = _sides(was), _sides(now)
    for name in new.keys() - {None}:
        edges = zip(old[name].edges, new[name].edges, strict=True)
        is_other = old[name].length != new[name].length
        if is_other and any(a != c and b != d for (a, b), (c, d) in edges):
            yield name or ""


def _sides(parts: Parts) -> dict[str | None, _Sides]:
    said = [_WORDS.findall(words) for _, words in parts]
    none: list[str] = []
    before = accumulate((each[-1:] for each in said), lambda last, own: own or last, initial=none)
    after = accumulate((each[:1] for each in said[::-1]), lambda first, own: own or first, initial=none)
    around = zip(parts, said, before, [*after][-2::-1], strict=False)
    return {
        name: _Sides(len(words), ((left, words[:1]), (words[-1:], right)))
        for (name, _), words, left, right in around
    }


def _between(now: Sequence[tuple[str | None, str]]) -> list[str]:
    gaps = [""]
    for name, words in now:
        if name:
            gaps.append("")
        else:
            gaps[-1] += words
    return gaps


def _gaps(was: Was, stand: Sequence[str]) -> list[list[tuple[str | None, str]]]:
    """What stood before, between and after the pieces that are still there."""
    gaps: list[list[tuple[str | None, str]]] = [[]]
    for name, words in was.words:
        if name in stand:
            gaps.append([])
        else:
            gaps[-1].append((name, words))
    return gaps


def _gap(
    gap: Sequence[tuple[str | None, str]],
    new: str,
    left: str | None,
    right: str | None,
    grown: dict[str, list[str]],
) -> Iterator[PieceNow]:
    ours = "".join(words for _, words in gap)
    if _plain(new) == _plain(ours):
        return
    found = shares(gap, new, left=left is not None, right=right is not None)
    if not found:
        yield PieceNow(None, ours, new, _beside(gap, ours, new) or left or right)
        return
    if left:
        grown[left][2] += found[0]
    if right:
        grown[right][0] = found[-1] + grown[right][0]
    beside = left or next((name for name, _ in gap if name), right)
    yield from (PieceNow(*each, beside) for each in changed_parts(gap, found[1:-1]))


def _beside(gap: Sequence[tuple[str | None, str]], old: str, new: str) -> str | None:
    """The piece that a change stands in or next after."""
    alike = next((place for place, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(new))
    beside, end = None, 0
    for name, words in gap:
        if name and (beside is None or end <= alike):
            beside = name
        end += len(words)
    return beside


def _plain(text: str) -> str:
    """What can be read of a text: where a line may be broken is not."""
    text = text.replace("\u2011", "-").replace("\u00ad", "")
    return "\n\n".join(" ".join(each.split()) for each in text.split("\n\n"))
