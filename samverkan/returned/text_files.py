"""Texts in files beside the YAML (`{file: bakgrund.md}`): their new words, and how a document shows them."""

from collections.abc import Iterable

from samverkan.edit import node_at
from samverkan.render.prose import prose as as_prose
from samverkan.render.tree import parse as parse_markdown
from samverkan.render.tree import plain
from samverkan.returned.changes import Change, ChangeKind
from samverkan.returned.writing import Scalar, collapsed, in_paragraphs, with_lines, with_words, without_lines
from samverkan.source import Included, Node, SourceFile
from samverkan.text import pattern_of

_NOTE = pattern_of(r"(?<!\\)\[\^[\w-]+\]")


def in_text_file(change: Change, file: SourceFile, texts: dict[str, str]) -> bool:
    """Whether the change could be made in the text file that the value names; `texts` then has it."""
    value = node_at(file.tree, change.route)
    if not isinstance(value, Included) or change.kind is ChangeKind.MOVED or change.route != change.at.route:
        return False
    raw = texts.get(value.path, file.included[value.path])
    was = shown(raw, prose=True)
    old, new = in_paragraphs(change.old), in_paragraphs(change.new)
    wanted = followed(was, change) if change.behind else in_paragraphs(was.replace(old, new, 1))
    made = next((each for each in _tried(change, raw) if each and shown(each, prose=True) == wanted), None)
    if made is None:
        return False
    texts[value.path] = made
    return True


def _tried(change: Change, raw: str) -> Iterable[str | None]:
    whole = Scalar(0, len(raw), "|")
    old, new = in_paragraphs(change.old), in_paragraphs(change.new)
    if change.behind:
        return [with_lines(raw, whole, change.behind, new)]
    return with_words(raw, whole, old, new, prose=True) if new else [without_lines(raw, whole, old)]


def followed(shown_now: str, change: Change) -> str:
    """The words of a text with those of the new paragraph after the one that it stands behind."""
    behind = in_paragraphs(change.behind)
    return in_paragraphs(shown_now.replace(behind, f"{behind}\n\n{change.new}", 1))


def shown(value: Node, *, prose: bool) -> str:
    """The words that a document shows of a text, an empty line between its paragraphs."""
    if not isinstance(value, str):
        return ""
    if not prose:
        return collapsed(value)
    lines = parse_markdown(as_prose(_NOTE.sub("", value), 2)).tokens
    return in_paragraphs("\n\n".join(plain(each) for each in lines if each.type == "inline"))
