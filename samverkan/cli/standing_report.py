"""Everything that a way of showing how the work stands may need."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from samverkan.source import SourceFile
from samverkan.status import Place, Status
from samverkan.text import Language


@dataclass(frozen=True, slots=True)
class StandingReport:
    """How the work under the chosen agreements stands, with the files that it was read from.

    `within` is how many days ahead deadlines were looked for. `paint` colours a text in a style.
    """

    standings: Sequence[Status]
    today: date
    within: int
    files: Mapping[str, SourceFile]
    language: Language
    paint: Callable[[str, str], str]

    def found(self, place: Place) -> tuple[str, int]:
        """The file, relative to the workspace, and the line in it, from 1, that the place stands on."""
        path, span = self.files[place.path].locate(place.route)
        return path, span.line
