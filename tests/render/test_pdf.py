"""PDF that meets both standards, says what the Markdown says, and takes every text for a text."""

import io
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan.errors import SamverkanError
from samverkan.render.escape import literal
from samverkan.render.face import PLAIN, Face, LogoPicture, TypeFamily
from samverkan.render.footnotes import with_notes
from samverkan.render.typst import compiler
from samverkan.render.typst import figures as typst_figures
from samverkan.render.typst.document import about_file, files_of, part
from samverkan.render.typst.fonts import FontFolder
from samverkan.render.typst.letters import with_names
from samverkan.render.written_document import WrittenDocument
from tests.conftest import ROOT, Ran, examples
from tests.render.papers import INFO, faults, paper, words_of
from tests.render.sample import MARKDOWN, NOTES, figures

HOSTILE = [
    '#read("/etc/passwd") $x$ = ] [ } { @fig <l> */ /* // `a` ~ --- \\u{41} \\',
    '"); panic("x") //',
    "\x00\x07\x1b\ufeffa\ufffe\ud800 b\u2028c\u2029d\u202eomvänd\u2066x\u2069",
    "😀 ❤️ 👩\u200d👩\u200d👧 中文 مرحبا שלום \ue000 e\u0301",
    "ord" * 10_000,
    "ord " * 10_000,
    "{=x=} *fet* _x_ [[länk](https://example.se)",
]


def test_a_document_with_all_that_there_is_meets_both_standards() -> None:
    pdf = paper(with_notes(MARKDOWN, NOTES), figures=figures())
    assert not faults(pdf)
    assert "Lag (2023:196) om kommuners ansvar" in words_of(pdf)


def test_a_document_of_every_kind_in_the_repository_meets_both_standards(
    samverkan: Callable[..., Ran], shipped: Path
) -> None:
    kinds = {path.stem for path in shipped.rglob("*.md") if not re.search(r"-\D", path.stem)}
    wanted = [word for kind in sorted(kinds) for word in ("--document", kind)]
    assert samverkan("render", ROOT / "agreements", "--to", "pdf", *wanted).status == 0
    papers = sorted(Path("build").rglob("*.pdf"))
    assert len(papers) > len(kinds) > 9
    assert not [fault for each in papers for fault in faults(each.read_bytes())]


def test_the_same_document_gives_the_same_bytes() -> None:
    first = paper("# Avtal\n\nOrd.\n")
    compiler._compiler.cache_clear()
    assert paper("# Avtal\n\nOrd.\n") == first


def test_the_file_tells_what_it_is() -> None:
    pdf = paper("# Avtal\n", replace(INFO, date=date(2024, 5, 6), dated="6 maj 2024"))
    about = pypdfium2.PdfDocument(pdf).get_metadata_dict()
    assert about["Title"] == INFO.title
    assert about["Author"] == "Exempelby kommun"
    assert about["Keywords"] == "Avtal, KS 2024/1"
    assert about["CreationDate"].startswith("D:20240506")


def test_a_paper_without_a_date_says_none_of_itself() -> None:
    pdf = paper("# Avtal\n\nText.\n")
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert not {"/CreationDate", "/ModDate"} & set(opened.docinfo)
        xmp = opened.Root.Metadata.read_bytes()
    assert b"Date>" not in xmp
    assert b"stEvt:when" not in xmp
    assert not faults(pdf)


@pytest.mark.parametrize(
    ("title", "at_head"),
    [
        ("Samverkan " * 20, " ".join(["Samverkan"] * 8) + " …"),
        ("a" * 200, "a" * 89 + "…"),
        ("Avtal om " + "a" * 200, "Avtal om " + "a" * 80 + "…"),
        ("a" * 90, "a" * 90),
    ],
)
def test_the_head_of_a_page_shows_as_much_of_a_title_as_has_room(title: str, at_head: str) -> None:
    assert replace(INFO, title=title).running_title == at_head


def test_a_title_or_name_of_one_long_word_stays_within_its_part_of_the_head() -> None:
    info = replace(INFO, title="t" * 80, organisation="k" * 80, mark="Utkast")
    pdf = pypdfium2.PdfDocument(paper("Rad.\n\n" * 60, info))
    page = pdf[1].get_textpage()
    left_of_mark = _extent(page, "Utkast")[0]
    letters = (i for i, c in enumerate(page.get_text_range()) if c in "kt" and page.get_charbox(i)[1] > 770)
    assert (
        max(page.get_charbox(i)[2] for i in letters if page.get_charbox(i)[0] < left_of_mark) < left_of_mark
    )


def test_every_page_has_number_date_and_registration_number() -> None:
    pdf = paper("# Avtal\n\n" + "Ord.\n\n" * 100, replace(INFO, dated="6 maj 2024"))
    pages = pypdfium2.PdfDocument(pdf)
    for number, each in enumerate(pages, start=1):
        text = each.get_textpage().get_text_range()
        assert f"Sida {number} ({len(pages)})" in text
        assert "6 maj 2024" in text
        assert "KS 2024/1" in text


def test_a_cover_has_no_page_number() -> None:
    pages = pypdfium2.PdfDocument(paper("<!-- cover -->\n# Avtal\n\n<!-- /cover -->\n\nOrd.\n"))
    cover, text = (each.get_textpage().get_text_range() for each in pages)
    assert "Sida" not in cover
    assert "Sida 2 (2)" in text


ORDINARY = st.characters(codec="latin-1", categories=["L", "N", "P", "S", "Zs"])


@settings(max_examples=examples(50))
@given(st.text(ORDINARY, min_size=1, max_size=60))
def test_every_sign_of_a_text_is_read(text: str) -> None:
    said = literal(text)
    pdf = paper(f"# Avtal\n\nFöre {said} mellan **x {said} x** efter\n\n- {said}\n")
    assert "".join(f"Före{text}mellanx{text}xefter".split()) in "".join(words_of(pdf).split())


@settings(max_examples=examples(50))
@given(st.text(max_size=60))
def test_every_text_can_be_set(text: str) -> None:
    said = literal(text)
    assert words_of(paper(f"# {said} A\n\n{said}\n\n| a |\n| - |\n| {said} |\n\n[^1]\n\n[^1]: {said}\n"))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_text_is_never_more_than_a_text(text: str) -> None:
    said = literal(text)
    table = f"| a | b |\n| - | - |\n| {said[:3000]} | {said[:9]} |\n"
    pdf = paper(f"# {said[:300]}\n\n{said}\n\n- {said[:300]}\n\n{table}")
    assert not faults(pdf)


@pytest.mark.parametrize("signs", ["> ", "- ", "1. ", "- > ", "> 1. "])
def test_texts_may_lie_as_deep_in_each_other_as_they_like(signs: str) -> None:
    lines = [signs * depth + f"djup {depth}" for depth in range(1, 41)]
    pdf = paper("# Avtal\n\n" + "\n\n".join(lines) + "\n")
    assert all(f"djup {depth}" in words_of(pdf) for depth in (1, 12, 13, 20))
    assert not faults(pdf)


@pytest.mark.parametrize("text", HOSTILE[:3], ids=range(3))
def test_what_stands_around_a_document_is_never_more_than_a_text(text: str) -> None:
    info = replace(
        INFO,
        title=text,
        organisation=text,
        registration_number=text,
        kind=text,
        dated=text,
        face=Face(sender=(text, text), footer=(text,), registration_label=text),
    )
    assert not faults(paper("# Avtal\n\nOrd.\n", info))


def test_a_character_that_no_font_has_is_told_by_its_name() -> None:
    assert "[grinning face]" in words_of(paper("# Avtal\n\nGlad 😀.\n"))


def test_characters_that_no_font_has_are_learnt_without_setting_the_paper_for_each() -> None:
    set_papers = []

    def typeset(files: Mapping[str, bytes]) -> bytes:
        if b"Avtal" in files["main.typ"]:
            set_papers.append(files)
        return compiler.typeset(files, None)

    faces = "".join(map(chr, range(0x1F600, 0x1F618)))
    document = part(WrittenDocument("avtal", f"# Avtal\n\nΑlfa, {faces} и.\n", INFO), "a")
    words = words_of(with_names(files_of(about_file("Avtal", "A", ()), [document], PLAIN), typeset))
    assert "[grinning face]" in words
    assert "Αlfa" in words
    assert len(set_papers) == 2


def test_a_character_that_no_font_has_leaves_what_is_no_text_alone() -> None:
    dot = bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000004000000040802000000269309290000001049444154789c63fccf"
        "80004c0c44710033d101073a843eb80000000049454e44ae426082"
    )
    info = replace(INFO, face=Face(logos=(LogoPicture(dot, "png", "En prick", 1, 1),)))
    held = {"a/agreement.yaml": "title: Glad 😀\n".encode()}
    pdf = paper("# Avtal\n\nGlad 😀.\n", info, attached=held)
    assert "[grinning face]" in words_of(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert {name: file.get_file().read_bytes() for name, file in opened.attachments.items()} == held
        assert b"<pdfaid:part>3<" in opened.Root.Metadata.read_bytes()


@pytest.mark.parametrize(
    ("signed", "lines"),
    [
        ("- **Anna**\n- **Bo**", 2),
        ("Byn 1 maj 2024\n\n- **Anna**\n- **Bo**", 0),
        ("- **Anna**\\\n  2024\n- **Bo**", 1),
    ],
)
def test_parties_that_have_not_signed_have_a_line_for_place_and_date(signed: str, lines: int) -> None:
    markdown = f"# Avtal\n\n<!-- signatures -->\n{signed}\n\n<!-- /signatures -->\n"
    pdf = paper(markdown, replace(INFO, is_joint=True))
    assert words_of(pdf).count("Ort och datum") == lines
    assert not faults(pdf)
    assert "Ort och datum" not in words_of(paper(markdown))


@pytest.mark.parametrize("lines", range(19, 33))
def test_those_who_sign_stand_on_one_page(lines: int) -> None:
    people = "".join(f"- **Namn {n}**\\\n  Titel {n}\n" for n in range(4))
    body = "Rad.\n\n" * lines
    block = f"<!-- signatures -->\nByn 1 maj\n\n{people}\n<!-- /signatures -->\n"
    pages = pypdfium2.PdfDocument(paper(f"# Avtal\n\n{body}{block}"))
    (page,) = (text for each in pages if "Namn 0" in (text := each.get_textpage().get_text_range()))
    assert "Byn 1 maj" in page
    assert "Titel 3" in page
    assert "Rad." in page


def test_a_draft_says_so_on_every_page() -> None:
    cover = "<!-- cover -->\n# Avtal\n\n<!-- /cover -->\n\nOrd.\n"
    for each in pypdfium2.PdfDocument(paper(cover, replace(INFO, mark="Utkast"))):
        assert "Utkast" in each.get_textpage().get_text_range()
    assert "Utkast" not in words_of(paper(cover))


def test_a_list_keeps_its_numbers() -> None:
    assert "3. Tre 7. Sju" in words_of(paper("# Avtal\n\n3. Tre\n7. Sju\n"))


def test_a_note_is_told_once_whatever_number_of_references() -> None:
    pdf = paper("# Avtal\n\nEtt[^a] två[^b] tre[^a].\n\n[^a]: Källan A.\n\n[^b]: Källan B.\n")
    assert words_of(pdf).count("Källan A.") == 1
    assert "Ett1 två2 tre1" in words_of(pdf)


def test_a_quotation_gets_no_marks_of_its_own() -> None:
    assert not {'"', "”", "“"} & set(words_of(paper("# Avtal\n\n> Alla vågar gå hem\n")))


@pytest.mark.parametrize("lines", range(24, 48, 3))
def test_no_page_holds_a_note_alone(lines: int) -> None:
    body = "Rad.\n\n" * lines
    note = "En not som behöver två rader för att säga allt. " * 4
    pages = pypdfium2.PdfDocument(paper(f"# Avtal\n\n{body}Slut[^a].\n\n[^a]: {note}\n"))
    text = pages[len(pages) - 1].get_textpage().get_text_range().partition("Sida")[2]
    assert "Rad." in text or "Slut" in text


@pytest.mark.parametrize("lines", range(10, 20))
def test_a_figure_has_its_caption_on_its_own_page(lines: int) -> None:
    drawn = figures()["cykel"]
    body = "Rad.\n\n" * lines
    pdf = pypdfium2.PdfDocument(paper(f"# Avtal\n\n{body}![x](cykel.svg)\n", figures={"cykel": drawn}))
    (page,) = (text for each in pdf if drawn.title in (text := each.get_textpage().get_text_range()))
    assert "utvärdera" in page


@pytest.mark.parametrize("family", ["Vik Antikva", '3 Vik & Co\'s "egen" <a>'])
def test_a_figure_is_lettered_in_the_typeface_of_the_headings(
    family: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typst_figures, "installed", lambda _: FontFolder(Path(), family))
    info = replace(INFO, face=Face(heading_typeface=TypeFamily("Vik", b"")))
    document = WrittenDocument("avtal", "", info, figures())
    for drawn in typst_figures.drawn_files(document, "d").values():
        named = ET.fromstring(drawn).get("font-family", "")  # noqa: S314 - our own
        assert named.startswith(f"'{family.replace(chr(39), '')}', Libertinus Serif, ")


def test_no_word_of_a_narrow_column_reaches_into_the_next() -> None:
    words = [
        "Samordningsfunktionen",
        "Trygghetssamordnaren",
        "Utbildningsnämnden",
        "Polismyndigheten",
        "Alla",
    ]
    rows = "".join(f"| {' | '.join(words)} | {'lång text ' * 30} |\n" for _ in range(2))
    pdf = pypdfium2.PdfDocument(paper(f"# Avtal\n\n| a | b | c | d | e | f |\n|{' - |' * 6}\n{rows}"))
    page = pdf[0].get_textpage()
    ends = [_extent(page, word) for word in words]
    assert all(right < left for (_, right), (left, _) in pairwise(ends))


@pytest.mark.parametrize("name", ["Samhällsbyggnadsförvaltningen", "Brottsförebyggandesamordnaren"])
@pytest.mark.parametrize("when", ["2026-11-15", "17 december 2026", "den 3 september 2027"])
def test_of_columns_that_have_no_room_the_one_of_days_stays_whole(name: str, when: str) -> None:
    cells = [
        "Nr",
        name,
        f"{name}s",
        when,
        "Fastighetsägarföreningarna",
        "Trygghetsvandringarna",
        "Gångtunneln",
    ]
    table = f"| {' | '.join(cells)} |\n|{' - |' * 7}\n| 1 | {' | '.join(cells[1:])} |\n"
    pdf = paper(f"# Avtal\n\n{table}")
    lines = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
    assert all(
        word in lines for word in ("Gångtunneln", when.removeprefix("den ").rpartition(" ")[0] or when)
    )
    assert not faults(pdf)


def _extent(page: pypdfium2.PdfTextPage, word: str) -> tuple[float, float]:
    """Where the first such word begins and ends, across the page."""
    start, count = page.search(word, match_case=True).get_next()
    boxes = [page.get_charbox(start + place) for place in range(count)]
    assert len({round(box[1]) // 6 for box in boxes}) < 3
    return min(box[0] for box in boxes), max(box[2] for box in boxes)


def test_struck_and_added_words_are_told_to_those_who_cannot_see() -> None:
    said = words_of(paper("# Avtal\n\nEtt <del>gammalt</del> <ins>nytt</ins> ord.\n"))
    assert said.index("struket:") < said.index("gammalt") < said.index("tillagt:") < said.index("nytt")


def test_a_heading_that_skips_a_level_is_set_one_below_the_one_before() -> None:
    assert not faults(paper("## Avtal\n\n#### Mål\n"))


def test_without_the_typesetter_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    compiler._compiler.cache_clear()
    with pytest.raises(SamverkanError, match=r"pip install 'samverkan\[pdf\]'"):
        paper("# Avtal\n")


@pytest.mark.parametrize(
    "text",
    [
        "ord " * 125_000,
        "Ord.\n\n" * 7_000,
        "- ord\n" * 7_000,
        "| a | b |\n|---|---|\n" + "| c | d |\n" * 4_000,
    ],
    ids=["words", "paragraphs", "items", "cells"],
)
def test_a_document_that_is_too_long_to_be_set_is_refused_by_its_name(text: str) -> None:
    with pytest.raises(SamverkanError) as refused:
        paper(f"# Avtal\n\n{text}")
    assert refused.value.message.sv.startswith("Dokumentet avtal i Avtal 2024–2027 är för långt för en PDF.")


@pytest.mark.parametrize("count", [5, 7, 8, 13, 40])
def test_all_who_sign_stand_on_the_paper_each_whole_and_the_first_below_the_heading(count: int) -> None:
    title = "Ordförande i styrelsen för områdets alla fastighetsägare"
    signed = "\n".join(f"- **Efternamn{each:02}**\\\n  {title}\\\n  Part{each:02}" for each in range(count))
    block = f"## Underskrifter\n\n<!-- signatures -->\n{signed}\n\n<!-- /signatures -->\n"
    pdf = paper(f"# Avtal\n\n{'Ord. ' * 900}\n\n{block}", replace(INFO, is_joint=True))
    pages = [each.get_textpage().get_text_bounded(bottom=40) for each in pypdfium2.PdfDocument(pdf)]
    shown = [{each for each in range(count) if f"Efternamn{each:02}" in page} for page in pages]
    assert shown == [{each for each in range(count) if f"Part{each:02}" in page} for page in pages]
    assert set().union(*shown) == set(range(count))
    assert all("Efternamn00" in page for page in pages if "Underskrifter" in page)
    assert faults(pdf) == []


@pytest.mark.parametrize("under", ["", "### Underrubrik\n\n"])
def test_no_heading_is_left_where_the_note_of_the_text_below_has_no_room(under: str) -> None:
    note = "Noten tar flera rader i anspråk. " * 14
    for lines in range(27, 34):
        above = "".join(f"Rad {n}.\n\n" for n in range(lines))
        pdf = paper(f"# Avtal\n\n{above}## Rubriken\n\n{under}Stycket.[^a]\n\nSlut.\n\n[^a]: {note}\n")
        pages = [each.get_textpage().get_text_range() for each in pypdfium2.PdfDocument(pdf)]
        assert all("Stycket." in each for each in pages if "Rubriken" in each), lines
        assert not faults(pdf)


@pytest.mark.parametrize(
    "address",
    [
        "kommunstyrelsens.kansli@exempelby.example",
        "forvaltningsbrevlada.kommunledningskontoret@tankvika.example",
        "https://www.exempelby.example/trygghet/loften-2026/bilaga.pdf",
    ],
)
def test_a_long_address_is_parted_at_its_marks_alone(address: str) -> None:
    for words in range(10):
        pdf = paper(f"# Avtal\n\n{'x' * 4 * words} vi har en adress till, {address}, här.\n")
        text = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range().replace("\ufffe", "-")
        parts = re.split(r",\s", text.partition("till,")[2])[0].split()
        assert "".join(parts) == address, parts
        assert all(before[-1] in "/.-" or after[0] == "@" for before, after in pairwise(parts)), parts
