"""What the typesetter refuses, told of the document that it refused."""

from collections.abc import Iterator
from contextlib import contextmanager

from samverkan.errors import SamverkanError
from samverkan.text import Text, pattern_of

_QUOTED = pattern_of(r'"(?:[^"\\]|\\.)*"')


@contextmanager
def told_of(document: str, agreement: str) -> Iterator[None]:
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
