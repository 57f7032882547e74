"""Prints pages with Chromium ($CHROMIUM) and looks at where sheets break; exit status 1 at any fault.

    python -m tests.consumers.printed FOLDER

Of the pages of the folder it prints one of each name, and then a page of headings, lists, tables and
signatures with ever more lines above them.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pypdfium2

from samverkan.render.formats import BY_NAME
from samverkan.render.templates import Templates
from samverkan.render.written_document import WrittenDocument
from tests.render.papers import INFO

_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_HEAD, _FOOT = 80, 76
"""How much of a sheet its running head and foot take, in points."""

_NEW_SHEET = "Nytt ark"
_LINES = range(24, 44)
_TABLE = "| Vad | När |\n| --- | --- |\n" + "".join(f"| Åtgärd {row} | våren |\n" for row in range(6))
_LIST = "Kommunen ska\n\n" + "- sköta torget\n  - varje vår\n" * 5
_MOTTO = "### Ledorden\n\n> Alla vågar gå hem\n\nStycket under.\n"
_TITLED = "".join(
    f"- Det som görs {number}\n\n  Så görs det.\n\n  - Vem: alla\n  - När: nu\n" for number in "123"
)
_LED_ON = frozenset(["Alla vågar gå hem", *(f"Det som görs {number}" for number in "123")])
"""What is no heading and belongs to what follows it."""
_SIGNED = """\
Exempelby den 1 juni 2027

<!-- signatures -->
- **Ulla {0}**\\
  Ordförande\\
  Exempelby kommun
- **Bo {0}**\\
  Områdeschef\\
  Polisen i {0}
- **Cia {0}**\\
  Verkställande direktör\\
  Bostadsbolaget

<!-- /signatures -->
"""

_LARGE = f"""\
<!-- cover -->
# {"Samverkansavtal om brottsförebyggande och trygghetsskapande arbete på torg och i skolor " * 3}

- Exempelby kommun
- Polisen

1 juli 2027 – 31 december 2030

<!-- /cover -->

{"".join(f"## Villkor {number}{chr(10) * 2}Parterna är överens.{chr(10) * 2}" for number in range(6))}
<!-- signatures -->
{"".join(f"- **Namn {number}**{chr(92)}{chr(10)}  Ordförande{chr(10)}" for number in range(24))}
<!-- /signatures -->
"""
"""A title of many lines, and more signatures than a sheet has room for."""
_SHEETS = 4
_MOST = 70
"""Signatures of more words than these have no room on one sheet."""


class _Page(HTMLParser):
    """The words of headings, heads and rows of tables, signatures (`whole`), what stands `first` of those,
    and the first item of each list in another (`inner`)."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.said: dict[str, list[str]] = {
            "heading": [],
            "head": [],
            "row": [],
            "whole": [],
            "first": [],
            "inner": [],
        }
        self._lists: list[int] = []
        self._open: list[tuple[str, str]] = []
        self.feed(text)

    def texts(self, kind: str) -> list[str]:
        return [_plain(each) for each in self.said[kind]]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kind = self._kind(tag, dict(attrs))
        if tag in ("ul", "ol"):
            self._lists.append(0)
        elif tag == "li" and self._lists:
            self._lists[-1] += 1
        if kind:
            self._open.append((tag, kind))
            self.said[kind].append("")

    def _kind(self, tag: str, given: dict[str, str | None]) -> str:
        kind = {"signatures": "whole", "dateline": "first"}.get(given.get("class") or "")
        if kind or tag == "div":
            return kind or ""
        if tag == "li":
            return "inner" if len(self._lists) > 1 and self._lists[-1] == 0 else ""
        if tag == "tr" and ("thead", "head") not in self._open:
            return "row"
        return "heading" if tag in _HEADINGS else {"thead": "head"}.get(tag, "")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ul", "ol"):
            self._lists.pop()
        if self._open and self._open[-1][0] == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        for _, kind in self._open[-1:]:
            self.said[kind][-1] += f" {data}"


def main(folder: Path) -> int:
    pages = {path.stem: path for path in sorted(folder.rglob("*.html"))}
    with tempfile.TemporaryDirectory() as made:
        for name, text in (("alla-hojder", _of_all_heights()), ("stort", _LARGE)):
            pages[name] = Path(made, f"{name}.html")
            pages[name].write_bytes(_page(text))
        printed = _printed(list(pages.values()), Path(made))
        found = [fault for path, sheets in printed.items() for fault in _faults(path, sheets)]
    if (sheets := len(printed[pages["stort"]])) != _SHEETS:
        found.append(f"{pages['stort']}: {sheets} sheets instead of {_SHEETS}")
    sys.stdout.writelines(f"{each}\n" for each in found)
    return int(bool(found))


def _of_all_heights() -> str:
    """Headings, lists, tables and signatures, each on a sheet of its own with ever more lines above it."""
    parts = (
        "## Sist på sidan\n\nStycket under.\n",
        f"### Tabellen\n\n{_TABLE}",
        _SIGNED,
        _TABLE,
        _LIST,
        _MOTTO,
        _TITLED,
    )
    text = "\n\n".join(
        "Rad.\\\n" * lines + f"Slut.\n\n{part.format(f'Byn{lines}')}\n\n{_NEW_SHEET}"
        for lines in _LINES
        for part in parts
    )
    return f"# Avtal\n\n{text}"


def _page(text: str) -> bytes:
    info = replace(INFO, title=text.partition("# ")[2].partition("\n")[0])
    document = WrittenDocument("avtal", text, info)
    written = BY_NAME["html"].write(document, Templates())["avtal.html"]
    return written.replace(f"<p>{_NEW_SHEET}".encode(), b'<p style="break-after: page">')


def _faults(path: Path, printed: Sequence[pypdfium2.PdfPage]) -> Iterator[str]:
    page = _Page(path.read_text(encoding="utf-8"))
    headings, heads = page.texts("heading"), page.texts("head")
    announcing = {*headings, *heads, *page.texts("first"), *_LED_ON}
    sheets = [lines for each in printed if (lines := _lines(each))]
    for number, lines in enumerate(sheets, start=1):
        if len(lines) > 1 and lines[-1] in announcing:
            yield f"{path}: sheet {number} ends with {lines[-1]!r}"
        if lines[0].removeprefix("◦ ") in {*page.texts("inner")} - {*headings}:
            yield f"{path}: sheet {number} begins with an item that belongs to the one before: {lines[0]!r}"
        if heads and lines[0] in page.texts("row"):
            yield f"{path}: sheet {number} begins with a row and no head: {lines[0]!r}"
    texts = [" ".join(lines) for lines in sheets]
    for block in page.texts("whole"):
        if len(block.split()) < _MOST and not any(
            all(word in text for word in block.split()) for text in texts
        ):
            yield f"{path}: the signatures are not on one sheet: {block!r}"


def _printed(pages: Sequence[Path], folder: Path) -> dict[Path, list[pypdfium2.PdfPage]]:
    """The sheets of each page, printed by one browser."""
    sheets = {path: folder / f"{path.stem}.pdf" for path in pages}
    asked = (str(each) for both in sheets.items() for each in both)
    subprocess.run(["node", str(Path(__file__).with_name("print.mjs")), *asked], check=True)  # noqa: S603, S607
    return {path: list(pypdfium2.PdfDocument(sheet.read_bytes())) for path, sheet in sheets.items()}


def _lines(sheet: pypdfium2.PdfPage) -> list[str]:
    """The lines between the running head and foot of a sheet, from the top."""
    text, height = sheet.get_textpage(), sheet.get_height()
    boxes = [text.get_rect(place) for place in range(text.count_rects())]
    inner = [each for each in boxes if _FOOT < each[1] < height - _HEAD]
    rows: dict[int, list[tuple[float, ...]]] = {}
    for box in inner:
        rows.setdefault(next((row for row in rows if abs(row - box[1]) < 4), round(box[1])), []).append(box)
    return [_plain(text.get_text_bounded(*_around(rows[row]))) for row in sorted(rows, reverse=True)]


def _around(boxes: list[tuple[float, ...]]) -> tuple[float, ...]:
    left, bottom, right, top = zip(*boxes, strict=True)
    return min(left), min(bottom), max(right), max(top)


def _plain(text: str) -> str:
    return " ".join(text.split())


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
