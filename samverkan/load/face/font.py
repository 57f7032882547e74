"""Looks at a typeface file: that it is TTF or OTF, whole, and may be embedded; and what family it is of."""

import struct
from collections.abc import Iterator, Mapping

from samverkan.load.face.unfit import unfit
from samverkan.text import Text

_KINDS = (b"\x00\x01\x00\x00", b"true", b"OTTO")
_NEEDED = (b"cmap", b"head", b"hhea", b"hmtx", b"maxp", b"name")
_FAMILY, _TYPOGRAPHIC_FAMILY = 1, 16
_MAY_NOT_BE_EMBEDDED = 0x0002
_TTF_OR_OTF = Text(
    sv="Ange typsnittet som TTF eller OTF, en fil för varje stil.",
    en="Give the typeface as TTF or OTF, a file for each cut.",
)
_ANOTHER = Text(
    sv="Välj ett typsnitt vars licens tillåter det.",
    en="Choose a typeface whose licence allows that.",
)


def family_of(data: bytes) -> str:
    """The family that the typeface calls itself. Raises RefusedError for one that is not fit."""
    if data[:4] not in _KINDS:
        raise unfit("är inte ett typsnitt i TTF eller OTF", "is not a typeface in TTF or OTF", _TTF_OR_OTF)
    try:
        tables = _tables(data)
        family = _family(tables[b"name"])
        embedding = struct.unpack_from(">H", tables.get(b"OS/2", b""), 8)[0] if b"OS/2" in tables else 0
    except struct.error as error:
        raise _broken() from error
    if not family or any(each not in tables for each in _NEEDED):
        raise _broken()
    if embedding & 0x000F == _MAY_NOT_BE_EMBEDDED:
        raise unfit("får enligt sin licens inte bäddas in", "may not be embedded, by its licence", _ANOTHER)
    return family


def _tables(data: bytes) -> Mapping[bytes, bytes]:
    (count,) = struct.unpack_from(">H", data, 4)
    tables = {}
    for index in range(count):
        name, _, start, length = struct.unpack_from(">4sIII", data, 12 + 16 * index)
        tables[name] = data[start : start + length]
        if len(tables[name]) != length:
            raise _broken()
    if b"name" not in tables:
        raise _broken()
    return tables


def _family(table: bytes) -> str:
    names = dict(sorted(_names(table)))
    return names.get(_TYPOGRAPHIC_FAMILY) or names.get(_FAMILY) or ""


def _names(table: bytes) -> Iterator[tuple[int, str]]:
    """The names in the encodings of Unicode, by their numbers."""
    _, count, strings = struct.unpack_from(">HHH", table)
    for index in range(count):
        platform, _, _, number, length, start = struct.unpack_from(">HHHHHH", table, 6 + 12 * index)
        if platform in {0, 3} and number in {_FAMILY, _TYPOGRAPHIC_FAMILY}:
            text = table[strings + start : strings + start + length].decode("utf-16-be", "ignore")
            yield number, "".join(c for c in text if c.isprintable()).strip()


def _broken() -> Exception:
    return unfit("är inget helt typsnitt", "is not a whole typeface")
