"""A text of a file in the layout of the house, its lines and its meaning as they were."""

from itertools import accumulate

from samverkan.edit.scalars import WIDTH, is_taken_otherwise, on_lines, on_one_line
from samverkan.edit.spots import Page
from samverkan.quoting import in_quotation_marks
from samverkan.source import Placed
from samverkan.text import pattern_of

_SIGNS = pattern_of("[,:#]")
_HEAD = pattern_of(r"([|>])([-+]?)([1-9]?)([-+]?)")


def in_layout(page: Page, place: Placed, value: str | None, column: int, used: int) -> tuple[str, list[str]]:
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
    return _as_it_is(page, place, column) or (f" {one_line}", [])


def on_one_line_as(text: str, place: Placed, value: str | None, *, in_brackets: bool = False) -> str:
    """The value on a line; what may be taken for something else than text is so, or is not, as it was."""
    start = text[place.start_mark.index : place.start_mark.index + 1]
    if value is None or not is_taken_otherwise(value):
        return on_one_line(value, in_brackets=in_brackets)
    is_quoted = start in ("'", '"', "|", ">") or _SIGNS.search(value)
    return in_quotation_marks(value) if is_quoted else value


def _joined(page: Page, place: Placed, value: str) -> tuple[str, list[str]] | None:
    """The lines of a text that YAML joins with blanks between, and the sign above them."""
    start, end = place.start_mark.index, place.end_mark.index
    lines, words = page.text[start:end].rstrip().split("\n"), value.removesuffix("\n")
    counts = [len(line.split()) for line in (lines[1:] if page.text[start] == ">" else lines)]
    left = words.split(" ")
    if (
        page.text[start] == "|"
        or "\n" in words
        or len(counts) < 2
        or sum(counts) != len(left)
        or not all(left)
    ):
        return None
    ends = list(accumulate(counts))
    made = [" ".join(left[last - count : last]) for count, last in zip(counts, ends, strict=True)]
    return (">-" if words == value else ">"), made


def _as_it_is(page: Page, place: Placed, column: int) -> tuple[str, list[str]] | None:
    """A text under `|` or `>` with other blanks before its lines; None for another text."""
    start, end = place.start_mark.index, place.end_mark.index
    head, *lines = page.text[start:end].removesuffix("\n").split("\n")
    sign = _HEAD.match(head)
    if not sign or not lines:
        return None
    given, around = sign[3], page.text[page.line_start(start) : start]
    first = next((line for line in lines if line.strip(" ")), "")
    old = _indent(around) + int(given) if given else _indent(first)
    if "+" not in sign[0]:
        lines = page.text[start:end].rstrip("\n ").split("\n")[1:]
    moved = [f"{' ' * (column + 2)}{line[old:]}" if line[old:] else "" for line in lines]
    return f" {sign[1]}{'2' if given else ''}{sign[2]}{sign[4]}", moved


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" -"))
