"""That a goal, a measure and a promise lie in the area of what they are for."""

from collections.abc import Iterator, Mapping

from samverkan.diagnostics import Route, Severity
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
from samverkan.rules.work import measures_by_id, shared, tied
from samverkan.text import Text

_Areas = Mapping[str, set[str | None]]


@rule(
    "SV104",
    over=Agreement | Atgardsplan | Medborgarlofte,
    severity=Severity.WARNING,
    also=(Severity.INFO,),
    source=BRA_CAUSES,
)
def what_is_tied_lies_in_one_area(
    record: Agreement | Atgardsplan | Medborgarlofte, context: Context
) -> Iterator[Finding]:
    """A goal, measure or promise with an area has that of its problem, or of one of its goals.

    What answers no problem may help a goal of another area, and is asked about; so is a promise that rests on
    measures of other areas.
    """
    for route, part in parts(record):
        if isinstance(part, GivenPromise):
            yield from _resting_elsewhere(route, part, context)
        if not isinstance(part, Goal | Measure | GivenPromise) or not part.area:
            continue
        own = _of_what_it_is_for(part, _areas(context))
        if own and None not in own and part.area not in own:
            where, answers_none = f"`{min(filter(None, own))}`", getattr(part, "problem", None) is None
            what = _GOAL if answers_none else _PROBLEM
            yield Finding(
                at=(*route, "area"),
                message=Text(
                    sv=f"Området här är `{part.area}`, men {what.sv} som det gäller ligger i {where}.",
                    en=f"The area here is `{part.area}`, but {what.en} that it is for lies in {where}.",
                ),
                help=Text(
                    sv=f"Rätta `area`, eller {what.sv} som anges.", en=f"Correct `area`, or {what.en} given."
                ),
                severity=Severity.INFO if answers_none else None,
            )


def _resting_elsewhere(route: Route, promise: GivenPromise, context: Context) -> Iterator[Finding]:
    """That all measures of a promise lie in other areas than the promise, or its goal, does."""
    known = measures_by_id(context)
    measures = [known[each] for each in promise.measures if each in known]
    theirs = set().union(*(_lies_in(each, _areas(context)) for each in measures))
    own = _lies_in(promise, _areas(context))
    if own and theirs and None not in own | theirs and not own & theirs:
        yield Finding(
            at=(*route, "measures"),
            severity=Severity.INFO,
            message=Text(
                sv=f"Löftet hör till området {_listed(own)}, men dess åtgärder till {_listed(theirs)}.",
                en=f"The promise belongs to the area {_listed(own)}, but its measures to {_listed(theirs)}.",
            ),
            help=Text(
                sv="Skriv de åtgärder som löftet vilar på, eller rätta `area` eller `goal`.",
                en="Name the measures that it rests on, or correct `area` or `goal`.",
            ),
        )


def _lies_in(part: Measure | GivenPromise, areas: _Areas) -> set[str | None]:
    """The area of the part, or else those of what it is for; None among them where one is not known."""
    return {part.area} if part.area else _of_what_it_is_for(part, areas)


def _listed(areas: set[str | None]) -> str:
    return ", ".join(f"`{each}`" for each in sorted(filter(None, areas)))


_PROBLEM = Text(sv="problemet", en="the problem")
_GOAL = Text(sv="målet", en="the goal")


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
