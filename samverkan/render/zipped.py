"""Files as one zip file: the same files give the same bytes, whenever it is made."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The time of every file: the earliest that the format knows."""

_UNIX, _READABLE = 3, 0o644 << 16


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The files by their names, in their order."""
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        for name, content in files.items():
            entry = ZipInfo(name, _BEGINNING)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system, entry.external_attr = _UNIX, _READABLE
            archive.writestr(entry, content)
    return stream.getvalue()
