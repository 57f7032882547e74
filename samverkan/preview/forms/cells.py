"""Rows of a CSV file that the YAML names, with what somebody has filled in: their cells and no others."""

from collections.abc import Sequence

from samverkan.diagnostics import Route
from samverkan.edit import as_bytes
from samverkan.preview.forms.changes import NewValue, NotWrittenError
from samverkan.preview.forms.place import RecordPlace
from samverkan.source import Map
from samverkan.source.cells import delimiter
from samverkan.source.places import Extent
from samverkan.source.table import read_table

_Cells = list[list[str]]


def changed_row(before: bytes, spot: RecordPlace, made: Sequence[NewValue]) -> bytes:
    """What the file is to hold when the row has these values. Raises NotWrittenError."""
    text, places, cells = _read(before)
    sign, number = delimiter(text), _number(spot.route)
    values = {str(each.field.route[-1]): "".join(each.values) for each in made}
    names = [] if spot.rows is None else list(spot.rows.columns)
    if any(len(row) != len(names) for row in cells):
        raise NotWrittenError("")
    if spot.is_new:
        row = [values.get(name, "") for name in names]
        new = sign.join(_written(each, sign) for each in row)
        text = "{}\n{}\n".format(text.rstrip("\n"), new)
        return _checked(before, text, [*cells, row])
    for column, name in reversed(list(enumerate(names))):
        if name in values:
            place = places[number][column]
            start, end = place.start, place.end
            text = text[:start] + _written(values[name], sign) + text[end:]
            cells[number][column] = values[name]
    return _checked(before, text, cells)


def without_row(before: bytes, spot: RecordPlace) -> bytes:
    """What the file is to hold without the row. Raises NotWrittenError."""
    text, places, cells = _read(before)
    number = _number(spot.route)
    start = text.rfind("\n", 0, places[number][0].start) + 1
    end = text.find("\n", places[number][-1].end) + 1 or len(text)
    return _checked(before, text[:start] + text[end:], [*cells[:number], *cells[number + 1 :]])


def _number(route: Route) -> int:
    """Which row of its file the record is."""
    return int(route[-1])


def _read(data: bytes) -> tuple[str, list[list[Extent]], _Cells]:
    """The text of a file, and where each cell is and what it holds, row by row. Raises NotWrittenError."""
    rows, text, faults = read_table(data, "")
    every = [each for each in rows if isinstance(each, Map)]
    if faults:
        raise NotWrittenError("")
    cells = [[str(value or "") for value in each.values()] for each in every]
    return text, [list(each.value_places.values()) for each in every], cells


def _written(value: str, sign: str) -> str:
    """The value as a cell: in quotation marks where it holds what parts cells."""
    return '"{}"'.format(value.replace('"', '""')) if any(each in value for each in f'{sign}"\n') else value


def _checked(before: bytes, text: str, wanted: _Cells) -> bytes:
    """The text as a file that had `before`, once that reads as it is to. Raises NotWrittenError."""
    made = as_bytes(text, before)
    if [[each.strip() for each in row] for row in _read(made)[2]] != [[e.strip() for e in r] for r in wanted]:
        raise NotWrittenError("")
    return made
