"""Blocks between comments: what the tree has of them, and that nobody sees them in plain Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from samverkan.render.containers import without_colons
from samverkan.render.escape import literal
from samverkan.render.prose import prose
from samverkan.render.tree import CONTAINERS, parse

from .texts import ANY_TEXT

NAMES = st.sampled_from(CONTAINERS)
BLOCKS = st.recursive(
    st.sampled_from(["Ord.", "## Rubrik", "- ett\n- två", "> citat", "| a | b |\n| --- | --- |\n| c | d |"]),
    lambda inner: st.builds(
        lambda name, parts, gap: (name, gap, tuple(parts)),
        NAMES,
        st.lists(inner, max_size=3),
        st.sampled_from(["\n", "\n\n"]),
    ),
    max_leaves=8,
)


def shape(markdown: str) -> list[str]:
    return [token.type for token in parse(markdown).tokens if token.type.startswith("container_")]


def written(block: object) -> str:
    if isinstance(block, str):
        return block
    name, gap, parts = block  # type: ignore[misc]
    inside = "\n\n".join(written(part) for part in parts)
    return f"<!-- {name} -->{gap}{inside}{gap}<!-- /{name} -->"


def expected(block: object) -> list[str]:
    if isinstance(block, str):
        return []
    name, _, parts = block  # type: ignore[misc]
    inside = (each for part in parts for each in expected(part))
    return [f"container_{name}_open", *inside, f"container_{name}_close"]


@given(st.lists(BLOCKS, max_size=4))
def test_blocks_stand_in_each_other_and_beside_each_other(blocks: list[object]) -> None:
    text = "\n\n".join(written(each) for each in blocks)
    assert shape(text) == [each for block in blocks for each in expected(block)]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("Ord.\n<!-- note -->\na\n<!-- /note -->\nb", "p note p p"),
        ("<!-- note -->\n- a\n<!-- /note -->", "note ul"),
        ("- a\n<!-- note -->\nb\n<!-- /note -->", "ul note p"),
        ("- a\n\n  <!-- note -->\n  b\n\nc", "ul p note p p"),
        ("<!-- note -->\na", "note p"),
        ("<!-- note -->\n<!-- /note -->", "note"),
        ("<!-- note -->\n<!-- summary -->\na\n<!-- /note -->\nb", "note summary p p"),
        ("a\n<!-- /note -->", "p"),
        ("<!-- other -->\na\n<!-- /other -->", "p"),
        ("<!--note-->\na", "p"),
        ("<!-- note --> a\nb", "p"),
    ],
)
def test_where_a_block_begins_and_ends(text: str, blocks: str) -> None:
    opened = [t for t in parse(text).tokens if t.nesting == 1 and not t.hidden and t.tag != "li"]
    names = [t.type.split("_")[1] if t.type.startswith("container_") else t.tag for t in opened]
    assert names == blocks.split()


@given(ANY_TEXT)
def test_no_value_and_no_prose_can_make_a_block(text: str) -> None:
    for made in (literal(text), prose(text, 2)):
        assert shape(without_colons(f"{made}\n")) == []
        assert shape(without_colons(f"Ord.\n{made}\n")) == []


@given(st.lists(BLOCKS, max_size=3))
def test_blocks_of_older_templates_are_read_too(blocks: list[object]) -> None:
    def colons(block: object, depth: int = 9) -> str:
        if isinstance(block, str):
            return block
        name, gap, parts = block  # type: ignore[misc]
        inside = "\n\n".join(colons(part, depth - 1) for part in parts)
        return f"{':' * depth} {name}{gap}{inside}{gap}{':' * depth}"

    assert without_colons("\n\n".join(map(colons, blocks))) == "\n\n".join(map(written, blocks))


@given(st.lists(BLOCKS, max_size=3))
def test_a_plain_reader_shows_no_marks(blocks: list[object]) -> None:
    text = "\n\n".join(written(each) for each in blocks)
    html = MarkdownIt("commonmark").enable("table").render(text)
    unseen = [line for line in html.split("\n") if "<!--" in line]
    assert all(line.startswith("<!-- ") and line.endswith(" -->") for line in unseen)
    assert "&lt;!--" not in html
