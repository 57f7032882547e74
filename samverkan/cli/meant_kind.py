"""The kind of file that somebody names as an argument."""

from samverkan.errors import SamverkanError, not_found
from samverkan.kinds import KIND_NAMES
from samverkan.model import KINDS
from samverkan.model.kind_names import kind_called
from samverkan.text import Text


def meant_kind(word: str) -> str:
    """The kind that the word names, in Swedish or English. Raises SamverkanError when there is none."""
    kind = kind_called(word, in_short=True)
    if kind is None:
        raise _unknown(word)
    return kind


def _unknown(word: str) -> SamverkanError:
    in_swedish = [KIND_NAMES.get(kind, kind) for kind in KINDS]
    listed = Text(sv=", ".join(in_swedish), en=", ".join(KINDS))
    what = Text(sv=f"Det finns inget slags fil {word!r}.", en=f"There is no kind of file {word!r}.")
    known = dict.fromkeys((*KINDS, *in_swedish))
    return not_found(
        what, word, known, Text(sv=f"Välj ett av {listed.sv}.", en=f"Choose one of {listed.en}.")
    )
