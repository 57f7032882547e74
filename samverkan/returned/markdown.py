"""Words that stand out, as the Markdown of a text has them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from markdown_it.token import Token

from samverkan.render.escape import escaped
from samverkan.render.prose_reader import parser
from samverkan.render.word.emphasis import Emphasis, Stretch
from samverkan.returned.alignment import aligned
from samverkan.returned.rich import Rich, rich, stretches_of
from samverkan.returned.writing import Scalar, collapsed
from samverkan.source import Node
from samverkan.text import pattern_of

_KEPT = pattern_of(r"\[\^[\w-]+\]|\\\n[ \t]*|\s+")
_ESCAPE = "\\"
_OPEN = {"strong_open": "bold", "em_open": "italic"}


def read_lines(value: Node) -> list[Rich]:
    """The paragraphs, items and cells of a text, with how their words stand out."""
    if not isinstance(value, str):
        return []
    return [rich(_stretches(each.children or ())) for each in parser().parse(value) if each.type == "inline"]


def _stretches(spans: Sequence[Token]) -> Iterator[Stretch]:
    looks: list[str] = []
    address = ""
    for each in spans:
        if each.type in _OPEN:
            looks.append(_OPEN[each.type])
        elif each.type in {"strong_close", "em_close"}:
            looks.pop()
        elif each.type.startswith("link_"):
            address = str(each.attrGet("href") or "") if each.nesting > 0 else ""
        elif each.type != "footnote_ref":
            words = each.content or " "
            yield words, Emphasis("bold" in looks, "italic" in looks, address)


def written(words: Rich) -> str:
    """The words as Markdown."""
    parts: list[str] = []
    marks = _Marks(words)
    for start, end, _ in stretches_of(words):
        after_blank = start + words.text[start:end].startswith(" ")
        parts += [*marks.turn(start), words.text[start:after_blank]]
        if after_blank < end:
            text = words.text[after_blank:end]
            parts += [*marks.turn(after_blank), escaped(text, at_start=after_blank == 0)]
    return "".join([*parts, marks.last()])


def with_marks(raw: str, at: Scalar, words: Rich) -> str | None:
    """`raw` with the words of the text standing out so, all else kept; None if they are not found."""
    places = aligned(collapsed(words.text), raw, at.start, at.end)
    if not places:
        return None
    start, end = _around(raw, places[0], places[-1] + 1, at)
    parts, last, marks = [], start, _Marks(words)
    for at_word, (place, character) in enumerate(zip(places, words.text, strict=True)):
        gap = raw[last:place]
        closed, opened = marks.turn(at_word)
        parts += [closed, _kept(gap.removesuffix(_ESCAPE)), opened, _ESCAPE * gap.endswith(_ESCAPE)]
        parts.append(raw[place : _end(raw, place, character)])
        last = _end(raw, place, character)
    return raw[:start] + "".join(parts) + marks.last() + _kept(raw[last:end]) + raw[end:]


def _kept(gap: str) -> str:
    """What stands between words and is no mark of how they stand out."""
    return "".join(_KEPT.findall(gap))


def _end(raw: str, place: int, character: str) -> int:
    end = place + 1
    while character == " " and raw[end : end + 1].isspace():
        end += 1
    return end


_MARKS_BEFORE = pattern_of(r"[*_\[]*\Z")
_MARKS_AFTER = pattern_of(r"(?:[*_]|\[\^[\w-]+\]|\]\([^)\s]*\))*")


def _around(raw: str, start: int, end: int, at: Scalar) -> tuple[int, int]:
    """The words with the marks just before and after them."""
    before = _MARKS_BEFORE.search(raw, at.start, start)
    after = _MARKS_AFTER.match(raw, end, at.end)
    escape = before and raw[before.start() - 1 : before.start()] == _ESCAPE
    first = start if before is None else before.start() + bool(escape and before[0])
    return first, after.end() if after else end


_Mark = tuple[str, str]
"""What stands before words that stand out in one way, and what after them."""


class _Marks:
    """The marks that open and close along some words; what goes on longest is opened first.

    None opens before a blank and none closes after one: there they would be no marks.
    """

    def __init__(self, words: Rich) -> None:
        self._words = words
        self._open: list[_Mark] = []

    def turn(self, place: int) -> tuple[str, str]:
        """The marks that close and those that open before the character at the place."""
        wanted = _marks(self._words.looks[place])
        kept = list(takewhile(wanted.__contains__, self._open))
        closed = _closed(self._open[len(kept) :])
        is_blank = self._words.text[place] == " "
        new = [] if is_blank else [each for each in wanted if each not in kept]
        new.sort(key=lambda each: -self._end(each, place))
        self._open = kept + new
        return closed, "".join(opened for opened, _ in new)

    def last(self) -> str:
        """The marks that close after the last character."""
        return _closed(self._open)

    def _end(self, mark: _Mark, place: int) -> int:
        looks = self._words.looks
        return next((at for at in range(place, len(looks)) if mark not in _marks(looks[at])), len(looks))


def _closed(marks: Sequence[_Mark]) -> str:
    return "".join(close for _, close in reversed(marks))


def _marks(look: Emphasis) -> list[_Mark]:
    link = [("[", f"]({_address(look.address)})")] if look.address else []
    return [*link, *[("**", "**")] * look.bold, *[("*", "*")] * look.italic]


def _address(address: str) -> str:
    return address.replace(" ", "%20").replace("(", "%28").replace(")", "%29")


def stands_out(before: str, after: str, marked: tuple[Rich, Rich]) -> bool:
    """Whether the words of a text stand out as they are to now, and all others as they did."""
    old, new = marked
    was, now = read_lines(before), read_lines(after)
    if not old.text:
        return any((each.text, each.keys) == (new.text, new.keys) for each in now)
    places = [place for place, each in enumerate(was) if old.text in each.text]
    if len(places) != 1 or len(was) != len(now):
        return False
    line = was[places[0]]
    start = line.text.index(old.text)
    end = start + len(old.text)
    if line.keys[start:end] != old.keys:
        return False
    wanted = (*line.keys[:start], *new.keys, *line.keys[end:])
    return now[places[0]].keys == wanted and _others(was, places[0]) == _others(now, places[0])


def _others(lines: Sequence[Rich], place: int) -> list[tuple[str, tuple[Emphasis, ...]]]:
    return [(each.text, each.keys) for at, each in enumerate(lines) if at != place]


def with_addresses(words: Rich, lines: Iterable[Rich]) -> Rich:
    """The words with addresses as the lines of a text write them, where those have them."""
    known = {each.key.address: each.address for line in lines for each in set(line.looks)}
    looks = (replace(each, address=known.get(each.key.address, each.address)) for each in words.looks)
    return Rich(words.text, tuple(looks))
