"""A document as the parts of a Word file."""

from markupsafe import Markup

from samverkan.render.marked_tree import marked_root
from samverkan.render.marks import MarkedText
from samverkan.render.nodes import notes_of
from samverkan.render.tables import rows_by_head
from samverkan.render.word import notes, origins, properties
from samverkan.render.word.blocks import body, note
from samverkan.render.word.kinds import names_of
from samverkan.render.word.own_template import OwnLook
from samverkan.render.word.package import content_types
from samverkan.render.word.plain_look import PlainLook
from samverkan.render.word.reading import DOCUMENT, FOOTNOTES, read, read_margins, said
from samverkan.render.word.relations import Relations
from samverkan.render.word.story import Story
from samverkan.render.word.xml import NAMESPACES, NOTHING, element
from samverkan.render.written_document import WrittenDocument

_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"

Parts = dict[str, bytes | Markup]


def parts(document: WrittenDocument) -> Parts:
    """The parts by their names; the list of what they are comes first."""
    template = document.info.face.word_template
    return _made(document, PlainLook(document) if template is None else OwnLook(document, template))


def _made(document: WrittenDocument, look: PlainLook | OwnLook) -> Parts:
    marked = document.marked
    root = marked_root(document.tree, marked.markdown) if marked else document.tree.root
    story = Story(document, look.styles, look.width, notes=notes_of(root), rows=rows_by_head(root))
    story.related[DOCUMENT] = Relations(look.prefix)
    story.lists.first = look.first_list
    story.pieces = marked.pieces if marked else ()
    text = body(root, story)
    made: Parts = look.parts(story)
    made["word/footnotes.xml"] = notes.part(story, lambda node: note(node, story))
    story.relations.to("footnotes", "footnotes.xml")
    made["word/document.xml"] = element(
        "w:document",
        element("w:body", text, notes.numbered_from(look.section(story), document.info.notes_before + 1)),
        **NAMESPACES,
    )
    made |= story.media | _of_properties(document)
    if marked:
        made |= _of_origins(marked, made, story)
    made |= _relations(story, look)
    return {"[Content_Types].xml": content_types(made, look.types, look.endings), **made}


def _of_properties(document: WrittenDocument) -> Parts:
    info = document.info
    made: Parts = {"docProps/core.xml": properties.core(info), "docProps/app.xml": properties.extended(info)}
    own = {info.face.registration_label: info.registration_number} if info.registration_number else {}
    return made | ({"docProps/custom.xml": properties.custom(own)} if own else {})


def _of_origins(marked: MarkedText, made: Parts, story: Story) -> Parts:
    """What the file says of where its texts come from."""
    texts = {name: str(each).encode() if isinstance(each, Markup) else each for name, each in made.items()}
    links = {f"word/_rels/{name}.xml.rels": each.as_xml().encode() for name, each in story.related.items()}
    reads = [
        read(texts[f"word/{name}.xml"], name, names_of(texts | links, name)) for name in (DOCUMENT, FOOTNOTES)
    ]
    written = [each for one in reads for each in said(one.paragraphs)]
    paragraphs, signs = [*written, *read_margins(texts)], reads[0].signs.found
    item = Relations()
    item.to("customXmlProps", "itemProps1.xml")
    story.relations.to("customXml", "../customXml/item1.xml")
    return {
        "customXml/item1.xml": origins.told(marked, story.document.name, paragraphs, signs),
        "customXml/itemProps1.xml": origins.properties(),
        "customXml/_rels/item1.xml.rels": item.as_xml(),
    }


def _relations(story: Story, look: PlainLook | OwnLook) -> Parts:
    outer = Relations()
    outer.to("officeDocument", "word/document.xml")
    outer.to(f"{_PACKAGE}/core-properties", "docProps/core.xml")
    outer.to("extended-properties", "docProps/app.xml")
    if story.document.info.registration_number:
        outer.to("custom-properties", "docProps/custom.xml")
    made: Parts = {"_rels/.rels": outer.as_xml()}
    for name, relations in story.related.items():
        more = look.relations if name == DOCUMENT else NOTHING
        made[f"word/_rels/{name}.xml.rels"] = relations.as_xml(more)
    return made
