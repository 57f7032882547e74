"""Papers and an agreement that somebody edits and sends back."""

import json
from collections.abc import Callable
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from samverkan.cli import run
from tests.conftest import ROOT, Ran
from tests.returned.editing import Edit, Edited
from tests.returned.papers import NAMES, PAPERS_OF
from tests.returned.sent_agreement import AGREEMENT, FILE, RECORDED

Samverkan = Callable[..., Ran]
SENT: list[bytes] = []


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the documents of `NAMES` as Word files."""
    folder = tmp_path_factory.mktemp("papper")
    asked = [word for name in NAMES for word in ("--document", name)]
    with redirect_stdout(StringIO()):
        given = ["render", str(ROOT / "agreements" / PAPERS_OF), "--to", "docx", *asked]
        assert run([*given, "--output", str(folder)]) == 0
    return folder


@pytest.fixture(params=[None, RECORDED], ids=["untracked", "tracked"])
def author(request: pytest.FixtureRequest) -> str | None:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def sent(workspace: Callable[..., Path], samverkan: Samverkan) -> Path:
    """The agreement as Word, in the folder of a workspace; it is written once for all tests."""
    root = workspace({FILE.removeprefix("agreements/"): AGREEMENT})
    path = root / "ut/exempelby/2028-2031/avtal.docx"
    if not SENT:
        ran = samverkan("render", "--to", "docx", "--document", "avtal", "--output", root / "ut")
        assert ran.status == 0, ran.err
        SENT.append(path.read_bytes())
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(SENT[0])
    return path


@pytest.fixture
def back(sent: Path, samverkan: Samverkan) -> Callable[[str | None, Edit], dict[str, Any]]:
    """Edits the file as somebody would, and reads it back."""

    def edit(author: str | None, change: Edit) -> dict[str, Any]:
        edited = Edited(sent.read_bytes(), author)
        change(edited)
        sent.write_bytes(edited.saved())
        ran = samverkan("returned", sent, "--format", "json")
        assert ran.status == 0, ran.err
        return json.loads(ran.out)  # type: ignore[no-any-return]

    return edit


@pytest.fixture
def patch(
    workspace: Callable[..., Path], samverkan: Samverkan, author: str | None
) -> Callable[[str, Edit], Ran]:
    """Edits the Word file of an agreement with this text as somebody would, and asks for the patch."""

    def edit(agreement: str, change: Edit) -> Ran:
        root = workspace({FILE.removeprefix("agreements/"): agreement})
        assert samverkan("render", "--to", "docx", "--output", root / "ut").status == 0
        path = root / "ut/exempelby/2028-2031/avtal.docx"
        edited = Edited(path.read_bytes(), author)
        change(edited)
        path.write_bytes(edited.saved())
        return samverkan("returned", path, "--patch")

    return edit
