"""Turns the bytes of a file into text that can be read further."""

import codecs
import unicodedata
from itertools import islice

from samverkan.diagnostics import Route, Span
from samverkan.source.faults import TOP, Fault, ReadingRule
from samverkan.source.places import Lines
from samverkan.source.unseen import legible
from samverkan.text import Text, pattern_of

_ALLOWED = (
    "\t\n\x20-\x7e\xa0-\u2027\u202a\u202c\u202f-\u2066\u2068-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\ufffd"
    "\U00010000-\U0010ffff"
)
_CLEAN = pattern_of(f"[{_ALLOWED}]*+")
_UNCLEAN = pattern_of(f"[^{_ALLOWED}]")
_MAX_TOLD = 20

_SAVE_AS_UTF8 = Text(
    sv="Spara filen som UTF-8 i textredigeraren.", en="Save the file as UTF-8 in the text editor."
)
_SAVE_AS_TEXT = Text(
    sv="Spara det som text i UTF-8; i Excel heter formatet ”CSV UTF-8”.",
    en="Save it as text in UTF-8; in Excel the format is called “CSV UTF-8”.",
)
_COPY_AGAIN = Text(
    sv="Hämta texten på nytt ur originalet, som UTF-8, eller rätta tecknen.",
    en="Take the text from the original once more, as UTF-8, or correct the characters.",
)
_TWICE = pattern_of("Ã[¥¤¶…„–©¨¼]|â€[“”™œ]")
"""å, ä, ö, é, ü and dashes and quotation marks, as they look when they have been decoded twice."""
_NO_TEXT = {
    b"PK\x03\x04": Text(
        sv="en fil från Excel eller Word, eller en zip-fil", en="a file of Excel or Word, or a zip"
    ),
    b"\xd0\xcf\x11\xe0": Text(
        sv="en fil från ett äldre Excel eller Word", en="a file of an older Excel or Word"
    ),
    b"%PDF-": Text(sv="en PDF", en="a PDF"),
    b"{\\rtf": Text(sv="en fil i formatet RTF", en="a file in the format RTF"),
}
"""What a file that is no text is, by how it begins."""
_BREAKS = frozenset("\x0b\x0c\x85\u2028\u2029")


def decode(data: bytes) -> tuple[str, Fault | None]:
    """The text of `data`, legible, with line feeds between lines and no byte order mark.

    What is not UTF-8 becomes U+FFFD, and comes with a fault.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        message = Text(sv="Filen är sparad som UTF-16.", en="The file is saved as UTF-16.")
        return "", Fault(ReadingRule.NOT_UTF8, TOP, message, _SAVE_AS_UTF8)
    for beginning, what in _NO_TEXT.items():
        if data.startswith(beginning):
            message = Text(sv=f"Det här är {what.sv}, ingen text.", en=f"This is {what.en}, and no text.")
            return "", Fault(ReadingRule.NOT_UTF8, TOP, message, _SAVE_AS_TEXT)
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = legible(with_line_feeds(data.decode()))
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start)
    return text, _decoded_twice(text) or _replaced(text)


def _decoded_twice(text: str) -> Fault | None:
    """A fault at the first letter that was saved as UTF-8 and read as Windows-1252 before it came here."""
    found = _TWICE.search(text) if "Ã" in text or "â€" in text else None
    if found is None:
        return None
    meant = found[0].encode("cp1252", "ignore").decode(errors="replace")
    message = Text(
        sv=f"Här står `{found[0]}` i stället för `{meant}`: texten har lästs i fel kodning.",
        en=f"Here is `{found[0]}` in place of `{meant}`: the text has been read in the wrong encoding.",
    )
    return Fault(ReadingRule.NOT_UTF8, Lines(text).span(*found.span()), message, _COPY_AGAIN)


def _replaced(text: str) -> Fault | None:
    """A fault at the first sign that a program has left in place of a letter that it could not read."""
    at = text.find("\ufffd")
    if at < 0:
        return None
    message = Text(
        sv="Här står `\ufffd` i stället för ett tecken som har gått förlorat.",
        en="Here is `\ufffd` in place of a character that has been lost.",
    )
    return Fault(ReadingRule.NOT_UTF8, Lines(text).span(at, at + 1), message, _COPY_AGAIN)


def as_written(data: bytes) -> str:
    """The text of `data`, which is UTF-8, with every sign that nobody sees, and with line feeds."""
    return with_line_feeds(data.removeprefix(codecs.BOM_UTF8).decode())


def with_line_feeds(text: str) -> str:
    """`text` with every line ended by a line feed alone."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _not_utf8(data: bytes, start: int) -> tuple[str, Fault]:
    text = with_line_feeds(data.decode(errors="replace"))
    offset = len(with_line_feeds(data[:start].decode()))
    return without_control(text), Fault(
        ReadingRule.NOT_UTF8, Lines(text).span(offset, offset + 1), _byte_message(data[start]), _SAVE_AS_UTF8
    )


def _byte_message(byte: int) -> Text:
    char = bytes([byte]).decode("cp1252", "replace")
    if not char.isprintable() or char == "\ufffd":
        return Text(
            sv=f"Filen är inte sparad som UTF-8: byten 0x{byte:02X} hör inte dit.",
            en=f"The file is not saved as UTF-8: the byte 0x{byte:02X} does not belong there.",
        )
    return Text(
        sv=f"Filen är inte sparad som UTF-8: här står `{char}` i en äldre kodning (Windows-1252).",
        en=f"The file is not saved as UTF-8: here is `{char}` in an older encoding (Windows-1252).",
    )


def is_clean(text: str) -> bool:
    """Whether `text` has no control character, and nothing else that YAML and XML refuse."""
    clean = _CLEAN.match(text)
    return clean is not None and clean.end() == len(text)


def without_control(text: str) -> str:
    """`text`, of the same length, with U+FFFD for every character that is refused."""
    return _UNCLEAN.sub("\ufffd", text)


def control_faults(text: str) -> list[Fault]:
    """A fault for each of the first control characters in `text`, whose lines end with line feeds."""
    if is_clean(text):
        return []
    lines = Lines(text)
    found = islice(_UNCLEAN.finditer(text), _MAX_TOLD)
    return [control_fault(match[0], lines.span(*match.span())) for match in found]


def first_control(text: str) -> str | None:
    """The first refused character in `text`."""
    found = _UNCLEAN.search(text)
    return found[0] if found else None


def control_fault(char: str, span: Span, route: Route = ()) -> Fault:
    """The fault of a refused `char` that stands somewhere in `span`."""
    code = f"U+{ord(char):04X}"
    name = unicodedata.name(char, "")
    shown = f"{code} ({name})" if name else code
    return Fault(
        ReadingRule.CONTROL_CHARACTER,
        span,
        Text(
            sv=f"Här står ett osynligt styrtecken: {shown}.",
            en=f"There is an invisible control character here: {shown}.",
        ),
        _control_help(char),
        route,
    )


def _control_help(char: str) -> Text:
    if char in _BREAKS:
        return Text(
            sv="Ta bort tecknet och skriv en vanlig radbrytning i stället.",
            en="Remove the character and write an ordinary line break instead.",
        )
    return Text(
        sv="Ta bort tecknet. Finns det många är filen kanske ingen textfil, eller inte sparad som UTF-8.",
        en="Remove the character. If there are many, the file may not be text, or not saved as UTF-8.",
    )
