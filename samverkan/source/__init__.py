"""Finds YAML files and reads them: plain data, the place of every value in it, and what is wrong with it.

Scalars stay text. What is more than mappings, lists and text (anchors, tags, several documents)
is refused, and so is a file that is too large or too deep, before it costs time or memory.
"""

from samverkan.diagnostics import Route
from samverkan.source.comments import LEFT_TO_DO, Comment, comments
from samverkan.source.disk import (
    FileRefusedError,
    MissingError,
    TooLargeError,
    as_on_disk,
    find_files,
    is_spelt_so,
)
from samverkan.source.faults import MAX_FAULTS, Fault, Mistake, ReadingRule
from samverkan.source.mistakes import quote_all
from samverkan.source.named_files import NamedFiles
from samverkan.source.parsing import Parsed, parse
from samverkan.source.places import Extent, Lines
from samverkan.source.reading import read
from samverkan.source.source_file import SourceFile
from samverkan.source.tree import (
    Included,
    Map,
    Node,
    Rows,
    Seq,
    entries,
    place_at,
    places,
    steps,
    value_at,
    walk,
    whole,
)

__all__ = [
    "LEFT_TO_DO",
    "MAX_FAULTS",
    "Comment",
    "Extent",
    "Fault",
    "FileRefusedError",
    "Included",
    "Lines",
    "Map",
    "MissingError",
    "Mistake",
    "NamedFiles",
    "Node",
    "Parsed",
    "ReadingRule",
    "Route",
    "Rows",
    "Seq",
    "SourceFile",
    "TooLargeError",
    "as_on_disk",
    "comments",
    "entries",
    "find_files",
    "is_spelt_so",
    "parse",
    "place_at",
    "places",
    "quote_all",
    "read",
    "steps",
    "value_at",
    "walk",
    "whole",
]
