"""Parties that an agreement lists twice: the second is told of, and nothing more is asked of it."""

from collections.abc import Iterator
from dataclasses import replace

from samverkan.load.belonging import WorkspaceFiles
from samverkan.load.faults import SchemaFault
from samverkan.load.loaded import Loaded, diagnostic
from samverkan.model import Agreement, Party
from samverkan.quoting import shown
from samverkan.text import Text, folded


def without_doubles(files: WorkspaceFiles) -> WorkspaceFiles:
    """The files with a fault at each party that the agreement has listed already, and without it."""
    return files.holding({path: _without_doubles(each) for path, each in files.by_path.items()})


def _without_doubles(one: Loaded) -> Loaded:
    record = one.record
    if not isinstance(record, Agreement):
        return one
    doubles = dict(_doubles(record.parties))
    if not doubles:
        return one
    kept = tuple(party for place, party in enumerate(record.parties) if place not in doubles)
    faults = (_fault(record.parties[place], place, first) for place, first in doubles.items())
    told = (diagnostic(one.file, fault) for fault in faults)
    return replace(one, record=record.model_copy(update={"parties": kept})).saying(*told)


def _doubles(parties: tuple[Party, ...]) -> Iterator[tuple[int, int]]:
    """The place of each party with the name and organisation of one before it, and the place of that."""
    seen: dict[tuple[str, str | None], int] = {}
    for place, party in enumerate(parties):
        first = seen.setdefault((folded(party.name), party.organisation), place)
        if first != place and parties[first].id != party.id:  # that an id stands twice has been told
            yield place, first


def _fault(party: Party, place: int, first: int) -> SchemaFault:
    return SchemaFault(
        "SCHEMA07",
        ("parties", place, "name"),
        Text(
            sv=f"Parten {shown(party.name)} står redan i listan, som post {first + 1}.",
            en=f"The party {shown(party.name)} is in the list already, as item {first + 1}.",
        ),
        Text(
            sv="Ta bort den ena posten, eller skriv vad som skiljer dem åt i `name`.",
            en="Remove one of the items, or write in `name` what sets them apart.",
        ),
    )
