"""What is left to do stands in a comment, and is found again beside what it is about."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from samverkan.edit import LeftToDo, mark, marks, with_mark, written
from samverkan.source import SourceFile, parse
from tests.edit.texts import files, routes


def _file(text: str) -> SourceFile:
    parsed = parse(text)
    assert parsed.tree is not None, parsed.faults
    return SourceFile("agreement.yaml", text, parsed.tree)


@given(files, st.data())
def test_a_mark_is_found_at_what_it_was_put_above(tree: dict[str, Any], choose: st.DataObject) -> None:
    text = written(tree)
    route = choose.draw(st.sampled_from(routes(tree)[1:]))
    made = with_mark(_file(text), route, "Besluta, på nytt: # vad")
    assert made is not None
    [found] = marks(_file(made))
    assert found.words == "Besluta, på nytt: # vad"
    assert found.route == route[: len(found.route)]
    assert made.replace(f"{mark(found.words)}\n", "").replace(" ", "") == text.replace(" ", "")


def test_a_mark_for_the_whole_file_stands_on_top() -> None:
    made = with_mark(_file("# Avtalet\n\ntitle: T\n"), (), "Se över allt.")
    assert made == "# Avtalet\n\n# ATT GÖRA: Se över allt.\ntitle: T\n"


def test_marks_stand_beside_above_and_last() -> None:
    text = """\
a: 1  # ATT GÖRA: ett
# ATT GÖRA: två
b:
  - "# ATT GÖRA: tre"
# ATT GÖRA: fyra
# att göra: fem
"""
    assert list(marks(_file(text))) == [
        LeftToDo("ett", ("a",), 0),
        LeftToDo("två", ("b",), 1),
        LeftToDo("fyra", ("b", 0), 4),
    ]


def test_marks_below_the_outermost_keys_are_about_what_they_stand_at() -> None:
    text = """\
a: 1
b:
  c: 2
  d: 3  # ATT GÖRA: ett
e:
  # ATT GÖRA: två
  f: 4
g: 5
"""
    assert [each.route for each in marks(_file(text))] == [("b", "d"), ("e", "f")]
