"""No result takes the place of what it was made from, and nothing that lies in the way holds a run."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import MINIMAL, Ran

Workspace = Callable[[dict[str, str | bytes]], Path]

SOURCES = [
    "agreements/a/agreement.yaml",
    "agreements/a/new.json",
    "agreements",
    "templates/x",
    "samverkan.yaml",
]


@pytest.mark.parametrize("place", SOURCES)
@pytest.mark.parametrize(
    "arguments",
    [
        ("validate", "--output", "json={}"),
        ("validate", "--write-baseline", "{}"),
        ("status", "--format", "md", "--output", "{}"),
        ("law", "--format", "csv", "--output", "{}"),
        ("diff", "a", "a", "--output", "{}"),
        ("render", "--output", "{}"),
        ("bundle", "a", "--for", "archive", "--output", "{}"),
    ],
)
def test_a_result_is_never_written_among_the_sources(
    samverkan: Callable[..., Ran], workspace: Workspace, place: str, arguments: tuple[str, ...]
) -> None:
    root = workspace({"a/agreement.yaml": MINIMAL, "/templates/x": "", "/samverkan.yaml": "language: en\n"})
    (root / "templates" / "x").unlink()
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    ran = samverkan(*(argument.replace("{}", place) for argument in arguments))
    assert ran.status == 2
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_a_link_to_the_sources_is_no_way_round(samverkan: Callable[..., Ran], workspace: Workspace) -> None:
    root = workspace({"a/agreement.yaml": MINIMAL})
    (root / "out").symlink_to("agreements", target_is_directory=True)
    assert samverkan("render", "--output", "out").status == 2
    assert samverkan("validate", "--output", "json=out/a/agreement.yaml").status == 2
    assert (root / "agreements" / "a" / "agreement.yaml").read_text("utf-8") == MINIMAL


def test_a_folder_of_documents_may_have_any_name(samverkan: Callable[..., Ran], workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": MINIMAL})
    for _ in range(2):
        assert samverkan("render", "--output", "out/agreements").status == 0


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with a name")
@pytest.mark.parametrize("name", ["index.html", "a/avtal.html"])
def test_a_pipe_among_the_documents_does_not_hold_the_run(
    samverkan: Callable[..., Ran], workspace: Workspace, name: str
) -> None:
    root = workspace({"a/agreement.yaml": MINIMAL})
    pipe = root / "build" / name
    pipe.parent.mkdir(parents=True)
    os.mkfifo(pipe)
    ran = samverkan("render")
    assert ran.status == 2
    assert "is no ordinary file" in ran.err
