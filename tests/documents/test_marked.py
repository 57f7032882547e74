"""With signs around what comes from files, a document is the same document, and its texts are known again."""

import pytest

from samverkan.documents import documents, open_folder
from samverkan.documents.writing import written
from samverkan.load import AgreementFolder
from samverkan.load.load import load
from samverkan.render.formats import BY_NAME
from samverkan.render.signs import unmarked
from samverkan.render.templates import Templates
from samverkan.render.word.reading import read
from samverkan.render.written_document import WrittenDocument
from tests.conftest import ROOT
from tests.render.word_reading import part

TEMPLATES = Templates()


@pytest.fixture(scope="module")
def papers() -> list[WrittenDocument]:
    """The documents of the shortest agreement."""
    folder: AgreementFolder = next(each for each in load(ROOT).folders if each.id == "enkoping/2022-2023")
    assert folder.agreement
    basis = open_folder(folder, {folder.id: folder.agreement})
    assert basis
    every = documents(basis)
    return [written(each, basis, every, TEMPLATES, signed=True) for each in every]


def test_signs_change_no_word(papers: list[WrittenDocument]) -> None:
    for paper in papers:
        assert paper.marked
        assert unmarked(paper.marked.markdown) == paper.markdown


def test_most_words_of_a_word_file_are_known_by_where_they_stood(papers: list[WrittenDocument]) -> None:
    for paper in papers:
        file = BY_NAME["docx"].write(paper, TEMPLATES)[f"{paper.name}.docx"]
        parts = [each for one in read(part(file).encode(), "document").paragraphs for each in one.written]
        known = sum(len(words) for name, words in parts if name)
        assert known > 0.7 * sum(len(words) for _, words in parts)
        told = part(file, "customXml/item1.xml")
        assert all(f'<piece name="{name}"' in told for name, _ in parts if name)
        assert 'path="goals[0].title"' in told or paper.name != "avtal"
