"""Looks at the texts that a record has from other files: only a longer text may stand in one."""

from collections.abc import Iterator

from samverkan.load.faults import SchemaFault
from samverkan.load.keys import field_at
from samverkan.model import Record
from samverkan.source import Included, SourceFile, entries, walk
from samverkan.text import Text

_MESSAGE = Text(
    sv="Det som står här kan inte hämtas från en textfil.",
    en="What stands here cannot be taken from a text file.",
)
_MEND = Text(sv="Skriv det i YAML-filen.", en="Write it in the YAML file.")


def misplaced_texts(file: SourceFile, model: type[Record]) -> Iterator[SchemaFault]:
    """A fault for each text that is taken from a file where a word, a date or a number belongs."""
    if not file.included or file.tree is None:
        return
    for route, node in walk(file.tree):
        for step, value in entries(node):
            holds = field_at((*route, step), model) if isinstance(value, Included) else None
            if holds and not holds.prose and not holds.record:
                yield SchemaFault("SCHEMA03", (*route, step), _MESSAGE, _MEND)
