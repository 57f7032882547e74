"""What a document cannot have if all are to be able to use it: a heading that jumps, a table without heads.

Only a template can bring it about: the words of a record hold neither headings, tables nor pictures.

Source: lag (2018:1937) om tillgänglighet till digital offentlig service; WCAG 2.1, 1.1.1 and 1.3.1.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from markdown_it.token import Token

from samverkan.quoting import shown
from samverkan.render.tree import Heading, Tree, plain
from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class Flaw:
    """One of them, and how to mend it; `written` begins a line of the template that has it, as a pattern."""

    message: Text
    help: Text
    written: str


def flaws(tree: Tree) -> Iterator[Flaw]:
    """What is wrong with the document, in its own order for each kind."""
    yield from _titles(tree.headings)
    yield from _jumps(tree.headings)
    for i, token in enumerate(tree.tokens):
        if token.type == "thead_open" and not _has_head(tree.tokens[i:]):
            yield Flaw(_NO_HEAD, _WRITE_HEAD, r"\|[\s|]*$")
        for image in token.children or ():
            if image.type == "image" and not plain(image).strip():
                yield Flaw(_NO_WORDS, _WRITE_WORDS, r".*!\[\s*\]\(")


def _titles(headings: Sequence[Heading]) -> Iterator[Flaw]:
    titles = [each for each in headings if each.level == 1]
    if not titles:
        yield Flaw(_NO_TITLE, _WRITE_TITLE, "")
    for extra in titles[1:]:
        name = shown(extra.text)
        message = Text(
            sv=f"Rubriken {name} är en andra huvudrubrik.", en=f"The heading {name} is a second main one."
        )
        yield Flaw(message, _ONE_TITLE, _heading(extra))


def _jumps(headings: Sequence[Heading]) -> Iterator[Flaw]:
    for above, heading in pairwise(headings):
        if heading.level > above.level + 1:
            name, level, right = shown(heading.text), heading.level, above.level + 1
            message = Text(
                sv=f"Rubriken {name} på nivå {level} följer på en rubrik på nivå {above.level}.",
                en=f"The heading {name} on level {level} follows one on level {above.level}.",
            )
            mend = Text(
                sv=f"Skriv den på nivå {right}, med {'#' * right} före, eller sätt in en rubrik emellan.",
                en=f"Write it on level {right}, with {'#' * right} before it, or put a heading between.",
            )
            yield Flaw(message, mend, _heading(heading))


def _heading(heading: Heading) -> str:
    return f"#{{{heading.level}}}\\s"


def _has_head(tokens: Sequence[Token]) -> bool:
    head = takewhile(lambda token: token.type != "thead_close", tokens)
    return any(plain(token).strip() for token in head if token.type == "inline")


_NO_TITLE = Text(sv="Dokumentet har ingen huvudrubrik.", en="The document has no main heading.")
_WRITE_TITLE = Text(sv="Skriv `# {{ title }}` i mallen.", en="Write `# {{ title }}` in the template.")
_ONE_TITLE = Text(
    sv="Skriv den på nivå 2, med ## före: ett dokument har en titel.",
    en="Write it on level 2, with ## before it: a document has one title.",
)
_NO_HEAD = Text(sv="En tabell har inga kolumnrubriker.", en="A table has no column heads.")
_WRITE_HEAD = Text(
    sv="Skriv vad kolumnerna visar i tabellens första rad.",
    en="Write what the columns show in the first row of the table.",
)
_NO_WORDS = Text(sv="En bild saknar alternativtext.", en="A picture has no alternative text.")
_WRITE_WORDS = Text(
    sv="Skriv vad bilden visar mellan `![` och `]`.", en="Write what the picture shows between `![` and `]`."
)
