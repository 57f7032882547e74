"""The language and the colours of one run."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import TextIO

from samverkan.text import Language, Text


@dataclass(slots=True)
class Voice:
    """How the tool speaks in this run; `settled` once the user has said which language."""

    language: Language
    settled: bool

    def say(self, sv: str, en: str) -> str:
        """The words in the language of this run."""
        return Text(sv=sv, en=en).to(self.language)

    def settle(self, language: str | None) -> None:
        """Takes up the workspace's language, unless the user has asked for one."""
        if language and not self.settled:
            self.language = Language(language)


def painter(*, no_color: bool, stream: TextIO | None = None) -> Callable[[str, str], str]:
    """What colours a text for `stream` (standard output) on a terminal, and elsewhere leaves it as it is."""
    if no_color or os.environ.get("NO_COLOR") or not (stream or sys.stdout).isatty():
        return lambda text, _style: text
    return _painted


def _painted(text: str, style: str) -> str:
    from click import style as ansi  # noqa: PLC0415

    colours = {"error": "red", "warning": "yellow", "info": "blue"}
    if style in ("added", "removed"):
        return ansi(text, fg="green" if style == "added" else "red")
    if style in colours:
        return ansi(text, fg=colours[style], bold=True)
    return ansi(text, bold=style == "strong", dim=style == "faint")
