"""What every way of showing the status works from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from samverkan.load import AgreementFolder, Workspace
from samverkan.render.face import PLAIN, Face
from samverkan.report.layout import Layout
from samverkan.status import Place, Status
from samverkan.text import Language


@dataclass(frozen=True, slots=True)
class StatusReport:
    """How the work under the agreements of `folders` stands, in their order.

    `within` is how many days ahead deadlines were looked for.
    """

    statuses: Sequence[Status]
    folders: Sequence[AgreementFolder]
    workspace: Workspace
    today: date
    within: int
    language: Language
    layout: Layout

    @property
    def face(self) -> Face:
        """How the papers of all the agreements look, if they look alike."""
        first, *others = [folder.face or PLAIN for folder in self.folders] or [PLAIN]
        return first if all(each == first for each in others) else PLAIN

    def found(self, place: Place) -> tuple[str, int]:
        """The file, relative to the workspace, and the line in it, from 1, that the place stands on."""
        path, span = self.workspace.files[place.path].locate(place.route)
        return path, span.line
