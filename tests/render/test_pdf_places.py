"""Where words stand on the pages of a PDF: as near to what they belong to as they should, and in line."""

import ctypes
from itertools import pairwise

import pypdfium2
import pytest
from pypdfium2 import raw

from samverkan.render.escape import literal
from tests.render import sample
from tests.render.papers import paper, words_of


def _place(pdf: bytes, words: str) -> tuple[float, float]:
    """How far from the left edge and from the top of the pages the words begin, in points."""
    for number, page in enumerate(pypdfium2.PdfDocument(pdf)):
        text = page.get_textpage()
        found = text.search(words, match_case=True).get_next()
        if found:
            left, bottom, *_ = text.get_charbox(found[0], loose=True)
            return left, (number + 1) * page.get_height() - bottom
    raise AssertionError(words)


def _gap(pdf: bytes, above: str, below: str) -> float:
    return _place(pdf, below)[1] - _place(pdf, above)[1]


def test_a_heading_before_signatures_stands_as_far_from_the_text_above_as_others() -> None:
    signed = "<!-- signatures -->\n- **Ulla Utopi**\\\n  Justerare\n\n<!-- /signatures -->"
    pdf = paper(f"# Utdrag\n\nFörst.\n\n## Anslag\n\nSedan.\n\n## Underskrifter\n\n{signed}\n")
    assert _gap(pdf, "Sedan", "Underskrifter") == pytest.approx(_gap(pdf, "Först", "Anslag"), abs=1)


@pytest.mark.parametrize("sign", ["-", "1."])
@pytest.mark.parametrize("announced", ["Yttre", "Yttre:"])
def test_an_item_stands_nearer_to_its_own_list_than_to_the_next_item(sign: str, announced: str) -> None:
    inner = "\n".join(f"{' ' * 3}- {word}" for word in ("Inre", "Sista"))
    outer = sign.ljust(2)
    pdf = paper(f"# Avtal\n\n{outer} {announced}\n{inner}\n{outer} Nästa\n{inner}\n")
    assert _gap(pdf, "Yttre", "Inre") == pytest.approx(_gap(pdf, "Inre", "Sista"), abs=0.5)
    assert _gap(pdf, "Sista", "Nästa") > _gap(pdf, "Yttre", "Inre") + 3


def test_an_item_of_several_paragraphs_stands_apart_from_the_next() -> None:
    pdf = paper("# Avtal\n\n1. **Steg**\n\n   Första.\n\n   Andra.\n\n2. **Nästa**\n\n   Mer.\n")
    assert _gap(pdf, "Andra", "Nästa") > _gap(pdf, "Första", "Andra")


def test_a_fact_of_several_lines_has_them_all_in_line() -> None:
    words = ", ".join(f"kommunpolis{letter * 12}" for letter in "abcdefgh")
    pdf = paper(f"<!-- meta -->\n- **Deltagare:** {words}\n\n<!-- /meta -->\n\n# Analys\n")
    places = [_place(pdf, f"kommunpolis{letter}") for letter in "abcdefgh"]
    assert len({round(down) for _, down in places}) > 2
    assert min(left for left, _ in places) == pytest.approx(places[0][0], abs=0.3)


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("17 juli 2024", ("17", "juli")),
        ("2031–2039,", ("2031", "2039")),
        ("900 000 kronor", ("900", "kronor")),
        ("(73 §)", ("73", "§")),
        ("§ 41", ("§", "41")),
        ("38 procent", ("38", "procent")),
        ("kl. 13.00–15.10", ("kl.", "15.10")),
        ("Tankfull –", ("Tankfull", "–")),
    ],
)
def test_what_belongs_together_is_never_parted_by_a_line(words: str, parts: tuple[str, str]) -> None:
    lines = "\n\n".join(f"{'i' * before} {'och ' * 17}{words} är så." for before in range(1, 60, 4))
    pdf = pypdfium2.PdfDocument(paper(f"# Avtal\n\n{lines}\n"))
    for page in pdf:
        text = page.get_textpage()
        for first, last in zip(*(_heights(text, part) for part in parts), strict=True):
            assert abs(first - last) < 1
    assert words_of(paper(f"# Avtal\n\n{words} är så.\n")).endswith(f"{words} är så.")


def _heights(page: pypdfium2.PdfTextPage, words: str) -> list[float]:
    found, heights = page.search(words, match_case=True, match_whole_word=words.isalnum()), []
    while (hit := found.get_next()) is not None:
        heights.append(page.get_charbox(hit[0], loose=True)[1])
    return heights


def test_a_column_has_room_for_words_that_a_no_break_space_joins() -> None:
    words = ["2\u00a0Trygghetsvärdarna", "Samordningsfunktionen", "Trygghetssamordnaren", "Polismyndigheten"]
    rows = f"| {' | '.join(words)} | {'lång text ' * 60} |\n"
    pdf = paper(f"# Plan\n\n| a | b | c | d | e |\n|{' - |' * 5}\n{rows}")
    page = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    start, count = page.search(words[0], match_case=True).get_next()
    assert page.get_charbox(start + count - 1)[2] < _place(pdf, "Samordningsf")[0]


def test_room_left_over_goes_to_the_columns_that_then_have_their_words_on_one_line() -> None:
    rows = f"| {'långt löfte ' * 7} | hållet | 104 kvällar av 104 under 2025. |\n" * 12
    pdf = paper(f"# Löften\n\n| Löfte | Bedömning | Gjort |\n| - | - | - |\n{rows}")
    assert _place(pdf, "104 kvällar")[1] == pytest.approx(_place(pdf, "2025.")[1], abs=1)


def test_headings_of_each_level_look_like_no_other() -> None:
    names = ["Ett", "Två", "Tre", "Fyra", "Fem", "Sex"]
    text = "\n\n".join(f"{'#' * level} {name}" for level, name in enumerate(names, start=1))
    page = pypdfium2.PdfDocument(paper(f"{text}\n"))[0]
    assert len({_look(page, name) for name in names}) == len(names)


def _look(page: pypdfium2.PdfPage, words: str) -> tuple[object, ...]:
    text = page.get_textpage()
    place, _ = text.search(words, match_case=True).get_next()
    colour = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFText_GetFillColor(text, place, *colour)
    name = ctypes.create_string_buffer(100)
    raw.FPDFText_GetFontInfo(text, place, name, len(name), ctypes.c_int())
    size = round(raw.FPDFText_GetFontSize(text, place), 1)
    return size, name.value, tuple(each.value for each in colour)


def test_an_address_that_no_line_holds_is_parted_after_its_slashes() -> None:
    address = (
        "https://polisen.example/om-polisen/medborgarloften-och-lokal-samverkan/medborgarloften/exempelby/"
    )
    pdf = paper(f"# Avtal\n\nFörst kommer det här på raden, {literal(address)}\n")
    page = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    start, count = page.search("https").get_next()[0], page.count_chars()
    letters = [(page.get_text_range(place, 1), page.get_charbox(place)) for place in range(start, count)]
    drawn = [(letter.replace("\ufffe", "-"), box) for letter, box in letters if box[2] > box[0]]
    ends = [letter for (letter, box), (_, after) in pairwise(drawn) if after[0] < box[0]]
    assert "".join(letter for letter, _ in drawn) == address
    assert ends
    assert set(ends) <= {"/", "-"}


def test_a_table_of_few_columns_parts_no_date() -> None:
    rows = f"| {'långt moment ' * 9} | gatuchefen | 15 december 2026 | 9 augusti 2026 |\n" * 12
    pdf = paper(f"# Plan\n\n| Moment | Vem | Ska vara klart | Blev |\n| - | - | - | - |\n{rows}")
    assert _place(pdf, "15 december")[1] == pytest.approx(_place(pdf, "december")[1], abs=1)


def test_a_paragraph_that_a_list_goes_on_with_is_not_parted_from_it() -> None:
    for lines in range(40, 48):
        text = "Rad.\\\n" * lines
        pdf = paper(f"# Avtal\n\n{text}Slut.\n\nKontoret föreslår att kommunen\n\n1. tecknar avtalet\n")
        pages = [each.get_textpage().get_text_range() for each in pypdfium2.PdfDocument(pdf)]
        (page,) = (each for each in pages if "tecknar" in each)
        assert "Kontoret" in page


@pytest.mark.parametrize("rows", [1, 6])
def test_a_figure_stands_where_it_has_room_whatever_room_the_table_after_it_has(rows: int) -> None:
    drawing = sample.figures()["cykel"]
    table = "| a | b |\n| --- | --- |\n" + "| Rad | ord |\n" * rows
    stacked = f"<!-- stacked -->\nTabellen\n\n{table}\n<!-- /stacked -->"
    before = "Först.\n\n" * 12
    pdf = paper(
        f"# Avtal\n\n{before}## Stegen\n\n![{drawing.title}](cykel.svg)\n\n{stacked}\n",
        figures=sample.figures(),
    )
    pages = [each.get_textpage().get_text_range() for each in pypdfium2.PdfDocument(pdf)]
    assert "Samverkanscykeln" in pages[0]


@pytest.mark.parametrize("lines", range(4))
@pytest.mark.parametrize("items", range(9, 14))
def test_a_short_paper_has_no_last_page_of_a_few_lines(items: int, lines: int) -> None:
    body = "".join(f"## Ärende {number}\n\nGruppen beslutar.\n\n" for number in range(items))
    pages = list(pypdfium2.PdfDocument(paper(f"# Möte\n\n{body}" + "Rad.\n\n" * lines)))
    last = pages[-1].get_textpage().get_text_range().partition("Sida")[2]
    assert len(pages) == 1 or last.count(".") > 1


@pytest.mark.parametrize("lines", range(12, 26))
def test_a_figure_in_text_leaves_no_page_half_empty(lines: int) -> None:
    drawing = sample.figures()["cykel"]
    told = "<!-- figure-text -->\nFörst ett.\n\nSedan två.\n\n<!-- /figure-text -->\n\n" + "Mer.\n\n" * 30
    before = "# Avtal\n\n" + "Rad.\n\n" * lines
    pdf = paper(f"{before}![{drawing.title}](cykel.svg)\n\n{told}", figures=sample.figures())
    first = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    lowest = min(first.get_charbox(place)[1] for place in range(first.count_chars()))
    assert lowest < 842 * 0.35 or "utvärdera" in first.get_text_range()
