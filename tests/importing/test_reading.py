"""Files of any kind as headings, paragraphs, lists and tables, with all that they say."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from samverkan.errors import SamverkanError
from samverkan.importing.blocks import (
    Aside,
    ReadBlock,
    ReadFile,
    ReadHeading,
    ReadItem,
    ReadParagraph,
    ReadTable,
)
from samverkan.importing.reading import read_source
from tests.importing.word_files import (
    W,
    box,
    bullets,
    heading,
    note,
    numbers,
    packed,
    paragraph,
    table,
    word_file,
    words,
    zipped,
)


def _shapes(source: ReadFile) -> list[str]:
    return [_shape(each) for each in source.blocks]


def _shape(block: ReadBlock) -> str:
    match block:
        case ReadHeading():
            return f"{block.level} {block.line.plain}"
        case ReadItem():
            return f"{'  ' * block.depth}{'#' if block.ordered else '-'} {block.line.plain}"
        case ReadTable():
            return " / ".join(" | ".join(cell.flat for cell in row) for row in block.rows)
    return block.line.plain


def test_word_is_read_in_its_order(tmp_path: Path) -> None:
    file = word_file(
        tmp_path / "avtal.docx",
        heading("Samverkansavtal", 0),
        paragraph("Syfte", "Kommunrubrik"),
        paragraph("Syftet är att:"),
        bullets("minska brotten", "öka tryggheten"),
        paragraph("inomhus", "", (1, 1)),
        numbers("Ett mål", "Ett till"),
        table(["Mål", "Ansvar"], ["Tryggt torg", "Polisen"]),
        box("I en ruta"),
        paragraph(words("Slut") + note(1)),
        footnotes="Källan",
        comments="Är det rätt?",
        header="Exempelby",
    )
    source = read_source(file)
    assert _shapes(source) == [
        "0 Samverkansavtal",
        "2 Syfte",
        "Syftet är att:",
        "- minska brotten",
        "- öka tryggheten",
        "  - inomhus",
        "# Ett mål",
        "# Ett till",
        "Mål | Ansvar / Tryggt torg | Polisen",
        "I en ruta",
        "Slut",
    ]
    assert source.notes["fotnot-1"].plain == "Källan"
    assert [(each.kind, each.words) for each in source.beside] == [
        (Aside.MARGIN, "Exempelby"),
        (Aside.COMMENT, "Jurist: Är det rätt?"),
    ]


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<w:ins>{}</w:ins><w:del><w:r><w:delText>struket</w:delText></w:r></w:del>", "ord"),
        ("<w:moveTo>{}</w:moveTo><w:moveFrom>{}</w:moveFrom>", "ord"),
        ('<w:fldSimple w:instr="DATE">{}</w:fldSimple>', "ord"),
        ('<w:smartTag w:element="x">{}</w:smartTag>', "ord"),
        ("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", "ord"),
        ("<w:bdo>{}</w:bdo>", "ord"),
        ("<w:r><m:oMath><m:r><m:t>ord</m:t></m:r></m:oMath></w:r>", "ord"),
        ("<w:unheardOf><w:deeper>{}</w:deeper></w:unheardOf>", "ord"),
    ],
)
def test_words_are_read_whatever_they_stand_in(tmp_path: Path, inner: str, text: str) -> None:
    file = word_file(tmp_path / "a.docx", paragraph(inner.replace("{}", words("ord"))))
    assert _shapes(read_source(file)) == [text]


def test_emphasis_is_kept_within_a_paragraph_and_tells_of_a_whole_one(tmp_path: Path) -> None:
    bold = "<w:b/>"
    file = word_file(
        tmp_path / "a.docx",
        paragraph(words("Alla ") + words("måste ", bold) + words("följa_upp")),
        paragraph(words("Uppföljning", bold)),
    )
    first, second = read_source(file).blocks
    assert isinstance(first, ReadParagraph)
    assert first.line.prose == "Alla **måste** följa\\_upp"
    assert isinstance(second, ReadParagraph)
    assert second.strong


def test_markdown_is_read_as_word_is(tmp_path: Path) -> None:
    file = tmp_path / "avtal.md"
    file.write_text(
        "# Avtal\n\n<!-- dateline -->\nDnr 1/24\n\n<!-- /dateline -->\n\nSyftet är att:[^a]\n\n"
        "- minska brotten\n  - inomhus\n\n1. Ett mål\n\n| Mål | Ansvar |\n|---|---|\n| Torg | Polisen |\n\n"
        "<!-- en tanke -->\n\n[^a]: Källan\n"
    )
    source = read_source(file)
    assert _shapes(source) == [
        "1 Avtal",
        "Dnr 1/24",
        "Syftet är att:",
        "- minska brotten",
        "  - inomhus",
        "# Ett mål",
        "Mål | Ansvar / Torg | Polisen",
    ]
    assert source.notes["a"].plain == "Källan"
    assert [each.words for each in source.beside] == ["en tanke"]


def test_plain_text_is_read_as_a_person_would(tmp_path: Path) -> None:
    file = tmp_path / "avtal.txt"
    file.write_text(
        "SAMVERKANSÖVERENSKOMMELSE\n\n1. Syfte\n\nVi vill att det\nska bli tryggt.\n\nVi ska\n• mötas ofta,\n"
        "  varje vecka\n• följa upp\n\n2.1 Mål\n\n1) Ett\n2) Två\n",
        encoding="cp1252",
    )
    assert _shapes(read_source(file)) == [
        "1 SAMVERKANSÖVERENSKOMMELSE",
        "2 1. Syfte",
        "Vi vill att det\nska bli tryggt.",
        "Vi ska",
        "- mötas ofta, varje vecka",
        "- följa upp",
        "3 2.1 Mål",
        "# Ett",
        "# Två",
    ]


def _bomb() -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("word/document.xml", " " * 70_000_000)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.docx", _bomb(), "för stor"),
        ("a.docx", packed(paragraph("x"))[:-30], "Word-fil"),
        ("a.docx", zipped({"x.txt": "x"}), "Word-fil"),
        ("a.docx", b"hej", "Öppna den i Word"),
        ("a.docx", zipped({"[Content_Types].xml": "", "word/document.xml": "<w:p>"}), "Öppna den i Word"),
        (
            "a.docx",
            zipped({"[Content_Types].xml": "", "word/document.xml": f"<!DOCTYPE x><w:d {W}/>"}),
            "XML",
        ),
        (
            "a.docm",
            zipped({"[Content_Types].xml": "", "word/document.xml": "<x/>", "word/vbaProject.bin": "x"}),
            "makron",
        ),
        ("a.docx", packed(), "ingen text"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "spara den som .docx"),
        ("a.pdf", b"%PDF-1.7", "PDF"),
        ("a.rtf", b"{\\rtf1 hej}", "spara den som .docx"),
        ("a.txt", b"\x00\x01\x02", "varken"),
        ("a.md", b"", "ingen text"),
        ("a.md", b"[" * 20_000, "Dela den"),
        ("a.txt", b"ord " * 100_000, "Dela den"),
        ("a.docx", packed(paragraph("ord " * 100_000)), "Dela den"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(
    tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(SamverkanError) as refused:
        read_source(tmp_path / name)
    assert said in refused.value.message.sv


def test_a_deep_file_is_refused_and_no_fault(tmp_path: Path) -> None:
    deep = "<w:sdt>" * 5000 + paragraph("x") + "</w:sdt>" * 5000
    with pytest.raises(SamverkanError):
        read_source(word_file(tmp_path / "a.docx", deep))
