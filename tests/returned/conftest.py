"""Papers that somebody edits and sends back."""

from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from samverkan.cli import run
from tests.conftest import ROOT
from tests.returned.papers import AGREEMENT, NAMES


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the documents of `NAMES` as Word files."""
    folder = tmp_path_factory.mktemp("papper")
    asked = [word for name in NAMES for word in ("--document", name)]
    with redirect_stdout(StringIO()):
        given = ["render", str(ROOT / "agreements" / AGREEMENT), "--to", "docx", *asked]
        assert run([*given, "--output", str(folder)]) == 0
    return folder
