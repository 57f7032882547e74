"""Typst source to a PDF that is tagged (PDF/UA-1) and made to be kept (PDF/A-2a)."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import Any

from samverkan.render.typst.fonts import typesetter
from samverkan.text import pattern_of

STANDARDS = ("ua-1", "a-2a")
WITH_SOURCE = ("ua-1", "a-3a")
"""The standards of a PDF that carries the file that it was made from."""

_STAND_IN = date(2000, 1, 1)
"""A day for the typesetter, which writes no PDF/A without one."""

_DATED = pattern_of(
    rb"/(?:ModDate|CreationDate)\(D:20000101120000Z\)"
    rb"|<(xmp:ModifyDate|xmp:CreateDate|stEvt:when)>2000-01-01T12:00:00\+00:00</\1>"
)


def typeset(
    files: Mapping[str, bytes],
    when: date | None,
    fonts: tuple[str, ...] = (),
    standards: tuple[str, ...] = STANDARDS,
) -> bytes:
    """The PDF of `main.typ` among `files`; the same files and the same day give the same bytes.

    Without a day it says none of itself.
    `fonts` are folders with further typefaces. Raises SamverkanError when the typesetter is not installed,
    and its own error, a RuntimeError, when it refuses the files.
    """
    noon = datetime.combine(when or _STAND_IN, time(12), UTC)
    pdf: bytes = _compiler(fonts).compile(
        dict(files), format="pdf", pdf_standards=list(standards), timestamp=noon
    )
    return pdf if when else _DATED.sub(_blank, pdf)


def _blank(found: re.Match[bytes]) -> bytes:
    """As many blanks, since the file knows by number where its parts begin."""
    return b" " * len(found[0])


@lru_cache(maxsize=4)
def _compiler(fonts: tuple[str, ...]) -> Any:
    """The typesetter, which knows no fonts but its own and those in these folders."""
    typst = typesetter()
    known = typst.Fonts(include_system_fonts=False, font_paths=list(fonts))
    return typst.Compiler(font_paths=known, ignore_system_fonts=True)
