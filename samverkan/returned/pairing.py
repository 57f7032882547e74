"""Which paragraph of the file that came back is which of those that we wrote."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from samverkan.render.word.reading import Paragraph
from samverkan.returned.file import Was
from samverkan.returned.rows import paired_rows

_LIKE = 0.6
_LIKE_IN_LETTERS = 0.75
_SHORT = 80
_MOST_COMPARED = 40_000
_MOST_IN_ORDER = 9_000_000


@dataclass(slots=True)
class Pairing:
    """For each paragraph now, and each row of a table, which it was; and those that are new, or gone."""

    was: Sequence[Was]
    now: Sequence[Paragraph]
    of: dict[int, int] = field(default_factory=dict)
    rows: dict[int, int | None] = field(default_factory=dict)

    @property
    def added(self) -> list[int]:
        """The paragraphs that were not written by us."""
        return [place for place, each in enumerate(self.now) if place not in self.of and each.text]

    @property
    def gone(self) -> list[int]:
        """The paragraphs that are no longer there."""
        kept = set(self.of.values())
        return [place for place in range(len(self.was)) if place not in kept]

    def now_of(self, was: int) -> list[Paragraph]:
        """What has become of a paragraph: it may have been parted."""
        return [self.now[place] for place, each in sorted(self.of.items()) if each == was]

    def kind_was(self, was: int) -> tuple[str, int | None]:
        """The part and the row that a paragraph stood in: it can only be one that stands there still."""
        return self.was[was].part, self.was[was].row

    def kind_now(self, now: int) -> tuple[str, int | None]:
        """The same of a paragraph now; for a row that is new, what is that of no other."""
        row = self.now[now].row
        return self.now[now].part, None if row is None else self.rows.get(row, -1)


def paired(was: Sequence[Was], now: Sequence[Paragraph]) -> Pairing:
    """Paired by the pieces in them, by their words in order and out of it, by likeness, and by place."""
    pairing = Pairing(was, now)
    _by_pieces(pairing)
    pairing.rows = paired_rows(was, now, pairing.of)
    _in_order(pairing)
    _by_words(pairing)
    _by_likeness(pairing)
    _by_place(pairing)
    _by_column(pairing)
    return pairing


def _by_pieces(pairing: Pairing) -> None:
    home = {name: place for place, each in enumerate(pairing.was) for name in each.pieces}
    for place, each in enumerate(pairing.now):
        found = next((name for name, words in each.written if name in home and words.strip()), None)
        found = found or next((name for name in each.pieces if name in home), None)
        if found and not _is_empty_twin(each, home[found], pairing):
            pairing.of[place] = home[found]


def _is_empty_twin(paragraph: Paragraph, was: int, pairing: Pairing) -> bool:
    """Whether it is what a moved paragraph leaves behind: nothing, where another has the words."""
    if paragraph.text or not pairing.was[was].text:
        return False
    text = pairing.was[was].text
    return any(each.text == text and not each.pieces for each in pairing.now)


def _in_order(pairing: Pairing) -> None:
    """Those with the same words between the same neighbours: many paragraphs may say the same."""
    if len(pairing.was) * len(pairing.now) > _MOST_IN_ORDER:
        return
    home = pairing.of
    kept = set(home.values())
    old = [
        (place, "", None) if place in kept else (-1, each.text, pairing.kind_was(place))
        for place, each in enumerate(pairing.was)
    ]
    new = [
        (home[place], "", None) if place in home else (-1, each.text, pairing.kind_now(place))
        for place, each in enumerate(pairing.now)
    ]
    for a, b, size in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        for step in range(size):
            if new[b + step][1]:
                pairing.of[b + step] = a + step


def _by_words(pairing: Pairing) -> None:
    left = defaultdict(list)
    for place in pairing.gone:
        left[pairing.kind_was(place), pairing.was[place].text].append(place)
    for place in pairing.added:
        same = left.get((pairing.kind_now(place), pairing.now[place].text))
        if same:
            pairing.of[place] = same.pop(0)


def _by_likeness(pairing: Pairing) -> None:
    gone, added = pairing.gone, pairing.added
    if len(gone) * len(added) > _MOST_COMPARED:
        return
    likeness = [
        (_likeness(pairing.was[old].text, pairing.now[new].text), old, new)
        for old in gone
        for new in added
        if pairing.kind_was(old) == pairing.kind_now(new)
    ]
    taken: set[int] = set()
    for ratio, old, new in sorted(likeness, key=lambda each: -each[0]):
        if ratio >= _LIKE and old not in taken and new not in pairing.of:
            taken.add(old)
            pairing.of[new] = old


def _by_place(pairing: Pairing) -> None:
    """A paragraph that stands just where one that is gone stood, however it reads."""
    gone = set(pairing.gone)
    last = len(pairing.was)
    spoken = [place for place, each in enumerate(pairing.now) if each.text or place in pairing.of]
    for before, place, after in zip([-1, *spoken], spoken, [*spoken[1:], -1], strict=False):
        old = pairing.of.get(before, -1) + 1
        stands = place not in pairing.of and old in gone and (before < 0 or before in pairing.of)
        alike = stands and pairing.kind_was(old) == pairing.kind_now(place)
        if alike and pairing.of.get(after, last) == old + 1:
            pairing.of[place] = old


def _by_column(pairing: Pairing) -> None:
    """A cell that is left in a row of as many paragraphs is the one that stood in its column."""
    gone = set(pairing.gone)
    old, new = _by_row([each.row for each in pairing.was]), _by_row([each.row for each in pairing.now])
    for row, there in pairing.rows.items():
        places, before = new[row], old[there] if there else []
        if len(before) == len(places):
            pairs = zip(places, before, strict=True)
            pairing.of.update((now, was) for now, was in pairs if now not in pairing.of and was in gone)


def _by_row(rows: Sequence[int | None]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        if row:
            found[row].append(place)
    return found


def _likeness(old: str, new: str) -> float:
    """How alike two paragraphs are, by their words, or by the letters of a short line of few words."""
    words = SequenceMatcher(None, old.split()[:400], new.split()[:400], autojunk=False)
    ratio = words.ratio() if words.quick_ratio() >= _LIKE else 0.0
    if ratio >= _LIKE or max(len(old), len(new)) > _SHORT:
        return ratio
    letters = SequenceMatcher(None, old, new, autojunk=False)
    return letters.ratio() if letters.quick_ratio() >= _LIKE_IN_LETTERS <= letters.ratio() else ratio


def out_of_order(pairing: Pairing) -> list[int]:
    """The places now of paragraphs that have moved, as few as need be: rather those without their marks."""
    places = sorted(pairing.of)
    weights = [2 if pairing.now[place].pieces else 1 for place in places]
    kept = heaviest_rising([pairing.of[place] for place in places], weights)
    return [place for index, place in enumerate(places) if index not in kept]


def heaviest_rising(numbers: Sequence[int], weights: Sequence[int]) -> set[int]:
    """The indexes of the heaviest run of numbers, not necessarily side by side, in which none falls."""
    best: list[tuple[int, int]] = []
    before = []
    ends = _Heaviest(max(numbers, default=0) + 1)
    for index, (number, weight) in enumerate(zip(numbers, weights, strict=True)):
        heaviest, last = ends.up_to(number)
        before.append(last)
        best.append((heaviest + weight, index))
        ends.put(number, best[-1])
    kept, index = set(), max(best, default=(0, -1))[1]
    while index >= 0:
        kept.add(index)
        index = before[index]
    return kept


class _Heaviest:
    """The heaviest run that ends at or below a number, in few steps for any number (a Fenwick tree)."""

    def __init__(self, size: int) -> None:
        self._best = [(0, -1)] * (size + 1)

    def up_to(self, number: int) -> tuple[int, int]:
        """The weight of the heaviest, and the index of its last."""
        found, place = (0, -1), number + 1
        while place > 0:
            found = max(found, self._best[place])
            place -= place & -place
        return found

    def put(self, number: int, run: tuple[int, int]) -> None:
        """Notes a run that ends with the number."""
        place = number + 1
        while place < len(self._best):
            self._best[place] = max(self._best[place], run)
            place += place & -place
