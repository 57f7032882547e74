"""The references that the command line gives itself: the help of every command, and the rules."""

import os
import re
from unittest.mock import patch

from docs.make.playing import environment, of_ours
from samverkan.text import Language, Text

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
    """What the program says, 80 columns wide."""
    with patch.dict(os.environ, environment(language)):
        return of_ours(arguments)[1]
