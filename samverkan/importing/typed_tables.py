"""Tables in a text: with tabs, bars or blanks between the cells, or saved with a cell a line."""

from collections.abc import Iterator, Sequence

from samverkan.importing.blocks import Line, ReadTable
from samverkan.importing.columns import are_heads, is_short_head
from samverkan.importing.lines_of_text import LONGEST_HEADING
from samverkan.importing.own_marks import BULLETS
from samverkan.importing.signatures import signature_in
from samverkan.importing.topics import tells_of_none, topic_of
from samverkan.render.escape import escaped
from samverkan.text import pattern_of

WHY = "Kontrollera tabellen: filen har en cell på varje rad, och vilka rader som hör ihop är gissat."
_BETWEEN = tuple(map(pattern_of, (r"\s*\|\s*", r" *\t *", r" {2,}")))
_NO_CELL = pattern_of(rf"(?:\d{{1,2}}[.)]|[a-zåäö]\)|[{BULLETS}*+–—-])\s|.*:$")
"""A point of a list, a heading with a number, or what leads to a list."""
_RULE = pattern_of(r"[\s|:+=-]+")
_MOST_COLUMNS, _FEWEST_ROWS = 8, 2
_LONGEST_SHORT = 120

Found = tuple[ReadTable, int]
"""A table, and the line after it."""


def with_tables(text: str) -> Iterator[str | ReadTable]:
    """The text, with a table in place of the lines that are one."""
    lines, said, place = text.split("\n"), list[str](), 0
    while place < len(lines):
        found = _parted(lines, place) or _cell_a_line(lines, place)
        if found is None:
            said.append(lines[place])
            place += 1
            continue
        table, place = found
        yield "\n".join(said)
        yield table
        said = []
    yield "\n".join(said)


def _parted(lines: Sequence[str], start: int) -> Found | None:
    """The table whose head is a line with something between its cells, and each row has as many cells."""
    for between in _BETWEEN:
        heads = between.split(lines[start].strip(" |"))
        if len(heads) < _FEWEST_ROWS or not are_heads(heads):
            continue
        rows, place = [heads], start + 1
        while place < len(lines) and lines[place].strip():
            cells = between.split(lines[place].strip("\n |"))
            if not _RULE.fullmatch(lines[place]):
                rows.append(cells)
            place += 1
        if len(rows) >= _FEWEST_ROWS and all(len(row) == len(heads) for row in rows):
            return _table(rows), place
    return None


def _cell_a_line(lines: Sequence[str], start: int) -> Found | None:
    """The table whose heads stand a line each, and after them the cells of each row."""
    for width in range(_MOST_COLUMNS, 1, -1) if is_short_head(lines[start].strip()) else ():
        heads = [line.strip() for line in lines[start : start + width]]
        if len(heads) < width or any(map(_NO_CELL.match, heads)) or not are_heads(heads):
            continue
        place = start + width
        after = lines[place].strip() if place < len(lines) else ""
        if after and is_short_head(after):
            return None
        rows, end = _spaced(lines, place, width) if not after else _tight(lines, place, width)
        return (_table([heads, *rows], WHY), end) if rows else None
    return None


def _spaced(lines: Sequence[str], place: int, width: int) -> tuple[list[list[str]], int]:
    """Rows with an empty line before each, and the line after them."""
    rows: list[list[str]] = []
    while place + width < len(lines) and not lines[place].strip():
        row = [line.strip() for line in lines[place + 1 : place + 1 + width]]
        after = lines[place + 1 + width : place + 2 + width]
        if not all(row) or any(line.strip() for line in after) or not _is_row(row):
            break
        rows.append(row)
        place += 1 + width
    return rows, place


def _tight(lines: Sequence[str], place: int, width: int) -> tuple[list[list[str]], int]:
    """Rows right after each other, an empty line for an empty cell; none when they do not come out even."""
    rows: list[list[str]] = []
    while place < len(lines) and lines[place].strip() and not _ends(lines, place):
        row = [line.strip() for line in lines[place : place + width]]
        goes_over = any(_ends(lines, place + nth) for nth in range(1, len(row)) if not row[nth - 1])
        if len(row) < width or goes_over or not _is_row(row):
            return [], place
        rows.append(row)
        place += width
    return rows, place


def _ends(lines: Sequence[str], place: int) -> bool:
    """Whether a line heads the text after a table."""
    words, after = lines[place].strip(), (lines[place + 1].strip() if place + 1 < len(lines) else "")
    leads_on = not after or len(after) > LONGEST_HEADING or after[-1:] in ".:"
    return leads_on and (topic_of(words) is not None or tells_of_none(words))


def _is_row(row: Sequence[str]) -> bool:
    """Whether lines can be the cells of a row: some of them short, and nobody who signs."""
    long = sum(len(each) > _LONGEST_SHORT for each in row)
    signed = signature_in(list(row))
    is_text = long >= len(row) - 1 or any(map(_NO_CELL.match, row))
    return not is_text and not (signed and signed.name)


def _table(rows: Sequence[Sequence[str]], guess: str = "") -> ReadTable:
    return ReadTable(tuple(tuple(Line(cell, escaped(cell)) for cell in row) for row in rows), guess)
