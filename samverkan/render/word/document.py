"""A document as the parts of a Word file."""

from collections.abc import Mapping

from markupsafe import Markup

from samverkan.render.marked_tree import marked_root
from samverkan.render.marks import MarkedText
from samverkan.render.word import margins, notes, origins, properties
from samverkan.render.word.blocks import body, note
from samverkan.render.word.look import MARGIN, PAGE_HEIGHT, PAGE_WIDTH, TEXT_WIDTH, shared, styles
from samverkan.render.word.package import content_types
from samverkan.render.word.reading import DOCUMENT, FOOTNOTES, read, said
from samverkan.render.word.relations import Relations
from samverkan.render.word.story import Story
from samverkan.render.word.xml import NOTHING, element
from samverkan.render.written_document import WrittenDocument

_NAMESPACES = {
    "xmlns_w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "xmlns_r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"

Parts = dict[str, bytes | Markup]


def parts(document: WrittenDocument) -> Parts:
    """The parts by their names; the list of what they are comes first."""
    marked = document.with_signs() if document.with_signs else None
    root = marked_root(document.tree, marked.markdown) if marked else document.tree.root
    story = Story(document, styles(), TEXT_WIDTH, notes=notes.collected(root))
    story.pieces = marked.pieces if marked else ()
    text = body(root, story)
    made: Parts = _shared(story) | _of_margins(story)
    made["word/footnotes.xml"] = notes.part(story, lambda node: note(node, story))
    story.relations.to("footnotes", "footnotes.xml")
    made["word/document.xml"] = _document(text, story)
    made["word/numbering.xml"] = _numbering(story)
    made |= story.media | _of_properties(document)
    if marked:
        made |= _of_origins(marked, made, story)
    made |= _relations(story)
    return {"[Content_Types].xml": content_types(made), **made}


def _shared(story: Story) -> Parts:
    names = {"styles": "styles.xml", "settings": "settings.xml", "fontTable": "fontTable.xml"}
    for kind, target in names.items():
        story.relations.to(kind, target)
    story.relations.to("theme", "theme/theme.xml")
    story.relations.to("numbering", "numbering.xml")
    face = story.document.info.face
    made: Parts = {f"word/{target}": shared(target, face) for target in names.values()}
    return made | {"word/theme/theme.xml": shared("theme.xml", face)}


def _of_margins(story: Story) -> Parts:
    made: Parts = {"word/header.xml": margins.header(story), "word/footer.xml": margins.footer(story)}
    if _has_cover(story.document):
        made["word/header-first.xml"] = margins.empty("hdr", story)
        made["word/footer-first.xml"] = margins.empty("ftr", story)
    return made


def _has_cover(document: WrittenDocument) -> bool:
    first = document.tree.root.children[:1]
    return bool(first) and first[0].type == "container_cover"


def _document(text: Markup, story: Story) -> Markup:
    return element("w:document", element("w:body", text, _section(story)), **_NAMESPACES)


def _section(story: Story) -> Markup:
    """The page: its size, its margins, and what stands in them."""
    cover = _has_cover(story.document)
    kinds = [("default", ""), ("first", "-first")] if cover else [("default", "")]
    return element(
        "w:sectPr",
        *(
            element(f"w:{part}Reference", w_type=kind, r_id=story.relations.to(part, f"{part}{ending}.xml"))
            for kind, ending in kinds
            for part in ("header", "footer")
        ),
        element("w:pgSz", w_w=PAGE_WIDTH, w_h=PAGE_HEIGHT),
        element(
            "w:pgMar",
            w_top=1700,
            w_right=MARGIN,
            w_bottom=1588,
            w_left=MARGIN,
            w_header=794,
            w_footer=680,
            w_gutter=0,
        ),
        element("w:titlePg") if cover else NOTHING,
    )


def _numbering(story: Story) -> Markup:
    return element("w:numbering", story.lists.abstract(), story.lists.concrete(), **_NAMESPACES)


def _of_properties(document: WrittenDocument) -> Parts:
    info = document.info
    made: Parts = {"docProps/core.xml": properties.core(info), "docProps/app.xml": properties.extended(info)}
    own = {info.face.registration_label: info.registration_number} if info.registration_number else {}
    return made | ({"docProps/custom.xml": properties.custom(own)} if own else {})


def _of_origins(marked: MarkedText, made: Parts, story: Story) -> Parts:
    """What the file says of where its texts come from."""
    written = [
        each
        for name in (DOCUMENT, FOOTNOTES)
        for each in said(read(str(made[f"word/{name}.xml"]).encode(), name).paragraphs)
    ]
    item = Relations()
    item.to("customXmlProps", "itemProps1.xml")
    story.relations.to("customXml", "../customXml/item1.xml")
    return {
        "customXml/item1.xml": origins.told(marked, story.document.name, written),
        "customXml/itemProps1.xml": origins.properties(),
        "customXml/_rels/item1.xml.rels": item.as_xml(),
    }


def _relations(story: Story) -> Mapping[str, Markup]:
    outer = Relations()
    outer.to("officeDocument", "word/document.xml")
    outer.to(f"{_PACKAGE}/core-properties", "docProps/core.xml")
    outer.to("extended-properties", "docProps/app.xml")
    if story.document.info.registration_number:
        outer.to("custom-properties", "docProps/custom.xml")
    made = {"_rels/.rels": outer.as_xml(), "word/_rels/document.xml.rels": story.relations.as_xml()}
    of_notes = story.note_relations
    return made | ({"word/_rels/footnotes.xml.rels": of_notes.as_xml()} if of_notes else {})
