"""Plain data as the lines of a YAML file: mappings and lists indented by two, short ones in brackets."""

from collections.abc import Mapping, Sequence
from typing import Any

from samverkan.edit.scalars import WIDTH, Scalar, on_lines, on_one_line, words_of
from samverkan.text import pattern_of

Plain = Scalar | Mapping[str, Any] | Sequence[Any]
"""What a YAML file holds: texts, numbers, days, yes and no, and mappings and lists of these."""

_WORD = pattern_of(r"[A-Za-z_][\w-]*")
_SHORT_VALUE = 12
_SHORT_ITEM = 40
_MOST_KEYS = 4


def written(value: Mapping[str, Any] | Sequence[Any], column: int = 0) -> str:
    """The lines of a mapping or a list, which begin at `column`; those of an empty one say so.

    At the left margin an empty line parts what has lines of its own from what is beside it.
    """
    if not value:
        return f"{' ' * column}{_in_brackets(value)}\n"
    if isinstance(value, Mapping):
        parts = [entry(key, each, column) for key, each in value.items()]
        return _parted(parts) if column == 0 else "".join(parts)
    return "".join(item(each, column) for each in value)


def entry(key: str, value: Plain, column: int = 0) -> str:
    """The lines of a key and its value."""
    named = f"{' ' * column}{key_on_one_line(key)}:"
    head, body = after(value, column, len(named))
    return f"{named}{head}\n{body}"


def item(value: Plain, column: int = 0) -> str:
    """The lines of an item of a list, of which the dash stands at `column`."""
    dash = f"{' ' * column}-"
    if isinstance(value, Mapping) and value and not _fits(value, column + 2):
        return f"{dash} {written(value, column + 2).lstrip(' ')}"
    head, body = after(value, column, len(dash))
    return f"{dash}{head}\n{body}"


def after(value: Plain, column: int, used: int) -> tuple[str, str]:
    """What stands after a key or a dash at `column`, of which `used` signs are taken, and the lines below."""
    if isinstance(value, str):
        one_line = on_one_line(value)
        if "\n" in words_of(value) or (used + 1 + len(one_line) > WIDTH and " " in value):
            lines = on_lines(words_of(value), column + 2)
            if lines:
                return f" {lines[0]}", f"{lines[1]}\n"
        return f" {one_line}", ""
    if not is_nested(value):
        words = on_one_line(value)  # type: ignore[arg-type]
        return (f" {words}" if words else ""), ""
    if not value or _fits(value, used + 1):
        return f" {_in_brackets(value)}", ""
    return "", written(value, column + 2)  # type: ignore[arg-type]


def key_on_one_line(key: object) -> str:
    """A key, in quotation marks when it is no plain word."""
    return str(key) if _WORD.fullmatch(str(key)) else on_one_line(str(key), in_brackets=True)


def is_nested(value: Plain) -> bool:
    """Whether the value is a mapping or a list."""
    return isinstance(value, Mapping) or (isinstance(value, Sequence) and not isinstance(value, str))


def within_brackets(value: Plain) -> str:
    """The value on one line, to stand in a mapping or list in brackets."""
    return _in_brackets(value) if is_nested(value) else on_one_line(value, in_brackets=True)  # type: ignore[arg-type]


def _in_brackets(value: Plain) -> str:
    if isinstance(value, Mapping):
        pairs = (f"{key_on_one_line(key)}: {within_brackets(each)}" for key, each in value.items())
        return "{" + ", ".join(pairs) + "}"
    assert isinstance(value, Sequence)  # noqa: S101
    return "[" + ", ".join(map(within_brackets, value)) + "]"


def _fits(value: Plain, used: int) -> bool:
    """Whether the mapping or list is so short and plain that it stands in brackets after so many signs."""
    if isinstance(value, Mapping):
        parts, longest = list(value.values()), _SHORT_VALUE
        if len(parts) > _MOST_KEYS or "id" in value:
            return False
    else:
        assert isinstance(value, Sequence)  # noqa: S101
        parts, longest = list(value), _SHORT_ITEM
    if any(is_nested(each) or not _is_short(each, longest) for each in parts):
        return False
    if isinstance(value, Mapping) and any(" " in words_of(each) for each in parts):
        return False
    return used + len(_in_brackets(value)) <= WIDTH


def _is_short(value: Scalar, longest: int) -> bool:
    words = on_one_line(value, in_brackets=True)
    return len(words) <= longest and not words.startswith(('"', "'"))


def _parted(parts: Sequence[str]) -> str:
    """The parts of a file, with an empty line between what has lines of its own and what is beside it."""
    made = ""
    for place, part in enumerate(parts):
        is_long = "\n" in part.rstrip("\n") or (place > 0 and "\n" in parts[place - 1].rstrip("\n"))
        made += f"\n{part}" if place and is_long else part
    return made
