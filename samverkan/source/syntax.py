"""Says in plain words what the YAML parser could not read.

The parser tells what it expected, not what the writer did, and each release in other words. So a
mistake is recognised by the place where the parser stopped, by what it had begun to read there, and by
the line; its own words are shown only where none of that is known.
"""

import re
from dataclasses import dataclass

from yaml import MarkedYAMLError
from yaml.scanner import ScannerError

from samverkan.source import mistakes as say
from samverkan.source.displaced import displaced
from samverkan.source.drawn_up import key_at, key_in_text, text_below
from samverkan.source.faults import Fault, Mistake
from samverkan.source.places import Lines
from samverkan.source.refusals import TOO_DEEP
from samverkan.source.unfinished import (
    LONG_KEY,
    NO_COLON,
    NO_KEY,
    NO_KEY_HERE,
    NO_SPACE_AFTER_COLON,
    NO_SPACE_AFTER_DASH,
    OUT_OF_LINE,
    begun_wrong,
    unfinished,
)
from samverkan.text import pattern_of

_LONGEST_KEY = 1000
_QUOTES = "\"'"
_QUOTED = pattern_of(r'"(?:[^"\\]|\\.)*+"|\'(?:[^\']|\'\')*+\'', re.DOTALL)
_CUT = pattern_of(r" *+(?:- )*+(?:[\w-]+: ++)?+[^\s\"'|>\[{#][^\n]*?[ \t](#)")
_CUT_IN_BRACKETS = pattern_of(r"[\[{][^\n\"']*?[ \t](#)[^\n]*[\]}]")
_VALUE = pattern_of(r" *+(?:- ++)*+[\w-]++: ++([^\n]*[^\n ])")
_CURLY = pattern_of(r": ([”“„][^”“„]*)$")
_DOCUMENT = pattern_of(r"^(?:---|\.\.\.)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Stop:
    """Where the parser stopped: `offset` in the text, and `opened` where what it was reading began."""

    words: str
    offset: int
    opened: int
    lines: Lines

    @property
    def char(self) -> str:
        return self.lines.text[self.offset : self.offset + 1]

    @property
    def opening(self) -> str:
        return self.lines.text[self.opened : self.opened + 1]

    @property
    def before(self) -> str:
        """What stands before the place in its line, without blanks around it."""
        return self.lines.before(self.offset).strip()


_Found = tuple[int, Mistake]
"""The offset to point at, and what was done there."""


def syntax_fault(error: Exception, lines: Lines, *, bracket: int | None) -> Fault:
    """The fault that stopped the parser, inside the bracket at this offset or in none."""
    stop = _stop(error, lines)
    is_word = isinstance(error, ScannerError)
    in_flow = bracket is not None
    found = _bad_word(stop) if is_word else _bad_order(stop, in_flow=in_flow)
    if found is None and bracket is not None:
        found = bracket, say.open_bracket(lines.text[bracket])
    text = lines.text
    better = (
        _hash(stop, found) or displaced(found, text) or unfinished(found, text) or begun_wrong(found, text)
    )
    offset, mistake = better or found or (stop.offset, say.unknown(stop.words))
    return mistake.at(lines.word(offset))


def _hash(stop: _Stop, found: _Found | None) -> _Found | None:
    """A `#` that has cut the text before it, so that the next line or a bracket has nothing to go on from."""
    text, mistake = stop.lines.text, found[1] if found else None
    if mistake in (NO_COLON, NO_KEY_HERE, OUT_OF_LINE) and found:
        above = text.rfind("\n", 0, text.rfind("\n", 0, found[0])) + 1
        cut = _CUT.match(text, above)
    else:
        cut = _CUT_IN_BRACKETS.match(text, stop.opened)
    return (cut.start(1), say.HASH) if cut else None


def _stop(error: Exception, lines: Lines) -> _Stop:
    if not isinstance(error, MarkedYAMLError):
        return _Stop(str(error), 0, 0, lines)
    words = ": ".join(filter(None, (error.context, error.problem)))
    offset = error.problem_mark.index if error.problem_mark else 0
    opened = error.context_mark.index if error.context_mark else offset
    return _Stop(words, offset, opened, lines)


def _bad_word(stop: _Stop) -> _Found | None:
    """What is wrong with a word, a text or a sign that cannot be read on its own."""
    if stop.opened == stop.offset:
        return _bad_sign(stop)
    if stop.opening in "*&!%":
        return stop.opened, say.reserved(stop.opening)
    if stop.opening in _QUOTES and not _QUOTED.match(stop.lines.text, stop.opened, stop.offset):
        return _open_quote(stop)
    if stop.char == "\t" and not stop.before:
        return stop.offset, say.TAB
    if stop.opening in "|>":
        return stop.offset, say.block_on_the_line(stop.opening)
    return _bad_key(stop)


def _bad_key(stop: _Stop) -> _Found | None:
    """What is wrong with a word that only a key could begin with."""
    if stop.char == ":" and "\n" not in stop.lines.text[stop.opened : stop.offset]:
        return stop.offset, LONG_KEY if len(stop.before) > _LONGEST_KEY else NO_SPACE_AFTER_COLON
    return stop.opened, NO_SPACE_AFTER_DASH if stop.opening == "-" else NO_COLON


def _bad_sign(stop: _Stop) -> _Found | None:
    """What is wrong with a sign that cannot stand where it does."""
    if stop.char == "\t":
        return stop.offset, say.TAB
    if stop.char == "-":
        return stop.offset, say.LIST_ON_THE_LINE
    if stop.char == ":":
        curly = _CURLY.search(stop.lines.before(stop.offset))
        return (stop.offset - len(curly[1]), say.CURLY) if curly else _colon(stop)
    if stop.char in tuple("[{"):  # nothing but the depth keeps a bracket from beginning
        return stop.offset, TOO_DEEP
    return (stop.offset, say.reserved(stop.char)) if stop.char in tuple("@`%?*&!|>") else None


def _colon(stop: _Stop) -> _Found:
    if len(stop.before) > _LONGEST_KEY:
        return stop.offset, LONG_KEY
    if ": " not in stop.before:
        return stop.offset, NO_KEY_HERE
    below = text_below(stop.offset, stop.lines.text)
    mend = say.as_block(below) if below else say.quote_all(_value(stop))
    key = key_in_text(stop.before, stop.lines.text)
    if key:
        return stop.lines.text.rindex(key, 0, stop.offset), say.key_in_text(key, mend)
    return stop.offset, say.colon_in_text(mend)


def _value(stop: _Stop) -> str:
    """What stands after the key of the line; nothing when a comment may end it."""
    text = stop.lines.text
    found = _VALUE.match(text, text.rfind("\n", 0, stop.offset) + 1)
    return found[1] if found and " #" not in found[1] else ""


def _open_quote(stop: _Stop) -> _Found:
    at_end = stop.offset >= len(stop.lines.text) or _DOCUMENT.match(stop.lines.text, stop.offset)
    return (stop.opened, say.no_end(stop.opening)) if at_end else (stop.offset, say.BACKSLASH)


def _bad_order(stop: _Stop, *, in_flow: bool) -> _Found | None:
    """What is wrong where every word can be read, but not one after the other."""
    if in_flow and stop.opened < stop.offset:
        return (stop.opened, say.open_bracket(stop.opening)) if stop.opening in "[{" else None
    if stop.char == ":":
        no_key = in_flow or not stop.before
        return stop.offset, NO_KEY if no_key else NO_SPACE_AFTER_COLON
    if stop.before.endswith(('"', "'", "]", "}")) and not in_flow:
        return stop.offset, _after_end(stop)
    if stop.opened == stop.offset and stop.char in tuple("]},&*!"):
        return stop.offset, say.reserved(stop.char)
    if in_flow or stop.before or not stop.offset:
        return None
    return stop.offset, OUT_OF_LINE


def _after_end(stop: _Stop) -> Mistake:
    """What stands after the mark that has ended the value: a bracket too many, a key, or more of a text."""
    key = key_at(stop.offset, stop.lines.text)
    if key:
        return say.key_after_end(key)
    return say.bracket_too_many(stop.char) if stop.char in tuple("]}") else say.after_end(stop.before[-1])
