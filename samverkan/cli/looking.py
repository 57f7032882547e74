"""What a run has looked at: the files that it read whole, by the rules that it ran."""

from dataclasses import dataclass
from functools import cached_property

from samverkan.cli.choosing import RuleChoice
from samverkan.cli.selection import Selection
from samverkan.load import Workspace, always_counts
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
            and not self._is_unsure
            and not is_off(rule, file, self.workspace)
        )

    @cached_property
    def _files(self) -> set[str]:
        return self.selection.all_files(self.workspace.taken_in)

    @cached_property
    def _is_unsure(self) -> bool:
        """Whether a file was not read, on which others may rest: those of one agreement, and of the next."""
        return any(always_counts(said.rule) for said in self.workspace.diagnostics)
