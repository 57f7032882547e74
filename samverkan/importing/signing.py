"""Signatures into the draft, and the lines among which they are sought."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from samverkan.importing.blocks import Line, ReadBlock, ReadTable
from samverkan.importing.draft import Draft
from samverkan.importing.parties import is_police, kommuner_named
from samverkan.importing.prose import prose
from samverkan.importing.signatures import (
    Signature,
    is_dateline,
    is_for,
    is_lone_person,
    signature_in,
    signatures_in,
    without_for,
)
from samverkan.model import Block

_SEVERAL = 2
NAMELESS = "[namn]"
"""What stands where the file leaves a line for a name."""


def groups_of(blocks: Sequence[ReadBlock]) -> Iterator[tuple[list[str], ReadBlock]]:
    """The lines of each block, and of each signature in a table of these, with the block that they are of."""
    for block in blocks:
        if not isinstance(block, ReadTable):
            yield from ((lines, block) for lines in _each_who_signs(block.line.plain.split("\n")))
        elif signs(block):
            yield from ((cell, block) for cell in _by_column(block))
        else:
            yield [], block


def _each_who_signs(lines: list[str]) -> Iterator[list[str]]:
    """The lines of a paragraph: each on its own, when each is a name with its title, or a place and a day."""
    said = [line for line in lines if line.strip() and not is_dateline([line])]
    found = [signature_in([line]) for line in said]
    alone = len(found) > 1 and all(each and each.name for each in found)
    yield from ([line] for line in lines) if alone else _by_name(lines)


def _by_name(lines: list[str]) -> list[list[str]]:
    """The lines of each who signs, when several names stand among them with what belongs to each below it."""
    starts = [place for place, line in enumerate(lines) if is_lone_person([line])]
    each = [lines[start:end] for start, end in pairwise([*starts, len(lines)])]
    if len(each) < _SEVERAL or not all(map(signature_in, each)):
        return [lines]
    return [*([lines[: starts[0]]] if starts[0] else []), *each]


def signs(table: ReadTable) -> bool:
    """Whether a table holds signatures, and nothing else."""
    cells = list(_by_column(table))
    found = [signature_in(cell) for cell in cells]
    return any(found) and all(each or is_dateline(cell) for each, cell in zip(found, cells, strict=True))


def _by_column(table: ReadTable) -> Iterator[list[str]]:
    """The cells that are each a signature; else the columns, whose cells then are its lines."""
    cells = [_lines(cell) for row in table.rows for cell in row if cell]
    columns = [
        [line for cell in column for line in _lines(cell)]
        for rows in _under_heads(table.rows)
        for column in zip(*rows, strict=True)
    ]
    by_cell = any(len(cell) > 1 for cell in cells) and all(
        signature_in(each) or is_dateline(each) for each in cells
    )
    yield from cells if by_cell else filter(None, columns)


def _under_heads(rows: Sequence[Sequence[Line]]) -> Iterator[Sequence[Sequence[Line]]]:
    """The rows, as often as one says for whom those below it sign: `För kommunen`."""
    said = [list(filter(None, row)) for row in rows]
    heads = [place for place, row in enumerate(said) if row and all(map(_says_for_whom, row))]
    starts = heads if heads[:1] == [0] else [0]
    yield from (rows[start:end] for start, end in pairwise([*starts, len(rows)]))


def _says_for_whom(cell: Line) -> bool:
    return "\n" not in cell.plain.strip() and is_for(cell.flat)


def _lines(cell: Line) -> list[str]:
    return [line for line in cell.plain.split("\n") if line.strip()]


def _add(found: Signature, lines: Sequence[str], draft: Draft) -> None:
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
    kommuner = kommuner_named(words)
    named = [
        each["id"]
        for each in parties
        if each["name"].casefold() in words.casefold()
        or kommuner_named(each["name"]).keys() & kommuner.keys()
    ]
    if named:
        return named[0], True
    police = [each["id"] for each in parties if is_police(each["name"])]
    others = [each["id"] for each in parties if not is_police(each["name"])]
    if is_police(words) or "lokalområdeschef" in words.casefold():
        return (police or others)[0], True
    return (others or police)[0], bool(others) and len(others) == 1 and not kommuner


def _headed_by(groups: Sequence[tuple[list[str], ReadBlock]], place: int) -> int | None:
    """The place of the line above one who signs that says for whom, with lines to write on between."""
    above = next((each for each in range(place - 1, -1, -1) if not is_dateline(groups[each][0])), None)
    lines = groups[above][0] if above is not None else []
    return above if len(lines) == 1 and is_for(lines[0]) else None


def signed_sections(blocks: Sequence[ReadBlock], draft: Draft) -> list[dict[str, Any]]:
    """The sections of a part in which they sign, who go to the draft; none when nobody does."""
    groups = list(groups_of(blocks))
    found = list(signatures_in([lines for lines, _ in groups]))
    if not found:
        return []
    heads = [_headed_by(groups, places[0]) for _, places in found]
    for head, (each, places) in zip(heads, found, strict=True):
        own = each
        if head is not None and not each.organisation:
            own = replace(each, organisation=without_for(groups[head][0][0]))
        whole = places if head is None else (head, *places)
        _add(own, [line for place in whole for line in groups[place][0]], draft)
    datelines = [place for place, (lines, _) in enumerate(groups) if lines and is_dateline(lines)]
    for place in datelines:
        draft.take(" ".join(groups[place][0]), Block.SIGNATORIES.value)
    named = [place for _, places in found for place in places]
    taken = (*datelines, *named, *(each for each in heads if each is not None))
    gone = {id(groups[place][1]) for place in taken}
    left = prose([block for _, block in groups if id(block) not in gone])
    return (
        [{"text": left}, {"show": Block.SIGNATORIES.value}] if left else [{"show": Block.SIGNATORIES.value}]
    )
