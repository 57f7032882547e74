"""Reads one agreement on its own, in a workspace or outside one: what it is compared by."""

from dataclasses import dataclass
from pathlib import Path

from samverkan.load.references import (
    defined,
    lost_citations,
    lost_fields,
    lost_references,
    lost_selections,
    repeated_ids,
)
from samverkan.load.schema_faults import SchemaFault, check_schema
from samverkan.model import Agreement
from samverkan.model.walk import references
from samverkan.source import SourceFile, read
from samverkan.text import Text

_ELSEWHERE = frozenset({"agreement", "organisation", "office"})
"""Kinds of ids that other files define."""


@dataclass(frozen=True, slots=True)
class Alone:
    """One agreement's file and its record; `errors` are (line, message) of what is wrong with it."""

    file: SourceFile
    agreement: Agreement | None
    errors: tuple[tuple[int, Text], ...]


def load_alone(path: Path, root: Path) -> Alone:
    """The agreement in the file `path`; the texts that it takes in must lie in the folder `root`.

    Its own ids and references are checked, but not those that lead to other files.
    """
    file = read(path, root)
    errors = [(fault.span.line, fault.message) for fault in file.faults]
    if file.tree is None:
        return Alone(file, None, tuple(errors))
    agreement, faults = check_schema(file.tree, Agreement)
    if agreement is not None:
        faults += [*repeated_ids(agreement), *_lost(agreement)]
    errors += [(file.locate(fault.route, key=fault.at_key).line, fault.message) for fault in faults]
    return Alone(file, agreement, tuple(sorted(errors, key=lambda error: error[0])))


def _lost(agreement: Agreement) -> list[SchemaFault]:
    known = defined(agreement)
    elsewhere = {(kind, identity) for kind in _ELSEWHERE for identity in _named(agreement, kind)}
    known |= {kind: frozenset(i for k, i in elsewhere if k == kind) for kind in _ELSEWHERE}
    return [
        *lost_references(agreement, known),
        *(each.fault for each in lost_citations(agreement, known)),
        *lost_fields(agreement),
        *lost_selections(agreement, agreement),
    ]


def _named(agreement: Agreement, kind: str) -> set[str]:
    return {identity for _, of, identity in references(agreement) if of == kind}
