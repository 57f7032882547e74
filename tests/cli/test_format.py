"""`samverkan format`: one layout, and nothing else changes; what has faults is left."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan.load import Workspace
from samverkan.load.load import load
from tests.conftest import MINIMAL, ROOT, Ran

Making = Callable[[dict[str, str | bytes]], Path]
Samverkan = Callable[..., Ran]

OTHER = MINIMAL.replace("    name: Exempelby kommun", "    name:   'Exempelby kommun'   # parten")
NEXT = MINIMAL.replace("    name: Exempelby kommun", "    name: Exempelby kommun  # parten")


def test_a_file_gets_the_layout_and_is_named(workspace: Making, samverkan: Samverkan) -> None:
    root = workspace({"a/agreement.yaml": OTHER, "b/agreement.yaml": MINIMAL})
    ran = samverkan("format")
    assert (ran.status, ran.out) == (0, "agreements/a/agreement.yaml\n")
    assert ran.err == "1 of 2 files got another layout.\n"
    assert (root / "agreements/a/agreement.yaml").read_text() == NEXT
    assert samverkan("format").out == ""


def test_check_writes_nothing_and_fails(workspace: Making, samverkan: Samverkan) -> None:
    root = workspace({"a/agreement.yaml": OTHER, "b/agreement.yaml": MINIMAL})
    ran = samverkan("format", "--check")
    assert (ran.status, ran.out) == (1, "agreements/a/agreement.yaml\n")
    assert (root / "agreements/a/agreement.yaml").read_text() == OTHER
    assert samverkan("format", "--check", "b").status == 0
    assert samverkan("format", "--check", "agreements/a/agreement.yaml").status == 1


@pytest.mark.parametrize(
    "wrong",
    [
        "title: [1\n",
        OTHER + "goals: {title: ett, två mål}\n",
        OTHER + "unknown: 1\n",
        OTHER + "purpose: |-\n  a\npurpose: b\n",
        "text: \xe5\n".encode("latin-1"),
    ],
)
def test_a_file_with_faults_is_left_and_named(
    workspace: Making, samverkan: Samverkan, wrong: str | bytes
) -> None:
    root = workspace({"a/agreement.yaml": wrong, "b/agreement.yaml": OTHER})
    ran = samverkan("format")
    assert (ran.status, ran.out) == (1, "agreements/b/agreement.yaml\n")
    assert "agreements/a/agreement.yaml" in ran.err
    wanted = wrong if isinstance(wrong, bytes) else wrong.encode()
    assert (root / "agreements/a/agreement.yaml").read_bytes() == wanted


def test_line_ends_and_the_mark_of_windows_stay(workspace: Making, samverkan: Samverkan) -> None:
    before = b"\xef\xbb\xbf" + OTHER.replace("\n", "\r\n").encode()
    root = workspace({"a/agreement.yaml": before})
    assert samverkan("format").status == 0
    after = (root / "agreements/a/agreement.yaml").read_bytes()
    assert after == b"\xef\xbb\xbf" + NEXT.replace("\n", "\r\n").encode()


def test_files_that_others_take_in_are_left(workspace: Making, samverkan: Samverkan) -> None:
    text = MINIMAL + "sections:\n- text: { file: bakgrund.md }\n"
    root = workspace({"a/agreement.yaml": text, "a/bakgrund.md": "Text ,  så\n"})
    assert samverkan("format").status == 0
    assert (
        root / "agreements/a/agreement.yaml"
    ).read_text() == MINIMAL + "sections:\n  - text: {file: bakgrund.md}\n"
    assert (root / "agreements/a/bakgrund.md").read_text() == "Text ,  så\n"


def test_a_link_stays_a_link(workspace: Making, samverkan: Samverkan) -> None:
    root = workspace({"a/agreement.yaml": MINIMAL, "/texter/agreement.yaml": OTHER})
    path = root / "agreements/a/agreement.yaml"
    path.unlink()
    path.symlink_to(root / "texter/agreement.yaml")
    assert samverkan("format").status == 0
    assert path.is_symlink()
    assert path.read_text() == NEXT


def test_where_there_is_no_file_the_run_cannot_be_trusted(workspace: Making, samverkan: Samverkan) -> None:
    workspace({"a/agreement.yaml": MINIMAL})
    assert samverkan("format", "c").status == 2


@pytest.mark.parametrize("folder", ["agreements", "tests/workspaces/kommuner", "tests/workspaces/arbete"])
def test_the_records_are_the_same(folder: str, tmp_path: Path, samverkan: Samverkan) -> None:
    whole = ROOT if folder == "agreements" else ROOT / folder
    root = tmp_path / "workspace"
    shutil.copytree(whole / "agreements", root / "agreements")
    if (whole / "samverkan.yaml").exists():
        shutil.copy(whole / "samverkan.yaml", root)
    before = load(root)
    assert samverkan("format", root).status == 0
    after = load(root)
    assert _records(after) == _records(before)
    assert samverkan("format", "--check", root).status == 0


def _records(workspace: Workspace) -> list[tuple[str, object]]:
    held = [*(each.records for each in workspace.folders), workspace.registers, workspace.homeless]
    return [(path, repr(record)) for records in held for path, record in records.items()]


def test_the_agreements_of_the_repository_have_this_layout(samverkan: Samverkan) -> None:
    assert samverkan("format", "--check", ROOT / "agreements").out == ""
