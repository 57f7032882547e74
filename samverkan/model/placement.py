"""Where an agreement's parts are shown: by a section of their own, inside what they belong to, or nowhere."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from samverkan.diagnostics import Route
from samverkan.model.agreement import Agreement
from samverkan.model.identity import item_id
from samverkan.model.record import Record, told
from samverkan.model.relations import Relation
from samverkan.model.sections import Annex, Block, Figure, Section

Item = tuple[Block, int]
"""One item of a block, by its place in the list."""

_ALWAYS_SHOWN = frozenset({Block.SOURCES})
"""Blocks that need no section: sources come as footnotes where they are cited."""


def _tells_itself(item: Record | str) -> bool:
    """Whether an item need not be shown: an annex with no more than its own document, a tie to one here."""
    match item:
        case Annex():
            return bool(item.sections) and not (item.description or item.location)
        case Relation():
            return bool(item.agreement) and not (item.title or item.text)
    return False


def items(agreement: Agreement, block: Block) -> tuple[Record | str, ...]:
    """What the agreement has in `block`."""
    held = getattr(agreement, block.value)
    return held if isinstance(held, tuple) else (held,) if held and told(held) else ()


def all_sections(sections: Sequence[Section]) -> Iterator[Section]:
    """The sections and those within them, in the order of the document."""
    for section in sections:
        yield section
        yield from all_sections(section.sections)


@dataclass(frozen=True, slots=True)
class Placement:
    """Which section shows which items.

    `named` are the items that a section names in `only`, `whole` the blocks that a section shows in
    full. `owners` are what items may be shown inside, and `owned` those items by the type and id of
    the owner, of which what is shown may have been narrowed. With `loose`, a section without `only`
    leaves an item to what it belongs to, when that is shown.
    """

    agreement: Agreement
    named: frozenset[Item]
    whole: frozenset[Block]
    stated: frozenset[Block]
    owners: Mapping[Item, Item]
    owned: Mapping[tuple[type, str | None], Sequence[Item]]
    loose: bool

    def shown_by(self, section: Section) -> tuple[Record | str, ...]:
        """The items that `section` shows."""
        if section.show is None:
            return ()
        every = list(enumerate(items(self.agreement, section.show)))
        if section.only:
            by_id = {item_id(item): item for _, item in every}
            return tuple(by_id[identity] for identity in section.only if identity in by_id)
        return tuple(item for index, item in every if self._is_free((section.show, index)))

    def stands(self, section: Section) -> bool:
        """Whether the section comes out: one with nothing under its heading falls away with it."""
        written = section.text or section.epigraph or has_figure(section, self.agreement)
        inner = any(map(self.stands, section.sections))
        return bool(written or inner or self.shown_by(section))

    def within(self, block: Block, owner: Record) -> tuple[Record, ...]:
        """The items of `block` that are shown inside `owner`, having no section of their own."""
        inside = self._inside(owner)
        places = [item[1] for item in inside if item[0] is block and not self._has_own_section(item)]
        every = items(self.agreement, block) if places else ()
        return tuple(item for place in places if isinstance(item := every[place], Record))

    def blocks_within(self, owner: Record) -> tuple[Block, ...]:
        """The blocks that have items of `owner`, shown inside it or not."""
        return tuple(dict.fromkeys(block for block, _ in self._inside(owner)))

    def _inside(self, owner: Record) -> Sequence[Item]:
        return self.owned.get((type(owner), item_id(owner)), ())

    def unplaced(self) -> Iterator[Route]:
        """The route to every block or item that no section shows."""
        for block in (block for block in Block if block not in _ALWAYS_SHOWN | self.stated):
            every = items(self.agreement, block)
            needed = [index for index, item in enumerate(every) if not _tells_itself(item)]
            lost = [index for index in needed if not self._is_placed((block, index))]
            if len(lost) == len(every):
                yield from [(block.value,)] if every else []
            else:
                yield from ((block.value, index) for index in lost)

    def _has_own_section(self, item: Item) -> bool:
        if item in self.named:
            return True
        return item[0] in self.whole and not (self.loose and self._owner_placed(item))

    def _is_free(self, item: Item) -> bool:
        return item not in self.named and not (self.loose and self._owner_placed(item))

    def _is_placed(self, item: Item) -> bool:
        return item in self.named or item[0] in self.whole or self._owner_placed(item)

    def _owner_placed(self, item: Item) -> bool:
        owner = self.owners.get(item)
        return owner is not None and self._is_placed(owner)


def has_figure(section: Section, agreement: Agreement) -> bool:
    """Whether there is enough to draw the figure that the section asks for."""
    if section.figure is Figure.CYCLE:
        return bool(agreement.model and len(agreement.model.steps) > 2)
    reports = (report for forum in agreement.forums for report in forum.reports_to)
    boxes = [*agreement.forums, *{report.receiver for report in reports if report.receiver}]
    return section.figure is Figure.FORUMS and len(boxes) > 1


def place_whole(agreement: Agreement, main: Sequence[Section]) -> Placement:
    """The placement that `main` and the annexes give: its own sections, or those that stand for them."""
    annexed = [section for annex in agreement.annexes for section in annex.sections]
    return place(agreement, [*main, *annexed], loose=not agreement.sections)


def place(agreement: Agreement, sections: Sequence[Section], *, loose: bool) -> Placement:
    """The placement that these sections give."""
    every = list(all_sections(sections))
    named = {
        (section.show, index)
        for section in every
        if section.show and section.only
        for index, item in enumerate(items(agreement, section.show))
        if item_id(item) in section.only
    }
    whole = {section.show for section in every if section.show and not section.only}
    stated = {block for section in every for block in section.states}
    owners = _owners(agreement)
    owned: dict[tuple[type, str | None], list[Item]] = {}
    for item, (block, index) in owners.items():
        owner = items(agreement, block)[index]
        owned.setdefault((type(owner), item_id(owner)), []).append(item)
    return Placement(
        agreement, frozenset(named), frozenset(whole), frozenset(stated), owners, owned, loose=loose
    )


OWNERS: dict[Block, tuple[tuple[str, Block], ...]] = {
    Block.GOALS: (("area", Block.AREAS), ("problem", Block.PROBLEMS)),
    Block.MEASURES: (("goals", Block.GOALS), ("area", Block.AREAS)),
    Block.COMMITMENTS: (("area", Block.AREAS), ("goal", Block.GOALS)),
    Block.PROBLEMS: (("area", Block.AREAS),),
    Block.PROMISES: (("area", Block.AREAS),),
}
"""What an item may be shown inside: the field that names it, nearest first."""


def _owners(agreement: Agreement) -> dict[Item, Item]:
    """What each item may be shown inside: the nearest that it names, and of two with one id the first."""
    places: dict[tuple[Block, str], Item] = {}
    for block in (Block.AREAS, Block.PROBLEMS, Block.GOALS):
        for index, item in enumerate(items(agreement, block)):
            if identity := item_id(item):
                places.setdefault((block, identity), (block, index))
    return {
        (block, index): owner
        for block in OWNERS
        for index, item in enumerate(items(agreement, block))
        if (owner := next(_named_owners(block, item, places), None))
    }


def _named_owners(
    block: Block, item: Record | str, places: Mapping[tuple[Block, str], Item]
) -> Iterator[Item]:
    for field, owner_block in OWNERS[block]:
        named = getattr(item, field)
        identity = named[0] if isinstance(named, tuple) and named else named
        if identity and (owner_block, identity) in places:
            yield places[owner_block, identity]
