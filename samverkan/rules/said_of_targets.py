"""The number in the title of a goal, when its one indicator has another target."""

from collections.abc import Iterator
from decimal import Decimal

from samverkan.model import Goal, Indicator
from samverkan.rules.agreements import number
from samverkan.rules.rule import Finding
from samverkan.text import Text, pattern_of

_NUMBERS = pattern_of(r"(?<![0-9])[0-9]+(?:[  ,.][0-9]+)*")

_BOUND = pattern_of(
    r"(?<!\w)(?<!med )(?<!inom )(?:minst|högst|[Mm]inst|[Hh]ögst|[Nn]å)\s+"
    r"(?P<number>[0-9]{1,3}(?:[  ][0-9]{3})+|[0-9]+(?:,[0-9]+)?)\s?(?P<what>%|[^\W\d]+)"
)

_SHARES = ("procent", "%")

_MEASURES = (
    "dag",
    "dygn",
    "timm",
    "minut",
    "veck",
    "månad",
    "år",
    "kron",
    "kr",
    "meter",
    "gång",
    "av",
    "fler",
    "färre",
)
"""How words begin that count another thing than the indicator does, unless it does so in its unit."""


def other_target(goal: Goal, place: int) -> Iterator[Finding]:
    """That the title sets one bound, of what the one indicator counts, and the indicator another."""
    indicator = goal.indicators[0] if len(goal.indicators) == 1 else None
    found = _BOUND.search(goal.title) if indicator and len(_NUMBERS.findall(goal.title)) == 1 else None
    if (
        not found
        or not indicator
        or indicator.target is None
        or not _counts(indicator, found["what"].casefold())
    ):
        return
    said = Decimal(found["number"].replace(",", ".").replace(" ", "").replace("\u00a0", ""))
    if said not in (indicator.target, indicator.baseline):
        told, target = number(said), number(indicator.target)
        yield Finding(
            at=("goals", place, "title"),
            needle=found["number"],
            message=Text(
                sv=f"Målet säger {told.sv}, men indikatorns målvärde är {target.sv}.",
                en=f"The goal says {told.en}, but the target of its indicator is {target.en}.",
            ),
            help=Text(sv="Rätta titeln eller `target`.", en="Correct the title or the `target`."),
        )


def _counts(indicator: Indicator, what: str) -> bool:
    """Whether the indicator is in per cent as the title is, or counts what the title may speak of."""
    unit = (indicator.unit or "").casefold()
    if what in _SHARES or unit.startswith(_SHARES):
        return what in _SHARES and unit.startswith(_SHARES)
    return unit.startswith(what) or not what.startswith(_MEASURES)
