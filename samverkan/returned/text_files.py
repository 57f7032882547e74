"""Texts in files beside the YAML (`{file: bakgrund.md}`): their new words, and how a document shows them."""

from samverkan.edit import node_at
from samverkan.render.prose import prose as as_prose
from samverkan.render.tree import parse as parse_markdown
from samverkan.render.tree import plain
from samverkan.returned.changes import Change, ChangeKind
from samverkan.returned.writing import Scalar, collapsed, in_paragraphs, with_words, without_lines
from samverkan.source import Included, Node, SourceFile
from samverkan.text import pattern_of

_NOTE = pattern_of(r"(?<!\\)\[\^[\w-]+\]")


def in_text_file(change: Change, file: SourceFile, texts: dict[str, str]) -> bool:
    """Whether the change could be made in the text file that the value names; `texts` then has it."""
    value = node_at(file.tree, change.route)
    if not isinstance(value, Included) or change.kind not in (ChangeKind.CHANGED, ChangeKind.REMOVED):
        return False
    raw = texts.get(value.path, file.included[value.path])
    whole = Scalar(0, len(raw), "|")
    old, new = in_paragraphs(change.old), in_paragraphs(change.new)
    tried = with_words(raw, whole, old, new, prose=True) if new else [without_lines(raw, whole, old)]
    wanted = in_paragraphs(shown(raw, prose=True).replace(old, new, 1))
    made = next((each for each in tried if each is not None and shown(each, prose=True) == wanted), None)
    if made is None:
        return False
    texts[value.path] = made
    return True


def shown(value: Node, *, prose: bool) -> str:
    """The words that a document shows of a text, an empty line between its paragraphs."""
    if not isinstance(value, str):
        return ""
    if not prose:
        return collapsed(value)
    lines = parse_markdown(as_prose(_NOTE.sub("", value), 2)).tokens
    return in_paragraphs("\n\n".join(plain(each) for each in lines if each.type == "inline"))
