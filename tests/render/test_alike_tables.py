"""Tables on pages: of one head they have the same columns, and no last row stands alone where it need not."""

import re

import pypdfium2
import pytest

from samverkan.render.word.widths import widths
from tests.render.papers import faults, paper
from tests.render.test_word import write
from tests.render.word_reading import part

_HEAD = "| Vad | När | Vem |\n| --- | --- | --- |\n"
_ONE = f"{_HEAD}| Måla | maj | kommunen |\n"
_OTHER = (
    f"{_HEAD}| Lysa upp torget och alla vägar som leder dit{' i byn' * 20} | {'varje vår ' * 9} | polisen |\n"
)
_WORDS = "och " * 80


def _table(rows: int) -> str:
    return _HEAD + "".join(f"| Rad {row} | maj | kommunen |\n" for row in range(rows))


def _grids(markdown: str) -> list[list[str]]:
    document = part(write(markdown))
    grids = re.findall(r"<w:tblGrid>(.*?)</w:tblGrid>", document)
    return [re.findall(r'w:w="(\d+)"', grid) for grid in grids]


def _columns(pdf: bytes, *words: str) -> list[float]:
    """How far from the left edge each of the words begins."""
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    places = [text.search(word, match_case=True).get_next() for word in words]
    return [text.get_charbox(found[0], loose=True)[0] for found in places if found]


def test_tables_of_one_head_have_the_same_columns_in_word() -> None:
    one, other = _grids(f"# Plan\n\n{_ONE}\n## Mer\n\n{_OTHER}\n")
    assert one == other
    assert _grids(f"# Plan\n\n{_ONE}\n") != [one]


def test_tables_of_one_head_have_the_same_columns_in_pdf() -> None:
    pdf = paper(f"# Plan\n\n{_ONE}\n## Mer\n\n{_OTHER}\n")
    in_one, in_other = _columns(pdf, "maj", "kommunen"), _columns(pdf, "varje", "polisen")
    assert in_one == pytest.approx(in_other, abs=0.5)
    assert _columns(paper(f"# Plan\n\n{_ONE}\n"), "maj", "kommunen") != pytest.approx(in_one, abs=5)


def test_a_last_row_does_not_stand_alone_where_closer_rows_have_room() -> None:
    for lines in range(12, 30):
        pdf = paper(f"# Plan\n\n{'Ett ord.' + chr(10) * 2}" * lines + _table(9) + "\nEfter.\n")
        on_pages = [
            len(re.findall(r"Rad \d", page.get_textpage().get_text_range()))
            for page in pypdfium2.PdfDocument(pdf)
        ]
        assert on_pages[-1] != 1 or on_pages[-2] == 0, lines
    assert faults(pdf) == []


def test_only_a_table_of_little_text_is_kept_whole_in_word() -> None:
    """One of few and high rows would leave much of a page empty."""
    short, high = _table(4), _HEAD + f"| {_WORDS} | maj | kommunen |\n" * 4
    assert [_kept(short), _kept(high)] == [[True] * 4 + [False], [True, False, False, True, False]]


def _kept(table: str) -> list[bool]:
    rows = re.findall(r"<w:tr>.*?</w:tr>", part(write(f"# Plan\n\n{table}\n")), re.DOTALL)
    return ["<w:keepNext/>" in row for row in rows]


def test_a_number_stands_on_one_line_however_narrow_its_column() -> None:
    heads = ["Kommun", "Nu", "Sedan", "Summa", "Ansvarig", "Anmärkning", "Mer"]
    long = "Betalas i efterskott varje kvartal"
    row = ["Exempelby", "1 250 000", "cirka 31 260 000 kr", "7", "trygghetssamordnaren", long, long]
    table = "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, ["---"] * 7, row, row))
    text = pypdfium2.PdfDocument(paper(f"# Plan\n\n{table}\n"))[0].get_textpage()
    for first, last in (("1 250", "000"), ("31 260", "000 kr")):
        assert f"{first} {last}".partition(" kr")[0] in text.get_text_range()
    number, whole = (
        widths([["Nu", words], ["Mer", "ord " * 90]], 8844, 97)[0] for words in ("1 250 000", "1250000")
    )
    assert number > whole


def test_a_short_cell_has_no_more_lines_than_the_room_that_others_leave_allows() -> None:
    when, who = "1 februari 2028 – 28 september 2028", "kommunen, enhetschefen för alkoholhandläggarna"
    row = f"| Det saknas ljus. | 14 Åtgärd 14 för trygga vägar | {when} | {who} | planerad |\n"
    table = f"| Orsak | Åtgärd | När | Vem | Uppföljning |\n| --- | --- | --- | --- | --- |\n{row * 9}"
    pdf = paper(f"# Plan\n\n<!-- stacked -->\nPlan\n\n{table}\n<!-- /stacked -->\n")
    text = pypdfium2.PdfDocument(pdf)[0].get_textpage()
    found = [text.search(word, match_case=True).get_next() for word in ("Det", "saknas")]
    heights = [text.get_charbox(each[0], loose=True)[1] for each in found if each]
    assert heights[0] == pytest.approx(heights[1], abs=0.5)


@pytest.mark.parametrize("month", ["maj", "november"])
def test_a_column_of_days_has_room_for_a_month_with_its_year_in_word(month: str) -> None:
    when = f"4 mars 2027 – 21 {month} 2028, tre gånger per halvår"
    others = ["stiftelsen, gatuchefen vid samhällsbyggnads- och trygghetsförvaltningen"] * 3
    share = widths([["När", when], *(["Vem", each] for each in others)], 9000, 108)[0]
    assert share >= len(f"{month} 2028,") * 108
