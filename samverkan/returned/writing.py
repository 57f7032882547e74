"""New words into the text of a file: in the manner of the scalar that they go into."""

from collections.abc import Iterator
from dataclasses import dataclass

from samverkan.diagnostics import Route
from samverkan.edit import node_at, route_in
from samverkan.render.escape import escaped
from samverkan.returned.alignment import aligned, edits
from samverkan.source import Map, Seq, SourceFile, place_at, steps, value_at
from samverkan.text import pattern_of

_BLANKS = pattern_of(r"\s+")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text in a file: from where to where, and how it is written (`'`, `"`, `|`, `>` or plain)."""

    start: int
    end: int
    style: str


def scalar(file: SourceFile, route: Route) -> Scalar | None:
    """The text at `route`, if it stands in the file itself."""
    route = route_in(file.tree, route)
    parent, step = node_at(file.tree, route[:-1]), route[-1]
    if not isinstance(parent, (Map, Seq)) or not steps(parent, step) or file.locate(route)[0] != file.path:
        return None
    if type(value_at(parent, step)) is not str:
        return None
    place = place_at(parent, step)
    return Scalar(place.start, place.end, place.style or "")


def with_words(raw: str, at: Scalar, old: str, new: str, *, prose: bool) -> Iterator[str]:
    """`raw` with `new` for `old` in the text at this place, all else kept; nothing when it cannot be found.

    In prose there are two ways: as the words are, unless a bracket may refer to something, and with what
    Markdown would read as marks escaped.
    """
    places = aligned(collapsed(old), raw, at.start, at.end)
    if places is None or ("\n" in old + new and at.style != "|"):
        return
    old, new = old.replace("\n\n", "\n"), new.replace("\n\n", "\n")
    ways = (False,) if not prose else (True,) if "[" in new else (False, True)
    for literal in ways:
        made = raw
        for start, end, words in reversed(edits(old, new, places)):
            joins = (made[start:end], words) == ("\n", " ")
            written = "" if joins else _written(words, at, raw, literal=literal)
            made = made[:start] + written + made[end:]
        yield made


def with_lines(raw: str, at: Scalar, words: str, new: str) -> str | None:
    """`raw` with a new paragraph after the lines of the text that end with these words."""
    places = aligned(collapsed(words), raw, at.start, at.end)
    if not places or at.style != "|":
        return None
    end = raw.find("\n", places[-1], at.end)
    end = len(raw[: at.end].rstrip()) if end < 0 else end
    return f"{raw[:end]}\n\n{indent(raw, at)}{collapsed(new)}{raw[end:]}"


def without_lines(raw: str, at: Scalar, words: str) -> str | None:
    """`raw` without the lines of the text that hold just these words, and the empty ones after them."""
    places = aligned(words, raw, at.start, at.end)
    if places is None or at.style not in {"|", ">"}:
        return None
    start = raw.rfind("\n", 0, places[0]) + 1
    end = raw.find("\n", places[-1])
    end = len(raw) if end < 0 else end + 1
    while raw[end : end + 1] == "\n":
        end += 1
    return raw[:start] + raw[end:]


def _written(words: str, at: Scalar, raw: str, *, literal: bool) -> str:
    text = escaped(words, at_start=False) if literal else words
    if at.style == "'":
        return text.replace("'", "''")
    if at.style == '"':
        return text.replace("\\", "\\\\").replace('"', '\\"')
    return text.replace("\n", f"\n\n{indent(raw, at)}") if at.style == "|" else text


def indent(raw: str, at: Scalar) -> str:
    """The blanks before the lines of a block."""
    lines = raw[at.start : at.end].split("\n")[1:]
    first = next((line for line in lines if line.strip()), "")
    return first[: len(first) - len(first.lstrip(" "))]


def in_paragraphs(text: str) -> str:
    """The text with each run of blanks made one, but for the empty lines between its paragraphs."""
    return "\n\n".join(filter(None, map(collapsed, text.split("\n\n"))))


def collapsed(text: str) -> str:
    """The text with each run of blanks made one."""
    return _BLANKS.sub(" ", text).strip()
