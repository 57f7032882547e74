"""How the text of a YAML file is written, and changed in one place and nowhere else.

What a change gives is read again: it holds just the new value at just that place, with every comment, or it
is refused.
"""

from samverkan.edit.changing import is_there, with_item, with_value, without
from samverkan.edit.disk import as_bytes
from samverkan.edit.formatting import formatted
from samverkan.edit.layout import Plain, entry, item, written
from samverkan.edit.marks import LeftToDo, mark, marks, with_mark, with_marks
from samverkan.edit.reordering import reordered
from samverkan.edit.spots import node_at, others, route_in

__all__ = [
    "LeftToDo",
    "Plain",
    "as_bytes",
    "entry",
    "formatted",
    "is_there",
    "item",
    "mark",
    "marks",
    "node_at",
    "others",
    "reordered",
    "route_in",
    "with_item",
    "with_mark",
    "with_marks",
    "with_value",
    "without",
    "written",
]
