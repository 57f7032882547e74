"""Links: to places in the document by bookmark, to all else by relation."""

from hashlib import sha256

from markupsafe import Markup

from samverkan.render.signs import sign
from samverkan.render.word.origins import piece_name
from samverkan.render.word.story import Story
from samverkan.render.word.xml import NOTHING, element, joined

_LONGEST = 40


def link(address: str, inner: Markup, story: Story) -> Markup:
    """The words, leading where the address says."""
    if address.startswith("#"):
        return element("w:hyperlink", inner, w_anchor=bookmark(address[1:]), w_history=1)
    relation = story.links.to("hyperlink", address, outward=True)
    return element("w:hyperlink", inner, r_id=relation, w_history=1)


def bookmark(identity: str) -> str:
    """The name of the bookmark at the place with this id, as Word lets a name be."""
    plain = "".join(c if c.isascii() and c.isalnum() else "_" for c in identity)
    if len(plain) > _LONGEST - 2 or not plain:
        plain = plain[:24] + sha256(identity.encode()).hexdigest()[:12]
    return f"s_{plain}"


def marked(name: str, inner: Markup, story: Story) -> Markup:
    """The runs in a bookmark of this name."""
    identity = story.next_id()
    return joined(
        element("w:bookmarkStart", w_id=identity, w_name=name),
        inner,
        element("w:bookmarkEnd", w_id=identity),
    )


def of_sign(character: str, story: Story) -> Markup:
    """The beginning or the end of a bookmark around a piece that comes from a file; Word does not show it."""
    told = sign(character)
    if told.piece >= len(story.pieces):
        return NOTHING
    if told.opens:
        identity = story.begun[told.piece] = story.next_id()
        return element("w:bookmarkStart", w_id=identity, w_name=piece_name(told.piece))
    return element("w:bookmarkEnd", w_id=story.begun[told.piece])
