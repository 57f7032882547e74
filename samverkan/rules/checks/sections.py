"""What the documents of an agreement leave out."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from samverkan.diagnostics import Route, Severity
from samverkan.model import (
    Agreement,
    Block,
    Case,
    Figure,
    Placement,
    Section,
    all_sections,
    has_figure,
    items,
    place_whole,
)
from samverkan.rules.fallen import UNDRAWN, emptied_keys, falls_away, is_taken
from samverkan.rules.forms_taken import forms_without_effect
from samverkan.rules.left_out import LeftOut, left_out
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import COUNCIL_PRACTICE
from samverkan.rules.wording import parts
from samverkan.swedish import joined
from samverkan.text import Text

_USUAL = tuple(Section.model_construct(show=block) for block in Block)
"""The usual order, as far as it matters here: it shows everything."""


@rule("SV053", over=Agreement, severity=Severity.WARNING, also=(Severity.INFO,), source=COUNCIL_PRACTICE)
def everything_is_shown(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """Every block, every item and all that is written of it is shown or stated by some section."""
    main = agreement.sections or context.own.house_style.agreement or _USUAL
    placed = place_whole(agreement, main)
    own = {route: part for route, part in parts(agreement) if isinstance(part, Section)}
    if any((each.only or each.fields) and not each.show for each in own.values()):
        return  # what it is to show is not known
    yield from map(_unplaced, placed.unplaced())
    annexed = [section for annex in agreement.annexes for section in annex.sections]
    for lost in left_out(agreement, list(all_sections([*main, *annexed])), placed):
        yield _narrowed(lost, own)
    for route, section in own.items():
        yield from _empty(section, route, placed, context)
        if section.figure and placed.stands(section) and not has_figure(section, agreement):
            yield _undrawn(section.figure, route)


@rule("SV108", over=Agreement | Case, severity=Severity.WARNING, source=COUNCIL_PRACTICE)
def forms_are_those_of_the_content(record: Agreement | Case, _context: Context) -> Iterator[Finding]:
    """No section asks for a form that what it shows does not take, or for one without showing anything."""
    return forms_without_effect(record)


def _empty(section: Section, route: Route, placed: Placement, context: Context) -> Iterator[Finding]:
    """That the section has nothing to show, or nothing at all."""
    block, agreement = section.show, placed.agreement
    is_lost = bool(section.heading) and not placed.stands(section)
    if block and items(agreement, block) and not placed.shown_by(section):
        if is_lost or block not in placed.stated:
            yield is_taken(block, route)
    elif is_lost:
        yield _fallen(section, route, agreement, context)


def _fallen(section: Section, route: Route, agreement: Agreement, context: Context) -> Finding:
    """That the section falls away, told at the key of what it shows where that is written and empty."""
    found, key = falls_away(section, route), str(section.show)
    return replace(found, at=(key,), key=True) if key in emptied_keys(agreement, context) else found


def _undrawn(figure: Figure, route: Route) -> Finding:
    return Finding(
        at=(*route, "figure"),
        message=Text(sv=f"{UNDRAWN[figure].sv}.", en=f"{UNDRAWN[figure].en}."),
        help=Text(
            sv="Fyll i det som ska ritas, eller ta bort `figure`.", en="Fill it in, or remove `figure`."
        ),
        severity=Severity.INFO,
    )


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
