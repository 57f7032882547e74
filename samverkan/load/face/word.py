"""Looks at a Word template: that it is a DOCX or DOTX, whole and without macros."""

import zipfile
from io import BytesIO

from samverkan.errors import SamverkanError
from samverkan.load.face.unfit import unfit
from samverkan.render.word.letterhead import letterhead
from samverkan.text import Text

_PARTS = frozenset({"[Content_Types].xml", "word/document.xml", "word/styles.xml"})
_MOST = 64 * 1024 * 1024
_SAVE_AS = Text(
    sv="Spara den i Word som Word-dokument (DOCX) eller Word-mall (DOTX).",
    en="Save it in Word as a Word document (DOCX) or Word template (DOTX).",
)


def word_template(data: bytes) -> bytes:
    """The template as it is. Raises RefusedError for one that is not fit."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as file:
            sizes = {each.filename: each.file_size for each in file.infolist()}
            if sizes.keys() >= _PARTS and sum(sizes.values()) <= _MOST and file.testzip():
                raise _no_word_file()
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError, EOFError) as error:
        raise _no_word_file() from error
    if not sizes.keys() >= _PARTS:
        raise _no_word_file()
    if sum(sizes.values()) > _MOST:
        raise unfit("är för stor uppackad", "is too large unpacked", _SAVE_AS)
    if any(name.casefold().endswith("vbaproject.bin") for name in sizes):
        raise unfit("har makron", "has macros", _SAVE_AS)
    try:
        letterhead(data)
    except SamverkanError as error:
        raise unfit(
            "har delar som inte går att läsa, som körs eller som hämtas utifrån",
            "has parts that cannot be read, that run or that come from outside",
            _SAVE_AS,
        ) from error
    return data


def _no_word_file() -> Exception:
    return unfit("är ingen hel Word-fil", "is not a whole Word file", _SAVE_AS)
