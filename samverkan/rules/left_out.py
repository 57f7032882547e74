"""What sections leave out of what they show, by naming in `fields` what is to stand there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samverkan.model import (
    OWNERS,
    Agreement,
    Block,
    Placement,
    Record,
    Section,
    fields,
    items,
    records,
    texts_of,
)

_AS_A_WHOLE = frozenset({Block.RELATIONS})
"""What is told in lines composed of all there is, whatever a section names."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Fields of a block that stand nowhere, and the first section that shows others instead."""

    block: Block
    section: Section
    names: tuple[str, ...]


def left_out(agreement: Agreement, sections: Sequence[Section], placed: Placement) -> Iterator[LeftOut]:
    """What no section shows of what one of them does show, block by block; what is stated is not lost."""
    for block in Block:
        here = [section for section in sections if section.show is block]
        narrow = next((section for section in here if section.fields), None)
        if narrow and block not in placed.stated | _AS_A_WHOLE:
            names = tuple(_unshown(agreement, block, here, placed))
            if names:
                yield LeftOut(block, narrow, names)


def _unshown(agreement: Agreement, block: Block, here: Sequence[Section], placed: Placement) -> Iterator[str]:
    shown: dict[int, set[str]] = {}
    for section in here:
        for item in placed.shown_by(section):
            every = type(item).model_fields if isinstance(item, Record) else ()
            shown.setdefault(id(item), set()).update(section.fields or every)
    told = [item for item in items(agreement, block) if isinstance(item, Record) and id(item) in shown]
    for name in type(told[0]).model_fields if told else ():
        left = [item for item in told if name not in shown[id(item)] and _says_something(item, name, block)]
        if any(not _is_told(getattr(item, name), (block, name), agreement) for item in left):
            yield name


def _says_something(item: Record, name: str, block: Block) -> bool:
    """Whether the field holds words, a number, a day or a note that the reader misses without it."""
    info, holds = type(item).model_fields[name], fields(type(item))[name]
    told = {name for name, _ in OWNERS.get(block, ())} | {
        item.record_kind.identified_by,
        "id",
        "previous",
        "previous_id",
    }
    if info.is_required() or name in told or getattr(item, name) == info.get_default():
        return False
    is_for_rules = holds.choice or (holds.refers and holds.refers != "note")
    return not is_for_rules and not isinstance(getattr(item, name), bool)


def _is_told(value: object, where: tuple[Block, str], agreement: Agreement) -> bool:
    """Whether a text of another field says these very words, as of a label that is only repeated."""
    if not isinstance(value, str):
        return False
    others = (text for route, text in texts_of(records(agreement)) if (route[0], route[-1]) != where)
    return any(value.casefold() in text.casefold() for text in others)
