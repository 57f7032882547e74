"""Paragraphs that stand where others stood which are gone, as when a whole section has been written anew."""

from collections.abc import Hashable, Iterator, Sequence
from itertools import groupby, pairwise

from samverkan.render.marks import Origin
from samverkan.returned.file import WordFile
from samverkan.returned.pairing import Pairing

_Places = Sequence[int]


def replaced(pairing: Pairing, file: WordFile) -> dict[int, int]:
    """For each paragraph that stands for one that is gone, which that was.

    Where all between two that are known is gone, and paragraphs of the same kinds stand there, each text has
    been written anew: the first of them for its first. What is over has been added or taken out.
    """
    found: dict[int, int] = {}
    for gone, added in _stretches(pairing):
        texts = _grouped(gone, [(pairing.was[each].kind, _origin(each, pairing, file)) for each in gone])
        others = _grouped(added, [pairing.now[each].kind for each in added])
        kinds = [pairing.was[group[0]].kind for group in texts]
        if kinds == [pairing.now[group[0]].kind for group in others] and all(
            _origin(group[0], pairing, file) for group in texts
        ):
            for was, now in zip(texts, others, strict=True):
                found.update(zip(now, was, strict=False))
    return found


def _stretches(pairing: Pairing) -> Iterator[tuple[_Places, _Places]]:
    """Outside of tables: the paragraphs that are gone between two that are known, and those there now."""
    known = [-1, *sorted(pairing.of), len(pairing.now)]
    of = {-1: -1, **pairing.of, len(pairing.now): len(pairing.was)}
    gone = set(pairing.gone)
    for before, after in pairwise(known):
        now = [place for place in range(before + 1, after) if pairing.now[place].text]
        was = [place for place in range(of[before] + 1, of[after]) if now and pairing.was[place].text]
        rows = {pairing.was[place].row for place in was} | {pairing.now[place].row for place in now}
        if was and now and rows == {None} and gone.issuperset(was):
            yield was, now


def _grouped(places: _Places, keys: Sequence[Hashable]) -> list[_Places]:
    """The places that follow on each other and have the same key."""
    pairs = groupby(zip(places, keys, strict=True), key=lambda each: each[1])
    return [[place for place, _ in group] for _, group in pairs]


def _origin(was: int, pairing: Pairing, file: WordFile) -> Origin | None:
    """The text that a paragraph began."""
    return next((file.pieces[name] for name in pairing.was[was].pieces[:1]), None)
