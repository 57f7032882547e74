"""What a bundle comes to, and files as one archive with their checksums."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samverkan.render.zipped import zipped
from samverkan.text import Text

CHECKSUMS = "checksums.sha256"


@dataclass(frozen=True, slots=True)
class PackedBundle:
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
    return zipped(dict(sorted({**files, CHECKSUMS: sums.encode()}.items())))


def sha256(content: bytes) -> str:
    """The checksum in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()
