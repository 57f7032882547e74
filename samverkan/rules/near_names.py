"""Names that are a slip of the pen away from one that is known."""

from collections.abc import Iterable, Iterator

from samverkan.text import folded

_LONGEST = 200


class NearNames:
    """Known names, found again by what is almost one of them, however many there are."""

    def __init__(self, names: Iterable[str]) -> None:
        self._known = {folded(name): name for name in names}
        self._without: dict[str, dict[str, None]] = {}
        for fold in self._known:
            for each in _with_a_letter_less(fold):
                self._without.setdefault(each, {})[fold] = None

    def meant(self, name: str) -> str | None:
        """The known name that this one is a slip away from: one letter in one word."""
        fold = folded(name)
        if fold in self._known or fold.removesuffix("s") in self._known:
            return None
        words = name.casefold().split()
        return min((each for each in self._near(fold) if _is_one_slip(words, each)), default=None)

    def one_edit_away(self, name: str) -> list[str]:
        """The known names that one letter after the first two parts from this one."""
        fold = folded(name)
        return [] if fold in self._known else [e for e in self._near(fold) if is_one_edit(fold, folded(e))]

    def _near(self, fold: str) -> Iterator[str]:
        """The known names that have a name with a letter less in common with this one."""
        near = (each for less in _with_a_letter_less(fold) for each in self._without.get(less, ()))
        yield from (self._known[each] for each in dict.fromkeys(near))


def _with_a_letter_less(fold: str) -> Iterator[str]:
    """The name, and it without each letter after its first two.

    Names that are one edit apart have one of these in common.
    """
    yield fold[:_LONGEST]
    yield from (fold[:place] + fold[place + 1 :] for place in range(2, len(fold)) if len(fold) <= _LONGEST)


def _is_one_slip(words: list[str], right: str) -> bool:
    others = right.casefold().split()
    if len(words) != len(others):
        return False
    differing = [i for i, pair in enumerate(zip(words, others, strict=True)) if pair[0] != pair[1]]
    if len(differing) != 1:
        return False
    a, b = words[differing[0]], others[differing[0]]
    ending = differing[0] == len(words) - 1 and _is_inflected(a, b)
    return min(len(a), len(b)) >= 5 and is_one_edit(a, b) and not ending


def _is_inflected(a: str, b: str) -> bool:
    """Whether one word is the other with an ending, which no doubled letter is."""
    short, long = sorted((a, b), key=len)
    return long.startswith(short) and long[-2:] != 2 * short[-1]


def is_one_edit(a: str, b: str) -> bool:
    """Whether one letter added, left out, changed or swapped with the next makes one of the other."""
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if any(char.isdigit() for char in a[start : start + 1] + b[start : start + 1]):
        return False
    rest_a, rest_b = a[start:], b[start:]
    swapped = rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:]
    return rest_a[1:] == rest_b[1:] or rest_a[1:] == rest_b or rest_a == rest_b[1:] or swapped
