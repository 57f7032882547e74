"""Word templates as a kommun may have them, and such as nobody should."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from samverkan.render.formats import BY_NAME
from samverkan.render.templates import Templates
from samverkan.render.written_document import WrittenDocument
from tests.render import sample

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def changed(file: bytes, **changes: tuple[bytes, bytes]) -> bytes:
    """The Word file with other words in some of its parts, named by the last of their names."""
    with ZipFile(BytesIO(file)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for part, (old, new) in changes.items():
        name = next(each for each in parts if part in each)
        assert old in parts[name]
        parts[name] = parts[name].replace(old, new)
    return packed(parts)


def packed(parts: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def template() -> bytes:
    """A template in Swedish Word's manner: other ids, wider margins, a head of its own."""
    own = WrittenDocument("brev", "# Rubrik\n\n1. ett\n\nText.[^a]\n\n[^a]: Not.\n", sample.INFO)
    file = BY_NAME["docx"].write(own, Templates())["brev.docx"]
    file = changed(file, styles=(b'"Heading', b'"Rubrik'), Content=(b".document.main", b".template.main"))
    file = changed(
        file, styles=(b"Palatino Linotype", b"Garamond"), document=(b'w:left="1531"', b'w:left="2500"')
    )
    return changed(file, header=(b"Samverkansavtal om", b"Sidhuvud fr\xc3\xa5n kommunen om"))
