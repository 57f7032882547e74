"""Values that stand alone, as the house writes them: plain, in quotation marks, or on lines of their own."""

import re
from datetime import date
from decimal import Decimal

from samverkan.quoting import in_quotation_marks
from samverkan.text import pattern_of

WIDTH = 110
"""How long a line may be before its text is put on lines of its own."""

Scalar = str | int | float | Decimal | date | bool | None

_OTHERWISE = pattern_of(
    r"~|null|true|false|yes|no|on|off|y|n|=|<<|\.nan|[-+]?\.inf"
    r"|[-+.]?[0-9][0-9_,.:]*(?:e[-+]?[0-9]*)?|0[xob][0-9a-f_]*|[0-9]+-[0-9]+-[0-9]+[ t].*",
    re.IGNORECASE,
)
"""Words that one reader of YAML or another takes for something else than text."""

_BARE = pattern_of(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?|[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?")
"""Numbers and days, which every reader takes for what they are."""

_PLAIN = pattern_of(
    r"(?!---|\.\.\.|-(?:\s|$))[^\s?:,\[\]{}#&*!|>'\"%@`\x00-\x1f\x7f][^,:#\x00-\x1f\x7f]*",
)
_IN_BRACKETS = pattern_of(r"[\[\]{}]")


def words_of(value: Scalar) -> str:
    """The text of a value, as a file holds it: `yes` and `no`, days and numbers as they are."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value).replace("\r\n", "\n").replace("\r", "\n")


def on_one_line(value: Scalar, *, in_brackets: bool = False) -> str:
    """The value on a line; in quotation marks where a reader could take it for something else."""
    words = words_of(value)
    if value is None:
        return "null" if in_brackets else ""
    if not isinstance(value, str) or _stands_plain(words, in_brackets=in_brackets):
        return words
    return in_quotation_marks(words)


def is_taken_otherwise(words: str) -> bool:
    """Whether a reader of YAML takes the words for a number, a day, yes or no, or nothing."""
    return bool(_BARE.fullmatch(words) or _OTHERWISE.fullmatch(words))


def _stands_plain(words: str, *, in_brackets: bool) -> bool:
    if _BARE.fullmatch(words):
        return True
    if not _PLAIN.fullmatch(words) or _OTHERWISE.fullmatch(words) or words != words.strip():
        return False
    return not (in_brackets and _IN_BRACKETS.search(words))


def on_lines(words: str, column: int) -> tuple[str, str] | None:
    """A text under `|`: what stands after the key, and the lines, which begin at `column`.

    None when it can only be written in quotation marks.
    """
    body = words.removesuffix("\n")
    lines = body.split("\n")
    is_indented = body.lstrip("\n").startswith(" ")
    if is_indented or not lines[-1] or lines[0] != lines[0].strip() or any(map(_needs_marks, lines)):
        return None
    indented = "\n".join(f"{' ' * column}{line}" if line else "" for line in lines)
    return ("|-" if body == words else "|"), indented


def _needs_marks(line: str) -> bool:
    return (bool(line) and not line.strip()) or line.startswith("\t")
