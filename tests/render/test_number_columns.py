"""Columns of numbers are set to the right, in every format, whoever has written the table."""

import re

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.render.formats import BY_NAME
from samverkan.render.number_columns import with_numbers_to_the_right
from samverkan.render.templates import Templates
from samverkan.render.written_document import WrittenDocument
from samverkan.swedish import number

from . import sample
from .papers import paper
from .word_reading import part

NUMBERS = [
    "12",
    "1 250",
    "1\u00a0250\u00a0000",
    "6,2",
    "−3",
    "+4",
    "46 %",
    "12\\*",
    "**7**",
    "8[^a]",
    "–",
    "",
]
WORDS = [
    "2024",
    "2024-05-01",
    "46 (2023)",
    "§ 12",
    "12–14",
    "36 brott",
    "16 procent",
    "070-123 45 67",
    "3 a",
    "tolv",
    "1.2",
    "12345",
    "1,2,3",
]


def _delimiters(*rows: list[str]) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in (["a"] * len(rows[0]), ["---"] * len(rows[0]), *rows)]
    return with_numbers_to_the_right("\n".join(lines)).split("\n")[1]


@given(st.lists(st.sampled_from(NUMBERS[:-2]), min_size=1), st.lists(st.sampled_from(NUMBERS)))
def test_a_column_of_numbers_alone_is_set_to_the_right(some: list[str], more: list[str]) -> None:
    assert _delimiters(*(["Rad", each, "ord"] for each in [*some, *more])) == "| --- | ---: | --- |"


@given(st.sampled_from(WORDS), st.lists(st.sampled_from(NUMBERS)))
def test_a_column_with_anything_else_is_not(word: str, more: list[str]) -> None:
    assert _delimiters(*(["Rad", each] for each in [*more, word])) == "| --- | --- |"


@given(
    st.integers(),
    st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9),
)
def test_every_number_of_a_document_is_one(whole: int, parted: object) -> None:
    assert _delimiters(["Rad", number(whole), number(parted)]) == "| --- | ---: | ---: |"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "| a | b |\n| :--- | :--- |\n| x | 1 |",
        "| a | b |\n| --- | --- |\n| 1 | |\n| 2 | – |",
        "| a | b |\n| --- | --- |",
        "| a | b |\n| --- | --- |\n\n1 | 2",
        "| a | b |\n| --- | --- |\n| x | 1 \\| 2 |",
        "| --- | --- |",
    ],
)
def test_what_is_aligned_empty_or_no_number_stays_as_it_is(text: str) -> None:
    assert with_numbers_to_the_right(text) == text


@given(st.text("|- \n1a>\\", max_size=60))
def test_nothing_but_delimiters_changes(text: str) -> None:
    assert with_numbers_to_the_right(text).replace(" ---: |", " --- |") == text.replace(" ---: |", " --- |")


TABLE = with_numbers_to_the_right(
    "# Avtal\n\n| Åtgärd | Timmar | Ansvar |\n| --- | --- | --- |\n"
    "| Vandring | 12 | polisen |\n| Summa | 1\u00a0250 | – |\n"
)
NUMBERS_COLUMN = ["Timmar", "12", "1\u00a0250"]


def _in(to: str) -> bytes:
    document = WrittenDocument("avtal", TABLE, sample.INFO, {})
    return BY_NAME[to].write(document, Templates())[f"avtal.{to}"]


def test_the_head_and_the_cells_stand_to_the_right_in_html() -> None:
    assert re.findall(r'<t[hd][^>]*class="right"[^>]*>([^<]*)', _in("html").decode()) == NUMBERS_COLUMN


def test_the_head_and_the_cells_stand_to_the_right_in_word() -> None:
    cells = re.findall(r"<w:tc>.*?</w:tc>", part(_in("docx")), re.DOTALL)
    right = [cell for cell in cells if '<w:jc w:val="right"/>' in cell]
    assert [re.sub(r"<[^>]*>", "", cell) for cell in right] == NUMBERS_COLUMN


def test_the_head_and_the_cells_stand_to_the_right_on_paper() -> None:
    page = pypdfium2.PdfDocument(paper(TABLE))[0].get_textpage()
    edges = {round(_right_edge(page, words)) for words in ("Timmar", "12", "250")}
    assert len(edges) == 1


def _right_edge(page: pypdfium2.PdfTextPage, words: str) -> float:
    start, count = page.search(words, match_case=True, match_whole_word=True).get_next()
    return float(page.get_charbox(start + count - 1, loose=True)[2])
