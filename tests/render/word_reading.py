"""What a Word file holds, seen from outside."""

import re
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(file: bytes, name: str = "word/document.xml") -> str:
    with ZipFile(BytesIO(file)) as archive:
        return archive.read(name).decode()


def names(file: bytes) -> list[str]:
    with ZipFile(BytesIO(file)) as archive:
        return archive.namelist()


def paragraphs(file: bytes, name: str = "word/document.xml") -> list[str]:
    """The words of each paragraph, struck ones too, but no signs of notes."""
    return [_words(each) for each in ET.fromstring(part(file, name)).iter(f"{W}p")]  # noqa: S314


def words(file: bytes) -> str:
    """All words of the text and its notes, with single blanks."""
    every = paragraphs(file) + paragraphs(file, "word/footnotes.xml")
    return re.sub(r"\s+", " ", " ".join(every)).strip()


def _words(paragraph: ET.Element) -> str:
    shown = {f"{W}t": None, f"{W}delText": None, f"{W}br": " ", f"{W}tab": " "}
    runs = (run for run in paragraph.iter(f"{W}r") if run.find(f"{W}rPr/{W}vertAlign") is None)
    return "".join(shown[each.tag] or each.text or "" for run in runs for each in run if each.tag in shown)
