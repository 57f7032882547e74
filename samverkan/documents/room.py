"""What the lines and rows of a document have room for, and what is left of a record beside them."""

from collections.abc import Container, Iterable, Iterator, Sequence

from samverkan.model import OWNERS, Agreement, Block, Goal, Placement, Record, Role, fields

GOAL_LINE = ("title", "sources", "label", "type", "level", "part_of")
"""What a line of a list, and the lines below it, have room for of a goal."""

GOAL_ROW = ("title", "sources", "indicators", "responsible")
"""What a row of the table of goals has room for."""

MEASURE_ROW = ("title", "owners", "responsible", "contact", "start", "end", "cadence", "resources", "status")
"""What a row of the table of measures has room for."""

_TOLD_BY_PLACE = {
    fields(Agreement)[block.value].record: frozenset(name for name, _ in named)
    for block, named in OWNERS.items()
}
"""The fields that say what a record belongs to, which is told by where it stands."""


def unshown(record: Record, shown: Container[str]) -> Iterator[str]:
    """The names of the filled fields that are not among `shown`.

    Ids, now and before, yes and no, and what a record belongs to are for the rules, and never among them.
    """
    told = _TOLD_BY_PLACE.get(type(record), frozenset())
    kind = record.record_kind
    for name, info in type(record).model_fields.items():
        value = getattr(record, name)
        is_id = name in {"id", kind.identified_by} or Role.FORMER in fields(type(record))[name].roles
        if not (name in shown or name in told or is_id or isinstance(value, bool) or value == info.default):
            yield name


def alike(goals: Sequence[Goal]) -> frozenset[str]:
    """Which of label, type and level are the same for all of several goals, and so are told once."""
    kinds = {name: {getattr(goal, name) for goal in goals} for name in ("label", "type", "level")}
    return frozenset(name for name, values in kinds.items() if len(goals) > 1 == len(values) and all(values))


def untold(goals: Sequence[Goal], before: Iterable[str | None]) -> frozenset[str]:
    """Which of those that are alike the words before the list do not say."""
    said = " ".join(filter(None, before)).casefold()
    shared = ((name, getattr(goals[0], name)) for name in alike(goals))
    return frozenset(name for name, value in shared if getattr(value, "label", value).casefold() not in said)


def holds_more(goal: Goal, placement: Placement) -> bool:
    """Whether measures or commitments stand under the goal."""
    return bool(placement.within(Block.MEASURES, goal) or placement.within(Block.COMMITMENTS, goal))


def is_rich(goal: Goal, placement: Placement) -> bool:
    """Whether there is more to a goal than a line has room for."""
    return holds_more(goal, placement) or any(unshown(goal, GOAL_LINE))
