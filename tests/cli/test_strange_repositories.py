"""A git repository may be anybody's: comparing with it runs nothing that it names, and fetches nothing."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SOUND, Ran

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

WAYS = {
    "a program in place of git's own": {"remote.origin.uploadpack": "{program}"},
    "a program for ssh": {"remote.origin.url": "ssh://example.se/a", "core.sshCommand": "{program}"},
    "a program as an address": {"remote.origin.url": "ext::{program}", "protocol.ext.allow": "always"},
    "a program that watches files": {"core.fsmonitor": "{program}"},
    "a pager and an alias": {
        "core.pager": "{program}",
        "pager.ls-tree": "true",
        "alias.ls-tree": "!{program}",
    },
}
"""Settings of a repository that name a program."""


def _git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.se", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)  # noqa: S603, S607


@pytest.fixture
def partial(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone of an agreement whose content has not been fetched, with a program that leaves a trace."""
    whole = tmp_path / "whole"
    (whole / "agreements/a").mkdir(parents=True)
    (whole / "agreements/a/agreement.yaml").write_text(SOUND, "utf-8")
    _git(whole, "init")
    _git(whole, "config", "uploadpack.allowFilter", "true")
    _git(whole, "add", ".")
    _git(whole, "commit", "-m", "Ett")
    _git(tmp_path, "clone", "--no-checkout", "--filter=blob:none", whole.as_uri(), "part")
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\nexit 1\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.chdir(tmp_path / "part")
    return tmp_path / "part"


@pytest.mark.skipif(os.name == "nt", reason="the program is a script for sh")
@pytest.mark.parametrize("way", WAYS)
def test_no_program_of_a_repository_is_run(samverkan: Samverkan, partial: Path, way: str) -> None:
    for key, value in WAYS[way].items():
        _git(partial, "config", key, value.format(program=partial.parent / "program"))
    ran = samverkan("diff", "HEAD:agreements/a", "HEAD:agreements/a", "--lang", "en")
    assert not (partial.parent / "ran").exists()
    assert (ran.status, ran.out) == (2, "")
    assert "The content of HEAD:agreements/a/agreement.yaml is not in the git repository here." in ran.err


def test_a_listing_that_is_gone_is_told(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace({"a/agreement.yaml": SOUND})
    _git(root, "init")
    _git(root, "add", ".")
    _git(root, "commit", "-m", "Ett")
    ask = ["git", "rev-parse", "HEAD:agreements"]
    tree = subprocess.check_output(ask, cwd=root, text=True).strip()  # noqa: S603
    (root / ".git/objects" / tree[:2] / tree[2:]).unlink()
    ran = samverkan("diff", "HEAD:agreements/a", "agreements/a", "--lang", "en")
    assert (ran.status, ran.out) == (2, "")
    assert "Git cannot list the files of HEAD." in ran.err
