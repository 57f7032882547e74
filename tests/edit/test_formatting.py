"""A file comes out in one layout, with the same data, and each comment where it was."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from samverkan.edit import formatted, written
from samverkan.edit.notes import notes_of
from samverkan.edit.scalars import WIDTH
from samverkan.edit.spots import page_of
from samverkan.source import SourceFile, comments, parse
from tests.edit.texts import files


def _tree(text: str) -> Any:
    parsed = parse(text)
    assert parsed.tree is not None, parsed.faults
    return parsed.tree


def _comments(text: str) -> list[str]:
    return sorted(each.words for each in comments(SourceFile("", text, parse(text).tree)))


@st.composite
def _texts(draw: st.DrawFn) -> str:
    """A file in one of many layouts, with comments and empty lines in it."""
    data = draw(files)
    layout = draw(st.sampled_from(["house", None, True, False]))
    if layout == "house":
        text = written(data)
    else:
        text = yaml.dump(
            data,
            default_flow_style=layout,
            default_style=draw(st.sampled_from([None, None, '"', "'", ">", "|"])),
            indent=draw(st.integers(2, 5)),
            width=draw(st.sampled_from([10, 40, 120])),
            allow_unicode=True,
            sort_keys=False,
        )
    for number in range(draw(st.integers(0, 4))):
        lines = text.split("\n")
        place = draw(st.integers(0, len(lines) - 1))
        note = f"# nr {number}"
        beside = [*lines[:place], f"{lines[place]}   {note}", *lines[place + 1 :]]
        alone = [*lines[:place], " " * draw(st.integers(0, 6)) + note, "", *lines[place:]]
        tried = "\n".join(draw(st.sampled_from([beside, alone, [*lines[:place], "", *lines[place:]]])))
        if parse(tried).tree == parse(text).tree and not parse(tried).faults:
            text = tried
    return text


LONG = (
    "Parterna möts varje månad, och talar om vad som har hänt, vad som har gjorts och allt "
    + "som är kvar att göra"
)

FRAMES = [
    "text: {}",
    "a:\n- {}",
    "a:\n  -   {}",
    "a:\n- - {}",
    "a:\n - -   - {}",
    "a:\n- id: b\n  text: {}",
    "a:\n  -  text: {}\n     b: c",
    "-a: {}",
    "a:\n   b: {}\n   c: d",
    "a:\n- {}\n- b",
    "a:\n  {}",
    "a:\n  -\n    {}",
    "? a\n: {}",
    "a :  {}\nb: c",
]
"""Where a text can stand in a file."""
HEADS = [
    *(f"{sign}{more}" for sign in "|>" for more in ("", "-", "+", "2", "1-", "-2", "+3", "4+", "  # not")),
    "",
    '"',
    "'",
]
"""How a text that has several lines can begin."""
_LINE = st.one_of(
    st.text(st.sampled_from("   a#-:\t'\""), max_size=6), st.sampled_from([LONG, " " + LONG, ""])
)


@st.composite
def _lines_of_text(draw: st.DrawFn) -> str:
    """A file with a text of several lines, as somebody typed it: most are no YAML."""
    head, indent = draw(st.sampled_from(HEADS)), " " * draw(st.integers(0, 9))
    lines = [indent + line for line in draw(st.lists(_LINE, min_size=1, max_size=5))]
    after = head if head in ("", "'", '"') else ""
    text = "\n".join([head, *lines]) if not after else f"{head}{chr(10).join(lines)}{after}"
    return draw(st.sampled_from(FRAMES)).format(text) + draw(st.sampled_from(["", "\n", "\n\n", "\n  \n"]))


@given(st.one_of(_texts(), _lines_of_text()))
def test_the_data_the_order_and_the_comments_are_the_same(text: str) -> None:
    if parse(text).tree is None or parse(text).faults:
        return
    made = formatted(text)
    assert made is not None
    assert _tree(made) == _tree(text)
    assert str(_tree(made)) == str(_tree(text))
    assert _comments(made) == _comments(text)
    assert formatted(made) == made


CASES = [
    ("title: Trygghet, tillsammans\n", 'title: "Trygghet, tillsammans"\n'),
    ("title: lagen (2023:196)\n", 'title: "lagen (2023:196)"\n'),
    ("title: C#\n", 'title: "C#"\n'),
    ("title: 'Trygg'\n", "title: Trygg\n"),
    (
        "number: '1'\nchildren: yes\ncode: 0381\nvalue: 7,5\n",
        'number: "1"\nchildren: yes\ncode: 0381\nvalue: "7,5"\n',
    ),
    ("goals:\n- id: a\n  title: T\n", "goals:\n  - id: a\n    title: T\n"),
    ("goals:\n    -   id: a\n        title: T\n", "goals:\n  - id: a\n    title: T\n"),
    ("ids: [a,b]\nper: { every: 2,per: year }\n", "ids: [a, b]\nper: {every: 2, per: year}\n"),
    ("ids: [a,  # ett\n  b]\n", "ids:\n  - a  # ett\n  - b\n"),
    ("text: ett\n  två\n", "text: ett två\n"),
    (f"text: '{'ord ' * 20}\n  {'ord ' * 20}'\n", f'text: "{"ord " * 40}"\n'),
    ("a: 1 # ett\n\n\n\nb: 2\n\n\n", "a: 1  # ett\n\nb: 2\n"),
    ("goals:\n  - id: a\n    # text: senare\nnext: 1\n", "goals:\n  - id: a\n    # text: senare\nnext: 1\n"),
    ("goals:\n- id: a\n# nästa\nnext: 1\n", "goals:\n  - id: a\n# nästa\nnext: 1\n"),
    ("---\n# först\ntitle: T\n", "# först\ntitle: T\n"),
    ("text: |\n    # Rubrik\n\n    - a\n      b\n", "text: |\n  # Rubrik\n\n  - a\n    b\n"),
    ("text: |+\n   a\n\n\nb: 1\n", "text: |+\n  a\n\n\nb: 1\n"),
    ("text: |4\n     a\n    b\n", "text: |2\n   a\n  b\n"),
    ('text: "Stycke.\\n\\nStycke."\n', "text: |-\n  Stycke.\n\n  Stycke.\n"),
    ("a:\n- >2-\n\n   b\n", "a:\n  - >2-\n\n     b\n"),
    ("text: |\n : \n", "text: |\n  : \n"),
    ("text: |\n  a \n  b", "text: |-\n  a \n  b\n"),
    ("text: >\n : \t\n :\t:\n", "text: |\n  : \t :\t:\n"),
    ("text: >\n  ett\n  två\n", "text: >\n  ett\n  två\n"),
    ("title: T", "title: T\n"),
    ("{}", "{}\n"),
    ("# inget än\n{}  # senare\n", "# inget än\n{}  # senare\n"),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_the_layout(text: str, wanted: str) -> None:
    assert formatted(text) == wanted
    assert formatted(wanted) == wanted


@pytest.mark.parametrize("last", range(9, 13))
def test_a_list_stands_in_brackets_as_long_as_its_line_has_room(last: int) -> None:
    items = [*["kommunen"] * 9, "x" * last]
    line = f"parter: [{', '.join(items)}]\n"
    assert (written({"parter": items}) == line) is (len(line.rstrip()) <= WIDTH)


@pytest.mark.parametrize("text", ["# {}\na: 1\n", "a: 1  # {}\n", "a: 1\n# {}\n"])
def test_a_comment_in_other_words_is_another(text: str) -> None:
    one, other = (page_of(text.format(words)) for words in ("ett", "två"))
    assert one
    assert other
    assert notes_of(one).comments != notes_of(other).comments


def test_a_long_text_stands_below_its_key() -> None:
    made = formatted(f"text: '{LONG}.'\n")
    assert made == f"text: |-\n  {LONG}.\n"


@pytest.mark.parametrize(
    "written",
    ["text: {first}\n  {rest}\n", "text: >-\n    {first}\n    {rest}\n", "text: '{first}\n\n  {rest}'\n"],
)
def test_lines_that_yaml_joins_stay_joined(written: str) -> None:
    first, rest = LONG[:50], LONG[50:].strip()
    text = written.format(first=first.replace(",", ""), rest=rest)
    made = formatted(text)
    assert made is not None
    assert _tree(made) == _tree(text)
    joined = "\n\n" not in text
    assert made == (f"text: >-\n  {first.replace(',', '').strip()}\n  {rest}\n" if joined else made)


@pytest.mark.parametrize(
    "text", ["a: [1\n", "a: 1\na: 2\n", "a: &b 1\nc: *b\n", "a: !tag 1\n", "a: 1\n---\nb: 2\n", ""]
)
def test_a_file_with_faults_is_left(text: str) -> None:
    assert formatted(text) is None


def test_every_file_that_is_shipped_can_be_put_in_this_layout() -> None:
    root = Path(__file__).parents[2]
    for path in sorted(
        [*(root / "agreements").rglob("*.yaml"), *(root / "tests/workspaces").rglob("*.yaml")]
    ):
        text = path.read_text()
        made = formatted(text)
        assert made is not None, path
        assert _comments(made) == _comments(text)
        assert formatted(made) == made
