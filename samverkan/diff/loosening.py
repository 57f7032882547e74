"""What weakens in the words of a text: its sentences side by side, and every way in which one binds less."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from samverkan.diff.aligning import aligned
from samverkan.diff.duties import is_duty
from samverkan.diff.duty_terms import NOTHING_BESIDE, WISH, Check, DutyTerms, Quoting, is_told
from samverkan.diff.living import lives_on
from samverkan.diff.looser_deeds import IN_DEEDS
from samverkan.diff.looser_kinds import IN_KINDS
from samverkan.diff.looser_losses import IN_LOSSES
from samverkan.diff.looser_numbers import IN_NUMBERS
from samverkan.diff.looser_scope import IN_SCOPE
from samverkan.diff.looser_spots import IN_SPOTS
from samverkan.diff.looser_stretches import IN_STRETCHES
from samverkan.diff.looser_swaps import IN_SWAPS
from samverkan.diff.looser_things import IN_THINGS
from samverkan.diff.looser_times import IN_TIMES
from samverkan.diff.looser_words import IN_WORDS
from samverkan.diff.markup import without_markup
from samverkan.diff.stretches import apart, stretches
from samverkan.model import Agreement
from samverkan.text import Text, pattern_of


def loosened(
    old: str, new: str, said: DutyTerms = NOTHING_BESIDE, agreement: Agreement | None = None
) -> tuple[Text, ...]:
    """Every way in which the words of the new text bind less than those of the old one.

    What is left out of it may stand somewhere else in the new `agreement`.
    """
    sides, said = aligned(old, new), replace(said, within=without_markup(new))
    found = [each for pair in sides.pairs for each in in_a_pair(*pair, said)]
    left_out = any(is_duty(each) and not (agreement and lives_on(each, agreement)) for each in sides.left_out)
    return tuple(dict.fromkeys((*found, *((_LEFT_OUT,) if left_out else ()))))


@lru_cache(maxsize=256)
def in_a_pair(old: str, new: str, said: DutyTerms) -> tuple[Text, ...]:
    """Where a sentence binds less; by its changed words alone when nothing else tells.

    It is asked of the same pair to tell what is weaker, and then to tell what only a reader can weigh.
    """
    old, new = (_CALLED.sub("", _POINTER.sub("", each)) for each in (old, new))
    if is_told(old, new):
        return ()
    found = _told(_CHECKS, old, new, said)
    found = found or (_told(_BY_STRETCHES, old, new, said) if stretches(old, new) else [])
    found = found or _told(_IN_ANY_ORDER, old, new, said)
    return (_in_their_words(old, new),) if WISH in found else _each_once(found)


def _each_once(said: Sequence[Text]) -> tuple[Text, ...]:
    """What is said, and what is said of several words once, of the longest: `det som ska göras är mindre`."""
    found: dict[str, Text] = {}
    for each in said:
        what = each.sv.partition("”")[0].rstrip(" ,:")
        found[what] = max(found.get(what, each), each, key=lambda one: len(one.sv))
    return tuple(found.values())


_POINTER = pattern_of(
    r",?\s\(?se\s+(?:även\s+|också\s+|vidare\s+)?(?:avsnitt|bilaga|punkt|kapitel|kap\.|rubrik|sida|tabell|figur|§)"
    r"[^.;,()]*\)?"
)
"""Where more can be read, which binds nobody: `, se avsnittet Uppföljning`."""
_CALLED = pattern_of(r"\sheter(?:\s[A-ZÅÄÖ][\w-]*){1,4}(?:\soch)?(?=\s)")
"""What somebody is called, which binds nobody: `heter Maria Holm och`."""


def _in_their_words(old: str, new: str) -> Quoting:
    was, now = (each.rstrip(".") for each in apart(old, new))
    return Quoting(
        sv=f"{WISH.sv}: nu ”{now}”, tidigare ”{was}”", en=f"{WISH.en}: now “{now}”, formerly “{was}”"
    )


def _told(checks: Iterable[Check], old: str, new: str, said: DutyTerms) -> list[Text]:
    return [each for check in checks if (each := check(old, new, said))]


_LEFT_OUT = Text(
    sv="något som ska göras står inte längre kvar",
    en="something that is to be done is left out",
)

_CHECKS = (*IN_WORDS, *IN_TIMES, *IN_NUMBERS)
_BY_STRETCHES = (*IN_STRETCHES, *IN_SCOPE)
_IN_ANY_ORDER = (*IN_KINDS, *IN_DEEDS, *IN_THINGS, *IN_SPOTS, *IN_LOSSES, *IN_SWAPS)
