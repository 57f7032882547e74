"""One place of a file is changed, and nothing else: what stands around it stays, to the byte."""

import copy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from samverkan.edit import as_bytes, reordered, with_item, with_value, without, written
from samverkan.edit.scalars import WIDTH
from samverkan.source import SourceFile, comments, parse, read
from tests.edit.texts import data, files, keys, routes

_YAML = """\
# Avtalet
title: Avtal  # kort
goals:   # målen
  - id: trygga   # id
    title: Fler är trygga
  # nästa
  - title: Färre brott

  - {title: Färre bränder, area: torget}
text: |  # löptext
  Ett stycke.

  Ett till.

# sist
note:
"""


def _file(text: str) -> SourceFile:
    parsed = parse(text)
    assert parsed.tree is not None, parsed.faults
    return SourceFile("agreement.yaml", text, parsed.tree)


def _held(text: str | None) -> dict[str, Any]:
    assert text is not None
    tree = parse(text).tree
    assert tree is not None
    return tree


def _put(tree: Any, route: tuple[str | int, ...], value: Any) -> Any:
    made = copy.deepcopy(tree)
    for step in route[:-1]:
        tree = tree[step]
    around = made
    for step in route[:-1]:
        around = around[step]
    around[route[-1]] = value
    return made


@given(files, st.data())
def test_any_value_of_any_file_can_be_another(tree: dict[str, Any], choose: st.DataObject) -> None:
    text = written(tree)
    route = choose.draw(st.sampled_from(routes(tree)[1:]))
    value = choose.draw(data)
    made = with_value(_file(text), route, value)
    assert _held(made) == _put(tree, route, value)


@given(files, st.data())
def test_any_item_can_be_put_in_and_taken_out_again(tree: dict[str, Any], choose: st.DataObject) -> None:
    lists = [route for route in routes(tree) if isinstance(_at(tree, route), list) and _at(tree, route)]
    assume(lists)
    route = choose.draw(st.sampled_from(lists))
    items, value = _at(tree, route), choose.draw(data)
    place = choose.draw(st.integers(0, len(items)))
    made = with_item(_file(written(tree)), route, value, place)
    assert _held(made) == _put(tree, route, [*items[:place], value, *items[place:]])
    assert made is not None
    assert without(_file(made), (*route, place)) == written(tree)


@given(files, keys, data)
def test_a_key_can_be_put_in_and_taken_out_again(tree: dict[str, Any], key: str, value: Any) -> None:
    assume(key not in tree)
    made = with_value(_file(written(tree)), (key,), value)
    assert _held(made) == {**tree, key: value}
    assert made is not None
    assert without(_file(made), (key,)) == written(tree)


@given(files, st.data())
def test_any_key_or_item_can_be_taken_out(tree: dict[str, Any], choose: st.DataObject) -> None:
    route = choose.draw(st.sampled_from(routes(tree)[1:]))
    made = without(_file(written(tree)), route)
    around = route
    while len(around) > 1 and len(_at(tree, around[:-1])) == 1:
        around = around[:-1]
    if len(_at(tree, around[:-1])) == 1:
        assert made is None
        return
    wanted = copy.deepcopy(tree)
    parent = _at(wanted, around[:-1])
    del parent[around[-1]]
    assert _held(made) == wanted


def _at(tree: Any, route: tuple[str | int, ...]) -> Any:
    for step in route:
        tree = tree[step]
    return tree


@pytest.mark.parametrize(
    ("route", "value", "old", "new"),
    [
        (("title",), "Trygghet, tillsammans", "title: Avtal  #", 'title: "Trygghet, tillsammans"  #'),
        (("title",), "Ett\nTvå", "title: Avtal  # kort", "title: |-  # kort\n  Ett\n  Två"),
        (("goals", 0, "id"), "trygg", "- id: trygga   #", "- id: trygg   #"),
        (("goals", 0, "text"), "Mer", "title: Fler är trygga\n", "title: Fler är trygga\n    text: Mer\n"),
        (("goals", 2, "area"), "skolan, torget", "area: torget}", 'area: "skolan, torget"}'),
        (("goals", 2, "id"), "brander", "area: torget}", "area: torget, id: brander}"),
        (("goals", 1), "Färre brott", "- title: Färre", "- Färre"),
        (("text",), "Kort.", "|  # löptext\n  Ett stycke.\n\n  Ett till.\n", "Kort.  # löptext\n"),
        (("text",), "Ett.\n\nTvå.\n", "  Ett stycke.\n\n  Ett till.", "  Ett.\n\n  Två."),
        (("note",), "Ja", "note:", "note: Ja"),
        (("validity", "end"), "2027-12-31", "note:\n", "note:\nvalidity: {end: 2027-12-31}\n"),
    ],
)
def test_what_stands_around_stays(route: tuple[str | int, ...], value: str, old: str, new: str) -> None:
    assert _YAML.count(old) == 1
    assert with_value(_file(_YAML), route, value) == _YAML.replace(old, new)


def test_items_are_parted_by_an_empty_line_only_where_the_others_are() -> None:
    close = "list:\n  - |-\n    a \n    b \n  - c\n"
    assert with_item(_file(close), ("list",), "d", 0) == close.replace("list:\n", "list:\n  - d\n")
    apart = "list:\n  - a\n\n  - b\n"
    assert with_item(_file(apart), ("list",), "c") == f"{apart}\n  - c\n"


def test_a_new_key_stands_where_the_order_of_keys_has_it() -> None:
    made = with_value(_file(_YAML), ("goals", 0, "type"), "effect", order=("id", "type", "title"))
    assert made == _YAML.replace("# id\n", "# id\n    type: effect\n")


def test_a_change_that_would_lose_a_comment_is_refused() -> None:
    assert with_value(_file(_YAML), ("goals",), []) is None


@pytest.mark.parametrize("gone", ["a", "b"])
def test_what_is_taken_out_leaves_no_two_empty_lines(gone: str) -> None:
    parts = [f"{key}:\n  - {key}\n" for key in "abc"]
    made = without(_file("\n".join(parts)), (gone,))
    assert made == "\n".join(part for part in parts if gone not in part)


def test_a_key_takes_the_dash_of_the_one_before_it_over() -> None:
    made = without(_file("goals:\n  - id: a\n    title: T\n"), ("goals", 0, "id"))
    assert made == "goals:\n  - title: T\n"


def test_a_lone_item_is_found_without_its_list() -> None:
    made = with_value(_file("goals: {title: T}\n"), ("goals", 0, "title"), "U")
    assert made == "goals: {title: U}\n"


def test_a_value_that_another_file_holds_is_left_to_that_file(tmp_path: Path) -> None:
    (tmp_path / "text.md").write_text("Text\n")
    path = tmp_path / "agreement.yaml"
    path.write_text("text: {file: text.md}\ntitle: T\n")
    file = read(path, tmp_path)
    assert with_value(file, ("text",), "Annan") is None
    assert with_value(file, ("title",), "U") == "text: {file: text.md}\ntitle: U\n"


@given(files, st.data(), st.sampled_from([b"", b"\xef\xbb\xbf"]), st.booleans())
def test_line_ends_and_the_first_mark_stay(
    tree: dict[str, Any], choose: st.DataObject, mark: bytes, is_windows: bool
) -> None:
    text = written(tree)
    ending = b"\r\n" if is_windows else b"\n"
    before = mark + text.encode().replace(b"\n", ending)
    made = with_value(_file(text), choose.draw(st.sampled_from(routes(tree)[1:])), choose.draw(data))
    assert made is not None
    assert as_bytes(made, before) == mark + made.encode().replace(b"\n", ending)
    assert as_bytes(text, before) == before


def test_lines_with_mixed_ends_keep_their_own() -> None:
    assert as_bytes("a: 1\nb: 3\nc: 3\n", b"a: 1\r\nb: 2\nc: 3\r\n") == b"a: 1\r\nb: 3\r\nc: 3\r\n"


def test_signs_that_nobody_sees_stay_where_nothing_changes(tmp_path: Path) -> None:
    path = tmp_path / "agreement.yaml"
    path.write_text("title: Trygg\u00adhet\ntext: T\n")
    made = with_value(read(path, tmp_path), ("text",), "U")
    assert made == "title: Trygg\u00adhet\ntext: U\n"


def test_every_comment_is_kept(shipped_files: list[SourceFile]) -> None:
    for file in shipped_files:
        assert file.tree is not None
        for step, value in file.tree.items():
            if isinstance(value, str):
                made = with_value(file, (step,), "Annat, nytt") or file.text
                kept = [each.words for each in comments(_file(made))]
                assert kept == [each.words for each in comments(file)]


@pytest.fixture
def shipped_files() -> list[SourceFile]:
    root = Path(__file__).parents[2]
    return [read(path, root) for path in sorted((root / "agreements").rglob("*.yaml"))]


@pytest.mark.parametrize(("length", "lines"), [(WIDTH - len("title: "), 1), (WIDTH - len("title: ") + 1, 2)])
def test_a_text_stands_on_the_line_of_its_key_as_long_as_there_is_room(length: int, lines: int) -> None:
    words = "Ord " * (length // 4 - 1)
    made = with_value(_file("title: Avtal\n"), ("title",), words + "o" * (length - len(words)))
    assert made is not None
    assert made.count("\n") >= lines
    assert (made.count("\n") == 1) is (lines == 1)


def test_items_change_places_only_where_each_begins_a_line_with_its_own_dash() -> None:
    text = "rows:\n  # ett\n  - a\n  - b\n"
    assert reordered(_file(text), ("rows",), (0, 1), (1, 0)) == "rows:\n  - b\n  # ett\n  - a\n"
    brackets = 'rows: [{a: 1}, "b, c",  # ett\n  d]\n'
    assert (
        reordered(_file(brackets), ("rows",), (0, 1, 2), (2, 0, 1)) == 'rows: [d, {a: 1},  # ett\n  "b, c"]\n'
    )
    assert reordered(_file("rows: [a]\n"), ("rows",), (0, 1), (1, 0)) is None
    assert reordered(_file("rows:\n  - - a\n  - - b\n"), ("rows",), (0, 1), (1, 0)) is None
    assert reordered(_file("rows:\n- a\n-\n  b\n"), ("rows",), (0, 1), (1, 0)) is None
