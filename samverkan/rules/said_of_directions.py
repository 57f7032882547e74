"""Goals to increase something that are measured by that it decreases, and the other way round."""

from collections.abc import Iterator

from samverkan.model import Direction, Goal
from samverkan.rules.rule import Finding
from samverkan.text import Text, pattern_of

_WAYS = {
    **dict.fromkeys(("öka", "höja", "fler"), Direction.INCREASE),
    **dict.fromkeys(("minska", "sänka", "färre", "halvera"), Direction.DECREASE),
}
_OPPOSITE = frozenset(_WAYS.values())
_WORD = pattern_of(r"\w{5,}")
_STEM = 5
"""The first letters by which two words are taken for the same one."""


def other_direction(goal: Goal, place: int) -> Iterator[Finding]:
    """That the title says the opposite of the direction of its one indicator, of the same thing."""
    verb, _, what = goal.title.casefold().partition(" ")
    way, indicator = _WAYS.get(verb), goal.indicators[0] if len(goal.indicators) == 1 else None
    if not way or not indicator or indicator.direction not in _OPPOSITE or indicator.direction is way:
        return
    stems = {each[:_STEM] for each in _WORD.findall(what)}
    if stems and stems <= {each[:_STEM] for each in _WORD.findall(indicator.title.casefold())}:
        yield Finding(
            at=("goals", place, "title"),
            message=Text(
                sv=f"Målet ”{goal.title}” säger en sak, men indikatorns riktning (`direction`) en annan.",
                en=f"The goal “{goal.title}” says one thing, but the `direction` of its indicator another.",
            ),
            help=Text(sv="Rätta titeln eller `direction`.", en="Correct the title or `direction`."),
        )
