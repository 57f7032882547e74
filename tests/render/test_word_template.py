"""A kommun's own Word template gives its styles, head and margins; what could do harm is refused."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from samverkan.errors import SamverkanError
from samverkan.render.face import Face
from samverkan.render.footnotes import with_notes
from samverkan.render.formats import BY_NAME
from samverkan.render.templates import Templates
from samverkan.render.written_document import WrittenDocument
from tests.render import sample
from tests.render.test_word import faults
from tests.render.word_reading import names, part, words
from tests.render.word_template import changed, packed, template


def write(word_template: bytes | None, *, mark: str = "") -> bytes:
    info = replace(sample.INFO, face=Face(word_template=word_template), mark=mark)
    document = WrittenDocument("avtal", with_notes(sample.MARKDOWN, sample.NOTES), info, sample.figures())
    return BY_NAME["docx"].write(document, Templates())["avtal.docx"]


@pytest.fixture(scope="module")
def own() -> bytes:
    return write(template(), mark="Utkast")


def test_it_is_a_valid_document_with_the_same_words(own: bytes, tmp_path: Path) -> None:
    assert faults(own, tmp_path) == []
    assert words(own) == words(write(None))


def test_the_templates_styles_head_and_margins_are_used(own: bytes) -> None:
    text = part(own)
    assert '<w:pStyle w:val="Rubrik2"/>' in text
    assert "Heading2" not in text + part(own, "word/styles.xml")
    assert 'w:left="2500"' in text
    assert "Garamond" in part(own, "word/styles.xml")
    assert "Sidhuvud från kommunen" in part(own, "word/header.xml")
    assert ".document.main+xml" in part(own, "[Content_Types].xml")


def test_the_last_section_has_the_heads_and_feet_of_those_before_it_as_in_word(tmp_path: Path) -> None:
    whole = re.findall("<w:sectPr.*</w:sectPr>", part(template()))[0]
    bare = re.sub("<w:(?:header|footer)Reference[^>]*>", "", whole)
    before = f"<w:p><w:pPr>{whole}</w:pPr></w:p>"
    written = write(changed(template(), document=(whole.encode(), (before + bare).encode())))
    assert faults(written, tmp_path) == []
    assert re.findall("w:(?:header|footer)Reference", part(written)) == re.findall(
        "w:(?:header|footer)Reference", part(write(template()))
    )


@pytest.mark.parametrize(
    ("picture", "becomes"),
    [
        ('<wp:docPr id="7" name="Bild 7"/>', '<wp:docPr id="7" name="Bild 7" descr="Enköpings kommun">'),
        ('<wp:docPr id="7" descr=""/>', '<wp:docPr id="7" descr="Enköpings kommun">'),
        ('<wp:docPr descr="Vapnet" id="7"/>', '<wp:docPr descr="Vapnet" id="7"/>'),
        (
            '<wp:docPr id="7"><a:ext xmlns:a="a"><d:decorative xmlns:d="d" val="1"/></a:ext></wp:docPr>',
            '<wp:docPr id="7"><a:ext xmlns:a="a"><d:decorative xmlns:d="d" val="1"/></a:ext></wp:docPr>',
        ),
    ],
)
@pytest.mark.parametrize("mark", ["", "Utkast"])
def test_a_picture_in_its_head_that_nobody_has_described_is_whose_it_is(
    picture: str, becomes: str, mark: str
) -> None:
    drawn = f'<w:r><w:drawing><wp:inline xmlns:wp="wp">{picture}</wp:inline></w:drawing></w:r></w:p>'
    own = changed(template(), header=(b"</w:p>", drawn.encode()))
    assert becomes in part(write(own, mark=mark), "word/header.xml")


def test_a_draft_says_so_in_its_head(own: bytes) -> None:
    assert "Utkast" in part(own, "word/header.xml")
    assert "Utkast" in part(write(None, mark="Utkast"), "word/header.xml")
    assert "Utkast" in part(write(None, mark="Utkast"), "word/header-first.xml")
    assert "Utkast" not in part(write(None), "word/header.xml")


def test_lists_of_the_template_keep_their_numbers(own: bytes) -> None:
    numbering = part(own, "word/numbering.xml")
    assert numbering.count('w:numId="1"') == 1
    assert numbering.index("<w:num ") > numbering.rindex("</w:abstractNum>")


def test_styles_that_the_template_lacks_come_from_ours() -> None:
    bare = changed(template(), styles=(b'w:val="caption"', b'w:val="annat"'))
    file = write(bare)
    assert '<w:name w:val="caption"/>' in part(file, "word/styles.xml")


FROM_OUTSIDE = b'<Relationship Id="r9" Type="http://x/%s" Target="http://x.se/a" TargetMode="External"/>'
LINKED, ATTACHED = FROM_OUTSIDE % b"image", FROM_OUTSIDE % b"attachedTemplate"
OBJECT = b'<Relationship Id="r9" Type="http://x/oleObject" Target="embeddings/a.docx"/>'
END = b"</Relationships>"


@pytest.mark.parametrize("relation", [LINKED, OBJECT], ids=["from outside", "an object"])
def test_what_takes_something_in_is_refused(relation: bytes) -> None:
    with pytest.raises(SamverkanError, match="word_template"):
        write(_related(relation))


def test_a_template_that_was_made_from_another_is_taken() -> None:
    assert "attachedTemplate" not in "".join(names(write(_related(ATTACHED))))


def _related(relation: bytes) -> bytes:
    return changed(template(), **{"document.xml.rels": (END, relation + END)})


BOMB = packed({"[Content_Types].xml": b"", "word/document.xml": b" " * 70_000_000})
OUTSIDE = packed({"[Content_Types].xml": b"", "word/document.xml": b"<a/>", "../x.xml": b"<a/>"})
DECLARED = changed(template(), styles=(b"<w:styles", b'<!DOCTYPE a [<!ENTITY b "c">]><w:styles'))
MACROS = packed({"[Content_Types].xml": b"", "word/document.xml": b"<a/>", "word/vbaProject.bin": b""})


@pytest.mark.parametrize("hostile", [BOMB, OUTSIDE, DECLARED, MACROS, b"PK"], ids=range(5))
def test_hostile_files_are_refused(hostile: bytes) -> None:
    with pytest.raises(SamverkanError, match="cannot be used"):
        write(hostile)


def test_a_draft_says_so_also_where_the_template_has_no_head(tmp_path: Path) -> None:
    text = part(template())
    found = re.search(r"<w:headerReference [^>]*/>", text)
    assert found
    file = write(changed(template(), document=(found[0].encode(), b"")), mark="Utkast")
    assert "Utkast" in part(file, "word/header-mark.xml")
    assert faults(file, tmp_path) == []
