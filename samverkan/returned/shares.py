"""Words that have been changed between marks: which of them belong to which part of what stood there."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from samverkan.text import pattern_of

_TOKENS = pattern_of(r"(\s*)(\w+|[^\w\s])")
_LIKE = 0.3
_PARTING = frozenset(",;")

Part = tuple[str | None, str]
"""Words, with the piece that they are if they are one."""


def shares(parts: Sequence[Part], new: str, *, left: bool, right: bool) -> list[str] | None:
    """The words now of what stands on the left, of each part, and of what stands on the right.

    None when some new words stand for words of several parts, hardly any stand as they did, or something is
    put in between two commas of ours: it may belong to what stands on either side.
    """
    owned = [(word, owner) for owner, (_, words) in enumerate(parts, 1) for _, word in _TOKENS.findall(words)]
    tokens = _TOKENS.findall(new)
    pieces = [left, *(bool(name) for name, _ in parts), right]
    matcher = SequenceMatcher(None, [word for word, _ in owned], [word for _, word in tokens], autojunk=False)
    if len(parts) > 1 and matcher.ratio() < _LIKE:
        return None
    found, last = [""] * len(pieces), 0
    for kind, a, b, c, d in matcher.get_opcodes():
        owners = [owner for _, owner in owned[a:b]]
        if kind == "replace" and len(set(owners)) > 1:
            return None
        is_behind_ours = kind == "insert" and a and not pieces[owned[a - 1][1]]
        if is_behind_ours and owned[a - 1][0] == tokens[d - 1][1] in _PARTING:
            return None
        for place, (blank, word) in enumerate(tokens[c:d]):
            owner = owners[place] if kind == "equal" else (owners or [_between(a, owned, pieces)])[0]
            found[owner] += blank + word
            last = owner
    found[last] += new[len(new.rstrip()) :]
    whole = all(each.count("\n\n") == each.strip().count("\n\n") for each in found)
    return found if whole or not any(pieces) else None


def _between(place: int, owned: Sequence[tuple[str, int]], pieces: Sequence[bool]) -> int:
    """Whose the words are that have been put in there: a piece's, if they stand at one."""
    before = owned[place - 1][1] if place else 0
    after = owned[place][1] if place < len(owned) else len(pieces) - 1
    return next((each for each in (before, after) if pieces[each]), before or min(after, len(pieces) - 2))


def changed_parts(parts: Sequence[Part], found: Sequence[str]) -> Iterator[tuple[str | None, str, str]]:
    """Each part with its words before and now; ours go along with a piece that is struck."""
    is_struck = any(name and not now.strip() for (name, _), now in zip(parts, found, strict=True))
    for (name, words), now in zip(parts, found, strict=True):
        if name or not (is_struck and _is_left_of(now, words)):
            yield name, words, now


def _is_left_of(now: str, words: str) -> bool:
    """Whether nothing but what stood there is left."""
    before = iter(words.split())
    return all(word in before for word in now.split())
