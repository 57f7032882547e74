"""A typeface of the house in a PDF: what it has no cut for is seen all the same."""

import ctypes
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw

from samverkan.render.face import Face, TypeFamily
from samverkan.render.typst import face as typst_face
from samverkan.render.typst.figures import drawn_files
from samverkan.render.typst.fonts import FontFolder
from samverkan.render.written_document import WrittenDocument

from .papers import INFO, faults, paper
from .sample import figures
from .typefaces import regular_alone

_FILLED, _FILLED_AND_DRAWN = raw.FPDF_TEXTRENDERMODE_FILL, raw.FPDF_TEXTRENDERMODE_FILL_STROKE


def _set_in(face: Face, markdown: str) -> dict[str, tuple[str, int]]:
    """The cut in which each stretch of letters is set, and how they are drawn."""
    pdf = paper(markdown, replace(INFO, face=face))
    assert not faults(pdf)
    page = pypdfium2.PdfDocument(pdf)[0]
    letters = page.get_textpage()
    return {
        _text(each, letters): (_cut(each), _drawn(each)) for each in page.get_objects([raw.FPDF_PAGEOBJ_TEXT])
    }


def _text(each: pypdfium2.PdfObject, letters: pypdfium2.PdfTextPage) -> str:
    held = ctypes.create_string_buffer(400)
    raw.FPDFTextObj_GetText(each.raw, letters.raw, ctypes.cast(held, ctypes.POINTER(ctypes.c_ushort)), 400)
    return held.raw.decode("utf-16-le").partition("\0")[0].strip()


def _cut(each: pypdfium2.PdfObject) -> str:
    held = ctypes.create_string_buffer(200)
    raw.FPDFFont_GetBaseFontName(raw.FPDFTextObj_GetFont(each.raw), held, 200)
    return held.value.decode().partition("+")[2]


def _drawn(each: pypdfium2.PdfObject) -> int:
    return int(raw.FPDFTextObj_GetTextRenderMode(each.raw))


_TEXT = """
# Avtal

Plain **strong** *slanted* ***both*** *a **within** b* **c *inside* d**

## Plats

### Tid

#### Form

##### Mer
"""


@pytest.fixture(scope="module")
def house() -> TypeFamily:
    return regular_alone()


def test_bold_and_italic_are_seen_in_a_typeface_of_one_cut(house: TypeFamily) -> None:
    found = _set_in(Face(text_typeface=house, heading_typeface=house), _TEXT)
    assert found["Plain"] == ("Aileron-Regular", _FILLED)
    assert found["strong"] == ("Aileron-Regular", _FILLED_AND_DRAWN)
    assert found["slanted"] == ("LibertinusSerif-Italic", _FILLED)
    for words in ("both", "within", "inside"):
        assert found[words] == ("LibertinusSerif-BoldItalic", _FILLED)
    assert found["c"] == ("Aileron-Regular", _FILLED_AND_DRAWN)
    assert found["Avtal"] == ("Aileron-Regular", _FILLED_AND_DRAWN)
    assert found["Form"] == ("Aileron-Regular", _FILLED_AND_DRAWN)
    assert found["Mer"] == ("LibertinusSerif-BoldItalic", _FILLED)


def test_what_is_bold_in_a_figure_is_so_in_a_typeface_of_one_cut(house: TypeFamily) -> None:
    drawn = replace(INFO, face=Face(heading_typeface=house))
    files = drawn_files(WrittenDocument("avtal", "", drawn, figures()), "d")
    for svg in files.values():
        bold = [each for each in ET.fromstring(svg).iter() if each.get("font-weight")]  # noqa: S314 - our own
        assert all(each.get("stroke") == each.get("fill") for each in bold)


def test_cuts_of_one_family_serve_text_and_headings(
    house: TypeFamily, monkeypatch: pytest.MonkeyPatch
) -> None:
    lacking = {"text": {"bold", "bold-italic"}, "headings": {"italic", "bold-italic"}}
    found = {name: FontFolder(Path(), "Vik", frozenset(cuts)) for name, cuts in lacking.items()}
    monkeypatch.setattr(typst_face, "installed", lambda typeface: found[typeface.name])
    face = Face(text_typeface=replace(house, name="text"), heading_typeface=replace(house, name="headings"))
    assert b'#let lacking = ("vik": ("bold-italic",))' in typst_face.face_files(face)["face.typ"]
