"""Bodies that decide: which of them may do it for the kommun, and which is which."""

import re
from collections.abc import Iterable

from samverkan.text import pattern_of

_OF_THE_KOMMUN = pattern_of(
    r"kommun|styrelse|nämnd|fullmäktige|utskott|direktör|stadsdel|(?<!\w)(?:ks|kf|ksau|au)(?!\w)",
    re.IGNORECASE,
)

_TOGETHER = pattern_of(
    r"styrgrupp|samverkansgrupp|ledningsgrupp|polis|(?<!\w)(?:lpo|brå)(?!\w)"
    r"|brottsförebyggande\s+råd|(?<!\w)(?:trygghets|säkerhets|samverkans)råd",
    re.IGNORECASE,
)


def may_decide_for_the_kommun(body: str) -> bool:
    """Whether the body may be the kommun's: a group of the parties together, or the Police, is not."""
    return bool(_OF_THE_KOMMUN.search(body)) or not _TOGETHER.search(body)


_SHORT = {"ks": "styrelse", "kf": "fullmäktige", "au": "utskott", "ksau": "utskott"}


_BELONGING = pattern_of(r"(?:styrelsen|fullmäktige|utskottet)s\s+\w(?!.*utskott)")

_BOARD = pattern_of(r"(?<!\w)\w*nämnd")


def sort_of_body(name: str) -> str | None:
    """What a body is, so that `Kommunstyrelsen` and `KS` are one; None when it cannot be told.

    What belongs to a body, such as `Kommunstyrelsens ordförande`, is another.
    """
    folded = name.casefold()
    for word in ("utskott", "fullmäktige", "styrelse"):
        if word in folded:
            return None if _BELONGING.search(folded) else word
    board = _BOARD.search(folded)
    return board.group() if board else _SHORT.get(folded)


def are_different(one: str | None, other: str | None) -> bool:
    """Whether two sorts of body are known and not the same; `nämnd` alone may be any."""
    return bool(one and other) and not (str(one).endswith(str(other)) or str(other).endswith(str(one)))


def same_body(one: str, other: str) -> bool:
    """Whether two names are of one body."""
    sort = sort_of_body(one)
    alike = sort is not None and not are_different(sort, sort_of_body(other) or "?")
    return alike or one.casefold() == other.casefold()


_RISING = ("utskott", "nämnd", "styrelse", "fullmäktige")


def lowest(bodies: Iterable[str]) -> str | None:
    """The body that is below all others, and so proposes to them what is theirs; None when none is."""
    ranked = sorted((_rank(body), body) for body in {*bodies})
    return ranked[0][1] if len(ranked) > 1 and ranked[0][0] < ranked[1][0] else None


def _rank(body: str) -> int:
    sort = sort_of_body(body) or ""
    return next((place for place, word in enumerate(_RISING) if sort.endswith(word)), len(_RISING))
