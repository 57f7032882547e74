"""A Word file has what Word has for it, says what the Markdown says, and is valid Open XML."""

import re
import sys
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from samverkan.errors import SamverkanError
from samverkan.render.body import body
from samverkan.render.by_hand import PLACE_AND_DATE
from samverkan.render.escape import literal
from samverkan.render.footnotes import with_notes
from samverkan.render.formats import BY_NAME
from samverkan.render.prose import prose
from samverkan.render.signs import unmarked
from samverkan.render.templates import Templates
from samverkan.render.tree import parse
from samverkan.render.word import figures
from samverkan.render.word.widths import widths
from samverkan.render.written_document import WrittenDocument
from tests.conftest import examples
from tests.render import sample
from tests.render.texts import ANY_TEXT
from tests.render.word_reading import names, paragraphs, part, words

TEMPLATES = Templates()
HOSTILE = [
    'HYPERLINK "http://x.se" \\o',
    "{ INCLUDETEXT C:\\\\hemligt.txt }",
    "</w:t></w:r><w:r><w:instrText>DDEAUTO c:\\\\cmd</w:instrText></w:r>",
    "]]><!--<w:p/>-->&amp;&#x41;&lt;",
    "=SUM(A1:A2)",
    "från höger: \u202eסלע\u202c och עברית",
    "\ud800halv\udfff \x00\x07\x1b noll \ufffe\uffff",
    "😀👩‍🚒🇸🇪",
    "eget \U000f0000\U000ffffd tecken \U00100000\U0010fffd",
    "lång" * 2500,
]


def write(markdown: str, **info: str | bool) -> bytes:
    document = WrittenDocument(
        "avtal", markdown, replace(sample.INFO, **info), {"cykel": sample.figures()["cykel"]}
    )
    return BY_NAME["docx"].write(document, TEMPLATES)["avtal.docx"]


@pytest.fixture(scope="module")
def everything() -> bytes:
    document = WrittenDocument(
        "avtal", with_notes(sample.MARKDOWN, sample.NOTES), sample.INFO, sample.figures()
    )
    return BY_NAME["docx"].write(document, TEMPLATES)["avtal.docx"]


def faults(file: bytes, folder: Path) -> list[str]:
    path = folder / "x.docx"
    path.write_bytes(file)
    return [str(error) for error in OpenXmlValidator().validate(path).errors]


def test_a_document_with_everything_is_valid(everything: bytes, tmp_path: Path) -> None:
    assert faults(everything, tmp_path) == []


def test_the_same_document_gives_the_same_bytes() -> None:
    assert write(sample.MARKDOWN) == write(sample.MARKDOWN)


def test_it_says_what_the_web_page_says(everything: bytes) -> None:
    assert said(words(everything)) == on_the_page(with_notes(sample.MARKDOWN, sample.NOTES))


def said(text: str) -> list[str]:
    """The words in any order: notes and captions stand elsewhere in a Word file."""
    return sorted(re.findall(r"\w+", text.replace(PLACE_AND_DATE, " ")))


def on_the_page(markdown: str) -> list[str]:
    """The words that the web page has of it, but for what it says of notes and what is drawn."""
    page = str(body(parse(markdown), sample.figures()))
    apart = (
        r'<svg.*?</svg>|<h2 id="notes_">.*?</h2>|<sup>.*?</sup>|<a [^>]*doc-backlink.*?</a>|<span.*?</span>'
    )
    page = re.sub(apart, " ", page, flags=re.DOTALL)
    return said(unescape(re.sub(r"<[^>]*>", " ", re.sub(r"</?(?:em|strong|a|ins|del)\b[^>]*>", "", page))))


def test_headings_have_levels_and_places_to_lead_to(everything: bytes) -> None:
    text = part(everything)
    assert '<w:pStyle w:val="Heading2"/>' in text
    assert 'w:name="s_mal"' in text
    assert 'w:anchor="s_mal"' in text
    assert '<w:outlineLvl w:val="1"/>' in part(everything, "word/styles.xml")


def test_lists_count_from_where_they_were_written() -> None:
    file = write("# A\n\n1. ett\n2. två\n\nord\n\n1. ett\n\nord\n\n7. sju\n8. åtta\n11. elva\n")
    starts = re.findall(
        r'<w:num w:numId="(\d+)">.*?<w:startOverride w:val="(\d+)"/>', part(file, "word/numbering.xml")
    )
    assert starts == [("1", "1"), ("2", "1"), ("3", "7"), ("4", "11")]
    assert re.findall(r'<w:numId w:val="(\d)"/>', part(file)) == ["1", "1", "2", "3", "3", "4"]


def test_a_note_stands_at_the_foot_and_can_be_referred_to_again() -> None:
    file = write(
        "# A\n\nEtt.[^a] Två.[^b] Tre.[^a]\n\n[^a]: Första *noten*.[^c]\n\n[^b]: Andra.\n\n[^c]: Inre.\n"
    )
    assert re.findall(r'<w:footnoteReference w:id="(\d+)"/>', part(file)) == ["1", "2"]
    assert " NOTEREF _Ref_note_1 \\h " in part(file)
    assert paragraphs(file, "word/footnotes.xml")[2:] == [" Första noten.", "Inre.", " Andra."]


def test_the_head_of_a_table_is_repeated_and_no_row_is_parted(everything: bytes) -> None:
    text = part(everything)
    tables = re.findall(r"<w:tbl>.*?</w:tbl>", text)
    assert all(table.count("<w:tr>") == table.count("<w:cantSplit/>") for table in tables)
    assert "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" in tables[0]


@given(st.integers(1, 12), st.integers(1, 12))
@settings(max_examples=examples(50))
def test_no_item_and_no_row_stands_alone_on_a_page(items: int, rows: int) -> None:
    listed = "".join(f"- punkt {place}\n" for place in range(items))
    table = "| A |\n| --- |\n" + "".join(f"| rad {place} |\n" for place in range(rows))
    text = part(write(f"# A\n\nOrd.\n\n{listed}\nMer.\n\n{table}"))
    above, inside = text[: text.index("<w:tbl>")], text[text.index("<w:tbl>") :]
    of_items = ["<w:keepNext/>" in each for each in re.findall(r"<w:p>.*?</w:p>", above) if "punkt" in each]
    assert of_items == [items > 1 and place in {0, items - 2} for place in range(items)]
    is_short = rows <= 6
    of_rows = ["<w:keepNext/>" in each for each in re.findall(r"<w:tr>.*?</w:tr>", inside)]
    assert of_rows == [place < rows and (is_short or place in {0, rows - 1}) for place in range(rows + 1)]


def test_a_motto_stands_on_the_page_of_what_follows_it_and_a_quotation_where_it_likes() -> None:
    text = part(write("# A\n\n## B\n\n> Motto\n\nOrd.\n\n> Citat\n\nSlut.\n"))
    kept = {re.sub(r"<[^>]*>", "", each): "keepNext" in each for each in re.findall(r"<w:p>.*?</w:p>", text)}
    assert (kept["Motto"], kept["Citat"]) == (True, False)


def test_each_table_has_a_head_or_says_that_it_is_there_for_its_layout(everything: bytes) -> None:
    signed = write(SIGNED.format(told="", dated=""))
    parts = [
        part(file, name)
        for file in (everything, signed)
        for name in names(file)
        if name.startswith("word/") and name.endswith(".xml")
    ]
    tables = [each for xml in parts for each in re.findall(r"<w:tbl>.*?</w:tbl>", xml)]
    heads = [("w:tblHeader" in each, 'w:firstRow="1"' in each) for each in tables]
    assert set(heads) == {(True, True), (False, False)}
    assert all('<w:tblLook w:val="04' in each for each in tables)


def test_a_figure_is_a_picture_and_a_drawing_with_words_for_it(everything: bytes) -> None:
    assert {"word/media/cykel.png", "word/media/cykel.svg"} <= set(names(everything))
    assert part(everything).count("<asvg:svgBlip") == 2
    assert 'descr="Samverkanscykeln. Fem steg som följer på varandra i en cirkel."' in part(everything)


def test_without_what_draws_it_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    figures._as_png.cache_clear()
    with pytest.raises(SamverkanError, match=r"samverkan\[pdf\]"):
        write("# A\n\n![x](cykel.svg)\n")


SIGNED = "# A\n\n<!-- signatures -->\n{told}- **Anna Ask**\n  ordförande{dated}\n<!-- /signatures -->\n"


def test_a_long_name_ends_where_the_line_above_it_does(everything: bytes) -> None:
    styles = part(everything, "word/styles.xml")
    line, name = (
        re.findall(rf'(?s)w:styleId="{style}">.*?</w:style>', styles)[0]
        for style in ("SignatureLine", "Signature")
    )
    assert re.findall(r"<w:ind [^>]*>", line) == re.findall(r"<w:ind [^>]*>", name) != []


@pytest.mark.parametrize(
    ("is_joint", "told", "dated", "asked"),
    [
        (True, "", "", True),
        (True, "", "\n  2024-06-10", False),
        (True, "Tänkvika 10 juni 2024\n\n", "", False),
        (False, "", "", False),
    ],
)
def test_only_a_party_that_has_not_signed_is_asked_for_place_and_date(
    told: str, dated: str, *, is_joint: bool, asked: bool
) -> None:
    file = write(SIGNED.format(told=told, dated=dated), is_joint=is_joint)
    assert (PLACE_AND_DATE in paragraphs(file)) == asked


def test_a_page_says_its_number_as_in_pdf(everything: bytes) -> None:
    assert paragraphs(everything, "word/footer.xml")[-1].endswith("Sida 1 (1)")


def test_a_column_has_room_for_its_longest_word_in_bold() -> None:
    shares = widths([["trygghetssamordnaren"], ["ord " * 200], ["alkoholhandläggare"]], 8844, 84)
    assert sum(shares) == 8844
    assert shares[0] >= len("trygghetssamordnaren") * 105
    assert shares[2] >= len("alkoholhandläggare") * 105


def test_language_title_author_and_number_are_told(everything: bytes) -> None:
    core = part(everything, "docProps/core.xml")
    assert f"<dc:title>{sample.INFO.title}</dc:title>" in core
    assert "<dc:creator>Enköpings kommun</dc:creator>" in core
    assert "<dc:language>sv-SE</dc:language>" in core
    assert "<dc:identifier>KS2022/123</dc:identifier>" in core
    assert "KS2022/123" in part(everything, "docProps/custom.xml")
    assert '<w:lang w:val="sv-SE"' in part(everything, "word/styles.xml")
    assert "PAGE" in part(everything, "word/footer.xml")


def test_struck_and_added_words_are_tracked() -> None:
    text = part(write("# A\n\nEtt <del>gammalt</del> <ins>nytt</ins> ord.\n"))
    assert re.search(r"<w:del [^>]*><w:r><w:delText[^>]*>gammalt</w:delText></w:r></w:del>", text)
    assert re.search(r"<w:ins [^>]*><w:r><w:t[^>]*>nytt</w:t></w:r></w:ins>", text)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_a_text_is_only_words(text: str, tmp_path: Path) -> None:
    file = write(f"# {literal(text)}\n\n- {literal(text)}\n\n| {literal(text)} |\n| --- |\n", title=text)
    assert "instrText>D" not in part(file)
    assert faults(file, tmp_path) == []


@given(ANY_TEXT.map(unmarked))
@settings(max_examples=examples(30), deadline=None)
def test_all_words_come_out(text: str) -> None:
    markdown = f"# A\n\n{prose(text, 2)}\n"
    assert said(words(write(markdown))) == on_the_page(markdown)
