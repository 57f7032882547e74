"""Two notes to the same words have numbers that are not read as one."""

import re

import pytest

from samverkan.render.formats import BY_NAME
from samverkan.render.templates import Templates
from samverkan.render.written_document import WrittenDocument
from tests.render.papers import INFO, paper, words_of
from tests.render.word_reading import part

TEXT = "# Avtal\n\nEtt[^a] två[^b] tre{}.\n\n[^a]: En.\n\n[^b]: Två.\n\n[^c]: Tre.\n"


@pytest.mark.parametrize(("references", "shown"), [("[^a][^c]", "1, 3"), ("[^c]", "3"), ("[^c][^a]", "3, 1")])
def test_numbers_of_notes_side_by_side_have_a_comma_between(references: str, shown: str) -> None:
    text = TEXT.format(references)
    document = WrittenDocument("avtal", text, INFO)
    page, word = (BY_NAME[to].write(document, Templates())[f"avtal.{to}"] for to in ("html", "docx"))
    assert re.sub(r"<[^>]+>", "", page.decode()).count(f"tre{shown}.") == 1
    assert f"tre{shown}." in words_of(paper(text)).replace(" ,", ",")
    assert part(word).count('w:char="002C"') == shown.count(",")
