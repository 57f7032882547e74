"""What every way of showing the changes works from."""

from dataclasses import dataclass

from samverkan.diagnostics import Route
from samverkan.load import Workspace
from samverkan.render.marks import Origin
from samverkan.report.layout import Layout
from samverkan.returned import Returned
from samverkan.text import Language


@dataclass(frozen=True, slots=True)
class ReturnedReport:
    """What was found, and the workspace whose files it is to be written into."""

    found: Returned
    workspace: Workspace
    language: Language
    layout: Layout

    def place(self, at: Origin, route: Route | None = None) -> tuple[str, int]:
        """The file, relative to the workspace, and the line in it, from 1, where the text stands."""
        path, span = self.workspace.files[at.file].locate(route or at.route)
        return path, span.line
