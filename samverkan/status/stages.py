"""The steps that a round goes through: Brå's five, or those of the kommun's own model.

Source: Brå, Samverkan i lokalt brottsförebyggande arbete (2020).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from samverkan.model import Agreement, Cycle, CycleStep, Requirement, Step, StepKind
from samverkan.text import folded


@dataclass(frozen=True, slots=True)
class Stage:
    """A step of the model, with what it asks for.

    `names` are the ids of the steps in the agreement's model that it stands for, `kinds` those of Brå's
    steps whose evidence it counts as its own.
    """

    id: str
    title: str
    kind: StepKind | None
    names: frozenset[str]
    kinds: frozenset[StepKind]
    asks: tuple[Requirement, ...]


def stages(agreement: Agreement) -> tuple[Stage, ...]:
    """The steps of the agreement's model in order; Brå's when it has none or only restates Brå's."""
    own = agreement.model.steps if agreement.model else ()
    kinds = [_kind(step) for step in own]
    if not own or kinds == list(StepKind):
        return tuple(_of_bra(kind, own) for kind in StepKind)
    last = {kind: place for place, kind in enumerate(kinds)}
    return tuple(_of_own(place, own, kinds, is_last=last[kinds[place]] == place) for place in range(len(own)))


def held_by(model: Sequence[Stage], cycle: Cycle) -> list[list[tuple[int, CycleStep]]]:
    """For each stage the steps of the round that are it, with their places.

    A name in the kommun's own model goes before Brå's.
    """
    by_name = _by_name(model)
    held: list[list[tuple[int, CycleStep]]] = [[] for _ in model]
    for at, step in enumerate(cycle.steps):
        for place in by_name.get(_name(step), ()):
            held[place].append((at, step))
    return held


def titles_in(model: Sequence[Stage]) -> Callable[[CycleStep], str]:
    """What the model calls a step of a round; one that is none of its own has Brå's name, or its own."""
    by_name = _by_name(model)

    def title(step: CycleStep) -> str:
        if found := by_name.get(_name(step)):
            return model[found[0]].title
        return step.kind.label if step.kind else step.step or "Steg"

    return title


_Name = tuple[str | None, StepKind | None]
"""The id of a step in the kommun's own model, or else which of Brå's it is."""


def _name(step: CycleStep) -> _Name:
    return (step.step, None) if step.step else (None, step.kind)


def _by_name(model: Sequence[Stage]) -> dict[_Name, list[int]]:
    """The places of the stages that a step may be."""
    found: dict[_Name, list[int]] = {}
    for place, stage in enumerate(model):
        for name in (*((each, None) for each in stage.names), *((None, each) for each in stage.kinds)):
            found.setdefault(name, []).append(place)
    return found


def _kind(step: Step) -> StepKind | None:
    """Brå's step, as the model says or by having its name."""
    same = (kind for kind in StepKind if folded(kind.label) == folded(step.title))
    return step.kind or next(same, None)


def _of_bra(kind: StepKind, own: Sequence[Step]) -> Stage:
    names = frozenset(step.id for step in own if step.id and _kind(step) is kind)
    return Stage(kind.value, kind.label, kind, names, frozenset({kind}), _checklist(kind))


def _of_own(place: int, own: Sequence[Step], kinds: Sequence[StepKind | None], *, is_last: bool) -> Stage:
    """A step of the kommun's model.

    Of several that are parts of one of Brå's steps the last asks for its checklist and counts the
    evidence of all; the others, and a step that is none of Brå's, ask for something that shows their result.
    """
    step, kind = own[place], kinds[place]
    name = step.id or f"step-{place + 1}"
    if kind is None or not is_last:
        return Stage(name, step.title, kind, frozenset({name}), frozenset(), (Requirement.EVIDENCE,))
    names = frozenset(each.id for each, other in zip(own, kinds, strict=True) if each.id and other is kind)
    return Stage(name, step.title, kind, names, frozenset({kind}), _checklist(kind))


def _checklist(kind: StepKind) -> tuple[Requirement, ...]:
    """What Brå's step asks for before it is done."""
    return tuple(each for each in Requirement if each.step is kind)
