"""A paragraph that has been moved: what it stands behind now, and its lines there in the text of a file."""

from collections.abc import Sequence

from samverkan.returned.file import WordFile
from samverkan.returned.pairing import Pairing
from samverkan.returned.showing import shown
from samverkan.returned.writing import Scalar, in_paragraphs
from samverkan.text import pattern_of

_BETWEEN = pattern_of(r"\n(?:[ \t]*\n)+")


def behind(place: int, pairing: Pairing, file: WordFile) -> str:
    """The words before a paragraph now, or of the row above it.

    None for one that is the first of the text that it belongs to, and for a row below the head of its table.
    """
    spoken = [each for each, one in enumerate(pairing.now) if one.text]
    own_row = pairing.now[place].row
    if own_row is not None:
        return _row_above(own_row, spoken, pairing)
    at = spoken.index(place) if place in spoken else 0
    before, after = spoken[max(at - 1, 0) : at], spoken[at + 1 : at + 2]
    own = _texts(place, pairing, file)
    is_first = own and own == set().union(*(_texts(each, pairing, file) for each in after))
    if is_first and not any(own == _texts(each, pairing, file) for each in before):
        return ""
    return "".join(pairing.now[each].text for each in before)


def _row_above(row: int, spoken: Sequence[int], pairing: Pairing) -> str:
    """The words of the row above, cell by cell, unless they are all our own."""
    above = [each for each in spoken if pairing.now[each].row == row - 1]
    is_of_files = any(pairing.now[each].pieces or each not in pairing.of for each in above)
    return " | ".join(pairing.now[each].text for each in above) if is_of_files else ""


def _texts(place: int, pairing: Pairing, file: WordFile) -> set[object]:
    """The texts of files that a paragraph is of."""
    was = pairing.of.get(place)
    return {file.pieces[name] for name in pairing.was[was].pieces} if was is not None else set()


def with_paragraph_moved(raw: str, at: Scalar, words: str, place_behind: str) -> str | None:
    """`raw` with the lines of a paragraph of the text behind those of another, or first for no words.

    None unless each of them is one whole paragraph of the text.
    """
    start = raw.find("\n", at.start, at.end) + 1 if at.style == "|" and at.start else at.start
    body = raw[start : at.end].rstrip()
    gaps = [*_BETWEEN.findall(body)]
    parts = _BETWEEN.split(body)
    said = [shown(each, prose=True) for each in parts]
    wanted, other = in_paragraphs(words), in_paragraphs(place_behind)
    if said.count(wanted) != 1 or (other and said.count(other) != 1) or set(gaps) > {"\n\n"}:
        return None
    moved = parts.pop(said.index(wanted))
    said.remove(wanted)
    parts.insert(said.index(other) + 1 if other else 0, moved)
    return raw[:start] + "\n\n".join(parts) + raw[start + len(body) :]
