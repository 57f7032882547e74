"""The bytes of a file that was changed, with the line ends and the mark at its beginning that it had."""

import codecs
from itertools import takewhile


def as_bytes(text: str, before: bytes) -> bytes:
    """`text`, whose lines end with line feeds, as the bytes of a file that had those of `before`.

    Lines that are as they were keep their own ends; new ones end as most of the others do.
    """
    mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
    old = before.removeprefix(mark).splitlines(keepends=True)
    new = text.encode().splitlines(keepends=True)
    ending = b"\r\n" if sum(line.endswith(b"\r\n") for line in old) * 2 > len(old) else b"\n"
    first = _alike(old, new)
    last = _alike(old[first:][::-1], new[first:][::-1])
    middle = [_bare(line) + (ending if line != _bare(line) else b"") for line in new[first : len(new) - last]]
    return mark + b"".join([*old[:first], *middle, *old[len(old) - last :]])


def _alike(old: list[bytes], new: list[bytes]) -> int:
    """How many lines, from the first, say the same."""
    pairs = zip(old, new, strict=False)
    return sum(1 for _ in takewhile(lambda each: _said(each[0]) == _said(each[1]), pairs))


def _said(line: bytes) -> tuple[bytes, bool]:
    return _bare(line), line != _bare(line)


def _bare(line: bytes) -> bytes:
    return line.rstrip(b"\r\n")
