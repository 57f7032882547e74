"""XML that no text can get out of."""

from functools import lru_cache

from markupsafe import Markup, escape

from samverkan.render.escape import writable

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = {"xmlns_w": MAIN, "xmlns_r": RELATIONS}
"""What the outermost element of a part with text declares."""

_HEAD = Markup('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n')
NOTHING = Markup("")

Value = str | int


def element(name: str, /, *content: str, **attributes: Value | None) -> Markup:
    """An element; an underscore in the name of an attribute stands for the colon, and None for no attribute.

    Content that is Markup is XML as it stands; all other text comes out as the characters that it has.
    """
    written = "".join([_attribute(key, value) for key, value in attributes.items() if value is not None])
    inner = "".join([each if isinstance(each, Markup) else text(each) for each in content])
    return _as_markup(f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>")


def _as_markup(xml: str) -> Markup:
    """What Markup makes of a text that is no more than a text, without asking it what it is."""
    return str.__new__(Markup, xml)


@lru_cache(maxsize=4096)
def _attribute(key: str, value: Value) -> str:
    return f' {key.replace("_", ":", 1)}="{text(str(value))}"'


def text(words: str) -> Markup:
    """`words` as characters, without signs and what XML does not have."""
    return escape(words if words.isprintable() else writable(words))


def joined(*parts: Markup) -> Markup:
    """The parts, one after another."""
    return _as_markup("".join(parts))


def part(root: Markup) -> bytes:
    """A whole part of the file, from its outermost element."""
    return (_HEAD + root).encode()
