"""What changed from one short lägesbild to the next, in words."""

from collections.abc import Iterator, Sequence

from samverkan.documents.wording import Wording
from samverkan.model import CrimeMapping, Lagesbild, Statistic
from samverkan.render.escape import literal
from samverkan.swedish import joined, number

_Key = tuple[str, str, str]


def changes(before: Lagesbild | None, now: Lagesbild, words: Wording) -> tuple[str, ...]:
    """A line for each figure, and for problems that have come or gone since the one before."""
    old = _figures(before) if before else {}
    lines = [f"{literal(each.title)}: {_step(old.get(key), each)}." for key, each in _figures(now).items()]
    return (*lines, *(_problems(before, now, words) if before else ()))


def measures(every: Sequence[Lagesbild], words: Wording) -> Iterator[tuple[str, ...]]:
    """A row for each figure that two or more have: the first, the last but one, the last, the change."""
    named = {key: each for record in every for key, each in _figures(record).items()}
    for key, figure in named.items():
        found = [(record, own[key]) for record in every if key in (own := _figures(record))]
        if len(found) > 1:
            told = [f"{number(each.value)} ({words.day(each.date or record.date)})" for record, each in found]
            unit = f" ({figure.unit})" if figure.unit else ""
            middle = told[-2] if len(told) > 2 else ""
            change = _difference(found[-2][1], found[-1][1])
            yield literal(f"{figure.title}{unit}"), told[0], middle, told[-1], change


def _figures(record: Lagesbild) -> dict[_Key, Statistic]:
    """The figures of a lägesbild, in the mapping itself or of its problems, by what they measure."""
    mapping = record.mapping or CrimeMapping()
    every = [*mapping.statistics, *(each for problem in mapping.problems for each in problem.statistics)]
    return {(each.title.casefold(), each.unit or "", each.compared_with or ""): each for each in every}


def _step(old: Statistic | None, new: Statistic) -> str:
    unit = f" {new.unit}" if new.unit else ""
    if old is None or old.value == new.value:
        return f"{number(new.value)}{unit}{', oförändrat' if old else ''}"
    return f"från {number(old.value)} till {number(new.value)}{unit} ({_difference(old, new)})"


def _difference(old: Statistic, new: Statistic) -> str:
    step = new.value - old.value
    return f"+{number(step)}" if step > 0 else number(step) if step else "oförändrat"


def _problems(before: Lagesbild, now: Lagesbild, words: Wording) -> Iterator[str]:
    old, new = _titles(before, words), _titles(now, words)
    come = [title for key, title in new.items() if key not in old]
    gone = [title for key, title in old.items() if key not in new]
    if come:
        yield f"Nytt: {joined([literal(title) for title in come])}."
    if gone:
        yield f"Inte längre med: {joined([literal(title) for title in gone])}."


def _titles(record: Lagesbild, words: Wording) -> dict[str, str]:
    """The problems of a lägesbild, mapped or prioritised, by their ids."""
    mapped = {each.id: each.title for each in record.mapping.problems} if record.mapping else {}
    return {each: words.problem_name(each) for each in record.prioritised} | mapped
