"""What the file says of itself, for the day it comes back: its texts, and how they were written."""

from collections.abc import Iterable
from hashlib import sha256
from itertools import groupby

from markupsafe import Markup

from samverkan.diagnostics import Route
from samverkan.render.marks import MarkedText, Origin
from samverkan.render.word.emphasis import Emphasis
from samverkan.render.word.reading import Paragraph
from samverkan.render.word.signs import PlacedSign
from samverkan.render.word.xml import element, part
from samverkan.text import pattern_of

_STEP = pattern_of(r"([^.\[\]]+)(?!\])|\[(\d+)\]")

NAMESPACE = "urn:samverkan:returned:1"
ITEM = "{6F1B9C52-7A1E-4C55-9C1D-5A0F3D2B8E71}"
_DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


def told(text: MarkedText, document: str, paragraphs: list[Paragraph], signs: list[PlacedSign]) -> Markup:
    """The texts with their places in the files, then every paragraph and sign as it was written."""
    written = {name for each in paragraphs for name in each.pieces}
    pieces = {piece_name(place): each for place, each in enumerate(text.pieces)}
    pieces = {name: each for name, each in pieces.items() if name in written}
    origins = list(dict.fromkeys(pieces.values()))
    numbers = {origin: place for place, origin in enumerate(origins)}
    return element(
        "document",
        *(element("text", each.text, file=each.file, path=path_of(each.route)) for each in origins),
        *(element("piece", name=name, text=numbers[each]) for name, each in pieces.items()),
        *(_paragraph(each) for each in paragraphs),
        element("signs", *(element("sign", each.says, kind=each.kind, piece=each.piece) for each in signs)),
        agreement=text.agreement,
        name=document,
        state=state(origins),
        xmlns=NAMESPACE,
    )


def path_of(route: Route) -> str:
    """The route in words: `goals[2].title`."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in route)
    return "".join(steps).removeprefix(".")


def route_of(path: str) -> Route:
    """The route that `path` says in words."""
    return tuple(int(index) if index else key for key, index in _STEP.findall(path))


def piece_name(piece: int) -> str:
    """The name of the bookmark around a piece: what it is found by, wherever it has been moved."""
    return f"_s{piece}"


def state(origins: Iterable[Origin]) -> str:
    """What tells whether the texts are those that were written."""
    known = "\0".join(f"{each.file}\0{path_of(each.route)}\0{each.text}" for each in origins)
    return sha256(known.encode()).hexdigest()


def _paragraph(paragraph: Paragraph) -> Markup:
    groups = groupby(paragraph.left, key=lambda each: (each.piece, each.emphasis))
    parts = (_words("".join(each.text for each in group), *how) for how, group in groups)
    return element(
        "paragraph",
        *parts,
        part=paragraph.part,
        row=paragraph.row,
        column=paragraph.column,
        note=paragraph.note or None,
        kind=paragraph.kind,
    )


def _words(words: str, name: str | None, look: Emphasis) -> Markup:
    """Words of a piece with this name, or of none."""
    said = {
        "bold": int(look.bold) or None,
        "italic": int(look.italic) or None,
        "address": look.address or None,
    }
    return element("in" if name else "as", words, name=name, **said)


def properties() -> bytes:
    """What Word wants to know of a part that is not its own."""
    schemas = element("ds:schemaRefs", element("ds:schemaRef", ds_uri=NAMESPACE))
    return part(element("ds:datastoreItem", schemas, ds_itemID=ITEM, xmlns_ds=_DATA_STORE))
