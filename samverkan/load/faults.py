"""A fault of a record at its route, and how a written value is shown in one."""

import re
from dataclasses import dataclass

from samverkan.diagnostics import Route
from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class SchemaFault:
    """A fault of the schema, at a route; `at_key` when the key is at fault and not its value."""

    rule: str
    route: Route
    message: Text
    help: Text
    at_key: bool = False


_PERSONAL = re.compile(r"\d{6,8}[-+ ]?\d{4}|\S@\S")
HIDDEN = "…"
"""What is shown of a value that could be details of a person."""


def shown(value: object) -> str:
    """The value in quotation, cut short, and hidden when it could be details of a person."""
    text = " ".join(str(value).split())
    if not text or _PERSONAL.search(text):
        return HIDDEN
    return f"`{text[:40]}…`" if len(text) > 40 else f"`{text}`"
