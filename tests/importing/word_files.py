"""Word files for the tests of what is read from them: paragraphs, lists, tables, notes and what is beside."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZipFile

W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{called}"/></w:style>'
    for name, called in [
        ("Rubrik", "Title"),
        ("Underrubrik", "Subtitle"),
        *((f"Rubrik{level}", f"heading {level}") for level in range(1, 7)),
        ("Liststycke", "List Paragraph"),
        ("Punktlista", "List Bullet"),
        ("Punktlista2", "List Bullet 2"),
        ("Innehll1", "toc 1"),
    ]
) + (
    '<w:style w:type="paragraph" w:styleId="Kommunrubrik"><w:name w:val="Kommunrubrik"/>'
    '<w:basedOn w:val="Rubrik2"/></w:style>'
)
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
)


def words(text: str, look: str = "") -> str:
    """A run of words; `\\n` breaks the line."""
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n"))
    return f"<w:r><w:rPr>{look}</w:rPr>{lines}</w:r>"


def paragraph(content: str, style: str = "", listed: tuple[int, int] | None = None) -> str:
    """A paragraph of XML or of plain words; `listed` is the list and the depth in it."""
    inner = content if content.startswith("<w:") or content.startswith("<mc:") else words(content)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    number = (
        f'<w:numPr><w:ilvl w:val="{listed[1]}"/><w:numId w:val="{listed[0]}"/></w:numPr>' if listed else ""
    )
    return f"<w:p><w:pPr>{named}{number}</w:pPr>{inner}</w:p>"


def heading(text: str, level: int = 1) -> str:
    """A heading."""
    return paragraph(text, f"Rubrik{level}" if level else "Rubrik")


def bullets(*items: str) -> str:
    """A list with bullets."""
    return "".join(paragraph(each, "Liststycke", (1, 0)) for each in items)


def numbers(*items: str) -> str:
    """A list that counts."""
    return "".join(paragraph(each, "Liststycke", (2, 0)) for each in items)


def table(*rows: Sequence[str]) -> str:
    """A table."""
    return f"<w:tbl>{''.join(_row(row) for row in rows)}</w:tbl>"


def _row(cells: Sequence[str]) -> str:
    return f"<w:tr>{''.join(f'<w:tc>{paragraph(cell)}</w:tc>' for cell in cells)}</w:tr>"


def box(text: str) -> str:
    """A paragraph with a text box."""
    inner = f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"
    return f"<w:p><w:r><mc:AlternateContent><mc:Choice>{inner}</mc:Choice>" + (
        f"<mc:Fallback>{inner}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def note(number: int) -> str:
    """The reference to a footnote."""
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def word_file(path: Path, *body: str, **parts: str) -> Path:
    """A Word file at `path`; `footnotes`, `comments`, `header` and `footer` are plain words, a line each."""
    path.write_bytes(packed(*body, **parts))
    return path


def packed(*body: str, **parts: str) -> bytes:
    """The bytes of a Word file."""
    return zipped(
        {
            "[Content_Types].xml": _TYPES,
            "word/document.xml": f"<w:document {W}><w:body>{''.join(body)}</w:body></w:document>",
            "word/styles.xml": f"<w:styles {W}>{_STYLES}</w:styles>",
            "word/numbering.xml": f"<w:numbering {W}>{_NUMBERING}</w:numbering>",
            **dict(_beside(name, text) for name, text in parts.items()),
        }
    )


def zipped(parts: Mapping[str, str]) -> bytes:
    """The bytes of a zip with these parts."""
    made = BytesIO()
    with ZipFile(made, "w") as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return made.getvalue()


def _beside(name: str, text: str) -> tuple[str, str]:
    lines = list(enumerate(text.split("\n"), 1))
    if name == "footnotes":
        inner = "".join(f'<w:footnote w:id="{n}">{paragraph(line)}</w:footnote>' for n, line in lines)
    elif name == "comments":
        inner = "".join(
            f'<w:comment w:id="{n}" w:author="Jurist">{paragraph(line)}</w:comment>' for n, line in lines
        )
    else:
        inner = "".join(paragraph(line) for _, line in lines)
    return f"word/{name}{'' if name.endswith('s') else '1'}.xml", f"<w:{name} {W}>{inner}</w:{name}>"
