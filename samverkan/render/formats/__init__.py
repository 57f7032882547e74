"""The formats that documents are written in: the one table of them.

It is read before anything is written, for the choices of the command line, so a writer is imported when
it is used. A writer is the function `write` of the module with the format's name in this package: a
document and the templates in, the bytes of each file that it becomes, by its name, out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from samverkan.render.templates import Templates
    from samverkan.render.written_document import WrittenDocument


@dataclass(frozen=True, slots=True)
class DocumentFormat:
    """A format of documents: its name, what readers call it, and the ending of its files.

    Readers are offered the one with the lowest `preference` first. What is a default is written when the
    user names no format. What `is_read_back` tells by signs where its words come from.
    """

    name: str
    label: str
    ending: str
    preference: int
    is_default: bool = False
    is_read_back: bool = False

    def write(self, document: "WrittenDocument", templates: "Templates") -> Mapping[str, bytes]:
        """The files that the document becomes, by their names."""
        files: Mapping[str, bytes] = import_module(f"{__name__}.{self.name}").write(document, templates)
        return files

    def file_name(self, document: str) -> str:
        """The name of the file that holds the document of this name."""
        return f"{document}.{self.ending}"


FORMATS = (
    DocumentFormat("md", "Markdown", "md", preference=9, is_default=True),
    DocumentFormat("html", "Webbsida", "html", preference=1, is_default=True),
    DocumentFormat("pdf", "PDF", "pdf", preference=2),
    DocumentFormat("docx", "Word", "docx", preference=3, is_read_back=True),
)
"""Every format, in the order that the command line lists them."""

BY_NAME = {each.name: each for each in FORMATS}
