"""How a field speaks of its value in a comparison: in a sentence, in a line and by a noun."""

from dataclasses import dataclass

from samverkan.text import Text

# `eq=False`: nobody compares these, and types hash what marks them, which would cost at every start


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """Marks a field, or the type of its values, with the sentence that says a value, `{}` in its place."""

    words: Text


@dataclass(frozen=True, slots=True, eq=False)
class InLine:
    """Marks a field with how its value stands in a line of the record's values, with `{}` in its place."""

    words: Text


@dataclass(frozen=True, slots=True, eq=False)
class Called:
    """Marks a field, or the type of its values, with what a value is called in a Swedish sentence.

    `noun` is said where the title of the field is no noun, and is `whole` when it tells of what the value
    is; `one` is said of one of a list's values, and `whose` before a value within it: `ledamotens funktion`.
    """

    noun: str = ""
    one: str = ""
    whose: str = ""
    whole: bool = False


def sentence(sv: str, en: str) -> Sentence:
    """The sentence that says a value: `Hör till området {}.`."""
    return Sentence(Text(sv=sv, en=en))


def in_line(sv: str, en: str) -> InLine:
    """How a value stands among others in a line: `beslutat {}`."""
    return InLine(Text(sv=sv, en=en))


UNSAID = in_line("", "")
"""Marks a value that a line of the record's values has no use for."""
