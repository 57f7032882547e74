"""Completion in the shell, and the short way to the help."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import MINIMAL, ROOT, Ran

Samverkan = Callable[..., Ran]


def test_h_is_help_everywhere(samverkan: Samverkan) -> None:
    listed = re.findall(r"^  ([a-z]+)  ", samverkan("-h").out.partition("Commands:")[2], re.MULTILINE)
    assert {"init", "new", "validate"} <= set(listed)
    for command in ([], *([name] for name in listed)):
        short, long = (samverkan(*command, flag) for flag in ("-h", "--help"))
        assert (short.status, short.err) == (0, "")
        assert short.out == long.out
        assert "-h, --help" in short.out


def _completed(words: str, folder: Path, shell: str = "bash") -> str:
    """What a shell is answered, in a process of its own as it asks."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "_SAMVERKAN_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split(" ")) - 1),
        "_TYPER_COMPLETE_ARGS": words,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    ran = subprocess.run(
        [sys.executable, "-m", "samverkan"],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert ran.stderr == ""
    return ran.stdout


def test_a_shell_is_told_what_may_stand_next(tmp_path: Path) -> None:
    assert _completed("samverkan vali", tmp_path).split() == ["validate"]
    assert _completed("samverkan new lag", tmp_path).split() == ["lagesbild"]
    assert "Upplands Väsby kommun" in _completed("samverkan init --kommun Up", tmp_path).splitlines()
    assert "renew" not in _completed("samverkan render --to ", tmp_path)
    (tmp_path / "agreements" / "mora" / "2027-2030").mkdir(parents=True)
    (tmp_path / "agreements" / "mora" / "2027-2030" / "agreement.yaml").touch()
    for begun in ("renew mo", "bundle m", "status ", "diff mora/2027-2030 mora", "new plan --agreement mo"):
        assert _completed(f"samverkan {begun}", tmp_path).split() == ["mora/2027-2030"]
    for shell in ("zsh", "fish"):
        assert "validate" in _completed("samverkan vali", tmp_path, shell)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "pwsh"])
def test_the_script_of_a_shell_asks_samverkan(
    samverkan: Samverkan, monkeypatch: pytest.MonkeyPatch, shell: str
) -> None:
    monkeypatch.setattr("typer._completion_shared._get_shell_name", lambda: shell)
    ran = samverkan("--show-completion")
    assert ran.status == 0
    assert "_SAMVERKAN_COMPLETE" in ran.out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_put_in_place(
    samverkan: Samverkan, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, shell: str
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("typer._completion_shared._get_shell_name", lambda: shell)
    assert samverkan("--install-completion").status == 0
    written = "".join(each.read_text() for each in tmp_path.rglob("*") if each.is_file())
    assert "_SAMVERKAN_COMPLETE" in written


@pytest.mark.parametrize(
    ("shell", "said"), [("pwsh", "$PROFILE"), ("csh", "bash, zsh, fish"), (None, "bash")]
)
def test_a_shell_that_is_left_alone_is_told_what_to_do(
    samverkan: Samverkan, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, shell: str | None, said: str
) -> None:
    monkeypatch.setenv("SHELL", "")
    monkeypatch.setattr("typer._completion_shared._get_shell_name", lambda: shell)
    ran = samverkan("--install-completion")
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
    assert not list(tmp_path.iterdir())


def _loaded(*arguments: str) -> list[str]:
    """The modules that are loaded once the command has answered."""
    script = (
        "import sys; from samverkan.cli import run; run(sys.argv[1:]); print('', *sys.modules, sep='\\n')"
    )
    ran = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-c", script, *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return ran.stdout.rpartition("\n\n")[2].split()


def test_help_loads_nothing_that_completion_or_a_command_works_with() -> None:
    names = _loaded("--help")
    assert not {"pydantic", "jinja2", "rich", "yaml", "shellingham.posix"}.intersection(names)
    assert not [name for name in names if name.startswith("samverkan.starting")]
    assert len(names) < MOST_MODULES, len(names)


def test_one_agreement_is_checked_without_what_compares_or_edits(
    workspace: Callable[..., Path],
) -> None:
    names = _loaded("validate", "--no-cache", str(workspace({"a/agreement.yaml": MINIMAL})))
    assert "samverkan.rules.checks.weakenings" in names
    others = ("diff.changes", "diff.compare", "documents", "edit", "importing", "law", "returned", "starting")
    assert not [name for name in names if name.removeprefix("samverkan.").startswith(others)]


MOST_MODULES = 210
"""How many modules there may be when the help has been shown: of Python, click, typer and the commands."""
