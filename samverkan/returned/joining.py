"""Paragraphs that somebody has run together."""

from collections.abc import Iterator
from itertools import pairwise

from samverkan.returned.changes import TextChange, TextChangeKind, Unplaced
from samverkan.returned.file import WordFile
from samverkan.returned.nearest import near_written
from samverkan.returned.pairing import Pairing
from samverkan.returned.paragraph import authors


def joined(pairing: Pairing, file: WordFile) -> Iterator[TextChange | Unplaced]:
    """Each two that are one now, with the words that they had; new words in them are told of each."""
    spoken = [place for place, each in enumerate(pairing.now) if each.text]
    for place, after in pairwise(spoken):
        first, second = pairing.of.get(place), pairing.of.get(after)
        if not pairing.now[place].runs_on or first is None or second is None or first == second:
            continue
        was, then = pairing.was[first], pairing.was[second]
        old, new = f"{was.text}\n\n{then.text}", f"{was.text} {then.text}"
        author = authors(pairing.now[place : after + 1]) or file.author
        near = near_written(first, file)
        if near and {near} == {file.pieces[name] for name in (*was.pieces, *then.pieces)}:
            yield TextChange(TextChangeKind.CHANGED, near, near.route, old, new, author)
        else:
            yield Unplaced(old, new, author, near)
