"""Source set as a PDF, whatever its texts hold."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial

from samverkan.errors import SamverkanError
from samverkan.render.typst.compiler import STANDARDS, typeset
from samverkan.render.typst.fonts import folders
from samverkan.render.typst.letters import with_names
from samverkan.render.written_document import DocumentInfo
from samverkan.text import Text, pattern_of

_QUOTED = pattern_of(r'"(?:[^"\\]|\\.)*"')


def pdf_of(
    files: Mapping[str, bytes], name: str, info: DocumentInfo, standards: tuple[str, ...] = STANDARDS
) -> bytes:
    """The PDF of these files, in the face and with the date of `info`.

    Raises SamverkanError, which tells of the document by its name, when it cannot be set.
    """
    with _told_of(name, info.agreement_title):
        fonts = folders(info.face)
        return with_names(files, partial(typeset, when=info.date, fonts=fonts, standards=standards))


@contextmanager
def _told_of(document: str, agreement: str) -> Iterator[None]:
    """Makes a refusal of the typesetter an error that names the document."""
    try:
        yield
    except RuntimeError as error:
        reason = _without_texts(str(error))
        raise SamverkanError(
            Text(
                sv=f"Dokumentet {document} i {agreement} gick inte att skriva som PDF. Typst säger: "
                f"{reason} Skriv det i ett annat format, eller rätta mallen om den är er egen.",
                en=f"The document {document} of {agreement} could not be written as PDF. Typst says: "
                f"{reason} Write it in another format, or mend the template if it is your own.",
            )
        ) from error


def _without_texts(message: str) -> str:
    """The message on one line, without what it quotes of the document."""
    return " ".join(_QUOTED.sub("…", message).split()).rstrip(".") + "."
