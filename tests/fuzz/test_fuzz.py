"""A few of the cases in every run of the tests, and that what goes wrong is noticed."""

from mmap import mmap
from pathlib import Path

import pytest

from tests.fuzz.making import ACTIVE, SIGNS
from tests.fuzz.trying import MOST_BYTES, tried, wrong


@pytest.mark.parametrize("number", range(12))
def test_a_run_ends_as_it_should(number: int) -> None:
    case, found = tried(number)
    assert found is None, case.arguments


def test_what_is_held_before_a_run_is_not_its_own() -> None:
    with mmap(-1, MOST_BYTES):
        assert tried(0)[1] is None


@pytest.mark.parametrize(
    ("status", "said", "page"),
    [
        (3, "", ""),
        (-9, "", ""),
        (1, "Traceback (most recent call last)", ""),
        (0, SIGNS, ""),
        (0, "", ACTIVE),
    ],
)
def test_what_goes_wrong_is_noticed(tmp_path: Path, status: int, said: str, page: str) -> None:
    (tmp_path / "said").write_text(said)
    (tmp_path / "page.html").write_text(page)
    assert wrong(status, tmp_path / "said", tmp_path)
    (tmp_path / "said").write_text("")
    (tmp_path / "page.html").write_text("")
    assert wrong(2, tmp_path / "said", tmp_path) is None
