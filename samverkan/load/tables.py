"""Looks at the files that a record was read from as rows: where rows may stand, and what the header names."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import get_origin

from samverkan.diagnostics import Route
from samverkan.load.faults import SchemaFault
from samverkan.load.keys import meant_key, missing_key, owner_of, unknown_key
from samverkan.model import Record, fields
from samverkan.quoting import shown
from samverkan.source import Rows, SourceFile
from samverkan.text import Text

_MOST_COLUMNS = 100
"""How many columns of one file are looked at; the rest are left out in silence once there is a fault."""


def column_faults(file: SourceFile, model: type[Record]) -> list[SchemaFault]:
    """What is wrong with the columns of the rows in a file, said once, at the header.

    A column that is misspelt is given the name that was meant; what cannot be read is left out.
    """
    doubled = {each.path for each in file.faults if each.rule == "YAML02"}
    return [
        fault
        for route, rows in file.tables
        for fault in _faults(route, rows, model, is_doubled=rows.path in doubled)
    ]


def _faults(route: Route, rows: Rows, model: type[Record], *, is_doubled: bool) -> Iterator[SchemaFault]:
    owner, name = owner_of(route, model), str(route[-1])
    holds = fields(owner).get(name) if owner else None
    if owner and holds and holds.rows and holds.record:
        yield from _of_columns(route, rows, holds.record, is_doubled=is_doubled)
        return
    rows.empty()  # the rest is for the schema to say: that the key is unknown, or holds something else
    if owner and holds and get_origin(owner.model_fields[name].annotation) is tuple:
        yield _misplaced(route)


def _of_columns(route: Route, rows: Rows, model: type[Record], *, is_doubled: bool) -> Iterator[SchemaFault]:
    """Faults of the header; the rows are kept, under the names that were meant, if they can be read by it."""
    columns = list(rows.columns)
    absent = [name for name in model.model_fields if name not in columns]
    required: list[Route] = [(name,) for name in absent if model.model_fields[name].is_required()]
    given = {name: name for name in model.model_fields if name in columns}
    meant: dict[str, str] = {}
    unknown = [name for name in columns if name not in model.model_fields]
    for name in islice(unknown, _MOST_COLUMNS):
        key = meant_key((name,), model, given, required)
        if key:
            meant[name] = given[key] = key
            required = [each for each in required if each != (key,)]
    if columns and len(unknown) == len(columns) and not meant:
        rows.empty()
        yield _no_header((*route, columns[0]), model)
        return
    yield from (_unknown(route, name, model, meant.get(name)) for name in islice(unknown, _MOST_COLUMNS))
    if columns and required:
        rows.empty()
        required = [] if is_doubled else required  # one of the two may have been meant as it
        yield from (_missing((*route, columns[0]), str(name), model) for (name,) in required)
    rows.rename(meant, frozenset(unknown) - frozenset(meant))


def _unknown(route: Route, name: str, model: type[Record], meant: str | None) -> SchemaFault:
    word = shown(name)
    message = Text(sv=f"Kolumnen {word} finns inte här.", en=f"There is no column {word} here.")
    fault = replace(unknown_key((name,), model, meant), route=(*route, name), message=message)
    return fault if meant else replace(fault, help=_columns_of(model))


def _missing(route: Route, name: str, model: type[Record]) -> SchemaFault:
    title = model.model_fields[name].title
    message = Text(sv=f"Kolumnen `{name}` ({title}) saknas.", en=f"The column `{name}` is missing.")
    return replace(missing_key((name,), model), route=route, message=message)


def _no_header(route: Route, model: type[Record]) -> SchemaFault:
    message = Text(
        sv="Första raden namnger ingen kolumn som kan stå här.",
        en="The first row names no column that may stand here.",
    )
    return SchemaFault("SCHEMA02", route, message, _columns_of(model))


def _columns_of(model: type[Record]) -> Text:
    known = ", ".join(f"`{name}`" for name in model.model_fields)
    return Text(sv=f"Kolumner som kan stå här: {known}.", en=f"Columns that may stand here: {known}.")


def _misplaced(route: Route) -> SchemaFault:
    return SchemaFault(
        "SCHEMA03",
        route,
        Text(sv="Rader ur en CSV-fil kan inte stå här.", en="The rows of a CSV file cannot stand here."),
        Text(sv="Skriv listan i YAML-filen.", en="Write the list in the YAML file."),
    )
