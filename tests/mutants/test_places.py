"""Mutants: what is changed, and that nothing else is."""

import pytest

from tests.mutants.places import count, mutant

MODULE = """\
def late(day: int=3, *, strict: 'bool | None'=None) -> bool:
    return not (day >= 10 and strict)"""

CHANGES = [
    ("3", "4"),
    ("return not (day >= 10 and strict)", "return None"),
    ("not (day >= 10 and strict)", "day >= 10 and strict"),
    ("day >= 10 and strict", "day >= 10 or strict"),
    ("day >= 10", "day > 10"),
    ("10", "11"),
]


def test_every_change_is_one_operator_or_number_of_what_runs() -> None:
    every = [mutant(MODULE, place) for place in range(count(MODULE))]
    assert [(each.line, each.old, each.new) for each in every] == [
        (MODULE.count("\n", 0, MODULE.index(old)) + 1, old, new) for old, new in CHANGES
    ]


@pytest.mark.parametrize("place", range(len(CHANGES)))
def test_a_mutant_is_the_module_with_its_change(place: int) -> None:
    old, new = CHANGES[place]
    bare = str.maketrans("", "", "()")
    assert mutant(MODULE, place).module.translate(bare) == MODULE.replace(old, new, 1).translate(bare)
