"""The tree as one HTML file that is complete in itself: it asks for nothing from outside."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from samverkan.render.body import divided
from samverkan.render.escape import printable
from samverkan.render.figures import Drawing
from samverkan.render.html_face import PageFace
from samverkan.render.list_parts import in_parts
from samverkan.render.sandbox import Sandbox
from samverkan.render.templates import render
from samverkan.render.tree import Heading, Tree
from samverkan.render.written_document import DocumentInfo

_LAYOUT = "html/layout.html.j2"
_FEWEST_IN_CONTENTS = 4


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the table of contents, with those below it."""

    text: str
    id: str
    sections: tuple["ContentsLine", ...] = field(default=())


def page(tree: Tree, document: DocumentInfo, figures: Mapping[str, Drawing], env: Sandbox) -> str:
    """The page as HTML; `env` is from `html_environment`."""
    head, text = divided(tree, figures, is_joint=document.is_joint)
    number = document.registration_number
    registered = f"{document.face.registration_label} {number}" if number else ""
    context = {
        "document": document,
        "siblings": in_parts(document.siblings),
        "mark": document.mark,
        "head": head,
        "text": text,
        "body": head + text,
        "sections": contents(tree.headings),
        "running_header": css_string(document.running_header),
        "registration_number": css_string(registered),
        "footer": css_string("\n".join(document.face.footer)) if document.face.footer else "",
        "face": PageFace(document.face),
        "longest_word": max(map(len, document.title.split()), default=0),
    }
    return render(env, _LAYOUT, context)


def contents(headings: Sequence[Heading]) -> tuple[ContentsLine, ...]:
    """The second and third level of `headings`, nested; nothing when they are too few to need a list."""
    shown = [heading for heading in headings if heading.level in {2, 3}]
    return tuple(_sections(shown)) if len(shown) >= _FEWEST_IN_CONTENTS else ()


def _sections(headings: Sequence[Heading]) -> Iterator[ContentsLine]:
    for i, heading in enumerate(headings):
        if heading.level == 2 or not any(earlier.level == 2 for earlier in headings[:i]):
            yield ContentsLine(heading.text, heading.id, tuple(_below(headings[i:])))


def _below(headings: Sequence[Heading]) -> Iterator[ContentsLine]:
    if headings[0].level == 2:
        for heading in headings[1:]:
            if heading.level == 2:
                return
            yield ContentsLine(heading.text, heading.id)


def css_string(text: str) -> Markup:
    """`text` as a string of CSS with its quotation marks, unable to end the string or the style sheet."""
    safe = "".join(c if c.isalnum() or c in " -–.,:()/" else f"\\{ord(c):x} " for c in printable(text))
    return Markup(f'"{safe}"')  # noqa: S704
