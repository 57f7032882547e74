"""Struck and added words can be told apart by everyone, and nothing that is written can pass for them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.render.body import body
from samverkan.render.escape import literal
from samverkan.render.prose import inline_prose, prose
from samverkan.render.tracked import Mark, marked
from samverkan.render.tree import parse

from .sample import document
from .test_html import Page
from .texts import ANY_TEXT, visible


def html(markdown: str) -> str:
    return str(body(parse(markdown), {}))


def test_they_are_elements_that_say_what_they_are() -> None:
    text = f"Att {marked(Mark.STRUCK, 'stärk')} {marked(Mark.ADDED, 'stärka')} tilliten"
    assert text == "Att <del>stärk</del> <ins>stärka</ins> tilliten"
    assert html(text) == (
        '<p>Att <del><span class="unseen">[struket: </span>stärk<span class="unseen">]</span></del> '
        '<ins><span class="unseen">[tillagt: </span>stärka<span class="unseen">]</span></ins> tilliten</p>\n'
    )


@pytest.mark.parametrize(
    "text",
    [
        "<ins>",
        "<ins></ins>",
        "<del>x</ins>",
        "<ins>x",
        "<ins>x<ins>",
        "x</ins>",
        "<b>x</b>",
        "<ins >x</ins>",
        r"\<ins>x</ins>",
        r"<ins>x\</ins>",
    ],
)
def test_what_is_not_whole_stays_as_it_is(text: str) -> None:
    page = Page(html(text))
    assert [tag for tag, _ in page.tags] == ["p"]
    assert page.text["p"].strip() == re.sub(r"\\(?=<)", "", text)


def test_marks_may_hold_emphasis_but_not_each_other() -> None:
    assert "<em>x</em>" in html("<ins>a *x* b</ins>")
    assert html("<del>a <ins>b</ins> c</del>").count("<ins>") == 1
    assert "<del>" not in html("<del>a <ins>b</ins> c</del>")


@given(ANY_TEXT, st.sampled_from(Mark))
def test_any_words_can_be_marked(text: str, mark: Mark) -> None:
    page = Page(html(f"Före{marked(mark, f' {text} ')}efter"))
    words = visible(text)
    assert [tag for tag, _ in page.tags] == (["p", mark.value, "span", "span"] if words else ["p"])
    assert " ".join(page.text.get(mark.value, "").split()) == words


@given(ANY_TEXT)
def test_no_value_and_no_prose_can_make_marks(text: str) -> None:
    for made in (literal(text), inline_prose(text), prose(text, 2)):
        assert not re.search("<(ins|del)>", html(str(made)))


TABLE = """\
<!-- compared -->
Mål: tidigare och *ny* lydelse

| Vad | Tidigare | Ny |
| --- | --- | --- |
| Tillit | <del>a</del> | <ins>b</ins> |

<!-- /compared -->

| x | y |
| --- | --- |
| 1 | 2 |
"""


def test_a_table_of_two_wordings_has_a_caption_and_named_rows() -> None:
    page = Page(html(TABLE))
    scopes = [a["scope"] for tag, a in page.tags if tag == "th"]
    assert scopes == ["col", "col", "col", "row", "col", "col"]
    assert [tag for tag, _ in page.tags].count("caption") == 1
    assert "<caption" in html(TABLE).split("<thead>")[0]
    assert "Mål: tidigare och <em>ny</em> lydelse</caption>" in html(TABLE)


def test_colour_is_never_alone() -> None:
    css = Page(document()).text["style"]
    screen, printed = css.split("@media print", 1)
    assert re.search(r"\nins \{[^}]*text-decoration: underline", screen)
    assert re.search(r"\ndel \{[^}]*text-decoration: line-through", screen)
    assert "text-decoration: none" not in " ".join(re.findall(r"(?:ins|del)[^{}]*\{[^}]*\}", printed))
