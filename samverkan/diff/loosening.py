"""What weakens in the words of a text: its sentences side by side, and every way in which one binds less."""

from samverkan.diff.aligning import aligned
from samverkan.diff.duties import is_duty
from samverkan.diff.looser_numbers import IN_NUMBERS
from samverkan.diff.looser_times import IN_TIMES
from samverkan.diff.looser_words import IN_WORDS
from samverkan.diff.said import NOTHING_BESIDE, Said
from samverkan.text import Text


def loosened(old: str, new: str, said: Said = NOTHING_BESIDE) -> tuple[Text, ...]:
    """Every way in which the words of the new text bind less than those of the old one."""
    sides = aligned(old, new)
    found = [each for pair in sides.pairs for check in _CHECKS if (each := check(*pair, said))]
    left_out = any(is_duty(each) and not said.elsewhere(each) for each in sides.left_out)
    return tuple(dict.fromkeys((*found, *((_LEFT_OUT,) if left_out else ()))))


_LEFT_OUT = Text(
    sv="något som ska göras står inte längre kvar",
    en="something that is to be done is left out",
)

_CHECKS = (*IN_WORDS, *IN_TIMES, *IN_NUMBERS)
