"""Every format is a line of one table, which the command line reads before anything heavy is imported."""

import subprocess
import sys
from pathlib import Path

import pytest

from samverkan.render.formats import FORMATS, DocumentFormat
from samverkan.render.templates import Templates
from samverkan.render.written_document import DocumentInfo, WrittenDocument
from tests.render.papers import words_of
from tests.render.word_reading import words

TEXT = {"pdf": words_of, "docx": words}
INFO = DocumentInfo("Avtal", "Exempelby kommun", "Avtal", "Avtal")


@pytest.mark.parametrize("each", FORMATS, ids=lambda each: each.name)
def test_a_writer_gives_the_bytes_of_the_file_that_the_format_names(each: DocumentFormat) -> None:
    files = each.write(WrittenDocument("avtal", "# Avtal\n\nOrd.\n", INFO), Templates())
    assert "Ord." in TEXT.get(each.name, bytes.decode)(files[each.file_name("avtal")])


def test_the_table_is_read_without_anything_heavy() -> None:
    code = "import sys, samverkan.render.formats; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)  # noqa: S603
    assert not {"jinja2", "markdown_it", "markupsafe", "pydantic"} & set(done.stdout.split())


def test_every_writer_is_in_the_table() -> None:
    folder = Path(sys.modules[DocumentFormat.__module__].__file__ or "").parent
    assert {path.stem for path in folder.glob("[a-z]*.py")} == {each.name for each in FORMATS}
