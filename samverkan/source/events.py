"""Where the events of a YAML text come from: libyaml, or PyYAML's own parser where libyaml is missing."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from samverkan.source.places import BRACKETS, Extent


class PythonParser(Reader, Scanner, Parser):
    """The parser written in Python: the same events and marks, some fifteen times slower."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


if TYPE_CHECKING:
    EventParser = PythonParser
else:
    try:
        from yaml._yaml import CParser as EventParser
    except ImportError:
        EventParser = PythonParser


def extent_of(event: Any) -> Extent:
    """Where an event that is no scalar stands, and whether it begins what is in brackets."""
    style = BRACKETS if getattr(event, "flow_style", False) else None
    return Extent(event.start_mark.index, event.end_mark.index, style)


NextEvent = Callable[[], Any]
"""Gives the next event of PyYAML, None after the last; raises YAMLError at a mistake in the text."""


def next_event(text: str) -> NextEvent:
    """The events of `text`, by the fastest parser there is."""
    get: NextEvent = EventParser(text).get_event
    return get
