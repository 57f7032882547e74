"""Tables in their containers: what they show, what names their rows, and what each cell is."""

from samverkan.render.body import body
from samverkan.render.tree import parse

from .test_html import Page

STACKED = """\
<!-- stacked -->
Åtgärder

| Vad | *När* | Vem |
| --- | --- | --- |
| Lampor | maj | gatuchefen |
| Möten | juni | |

<!-- /stacked -->

| x | y |
| --- | --- |
| 1 | 2 |
"""


def _page() -> Page:
    return Page(str(body(parse(STACKED), {})))


def test_a_wide_table_has_a_caption_and_names_its_rows() -> None:
    page = _page()
    assert [a["scope"] for tag, a in page.tags if tag == "th"] == [
        "col",
        "col",
        "col",
        "row",
        "row",
        "col",
        "col",
    ]
    assert page.text["caption"] == "Åtgärder"


def test_each_cell_of_a_wide_table_has_the_words_of_its_column() -> None:
    labels = [attributes["data-label"] for _, attributes in _page().tags if "data-label" in attributes]
    assert labels == ["Vad", "När", "Vem"] * 2


def test_two_tables_with_the_same_caption_are_told_apart() -> None:
    page = Page(str(body(parse(STACKED + "\n" + STACKED), {})))
    labels = page.values("aria-label")
    assert len(labels) == len(set(labels)) == 4
