"""A reader of Markdown stops only where a mark may begin, and reads what one that stops at all signs does."""

from string import punctuation

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt, rules_inline

from samverkan.render import tree
from samverkan.render.prose import prose
from samverkan.render.prose_reader import parser
from tests.counting import calls

from .texts import ANY_TEXT

SIGNS = 10_000
_AT_MARKS = st.text(st.sampled_from("[]()^!*_\\<>&;:#-+|a \n"), max_size=40) | st.lists(
    st.sampled_from(("[a](b)", "![a](b)", "[^a]", "<ins>a</ins>", "&amp;", "*a*", "\\", "!", "[", "b", "\n"))
).map("".join)


def _read(reader: MarkdownIt, text: str) -> list[object]:
    """All that is read; how words were typed is not told by any format."""
    tokens = [
        each for token in reader.parse(f"{text}\n\n[^a]: Not.\n") for each in (token, *(token.children or ()))
    ]
    return [
        (t.type, t.tag, t.nesting, t.level, t.attrs, t.content, t.meta, t.nesting and t.markup)
        for t in tokens
    ]


@pytest.mark.parametrize("reader", [parser(), tree._parser()], ids=["prose", "document"])
@given(text=ANY_TEXT | _AT_MARKS)
def test_nothing_is_read_otherwise(reader: MarkdownIt, text: str) -> None:
    read = _read(reader, text)
    own = reader.inline.ruler.getRules("")[0]
    reader.inline.ruler.at("text", rules_inline.text)
    try:
        assert read == _read(reader, text)
    finally:
        reader.inline.ruler.at("text", own)


@pytest.mark.parametrize("sign", sorted({*punctuation, "–"} - {*"[]*_`~|<&\\^"}))
def test_a_sign_that_begins_nothing_is_as_cheap_as_a_letter(sign: str) -> None:
    letters, signs = (
        calls(lambda each=each: tree.parse(str(prose(f"a{each * SIGNS}b", 3)))) for each in ("x", sign)
    )
    assert signs < letters + SIGNS / 10
