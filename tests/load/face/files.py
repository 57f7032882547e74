"""Small files that give papers their look, made for tests: whole ones, and of each kind what is not fit."""

import struct
import zipfile
import zlib
from io import BytesIO

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0h40v10z"/></svg>'


def svg(inside: str, attributes: str = 'viewBox="0 0 40 10"') -> bytes:
    """An SVG picture with something inside."""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f"{attributes}>{inside}</svg>"
    ).encode()


def png(width: int = 2, height: int = 3, rows: int | None = None) -> bytes:
    """A PNG picture in grey; with fewer `rows` than its height it is not whole."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    content = zlib.compress(bytes((1 + width) * (height if rows is None else rows)))
    chunks = ((b"IHDR", head), (b"IDAT", content), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def font(family: str = "Vik Antikva", embedding: int = 0, without: bytes = b"") -> bytes:
    """A typeface file with the tables that are asked for, and no letters."""
    words = family.encode("utf-16-be")
    name = struct.pack(">HHH", 0, 1, 18) + struct.pack(">HHHHHH", 3, 1, 1053, 1, len(words), 0) + words
    tables = dict.fromkeys((b"cmap", b"head", b"hhea", b"hmtx", b"maxp"), bytes(4))
    tables |= {b"name": name, b"OS/2": bytes(8) + struct.pack(">H", embedding)}
    tables.pop(without, None)
    at, entries, content = 12 + 16 * len(tables), b"", b""
    for tag, data in sorted(tables.items()):
        entries += struct.pack(">4sIII", tag, 0, at + len(content), len(data))
        content += data
    return b"\x00\x01\x00\x00" + struct.pack(">HHHH", len(tables), 0, 0, 0) + entries + content


def word(*more: str) -> bytes:
    """A Word template as far as its parts, and more of them."""
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as file:
        for name in ("[Content_Types].xml", "word/document.xml", "word/styles.xml", *more):
            file.writestr(name, "<x/>")
    return held.getvalue()
