"""Finds what an agreement holds but no document shows."""

from collections.abc import Iterator

from samverkan.load.schema_faults import SchemaFault
from samverkan.model import Agreement
from samverkan.model.placement import place
from samverkan.text import Text


def unplaced(agreement: Agreement) -> Iterator[SchemaFault]:
    """A finding for every block, or item of one, that the agreement's own sections leave out."""
    if not agreement.sections:
        return
    annexed = [section for annex in agreement.annexes for section in annex.sections]
    for route in place(agreement, [*agreement.sections, *annexed], loose=False).unplaced():
        block = str(route[0])
        yield SchemaFault(
            "SV053",
            route,
            Text(
                sv=f"Inget avsnitt visar `{block}`, så det kommer inte med i något dokument.",
                en=f"No section shows `{block}`, so no document will hold it.",
            ),
            Text(
                sv=f"Skriv `show: {block}` i ett avsnitt, eller `states: [{block}]` vid texten om det.",
                en=f"Add `show: {block}` to a section, or `states: [{block}]` to the text on it.",
            ),
            at_key=len(route) == 1,
        )
