"""What a change means for an agreement, as its kind says."""

import pytest

from samverkan.diff.areas import area_of, meaning_of
from samverkan.model import Agreement, Meaning, fields

PARTS = sorted({area_of(name) for name, held in fields(Agreement).items() if held.record or held.named})


@pytest.mark.parametrize("part", PARTS)
def test_no_part_of_an_agreement_is_a_document_of_the_work(part: str) -> None:
    assert meaning_of(part) is not Meaning.WORK


def test_what_says_nothing_of_its_own_means_what_its_holder_does() -> None:
    assert meaning_of("theme") is meaning_of("area") is Meaning.DIRECTION
    assert meaning_of("indicator") is meaning_of("goal") is Meaning.GOALS
    assert meaning_of("office") is meaning_of("organisations") is Meaning.PARTIES
    assert meaning_of("task") is Meaning.WORK


def test_what_both_have_is_what_it_is_in_the_agreement() -> None:
    assert meaning_of("section") is Meaning.TEXT
    assert meaning_of("measure") is Meaning.GOALS
