"""Which row of a table in the file that came back is which of those that we wrote."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from samverkan.render.word.reading import Paragraph
from samverkan.returned.file import Was

_LIKE = 0.6
_MOST_COMPARED = 40_000


def paired_rows(was: Sequence[Was], now: Sequence[Paragraph], of: Mapping[int, int]) -> dict[int, int | None]:
    """For each row now which it was: by its paragraphs that are known, by its words in order, or by likeness.

    All rows are alike, None, in a file that does not tell in which rows its paragraphs were.
    """
    old, new = _texts(was), _texts(now)
    if not old:
        return dict.fromkeys(new)
    pairs = _by_paragraphs(was, now, of)
    _in_order(old, new, pairs)
    _by_likeness(old, new, pairs)
    return pairs


def _in_order(old: Mapping[int, str], new: Mapping[int, str], pairs: dict[int, int | None]) -> None:
    """Rows with the same words between the same rows: many tables may have the same head."""
    kept = set(pairs.values())
    before = [(row, "") if row in kept else (None, words) for row, words in old.items()]
    after = [(pairs[row], "") if row in pairs else (None, words) for row, words in new.items()]
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for a, b, size in matcher.get_matching_blocks():
        pairs.update(zip(list(new)[b : b + size], list(old)[a : a + size], strict=True))


def _by_likeness(old: Mapping[int, str], new: Mapping[int, str], pairs: dict[int, int | None]) -> None:
    left = [row for row in old if row not in pairs.values()]
    added = [row for row in new if row not in pairs]
    if len(left) * len(added) > _MOST_COMPARED:
        return
    likeness = [(_likeness(old[one], new[other]), one, other) for one in left for other in added]
    for ratio, one, other in sorted(likeness, key=lambda each: -each[0]):
        if ratio >= _LIKE and one not in pairs.values() and other not in pairs:
            pairs[other] = one


def _texts(paragraphs: Sequence[Was] | Sequence[Paragraph]) -> dict[int, str]:
    """The words of each row."""
    found: dict[int, list[str]] = defaultdict(list)
    for each in paragraphs:
        if each.row is not None:
            found[each.row].append(each.text)
    return {row: " ".join(texts) for row, texts in found.items()}


def _by_paragraphs(
    was: Sequence[Was], now: Sequence[Paragraph], of: Mapping[int, int]
) -> dict[int, int | None]:
    """A row is the one that most of its known paragraphs stood in."""
    votes: Counter[tuple[int, int]] = Counter()
    for new, old in of.items():
        here, there = now[new].row, was[old].row
        if here is not None and there is not None:
            votes[here, there] += 1
    pairs: dict[int, int | None] = {}
    for (here, there), _ in votes.most_common():
        if here not in pairs and there not in pairs.values():
            pairs[here] = there
    return pairs


def _likeness(old: str, new: str) -> float:
    words, others = old.split(), new.split()
    return SequenceMatcher(None, words, others, autojunk=False).ratio() if words and others else 0.0
