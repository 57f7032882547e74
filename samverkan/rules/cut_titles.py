"""Titles of offices that break off in the middle of a word, which whoever holds the office writes out."""

from collections.abc import Iterator

from samverkan.load import AgreementFolder, Workspace
from samverkan.model import Office, Official, once
from samverkan.rules.wording import parts


def is_cut(title: str, written: str) -> bool:
    """Whether the title is the beginning of what is written, and ends within a word of it."""
    begun, whole = title.casefold(), written.casefold()
    return whole.startswith(begun) and whole[len(begun) :][:1].isalpha()


@once
def cut_titles(workspace: Workspace) -> dict[Office, str]:
    """The offices whose title is cut, each with how it is written out where somebody signs or answers."""
    return {office: title for folder in workspace.folders for office, title in _written(folder)}


def _written(folder: AgreementFolder) -> Iterator[tuple[Office, str]]:
    every = (part for record in folder.records.values() for _, part in parts(record))
    for official in (part for part in every if isinstance(part, Official)):
        office, title = folder.register.office(official.office), official.title
        if office and title and is_cut(office.title, title):
            yield office, title
