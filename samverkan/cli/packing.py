"""What a bundle comes to, and files as one archive: the same bytes whenever it is made."""

import hashlib
import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samverkan.text import Text

CHECKSUMS = "checksums.sha256"
_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The time of every file: the earliest that the format knows."""

_UNIX = 3


@dataclass(frozen=True, slots=True)
class Made:
    """A bundle, what belongs in it and is not there, and what the agreement has beside it."""

    content: bytes
    ending: str
    lacking: Sequence[Text]
    beside: Sequence[str] = ()


def left_for_errors(path: str) -> Text:
    """What is said of a file whose errors keep its document out."""
    return Text(sv=f"{path}: filen har fel.", en=f"{path}: the file has errors.")


def packed(files: Mapping[str, bytes]) -> bytes:
    """A zip file of these, with their checksums as `sha256sum --check` reads them."""
    sums = "".join(f"{sha256(files[name])}  {name}\n" for name in sorted(files))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted({**files, CHECKSUMS: sums.encode()}.items()):
            entry = zipfile.ZipInfo(name, _BEGINNING)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = _UNIX, 0o644 << 16
            archive.writestr(entry, content)
    return buffer.getvalue()


def sha256(content: bytes) -> str:
    """The checksum in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()
