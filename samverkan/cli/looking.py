"""What a run has looked at: the files that it read whole, by the rules that it ran."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from samverkan.cli.choosing import RuleChoice
from samverkan.cli.selection import Selection
from samverkan.load import Workspace, always_counts
from samverkan.root import AGREEMENTS
from samverkan.rules.severities import is_off


@dataclass(frozen=True)
class Looking:
    """The places, the workspace and the rules of a run."""

    selection: Selection
    workspace: Workspace
    choice: RuleChoice

    def at(self, file: str, rule: str) -> bool:
        """Whether a finding of the rule in the file would have been found; one that is gone has none."""
        is_gone = file not in self.workspace.texts and self.selection.covers(file)
        return (
            self.choice.has(rule)
            and (is_gone or file in self._files)
            and not self._is_beside_what_was_not_read(file)
            and not is_off(rule, file, self.workspace)
        )

    @cached_property
    def _files(self) -> set[str]:
        return self.selection.all_files(self.workspace.taken_in)

    @cached_property
    def _unsure(self) -> set[PurePosixPath]:
        """The folders in which something was not read."""
        unread = {said.file for said in self.workspace.diagnostics if always_counts(said.rule)}
        return set(map(self._home, unread))

    def _is_beside_what_was_not_read(self, file: str) -> bool:
        """Whether the file rests on one with faults: of its agreement, or of a folder above."""
        return any(PurePosixPath(file).is_relative_to(each) for each in self._unsure)

    def _home(self, file: str) -> PurePosixPath:
        """The folder of the agreement that the file belongs to, or else the one that it lies in."""
        path = PurePosixPath(file)
        agreements = (PurePosixPath(AGREEMENTS, folder.id) for folder in self.workspace.folders)
        return next((each for each in agreements if path.is_relative_to(each)), path.parent)
