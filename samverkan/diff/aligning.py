"""Which sentence of a text is which of another: what is said before and after, side by side."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from textwrap import wrap

from samverkan import swedish
from samverkan.diff.likeness import AKIN, MOST_PAIRS, bare_words, holds, likeness, scores
from samverkan.diff.markup import without_markup
from samverkan.text import pattern_of

_PARTS = pattern_of(r"\n\s*(?:[-*+•]|\d+[.)])\s+|\n\s*\n|\n(?=\s*#)")
_LONGEST = 2_000
"""No sentence is longer; what is asked of one may cost as much as the square of its length."""
_KIN = 0.3
"""From here on two sentences that stand against each other are about the same thing."""
LIVES_ON = 0.62
"""From here on a sentence is said within the rest of a text."""

_Pairs = dict[int, int]
"""The place of each old sentence, and that of the new one that it is."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """The pairs of sentences that differ, old and new, and the old ones that were left out.

    Where others stand that are like none of the old ones, those that stood there were `replaced`. `unread` is
    how many old ones could not be set beside the new ones, as there are too many of both.
    """

    pairs: tuple[tuple[str, str], ...] = ()
    left_out: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    unread: int = 0


@lru_cache(maxsize=64)
def aligned(old: str, new: str) -> Aligned:
    """The sentences of two texts side by side, without those that are equal."""
    a, b = sentences(old), sentences(new)
    if len(a) == len(b) == 1:
        return Aligned(((a[0], b[0]),))
    same = _same(a, b)
    pairs, unread = _paired(a, b, same)
    in_order = sorted(pairs, key=lambda i: (-likeness(a[i], b[pairs[i]]), i))
    told = {*same, *pairs}, {*same.values(), *pairs.values()}
    in_pairs = tuple(_in_whole(a, i, b, pairs[i], told) for i in in_order)
    alone = [i for i in range(len(a)) if i not in told[0]]
    unread = unread or (len(alone) if len(alone) * len(b) > MOST_PAIRS else 0)
    alone = [] if unread else alone
    gone = [i for i in alone if not any(holds(each, a[i]) >= LIVES_ON for each in windows(b))]
    fresh = {bare_words(each) for each in b} - {bare_words(b[j]) for j in told[1]}
    replaced = {i for i in gone if _is_replaced(i, len(a), b, same | pairs, fresh)}
    lost = [a[i] for i in gone if i not in replaced]
    return Aligned(in_pairs, tuple(lost), tuple(a[i] for i in gone if i in replaced), unread)


def sentences(text: str) -> list[str]:
    """The sentences, headings and items of lists in a text, without markup; an endless one in pieces."""
    parts = (without_markup(each) for each in _PARTS.split(text))
    return [piece for part in parts for each in swedish.sentences(part) if each for piece in _pieces(each)]


def _pieces(sentence: str) -> list[str]:
    return wrap(sentence, _LONGEST, break_on_hyphens=False) if len(sentence) > _LONGEST else [sentence]


def windows(text: Sequence[str]) -> Iterator[str]:
    """Each sentence with the one after it: what two have become may hold what three said."""
    yield from (" ".join(text[place : place + 2]) for place in range(len(text)))


def _same(a: Sequence[str], b: Sequence[str]) -> _Pairs:
    """The sentences that both texts have, the first of each with the first."""
    places: dict[str, list[int]] = {}
    for j, each in enumerate(b):
        places.setdefault(bare_words(each), []).append(j)
    found: _Pairs = {}
    for i, each in enumerate(a):
        if where := places.get(bare_words(each)):
            found[i] = where.pop(0) if len(where) > 1 else where[0]
    return found


def _paired(a: Sequence[str], b: Sequence[str], same: Mapping[int, int]) -> tuple[_Pairs, int]:
    """The rest of two texts, the most alike first, no sentence twice; and how many were never weighed.

    Of more than can be weighed against each other, those are weighed first that share words few have.
    """
    kept = {bare_words(b[j]) for j in same.values()}
    olds = [i for i in range(len(a)) if i not in same]
    news = [j for j, each in enumerate(b) if bare_words(each) not in kept]
    pairs: _Pairs = {}
    if len(olds) * len(news) > MOST_PAIRS:
        pairs = _chosen((likeness(a[i], b[j]), i, j) for i, j in _likely(a, b, olds, news))
        taken = set(pairs.values())
        olds, news = [i for i in olds if i not in pairs], [j for j in news if j not in taken]
    if len(olds) * len(news) > MOST_PAIRS:
        return pairs, len(olds)
    weighed = scores([a[i] for i in olds], [b[j] for j in news], _KIN)
    return pairs | _chosen(((score, olds[i], news[j]) for score, i, j in weighed), _KIN), 0


def _chosen(scored: Iterator[tuple[float, int, int]], least: float = AKIN) -> _Pairs:
    taken: tuple[set[int], set[int]] = (set(), set())
    pairs: _Pairs = {}
    for score, i, j in sorted(scored, key=lambda each: (-each[0], each[1], each[2])):
        if score >= least and i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs[i] = j
    return pairs


_MORE = 0.05
"""So much more of a sentence stands in two others than in the one, at least, when it has become the two."""


def _in_whole(
    a: Sequence[str], i: int, b: Sequence[str], j: int, told: tuple[set[int], set[int]]
) -> tuple[str, str]:
    """A pair of sentences, each with the one beside it where the other has become two, or was."""
    new = _with_the_rest(b, j, a[i], told[1])
    return _with_the_rest(a, i, new, told[0]), new


def _with_the_rest(text: Sequence[str], place: int, other: str, told: set[int]) -> str:
    """The sentence there, with the one after or before it if that is told nowhere and is of the other."""
    for beside in (place + 1, place - 1):
        if not 0 <= beside < len(text) or beside in told:
            continue
        joined = " ".join(text[min(place, beside) : max(place, beside) + 1])
        is_of_it = holds(other, text[beside]) >= _KIN
        if is_of_it and len(joined) <= _LONGEST and holds(joined, other) >= holds(text[place], other) + _MORE:
            told.add(beside)
            return joined
    return text[place]


_RARE = 12
"""Words that so many sentences share tell one from another."""


def _likely(
    a: Sequence[str], b: Sequence[str], olds: Sequence[int], news: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """The pairs that share most of the words, and words in a row, that few of the new sentences have."""
    have: dict[str, list[int]] = {}
    for j in news:
        for sign in _signs(b[j]):
            have.setdefault(sign, []).append(j)
    for i in olds:
        shared = Counter(
            j for sign in _signs(a[i]) if len(where := have.get(sign, ())) <= _RARE for j in where
        )
        yield from ((i, j) for j, _ in shared.most_common(_RARE))


def _signs(sentence: str) -> set[str]:
    words = bare_words(sentence).split()
    return {*words, *(" ".join(words[place : place + 2]) for place in range(len(words) - 1))}


def _is_replaced(place: int, end: int, b: Sequence[str], now: Mapping[int, int], fresh: Set[str]) -> bool:
    """Whether something `fresh` stands where the sentence did, between those before and after it."""
    before = next((now[i] for i in range(place, -1, -1) if i in now), -1)
    after = next((now[i] for i in range(place, end) if i in now), len(b))
    where = range(before + 1, after) if before < after else range(len(b))
    return any(bare_words(b[j]) in fresh for j in where)
