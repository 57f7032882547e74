"""Lines that are why the parser stopped below them: without their dash, with too little indent, or full."""

from collections.abc import Iterator

from samverkan.source.faults import Mistake, ReadingRule
from samverkan.source.unfinished import LIST_SIGN, LIST_SIGNS, NO_KEY_HERE, OUT_OF_LINE
from samverkan.text import Text, pattern_of

_KEY = pattern_of(r" *+(?:- ++)*+[\w-]++:(?=\s|$)")
_EMPTY_KEY = pattern_of(r" *+(?:- ++)*+[\w-]++: *+(?:#.*)?$")
_FIRST_OF_ITEM = pattern_of(r" *+(?:id|party|subject): ")
"""Keys that an item of a list begins with."""
_WITH_TEXT = pattern_of(r" *+(?:- ++)*+[\w-]++: ++(?=[^\s\"'|>\[{#&*!])")

_WITH_SIGN = pattern_of(rf" *+([{LIST_SIGNS}*]) *+[\w-]++: ")
_TWO_DASHES = pattern_of(r" *+- ++(-) ++[\w-]++:(?=\s|$)")
_IN_BRACES = pattern_of(r" *+- ++(\{).*\} *+(?:#.*)?$")

TWO_DASHES = Mistake(
    ReadingRule.SYNTAX,
    Text(
        sv="Här står ett streck till, så raderna under hör inte till samma post.",
        en="Another dash stands here, so the lines below do not belong to the same item.",
    ),
    Text(sv="Skriv ett enda `- ` före varje post i listan.", en="Write a single `- ` before each item."),
)
CLOSED_BRACES = Mistake(
    ReadingRule.SYNTAX,
    Text(
        sv="Klamrarna `{…}` är hela posten, så raderna under hör inte till den.",
        en="The braces `{…}` are the whole item, so the lines below do not belong to it.",
    ),
    Text(
        sv="Ta bort klamrarna och skriv varje nyckel på en egen rad, eller flytta in raderna i dem.",
        en="Remove the braces and write each key on a line of its own, or move the lines into them.",
    ),
)
LONE_DASH = Mistake(
    ReadingRule.SYNTAX,
    Text(
        sv="Strecket står ensamt, så raden under hör inte till någon post.",
        en="The dash stands alone, so the line below belongs to no item.",
    ),
    Text(
        sv="Ta bort strecket, eller skriv det före nyckeln: `- nyckel: värde`.",
        en="Remove the dash, or write it before the key: `- key: value`.",
    ),
)
NO_DASH = Mistake(
    ReadingRule.SYNTAX,
    Text(
        sv="Raden saknar `- ` i början, som raderna i listan under den har.",
        en="The line lacks the `- ` at its beginning that the lines of the list below it have.",
    ),
    Text(sv="Skriv `- ` före varje punkt i en lista.", en="Write `- ` before each item of a list."),
)
NO_DASH_FIRST = Mistake(
    ReadingRule.SYNTAX,
    Text(
        sv="Raden är den första i en post, men saknar `- ` i början.",
        en="The line is the first of an item, but lacks the `- ` at its beginning.",
    ),
    NO_DASH.help,
)
TOO_LITTLE_INDENT = Mistake(
    ReadingRule.SYNTAX,
    Text(
        sv="Raden har mindre indrag än raden under, som hör till samma avsnitt.",
        en="The line has less indentation than the line below, which belongs to the same section.",
    ),
    Text(
        sv="Ge raden samma indrag som nycklarna under, räknat i blanksteg.",
        en="Give the line the same indentation as the keys below, counted in spaces.",
    ),
)
STRAY_DASH = Mistake(
    ReadingRule.SYNTAX,
    Text(
        sv="Strecket har ett annat indrag än de andra i listan.",
        en="The dash has another indentation than the others of the list.",
    ),
    Text(
        sv="Ge strecket samma indrag som de andra, räknat i blanksteg.",
        en="Give the dash the same indentation as the others, counted in spaces.",
    ),
)
FAR_FROM_DASH = Mistake(
    ReadingRule.SYNTAX,
    Text(
        sv="Nyckeln står längre från strecket än de andra nycklarna i posten.",
        en="The key stands further from the dash than the other keys of the item.",
    ),
    Text(sv="Skriv ett enda blanksteg efter strecket.", en="Write a single space after the dash."),
)
VALUE_BEFORE_LIST = Mistake(
    ReadingRule.SYNTAX,
    Text(
        sv="Efter nyckeln står en text, så listan under kan inte höra till den.",
        en="A text stands after the key, so the list below cannot belong to it.",
    ),
    Text(
        sv="Ta bort texten, eller ge listan en egen nyckel.",
        en="Remove the text, or give the list a key of its own.",
    ),
)


def displaced(found: tuple[int, Mistake] | None, text: str) -> tuple[int, Mistake] | None:
    """The line above where the mistake was made, or the sign that it begins with, if it is one of these."""
    if found is None:
        return None
    start = text.rfind("\n", 0, found[0]) + 1
    line = text[start:].partition("\n")[0]
    starred = _WITH_SIGN.match(line)
    if starred and start + starred.start(1) == found[0]:
        return found[0], LIST_SIGN
    if found[1] not in (NO_KEY_HERE, OUT_OF_LINE):
        return None
    above = list(_above(start, text))
    if not above:
        return None
    stray = _stray_dash(line, above[0], text[start:])
    if stray or found[1] is OUT_OF_LINE:
        return (
            stray or _lone_dash(line, above[0]) or _without_dash(line, above) or _whole_item(line, above[0])
        )
    return (
        _with_sign(above[0])
        or _begins_item(line, above)
        or _indented_less(line, above)
        or _full(line, above[0])
    )


def _above(start: int, text: str) -> Iterator[tuple[int, str]]:
    """The lines with something in them above the one that begins at `start`, nearest first."""
    lines = text[:start].split("\n")[:-1]
    end = start
    for line in reversed(lines):
        end -= len(line) + 1
        if line.strip() and not line.lstrip().startswith("#"):
            yield end, line


def _without_dash(line: str, above: list[tuple[int, str]]) -> tuple[int, Mistake] | None:
    """The first line beside an item of a list, all of which are keys and none an item.

    Where all stand further in than the item, it is the first below the key of the list, if it begins as
    the item does.
    """
    if not _is_item(line):
        return None
    first: int | None = None
    below: tuple[int, Mistake] | None = None
    for start, other in above:
        if _indent(other) < _indent(line):
            found = (first, NO_DASH) if first is not None else below
            return found if _EMPTY_KEY.match(other) else None
        begins_alike = _key_of(other) == _key_of(line) and not _is_item(other)
        below = (start + _indent(other), NO_DASH_FIRST) if begins_alike else None
        if _indent(other) == _indent(line):
            if not _KEY.match(other) or _is_item(other):
                return None
            first = start + _indent(other)
    return None


def _lone_dash(line: str, above: tuple[int, str]) -> tuple[int, Mistake] | None:
    """A dash with nothing after it, before a key that stands where it does."""
    start, dash = above
    is_lone = dash.strip() == "-" and _indent(line) == _indent(dash)
    return (start + _indent(dash), LONE_DASH) if is_lone and _KEY.match(line) else None


_ITEM = pattern_of(r" *+-( ++)[\w-]++: ")


def _stray_dash(line: str, above: tuple[int, str], below: str) -> tuple[int, Mistake] | None:
    """The dash above that stands otherwise than the next one of the list, or too far from its key."""
    start, item = above
    found, dash = _ITEM.match(item), _indent(line) - len("- ")
    if not found or _is_item(line) or not _KEY.match(line) or found.end(1) == _indent(line):
        return None
    if _indent(item) == dash:
        return start + found.end(1), FAR_FROM_DASH
    is_near = abs(_indent(item) - dash) < len("- ")
    return (start + _indent(item), STRAY_DASH) if is_near and _has_item(below, dash) else None


def _has_item(below: str, indent: int) -> bool:
    """Whether an item stands as far in, before a line that is less far in."""
    for line in below.split("\n"):
        if line.strip() and _indent(line) <= indent:
            return _is_item(line) and _indent(line) == indent
    return False


def _with_sign(above: tuple[int, str]) -> tuple[int, Mistake] | None:
    """The sign, meant for a dash, before a key that the line goes on from."""
    sign = _WITH_SIGN.match(above[1])
    return (above[0] + sign.start(1), LIST_SIGN) if sign else None


def _whole_item(line: str, above: tuple[int, str]) -> tuple[int, Mistake] | None:
    """What makes the item above one that keys below it cannot go on from."""
    start, item = above
    if not _KEY.match(line) or _indent(line) <= _indent(item):
        return None
    dashes, braces = _TWO_DASHES.match(item), _IN_BRACES.match(item)
    if dashes:
        return start + dashes.start(1), TWO_DASHES
    return (start + braces.start(1), CLOSED_BRACES) if braces else None


def _full(line: str, above: tuple[int, str]) -> tuple[int, Mistake] | None:
    """The value of the line above that a list follows."""
    value = _WITH_TEXT.match(above[1])
    is_list = _is_item(line) and _indent(line) > _indent(above[1])
    return (above[0] + value.end(), VALUE_BEFORE_LIST) if value and is_list else None


def _begins_item(line: str, above: list[tuple[int, str]]) -> tuple[int, Mistake] | None:
    """The line above, when it is the first of an item by its key, below the key of a list that has begun."""
    (start, near), *further = above
    is_first = _FIRST_OF_ITEM.match(near) and _WITH_TEXT.match(near) and _indent(near) < _indent(line)
    if not is_first or not further or not _EMPTY_KEY.match(further[0][1]):
        return None
    return (start + _indent(near), NO_DASH_FIRST) if _indent(further[0][1]) < _indent(near) else None


def _indented_less(line: str, above: list[tuple[int, str]]) -> tuple[int, Mistake] | None:
    """The line above, when it stands between lines further in, or after the key that they are to be in."""
    (start, near), *further = above
    if not further or not _WITH_TEXT.match(near) or _indent(near) >= _indent(line):
        return None
    before = further[0][1]
    is_after_key = _indent(before) == _indent(near) and _EMPTY_KEY.match(before) and not _is_item(line)
    if is_after_key or _has_beside(line, _indent(near), further):
        return start + _indent(near), TOO_LITTLE_INDENT
    return None


def _has_beside(line: str, least: int, above: list[tuple[int, str]]) -> bool:
    """Whether a line of the same sort stands as far in, before one that is no further in than `least`."""
    for _, other in above:
        if _indent(other) <= least:
            return False
        if _indent(other) == _indent(line) and _is_item(other) == _is_item(line):
            return True
    return False


def _key_of(line: str) -> str:
    return line.lstrip(" -").partition(":")[0]


def _is_item(line: str) -> bool:
    return line.lstrip().startswith("- ")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
