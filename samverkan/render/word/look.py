"""The parts of the file that are the same for all documents: styles, settings, fonts and theme."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from string import Template
from types import MappingProxyType

from samverkan.render.face import Face
from samverkan.render.word.xml import text
from samverkan.text import pattern_of

PAGE_WIDTH, PAGE_HEIGHT = 11906, 16838
"""A4, in twentieths of a point."""

MARGIN = 1531
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN

_PARTS = Path(__file__).parent / "parts"
_STYLE = pattern_of(r'w:styleId="([^"]+)">\s*<w:name w:val="([^"]+)"')
_NO_FONTS: Mapping[str, str] = MappingProxyType({"body_cuts": "", "of_headings": "", "embedding": ""})
_BODY_FONT, _HEADING_FONT = "Palatino Linotype", "Calibri"


def shared(name: str, face: Face, fonts: Mapping[str, str] = _NO_FONTS) -> bytes:
    """The part with this name, in the colours and typefaces of the face; `fonts` are those in the file."""
    setting = {
        "accent": colour(face.accent),
        "pale": colour(face.pale),
        "body_font": text(face.text_typeface.name if face.text_typeface else _BODY_FONT),
        "heading_font": text(heading_font(face)),
        "text_width": str(TEXT_WIDTH),
    }
    return _read(name).substitute(setting | dict(fonts)).encode()


def heading_font(face: Face) -> str:
    """The typeface of headings."""
    return face.heading_typeface.name if face.heading_typeface else _HEADING_FONT


def colour(written: str) -> str:
    """A colour as Word writes it, without its `#`."""
    return str(text(written.removeprefix("#").upper()))


@lru_cache(maxsize=1)
def styles() -> Mapping[str, str]:
    """The id of each of our styles, by its name in small letters."""
    return {name.casefold(): identity for identity, name in _STYLE.findall(_read("styles.xml").template)}


@lru_cache(maxsize=8)
def _read(name: str) -> Template:
    return Template((_PARTS / name).read_text(encoding="utf-8"))
