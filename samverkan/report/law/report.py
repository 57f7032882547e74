"""What every way of showing the law sheet works from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from samverkan.law import Basis, Sheet
from samverkan.load import Workspace
from samverkan.report.layout import Layout
from samverkan.text import Language


@dataclass(frozen=True, slots=True)
class LawReport:
    """The sheets of some kommuner on a day; `within` is how many days ahead something counts as due."""

    sheets: Sequence[Sheet]
    workspace: Workspace
    today: date
    within: int
    language: Language
    layout: Layout

    def found(self, basis: Basis) -> tuple[str, int]:
        """The file, relative to the workspace, and the line in it, from 1."""
        path, span = self.workspace.files[basis.place.path].locate(basis.place.route)
        return path, span.line
