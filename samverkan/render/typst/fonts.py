"""The typefaces of a kommun, where the typesetter finds them."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from samverkan.errors import SamverkanError
from samverkan.render.face import Face, TypeFamily
from samverkan.temporary import lasting_folder
from samverkan.text import Text

_NO_PDF = Text(
    sv="PDF kräver paketet typst, som inte är installerat. Installera det med: pip install 'samverkan[pdf]'",
    en="PDF needs the package typst, which is not installed. Install it with: pip install 'samverkan[pdf]'",
)


def typesetter(missing: Text = _NO_PDF) -> Any:
    """The library that sets the pages; raises SamverkanError with what is said when it is `missing`."""
    try:
        import typst  # noqa: PLC0415
    except ImportError as error:
        raise SamverkanError(missing) from error
    return typst


@dataclass(frozen=True, slots=True)
class FontFolder:
    """A folder of font files, which lasts as long as the program, and the name that they have inside."""

    folder: Path
    family: str
    lacking: frozenset[str] = frozenset()
    """The cuts, as `bold` or `bold-italic`, that the family has no file for."""


_BOLD = 600
_CUTS = {"bold": (True, False), "italic": (False, True), "bold-italic": (True, True)}


@lru_cache(maxsize=16)
def installed(typeface: TypeFamily) -> FontFolder:
    """The typeface in a folder of its own; raises SamverkanError when the typesetter cannot read it."""
    folder = lasting_folder()
    for place, (data, _, _) in enumerate(typeface.cuts):
        (folder / f"{place}.otf").write_bytes(data)
    found = sorted(typesetter().Fonts(False, False, [str(folder)]).fonts(), key=lambda font: str(font.path))
    if not found:
        raise SamverkanError(
            Text(
                sv=f"Typsnittet {typeface.name} går inte att använda i PDF. "
                "Ange typsnittet som en fil i formatet TrueType (.ttf) eller OpenType (.otf).",
                en=f"The typeface {typeface.name} cannot be used in PDF. "
                "Give it as a file in the format TrueType (.ttf) or OpenType (.otf).",
            )
        )
    family = str(found[0].family)
    held = {(font.weight >= _BOLD, font.style != "normal") for font in found if font.family == family}
    return FontFolder(folder, family, frozenset(name for name, cut in _CUTS.items() if cut not in held))


def folders(face: Face) -> tuple[str, ...]:
    """Where the typefaces of the face lie."""
    own = (face.text_typeface, face.heading_typeface)
    return tuple(str(installed(each).folder) for each in own if each)
