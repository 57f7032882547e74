"""Whatever a document holds, the web page, the Word file and the PDF say the same as the Markdown."""

from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan.render.escape import literal, writable
from samverkan.render.formats import BY_NAME
from samverkan.render.prose import prose
from samverkan.render.templates import Templates
from samverkan.render.tracked import SPOKEN, Mark, marked
from samverkan.render.written_document import DocumentInfo, WrittenDocument
from tests.conftest import examples

from . import reading
from .texts import ANY_TEXT, PRINTED

INFO = DocumentInfo("Avtal", "Exempelby kommun", "Avtal", "Avtal")
TEXT = ANY_TEXT.map(writable)
"""Texts without the signs that a Word file's words are known by, and without byte order marks."""

PIECES = st.one_of(
    TEXT.map(lambda text: str(prose(text, 3))),
    TEXT.map(lambda text: f"## {literal(text)}"),
    TEXT.map(lambda text: f"- {literal(text)}\n- **två**\n  1. tre"),
    TEXT.map(lambda text: f"| a | {literal(text)} |\n| --- | ---: |\n| {literal(text)} | c |"),
    TEXT.map(lambda text: f"> {literal(text)}[^a]"),
    TEXT.map(
        lambda text: f"<!-- signatures -->\n- **{literal(text)} namn**\\\n  titel\n\n<!-- /signatures -->"
    ),
    TEXT.map(
        lambda text: (
            f"<!-- stacked -->\n{literal(text)} överskrift\n\n| a |\n| --- |\n| b |\n\n<!-- /stacked -->"
        )
    ),
    st.builds(lambda text, mark: f"Ord {marked(mark, text)} ord", TEXT, st.sampled_from(Mark)),
)


@settings(max_examples=examples(60))
@given(st.lists(PIECES, min_size=1, max_size=5))
def test_page_and_word_file_say_what_the_markdown_says(pieces: list[str]) -> None:
    text = "# Avtal\n\nOrd[^a].\n\n" + "\n\n".join(pieces) + "\n\n[^a]: En not.\n"
    document = WrittenDocument("avtal", text, INFO)
    files = {to: BY_NAME[to].write(document, Templates())[f"avtal.{to}"] for to in ("html", "docx")}
    markdown = reading.of_markdown(text)
    assert reading.of_html(files["html"].decode()) == markdown
    assert reading.of_docx(files["docx"]) == markdown


ON_PAPER = st.one_of(
    PRINTED.map(lambda text: str(prose(text, 3, {"a", "b"}))),
    PRINTED.map(lambda text: f"## {literal(text)}[^b]"),
    PRINTED.map(lambda text: f"- {literal(text)}\n- **två** *{literal(text)}*\n  1. tre[^a]"),
    PRINTED.map(lambda text: f"| a[^b] | {literal(text)} |\n| --- | ---: |\n| {literal(text)}[^a] | c |"),
    PRINTED.map(lambda text: f"> {literal(text)}[^a]"),
)


def run_on(words: tuple[str, ...]) -> str:
    """The words without blanks between them, in one of which or a hyphen of no text a line may end."""
    return "".join(words).replace("\u00ad", "").replace("\u2011", "-")


@settings(max_examples=examples(60))
@given(st.lists(ON_PAPER, min_size=1, max_size=4), PRINTED)
def test_every_format_says_what_looks_like_markup(pieces: list[str], note: str) -> None:
    notes = f"[^a]: En not.\n\n[^b]: {literal(note)}\n"
    text = "\n\n".join(["# Avtal", "Ord[^a].", *pieces, notes])
    document = WrittenDocument("avtal", text, INFO)
    files = {to: BY_NAME[to].write(document, Templates())[f"avtal.{to}"] for to in ("html", "docx", "pdf")}
    markdown = reading.of_markdown(text)
    assert reading.of_html(files["html"].decode()) == markdown
    assert reading.of_docx(files["docx"]) == markdown
    said, meant = reading.of_pdf(files["pdf"]), reading.of_markdown(text, SPOKEN)
    assert [run_on(each) for each in (said.text, said.notes)] == [
        run_on(each) for each in (meant.text, meant.notes)
    ]
