"""A text of a file in the layout of the house, its lines and its meaning as they were."""

from itertools import accumulate

from samverkan.edit.scalars import WIDTH, is_taken_otherwise, on_lines, on_one_line
from samverkan.edit.spots import FileText
from samverkan.quoting import in_quotation_marks
from samverkan.source import Extent
from samverkan.text import pattern_of

_SIGNS = pattern_of("[,:#]")
_WORD, _BREAK = pattern_of("[^ ]+"), pattern_of(r"[\n\t]")
_HEAD = pattern_of(r"([|>])([-+]?)([1-9]?)([-+]?)")


def in_layout(
    page: FileText, place: Extent, value: str | None, column: int, used: int
) -> tuple[str, list[str]]:
    """What stands after a key or dash at `column`, of which `used` signs are taken, and the lines below.

    A text that stands in several lines which YAML joins keeps them, under `>`; another that is long, or has
    lines of its own, stands under `|`.
    """
    one_line = on_one_line_as(page.text, place, value)
    if value is None or ("\n" not in value and used + 1 + len(one_line) <= WIDTH):
        return (f" {one_line}" if one_line else ""), []
    joined = _joined(page, place, value)
    if joined:
        head, lines = joined
        return f" {head}", [f"{' ' * (column + 2)}{line}" for line in lines]
    below = on_lines(value, column + 2) if " " in value or "\n" in value else None
    if below:
        return f" {below[0]}", below[1].split("\n")
    return _as_it_is(page, place, value, column) or (f" {one_line}", [])


def on_one_line_as(text: str, place: Extent, value: str | None, *, in_brackets: bool = False) -> str:
    """The value on a line; what may be taken for something else than text is so, or is not, as it was."""
    start = text[place.start : place.start + 1]
    if value is None or not is_taken_otherwise(value):
        return on_one_line(value, in_brackets=in_brackets)
    is_quoted = start in ("'", '"', "|", ">") or _SIGNS.search(value)
    return in_quotation_marks(value) if is_quoted else value


def _joined(page: FileText, place: Extent, value: str) -> tuple[str, list[str]] | None:
    """The lines of a text that YAML joins with blanks between, and the sign above them."""
    start, end = place.start, place.end
    lines, words = page.text[start:end].rstrip().split("\n"), value.removesuffix("\n")
    counts = [len(_WORD.findall(line)) for line in (lines[1:] if page.text[start] == ">" else lines)]
    left = words.split(" ")
    if (
        page.text[start] == "|"
        or _BREAK.search(words)
        or len(counts) < 2
        or sum(counts) != len(left)
        or not all(left)
    ):
        return None
    ends = list(accumulate(counts))
    made = [" ".join(left[last - count : last]) for count, last in zip(counts, ends, strict=True)]
    return (">-" if words == value else ">"), made


def _as_it_is(page: FileText, place: Extent, value: str, column: int) -> tuple[str, list[str]] | None:
    """A text under `|` or `>` with other blanks before its lines; None for another text, and a blank one."""
    start, end = place.start, place.end
    head, *lines = page.text[start:end].removesuffix("\n").split("\n")
    sign = _HEAD.match(head)
    if not sign or not value.strip(" \n"):
        return None
    old = _indent(lines) - _indent(value.split("\n"))
    while "+" not in sign[0] and not lines[-1][old:]:
        lines.pop()
    moved = [f"{' ' * (column + 2)}{line[old:]}" if line[old:] else "" for line in lines]
    ending = f"{sign[2]}{sign[4]}" if value.endswith("\n") else "-"
    return f" {sign[1]}{'2' if sign[3] else ''}{ending}", moved


def _indent(lines: list[str]) -> int:
    """How many blanks stand before the first line that holds more than blanks."""
    first = next(line for line in lines if line.strip(" "))
    return len(first) - len(first.lstrip(" "))
