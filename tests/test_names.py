"""One word for one thing: what a reader looks for by its name is found in one place."""

import ast
import subprocess
from collections import Counter
from collections.abc import Iterator

import pytest

from tests.conftest import ROOT

_EACH_COMMAND_ITS_OWN = {"Request"}
"""What a command is asked for; no two commands know of each other's."""


def _parsed() -> Iterator[ast.AST]:
    for file in sorted((ROOT / "samverkan").rglob("*.py")):
        yield from ast.walk(ast.parse(file.read_text("utf-8")))


def test_no_two_classes_share_a_name() -> None:
    public = (each.name for each in _parsed() if isinstance(each, ast.ClassDef) and each.name[0] != "_")
    shared = {name for name, times in Counter(public).items() if times > 1}
    assert shared == _EACH_COMMAND_ITS_OWN


def test_no_class_of_ours_needs_another_name_where_it_is_used() -> None:
    imports = (each for each in _parsed() if isinstance(each, ast.ImportFrom))
    ours = (name for each in imports if (each.module or "").startswith("samverkan") for name in each.names)
    classes = (each for each in ours if each.name[0].isupper() and not each.name.isupper())
    assert not [f"{each.name} as {each.asname}" for each in classes if each.asname]


def test_no_other_folder_stands_at_the_top() -> None:
    command = ["git", "ls-files"]
    listed = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)  # noqa: S603 - just this
    if listed.returncode:
        pytest.skip("git does not say what the repository holds")
    folders = {path.partition("/")[0] for path in listed.stdout.splitlines() if "/" in path}
    assert folders == {".ci", "agreements", "benchmarks", "docs", "samverkan", "templates", "tests"}
