"""The addresses of the preview, made and read in one place: only what they name can be asked for."""

from collections.abc import Sequence
from urllib.parse import parse_qs, quote, unquote, urlencode, urlsplit

AGREEMENT, PAPER, EVENTS, STYLE, SCRIPT = "avtal", "papper", "handelser", "preview.css", "preview.js"


def address(kind: str, *parts: str) -> str:
    """The address of something of this kind, below the host."""
    return "/" + "/".join(quote(part, safe="/") for part in (kind, *parts))


def parts_of(path: str) -> Sequence[str]:
    """The kind and the rest of what is asked for; a part has a `/` only where that was written as such."""
    return [unquote(part) for part in urlsplit(path).path.split("/")[1:]]


FILE, AT, SAVED = "fil", "vid", "sparat"


def form_query(path: str, at: str = "", saved: bool | None = None) -> str:
    """What leads from the page of a document to the form of a file, at a route in it."""
    asked = {FILE: path, AT: at, **({} if saved is None else {SAVED: str(int(saved))})}
    return f"?{urlencode(asked, safe='/')}"


def asked_of(path: str) -> dict[str, str]:
    """What is asked for after the `?`, the first of each."""
    try:
        found = parse_qs(urlsplit(path).query, keep_blank_values=True, max_num_fields=20)
    except ValueError:
        return {}
    return {name: values[0] for name, values in found.items()}
