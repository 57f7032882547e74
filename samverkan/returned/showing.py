"""How a document shows a text of a file."""

from samverkan.render.prose import prose as as_prose
from samverkan.render.tree import parse as parse_markdown
from samverkan.render.tree import plain
from samverkan.returned.writing import collapsed, in_paragraphs
from samverkan.source import Node
from samverkan.text import pattern_of

_NOTE = pattern_of(r"(?<!\\)\[\^[\w-]+\]")


def shown(value: Node, *, prose: bool) -> str:
    """The words that a document shows of a text, an empty line between its paragraphs."""
    if not isinstance(value, str):
        return ""
    if not prose:
        return collapsed(value)
    lines = parse_markdown(as_prose(_NOTE.sub("", value), 2)).tokens
    return in_paragraphs("\n\n".join(plain(each) for each in lines if each.type == "inline"))
