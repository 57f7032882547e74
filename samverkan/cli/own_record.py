"""What `render` has written in a folder, by its own record of it: the last line of index.html.

The record says of each file which document of which agreement it is, and a digest of what was written: by
that a file which somebody has changed is told from one that is still as it was. A line before it says what
is yet to be written: it stands there from the first file that is changed until all are.
"""

import hashlib
import json
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from samverkan.text import pattern_of

_LINE = pattern_of(rb"(?:<!-- samverkan-unfinished (\[.*\]) -->\n)?<!-- samverkan (\{.*\}) -->\n\Z")

_UNSEEN = pattern_of("[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]")
"""Signs that a page does not have as they are."""


class WrittenAs(NamedTuple):
    """What a file was written as; `about` is the id of the record that a document of the work shows."""

    agreement: str
    document: str
    format: str
    digest: str
    about: str = ""


OwnRecord = Mapping[str, WrittenAs]
"""Every file that was written, by its path in the folder, with `/`."""


class Job(NamedTuple):
    """A document of an agreement, to be written in a format."""

    agreement: str
    document: str
    format: str


def digest_of(content: bytes) -> str:
    """A short digest of what a file holds."""
    return hashlib.sha256(content).hexdigest()[:16]


def record_in(folder: Path) -> OwnRecord:
    """The record in the folder; an empty one where there is none that can be read."""
    try:
        told = _told(folder, 2) or {}
        return {path: WrittenAs(*map(str, each)) for path, each in told.items() if path.isprintable()}
    except (ValueError, TypeError):
        return {}


def unfinished_in(folder: Path) -> frozenset[Job]:
    """What a run has begun and not written in the folder: it was interrupted, or goes on as we ask."""
    try:
        return frozenset(Job(*map(str, each)) for each in _told(folder, 1) or [])
    except (ValueError, TypeError):
        return frozenset()


def _told(folder: Path, part: int) -> Any:
    """What is told in a part of the last line of the index; None when it cannot be read."""
    try:
        page = folder / "index.html"
        found = _LINE.search(page.read_bytes()) if page.is_file() else None
        return json.loads(found[part]) if found and found[part] else None
    except (OSError, ValueError, RecursionError):
        return None


def with_record(page: bytes, record: OwnRecord, unfinished: Collection[Job] = ()) -> bytes:
    """The page with the record at its end, after what is unfinished, if anything is."""
    left = [_hidden("samverkan-unfinished", sorted(unfinished))] if unfinished else []
    return page + "".join([*left, _hidden("samverkan", dict(sorted(record.items())))]).encode()


def _hidden(name: str, what: object) -> str:
    told = json.dumps(what, ensure_ascii=False, separators=(",", ":"))
    safe = told.replace("--", "-\\u002d").replace(">", "\\u003e")
    seen = _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", safe)
    return f"<!-- {name} {seen} -->\n"


def without_record(page: bytes) -> bytes:
    """The page alone."""
    return _LINE.sub(b"", page)
