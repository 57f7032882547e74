"""Slips of the pen in a round of the work: its number, and the days of what prepared its steps."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta

from samverkan.diagnostics import Route
from samverkan.model import Cycle, CycleStep, PartialDate, first_day, last_day, surely_before
from samverkan.rules.rule import Finding
from samverkan.text import Text, pattern_of

_ORDINALS = "första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde".split()
_TITLED = pattern_of(
    rf"(?:(?P<ordinal>{'|'.join(_ORDINALS)})\s+varvet|varv\s+(?P<number>[0-9]{{1,2}}))(?!\w)",
    re.IGNORECASE,
)


def of_another_number(cycle: Cycle, cycles: Iterable[Cycle]) -> Iterator[Finding]:
    """That the round is not the next after the one that it follows, or not the one that its title says."""
    before = next((each for each in cycles if each.id and each.id == cycle.follows), None)
    found = _TITLED.match(cycle.title or "")
    if before and before.area == cycle.area and cycle.round > before.round + 1:
        yield Finding(
            at=("round",),
            message=Text(
                sv=f"Varv {cycle.round} följer på varv {before.round}: ett varv emellan saknas.",
                en=f"Round {cycle.round} follows round {before.round}: one between them is missing.",
            ),
            help=Text(sv="Rätta `round` eller `follows`.", en="Correct `round` or `follows`."),
        )
    elif found and _number(found) != cycle.round:
        yield Finding(
            at=("title",),
            needle=found[0],
            message=Text(
                sv=f"Titeln säger ”{found[0]}”, men det är varv {cycle.round}.",
                en=f"The title says “{found[0]}”, but it is round {cycle.round}.",
            ),
            help=Text(sv="Rätta titeln eller `round`.", en="Correct the title or `round`."),
        )


def _number(found: re.Match[str]) -> int:
    return _ORDINALS.index(found["ordinal"].casefold()) + 1 if found["ordinal"] else int(found["number"])


_LONG_BEFORE = timedelta(days=180)
"""How long before its step a dialogue, or the word to a leadership, is of another round or a wrong year."""


def prepared_before(cycle: Cycle) -> Iterator[Finding]:
    """A day of a dialogue, or on which a leadership was told, long before the step that it belongs to."""
    for place, step in enumerate(cycle.steps):
        for route, day in _prepared(step):
            if step.start and day and last_day(day) + _LONG_BEFORE < first_day(step.start):
                yield Finding(
                    at=("steps", place, *route),
                    message=Text(
                        sv=f"Dagen ({day}) ligger långt före steget, som börjar {step.start}.",
                        en=f"The day ({day}) lies long before the step, which begins on {step.start}.",
                    ),
                    help=Text(
                        sv="Rätta dagen, eller stegets `start`.", en="Correct the day, or the step's `start`."
                    ),
                )


def decided_after(cycle: Cycle, meetings: Mapping[str, PartialDate]) -> Iterator[Finding]:
    """A decision, or a dialogue, of a day after the step that it belongs to has ended.

    Of a step with `meetings`, by their ids and days, a decision on a day without one is told of by itself.
    """
    for place, step in enumerate(cycle.steps):
        held = {meetings[each] for each in step.meetings if each in meetings}
        told = [
            (("decisions", index, "date"), each.date)
            for index, each in enumerate(step.decisions)
            if not held or each.date in held
        ]
        told += [(("dialogues", index, "date"), each.date) for index, each in enumerate(step.dialogues)]
        for route, day in told:
            if step.end and surely_before(step.end, day):
                yield Finding(
                    at=("steps", place, *route),
                    message=Text(
                        sv=f"Dagen ({day}) ligger efter steget, som slutar {step.end}.",
                        en=f"The day ({day}) lies after the step, which ends on {step.end}.",
                    ),
                    help=Text(
                        sv="Rätta dagen, eller stegets `end`.", en="Correct the day, or the step's `end`."
                    ),
                )


def _prepared(step: CycleStep) -> Iterator[tuple[Route, PartialDate | None]]:
    for place, preparation in enumerate(step.preparations):
        yield ("preparations", place, "leadership_informed"), preparation.leadership_informed
    for place, dialogue in enumerate(step.dialogues):
        yield ("dialogues", place, "date"), dialogue.date
