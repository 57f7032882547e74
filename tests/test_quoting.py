"""What is hidden when the words of a file are quoted, and what is not."""

import pytest

from samverkan.quoting import HIDDEN, discreet, shown

OPEN = [
    "Samverkansavtal 2024-01-01–2027-12-31",
    "Samverkansavtal 2024-01-01 – 2027-12-31",
    "Samverkansavtal 2022/2023",
    "Löften 2018-2020",
    "Plan 02-2024 till 12-2025",
    "Trygg i centrum 202401-202412",
    "Avtal KS 2022-000634",
    "Dnr 2024 0123 4567",
    "A123.456/2024",
]
PRIVATE = [
    "Anna, 850101-1234",
    "19850101-1234",
    "1985-01-01-1234",
    "1985 01 01 1234",
    "anna.ek@example.se",
    "0171-62 50 00",
    "0171-625 00",
    "070-123 45 67",
    "+46 70 123 45 67",
]


@pytest.mark.parametrize("words", OPEN)
def test_years_periods_and_case_numbers_are_quoted(words: str) -> None:
    assert discreet(words) == words
    assert shown(words) == f"`{words}`"


@pytest.mark.parametrize("words", PRIVATE)
def test_details_of_a_person_are_not(words: str) -> None:
    hidden = discreet(words)
    assert len(hidden) == len(words)
    assert not any(figure in hidden for figure in "23456789")
    assert shown(words) == HIDDEN


def test_a_value_is_quoted_on_one_line_and_cut() -> None:
    assert shown("a\n b") == "`a b`"
    assert shown("ord " * 20) == f"`{('ord ' * 20)[:40]}…`"
    assert shown("") == HIDDEN
