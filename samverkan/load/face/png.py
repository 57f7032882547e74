"""Looks at a PNG picture: that it is whole, and not so large that it costs memory."""

import struct
import zlib
from collections.abc import Iterator

from samverkan.load.face.unfit import unfit
from samverkan.text import Text

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_MOST = 4000
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_DEPTHS = frozenset({1, 2, 4, 8, 16})
_SMALLER = Text(
    sv=f"Spara den med högst {_MOST} bildpunkter på var sida.",
    en=f"Save it with at most {_MOST} pixels on each side.",
)


def size_of_png(data: bytes) -> tuple[float, float]:
    """Width and height of the picture in pixels. Raises RefusedError for one that is not fit."""
    chunks = list(_chunks(data))
    if not chunks or chunks[0][0] != b"IHDR" or len(chunks[0][1]) != 13 or chunks[-1][0] != b"IEND":
        raise _broken()
    width, height, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", chunks[0][1])
    if not (width and height and kind in _CHANNELS and depth in _DEPTHS):
        raise _broken()
    if max(width, height) > _MOST:
        raise unfit("har för många bildpunkter", "has too many pixels", _SMALLER)
    expected = height * (1 + (width * depth * _CHANNELS[kind] + 7) // 8)
    held = _unpacked(b"".join(content for name, content in chunks if name == b"IDAT"), 2 * expected)
    if held != expected and not (interlaced and held > 0):
        raise _broken()
    return width, height


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(SIGNATURE)
    while at < len(data):
        if len(data) - at < 12:
            raise _broken()
        length, name = struct.unpack_from(">I4s", data, at)
        content = data[at + 8 : at + 8 + length]
        check = data[at + 8 + length : at + 12 + length]
        if len(check) != 4 or zlib.crc32(name + content) != int.from_bytes(check, "big"):
            raise _broken()
        yield name, content
        if name == b"IEND":
            return
        at += 12 + length


def _unpacked(packed: bytes, most: int) -> int:
    """How much the packed bytes hold, looked at no further than `most`."""
    try:
        return len(zlib.decompressobj().decompress(packed, most))
    except zlib.error as error:
        raise _broken() from error


def _broken() -> Exception:
    return unfit("är ingen hel PNG-bild", "is not a whole PNG picture")
