"""A Markdown file as blocks."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.footnote import footnote_plugin

from samverkan.importing.blocks import (
    Aside,
    Beside,
    Line,
    ReadBlock,
    ReadFile,
    ReadHeading,
    ReadItem,
    ReadParagraph,
    ReadTable,
    joined,
)
from samverkan.importing.label_lines import are_label_lines
from samverkan.importing.own_marks import BOXES, BULLETS
from samverkan.importing.pages import unpaged
from samverkan.importing.signatures import signature_in
from samverkan.importing.words import unlisted
from samverkan.render.escape import escaped, writable
from samverkan.render.links import is_safe
from samverkan.render.tree import CONTAINERS
from samverkan.text import pattern_of

_OWN_MARK = pattern_of(rf"^<!-- /?(?:{'|'.join(CONTAINERS)}) -->$", re.MULTILINE)
_FRONT_MATTER = pattern_of(r"\A\s*---[ \t]*\n((?:[\w-]+:.*\n|[ \t#-].*\n)+)(?:---|\.\.\.)[ \t]*\n")
_COMMENT = pattern_of(r"<!--(.*?)-->", re.DOTALL)
_TYPED_POINT = pattern_of(rf"^([ \t]*)((?:[{BULLETS}{BOXES}]|[a-zåäö]\))[ \t]+\S)", re.MULTILINE)
"""A point of a list whose mark is none of Markdown's."""
_TYPED_NUMBER = pattern_of(r"(?:^[ \t]*\d{1,2}\.\d{1,2}\.?[ \t]+[A-ZÅÄÖ][^\n]*(?:\n|\Z)){2,}", re.MULTILINE)
"""Lines right below each other that begin with numbers such as 2.1: points of a list, and no headings."""
_BOX = pattern_of(r"^([ \t]*[-*+] +|[ \t]*)\[([ xX])\](?= +\S)", re.MULTILINE)
_RAISED = pattern_of(r"<sup>\s*(\d{1,3})\s*</sup>", re.IGNORECASE)
_RAISED_NOTE = pattern_of(
    r"^[ \t]*<sup>\s*(?P<number>\d{1,3})\s*</sup>[ \t]*(?=\S)", re.IGNORECASE | re.MULTILINE
)
_NOTE_ID = pattern_of(r"[^a-z0-9]+")
_DEFINED = pattern_of(
    r"^(?P<term>[^\s:#>|*+\d-][^\n:]{0,80}):?\n(?P<told>(?:: +\S[^\n]*(?:\n|\Z))+)", re.MULTILINE
)
"""A term, and below it lines that each tell something of it after a colon."""
_BESIDE = pattern_of(r"\S {3,}\S")
"""What stands beside each other in columns, whose lines are not one text."""
_DEEPEST = 60
_MARKS = {"strong": "**", "em": "*"}


def read_markdown(text: str) -> ReadFile:
    """What the text says; marks of our own documents are passed by, other comments stand beside."""
    bare, margins = unpaged(_OWN_MARK.sub("", writable(text)))
    front = _FRONT_MATTER.match(bare)
    bare = bare[front.end() :] if front else bare
    beside = [Beside(Aside.FRONT_MATTER, " ".join(front[1].split()))] if front else []
    beside += [Beside(Aside.COMMENT, " ".join(each[1].split())) for each in _COMMENT.finditer(bare)]
    bare = _TYPED_POINT.sub(r"\1- \2", _BOX.sub(_box, _with_notes(_COMMENT.sub("", bare))))
    bare = _TYPED_NUMBER.sub(lambda found: re.sub(r"(?m)^[ \t]*(?=\d)", "- ", found[0]), bare)
    bare = _DEFINED.sub(_list_of, bare)
    root = SyntaxTreeNode(_parser().parse(bare, {}))
    blocks = tuple(_blocks(root.children))
    notes = dict(_notes(root.children))
    pictures = [
        Beside(Aside.IMAGE, each.content) for each in root.walk() if each.type == "image" and each.content
    ]
    return ReadFile(blocks, notes, (*beside, *margins, *pictures), _words(bare))


def _box(found: re.Match[str]) -> str:
    """A box as Markdown writes it, `[x]`, as the sign that it stands for."""
    return f"{found[1]}{'☐' if found[2] == ' ' else '☒'}"


def _list_of(found: re.Match[str]) -> str:
    """What is told of a term as a list that the term leads to."""
    return f"{found['term']}:\n\n" + re.sub(r"(?m)^: +", "- ", found["told"])


def _with_notes(text: str) -> str:
    """The text with footnotes in place of raised numbers that begin a line with the words of one."""
    told = {found["number"] for found in _RAISED_NOTE.finditer(text)}
    if not told or "[^" in text:
        return text
    defined = _RAISED_NOTE.sub(r"\n[^\g<number>]: ", text)
    return _RAISED.sub(lambda found: f"[^{found[1]}]" if found[1] in told else found[0], defined)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST}).enable("table")
    return parser.use(footnote_plugin, inline=False).disable(["code", "reference"])


def _blocks(nodes: Sequence[SyntaxTreeNode], *, depth: int = -1, quoted: bool = False) -> Iterator[ReadBlock]:
    for node in nodes:
        if node.type == "heading":
            yield ReadHeading(_line(node), int(node.tag[1]))
        elif node.type == "paragraph":
            yield ReadParagraph(_line(node), _is_strong(node), quoted)
        elif node.type in {"bullet_list", "ordered_list"}:
            for item in node.children:
                yield from _item(item, depth + 1, ordered=node.type == "ordered_list")
        elif node.type == "table":
            yield ReadTable(tuple(_rows(node)))
        elif node.type == "fence":
            yield ReadParagraph(_plain(f"{node.info} {node.content}".strip()))
        elif node.type not in {"hr", "footnote_block"}:
            yield from _blocks(node.children, depth=depth, quoted=quoted or node.type == "blockquote")


def _item(item: SyntaxTreeNode, depth: int, *, ordered: bool) -> Iterator[ReadBlock]:
    """The item with all that stands in it before a list, and then the rest."""
    own: list[Line] = []
    rest: list[ReadBlock] = []
    for block in _blocks(item.children, depth=depth):
        if rest or not isinstance(block, ReadParagraph | ReadHeading):
            rest.append(block)
        else:
            own.append(block.line)
    yield ReadItem(joined(own), depth, ordered)
    yield from rest


def _rows(table: SyntaxTreeNode) -> Iterator[tuple[Line, ...]]:
    for part in table.children:
        for row in part.children:
            yield tuple(_line(cell) for cell in row.children)


def _line(node: SyntaxTreeNode) -> Line:
    parts = [each for inline in node.children for each in _parts(inline.children)]
    plain = "".join(each[0] for each in parts)
    notes = tuple(each[2] for each in parts if each[2])
    return Line(plain.strip(), "".join(each[1] for each in parts).strip(), notes)


def _plain(text: str) -> Line:
    return Line(text, "\n".join(map(escaped, text.split("\n"))))


def _parts(nodes: Sequence[SyntaxTreeNode]) -> Iterator[tuple[str, str, str]]:
    """What a line holds, piece by piece: as it is read, as Markdown, and the note that it is."""
    keeps_lines = _keeps_lines(nodes)
    for place, node in enumerate(nodes):
        if node.type == "footnote_ref":
            note = note_id(node.meta["label"])
            yield "", f"[^{note}]", note
        elif node.type in {"softbreak", "hardbreak"}:
            yield ("\n", "\n", "") if node.type == "hardbreak" or keeps_lines else (" ", " ", "")
        elif node.type == "image":
            yield node.content, escaped(node.content, at_start=False), ""
        elif node.children:
            yield from _within(node)
        else:
            yield node.content, escaped(node.content, at_start=place == 0), ""


def _keeps_lines(nodes: Sequence[SyntaxTreeNode]) -> bool:
    """Whether the lines are no one text: in columns, of one who signs, or with a word and a colon first."""
    lines = _said(nodes).split("\n")
    signed = signature_in(lines) if len(lines) > 1 else None
    each_signs = len(lines) > 1 and all((one := signature_in([line])) and one.name for line in lines)
    is_signed = each_signs or bool(signed and signed.name)
    return is_signed or any(map(_BESIDE.search, lines)) or are_label_lines(lines)


def _said(nodes: Sequence[SyntaxTreeNode]) -> str:
    """The words of the nodes and of those within them, with their line breaks."""
    breaks = {"softbreak", "hardbreak"}
    return "".join("\n" if each.type in breaks else each.content or _said(each.children) for each in nodes)


def _within(node: SyntaxTreeNode) -> Iterator[tuple[str, str, str]]:
    parts = list(_parts(node.children))
    plain, prose = ("".join(each[n] for each in parts) for n in (0, 1))
    mark = _MARKS.get(node.type, "")
    target = str(node.attrs.get("href", ""))
    if node.type == "link" and is_safe(target) and not set(target) & set("<>() \n"):
        yield _with_target(plain, target), f"[{prose}]({target})", ""
    elif node.type == "link":
        yield _with_target(plain, target), escaped(_with_target(plain, target), at_start=False), ""
    else:
        yield plain, f"{mark}{prose}{mark}" if prose.strip() == prose and prose else prose, ""
    yield from (("", "", each[2]) for each in parts if each[2])


def _with_target(words: str, target: str) -> str:
    return words if target in words else f"{words} ({target})"


def _is_strong(node: SyntaxTreeNode) -> bool:
    said = [each for inline in node.children for each in inline.children if each.content or each.children]
    return len(said) == 1 and said[0].type == "strong"


def _notes(nodes: Sequence[SyntaxTreeNode]) -> Iterator[tuple[str, Line]]:
    for block in nodes:
        for note in block.children if block.type == "footnote_block" else ():
            lines = [each.line for each in _blocks(note.children) if not isinstance(each, ReadTable)]
            yield note_id(note.meta["label"]), joined(lines, " ")


def note_id(label: str) -> str:
    """The id of the note that a file calls so."""
    return _NOTE_ID.sub("-", label.casefold()).strip("-") or "not"


def _words(text: str) -> str:
    """All words of the file without the signs of Markdown."""
    return unlisted(re.sub(r"\[\^[^\]\s]+\]:?", " ", text))
