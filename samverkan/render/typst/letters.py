"""Characters that no font has, told by their names."""

import unicodedata
from collections.abc import Callable, Mapping

from samverkan.render.typst.source import shown
from samverkan.text import pattern_of

_REFUSED = pattern_of(r'(?:text|codepoint) `"(.+)"`')
_ESCAPED = pattern_of(r"\\u\{([0-9a-f]+)\}")
_JOINERS: dict[int, str | None] = dict.fromkeys([0xFEFF, 0x200D, *range(0xFE00, 0xFE10)])
"""Characters that only tell how those beside them look."""

_ONE_BY_ONE = 40
_FAR_FROM_LATIN = 0x250

Typeset = Callable[[Mapping[str, bytes]], bytes]


def with_names(files: Mapping[str, bytes], typeset: Typeset) -> bytes:
    """The PDF, in which a character that the typesetter's fonts lack stands as `[grinning face]`.

    Which those are is learnt from its refusals; after many of them, all that is far from Latin is named.
    """
    table: dict[int, str | None] = {}
    while True:
        try:
            return typeset(_translated(files, table) if table else files)
        except RuntimeError as error:
            lacking = _lacking(str(error))
            if lacking and not table:
                lacking |= _lacking_of_all(files, typeset)
            if not lacking or len(table) > _ONE_BY_ONE:
                lacking |= _far_from_latin(files)
            if lacking <= set(table):
                raise
            table |= _JOINERS | {each: _named(each) for each in lacking}


def _lacking_of_all(files: Mapping[str, bytes], typeset: Typeset) -> set[int]:
    """What the fonts lack of all that is far from Latin, learnt from a paper of nothing else, soon set."""
    left = {each for each in _far_from_latin(files) if not unicodedata.combining(chr(each))} - set(_JOINERS)
    lacking: set[int] = set()
    for _ in range(_ONE_BY_ONE):
        try:
            typeset({**files, "main.typ": _alone(left)})
        except RuntimeError as error:
            found = _lacking(str(error)) & left
            if not found:
                return lacking
            lacking |= found
            left -= found
        else:
            return lacking
    return lacking | left


def _alone(characters: set[int]) -> bytes:
    """A paper of these characters, each on its own."""
    texts = "".join(f"{shown(chr(each))} " for each in sorted(characters))
    return f'#import "paper.typ": *\n#show: paper.with(title: "-")\n{texts}'.encode()


def _far_from_latin(files: Mapping[str, bytes]) -> set[int]:
    texts = (content.decode(errors="replace") for name, content in files.items() if _is_set(name))
    return {ord(c) for text in texts for c in text if ord(c) >= _FAR_FROM_LATIN}


def _translated(files: Mapping[str, bytes], table: Mapping[int, str | None]) -> dict[str, bytes]:
    """Markup and names of files are ASCII, so that only texts are touched."""
    return {
        name: content.decode(errors="replace").translate(table).encode() if _is_set(name) else content
        for name, content in files.items()
    }


def _is_set(name: str) -> bool:
    """Whether the file is one whose texts are set."""
    return name.endswith((".typ", ".svg"))


def _lacking(message: str) -> set[int]:
    found = _REFUSED.search(message)
    text = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), found[1]) if found else ""
    return {ord(c) for c in text if not c.isascii()} - set(_JOINERS)


def _named(code: int) -> str:
    return f"[{unicodedata.name(chr(code), f'U+{code:04X}').lower()}]"
