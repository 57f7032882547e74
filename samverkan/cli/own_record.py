"""What `render` has written in a folder, by its own record of it: the last line of index.html.

The record says of each file which document of which agreement it is, and a digest of what was written: by
that a file which somebody has changed is told from one that is still as it was.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

_LINE = re.compile(rb"<!-- samverkan (\{.*\}) -->\n\Z")


class WrittenAs(NamedTuple):
    """What a file was written as; `about` is the id of the record that a document of the work shows."""

    agreement: str
    document: str
    format: str
    digest: str
    about: str = ""


OwnRecord = Mapping[str, WrittenAs]
"""Every file that was written, by its path in the folder, with `/`."""


def digest_of(content: bytes) -> str:
    """A short digest of what a file holds."""
    return hashlib.sha256(content).hexdigest()[:16]


def record_in(folder: Path) -> OwnRecord:
    """The record in the folder; an empty one where there is none that can be read."""
    try:
        page = folder / "index.html"
        found = _LINE.search(page.read_bytes()) if page.is_file() else None
        told = json.loads(found[1]) if found else {}
        return {path: WrittenAs(*map(str, each)) for path, each in told.items() if path.isprintable()}
    except (OSError, ValueError, TypeError, RecursionError):
        return {}


def with_record(page: bytes, record: OwnRecord) -> bytes:
    """The page with the record at its end."""
    told = json.dumps(dict(sorted(record.items())), ensure_ascii=False, separators=(",", ":"))
    hidden = told.replace("--", "-\\u002d").replace(">", "\\u003e")
    return page + f"<!-- samverkan {hidden} -->\n".encode()


def without_record(page: bytes) -> bytes:
    """The page alone."""
    return _LINE.sub(b"", page)
