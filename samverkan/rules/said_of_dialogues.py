"""How many took part in a dialogue, as a round and the lägesbild that rests on it say it."""

import re
from collections.abc import Iterator, Mapping

from samverkan.model import Cycle, DialogueKind, GroundKind, Lagesbild, once
from samverkan.rules.rule import Context, Finding
from samverkan.rules.work import shared
from samverkan.rules.written_values import NUMBER, number_of
from samverkan.text import Text, pattern_of

_TOOK_PART = pattern_of(
    rf"\s*(?P<number>[0-9]{{1,4}}|{NUMBER})\s+(?P<who>[^\W\d]{{4,}})\b[^.;:0-9]{{0,60}}?\s?(?:deltog|svarade|medverkade)"
    r"(?!\w)",
    re.IGNORECASE,
)

_KINDS = {GroundKind.CITIZEN_DIALOGUE: DialogueKind.CITIZENS, GroundKind.STAFF_DIALOGUE: DialogueKind.STAFF}


def other_numbers_of_dialogues(lagesbild: Lagesbild, context: Context) -> Iterator[Finding]:
    """Each dialogue that the lägesbild rests on, of which a round tells that others took part."""
    for place, ground in enumerate(lagesbild.grounds):
        key = (_KINDS.get(ground.kind), str(ground.date))
        told = _told(context).get(key, ())
        if len(told) == 1 and ground.respondents is not None and ground.respondents not in told:
            yield Finding(
                at=("grounds", place, "respondents"),
                message=Text(
                    sv=f"Här står {ground.respondents}, men varvet säger att {min(told)} deltog.",
                    en=f"Here it says {ground.respondents}, but the round that {min(told)} took part.",
                ),
                help=Text(
                    sv="Rätta talet här, eller i dialogen i cycle.yaml.",
                    en="Correct the number here, or in the dialogue in cycle.yaml.",
                ),
            )


@once
def _told(context: Context) -> Mapping[tuple[DialogueKind | None, str], set[int]]:
    """How many took part in the dialogues of each kind and day, as the rounds tell it."""
    told: dict[tuple[DialogueKind | None, str], set[int]] = {}
    for cycle in shared(context).of(Cycle):
        for each in (each for step in cycle.steps for each in step.dialogues):
            if found := _TOOK_PART.match(each.text or ""):
                told.setdefault((each.kind, str(each.date)), set()).add(number_of(found["number"]))
    return told
