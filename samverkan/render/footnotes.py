"""Notes that a text refers to, collected at its end."""

import re
from collections.abc import Mapping

from samverkan.errors import SamverkanError
from samverkan.render.escape import Md
from samverkan.text import Text, pattern_of

_REFERENCE = pattern_of(r"\\.|\[\^([\w-]+)\]", re.DOTALL)
_DEFINITION = pattern_of(r"^\[\^[\w-]+\]: ", re.MULTILINE)


def cited(markdown: str) -> tuple[str, ...]:
    """The ids of the notes that `markdown` refers to, in order of first use."""
    return tuple(dict.fromkeys(match[1] for match in _REFERENCE.finditer(markdown) if match[1]))


def count_of_notes(markdown: str) -> int:
    """How many notes stand at the end of a text `with_notes`."""
    return len(_DEFINITION.findall(markdown))


def with_notes(markdown: str, notes: Mapping[str, Md]) -> str:
    """`markdown` followed by the notes that it, or one of those notes, refers to."""
    ids = list(cited(markdown))
    for note in ids:
        if note not in notes:
            raise _unknown(note)
        ids += [further for further in cited(notes[note]) if further not in ids]
    return "\n\n".join([markdown.rstrip("\n"), *(_definition(note, notes[note]) for note in ids)]) + "\n"


def _definition(note: str, text: Md) -> str:
    lines = [f"    {line}" if line else "" for line in str(text).split("\n")]
    return f"[^{note}]: " + "\n".join(lines).lstrip()


def _unknown(note: str) -> SamverkanError:
    return SamverkanError(
        Text(
            sv=f"Dokumentet hänvisar till noten [^{note}], som inte finns. "
            "Lägg till noten eller ta bort hänvisningen.",
            en=f"The document refers to the note [^{note}], which does not exist. "
            "Add the note or remove the reference.",
        )
    )
