"""The references that the command line gives itself: the help of every command, and the rules."""

import os
import re
import subprocess
import sys
from pathlib import Path

from samverkan.text import Language, Text

ROOT = Path(__file__).parents[2]
_TITLE = Text(sv="Kommandon", en="Commands")
_INTRODUCTION = Text(
    sv="Hjälptexten för varje kommando, så som `samverkan KOMMANDO --help` visar den.",
    en="The help text of every command, as `samverkan COMMAND --help` shows it.",
)


def commands_page(language: Language) -> str:
    """The page with the help of the program and of each of its commands."""
    helps = {"samverkan": help_of(language)} | {
        f"samverkan {name}": help_of(language, name) for name in command_names()
    }
    blocks = [f"## {name}\n\n```text\n{text}```\n" for name, text in helps.items()]
    return "\n".join([f"# {_TITLE.to(language)}\n\n{_INTRODUCTION.to(language)}\n", *blocks])


def command_names() -> list[str]:
    """The names of the commands, in the order that the help lists them."""
    listed = help_of(Language.EN).partition("\nCommands:\n")[2].partition("\n\n")[0]
    return re.findall(r"^  (\w+)", listed, re.MULTILINE)


def rules_page(language: Language) -> str:
    """The page of every rule."""
    return _said(language, "rules", "--format", "md")


def help_of(language: Language, *command: str) -> str:
    """The help of the program or of one command."""
    return _said(language, *command, "--help")


def _said(language: Language, *arguments: str) -> str:
    """What the program says, 80 columns wide, in a process of its own: each speaks one language."""
    environment = {**os.environ, "SAMVERKAN_LANG": language, "COLUMNS": "80", "PYTHONIOENCODING": "utf-8"}
    ran = subprocess.run(  # noqa: S603 - the names are ours
        [sys.executable, "-m", "samverkan", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return ran.stdout
