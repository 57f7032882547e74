"""How what is written is quoted in a message: cut short, and without what could be details of a person.

Reports end up in logs, which others may read.
"""

import json
import re

HIDDEN = "…"
"""What is shown of a value that could be details of a person."""

_LONGEST = 40

_PRIVATE = re.compile(
    r"[\w.+-]+@[\w.-]+"
    r"|(?<![0-9])(?:[0-9]{2})?[0-9]{6}\\?[-+ ‐‑–−]?[0-9]{4}(?![0-9])"
    r"|(?<![0-9])[0-9]{4}[- ][0-9]{2}[- ][0-9]{2} ?[-+ ‐‑–−] ?[0-9]{4}(?![0-9]|-[0-9]{2}(?![0-9]))"
    r"|(?<![0-9])(?:\+46 ?|0)[0-9]{1,3}[-/ ](?=[0-9](?: ?[0-9]){4})[0-9]{2,3}(?: ?[0-9]{2,3}){1,2}(?![0-9])"
)
_TEN_FIGURES = re.compile(r"[0-9](?:[^0-9]{0,3}[0-9]){9}")
_AREA_CODE = re.compile(r"0(?<![0-9]0)[0-9]{1,3}[-/ ][0-9]")
"""What private words without `@` or `+46` hold: the figures of a personnummer, or an area code."""

_BARE = re.compile(r"[\w./\\:~+-]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def discreet(words: str) -> str:
    """`words` fit to quote: `•` hides what may be a personnummer, a telephone number or an address."""
    if "@" in words or "+46" in words or _AREA_CODE.search(words) or _TEN_FIGURES.search(words):
        return _PRIVATE.sub(lambda found: re.sub(r"\w", "•", found[0]), words)
    return words


def shown(value: object) -> str:
    """The value in backticks, on one line and cut short; `HIDDEN` when it could be details of a person."""
    line = " ".join(str(value).split())
    if not line or discreet(line) != line:
        return HIDDEN
    return f"`{line[:_LONGEST]}…`" if len(line) > _LONGEST else f"`{line}`"


def in_shell(path: object) -> str:
    """A path as it is written on a command line, of Windows too: in quotation marks where it has blanks."""
    return str(path) if _BARE.fullmatch(str(path)) else f'"{path}"'


def in_quotation_marks(words: str) -> str:
    """The words on one line as YAML has them in quotation marks, of the kind that they hold none of."""
    if ('"' in words or "\\" in words) and not _CONTROL.search(words):
        return "'" + words.replace("'", "''") + "'"
    return json.dumps(words, ensure_ascii=False)
