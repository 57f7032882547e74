"""Titles of offices that break off in the middle of a word, which whoever holds the office writes out."""

from samverkan.load import Workspace
from samverkan.model import Office, once
from samverkan.rules.officials import officials


def is_cut(title: str, written: str) -> bool:
    """Whether the title is the beginning of what is written, and ends within a word of it."""
    begun, whole = title.casefold(), written.casefold()
    return whole.startswith(begun) and whole[len(begun) :][:1].isalpha()


@once
def cut_titles(workspace: Workspace) -> dict[Office, str]:
    """The offices whose title is cut, each with how it is written out where somebody signs or answers."""
    written = ((office, official.title) for official, office in officials(workspace))
    return {office: title for office, title in written if title and is_cut(office.title, title)}
