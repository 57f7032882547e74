"""Completion in the shell: of commands, options and names."""

import os
from collections.abc import Callable
from pathlib import PurePath
from typing import Any

import typer

from samverkan.cli.speech import Speech
from samverkan.errors import SamverkanError
from samverkan.text import Text

_NAME = "samverkan"
_VARIABLE = "_SAMVERKAN_COMPLETE"
"""What the shell sets when it asks for completions."""

_INSTALLED = ("bash", "zsh", "fish")
_POWER_SHELLS = ("powershell", "pwsh")


def make_ready() -> None:
    """Lets a shell that asks for completions be answered."""
    if _VARIABLE in os.environ:
        from typer._completion_classes import completion_init  # noqa: PLC0415

        completion_init()


def install_option(speech: Speech) -> Any:
    """Puts completion in place for the shell that is used."""

    def install(wanted: bool) -> None:
        if wanted:
            typer.echo(_install(speech))
            raise typer.Exit

    return _flag(speech, "--install-completion", install, *_INSTALL)


def show_option(speech: Speech) -> Any:
    """Shows what makes the shell complete, to be put in place by hand."""

    def show(wanted: bool) -> None:
        if wanted:
            from typer._completion_shared import get_completion_script  # noqa: PLC0415

            typer.echo(get_completion_script(prog_name=_NAME, complete_var=_VARIABLE, shell=_shell()))
            raise typer.Exit

    return _flag(speech, "--show-completion", show, *_SHOW)


_INSTALL = (
    "Låt skalet fylla i kommandon, flaggor och namn med tabb.",
    "Let the shell complete commands, options and names with tab.",
)
_SHOW = (
    "Visa det som får skalet att fylla i, för den som vill lägga in det själv.",
    "Show what makes the shell complete, to put it in place by hand.",
)


def _flag(speech: Speech, name: str, callback: Callable[[bool], None], sv: str, en: str) -> Any:
    return typer.Option(name, callback=callback, is_eager=True, help=speech.say(sv, en))


def _install(speech: Speech) -> str:
    """Puts the script in place, and says where it is.

    PowerShell is left alone: there the library would loosen which scripts may be run at all.
    """
    shell = _shell()
    if shell in _POWER_SHELLS:
        line = f"{_NAME} --show-completion | Out-String | Invoke-Expression"
        raise SamverkanError(
            Text(
                sv=f"I PowerShell lägger du själv in raden i filen som $PROFILE nämner: {line}",
                en=f"In PowerShell, put this line in the file that $PROFILE names yourself: {line}",
            )
        )
    from typer._completion_shared import install  # noqa: PLC0415

    _, path = install(shell=shell, prog_name=_NAME, complete_var=_VARIABLE)
    return speech.say(
        f"Ifyllnaden ligger i {path}. Öppna en ny terminal, så gäller den.",
        f"Completion is in {path}. Open a new terminal for it to take effect.",
    )


def _shell() -> str:
    """The shell that is used.

    Raises SamverkanError when it cannot be told, or is none that can complete.
    """
    from typer._completion_shared import _get_shell_name  # noqa: PLC0415

    shell = _get_shell_name() or PurePath(os.environ.get("SHELL", "")).name
    if shell in (*_INSTALLED, *_POWER_SHELLS):
        return shell
    listed = ", ".join((*_INSTALLED, "PowerShell"))
    raise SamverkanError(
        Text(
            sv=f"Skalet går inte att känna igen, eller så fyller det inte i. Kör i något av {listed}.",
            en=f"Your shell cannot be told, or does not complete. Run in one of {listed}.",
        )
    )
