"""All formats of a document say the same, word by word."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from io import BytesIO
from itertools import zip_longest

import pikepdf

from samverkan.documents import documents, open_folder
from samverkan.documents.writing import written
from samverkan.load.load import load
from samverkan.render.footnotes import with_notes
from samverkan.render.formats import BY_NAME
from samverkan.render.templates import templates_of
from samverkan.render.tracked import SPOKEN
from samverkan.render.written_document import WrittenDocument
from tests.conftest import ROOT, some

from . import reading, sample
from .word_reading import part


def shipped() -> Iterator[tuple[str, WrittenDocument]]:
    """Every document of the repository, by agreement and name."""
    folders = load(ROOT).folders
    agreements = {folder.id: folder.agreement for folder in folders if folder.agreement}
    works = {folder.id: folder.work for folder in folders}
    templates = templates_of(ROOT)
    for folder in folders:
        basis = open_folder(folder, agreements, works=works)
        assert basis
        every = documents(basis)
        for document in every:
            yield f"{folder.id}/{document.name}", written(document, basis, every, templates)


def file_of(document: WrittenDocument, to: str) -> bytes:
    return BY_NAME[to].write(document, templates_of(ROOT))[BY_NAME[to].file_name(document.name)]


def without(first: str, said: reading.Said) -> reading.Said:
    """What is said after these first words, which must be there."""
    count = len(first.split())
    assert list(said.text[:count]) == first.split()
    return reading.Said(said.text[count:], said.notes)


def said_in_each(document: WrittenDocument) -> dict[str, tuple[reading.Said, reading.Said]]:
    """By format: what Markdown says and what the format says.

    What differs must: a draft says so at the head of the page instead of first in the text, the sender of a
    PDF stands above its text, and a PDF says in words what is struck and added.
    """
    text = file_of(document, "md").decode()
    draft = document.info.mark
    sender = " ".join(document.info.face.sender)
    plain = without(draft, reading.of_markdown(text))
    return {
        "html": (plain, reading.of_html(file_of(document, "html").decode())),
        "docx": (plain, reading.of_docx(file_of(document, "docx"))),
        "pdf": (
            without(draft, reading.of_markdown(text, SPOKEN)),
            without(sender, reading.of_pdf(file_of(document, "pdf"))),
        ),
    }


def differing(one: Sequence[str], other: Sequence[str]) -> str | None:
    """The first words that differ, of each."""
    both = zip_longest(one, other, fillvalue="")
    first = next((place for place, (a, b) in enumerate(both) if a != b), None)
    if first is None:
        return None
    shown = slice(max(first - 3, 0), first + 5)
    return f"{' '.join(one[shown])} / {' '.join(other[shown])}"


def test_every_document_of_the_repository_says_the_same() -> None:
    found = dict(shipped())
    assert len(found) > 50
    for name, document in some(found.items(), 4):
        for to, (markdown, other) in said_in_each(document).items():
            assert differing(markdown.text, other.text) is None, (name, to)
            assert differing(markdown.notes, other.notes) is None, (name, to)


def test_a_figure_is_described_in_the_same_words_on_paper_and_in_word() -> None:
    document = WrittenDocument(
        "avtal", with_notes(sample.MARKDOWN, sample.NOTES), sample.INFO, sample.figures()
    )
    with pikepdf.open(BytesIO(file_of(document, "pdf"))) as pdf:
        figures = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary)]
        told = {str(each.Alt) for each in figures if each.get("/S") == "/Figure"}
    word = re.findall(r'<wp:docPr [^>]*descr="([^"]*)"', part(file_of(document, "docx")))
    assert {unescape(each) for each in word} == told
    assert len(told) > 1
