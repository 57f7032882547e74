"""A list in a line, `a, b och c`, in another order or with more items."""

from collections.abc import Callable

import pytest

from tests.conftest import Ran
from tests.returned.editing import Edit, Edited

AGREEMENT = """\
title: Samverkansavtal 2028–2031
parties:
  - {id: kommunen, name: Exempelby kommun, short_name: kommunen}
  - {id: polisen, name: Polisen i Exempelby, short_name: polisen}
validity: {start: 2028-01-01, end: 2031-12-31}
purposes: [{text: Minska brotten}]
areas: [{id: platsen, title: Platser i centrum}]
goals:
  - {id: tryggt, title: Fler är trygga, responsible: [kommunen, polisen]}
forums:
  - id: gruppen
    name: Torggruppen
    members:
      - party: kommunen
        functions: [kurator, fältare, rektor]  # av skolchefen
      - party: polisen
        functions:
          - områdespolis
          # från 2029
          - ungdomspolis
      - {party: polisen, functions: [kommunpolis]}
"""


@pytest.fixture
def patched(patch: Callable[[str, Edit], Ran]) -> Callable[[Edit], tuple[list[str], str]]:
    """The patched lines, without their signs, and what is said of what is left."""

    def edit(change: Edit) -> tuple[list[str], str]:
        ran = patch(AGREEMENT, change)
        lines = [each[1:].strip() for each in ran.out.split("\n") if each.startswith("+ ")]
        return lines, ran.err

    return edit


@pytest.mark.parametrize(
    ("line", "functions"),
    [
        ("fältare, kurator och rektor", "[fältare, kurator, rektor]"),
        ("kurator, rektor och fältare", "[kurator, rektor, fältare]"),
        ("rektor, fältare och kurator", "[rektor, fältare, kurator]"),
        ("kurator, fältare, fritidsledare och rektor", "[kurator, fältare, fritidsledare, rektor]"),
        ("kurator, fältare, rektor och fritidsledare", "[kurator, fältare, rektor, fritidsledare]"),
        ("lärare, kurator, fältare och rektor", "[lärare, kurator, fältare, rektor]"),
        ("kurator, lärare, värd, fältare och rektor", "[kurator, lärare, värd, fältare, rektor]"),
        ("skolkurator, fältare, rektor och värd", "[skolkurator, fältare, rektor, värd]"),
    ],
)
def test_the_list_has_its_new_order_and_its_new_items(
    patched: Callable[[Edit], tuple[list[str], str]], line: str, functions: str
) -> None:
    lines, left = patched(lambda file: file.retype("kurator, fältare", f"Kommunen: {line}"))
    assert left == ""
    assert lines == [f"functions: {functions}  # av skolchefen"]


def test_a_list_of_one_after_a_name_gets_its_second(
    patched: Callable[[Edit], tuple[list[str], str]],
) -> None:
    lines, left = patched(lambda file: file.replace("kommunpolis", "kommunpolis och gruppchef"))
    assert (lines, left) == (["- {party: polisen, functions: [kommunpolis, gruppchef]}"], "")


def test_items_that_are_typed_over_each_other_change_places(
    patched: Callable[[Edit], tuple[list[str], str]],
) -> None:
    def swap(file: Edited) -> None:
        file.replace("kurator", "fältare")
        file.replace("fältare", "kurator", nth=1)

    assert patched(swap) == (["functions: [fältare, kurator, rektor]  # av skolchefen"], "")


def test_items_on_lines_of_their_own_take_their_comments_along(
    patched: Callable[[Edit], tuple[list[str], str]],
) -> None:
    lines, left = patched(
        lambda file: file.retype("områdespolis och", "Polisen: ungdomspolis och områdespolis")
    )
    assert left == ""
    assert lines in (["# från 2029", "- ungdomspolis"], ["- områdespolis"])


def test_references_change_places_and_no_party_does(patched: Callable[[Edit], tuple[list[str], str]]) -> None:
    lines, left = patched(lambda file: file.retype("Ansvar: ", "Ansvar: polisen och kommunen"))
    assert (lines, left) == (
        ["- {id: tryggt, title: Fler är trygga, responsible: [polisen, kommunen]}"],
        "",
    )


@pytest.mark.parametrize("line", ["rektor, elevkurator och fältare", "rektor och kurator"])
def test_what_has_both_moved_and_changed_is_told_and_takes_nothing_away(
    patched: Callable[[Edit], tuple[list[str], str]], line: str
) -> None:
    lines, left = patched(lambda file: file.retype("kurator, fältare", f"Kommunen: {line}"))
    assert lines == []
    assert line in left


@pytest.mark.parametrize(
    ("old", "new", "functions"),
    [
        ("fältare", "fältsekreterare", "[kurator, fältsekreterare, rektor]"),
        ("rektor", "rektor i grundskolan", "[kurator, fältare, rektor i grundskolan]"),
    ],
)
def test_an_item_that_is_worded_anew_where_it_stands_is_just_that(
    patched: Callable[[Edit], tuple[list[str], str]], old: str, new: str, functions: str
) -> None:
    lines, left = patched(lambda file: file.replace(old, new))
    assert (lines, left) == ([f"functions: {functions}  # av skolchefen"], "")
