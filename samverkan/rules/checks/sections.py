"""What the documents of an agreement leave out."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from samverkan.diagnostics import Route, Severity
from samverkan.model import (
    Agreement,
    Block,
    Section,
    all_sections,
    items,
    place_whole,
)
from samverkan.rules.fallen import falls_away
from samverkan.rules.left_out import LeftOut, left_out
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import COUNCIL_PRACTICE
from samverkan.rules.wording import parts
from samverkan.swedish import joined
from samverkan.text import Text

_USUAL = tuple(Section(show=block) for block in Block)
"""The usual order, as far as it matters here: it shows everything."""


@rule("SV053", over=Agreement, severity=Severity.WARNING, source=COUNCIL_PRACTICE)
def everything_is_shown(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """Every block, every item and all that is written of it is shown or stated by some section."""
    main = agreement.sections or context.own.house_style.agreement or _USUAL
    placed = place_whole(agreement, main)
    yield from map(_unplaced, placed.unplaced())
    own = {route: part for route, part in parts(agreement) if isinstance(part, Section)}
    annexed = [section for annex in agreement.annexes for section in annex.sections]
    for lost in left_out(agreement, list(all_sections([*main, *annexed])), placed):
        yield _narrowed(lost, own)
    for route, section in own.items():
        if section.show and section.show not in placed.stated and not placed.shown_by(section):
            if items(agreement, section.show):
                yield _taken(section.show, route)
            elif section.heading and not placed.stands(section):
                yield _fallen(section.show, route, agreement, context)


def _fallen(block: Block, route: Route, agreement: Agreement, context: Context) -> Finding:
    """That the section falls away, told at the key of what it shows where that is written and empty."""
    file = context.file_of(agreement)
    found, at = falls_away(block, route), (block.value,)
    return replace(found, at=at, key=True) if file and at in file.empty_keys else found


def _unplaced(route: Route) -> Finding:
    block = str(route[0])
    return Finding(
        at=route,
        key=len(route) == 1,
        message=Text(
            sv=f"Inget avsnitt visar `{block}`, så det kommer inte med i något dokument.",
            en=f"No section shows `{block}`, so no document will hold it.",
        ),
        help=Text(
            sv=f"Skriv `show: {block}` i ett avsnitt, eller `states: [{block}]` vid texten om det.",
            en=f"Add `show: {block}` to a section, or `states: [{block}]` to the text on it.",
        ),
    )


def _narrowed(lost: LeftOut, own: Mapping[Route, Section]) -> Finding:
    """The finding stands at the `fields` that leave out, or at the block when the house style does."""
    where = next((route for route, section in own.items() if section is lost.section), None)
    block, names = lost.block.value, [f"`{name}`" for name in lost.names]
    return Finding(
        at=(block,) if where is None else (*where, "fields"),
        key=True,
        message=Text(
            sv=f"Inget avsnitt visar {joined(names)} i `{block}`, så det kommer inte med i något dokument.",
            en=f"No section shows {joined(names, 'and')} of `{block}`, so no document will hold it.",
        ),
        help=Text(
            sv="Lägg till det i `fields`, eller visa det i ett annat avsnitt.",
            en="Add it to `fields`, or show it in another section.",
        ),
    )


def _taken(block: Block, route: Route) -> Finding:
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
