"""What a run says to whoever reads it, in which nothing from a file makes a terminal do anything."""

import sys

from samverkan.report.layout import harmless
from samverkan.text import pattern_of

_ACTS = pattern_of(
    "\r(?!\n)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]"
)
_COLOUR = pattern_of("(\x1b\\[[0-9;]*m)")


def tell(words: str) -> None:
    """Says something about the run, on standard error."""
    sys.stderr.write(harmless(words))


def answer(words: str) -> None:
    """Says what the run has done, on standard output."""
    sys.stdout.write(harmless(words))


def show(result: str) -> str:
    """Gives a result on standard output, as it is unless a terminal shows it, and returns what was given."""
    given = _on_terminal(result) if sys.stdout.isatty() else result
    sys.stdout.write(given)
    return given


def _on_terminal(result: str) -> str:
    """The result with its colours, and without all else that a terminal would act on."""
    parts = _COLOUR.split(result)
    parts[::2] = [_ACTS.sub("\ufffd", part) for part in parts[::2]]
    return "".join(parts)
