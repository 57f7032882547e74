"""A plain value shows its own characters and nothing else, wherever a template puts it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.token import Token

from samverkan.render.escape import Md, literal
from samverkan.render.tree import parse

from .texts import ANY_TEXT, visible

PLACES = {
    "paragraph": "{}",
    "heading": "## {}",
    "bold": "Före **{}** efter",
    "bold alone": "**{}**",
    "list item": "- {}\n- nästa",
    "numbered": "1. {}\n2. nästa",
    "cell": "| rubrik | två |\n| --- | --- |\n| {} | x |",
    "footnote": "Se[^1].\n\n[^1]: {}",
    "link text": "[{}](https://example.se)",
    "quotation": "> {}\n> slut",
    "container": "<!-- meta -->\n{}\n<!-- /meta -->",
    "second line": "Rad ett\\\n{}",
    "after a number": "12{}",
    "before a link": "{}[länk](https://example.se)",
    "before a note": "{}[^1]\n\n[^1]: not",
    "struck": "Före <del>{}</del> efter",
    "added": "Före <ins>x</ins> <ins>{}</ins>",
    "nested": "- punkt\n\n  > {}",
}


def shape(tokens: tuple[Token, ...]) -> list[str]:
    return [t.type for t in flat(tokens) if t.type not in {"text", "inline"}]


def flat(tokens: tuple[Token, ...] | list[Token]) -> list[Token]:
    return [x for t in tokens for x in (t, *(t.children or ()))]


def words(tokens: tuple[Token, ...]) -> str:
    return " ".join("".join(t.content if t.type == "text" else " " for t in flat(tokens)).split())


@pytest.mark.parametrize("place", PLACES)
@given(text=ANY_TEXT)
def test_a_literal_is_read_as_itself(place: str, text: str) -> None:
    value = visible(text)
    if not value:
        return
    filled = parse(PLACES[place].format(literal(text))).tokens
    with_word = parse(PLACES[place].format("XYZ")).tokens
    assert shape(filled) == shape(with_word)
    assert words(filled) == " ".join(words(with_word).replace("XYZ", value).split())


@given(st.lists(ANY_TEXT, max_size=4))
def test_literals_beside_each_other_stay_literal(texts: list[str]) -> None:
    tree = parse("Text " + "".join(literal(text) for text in texts))
    assert shape(tree.tokens) == ["paragraph_open", "paragraph_close"]


def test_a_no_break_space_stays() -> None:
    assert literal(" 2\u00a0000 \n kronor ") == "2\u00a0000 kronor"


def test_everyday_text_needs_no_backslash() -> None:
    text = "Brå & BRU (2023:196) – ”trygghet”, 25 % > 20 %; se s. 4."
    assert literal(text) == text


def test_adding_to_markdown_escapes_as_markdown() -> None:
    assert Md("**x**") + " *y* & <b>" == r"**x** \*y\* & \<b\>".replace(r"\>", ">")
    assert Md(", ").join(["*a*", Md("*b*")]) == r"\*a\*, *b*"
