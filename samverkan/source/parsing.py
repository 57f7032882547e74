"""Builds the tree of a YAML text in one pass over the parser's events, with no recursion."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    YAMLError,
)

from samverkan.diagnostics import Route, Span
from samverkan.source import refusals as refuse
from samverkan.source.decoding import control_fault, control_faults, first_control, with_line_feeds
from samverkan.source.events import NextEvent, extent_of, next_event
from samverkan.source.faults import MAX_DEPTH, MAX_FAULTS, TOP, Fault, ReadingRule
from samverkan.source.merging import unmerged
from samverkan.source.misread import misread
from samverkan.source.places import BRACKETS, Extent, Lines
from samverkan.source.syntax import syntax_fault
from samverkan.source.tree import Map, Node, Seq, entries, place_at, steps, value_at, walk
from samverkan.source.unseen import legible
from samverkan.text import pattern_of

MAX_CHARACTERS = 1024 * 1024
"""The longest text that is parsed."""

MAX_EVENTS = 60_000
"""How much is read: a key or a text counts as one, a mapping or a list as two."""

_BLANK = pattern_of(r"^[ \t]++$", re.MULTILINE)
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
_ODD_KEYS = frozenset(("", "<<"))


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a text held: None as `tree` when nothing in it can be trusted."""

    tree: Map | None
    faults: tuple[Fault, ...]


def parse(text: str, events: Callable[[str], NextEvent] = next_event) -> Parsed:
    """The tree of `text` and every fault found in it, in the order of the text.

    Scalars stay text; what is empty, `~` or `null` without quotation marks is None. Raises nothing.
    """
    if len(text) > MAX_CHARACTERS:
        return Parsed(None, (refuse.TOO_LARGE.at(TOP),))
    text = with_line_feeds(text)
    if "\t" in text:
        text = _BLANK.sub(
            lambda blanks: " " * len(blanks[0]), text
        )  # the parser refuses a tab in an empty line
    unclean = control_faults(text) or unmerged(text)
    if unclean:
        return Parsed(None, tuple(unclean))
    builder = _Builder(text)
    try:
        builder.build(events(text))
        misread = builder.misread()
        tree = builder.finished() if not misread else None
    except _StopError as stop:
        return Parsed(None, builder.told(stop.fault))
    except (YAMLError, ValueError, OverflowError) as error:  # the last two: "\UFFFFFFFF" without libyaml
        fault = syntax_fault(error, builder.lines, bracket=builder.open_bracket)
        return Parsed(None, builder.told_with(*(builder.misread(fault) or [fault])))
    return Parsed(tree, builder.told(*misread))


class _StopError(Exception):
    """Nothing after this fault can be read."""

    def __init__(self, fault: Fault) -> None:
        super().__init__()
        self.fault = fault


class _Builder:
    """The tree as far as it is built, and the faults so far.

    `_around` holds the mappings and lists that are open, outermost first, each with the step
    to the next. A key that is refused gets a stand-in, so that its value has somewhere to go;
    both are removed in the end.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self.lines = Lines(text)
        self._faults: list[Fault] = []
        self._documents = Seq()
        self._around: list[tuple[Map | Seq, str | int | None]] = []
        self._refused: list[tuple[Map, str]] = []
        self._repeated: tuple[Map, str] | None = None
        self._fused: dict[int, Map] = {}
        self._brackets = 0
        self._begun = False
        self._ended = False

    @property
    def open_bracket(self) -> int | None:
        """Where the innermost bracket that is open stands; a lone `key: value` within one has none."""
        if not self._brackets:
            return None
        around = (
            (into, step) for into, step in reversed(self._around) if step is not None and steps(into, step)
        )
        nodes = (value_at(into, step) for into, step in around)
        starts = (each.start for each in nodes if isinstance(each, (Map, Seq)))
        places = (at.start for at in starts if at.style == BRACKETS)
        return next((each for each in places if self.lines.text[each] in "[{"), None)

    def told(self, *last: Fault) -> tuple[Fault, ...]:
        """The faults that are told, in the order of the text."""
        found = sorted((*self._faults, *last), key=lambda fault: (fault.span, fault.rule))
        return tuple(found[:MAX_FAULTS])

    def told_with(self, stop: Fault) -> tuple[Fault, ...]:
        """The faults that are told when the parser stopped, without those of what it stopped in."""
        odd = refuse.KEY_IS_NOT_TEXT.message
        self._faults = [
            each
            for each in self._faults
            if each.span.line != stop.span.line
            or (each.message != odd and each.rule is not ReadingRule.REPEATED_KEY)
        ]
        return self.told(stop)

    def build(self, get_event: NextEvent) -> None:
        """Reads every event. Raises _StopError, and YAMLError from the parser."""
        into: Map | Seq = self._documents
        key: str | None = None
        # Every scalar of every file passes here: a call more for each costs a tenth of the loading time.
        for event in islice(iter(get_event, None), MAX_EVENTS):
            kind = type(event)
            if kind is ScalarEvent:
                value = event.value
                if event.anchor is not None or event.tag is not None:
                    self._refuse_properties(event, into, key)
                place = Extent(event.start_mark.index, event.end_mark.index, event.style or "")
                if isinstance(into, Seq):
                    into.append(None if value in _NULLS and event.implicit[0] else value)
                    into.item_places.append(place)
                elif key is None:
                    key = self._odd_key(event, place, into) if value in into or value in _ODD_KEYS else value
                    into.key_places[key] = place
                else:
                    into[key] = None if value in _NULLS and event.implicit[0] else value
                    into.value_places[key] = place
                    key = None
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                into, key = self._open(event, into, key), None
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                into, key = self._close(event, into)
            else:
                self._mark(event, into, key)

    def misread(self, stop: Fault | None = None) -> list[Fault]:
        """What made the text be read as something else than was meant, up to where the parser stopped."""
        return misread(self._documents, self._text, stop)

    def finished(self) -> Map:
        """The tree, when every event is read. Raises _StopError when there is none."""
        if not self._ended:
            raise _StopError(refuse.TOO_MANY_VALUES.at(TOP))
        top = self._documents[0] if self._documents else None
        if not isinstance(top, Map):
            raise _StopError(self._no_mapping(top))
        for mapping in self._fused.values():
            self._refused += _of_lost_item(mapping)
        for mapping, key in self._refused:
            for part in (mapping, mapping.key_places, mapping.value_places):
                part.pop(key, None)
        if "\\" in self._text:
            self._refuse_escaped_controls(top)
            _make_legible(top)
        return top

    def _open(self, event: Any, into: Map | Seq, key: str | None) -> Map | Seq:
        """The mapping or list that begins, put into the one around it."""
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event, into, key)
        place = extent_of(event)
        self._brackets += bool(event.flow_style)
        node: Map | Seq = Map(place) if type(event) is MappingStartEvent else Seq(place)
        if isinstance(into, Seq):
            self._around.append((into, len(into)))
            into.append(node)
            into.item_places.append(place)
        elif key is None:  # it is the key: its stand-in awaits a value, and it is kept nowhere itself
            self._around.append((into, self._collection_key(place, into)))
        else:
            self._around.append((into, key))
            into[key] = node
            into.value_places[key] = place
        if len(self._around) > MAX_DEPTH:
            raise _StopError(refuse.TOO_DEEP.at(self._word(place)))
        return node

    def _close(self, event: Any, node: Map | Seq) -> tuple[Map | Seq, str | None]:
        """What is around the mapping or list that ends, and the key there that still lacks a value."""
        if node.start.style == BRACKETS:
            node.end = extent_of(event)
            self._brackets -= 1
        into, step = self._around.pop()
        was_key = self._refused and isinstance(into, Map) and step not in into
        return into, str(step) if was_key else None

    def _mark(self, event: Any, into: Map | Seq, key: str | None) -> None:
        """Takes note of an event that is no value. Raises _StopError at what cannot be here."""
        kind = type(event)
        if kind is AliasEvent:
            mistake = refuse.alias(event.anchor)
            raise _StopError(mistake.at(self.lines.place(extent_of(event)), self._route(into, key)))
        if kind is DocumentStartEvent:
            if self._begun:
                raise _StopError(refuse.SECOND_DOCUMENT.at(self._word(extent_of(event))))
            self._begun = True
        elif kind is StreamEndEvent:
            self._ended = True

    def _refuse_properties(self, event: Any, into: Map | Seq, key: str | None) -> None:
        if len(self._faults) >= MAX_FAULTS:
            return
        start, route = event.start_mark.index, self._route(into, key)
        if event.anchor is not None:
            at = self.lines.word(self._text.index(f"&{event.anchor}", start))
            self._faults.append(refuse.anchor(event.anchor).at(at, route))
        if event.tag is not None:
            at = self.lines.word(self._text.index("!", start))
            self._faults.append(refuse.TAG.at(at, route))

    def _odd_key(self, event: Any, place: Extent, into: Map) -> str:
        """The key to use for one that is empty, repeated or `<<`, after a fault where it is refused."""
        key: str = event.value
        if key == "<<" and not event.implicit[0] and key not in into:
            return key
        if key in into:
            into.repeats.append((key, place))
        if key in into and self._is_of_another(key, into):
            self._mend_lost_dash(into)
        elif not self._goes_on_repeating(key, into) and len(self._faults) < MAX_FAULTS:
            self._faults.append(self._odd_key_fault(key, place, into))
        return self._stand_in(into)

    def _is_of_another(self, key: str, into: Map) -> bool:
        """Whether the key is of an item that has lost its dash: another key is there once more before it."""
        around = self._around[-1][0]
        return isinstance(around, Seq) and around is not self._documents and into.repeats[0][0] != key

    def _mend_lost_dash(self, into: Map) -> None:
        """Tells of the dash where the first of the keys stands once more."""
        if id(into) in self._fused:
            return
        self._fused[id(into)] = into
        first = self.lines.place(into.repeats[0][1])
        self._faults = [replace(f, help=refuse.LOST_DASH) if f.span == first else f for f in self._faults]

    def _goes_on_repeating(self, key: str, into: Map) -> bool:
        """Whether the key before it was another that is repeated, as in a part that was pasted twice."""
        before, self._repeated = self._repeated, (into, key) if key in into else None
        last = next(reversed(into), "")
        alike = before and self._repeated and before[0] is into and before[1] != key
        return bool(alike) and last.startswith("\0")

    def _odd_key_fault(self, key: str, place: Extent, into: Map) -> Fault:
        first = into.key_places.get(key)
        route = self._route(into, key if first else None)
        if first:
            mistake = refuse.repeated_key(key, self.lines.number(first.start))
            return mistake.at(self.lines.place(place), route)
        if key:
            return refuse.MERGE_KEY.at(self.lines.place(place), route)
        return refuse.EMPTY_KEY.at(self._word(place), route)

    def _collection_key(self, place: Extent, into: Map) -> str:
        """The stand-in for a key that is itself a mapping or list, after a fault."""
        if len(self._faults) < MAX_FAULTS:
            self._faults.append(refuse.KEY_IS_NOT_TEXT.at(self._word(place), self._route(into, None)))
        key = self._stand_in(into)
        into.key_places[key] = place
        return key

    def _stand_in(self, into: Map) -> str:
        key = f"\0{len(self._refused)}"  # no key of a file that is kept holds a NUL
        self._refused.append((into, key))
        return key

    def _no_mapping(self, top: Node) -> Fault:
        if top is None:
            return refuse.NO_CONTENT.at(TOP)
        mistake = refuse.LIST_ALONE if isinstance(top, Seq) else refuse.TEXT_ALONE
        return mistake.at(self._word(place_at(self._documents, 0)))

    def _word(self, place: Extent) -> Span:
        """The first word of what stands at `place`."""
        return self.lines.word(place.start)

    def _route(self, into: Map | Seq, key: str | None) -> Route:
        """The way to the value that comes next, or to the nearest around it that is kept."""
        step = len(into) if isinstance(into, Seq) else key
        route: list[str | int] = []
        for _, each in [*self._around, (into, step)][1:]:
            if each is None or str(each).startswith("\0"):
                break
            route.append(each)
        return tuple(route)

    def _refuse_escaped_controls(self, top: Map) -> None:
        r"""Raises _StopError when an escape such as `"\x00"` has put a control character into a text."""
        for route, node in walk(top):
            for place, text in _texts(node):
                char = first_control(text)
                if char:
                    raise _StopError(control_fault(char, self.lines.place(place), route))


def _of_lost_item(node: Map) -> list[tuple[Map, str]]:
    """The keys from the first that stands once more on, which the item around them has none of."""
    start = node.repeats[0][1].start
    others = [key for key, at in node.key_places.items() if at.start > start and not key.startswith("\0")]
    node.repeats += [(key, node.key_places[key]) for key in others]
    return [(node, key) for key in others]


def _make_legible(top: Map) -> None:
    r"""Takes out of each text what an escape such as `"\u200b"` has put there and a file is read without."""
    for _, node in walk(top):
        texts = [(step, text) for step, text in entries(node) if isinstance(text, str)]
        for step, text in texts:
            node[step] = legible(text)  # type: ignore[index]


def _texts(node: Map | Seq) -> Iterator[tuple[Extent, str]]:
    """The keys and texts in a mapping or list itself, each with its place."""
    if isinstance(node, Map):
        yield from ((place, key) for key, place in node.key_places.items())
    for step in node if isinstance(node, Map) else range(len(node)):
        value = value_at(node, step)
        if isinstance(value, str):
            yield place_at(node, step), value
