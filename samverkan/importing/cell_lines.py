"""The lines of a cell, without what marks each of them as a point of a list."""

from samverkan.importing.blocks import Line, joined
from samverkan.importing.groups import as_one_line
from samverkan.text import pattern_of

_MARK = pattern_of(r"^\s*\\?(?:[•·▪–*+-])\s+")
_SEVERAL = 2
_NUMBER = pattern_of(r"^\s*(?P<number>\d{1,2})\\?[.)]\s+(?=\S)")


def lines_in(cell: Line, numbers: list[tuple[str, str]]) -> list[Line]:
    """The lines that say anything, each without the mark before it; typed numbers are told in `numbers`."""
    pairs = list(zip(cell.plain.split("\n"), cell.prose.split("\n"), strict=False))
    if len(pairs) < max(cell.plain.count("\n"), cell.prose.count("\n")) + 1:
        pairs = [(cell.plain, cell.prose)]
    notes = [cell.notes, *([()] * len(pairs))]
    made = [
        Line(_MARK.sub("", plain).strip(), _MARK.sub("", prose).strip(), notes[place])
        for place, (plain, prose) in enumerate(pairs)
    ]
    return _uncounted([each for each in made if any(sign.isalnum() for sign in each.plain)], numbers)


def points_in(cell: Line, numbers: list[tuple[str, str]]) -> list[Line]:
    """The lines of a cell in which each has a mark before it; else all of the cell as one line.

    A line with a colon above them is said before each.
    """
    lines = [each for each in cell.plain.split("\n") if each.strip()]
    told = len(numbers)
    made = lines_in(cell, numbers)
    marked = [bool(_MARK.match(each)) for each in lines]
    if len(numbers) > told or all(marked):
        return made
    if len(made) == len(lines) > 1 and lines[0].endswith(":") and all(marked[1:]):
        return [joined([made[0], each], " ") for each in made[1:]]
    return [as_one_line([cell])]


def unmarked(cell: Line) -> Line:
    """The cell, its points after each other with a semicolon between, where all its lines are such."""
    lines = cell.plain.split("\n")
    if not all(map(_MARK.match, lines)):
        return cell
    return joined(lines_in(cell, []), "; ")


def _uncounted(lines: list[Line], numbers: list[tuple[str, str]]) -> list[Line]:
    """The lines without their numbers, when there are several and these count from one."""
    found = [_NUMBER.match(each.plain) for each in lines]
    counted = [int(each["number"]) for each in found if each]
    if len(lines) < _SEVERAL or counted != list(range(1, len(lines) + 1)):
        return lines
    bare = [Line(_NUMBER.sub("", each.plain), _NUMBER.sub("", each.prose), each.notes) for each in lines]
    numbers += [(f"{number}.", each.flat) for number, each in zip(counted, bare, strict=True)]
    return bare
