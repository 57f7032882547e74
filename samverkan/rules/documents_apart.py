"""One document among the papers of a case under two numbers, or of two days."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from samverkan.diagnostics import Route
from samverkan.model import Case, DecisionDocument
from samverkan.rules.agreements import folded_number
from samverkan.rules.rule import Finding
from samverkan.rules.wording import parts
from samverkan.text import Text

_Placed = tuple[Route, DecisionDocument]


def documents_apart(case: Case) -> Iterator[Finding]:
    """A finding where lists of the case give one document other numbers, or other days, than most lists do.

    What has one title is one document when its day or its number, other than the case's, is the same.
    """
    own = folded_number(case.registration_number)
    for alike in _in_several_lists(case):
        numbered = [each for each in alike if _number(each) not in ("", own)]
        yield from _odd(numbered, "registration_number")
        yield from _odd(numbered, "date")


def _in_several_lists(case: Case) -> Iterator[Sequence[_Placed]]:
    """The documents of one title each, where no list has two of that title."""
    listed = [(route, part) for route, part in parts(case) if isinstance(part, DecisionDocument)]
    placed = sorted(listed, key=lambda each: each[1].title.casefold())
    for _, group in groupby(placed, key=lambda each: each[1].title.casefold()):
        alike = list(group)
        if len(alike) == len({route[:-1] for route, _ in alike}) > 1:
            yield alike


def _number(placed: _Placed) -> str:
    return folded_number(placed[1].registration_number or "")


def _day(placed: _Placed) -> str:
    return str(placed[1].date or "")


def _odd(alike: Sequence[_Placed], key: str) -> Iterator[Finding]:
    """Where `key` is another than in most lists, of those that agree on the other of number and day."""
    said, shared = (_number, _day) if key == "registration_number" else (_day, _number)
    whole = [each for each in alike if _number(each) and _day(each)]
    values = Counter(map(said, whole)).most_common()
    if len(set(map(shared, whole))) != 1 or len(values) != 2 or values[0][1] == values[1][1]:
        return
    right = next(getattr(each[1], key) for each in whole if said(each) == values[0][0])
    for route, each in [each for each in whole if said(each) == values[1][0]]:
        wrong = getattr(each, key)
        yield Finding(
            at=(*route, key),
            message=Text(
                sv=f"”{each.title}” har {wrong} här, men {right} på andra ställen i ärendet.",
                en=f"“{each.title}” has {wrong} here, but {right} elsewhere in the case.",
            ),
            help=Text(sv="Skriv samma överallt.", en="Write the same everywhere."),
        )
