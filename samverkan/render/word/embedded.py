"""The typefaces of the house inside a Word file, as far as their licences and Word allow."""

import struct
from collections.abc import Iterator
from hashlib import sha256
from itertools import cycle

from markupsafe import Markup

from samverkan.render.face import Face, TypeFamily
from samverkan.render.word.look import heading_font
from samverkan.render.word.relations import Relations
from samverkan.render.word.xml import NOTHING, element, joined

_TRUETYPE = (b"\x00\x01\x00\x00", b"true")
"""How a file with outlines of the only sort that Word embeds begins."""

_INSTALLABLE, _EDITABLE, _BITMAPS_ONLY = 0x0000, 0x0008, 0x0200
_CUTS = {
    (False, False): "w:embedRegular",
    (True, False): "w:embedBold",
    (False, True): "w:embedItalic",
    (True, True): "w:embedBoldItalic",
}
_HIDDEN = 32


def embedded(face: Face, relations: Relations) -> tuple[dict[str, bytes], dict[str, str]]:
    """The files of the typefaces by their names, and what the list of fonts and the settings say of them.

    Source: ECMA-376 part 1, 17.8.1 (embedded fonts) and OpenType, `fsType` of OS/2.
    """
    parts: dict[str, bytes] = {}
    said = {
        "body_cuts": joined(*_cuts(face.text_typeface, parts, relations)),
        "of_headings": _of_headings(face, parts, relations),
        "embedding": element("w:embedTrueTypeFonts") if parts else NOTHING,
    }
    return parts, {name: str(each) for name, each in said.items()}


def _of_headings(face: Face, parts: dict[str, bytes], relations: Relations) -> Markup:
    """The typeface of headings in the list of fonts, where it is another than that of the text."""
    text, headings = face.text_typeface, face.heading_typeface
    if text and headings and text.name == headings.name:
        return NOTHING
    kind = (
        element("w:altName", w_val="Carlito"),
        element("w:family", w_val="swiss"),
        element("w:pitch", w_val="variable"),
    )
    return element("w:font", *kind, *_cuts(headings, parts, relations), w_name=heading_font(face))


def _cuts(typeface: TypeFamily | None, parts: dict[str, bytes], relations: Relations) -> Iterator[Markup]:
    cuts = sorted(typeface.cuts, key=lambda cut: list(_CUTS).index(cut[1:])) if typeface else []
    for data, bold, italic in cuts:
        if _may_be_embedded(data):
            name, key = f"fonts/font{len(parts) + 1}.odttf", sha256(data).hexdigest()[:32].upper()
            parts[f"word/{name}"] = _obfuscated(data, key)
            yield element(_CUTS[bold, italic], r_id=relations.to("font", name), w_fontKey=_guid(key))


def _may_be_embedded(data: bytes) -> bool:
    """Whether the licence lets others write in a file with the typeface, and Word can take it."""
    if data[:4] not in _TRUETYPE:
        return False
    allowed = _embedding(data)
    is_editable = allowed & 0x000F == _INSTALLABLE or bool(allowed & _EDITABLE)
    return is_editable and not allowed & _BITMAPS_ONLY


def _embedding(data: bytes) -> int:
    """What the file says of embedding; nothing forbids it where it says nothing."""
    (count,) = struct.unpack_from(">H", data, 4)
    for index in range(count):
        name, _, start, _ = struct.unpack_from(">4sIII", data, 12 + 16 * index)
        if name == b"OS/2":
            return int(struct.unpack_from(">H", data, start + 8)[0])
    return _INSTALLABLE


def _guid(key: str) -> str:
    return f"{{{key[:8]}-{key[8:12]}-{key[12:16]}-{key[16:20]}-{key[20:]}}}"


def _obfuscated(data: bytes, key: str) -> bytes:
    """The file with its beginning hidden by the key, read backwards."""
    hidden = bytes(a ^ b for a, b in zip(data[:_HIDDEN], cycle(bytes.fromhex(key)[::-1]), strict=False))
    return hidden + data[_HIDDEN:]
