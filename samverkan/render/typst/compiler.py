"""Typst source to a PDF that is tagged (PDF/UA-1) and made to be kept (PDF/A-2a)."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import Any

from samverkan.render.typst.fonts import typesetter

STANDARDS = ("ua-1", "a-2a")
WITH_SOURCE = ("ua-1", "a-3a")
"""The standards of a PDF that carries the file that it was made from."""

_WITHOUT_DATE = date(2000, 1, 1)


def typeset(
    files: Mapping[str, bytes],
    when: date | None,
    fonts: tuple[str, ...] = (),
    standards: tuple[str, ...] = STANDARDS,
) -> bytes:
    """The PDF of `main.typ` among `files`; the same files and the same day give the same bytes.

    `fonts` are folders with further typefaces. Raises SamverkanError when the typesetter is not installed,
    and its own error, a RuntimeError, when it refuses the files.
    """
    noon = datetime.combine(when or _WITHOUT_DATE, time(12), UTC)
    pdf: bytes = _compiler(fonts).compile(
        dict(files), format="pdf", pdf_standards=list(standards), timestamp=noon
    )
    return pdf


@lru_cache(maxsize=4)
def _compiler(fonts: tuple[str, ...]) -> Any:
    """The typesetter, which knows no fonts but its own and those in these folders."""
    typst = typesetter()
    known = typst.Fonts(include_system_fonts=False, font_paths=list(fonts))
    return typst.Compiler(font_paths=known, ignore_system_fonts=True)
