"""Follows a manual to the letter: writes its files, runs its commands, and shows what they answer now.

A block of a file begins with a comment that gives the file's path; a later block with the same path adds
to it, and a key that is there already is replaced. A block `sh` is run line by line in the workspace, and
a block `text` right after it holds the answer.
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Sequence
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from unittest.mock import patch

from samverkan.cli import run
from samverkan.text import Language

ROOT = Path(__file__).parents[2]
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```\n", re.MULTILINE | re.DOTALL)
_PATH = re.compile(r"^(?:#|/\*|<!--) (\S+\.\w+)\b.*\n")
_TOP_KEY = re.compile(r"^(?=[\w-]+:)", re.MULTILINE)
_FAILS = re.compile(r"# (?:exit code|slutkod) 1\b")
_NOT_PLAYED = ("make ", "pip ", "pipx ", "python3 ", "uvx ")
"""How commands begin that set something up: they are for a person to run."""


class NotAsToldError(Exception):
    """A command of a manual did not do what the manual says."""


def played(manual: str, language: Language, workspace: Path) -> str:
    """The manual with every answer as it comes when all before it has been done in an empty `workspace`."""
    (workspace / "agreements").mkdir()
    parts, read, answer, here = [], 0, "", workspace
    for block in _BLOCK.finditer(manual):
        between, kind, body = manual[read : block.start()], block[1], block[2]
        if kind == "text" and answer and not between.strip():
            body = answer
        parts += [between, f"```{kind}\n{body}```\n"]
        read, answer = block.end(), ""
        if kind == "sh":
            for line in body.splitlines():
                here = here / line[3:] if line.startswith("cd ") else here
                answer += "" if line.startswith("cd ") else _run(line, language, here)
        elif path := _PATH.match(body):
            _write(here / path[1], body)
    return "".join(parts) + manual[read:]


def _run(line: str, language: Language, workspace: Path) -> str:
    """What the command writes to standard output, when it ends as the line says."""
    if line.startswith(_NOT_PLAYED):
        return ""
    with chdir(workspace), patch.dict(os.environ, environment(language)):
        status, said = (
            of_ours(shlex.split(line, comments=True)[1:])
            if line.startswith("samverkan ") and ">" not in line
            else _shell(line)
        )
    if status != bool(_FAILS.search(line)):
        raise NotAsToldError(f"{line}: exit code {status}\n{said}")
    return said


def of_ours(arguments: Sequence[str]) -> tuple[int, str]:
    """The exit status and the output of a command of ours, run in this process."""
    said = StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        status = run(arguments)
    return status, said.getvalue()


def _shell(line: str) -> tuple[int, str]:
    """The exit status and the output of a line that needs a shell."""
    ours = f'samverkan() {{ "{sys.executable}" -m samverkan "$@"; }}'
    ran = subprocess.run(  # noqa: S603 - the commands are those of our own manual
        ["/bin/bash", "-c", f"{ours}; {line}"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return ran.returncode, ran.stdout + ran.stderr


def environment(language: Language) -> dict[str, str]:
    """One language, one width, and a git that knows who commits."""
    git = {f"GIT_{who}_{what}": "samverkan" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    return {**git, "GIT_CONFIG_GLOBAL": os.devnull, "SAMVERKAN_LANG": language, "COLUMNS": "80"}


def _write(path: Path, body: str) -> None:
    """Writes a file, or adds to the one that is there what the block says of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    written = path.read_text(encoding="utf-8") if path.suffix == ".yaml" and path.exists() else ""
    keys = {part.partition(":")[0]: part for part in (*_TOP_KEY.split(written), *_TOP_KEY.split(body))}
    path.write_text("".join(keys.values()) if written else body, encoding="utf-8")
