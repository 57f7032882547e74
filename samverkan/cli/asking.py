"""Questions on a terminal."""

import sys
from collections.abc import Callable
from typing import TypeVar

import typer

from samverkan.cli.speech import Speech
from samverkan.cli.telling import tell
from samverkan.errors import SamverkanError

_Answer = TypeVar("_Answer")

_YES = ("j", "ja", "y", "yes")


def can_ask() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin.isatty()


def asked(question: str, read: Callable[[str], _Answer], speech: Speech) -> _Answer:
    """The answer to a question, which is asked again until it can be read; why it cannot is told."""
    while True:
        try:
            return read(typer.prompt(question, default="", show_default=False, err=True))
        except SamverkanError as error:
            tell(f"{error.message.to(speech.language)}\n")


def agreed(question: str, speech: Speech) -> bool:
    """Whether the answer is yes, which it is when nothing else is said."""
    told = typer.prompt(
        f"{question} ({speech.say('ja/nej', 'yes/no')})", default=speech.say("ja", "yes"), err=True
    )
    return str(told).strip().casefold() in _YES
