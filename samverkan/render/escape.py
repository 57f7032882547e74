"""Plain text that stays plain text, whatever Markdown would have made of it."""

from typing import Any, Self

from markupsafe import Markup

from samverkan.render.signs import REFERENCES, SIGNS, unmarked
from samverkan.text import pattern_of

# Not `\s`: that would also take the no-break space out of “2 000 kronor”.
_BLANKS = pattern_of("[ \t\r\n\v\f\x85\u2028\u2029]+")
_BREAKS = pattern_of("[\v\f\x85\u2028\u2029]")
_HARMFUL = "\x00-\x08\x0e-\x1f\x7f-\x9f\u202b\u202d\u202e\u2067\ud800-\udfff\ufffe\uffff"
"""Control characters, marks that turn what follows and halves of characters."""
_UNPRINTABLE, _UNNAMED = pattern_of(f"[{_HARMFUL}]"), pattern_of(f"[{REFERENCES}]")

# Signs say nothing, so a text is escaped as it would be without them.
_ANYWHERE = pattern_of(rf"(?=[\\`*_\[\]<{{}}|~^$]|&[{SIGNS}]*(?:[#A-Za-z]|$)|[!#][{SIGNS}]*$)")
_AT_START = pattern_of(rf"^(?P<before>[\s{SIGNS}]*(?:[0-9{SIGNS}]+(?=[.)]))?)(?P<mark>[-#+=:>.)])")


class Md(Markup):
    """Markdown to trust as it stands; what is added to it with `+` or `join` is escaped as Markdown."""

    __slots__ = ()

    @classmethod
    def escape(cls, s: Any, /) -> Self:
        """`s` as trusted Markdown: unchanged if it already is, else escaped, its outer blanks kept."""
        return cls(s) if isinstance(s, Markup) else cls(escaped(collapsed(str(s))))


def printed(text: str) -> str:
    """`text` without control characters, marks that turn what follows and halves of characters.

    What breaks a line in another way than a line feed becomes one.
    """
    return _UNPRINTABLE.sub("", _BREAKS.sub("\n", text))


def printable(text: str) -> str:
    """What may be printed of `text`, without the references that have no words yet."""
    return _UNNAMED.sub("", printed(text))


def writable(text: str) -> str:
    """`text` with no other characters than a file may have."""
    return unmarked(printable(text)).replace("\ufeff", "")


def collapsed(text: str) -> str:
    """`text` on one line, each run of blanks and line breaks made one blank; no-break spaces stay."""
    return _BLANKS.sub(" ", printable(text))


def escaped(text: str, *, at_start: bool = True) -> str:
    """One line of text with a backslash before all that Markdown would read as its own.

    `at_start` says that the text may come first on its line, where more characters have a meaning.
    """
    body = _ANYWHERE.sub(r"\\", text)
    return _AT_START.sub(r"\g<before>\\\g<mark>", body) if at_start else body


def literal(value: str) -> Md:
    """`value` as Markdown that shows exactly those words, on one line, in any place of a document."""
    return Md(escaped(collapsed(value).strip()))
