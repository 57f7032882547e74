"""Paragraphs that somebody has run together: items of a list become one item, or a person is told to look."""

from collections.abc import Callable

import pytest

from tests.conftest import Ran
from tests.returned.editing import Edit, Edited

AGREEMENT = """\
title: Samverkansavtal 2028–2031
parties:
  - {id: kommunen, name: Exempelby kommun}
  - {id: polisen, name: Polisen i Exempelby}
validity: {start: 2028-01-01, end: 2031-12-31}
legal_basis: ["lagen (2023:196)", "6 § polislagen"]
purposes:
  - {text: Minska brotten}
  - {id: trygghet, text: Öka tryggheten}
  - {text: Följa upp arbetet}
target_groups:
  - {id: unga, text: Unga under 18 år}
  - {id: aldre, text: Alla över 65 år}
areas:
  - {id: torget, title: Torget, place: Torget och gatan, target_groups: [aldre]}
problems: [{id: brak, title: Bråk, area: torget}]
"""


@pytest.fixture
def patched(patch: Callable[[str, Edit], Ran]) -> Callable[[Edit], tuple[list[str], str]]:
    """The lines that the patch takes away and those that it adds, and what is said of what is left."""

    def edit(change: Edit) -> tuple[list[str], str]:
        ran = patch(AGREEMENT, change)
        lines = [each for each in ran.out.split("\n") if each.startswith(("-", "+"))]
        return [each[0] + each[1:].strip() for each in lines if not each.startswith(("---", "+++"))], ran.err

    return edit


def _join(*words: str, between: str = " ") -> Edit:
    """Presses delete at the end of each of the paragraphs, with something typed there first."""

    def edit(file: Edited) -> None:
        for each in reversed(words):
            if between:
                file.type_after(each, between)
            file.join_with_next(each)

    return edit


@pytest.mark.parametrize("between", [" ", " och ", ""])
def test_items_of_a_text_each_become_one(
    patched: Callable[[Edit], tuple[list[str], str]], between: str
) -> None:
    lines, left = patched(_join("Minska brotten", between=between))
    words = " ".join(f"Minska brotten{between} Öka tryggheten".split())
    assert (lines[-1], left) == (f"+- {{text: {words}}}", "")
    assert "-- {id: trygghet, text: Öka tryggheten}" in lines


def test_three_items_become_one(patched: Callable[[Edit], tuple[list[str], str]]) -> None:
    lines, left = patched(_join("Minska brotten", "Öka tryggheten"))
    assert lines[-1] == "+- {text: Minska brotten Öka tryggheten Följa upp arbetet}"
    assert left == ""


def test_words_of_a_list_become_one(patched: Callable[[Edit], tuple[list[str], str]]) -> None:
    lines, left = patched(_join("lagen (2023:196)", between=" och"))
    assert (lines[-1], left) == ('+legal_basis: ["lagen (2023:196) och 6 § polislagen"]', "")


@pytest.mark.parametrize("between", [" ", " och "])
def test_an_item_that_something_refers_to_stays_with_the_other(
    patched: Callable[[Edit], tuple[list[str], str]], between: str
) -> None:
    lines, left = patched(_join("Unga under 18 år", between=between))
    new = " ".join(f"Unga under 18 år{between} Alla över 65 år".split())
    assert lines == []
    assert f"”Unga under 18 år ¶ Alla över 65 år” → ”{new}”" in left
    assert "have become one" in left


def test_a_heading_of_ours_is_no_part_of_the_text_before_it(
    patched: Callable[[Edit], tuple[list[str], str]],
) -> None:
    lines, left = patched(_join("Plats: Torget och gatan"))
    assert lines == []
    assert "Plats: Torget och gatan ¶" in left
