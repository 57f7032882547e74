"""The chain from problem over cause to measure, across the agreement and its work.

Source: Brå, välj åtgärder som påverkar orsakerna.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import chain

from samverkan.documents.basis import DocumentBasis
from samverkan.model import Atgardsplan, Cause, Measure, Orsaksanalys, PartialDate, first_day


def _causes(basis: DocumentBasis) -> list[tuple[str, Cause]]:
    """Every cause with the id of its problem, those of the agreement last."""
    analysed = [(each.problem, cause) for each in basis.referred.of(Orsaksanalys) for cause in each.causes]
    return [*analysed, *((each.id, cause) for each in basis.agreement.problems for cause in each.causes)]


def problems_of_causes(basis: DocumentBasis) -> Mapping[str, str]:
    """The id of the problem that each cause, by its id, belongs to."""
    return {cause.id: problem for problem, cause in _causes(basis) if cause.id}


def causes_on(basis: DocumentBasis, day: PartialDate) -> Mapping[str, Cause]:
    """Each cause by its id as it was known on the day: by the latest analysis then, else by the agreement."""
    analyses = basis.referred.of(Orsaksanalys)
    lists = [
        *(each.causes for each in reversed(analyses) if each.date > day),
        *(problem.causes for problem in basis.agreement.problems),
        *(each.causes for each in analyses if each.date <= day),
    ]
    return {cause.id: cause for causes in lists for cause in causes if cause.id}


def measures_against(basis: DocumentBasis, cause: str, analysis: Orsaksanalys) -> Sequence[str]:
    """The titles of the measures that act on the cause, in the agreement and its plans.

    Plans from after the next analysis of the same problem answer that one.
    """
    same = (each.date for each in basis.work.of(Orsaksanalys) if each.problem == analysis.problem)
    until = min((first_day(day) for day in same if day > analysis.date), default=date.max)
    plans = (each for each in basis.work.of(Atgardsplan) if first_day(each.date) < until)
    planned = chain.from_iterable(each.measures for each in plans)
    every: list[Measure] = [*basis.agreement.measures, *planned]
    return tuple(dict.fromkeys(each.title for each in every if cause in each.causes))
