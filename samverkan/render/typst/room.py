"""How long a document may be to be set: the typesetter holds all of it at once."""

from samverkan.errors import SamverkanError
from samverkan.render.written_document import WrittenDocument
from samverkan.text import Text

MOST_LETTERS = 500_000
"""Two hundred pages of words, which are set within 300 MB."""

_LINE = 70
"""As how many letters each paragraph, item, heading and cell counts beside its own."""


def make_sure_of_room(document: WrittenDocument) -> None:
    """Raises SamverkanError, which tells of the document by its name, when it is too long to be set."""
    lines = (token.content for token in document.tree.tokens if token.type == "inline")
    if sum(_LINE + len(each) for each in lines) > MOST_LETTERS:
        name, title = document.name, document.info.agreement_title
        raise SamverkanError(
            Text(
                sv=f"Dokumentet {name} i {title} är för långt för en PDF. "
                "Skriv det i ett annat format, eller korta det.",
                en=f"The document {name} of {title} is too long for a PDF. "
                "Write it in another format, or shorten it.",
            )
        )
