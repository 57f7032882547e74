"""Signatures into the draft, and the lines among which they are sought."""

from collections.abc import Iterator, Sequence
from typing import Any

from samverkan.importing.blocks import Block as TextBlock
from samverkan.importing.blocks import Table
from samverkan.importing.draft import Draft
from samverkan.importing.parties import is_police
from samverkan.importing.signatures import Signature, is_dateline, signature_in
from samverkan.model import Block

NAMELESS = "[namn]"
"""What stands where the file leaves a line for a name."""


def groups_of(blocks: Sequence[TextBlock]) -> Iterator[tuple[list[str], TextBlock]]:
    """The lines of each block, and of each signature in a table of these, with the block that they are of."""
    for block in blocks:
        if not isinstance(block, Table):
            yield block.line.plain.split("\n"), block
        elif signs(block):
            yield from ((cell, block) for cell in _by_column(block))
        else:
            yield [], block


def signs(table: Table) -> bool:
    """Whether a table holds signatures, and nothing else."""
    cells = list(_by_column(table))
    found = [signature_in(cell) for cell in cells]
    return any(found) and all(each or is_dateline(cell) for each, cell in zip(found, cells, strict=True))


def _by_column(table: Table) -> Iterator[list[str]]:
    """The cells that are each a signature; else the columns, whose cells then are its lines."""
    cells = [[line for line in cell.plain.split("\n") if line.strip()] for row in table.rows for cell in row]
    if any(len(cell) > 1 for cell in cells):
        yield from (cell for cell in cells if cell)
        return
    for column in zip(*table.rows, strict=True):
        yield [cell.plain for cell in column if cell]


def add_signature(found: Signature, lines: Sequence[str], draft: Draft) -> None:
    """Puts one who signs into the draft, for the party that the title or the organisation tells of."""
    party, sure = _party(found, draft)
    record: dict[str, Any] = {
        "name": found.name or NAMELESS,
        "title": found.title,
        "acting": found.acting,
        "organisation": found.organisation,
        "party": party,
        "place": found.place,
        "date": found.date,
    }
    signatories = draft.values.setdefault(Block.SIGNATORIES.value, [])
    signatories.append({key: each for key, each in record.items() if each})
    place = len(signatories) - 1
    draft.take(" ".join(lines), "signatories")
    if not sure:
        draft.guess(
            (Block.SIGNATORIES.value, place, "party"), "Kontrollera parten: den är vald efter titeln."
        )


def _party(found: Signature, draft: Draft) -> tuple[str, bool]:
    words = f"{found.title} {found.organisation or ''}"
    parties = draft.records(Block.PARTIES)
    named = [each["id"] for each in parties if found.organisation and each["name"] in found.organisation]
    if named:
        return named[0], True
    police = [each["id"] for each in parties if is_police(each["name"])]
    others = [each["id"] for each in parties if not is_police(each["name"])]
    if is_police(words) or "lokalområdeschef" in words.casefold():
        return (police or others)[0], True
    return (others or police)[0], bool(others) and len(others) == 1
