"""That a goal, a measure and a promise lie in the area of what they are for."""

from collections.abc import Iterator, Mapping

from samverkan.diagnostics import Severity
from samverkan.model import (
    Agreement,
    Atgardsplan,
    GivenPromise,
    Goal,
    Lagesbild,
    Measure,
    Medborgarlofte,
    once,
)
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import BRA_CAUSES
from samverkan.rules.wording import parts
from samverkan.rules.work import shared, tied
from samverkan.text import Text

_Areas = Mapping[str, set[str | None]]


@rule("SV104", over=Agreement | Atgardsplan | Medborgarlofte, severity=Severity.WARNING, source=BRA_CAUSES)
def what_is_tied_lies_in_one_area(
    record: Agreement | Atgardsplan | Medborgarlofte, context: Context
) -> Iterator[Finding]:
    """A goal, measure or promise with an area has that of its problem, or of one of its goals."""
    for route, part in parts(record):
        if not isinstance(part, Goal | Measure | GivenPromise) or not part.area:
            continue
        own = _of_what_it_is_for(part, _areas(context))
        if own and None not in own and part.area not in own:
            yield Finding(
                at=(*route, "area"),
                message=Text(
                    sv=f"Området här är `{part.area}`, men problemet och målen som det gäller ligger i "
                    f"`{min(filter(None, own))}`.",
                    en=f"The area here is `{part.area}`, but its problem and goals lie in "
                    f"`{min(filter(None, own))}`.",
                ),
                help=Text(
                    sv="Rätta `area`, eller det problem och de mål som anges.",
                    en="Correct `area`, or the problem and goals that are given.",
                ),
            )


def _of_what_it_is_for(part: Goal | Measure | GivenPromise, areas: _Areas) -> set[str | None]:
    """The areas of the problem and the goals of the part; None among them where one is not known."""
    named = [getattr(part, "problem", None), getattr(part, "goal", None), *getattr(part, "goals", ())]
    return set().union(*(areas.get(each, {None}) for each in named if each))


@once
def _areas(context: Context) -> _Areas:
    """The areas of each problem and goal by its id, as agreements and lägesbilder have them."""
    agreements = [folder.agreement for folder in tied(context) if folder.agreement]
    mappings = [each.mapping for each in shared(context).of(Lagesbild) if each.mapping]
    placed = [
        *((each.id, each.area) for agreement in agreements for each in agreement.problems),
        *((each.id, each.area) for agreement in agreements for each in agreement.goals),
        *((each.id, each.area) for mapping in mappings for each in mapping.problems),
    ]
    found: dict[str, set[str | None]] = {}
    for identity, area in placed:
        if identity and area:
            found.setdefault(identity, set()).add(area)
    return found
