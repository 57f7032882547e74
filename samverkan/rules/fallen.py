"""What is said of a section that falls away because there is nothing in what it shows."""

from samverkan.diagnostics import Route
from samverkan.model import Block
from samverkan.rules.rule import Finding
from samverkan.text import Text


def falls_away(block: Block, route: Route) -> Finding:
    """That the section at `route`, which shows `block`, is left out of the document with its heading."""
    return Finding(
        at=(*route, "heading"),
        message=Text(
            sv=f"Avtalet har inget i `{block}`, så avsnittet faller bort med sin rubrik.",
            en=f"The agreement has nothing in `{block}`, so the section falls away with its heading.",
        ),
        help=Text(
            sv=f"Fyll i `{block}`, skriv en `text` eller ta bort avsnittet.",
            en=f"Fill in `{block}`, write a `text` or remove the section.",
        ),
        empties=block.value,
    )
