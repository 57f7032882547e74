"""The folder of documents tells the truth: what is gone is removed, and nothing that is somebody's own."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import MINIMAL, ROOT, Ran

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

OTHER = MINIMAL.replace("Exempelby", "Annanby")
ANNEX = MINIMAL + 'annexes:\n  - {number: "1", title: Karta, sections: [{text: Området på en karta.}]}\n'
ANNEXED = ("a/bilaga-1.html", "a/bilaga-1.md")


def _files(root: Path) -> set[str]:
    build = root / "build"
    return {path.relative_to(build).as_posix() for path in build.rglob("*") if path.is_file()}


def _first_rendered(samverkan: Samverkan, workspace: Workspace) -> Path:
    root = workspace({"a/agreement.yaml": ANNEX, "x/b/agreement.yaml": OTHER})
    assert samverkan("render").status == 0
    assert {*ANNEXED, "x/b/avtal.html"} <= _files(root)
    assert samverkan("render", "--check").status == 0
    return root


def _without_annex(root: Path) -> tuple[str, ...]:
    (root / "agreements/a/agreement.yaml").write_text(MINIMAL)
    return ANNEXED


def _renamed(root: Path) -> tuple[str, ...]:
    (root / "agreements/x/b").rename(root / "agreements/x/c")
    return ("x/b/avtal.html", "x/b/avtal.md")


def _deleted(root: Path) -> tuple[str, ...]:
    shutil.rmtree(root / "agreements/x")
    return ("x/b/avtal.html", "x/b/avtal.md")


@pytest.mark.parametrize("change", [_without_annex, _renamed, _deleted])
def test_documents_of_what_is_gone_are_named_and_removed(
    samverkan: Samverkan, workspace: Workspace, change: Callable[[Path], tuple[str, ...]]
) -> None:
    root = _first_rendered(samverkan, workspace)
    gone = change(root)
    before = _files(root)
    checked = samverkan("render", "--check")
    assert checked.status == 1
    for path in gone:
        assert f"build/{path} is of a document that is gone.\n" in checked.out
    assert _files(root) == before
    ran = samverkan("render")
    assert ran.status == 0
    for path in gone:
        assert f"build/{path} has been removed: its document is gone.\n" in ran.err
    assert not _files(root) & set(gone)
    assert samverkan("render", "--check") == Ran(0, "", "")
    if change is not _without_annex:
        assert not (root / "build/x/b").exists()


def test_only_what_was_written_and_is_unchanged_is_removed(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    root = _first_rendered(samverkan, workspace)
    (root / "build/x/b/egen.html").write_text("Egen")
    (root / "build/a/bilaga-2.md").write_text("Egen")
    (root / "build/x/b/avtal.md").write_text("Ändrad för hand")
    shutil.rmtree(root / "agreements/x")
    _without_annex(root)
    for _ in range(2):
        ran = samverkan("render")
        assert ran.status == 0
        assert (
            "build/x/b/avtal.md is left: its document is gone, but somebody has changed the file" in ran.err
        )
        assert {"x/b/egen.html", "a/bilaga-2.md", "x/b/avtal.md"} <= _files(root)
    assert not {"x/b/avtal.html", *ANNEXED} & _files(root)
    checked = samverkan("render", "--check")
    assert (checked.status, checked.out) == (1, "build/x/b/avtal.md is of a document that is gone.\n")


def test_a_file_that_was_never_written_is_missing(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace({"a/agreement.yaml": MINIMAL})
    ran = samverkan("render", "--check")
    assert ran.status == 1
    assert ran.out == "".join(
        f"{path} is missing.\n" for path in ("build/a/avtal.md", "build/a/avtal.html", "build/index.html")
    )
    assert not (root / "build").exists()
    samverkan("render")
    (root / "build/a/avtal.md").unlink()
    assert samverkan("render", "--check").out == "build/a/avtal.md is missing.\n"
    (root / "build/a/avtal.md").write_text("Annat")
    assert samverkan("render", "--check").out == "build/a/avtal.md does not match its YAML.\n"


@pytest.mark.parametrize(
    ("broken", "options"),
    [
        ("title: [\n", []),
        (MINIMAL.replace("title", "titel"), []),
        (None, []),
        (MINIMAL, ["--document", "avtal"]),
        (MINIMAL, ["x/b"]),
    ],
    ids=["unread", "misspelt", "misnamed", "another document", "another agreement"],
)
def test_what_is_not_known_to_be_gone_is_left(
    samverkan: Samverkan, workspace: Workspace, broken: str | None, options: list[str]
) -> None:
    root = _first_rendered(samverkan, workspace)
    file = root / "agreements/a/agreement.yaml"
    if broken is None:
        file.rename(file.with_name("avtal.yaml"))
    else:
        file.write_text(broken)
    samverkan("render", *options)
    assert {*ANNEXED, "a/avtal.html"} <= _files(root)


def test_formats_are_written_side_by_side(samverkan: Samverkan, workspace: Workspace) -> None:
    root = _first_rendered(samverkan, workspace)
    assert samverkan("render", "--to", "html").status == 0
    assert set(ANNEXED) <= _files(root)
    _without_annex(root)
    samverkan("render", "--to", "html")
    assert not set(ANNEXED) & _files(root)


def test_a_run_after_another_leaves_what_a_first_run_writes(
    samverkan: Samverkan, tmp_path: Path, shipped: Path
) -> None:
    again = Path(shutil.copytree(shipped, tmp_path / "again"))
    assert samverkan("render", ROOT / "agreements", "--output", again).err == ""
    for path in again.rglob("*.*"):
        assert path.read_bytes() == (shipped / path.relative_to(again)).read_bytes()


UNREADABLE = [
    *("", "<!-- samverkan {} -->", "<!-- samverkan {nonsense -->", "\xff"),
    '<!-- samverkan {"a/\\u0000.md":["a","x","md",""],"a/avtal.md":["a"]} -->',
    '<!-- samverkan {"a/\\u0000.md":["a","x","md",""]} -->',
    f'<!-- samverkan {{"a":{"[" * 100_000}{"]" * 100_000}}} -->',
]


@pytest.mark.parametrize("line", UNREADABLE, ids=range(len(UNREADABLE)))
def test_a_folder_without_a_readable_record_is_written_anew(
    samverkan: Samverkan, workspace: Workspace, line: str
) -> None:
    root = _first_rendered(samverkan, workspace)
    (root / "build/index.html").write_text(f"<p>Egen sida</p>\n{line}\n", encoding="latin-1")
    _without_annex(root)
    assert samverkan("render").status == 0
    assert set(ANNEXED) <= _files(root)
    assert samverkan("render", "--check").status == 0
