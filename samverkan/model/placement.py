"""Where an agreement's parts are shown: by a section of their own, inside what they belong to, or nowhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samverkan.model.agreement import Agreement
from samverkan.model.fields import Record
from samverkan.model.sections import Block, Section
from samverkan.model.walk import Route

Item = tuple[Block, int]
"""One item of a block, by its place in the list."""

_ALWAYS_SHOWN = frozenset({Block.SOURCES})
"""Blocks that need no section: sources come as footnotes where they are cited."""

_UNMARKED = frozenset({Block.RELATIONS, Block.ANNEXES})
"""Blocks that may be left unshown: the list of agreements and the annexes themselves give them."""


def items(agreement: Agreement, block: Block) -> tuple[Record | str, ...]:
    """What the agreement has in `block`."""
    held = getattr(agreement, block.value)
    return held if isinstance(held, tuple) else (held,) if held else ()


def item_id(item: Record | str) -> str | None:
    """The id that an item goes by, when it has one."""
    return getattr(item, item.identified_by, None) if isinstance(item, Record) else None


def all_sections(sections: Sequence[Section]) -> Iterator[Section]:
    """The sections and those within them, in the order of the document."""
    for section in sections:
        yield section
        yield from all_sections(section.sections)


@dataclass(frozen=True, slots=True)
class Placement:
    """Which section shows which items.

    `named` are the items that a section names in `only`, `whole` the blocks that a section shows in
    full. With `loose`, a section without `only` leaves an item to what it belongs to, when that is shown.
    """

    agreement: Agreement
    named: frozenset[Item]
    whole: frozenset[Block]
    stated: frozenset[Block]
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

    def within(self, block: Block, owner: Record) -> tuple[Record, ...]:
        """The items of `block` that are shown inside `owner`, having no section of their own."""
        every = enumerate(items(self.agreement, block))
        return tuple(
            item
            for index, item in every
            if isinstance(item, Record)
            and _is_same(_owner(self.agreement, block, item), owner)
            and not self._has_own_section((block, index))
        )

    def unplaced(self) -> Iterator[Route]:
        """The route to every block or item that no section shows."""
        for block in Block:
            if block in _ALWAYS_SHOWN | _UNMARKED | self.stated:
                continue
            every = items(self.agreement, block)
            lost = [index for index in range(len(every)) if not self._is_placed((block, index))]
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
        block, index = item
        owner = _owner(self.agreement, block, items(self.agreement, block)[index])
        if owner is None:
            return False
        owner_block = _block_of(self.agreement, owner)
        place = next(i for i, each in enumerate(items(self.agreement, owner_block)) if each is owner)
        return self._is_placed((owner_block, place))


def place(agreement: Agreement, sections: Sequence[Section], *, loose: bool) -> Placement:
    """The placement that `sections`, of the agreement and all its annexes, give."""
    every = list(all_sections(sections))
    named = {
        (section.show, index)
        for section in every
        if section.show
        for index, item in enumerate(items(agreement, section.show))
        if item_id(item) in section.only
    }
    whole = {section.show for section in every if section.show and not section.only}
    stated = {block for section in every for block in section.states}
    return Placement(agreement, frozenset(named), frozenset(whole), frozenset(stated), loose)


def _is_same(one: Record | None, other: Record) -> bool:
    """Whether two records stand for the same item; what is shown of it may have been narrowed."""
    return type(one) is type(other) and one is not None and item_id(one) == item_id(other)


_OWNERS: dict[Block, tuple[tuple[str, Block], ...]] = {
    Block.GOALS: (("area", Block.AREAS), ("problem", Block.PROBLEMS)),
    Block.MEASURES: (("goals", Block.GOALS), ("area", Block.AREAS)),
    Block.COMMITMENTS: (("area", Block.AREAS), ("goal", Block.GOALS)),
    Block.PROBLEMS: (("area", Block.AREAS),),
    Block.PROMISES: (("area", Block.AREAS),),
}
"""What an item may be shown inside: the field that names it, nearest first."""


def _owner(agreement: Agreement, block: Block, item: Record | str) -> Record | None:
    for field, owner_block in _OWNERS.get(block, ()):
        named = getattr(item, field)
        identity = named[0] if isinstance(named, tuple) and named else named
        for owner in items(agreement, owner_block):
            if identity and isinstance(owner, Record) and item_id(owner) == identity:
                return owner
    return None


def _block_of(agreement: Agreement, owner: Record) -> Block:
    return next(block for block in Block if any(each is owner for each in items(agreement, block)))
