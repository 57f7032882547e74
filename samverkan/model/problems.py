"""What problems are called, wherever they are written."""

from collections.abc import Iterable

from samverkan.model.agreement import Agreement
from samverkan.model.lagesbild import Lagesbild
from samverkan.model.work import Work


def problem_titles(work: Work, agreements: Iterable[Agreement]) -> dict[str, str]:
    """The titles of problems by id, from lägesbilder and agreements; the agreements' words go first."""
    mapped = {p.id: p.title for each in work.of(Lagesbild) if each.mapping for p in each.mapping.problems}
    return mapped | {problem.id: problem.title for each in agreements for problem in each.problems}
