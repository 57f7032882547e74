"""Weakenings as a reviewer would class them: nine in ten are found, and nothing else is called one."""

from dataclasses import replace

import pytest

from tests.conftest import some
from tests.diff.measured import Judged, said, sentences, told, values

WAYS = ["", "_held_out"]
EVERY = [*WAYS, "_of_others"]


@pytest.mark.parametrize("way", EVERY)
def test_nine_in_ten_weakened_sentences_are_found(way: str) -> None:
    weaker = [each for each in sentences(f"sentences{way}.txt") if each.is_weaker]
    found = [each for each in weaker if said(each)]
    assert len(weaker) > 30
    assert len(found) >= 0.9 * len(weaker)


MEASURED = [
    ("_of_a_lawyer", 160, 0.9, 0.02),
    ("_of_renewals", 160, 0.84, 0.045),
    ("_of_readers", 140, 0.9, 0.005),
    ("_of_services", 210, 0.9, 0.01),
    ("_of_spots", 205, 0.89, 0.01),
    ("_of_spots_held_out", 60, 0.8, 0.02),
    ("_of_officials", 325, 0.95, 0.01),
    ("_of_a_council", 60, 0.93, 0.02),
    ("_of_a_secretary", 35, 0.94, 0),
    ("_of_districts", 70, 0.92, 0),
    ("_of_a_police_area", 79, 0.98, 0),
    ("_of_tables", 60, 0.93, 0),
    ("_of_clerks", 45, 0.93, 0.02),
    ("_of_coordinators", 70, 0.9, 0.015),
    ("_of_the_country", 105, 0.92, 0.02),
]
"""Sets with how many weaker ones they have, and what share of them, and of all others, is called weaker."""


@pytest.mark.parametrize(("way", "number", "least", "most"), some(MEASURED, 2))
def test_of_each_set_so_many_weaker_ones_are_found_and_so_few_others(
    way: str, number: int, least: float, most: float
) -> None:
    every = sentences(f"sentences{way}.txt")
    weaker = [each for each in every if each.is_weaker]
    others = [*(each for each in every if not each.is_weaker), *map(_back, weaker)]
    assert len(weaker) == number
    assert len([each for each in weaker if said(each)]) >= least * number
    assert len([each for each in others if said(each)]) <= most * len(others)


def _back(judged: Judged) -> Judged:
    return replace(judged, old=judged.new, new=judged.old)


@pytest.mark.parametrize("way", EVERY)
def test_no_sentence_is_called_weaker_that_is_not(way: str) -> None:
    every = sentences(f"sentences{way}.txt")
    others = [each for each in every if not each.is_weaker]
    stronger = [_back(each) for each in every if each.is_weaker]
    assert len(others) > 30
    assert [(each.old, each.new) for each in (*others, *stronger) if said(each)] == []


@pytest.mark.parametrize("way", EVERY)
def test_single_changes_are_classed_as_a_reviewer_does(way: str) -> None:
    every = values(f"values{way}.txt")
    assert len(every) >= 30
    assert [(each.old, each.new, told(each)) for each in every if told(each) != each.verdict] == []
