"""Source set as a PDF, whatever its texts hold."""

from collections.abc import Mapping
from functools import partial

from samverkan.render.typst.compiler import STANDARDS, typeset
from samverkan.render.typst.faults import told_of
from samverkan.render.typst.fonts import folders
from samverkan.render.typst.letters import with_names
from samverkan.render.written_document import DocumentInfo


def pdf_of(
    files: Mapping[str, bytes], name: str, info: DocumentInfo, standards: tuple[str, ...] = STANDARDS
) -> bytes:
    """The PDF of these files, in the face and with the date of `info`.

    Raises SamverkanError, which tells of the document by its name, when it cannot be set.
    """
    with told_of(name, info.agreement_title):
        fonts = folders(info.face)
        return with_names(files, partial(typeset, when=info.date, fonts=fonts, standards=standards))
