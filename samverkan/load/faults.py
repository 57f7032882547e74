"""A fault of a record at its route."""

from dataclasses import dataclass

from samverkan.diagnostics import Route
from samverkan.text import Text

FILL_IN = Text(
    sv="Fyll i det som saknas, eller ta bort hänvisningarna.",
    en="Fill in what is missing, or remove the references.",
)
"""How an emptied key is mended, which is said of nothing else."""


@dataclass(frozen=True, slots=True)
class SchemaFault:
    """A fault of the schema, at a route; `at_key` when the key is at fault and not its value.

    In the place of a reference, it is to a thing of the kind `refers` by the words `written`; of the time
    `before`, where it is to what the thing carries on. One that leads nowhere has `lost` this kind of thing
    of this id.
    """

    rule: str
    route: Route
    message: Text
    help: Text
    at_key: bool = False
    refers: str = ""
    written: str = ""
    before: bool = False
    lost: tuple[str, str] | None = None
