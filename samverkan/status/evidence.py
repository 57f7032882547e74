"""What a round refers to in its steps, as far as it was there on the day."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from samverkan.model import (
    Atgardsplan,
    Cycle,
    CycleStep,
    Dialogue,
    Handling,
    Lagesbild,
    Medborgarlofte,
    Motesanteckning,
    Orsaksanalys,
    OwnPreparation,
    PartialDate,
    Requirement,
    StepDecision,
    Uppfoljning,
)
from samverkan.status.on_day import OnDay
from samverkan.text import Text

_Handling = TypeVar("_Handling", bound=Handling)


@dataclass(frozen=True, slots=True)
class Evidence:
    """A part of a round: those of its `steps` that stand for one step of the model."""

    on_day: OnDay
    cycle: Cycle
    steps: tuple[CycleStep, ...]

    @property
    def whole(self) -> "Evidence":
        """All steps of the round."""
        return Evidence(self.on_day, self.cycle, self.cycle.steps)

    @property
    def lagesbilder(self) -> tuple[Lagesbild, ...]:
        """The lägesbilder that the steps refer to."""
        return self._made(Lagesbild, "lagesbilder")

    @property
    def analyses(self) -> tuple[Orsaksanalys, ...]:
        """The analyses of causes."""
        return self._made(Orsaksanalys, "analyses")

    @property
    def plans(self) -> tuple[Atgardsplan, ...]:
        """The plans."""
        return self._made(Atgardsplan, "plans")

    @property
    def promises(self) -> tuple[Medborgarlofte, ...]:
        """The documents of promises."""
        return self._made(Medborgarlofte, "promises")

    @property
    def follow_ups(self) -> tuple[Uppfoljning, ...]:
        """The follow-ups."""
        return self._made(Uppfoljning, "follow_ups")

    @property
    def meetings(self) -> tuple[Motesanteckning, ...]:
        """The minutes."""
        return self._made(Motesanteckning, "meetings")

    def _made(self, kind: type[_Handling], name: str) -> tuple[_Handling, ...]:
        """The documents of a kind that the steps refer to in the field of this name."""
        named = [each for step in self.steps for each in getattr(step, name)]
        return self.on_day.made(self.on_day.within_reach(kind), named) if named else ()

    @property
    def renewed_from(self) -> tuple[Uppfoljning, ...]:
        """The follow-ups that the round starts from."""
        return self.on_day.made(self.on_day.within_reach(Uppfoljning), self.cycle.starts_from)

    @property
    def decisions(self) -> tuple[StepDecision, ...]:
        """The decisions that had been made."""
        every = (each for step in self.steps for each in step.decisions)
        return tuple(each for each in every if self.on_day.told(each.date))

    @property
    def dialogues(self) -> tuple[Dialogue, ...]:
        """The dialogues that had been held."""
        every = (each for step in self.steps for each in step.dialogues)
        return tuple(each for each in every if self.on_day.told(each.date))

    @property
    def preparations(self) -> tuple[OwnPreparation, ...]:
        """What the parties have done on their own, in steps that may have begun."""
        return tuple(
            each for step in self.steps if self.on_day.begun(step.start) for each in step.preparations
        )

    @property
    def dates(self) -> list[PartialDate]:
        """When the evidence in the steps is dated, as exactly as it is known, in order.

        The day of signing is not one: the agreement may be signed in an earlier round or step.
        """
        return sorted(self._dates())

    def _dates(self) -> Iterator[PartialDate]:
        yield from (each.date for each in self.lagesbilder)
        yield from (each.date for each in self.analyses)
        yield from (each.date for each in self.plans)
        yield from (each.date for each in self.promises)
        yield from (each.date for each in self.follow_ups)
        yield from (each.date for each in self.meetings)
        yield from (each.date for each in self.decisions)
        yield from (each.date for each in self.dialogues)
        for preparation in self.preparations:
            told = preparation.leadership_informed
            if told and self.on_day.told(told):
                yield told
        for step in self.steps:
            if step.text and step.end and self.on_day.happened(step.end):
                yield step.end


Lacks = Callable[[Evidence], Text | None]
"""None when a requirement is met in a part of a round, or what is lacking in words."""

LACKS: dict[Requirement, Lacks] = {}
"""By requirement, what looks for it; filled as the files of the steps are imported."""


def asked(requirement: Requirement) -> Callable[[Lacks], Lacks]:
    """Makes a function what looks for the requirement."""

    def register(lacks: Lacks) -> Lacks:
        LACKS[requirement] = lacks
        return lacks

    return register


@asked(Requirement.EVIDENCE)
def shown(evidence: Evidence) -> Text | None:
    """Something dated that the step refers to, or its own text when it has ended."""
    if evidence.dates:
        return None
    return Text(sv="inget visar vad steget gav", en="nothing shows what came of the step")
