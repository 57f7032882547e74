"""A document as the whole source of a PDF."""

from collections.abc import Sequence
from importlib.resources import files

from samverkan.render.typst.blocks import blocks
from samverkan.render.typst.face import face_files
from samverkan.render.typst.figures import file_name
from samverkan.render.typst.source import called, listed, quoted
from samverkan.render.typst.walk import walk_through
from samverkan.render.written_document import WrittenDocument

PAPER = (files("samverkan.render.typst") / "paper.typ").read_bytes()


def sources(document: WrittenDocument) -> dict[str, bytes]:
    """The files that the typesetter is given, `main.typ` first."""
    main = f'#import "paper.typ": *\n#show: paper.with({_about(document)})\n\n{part(document, "d")}\n'
    face = document.info.face
    drawings = {file_name(each): face.svg(each).encode() for each in document.figures.values()}
    return {"main.typ": main.encode(), "paper.typ": PAPER} | face_files(face) | drawings


def part(document: WrittenDocument, prefix: str) -> str:
    """The document under its own page header."""
    info = document.info
    walk = walk_through(document.tree, document.figures, prefix, blocks)
    number = f"{info.face.registration_label} {info.registration_number}" if info.registration_number else ""
    facts = [fact for fact in (info.dated, number) if fact]
    return called(
        "document-part",
        blocks(document.tree.root.children, walk),
        name=quoted(prefix),
        organisation=quoted(info.organisation),
        title=quoted(info.title),
        facts=listed([quoted(each) for each in facts]),
        covered="true" if _is_covered(document) else "false",
    )


def _is_covered(document: WrittenDocument) -> bool:
    return any(token.type == "container_cover_open" for token in document.tree.tokens)


def _about(document: WrittenDocument) -> str:
    info = document.info
    words = [info.kind, *([info.registration_number] if info.registration_number else [])]
    return ", ".join(
        [
            f"title: {quoted(info.title)}",
            f"author: {_several([info.organisation])}",
            f"keywords: {_several(words)}",
        ]
    )


def _several(words: Sequence[str]) -> str:
    return listed([quoted(word) for word in words])
