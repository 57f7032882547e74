"""What is said of a section that falls away because there is nothing to stand under its heading."""

from samverkan.diagnostics import Route
from samverkan.model import Block, Figure, Record, Section
from samverkan.rules.rule import Context, Finding
from samverkan.text import Text

_HELP = Text(sv="Skriv en `text` eller ta bort avsnittet.", en="Write a `text` or remove the section.")
UNDRAWN = {
    Figure.CYCLE: Text(
        sv="Figuren ritas först när modellen (`model`) har minst tre steg",
        en="The figure is drawn once the `model` has at least three steps",
    ),
    Figure.FORUMS: Text(
        sv="Figuren ritas först när avtalet har två forum (`forums`), eller ett som rapporterar till någon",
        en="The figure is drawn once the agreement has two `forums`, or one that reports to somebody",
    ),
}
"""What it takes for a figure to be drawn."""


def falls_away(section: Section, route: Route) -> Finding:
    """That the section at `route` is left out of the document with its heading."""
    block = section.show
    if section.figure and not block:
        why = UNDRAWN[section.figure]
    elif block:
        why = Text(sv=f"Avtalet har inget i `{block}`", en=f"The agreement has nothing in `{block}`")
    else:
        why = Text(sv="Under rubriken står inget", en="Nothing stands under the heading")
    return Finding(
        at=(*route, "heading"),
        message=Text(
            sv=f"{why.sv}, så avsnittet faller bort med sin rubrik.",
            en=f"{why.en}, so the section falls away with its heading.",
        ),
        help=Text(
            sv=f"Fyll i `{block}`, skriv en `text` eller ta bort avsnittet.",
            en=f"Fill in `{block}`, write a `text` or remove the section.",
        )
        if block
        else _HELP,
        empties=block.value if block else None,
    )


def emptied_keys(record: Record, context: Context) -> frozenset[str]:
    """The outermost keys that stand in the record's file with nothing in them."""
    file = context.file_of(record)
    return frozenset(str(at[0]) for at in file.empty_keys if len(at) == 1) if file else frozenset()


def is_taken(block: Block, route: Route) -> Finding:
    """That the section at `route` shows nothing of a block that other sections show all of."""
    return Finding(
        at=(*route, "show"),
        message=Text(
            sv=f"Avsnittet visar ingenting: allt i `{block}` står redan på andra ställen.",
            en=f"The section shows nothing: all of `{block}` stands elsewhere already.",
        ),
        help=Text(
            sv="Välj med `only` vad avsnittet ska visa, eller ta bort avsnittet.",
            en="Choose with `only` what the section is to show, or remove the section.",
        ),
    )
