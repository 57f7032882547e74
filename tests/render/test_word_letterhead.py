"""The head of a Word file: what it is, its facts in line, and on the first page who sends it."""

import re
from dataclasses import replace

import pytest

from samverkan.render.face import PLAIN, LogoPicture
from samverkan.render.formats import BY_NAME
from samverkan.render.templates import Templates
from samverkan.render.word.widths import MARGIN, widths
from samverkan.render.written_document import WrittenDocument
from tests.render.papers import INFO
from tests.render.word_reading import paragraphs, part

TEXT = """<!-- meta -->
- Protokollsutdrag
- Kommunstyrelsen
- **Sammanträdesdatum:** 7 maj 2024
- **Till:** *Polisen*

<!-- /meta -->

# Avtal
"""
LOGO = LogoPicture(
    b"<svg xmlns='http://www.w3.org/2000/svg' width='80' height='20'/>", "svg", "Exempelby kommun", 80, 20
)
FACE = replace(PLAIN, sender=("Exempelby kommun", "Kansliet"), logos=(LOGO,), registration_label="Dnr")


def _written(text: str = TEXT) -> bytes:
    info = replace(INFO, face=FACE, dated="7 maj 2024")
    return BY_NAME["docx"].write(WrittenDocument("avtal", text, info), Templates())["avtal.docx"]


def test_what_a_paper_is_stands_larger_and_its_facts_in_line() -> None:
    text = part(_written())
    styles = re.findall(r'<w:pStyle w:val="(PaperKind|Meta)"/>', text)
    assert styles == ["PaperKind", "Meta", "Meta", "Meta"]
    assert paragraphs(_written())[:4] == [
        "Protokollsutdrag",
        "Kommunstyrelsen",
        "Sammanträdesdatum: 7 maj 2024",
        "Till: Polisen",
    ]
    assert text.count("<w:tab/>") == 2


def test_facts_that_are_no_facts_keep_their_words() -> None:
    text = "<!-- meta -->\nOrd.\n\n- Slag\n\n  Mer.\n- \n- **Namn**\n\n> citat\n\n<!-- /meta -->\n\n# Avtal\n"
    assert [each.strip() for each in paragraphs(_written(text)) if each.strip()] == [
        "Ord.",
        "Slag",
        "Mer.",
        "Namn",
        "citat",
        "Avtal",
    ]


def test_the_first_page_has_sender_and_number_apart_and_no_title_twice() -> None:
    first = paragraphs(_written(), "word/header-first.xml")
    assert first[0] == "Exempelby kommun 7 maj 2024 · Dnr KS 2024/1"
    assert "Exempelby kommun Kansliet" in first
    assert not any("Avtal" in each for each in first)


@pytest.mark.parametrize(
    ("number", "breaks"),
    [("KS 2024/1", 0), ("KS 2027/00123-45 samt Polismyndighetens A123.456.789/2027", 2)],
)
def test_facts_that_the_head_has_no_room_for_stand_on_lines_of_their_own(number: str, breaks: int) -> None:
    title = "Exempelby kommun – Samverkansavtal 2028–2031"
    info = replace(INFO, title=title, mark="Utkast", dated="7 maj 2024", registration_number=number)
    written = BY_NAME["docx"].write(WrittenDocument("avtal", "# Avtal\n", info), Templates())["avtal.docx"]
    head = part(written, "word/header.xml")
    assert (head.count("<w:br/>"), head.count("<w:tab/>")) == (breaks, breaks + 1)
    assert all(each in head for each in ("Utkast", "7 maj 2024", number))


def test_where_words_have_no_room_the_longest_give_way_and_the_short_stay_whole() -> None:
    long = [
        "Trygghetssamordnaren",
        "serveringsställena",
        "alkoholhandläggaren",
        "Samhällsbyggnadsförvaltningen",
    ]
    short = ["12", "2026-11-15", "december", "Pågår"]
    shares = widths([["Nr", word] for word in (*long, *short)], 8000, 97)
    assert sum(shares) == 8000
    given, kept = shares[: len(long)], shares[len(long) :]
    assert max(given) - min(given) <= len(shares)
    assert all(share >= 97 * len(word) + 2 * MARGIN for share, word in zip(kept, short, strict=True))
