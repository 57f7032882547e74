"""Whether a PDF says that it can be kept and be listened to: PDF/A of the level asked for, PDF/UA, tagged.

Source: arkivlag (1990:782) 5 §; lag (2018:1937) om tillgänglighet till digital offentlig service.
"""

import re
from collections.abc import Iterator

from samverkan.text import Text, pattern_of

_TAGGED = pattern_of(rb"/StructTreeRoot\b.*/Marked\s+true\b|/Marked\s+true\b.*/StructTreeRoot\b", re.DOTALL)


def lacking(pdf: bytes, standards: tuple[str, ...]) -> Iterator[Text]:
    """What it is not of the standards that it was asked to meet, as it tells itself."""
    for standard in standards:
        kind, level = standard.split("-")
        name = f"PDF/{kind.upper()}-{level}"
        if not all(said in pdf for said in _said(kind, level)):
            yield Text(sv=f"PDF-filen är inte {name}.", en=f"The PDF is not {name}.")
    if not _TAGGED.search(pdf):
        yield Text(sv="PDF-filen är inte taggad.", en="The PDF is not tagged.")


def _said(kind: str, level: str) -> Iterator[bytes]:
    """What its metadata have to say."""
    part, conformance = level[0], level[1:].upper()
    yield f"<pdf{kind}id:part>{part}</".encode()
    if conformance:
        yield f"<pdf{kind}id:conformance>{conformance}</".encode()
