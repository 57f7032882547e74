"""Documents that not all can use, as diagnostics at the template that has made them so."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from samverkan.diagnostics import Diagnostic, Severity, Span
from samverkan.documents import Document
from samverkan.render.flaws import Flaw, flaws
from samverkan.render.typst.compiler import STANDARDS, WITH_SOURCE
from samverkan.render.typst.kept import lacking
from samverkan.render.written_document import WrittenDocument
from samverkan.root import AGREEMENTS, TEMPLATES
from samverkan.text import Text

_RULE, _NOT_KEPT = "SV046", "SV047"


def flawed(document: Document, made: WrittenDocument, agreement: str, root: Path) -> Iterator[Diagnostic]:
    """What is wrong with the document, each at its place in the workspace's own template of it.

    Where the template is not the workspace's own, the agreement's file is named.
    """
    for flaw in flaws(made.tree):
        path, line = _place(document.template, flaw, root) or (f"{AGREEMENTS}/{agreement}/agreement.yaml", 1)
        message = Text(
            sv=f"Dokumentet {document.name}: {flaw.message.sv}",
            en=f"The document {document.name}: {flaw.message.en}",
        )
        yield Diagnostic(path, Span(line, 1, line, 1), "", _RULE, Severity.ERROR, message, flaw.help)


def not_kept(
    document: Document, made: WrittenDocument, agreement: str, files: Mapping[str, bytes]
) -> Iterator[Diagnostic]:
    """What the PDF of the document is not, at the agreement's file."""
    standards = WITH_SOURCE if made.attached else STANDARDS
    for content in files.values():
        for lack in lacking(content, standards):
            message = Text(
                sv=f"Dokumentet {document.name}: {lack.sv}", en=f"The document {document.name}: {lack.en}"
            )
            path = f"{AGREEMENTS}/{agreement}/agreement.yaml"
            yield Diagnostic(path, Span(1, 1, 1, 1), "", _NOT_KEPT, Severity.ERROR, message, _OTHER_VERSION)


_OTHER_VERSION = Text(
    sv="Installera den version av typst som samverkan[pdf] anger.",
    en="Install the version of typst that samverkan[pdf] names.",
)


def _place(template: str, flaw: Flaw, root: Path) -> tuple[str, int] | None:
    """The file and the line that look like the flaw: the document's own template, else one of its parts."""
    own = root / TEMPLATES
    every = sorted(own.rglob("*.md.j2"), key=lambda path: (path != own / template, str(path)))
    for path in every:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if flaw.written and re.match(flaw.written, line):
                return path.relative_to(root).as_posix(), number
    return (f"{TEMPLATES}/{template}", 1) if own / template in every else None


def texts_of(diagnostics: Iterable[Diagnostic], root: Path) -> dict[str, str]:
    """The text of each file that they point into."""
    return {each.file: (root / each.file).read_text(encoding="utf-8") for each in diagnostics}
