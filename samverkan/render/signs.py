"""Signs between the characters of a text, which show nothing and tell which piece of it begins or ends there.

They are written with characters that no text has: Unicode keeps them for use within a program.
"""

from dataclasses import dataclass

from samverkan.text import pattern_of

SIGNS = "\ufdd0-\ufdef"
"""The characters that signs are written with, as a regular expression has them between brackets."""

REFERENCES = "\U0001fffe\U0001ffff"
"""The characters that a reference is written between, until it is known what its words are."""

SIGN = pattern_of("([\ufdd0\ufdd1][\ufdd2-\ufdef]+)")
_ANY = pattern_of(f"[{SIGNS}]+")
_OPENS, _CLOSES = "\ufdd0", "\ufdd1"
_DIGITS = [chr(number) for number in range(0xFDD2, 0xFDF0)]
_VALUES = {digit: value for value, digit in enumerate(_DIGITS)}


@dataclass(frozen=True, slots=True)
class Sign:
    """What a sign says: which piece begins or ends there."""

    piece: int
    opens: bool


def signs(piece: int) -> tuple[str, str]:
    """The sign that opens the piece with this number, and the one that closes it."""
    number, rest = "", piece
    while rest or not number:
        rest, digit = divmod(rest, len(_DIGITS))
        number = _DIGITS[digit] + number
    return _OPENS + number, _CLOSES + number


def sign(characters: str) -> Sign:
    """What the sign says."""
    piece = 0
    for each in characters[1:]:
        piece = piece * len(_DIGITS) + _VALUES[each]
    return Sign(piece, characters.startswith(_OPENS))


def unmarked(text: str) -> str:
    """The text without signs."""
    return _ANY.sub("", text)
