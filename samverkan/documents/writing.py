"""Documents as files: a page to Markdown, Markdown to one tree, the tree to each format."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

from samverkan.documents.document import Document
from samverkan.documents.page import Desk
from samverkan.render.footnotes import with_notes
from samverkan.render.html import DocumentInfo, Sibling, write
from samverkan.render.sandbox import Sandbox
from samverkan.render.templates import environment, html_environment, render_markdown
from samverkan.render.tree import Tree, parse


class Workshop:
    """The templates of one run: the workspace's own over the shipped ones."""

    def __init__(self, own: Path | None) -> None:
        self.markdown: Sandbox = environment(own)
        self.html: Sandbox = html_environment(own)


def workshop_of(root: Path | None) -> Workshop:
    """The workshop of the workspace in `root`, whose own templates lie in `templates/`; else the shipped."""
    own = root / "templates" if root else None
    return Workshop(own if own and own.is_dir() else None)


@dataclass(frozen=True)
class Manuscript:
    """A document written as Markdown, and what its other formats are written from."""

    document: Document
    desk: Desk
    markdown: str
    siblings: tuple[Document, ...]

    @cached_property
    def tree(self) -> Tree:
        """The Markdown, parsed once for all formats."""
        return parse(self.markdown)


def manuscript(
    document: Document, desk: Desk, siblings: Sequence[Document], workshop: Workshop
) -> Manuscript:
    """The document in Markdown, its notes at the end.

    Raises SamverkanError when a template is broken.
    """
    text = render_markdown(workshop.markdown, document.template, document.page)
    return Manuscript(document, desk, with_notes(text, document.notes), tuple(siblings))


def _markdown(made: Manuscript, _workshop: Workshop) -> dict[str, str]:
    name = made.document.name
    return {f"{name}.md": made.markdown} | {
        f"{each.name}.svg": each.svg for each in made.document.figures.values()
    }


def _html(made: Manuscript, workshop: Workshop) -> dict[str, str]:
    document, desk = made.document, made.desk
    info = DocumentInfo(
        title=document.title,
        organisation=desk.publisher,
        agreement_title=desk.agreement.title,
        kind=document.label,
        registration_number=document.registration_number,
        siblings=tuple(
            Sibling(each.label, f"{quote(each.name)}.html", each.part, each.name == document.name)
            for each in made.siblings
        ),
        index_href=f"{'../' * len(desk.id.split('/'))}index.html",
        footer=desk.style.footer,
        running_header=f"{desk.publisher} – {document.title}",
    )
    return {f"{document.name}.html": write(made.tree, info, document.figures, workshop.html)}


def standing_alone(document: Document, publisher: str, to: str, workshop: Workshop) -> str:
    """A document that belongs to no agreement's folder, as Markdown (`md`) or one whole page (`html`).

    Raises SamverkanError when a template is broken.
    """
    text = with_notes(render_markdown(workshop.markdown, document.template, document.page), document.notes)
    if to == "md":
        return text
    info = DocumentInfo(
        title=document.title,
        organisation=publisher,
        agreement_title=document.title,
        kind=document.label,
        registration_number=document.registration_number,
        running_header=f"{publisher} – {document.title}",
    )
    return write(parse(text), info, document.figures, workshop.html)


FORMATS: Mapping[str, Callable[[Manuscript, Workshop], dict[str, str]]] = {"md": _markdown, "html": _html}
"""Every format that a document can be written in: the files that it becomes, by name."""
