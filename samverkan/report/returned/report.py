"""What every way of showing the changes works from."""

from dataclasses import dataclass

from samverkan.load import Workspace
from samverkan.render.marks import Origin
from samverkan.report.layout import Layout
from samverkan.returned import Returned, TextChange
from samverkan.returned.lines import line_of
from samverkan.returned.markdown import written
from samverkan.text import Language


def said(change: TextChange) -> tuple[str, str]:
    """The words before and after, as Markdown where they stand out anew."""
    old, new = change.marked or (None, None)
    return (written(old) if old else change.old, written(new) if new else change.new)


@dataclass(frozen=True, slots=True)
class ReturnedReport:
    """What was found, and the workspace whose files it is to be written into."""

    found: Returned
    workspace: Workspace
    language: Language
    layout: Layout

    def place(self, at: Origin, words: str = "") -> tuple[str, int]:
        """The file, relative to the workspace, and the line in it, from 1, where words of a text begin."""
        return line_of(self.workspace.files[at.file], at.route, words, "")

    def place_of(self, change: TextChange) -> tuple[str, int]:
        """The file and the line of the first word that is changed, or the last before what is new."""
        words, new = (change.old, change.new) if change.old else (change.behind, change.behind)
        return line_of(self.workspace.files[change.at.file], change.at.route, words, new)
