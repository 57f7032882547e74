"""What is to be taken in at a glance stands alone on the first page, under the title."""

from dataclasses import replace

import pypdfium2
import pytest

from samverkan.render.face import Face
from tests.render.papers import INFO, faults, paper

TABLE = """\
| Part | Tidigare | Nu |
| --- | --- | --- |
| Kommunen | Anna Ek | Bo Ask |
| Polisen | Cia Alm | Dan Berg |
"""
WORDS = "Två nya forum som följer upp hur arbetet går och rapporterar till fullmäktige varje år i maj."


def _asked(points: int) -> str:
    listed = "\n".join(f"- {WORDS}" for _ in range(points))
    questions = "\n\n".join(
        f"## Fråga {number}\n\nEtt svar.\n\n{listed}\n\n{TABLE}" for number in range(1, 7)
    )
    return f"# Jämförelse\n\n<!-- brief -->\n{questions}\n\n<!-- /brief -->\n\n## Detaljer\n\nOrd.\n"


@pytest.mark.parametrize("points", [1, 2, 3])
def test_it_is_one_page_and_the_rest_begins_on_the_next(points: int) -> None:
    pages = [each.get_textpage().get_text_range() for each in pypdfium2.PdfDocument(paper(_asked(points)))]
    assert len(pages) == 2
    assert all(f"Fråga {number}" in pages[0] for number in range(1, 7))
    assert "Detaljer" in pages[1]


@pytest.mark.parametrize("points", [66, 70, 74])
def test_a_few_lines_more_than_a_page_holds_are_set_closer(points: int) -> None:
    brief = f"# Jämförelse\n\n<!-- brief -->\n## Fråga\n\n{f'- {WORDS}{chr(10)}' * points}\n<!-- /brief -->\n"
    pages = pypdfium2.PdfDocument(paper(f"{brief}\n## Detaljer\n\nOrd.\n"))
    assert [each.get_textpage().get_text_range().count("Två nya forum") for each in pages] == [points, 0]


def test_what_is_too_much_for_a_page_goes_on_over_the_next() -> None:
    pages = pypdfium2.PdfDocument(paper(_asked(15)))
    assert len(pages) > 1


@pytest.mark.parametrize("points", range(2, 8))
def test_below_a_letterhead_it_is_one_page_or_the_rest_follows_at_once(points: int) -> None:
    face = Face(sender=("Exempelby kommun",) * 9, footer=("Storgatan 1",) * 5)
    pdf = pypdfium2.PdfDocument(paper(_asked(points), replace(INFO, face=face)))
    pages = [each.get_textpage().get_text_range() for each in pdf]
    last = next(number for number, text in enumerate(pages) if "Fråga 6" in text)
    rest = next(number for number, text in enumerate(pages) if "Detaljer" in text)
    assert rest == (1 if last == 0 else last)


def test_it_is_as_accessible_as_any_paper() -> None:
    assert faults(paper(_asked(2))) == []
