"""The addresses of the preview, made and read in one place: only what they name can be asked for."""

from collections.abc import Sequence
from urllib.parse import quote, unquote, urlsplit

AGREEMENT, PAPER, EVENTS, STYLE, SCRIPT = "avtal", "papper", "handelser", "preview.css", "preview.js"


def address(kind: str, *parts: str) -> str:
    """The address of something of this kind, below the host."""
    return "/" + "/".join(quote(part, safe="/") for part in (kind, *parts))


def parts_of(path: str) -> Sequence[str]:
    """The kind and the rest of what is asked for; a part has a `/` only where that was written as such."""
    return [unquote(part) for part in urlsplit(path).path.split("/")[1:]]
