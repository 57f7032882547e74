"""What signs in a table mean, as a line tells of them: `☐ ej påbörjad ◐ pågår ☑ klar`."""

from collections.abc import Iterable

from samverkan.importing.draft import Draft
from samverkan.importing.statuses import status_said
from samverkan.text import pattern_of

_SIGNS = "☐☑☒◐◑◯○●✓✔✗✘□■"
_SAID = pattern_of(rf"(?P<sign>[{_SIGNS}])\s*[=:–-]?\s*(?P<words>[A-Za-zåäöÅÄÖ ]{{2,30}})")
_FEWEST = 2


def read_legend(lines: Iterable[str], draft: Draft) -> None:
    """Puts into the draft how far a measure has come by the sign for it, if a line tells of several such."""
    for line in lines:
        said = {found["sign"]: status_said(found["words"].strip()) for found in _SAID.finditer(line)}
        known = {sign: status for sign, status in said.items() if status}
        if len(known) >= _FEWEST and len(known) == len(said):
            draft.signs |= known
