"""Opens a Word file that somebody else has had in hand: nothing in it is unpacked unseen or believed."""

import re
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from samverkan.errors import SamverkanError
from samverkan.text import Text, pattern_of

LARGEST_FILE = 50_000_000
_LARGEST_WHOLE = 200_000_000
_LARGEST_PART = 60_000_000
_MOST_PARTS = 2000
_SAFE_NAME = pattern_of(r"(?!/)(?!.*(?:^|/)\.\.?(?:/|$))(?!.*//)[^\x00-\x1f\\:]+")
_MARKUP = (".xml", ".rels")
_BROKEN = (BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)
_DECLARES = pattern_of(r"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)

Refusal = Callable[[Text], SamverkanError]


def opened(data: bytes, refuse: Refusal) -> Mapping[str, bytes]:
    """The parts of a Word file by their names, all of their XML plain and without declarations.

    What cannot be trusted raises what `refuse` makes of the reason: files that unpack without end, names that
    lead out of the file, XML that declares anything, programs.
    """
    try:
        parts = _unpacked(data, refuse)
    except _BROKEN as error:
        raise refuse(_NOT_WORD) from error
    for name, content in parts.items():
        if name.endswith(_MARKUP) and not _is_plain(content):
            raise refuse(_DECLARED)
    if "[Content_Types].xml" not in parts or "word/document.xml" not in parts:
        raise refuse(_NOT_WORD)
    return parts


def _unpacked(data: bytes, refuse: Refusal) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as file:
        entries = [each for each in file.infolist() if not each.is_dir()]
        reason = _refused(entries, len(data))
        if reason:
            raise refuse(reason)
        return {each.filename: file.read(each) for each in entries}


def _refused(entries: list[ZipInfo], size: int) -> Text | None:
    names = [each.filename for each in entries]
    if size > LARGEST_FILE or len(names) > _MOST_PARTS:
        return _TOO_LARGE
    if any(each.file_size > _LARGEST_PART for each in entries):
        return _TOO_LARGE
    if sum(each.file_size for each in entries) > _LARGEST_WHOLE:
        return _TOO_LARGE
    if len(set(map(str.casefold, names))) < len(names) or not all(map(_SAFE_NAME.fullmatch, names)):
        return _LEADS_OUT
    if any(name.casefold().endswith((".bin", ".exe", ".dll")) and "printer" not in name for name in names):
        return _PROGRAM
    return None


def _is_plain(content: bytes) -> bool:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return "\0" not in text and not _DECLARES.search(text)


_NOT_WORD = Text(
    sv="Det är ingen Word-fil (.docx eller .dotx) som går att läsa.",
    en="It is no Word file (.docx or .dotx) that can be read.",
)
_TOO_LARGE = Text(
    sv="Den är för stor, eller blir det när den packas upp.",
    en="It is too large, or becomes so when it is unpacked.",
)
_LEADS_OUT = Text(
    sv="Den har delar vars namn leder ut ur filen, eller som förekommer två gånger.",
    en="It has parts whose names lead out of the file, or that come twice.",
)
_PROGRAM = Text(
    sv="Den innehåller makron eller andra program. Spara den utan dem, som .docx.",
    en="It holds macros or other programs. Save it without them, as .docx.",
)
_DECLARED = Text(
    sv="Den innehåller XML som en Word-fil inte ska ha.",
    en="It holds XML that a Word file should not have.",
)
