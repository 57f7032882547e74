"""Which rules look at a record of which something had to be set aside: those that judge a text by itself."""

from pathlib import PurePosixPath

from samverkan.load import AgreementFolder, Workspace
from samverkan.root import AGREEMENTS
from samverkan.rules.rule import REGISTRY, Rule

_OF_TEXTS = (
    *("SV041", "SV043", "SV045", "SV059", "SV061", "SV062", "SV063", "SV064"),
    *("SV076", "SV077"),
)
"""The rules that ask nothing of the rest of the record: what is missing there may have been set aside."""


def rules_of_texts() -> list[Rule]:
    """The rules that hold for each text, whatever else stands in the record."""
    return [REGISTRY[each] for each in _OF_TEXTS]


def folder_of(path: str, workspace: Workspace) -> AgreementFolder | None:
    """The agreement in whose folder the file lies."""
    above = (str(each.relative_to(AGREEMENTS)) for each in list(PurePosixPath(path).parents)[:-2])
    return next(filter(None, map(workspace.folder, above)), None)
