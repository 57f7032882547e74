"""A document as the whole source of a PDF."""

from collections.abc import Sequence
from importlib.resources import files

from samverkan.render.face import Face
from samverkan.render.typst.blocks import blocks
from samverkan.render.typst.face import face_files
from samverkan.render.typst.figures import drawn_files
from samverkan.render.typst.inlines import words
from samverkan.render.typst.source import called, optional, quoted, strings, truth
from samverkan.render.typst.walk import walk_through
from samverkan.render.written_document import DocumentInfo, WrittenDocument

_LINE = 95
_ABOUT_A_PAGE = range(50, 73)
"""How many lines of Markdown fill a page, with a letterhead or without, or go a little over."""

_LAYOUT = {
    each.name: each.read_bytes()
    for each in files("samverkan.render.typst").iterdir()
    if each.name.endswith(".typ")
}


def sources(document: WrittenDocument) -> dict[str, bytes]:
    """The files that the typesetter is given."""
    info = document.info
    keywords = [word for word in (info.kind, info.registration_number, info.mark) if word]
    about = about_file(info.title, info.organisation, keywords)
    attached = {f"attached-{place}": held for place, held in enumerate(document.attached.values())}
    parts = [*map(_attachment, document.attached, attached), part(document, "d")]
    return files_of(about, parts, info.face) | drawn_files(document, "d") | attached


def _attachment(path: str, file: str) -> str:
    kind = "application/yaml" if path.endswith(".yaml") else "text/plain"
    return (
        f'#pdf.attach({quoted(path)}, read({quoted(file)}, encoding: none), relationship: "source", '
        f"mime-type: {quoted(kind)}, description: {quoted(path)})"
    )


def files_of(about: str, parts: Sequence[str], face: Face) -> dict[str, bytes]:
    """The source of a file that is about something and has these parts, with all that it is set by."""
    main = "\n\n".join(['#import "paper.typ": *', f"#show: paper.with({about})", *parts])
    return {"main.typ": main.encode()} | _LAYOUT | face_files(face)


def about_file(title: str, author: str, keywords: Sequence[str]) -> str:
    """What the file says of itself."""
    return f"title: {quoted(title)}, author: {strings([author])}, keywords: {strings(keywords)}"


def part(document: WrittenDocument, prefix: str, inside: str = "", *, signed_elsewhere: bool = False) -> str:
    """The document under its own page header; in a bundle it is called `inside`.

    When it is signed elsewhere those who sign are named, but have no line to sign on.
    """
    walk = walk_through(document, prefix, blocks)
    walk.inside, walk.signed_elsewhere = inside, signed_elsewhere
    return called(
        "document-part",
        blocks(document.tree.root.children, walk),
        name=quoted(prefix),
        organisation=f"[{words(document.info.organisation)}]",
        title=f"[{words(inside or document.info.running_title)}]",
        facts=strings(facts(document.info)),
        mark=optional(document.info.mark),
        inside=optional(inside),
        covered=truth(_is_covered(document)),
        short=truth(_is_about_a_page(document)),
    )


def facts(info: DocumentInfo) -> list[str]:
    """What stands on every page beside its number: the date and the registration number."""
    number = f"{info.face.registration_label} {info.registration_number}" if info.registration_number else ""
    return [fact for fact in (info.dated, number) if fact]


def _is_about_a_page(document: WrittenDocument) -> bool:
    """Whether it has text for a page or hardly more, and neither a cover nor figures."""
    lines = sum(1 + len(line) // _LINE for line in document.markdown.split("\n"))
    return lines in _ABOUT_A_PAGE and not document.figures and not _is_covered(document)


def _is_covered(document: WrittenDocument) -> bool:
    return any(token.type == "container_cover_open" for token in document.tree.tokens)
