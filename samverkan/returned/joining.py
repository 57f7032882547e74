"""Paragraphs that somebody has run together."""

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from samverkan.diagnostics import Route
from samverkan.render.marks import Origin
from samverkan.returned.changes import TextChange, TextChangeKind, Unplaced
from samverkan.returned.file import Was, WordFile
from samverkan.returned.nearest import near_written
from samverkan.returned.pairing import Pairing
from samverkan.returned.paragraph import authors


def run_together(pairing: Pairing, file: WordFile) -> list[list[int]]:
    """The places now of paragraphs of several texts, or of words of ours, that stand in one paragraph."""
    found: list[list[int]] = []
    spoken = [place for place, each in enumerate(pairing.now) if each.text]
    for place, after in _joints(pairing, spoken):
        if _of_one_text(pairing.was[pairing.of[place]], pairing.was[pairing.of[after]], file):
            continue
        if found and found[-1][-1] == place:
            found[-1].append(after)
        else:
            found.append([place, after])
    return found


def joined(
    pairing: Pairing,
    file: WordFile,
    together: Sequence[Sequence[int]],
    kept: Set[tuple[str, Route]],
) -> Iterator[TextChange | Unplaced]:
    """The paragraphs of one text that are one now, with the words that they had, and those run `together`.

    New words in the former are told of each. Items of one list that are nothing but a text become one item,
    with the words that it has now, and the others go, unless one of them is `kept` by what refers to it.
    """
    spoken = [place for place, each in enumerate(pairing.now) if each.text]
    for place, after in _joints(pairing, spoken):
        was, then = (pairing.was[pairing.of[each]] for each in (place, after))
        if _of_one_text(was, then, file):
            origin = file.pieces[was.pieces[0]]
            old, new = f"{was.text}\n\n{then.text}", f"{was.text} {then.text}"
            author = authors(pairing.now[place : after + 1]) or file.author
            yield TextChange(TextChangeKind.CHANGED, origin, origin.route, old, new, author)
    for places in together:
        yield from _one(places, pairing, file, kept)


def _joints(pairing: Pairing, spoken: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The places of each two that stand in one paragraph now and did not."""
    for place, after in pairwise(spoken):
        first, second = pairing.of.get(place), pairing.of.get(after)
        if pairing.now[place].runs_on and first is not None and second is not None and first != second:
            yield place, after


def _of_one_text(was: Was, then: Was, file: WordFile) -> bool:
    """Whether both are paragraphs of one text of a file."""
    own = {file.pieces[name] for name in (*was.pieces, *then.pieces)}
    return bool(was.pieces and then.pieces) and len(own) == 1


def _one(
    places: Sequence[int], pairing: Pairing, file: WordFile, kept: Set[tuple[str, Route]]
) -> Iterator[TextChange | Unplaced]:
    were = [pairing.was[pairing.of[place]] for place in places]
    new = " ".join(pairing.now[place].text for place in places)
    author = authors([pairing.now[place] for place in places]) or file.author
    first, *others = [_all_of_it(each, file) for each in were]
    if first and all(each and _may_join(each, first, kept) for each in others):
        yield TextChange(TextChangeKind.CHANGED, first, first.route, were[0].text, new, author)
        for each, was in zip(others, were[1:], strict=True):
            assert each  # noqa: S101
            yield TextChange(TextChangeKind.REMOVED, each, each.route, was.text, "", author)
    else:
        near = near_written(pairing.of[places[0]], file)
        yield Unplaced("\n\n".join(each.text for each in were), new, author, near)


def _all_of_it(was: Was, file: WordFile) -> Origin | None:
    """The text of a file that the paragraph is, and nothing else."""
    names = [name for name, words in was.words if name or words.strip()]
    name = names[0] if len(names) == 1 else None
    return file.pieces[name] if name else None


def _may_join(one: Origin, first: Origin, kept: Set[tuple[str, Route]]) -> bool:
    """Whether both are the same of two items of one list, of which the other may go."""
    route, other = one.route, first.route
    apart = [place for place, pair in enumerate(zip(route, other, strict=False)) if pair[0] != pair[1]]
    if one.file != first.file or len(route) != len(other) or len(apart) != 1:
        return False
    is_item = isinstance(route[apart[0]], int) and apart[0] >= len(route) - 2
    return is_item and (one.file, route[: apart[0] + 1]) not in kept
