"""What is lacking is named as far as there is room, and the rest is counted."""

import pytest

from samverkan.status.lacking import named


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


def test_where_nothing_is_lacking_nothing_is_said() -> None:
    assert named((), "saknas för", "is lacking for") is None
