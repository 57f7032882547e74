"""What is moved stands beside what is new, and an interval typed anew has both its days."""

from collections.abc import Callable

import pytest

from tests.conftest import Ran
from tests.returned.editing import Edit, Edited

AGREEMENT = """\
title: Samverkansavtal 2028–2031
parties: [{id: kommunen, name: Exempelby kommun}, {id: polisen, name: Polisen i Exempelby}]
validity: {start: 2028-01-01, end: 2031-12-31}
purposes: [{text: Minska brotten}]
areas: [{id: platsen, title: Platser i centrum}]
commitments:
  - text: Kommunen ordnar värdar
  - text: Skolan öppnar gården
  - text: Polisen patrullerar
measures:
  - {id: vandra, title: Vandra, start: 2028-03-01, end: 2028-06-30}
  - {id: lysa, title: Lysa, start: 2028-09-01, end: 2028-10-31}
  - {id: mala, title: Måla, start: 2029-01, end: 2029-03}
sections:
  - {heading: Åtaganden, show: commitments}
  - {heading: Åtgärder, show: measures, form: table}
"""


@pytest.fixture
def patched(patch: Callable[[str, Edit], Ran]) -> Callable[[Edit], tuple[str, str]]:
    """The patched lines that differ, and what is said of what is left, after somebody has edited the file."""

    def edit(change: Edit) -> tuple[str, str]:
        ran = patch(AGREEMENT, change)
        return ran.out, ran.err

    return edit


def added(patch: str) -> list[str]:
    return [line[1:].strip(" -") for line in patch.split("\n") if line.startswith("+ ")]


def order(patch: str) -> list[str]:
    """The commitments as they stand in the patched file."""
    lines = [line for line in patch.split("\n") if "- text: " in line and line[0] != "-"]
    return [line.partition("text: ")[2] for line in lines]


@pytest.mark.parametrize(
    ("behind", "wanted"),
    [
        ("Skolan öppnar", ["Skolan öppnar gården", "Kommunen städar", "Polisen patrullerar"]),
        ("Polisen patrullerar", ["Skolan öppnar gården", "Polisen patrullerar", "Kommunen städar"]),
    ],
)
def test_what_is_new_stands_behind_the_same_as_in_the_file_where_another_has_been_moved(
    patched: Callable[[Edit], tuple[str, str]], behind: str, wanted: list[str]
) -> None:
    def change(file: Edited) -> None:
        file.move_after("Kommunen ordnar", "Polisen patrullerar")
        file.new_paragraph_after(behind, "Kommunen städar")

    patch, left = patched(change)
    assert left == ""
    assert order(patch) == [*wanted, "Kommunen ordnar värdar"]


@pytest.mark.parametrize(
    ("old", "new", "days"),
    [
        ("30 juni 2028", "1 april–15 juli 2028", "start: 2028-04-01, end: 2028-07-15"),
        ("30 juni 2028", "1 mars 2028 – 15 juli 2028", "start: 2028-03-01, end: 2028-07-15"),
        ("30 juni 2028", "1 december 2027 – 15 juli 2028", "start: 2027-12-01, end: 2028-07-15"),
        ("januari–mars 2029", "februari–april 2029", "start: 2029-02, end: 2029-04"),
        ("januari–mars 2029", "januari–maj 2029", "start: 2029-01, end: 2029-05"),
    ],
)
def test_an_interval_that_is_typed_anew_changes_both_days(
    patched: Callable[[Edit], tuple[str, str]], old: str, new: str, days: str
) -> None:
    patch, left = patched(lambda file: file.retype(old, new))
    assert left == ""
    (line,) = added(patch)
    assert days in line


def test_an_interval_that_is_none_is_told_and_takes_nothing_away(
    patched: Callable[[Edit], tuple[str, str]],
) -> None:
    patch, left = patched(lambda file: file.retype("januari–mars 2029", "januari–snart 2029"))
    assert patch == ""
    assert "januari–snart 2029" in left


def test_new_words_that_belong_to_no_text_are_told_with_the_reason(
    patched: Callable[[Edit], tuple[str, str]],
) -> None:
    patch, left = patched(lambda file: file.new_paragraph_after("Åtgärder", "Listan är inte klar."))
    assert patch == ""
    assert "which text of a file the new words belong to" in left
