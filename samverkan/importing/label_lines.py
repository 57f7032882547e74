"""Lines of a paragraph that each say first what they tell, as `Giltighetstid: 2026–2029`."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from samverkan.importing.blocks import Line, ReadBlock, ReadParagraph
from samverkan.importing.signatures import is_dateline, signature_in
from samverkan.text import pattern_of

_LABEL = pattern_of(r"[A-ZÅÄÖ][\w /-]{1,30}:\s")


def are_label_lines(lines: Sequence[str]) -> bool:
    """Whether lines each begin with a word and a colon, and none is of somebody who signs."""
    return (
        len(lines) > 1
        and all(map(_LABEL.match, lines))
        and signature_in(lines) is None
        and not any(is_dateline([line]) for line in lines)
    )


def with_label_lines(blocks: Iterable[ReadBlock]) -> Iterator[ReadBlock]:
    """The blocks, with a paragraph for each such line."""
    for block in blocks:
        plain = block.line.plain.split("\n") if isinstance(block, ReadParagraph) else []
        prose = re.split(r"\\?\n", block.line.prose) if isinstance(block, ReadParagraph) else []
        if isinstance(block, ReadParagraph) and len(plain) == len(prose) and are_label_lines(plain):
            notes = [block.line.notes, *([()] * len(plain))]
            lines = map(Line, map(str.strip, plain), map(str.strip, prose), notes)
            yield from (replace(block, line=line) for line in lines)
        else:
            yield block
