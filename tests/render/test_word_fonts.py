"""The typefaces of the house lie in a Word file when their licences and Word allow it."""

import io
import re
import struct
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from openxml_audit import OpenXmlValidator

from samverkan.render.face import PLAIN, TypeFamily
from samverkan.render.formats import BY_NAME
from samverkan.render.templates import Templates
from samverkan.render.written_document import WrittenDocument
from tests.render.papers import INFO
from tests.render.word_reading import names, part


def _font(embedding: int, begins: bytes = b"\x00\x01\x00\x00") -> bytes:
    table = struct.pack(">4sIII", b"OS/2", 0, 28, 10)
    return (
        begins
        + struct.pack(">HHHH", 1, 0, 0, 0)
        + table
        + bytes(8)
        + struct.pack(">H", embedding)
        + b"x" * 40
    )


def _written(text: TypeFamily | None, headings: TypeFamily | None = None) -> bytes:
    info = replace(INFO, face=replace(PLAIN, text_typeface=text, heading_typeface=headings))
    return BY_NAME["docx"].write(WrittenDocument("avtal", "# Avtal\n", info), Templates())["avtal.docx"]


def _shown(hidden: bytes, key: str) -> bytes:
    """The file as LibreOffice reads it: each byte of the key from the end of the GUID to its beginning."""
    places = [35, 33, 31, 29, 27, 25, 22, 20, 17, 15, 12, 10, 7, 5, 3, 1]
    pairs = [int(key[at : at + 2], 16) for at in places]
    return bytes(each ^ pairs[at % 16] for at, each in enumerate(hidden[:32])) + hidden[32:]


def test_each_cut_can_be_read_by_its_key(tmp_path: Path) -> None:
    regular, bold, other = _font(0), _font(8), _font(0x108)
    file = _written(TypeFamily("Vik Text", regular, bold=bold), TypeFamily("Vik Rubrik", other))
    table = part(file, "word/fontTable.xml")
    found = re.findall(r'<w:(embed\w+) r:id="(\w+)" w:fontKey="(\{[0-9A-F-]{36}\})"/>', table)
    assert [cut for cut, _, _ in found] == ["embedRegular", "embedBold", "embedRegular"]
    targets = dict(
        re.findall(r'Id="(\w+)"[^>]*Target="([^"]+)"', part(file, "word/_rels/fontTable.xml.rels"))
    )
    with ZipFile(io.BytesIO(file)) as archive:
        files = [_shown(archive.read(f"word/{targets[relation]}"), key[:]) for _, relation, key in found]
    assert files == [regular, bold, other]
    assert "<w:embedTrueTypeFonts/>" in part(file, "word/settings.xml")
    path = tmp_path / "a.docx"
    path.write_bytes(file)
    assert not OpenXmlValidator().validate(path).errors


@pytest.mark.parametrize("data", [_font(4), _font(2), _font(0x200), _font(0x208), _font(0, b"OTTO")])
def test_what_may_not_be_written_in_or_word_cannot_take_is_named_only(data: bytes) -> None:
    file = _written(TypeFamily("Vik Text", data))
    assert not [name for name in names(file) if "font" in name.removeprefix("word/fontTable.xml")]
    assert "embed" not in part(file, "word/fontTable.xml") + part(file, "word/settings.xml")
    assert "Vik Text" in part(file, "word/fontTable.xml")


def test_the_same_typeface_for_all_lies_there_once() -> None:
    typeface = TypeFamily("Vik", _font(0))
    file = _written(typeface, typeface)
    assert len([name for name in names(file) if name.endswith(".odttf")]) == 1
    assert part(file, "word/fontTable.xml").count('w:name="Vik"') == 1
