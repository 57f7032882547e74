"""What a file may define in keys that stand there once more: only the first of each is read."""

from collections.abc import Iterator

from samverkan.load.ids import defines
from samverkan.load.keys import owner_of
from samverkan.load.sound_part import lost_dashes
from samverkan.load.workspace import SoundPart
from samverkan.model import Record, fields
from samverkan.source import Map, SourceFile


def with_repeats(part: SoundPart | None, record: Record | None, file: SourceFile) -> SoundPart | None:
    """What is right in the file, unsure of ids in keys that stand once more; as it was when none does.

    An item that has lost its dash repeats the keys of the item above it, and its id is not known.
    """
    if record is None:
        return part
    repeated = frozenset(_repeated(file, type(record)))
    if not repeated and next(lost_dashes(file.nodes), None) is None:
        return part
    return SoundPart(record, repeated | (part.unsure if part else frozenset()))


def _repeated(file: SourceFile, model: type[Record]) -> Iterator[str]:
    for route, node in file.nodes:
        owner = owner_of((*route, ""), model) if isinstance(node, Map) and node.repeats else None
        if owner and isinstance(node, Map):
            for key, _ in node.repeats:
                yield from _defined_by(key, owner)


def _defined_by(key: str, owner: type[Record]) -> Iterator[str]:
    """The kinds of ids that the key gives, or that stand in what it holds."""
    kind, held = owner.record_kind, fields(owner).get(key)
    if kind.defines and key == kind.identified_by:
        yield kind.defines
    if held and held.record:
        yield from defines(held.record)
