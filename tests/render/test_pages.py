"""No page of a paper of any length ends or begins with what belongs to its neighbour."""

import random
from dataclasses import replace

import pypdfium2
import pytest

from tests.conftest import examples
from tests.render.papers import INFO, paper

LENGTHS = range(examples(60))
"""Each makes a paper of its own, by chance that is the same each time."""


def _paper(number: int) -> str:
    """An agreement of headings, paragraphs, lists, tables and notes, and last of those who sign."""
    chance = random.Random(number)  # noqa: S311 - no secret
    parts, notes = ["# Avtal"], []
    for place in range(chance.randint(2, 14)):
        if chance.random() < 0.7:
            parts.append(f"{'#' * chance.randint(2, 4)} Rubrik {place}")
        parts.append("Text. " + "Ord. " * chance.randint(1, 120))
        kind = chance.choice(["list", "items", "table", "note", "none"])
        rows = chance.randint(1, 12)
        if kind == "list":
            parts.append("\n".join(f"- Punkt {row}" for row in range(rows)))
        elif kind == "items":
            said = f"{'Ord. ' * chance.randint(1, 40)}\n\n  - Vem: alla\n  - När: nu"
            parts.append("\n".join(f"- Det som görs {row}\n\n  {said}" for row in range(rows)))
        elif kind == "table":
            head = "| Huvudet | Vem |\n|---|---|\n"
            parts.append(head + "\n".join(f"| Rad {row} | {'Ord. ' * 9} |" for row in range(rows)))
        elif kind == "note":
            parts[-1] = f"{parts[-1].strip()}[^n{place}]"
            notes.append(f"[^n{place}]: Noten {place}. {'Källa. ' * chance.randint(1, 40)}")
    people = "".join(f"- **Namn {n}**\\\n  Titel {n}\n" for n in range(chance.randint(1, 8)))
    signed = f"<!-- signatures -->\n## Underskrifter\n\nByn 1 maj\n\n{people}\n<!-- /signatures -->"
    return "\n\n".join([*parts, signed, *notes, ""])


def _pages(number: int) -> list[list[str]]:
    """The lines of each page between its head and its foot."""
    pages = pypdfium2.PdfDocument(paper(_paper(number)))
    texts = [each.get_textpage().get_text_range().replace("\r\n", "\n") for each in pages]
    return [[line for line in each.partition("Sida")[2].split("\n")[1:] if line.strip()] for each in texts]


_LED_ON = ("Rubrik", "Huvudet", "Underskrifter", "Byn 1 maj", "• Det som görs", "Det som görs")


@pytest.mark.parametrize("number", LENGTHS)
def test_no_heading_and_no_head_of_a_table_ends_a_page(number: int) -> None:
    for lines in _pages(number):
        own = [each for each in lines if not each.lstrip("0123456789").startswith(("Noten", "Källa."))]
        assert own, lines
        assert not own[-1].startswith(_LED_ON), lines


@pytest.mark.parametrize("number", LENGTHS)
def test_those_who_sign_stand_below_their_heading(number: int) -> None:
    (page,) = (lines for lines in _pages(number) if "Namn" in " ".join(lines))
    assert any(each.startswith("Underskrifter") for each in page)


@pytest.mark.parametrize("date", ["1 maj 2024", "27 november 2026"])
@pytest.mark.parametrize("number", ["KS 2024/1", "KSN 2026/000123-45", "Kommunstyrelsen 2026/000123-456"])
def test_a_registration_number_stands_on_one_line_of_the_head(date: str, number: str) -> None:
    pdf = paper("# Avtal\n\nOrd.\n", replace(INFO, dated=date, registration_number=number))
    lines = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range().splitlines()
    assert any(f"Diarienummer {number}" in each for each in lines)


@pytest.mark.parametrize("word", ["Samverkan ", "Trygghetsskapande ", "i ", "Ö"])
@pytest.mark.parametrize("signs", [80, 200, 5_000])
def test_the_head_of_a_page_has_room_on_it_however_long_the_title_is(word: str, signs: int) -> None:
    info = replace(INFO, title=word * (signs // len(word)), mark="Utkast", dated="27 november 2026")
    for page in pypdfium2.PdfDocument(paper("# Avtal\n\n" + "Ord.\n\n" * 40, info)):
        text = page.get_textpage()
        boxes = [text.get_charbox(place) for place in range(text.get_text_range().index("Ord."))]
        assert max(top for *_, top in boxes) < page.get_height() - 20


def test_the_number_of_the_page_begins_the_head_where_no_fact_stands_above_it() -> None:
    text = pypdfium2.PdfDocument(paper("# Avtal\n\nOrd.\n", replace(INFO, registration_number="")))[
        0
    ].get_textpage()
    tops = [text.get_charbox(text.search(word).get_next()[0])[3] for word in ("Exempelby", "Sida")]
    assert abs(tops[0] - tops[1]) < 3
