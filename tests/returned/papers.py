"""Papers of the repository in Word, opened, and read again when they have come back."""

from functools import cache
from pathlib import Path

from samverkan.load import Workspace
from samverkan.load.load import load
from samverkan.returned import Returned, returned
from tests.conftest import ROOT
from tests.returned.editing import Edited

PAPERS_OF = "tankvika/2024-2027"
NAMES = ("avtal", "bilaga-1", "atgardsplan", "lagesbild-gemensam-2026", "uppfoljning-slutet-2025")
"""The documents of the agreement that there are."""


@cache
def workspace() -> Workspace:
    """That of the repository, whose files are never changed."""
    return load(ROOT)


def opened(papers: Path, name: str, author: str | None = None) -> Edited:
    """The document, whose changes are recorded as the author's if there is one."""
    return Edited((papers / PAPERS_OF / f"{name}.docx").read_bytes(), author)


def back(file: Edited, papers: Path) -> Returned:
    """What is read of the document as it comes back."""
    path = papers / "tillbaka.docx"
    path.write_bytes(file.saved())
    return returned(path, workspace())
