"""A line of prose, written anew as Markdown that reads the same wherever it stands."""

from collections.abc import Container, Sequence
from functools import partial
from itertools import zip_longest

from markdown_it.token import Token

from samverkan.render.escape import collapsed, escaped
from samverkan.render.prose_reader import DEEPEST, parser
from samverkan.render.references import reference
from samverkan.render.signs import SIGNS, unmarked
from samverkan.text import pattern_of

_LEADS = pattern_of(rf"^[{SIGNS}]*(?=[(:])")


def line(inline: Token, notes: Container[str], *, at_start: bool = True) -> str:
    """The words of `inline`, without emphasis where its marks would be read otherwise than they were."""
    tokens = inline.children or []
    if not tokens:
        return ""
    write = partial(_spans, tokens, notes, at_start=at_start)
    marked, bare = write(marks=True), write(marks=False)
    if marked == bare:
        return bare
    too_deep = max(token.level for token in tokens) > DEEPEST
    return bare if too_deep or _words(marked) != _words(bare) else marked


def _words(markdown: str) -> str:
    tokens = parser().parseInline(unmarked(markdown))[0].children or []
    shown = (
        f"[^{t.meta['label']}]" if t.type == "footnote_ref" else t.content or " " * (t.tag == "br")
        for t in tokens
    )
    return " ".join("".join(shown).split())


def _spans(tokens: Sequence[Token], notes: Container[str], *, at_start: bool, marks: bool) -> str:
    parts: list[str] = []
    address = title = ""
    is_reference = False
    for token, after in zip_longest(tokens, tokens[1:]):
        starts = parts[-1].endswith("\n") if parts else at_start
        if _leads_to_part(token, after):
            piece, is_reference = str(reference(str(token.attrGet("href"))[1:])), True
        elif token.type == "link_close" and is_reference:
            piece, is_reference = "", False
        elif token.type == "link_open":
            address, title = _address(token), str(token.attrGet("title") or "")
            piece = "["
        elif token.type == "link_close":
            piece = _link_end(parts, address) + (f" ({escaped(collapsed(title))})" if title.strip() else "")
            address = ""
        else:
            piece = _span(token, () if address else notes, at_start=starts, marks=marks)
        parts.append(_parted(parts, piece))
    return "".join(parts).strip()


def _leads_to_part(token: Token, after: Token | None) -> bool:
    """Whether a link opens that has no words, `[](#id)`, and so leads to a part of the agreement."""
    if token.type != "link_open" or after is None or after.type != "link_close":
        return False
    address = str(token.attrGet("href"))
    return address.startswith("#") and len(address) > 1


def _span(token: Token, notes: Container[str], *, at_start: bool, marks: bool) -> str:
    if token.type == "footnote_ref":
        label = str(token.meta["label"])
        return f"[^{label}]" if label in notes else escaped(f"[^{label}]", at_start=at_start)
    if token.type == "hardbreak":
        return "\\\n"
    if token.type == "softbreak":
        return " "
    if token.nesting:
        return token.markup if marks else ""
    return escaped(collapsed(token.content), at_start=at_start)


def _parted(before: Sequence[str], piece: str) -> str:
    """`piece`, unable to turn a bracket before it into a link or a definition."""
    if before and unmarked(before[-1]).endswith("]"):
        return _LEADS.sub(r"\g<0>\\", piece)
    return piece


def _address(token: Token) -> str:
    address = str(token.attrGet("href"))
    return address.replace("(", "%28").replace(")", "%29").replace("&", "\\&")


def _link_end(parts: Sequence[str], address: str) -> str:
    text = escaped(address, at_start=False) if parts[-1] == "[" else ""
    return f"{text}]({address})"
