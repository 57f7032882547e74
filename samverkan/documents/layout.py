"""Lays sections out for a template: levels, items and forms settled, so that a template only writes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samverkan.documents.order import emptied
from samverkan.documents.room import GOAL_ROW, MEASURE_ROW, holds_more, is_rich, unshown
from samverkan.model import (
    Agreement,
    Block,
    ClauseKind,
    Commitment,
    Figure,
    Form,
    Goal,
    Measure,
    Placement,
    Record,
    Section,
    has_figure,
)


@dataclass(frozen=True, slots=True)
class ShownSection:
    """A section as a template writes it.

    `level` is the level of its heading, or of the next heading that may follow in it; `inner` the
    level of headings within it. When one chosen item `stands_alone`, the heading is its heading.
    `fields` are those of an item that were chosen, in the order that they are to stand in.
    """

    level: int
    heading: str | None
    epigraph: str | None
    text: str | None
    block: Block | None
    items: tuple[Record | str, ...]
    form: Form | None
    figure: Figure | None
    stands_alone: bool
    sections: "tuple[ShownSection, ...]"
    fields: tuple[str, ...] = ()
    id: str | None = None

    @property
    def inner(self) -> int:
        """The level of a heading inside this section."""
        return min(self.level + 1 if self.heading else self.level, 6)


def shown_sections(sections: Sequence[Section], placement: Placement, level: int) -> tuple[ShownSection, ...]:
    """The sections with what they show, headings from `level` down; empty ones are left out."""
    return tuple(_shown(sections, placement, level))


def _shown(sections: Sequence[Section], placement: Placement, level: int) -> Iterator[ShownSection]:
    for section in sections:
        items = tuple(_narrowed(item, section.fields) for item in placement.shown_by(section))
        inner = min(level + 1 if section.heading else level, 6)
        within = shown_sections(section.sections, placement, inner)
        if placement.stands(section):
            yield ShownSection(
                level=level,
                heading=section.heading,
                epigraph=section.epigraph,
                text=section.text,
                block=section.show if items else None,
                items=items,
                form=_form(section, items, placement),
                figure=section.figure if has_figure(section, placement.agreement) else None,
                stands_alone=_stands_alone(section, items),
                sections=within,
                fields=section.fields,
                id=section.id,
            )


def _stands_alone(section: Section, items: tuple[Record | str, ...]) -> bool:
    """Whether the heading of the section is that of its only item, and says all that the item's would."""
    if not section.heading or len(items) != 1:
        return False
    own = getattr(items[0], "heading", None) or getattr(items[0], "name", None)
    if section.only:
        return own is None or own.casefold() in section.heading.casefold()
    kind = getattr(items[0], "kind", None)
    return section.heading == (own or (kind.label if isinstance(kind, ClauseKind) else None))


def _narrowed(item: Record | str, fields: Sequence[str]) -> Record | str:
    """The item without what may be left out of it and is not among `fields`; none means everything."""
    if isinstance(item, str) or not fields:
        return item
    return item.model_copy(update=emptied(item, fields))


_LISTS = (Form.BULLETS, Form.NUMBERS)
"""Forms in which an item has room for lines of its own."""


def _form(section: Section, items: tuple[Record | str, ...], placement: Placement) -> Form:
    """The form that was asked for, else the one that suits; never one that would lose a part of an item."""
    form = section.form or _usual_form(section.show, len(items))
    if section.show is Block.GOALS:
        goals = [goal for goal in items if isinstance(goal, Goal)]
        return Form.SECTIONS if any(_is_too_rich(goal, section, form, placement) for goal in goals) else form
    if section.show is Block.MEASURES and form is Form.TABLE:
        measures = [measure for measure in items if isinstance(measure, Measure)]
        return Form.BULLETS if any(any(unshown(each, MEASURE_ROW)) for each in measures) else form
    return form


def _usual_form(block: Block | None, count: int) -> Form:
    if block is Block.GOALS:
        return Form.NUMBERS if count > 1 else Form.PARAGRAPHS
    if block is Block.VISIONS:
        return Form.BULLETS if count > 1 else Form.QUOTES
    single = block in (Block.PURPOSES, Block.RELATIONS) and count == 1
    return Form.PARAGRAPHS if single else Form.BULLETS


def _is_too_rich(goal: Goal, section: Section, form: Form, placement: Placement) -> bool:
    if section.form in _LISTS:
        return holds_more(goal, placement)
    if form is Form.TABLE and (section.fields or not is_rich(goal, placement)):
        return holds_more(goal, placement) or any(unshown(goal, GOAL_ROW))
    return is_rich(goal, placement)


@dataclass(frozen=True, slots=True)
class SharedCommitments:
    """Commitments that the same parties make; no parties means all of them together."""

    parties: tuple[str, ...]
    items: tuple[Commitment, ...]


def by_parties(commitments: Sequence[Commitment], agreement: Agreement) -> tuple[SharedCommitments, ...]:
    """Commitments in groups of the same parties, in the order they first appear."""
    everyone = tuple(party.id for party in agreement.parties)
    groups: dict[tuple[str, ...], list[Commitment]] = {}
    for commitment in commitments:
        parties = tuple(party for party in everyone if party in commitment.parties)
        groups.setdefault(() if parties == everyone else parties, []).append(commitment)
    return tuple(SharedCommitments(parties, tuple(items)) for parties, items in groups.items())


def leads_to(lead: str, parties: Sequence[str], agreement: Agreement) -> bool:
    """Whether the words lead to a list, and their last line names these parties and no others."""
    *_, line = lead.splitlines() or [""]
    named = {
        each.id
        for each in agreement.parties
        for name in (each.id, each.short_name, each.name)
        if name and re.search(rf"\b{re.escape(name)}\b", line, re.IGNORECASE)
    }
    return line.endswith((":", " ska", " skall", " att")) and named == set(parties)
