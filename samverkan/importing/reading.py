"""Reads the file that is to become an agreement, or says what to do with one that cannot be read."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

from samverkan.errors import SamverkanError, unreadable
from samverkan.importing.blocks import ReadFile
from samverkan.importing.markdown import read_markdown
from samverkan.importing.plain_text import read_text
from samverkan.importing.word.reading import read_word
from samverkan.render.word.archive import opened
from samverkan.text import Text, pattern_of

_LARGEST_WORD = 50_000_000
_LARGEST_TEXT = 2_000_000
_MOST_SIGNS = 10_000
"""More cells or brackets than any agreement has; to read so many takes long."""
_MOST_TEXT = 300_000
"""More text than any agreement has; a file of ours can hold three times as much."""
_WORD = b"PK\x03\x04"
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_PDF = b"%PDF"
_RTF = b"{\\rtf"
_MARKDOWN = frozenset({".md", ".markdown"})
_HEADINGS = pattern_of(r"^#{1,6} +\S", re.MULTILINE)
"""What tells that a text is Markdown, whatever its file is called."""


def read_source(path: Path) -> ReadFile:
    """What the file says; SamverkanError, with what to do, when it cannot be read."""
    data = _content(path)
    if data.startswith(_WORD):
        return _word(path, data)
    text = _text(path, data)
    if len(text) > _MOST_TEXT or any(text.count(sign) > _MOST_SIGNS for sign in "[|"):
        raise _refused(path, _TOO_LONG)
    is_markdown = path.suffix.casefold() in _MARKDOWN or len(_HEADINGS.findall(text)) > 1
    source = read_markdown(text) if is_markdown else read_text(text)
    return _saying_something(path, source)


def _content(path: Path) -> bytes:
    try:
        if not path.exists() or path.is_dir():
            path.open("rb").close()
        if not path.is_file():
            raise _refused(path, _NO_FILE)
        if path.stat().st_size > _LARGEST_WORD:
            raise _refused(path, _TOO_LARGE)
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error


def _word(path: Path, data: bytes) -> ReadFile:
    parts = opened(data, lambda reason: _refused(path, reason))
    try:
        return _saying_something(path, read_word(parts))
    except (ET.ParseError, RecursionError, ValueError) as error:
        raise _refused(path, _BROKEN) from error


def _text(path: Path, data: bytes) -> str:
    for start, reason in ((_OLD_WORD, _SAVE_ANEW), (_PDF, _FROM_PDF), (_RTF, _SAVE_ANEW)):
        if data.startswith(start):
            raise _refused(path, reason)
    if path.suffix.casefold() in {".docx", ".dotx", ".docm"}:
        raise _refused(path, _BROKEN)
    if len(data) > _LARGEST_TEXT:
        raise _refused(path, _TOO_LARGE)
    for encoding in ("utf-16",) if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
        break
    raise _refused(path, _NO_TEXT)


def _saying_something(path: Path, source: ReadFile) -> ReadFile:
    if not source.blocks:
        raise _refused(path, _EMPTY)
    if len(source.words) > _MOST_TEXT:
        raise _refused(path, _TOO_LONG)
    return source


def _refused(path: Path, reason: Text) -> SamverkanError:
    return SamverkanError(Text(sv=f"{path}: {reason.sv}", en=f"{path}: {reason.en}"))


_NO_FILE = Text(sv="Det finns ingen sådan fil.", en="There is no such file.")
_TOO_LARGE = Text(
    sv="Filen är för stor. Spara den utan bilder, eller dela den.",
    en="The file is too large. Save it without pictures, or divide it.",
)
_TOO_LONG = Text(
    sv="Filen har för mycket text för ett avtal. Dela den, och läs in avtalet för sig.",
    en="The file has too much text for an agreement. Divide it, and import the agreement on its own.",
)
_BROKEN = Text(
    sv="Filen är ingen Word-fil som går att läsa. Öppna den i Word och spara den på nytt som .docx.",
    en="The file is no Word file that can be read. Open it in Word and save it again as .docx.",
)
_SAVE_ANEW = Text(
    sv="Filen är i ett äldre format. Öppna den i Word och spara den som .docx.",
    en="The file is of an older format. Open it in Word and save it as .docx.",
)
_FROM_PDF = Text(
    sv="En PDF går inte att läsa in. Öppna den i Word, som gör om den till text, och spara den som .docx.",
    en="A PDF cannot be imported. Open it in Word, which turns it into text, and save it as .docx.",
)
_NO_TEXT = Text(
    sv="Filen är varken Word (.docx), Markdown eller text. Spara den som .docx.",
    en="The file is neither Word (.docx), Markdown nor text. Save it as .docx.",
)
_EMPTY = Text(
    sv="Filen har ingen text. Är den inskannad: låt Word eller en skanner läsa bilden, och spara som .docx.",
    en="The file has no text. If it is scanned, let Word or a scanner read the picture, and save as .docx.",
)
