"""Weakenings as a reviewer would class them: nine in ten are found, and nothing else is called one."""

from dataclasses import replace

import pytest

from tests.diff.measured import Judged, said, sentences, told, values

WAYS = ["", "_held_out"]
EVERY = [*WAYS, "_of_others"]


@pytest.mark.parametrize("way", EVERY)
def test_nine_in_ten_weakened_sentences_are_found(way: str) -> None:
    weaker = [each for each in sentences(f"sentences{way}.txt") if each.is_weaker]
    found = [each for each in weaker if said(each)]
    assert len(weaker) > 30
    assert len(found) >= 0.9 * len(weaker)


def test_of_what_a_lawyer_wrote_nine_in_ten_are_found_and_few_others() -> None:
    every = sentences("sentences_of_a_lawyer.txt")
    weaker = [each for each in every if each.is_weaker]
    others = [*(each for each in every if not each.is_weaker), *map(_back, weaker)]
    assert len(weaker) > 150
    assert len([each for each in weaker if said(each)]) >= 0.9 * len(weaker)
    assert len([each for each in others if said(each)]) <= 0.02 * len(others)


def test_of_reworded_sentences_five_in_six_are_found_and_few_others() -> None:
    every = sentences("sentences_of_renewals.txt")
    weaker = [each for each in every if each.is_weaker]
    others = [*(each for each in every if not each.is_weaker), *map(_back, weaker)]
    assert len(weaker) > 150
    assert len([each for each in weaker if said(each)]) >= 0.84 * len(weaker)
    assert len([each for each in others if said(each)]) <= 0.045 * len(others)


def test_of_what_three_readers_wrote_nine_in_ten_are_found_and_hardly_any_other() -> None:
    every = sentences("sentences_of_readers.txt")
    weaker = [each for each in every if each.is_weaker]
    others = [*(each for each in every if not each.is_weaker), *map(_back, weaker)]
    assert len(weaker) == 140
    assert len([each for each in weaker if said(each)]) >= 0.9 * len(weaker)
    assert len([each for each in others if said(each)]) <= 0.005 * len(others)


def test_of_what_services_wrote_nine_in_ten_are_found_and_hardly_any_other() -> None:
    every = sentences("sentences_of_services.txt")
    weaker = [each for each in every if each.is_weaker]
    others = [*(each for each in every if not each.is_weaker), *map(_back, weaker)]
    assert len(weaker) == 210
    assert len([each for each in weaker if said(each)]) >= 0.9 * len(weaker)
    assert len([each for each in others if said(each)]) <= 0.01 * len(others)


def test_of_sentences_that_differ_in_one_spot_nine_in_ten_are_found_and_hardly_any_other() -> None:
    every = sentences("sentences_of_spots.txt")
    weaker = [each for each in every if each.is_weaker]
    others = [*(each for each in every if not each.is_weaker), *map(_back, weaker)]
    assert len(weaker) > 70
    assert len([each for each in weaker if said(each)]) >= 0.89 * len(weaker)
    assert len([each for each in others if said(each)]) <= 0.01 * len(others)


def test_of_the_sentences_held_out_four_in_five_are_found_and_hardly_any_other() -> None:
    every = sentences("sentences_of_spots_held_out.txt")
    weaker = [each for each in every if each.is_weaker]
    others = [*(each for each in every if not each.is_weaker), *map(_back, weaker)]
    assert len(weaker) == 60
    assert len([each for each in weaker if said(each)]) >= 0.8 * len(weaker)
    assert len([each for each in others if said(each)]) <= 0.02 * len(others)


def test_of_what_officials_wrote_nearly_all_are_found_and_hardly_any_other() -> None:
    every = sentences("sentences_of_officials.txt")
    weaker = [each for each in every if each.is_weaker]
    others = [*(each for each in every if not each.is_weaker), *map(_back, weaker)]
    assert len(weaker) == 325
    assert len([each for each in weaker if said(each)]) >= 0.95 * len(weaker)
    assert len([each for each in others if said(each)]) <= 0.01 * len(others)


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
