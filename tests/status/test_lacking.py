"""What is lacking is named as far as there is room, and the rest is counted."""

import pytest

from samverkan.status.lacking import named, without
from samverkan.text import Text


@pytest.mark.parametrize(
    ("titles", "said"),
    [
        ("A", "saknas för ”A”"),
        ("AB", "saknas för ”A” och ”B”"),
        ("ABC", "saknas för ”A”, ”B” och ”C”"),
        ("ABCD", "saknas för ”A”, ”B”, ”C” och 1 till"),
        ("ABABCDE", "saknas för ”A”, ”B”, ”C” och 2 till"),
    ],
)
def test_what_is_not_named_is_counted(titles: str, said: str) -> None:
    told = named(titles, "saknas för", "is lacking for")
    assert told
    assert told.sv == said


@pytest.mark.parametrize(
    ("parties", "having", "sv", "en"),
    [
        ("AB", "", "saknas från A och B", "is missing from A and B"),
        ("ABC", "", "saknas från A, B och C", "is missing from A, B and C"),
        ("ABCD", "", "saknas från alla fyra parter", "is missing from all four parties"),
        ("ABCDE", "A", "saknas från B, C, D och E", "is missing from B, C, D and E"),
    ],
)
def test_many_parties_that_all_lack_it_are_counted(parties: str, having: str, sv: str, en: str) -> None:
    told = without({each: each for each in parties}, having, "saknas från", "is missing from")
    assert told == Text(sv=sv, en=en)


def test_where_nothing_is_lacking_nothing_is_said() -> None:
    assert named((), "saknas för", "is lacking for") is None
