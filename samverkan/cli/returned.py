"""`samverkan returned`: what somebody has changed in a Word file that we wrote."""

from pathlib import Path
from typing import Annotated

import typer

from samverkan.cli.shared import format_option, language_option, no_color_option, option
from samverkan.cli.speech import Speech
from samverkan.report.returned import FORMATS
from samverkan.text import Language

_HELP = (
    "Visa vad någon har ändrat i en Word-fil från samverkan render --to docx.\n\n"
    "Varje ändring står vid sin fil och rad, med orden före och efter och vem som har ändrat, "
    "vare sig ändringarna är spårade eller inte. Kommentarer är med.",
    "Show what somebody has changed in a Word file from samverkan render --to docx.\n\n"
    "Each change is told at its file and line, with the words before and after and who made it, "
    "whether or not changes were tracked. Comments are included.",
)
_PATCH = (
    "Skriv ändringarna som en patch av YAML-filerna, att granska och köra med git apply.",
    "Write the changes as a patch of the YAML files, to review and to run with git apply.",
)
_EXIT_CODE = ("Slutkod 1 om något är ändrat.", "Exit code 1 when something is changed.")


def add(app: typer.Typer, speech: Speech) -> None:
    """Adds the command to the command line."""
    say = speech.say

    @app.command(help=say(*_HELP))
    def returned(
        file: Annotated[
            Path,
            typer.Argument(
                metavar="FILE.docx",
                show_default=False,
                help=say("Word-filen som har kommit tillbaka.", "The Word file that has come back."),
            ),
        ],
        returned_format: Annotated[str, format_option(speech, FORMATS)] = FORMATS.names[0],
        patch: Annotated[bool, option(speech, "--patch", *_PATCH)] = False,
        exit_code: Annotated[bool, option(speech, "--exit-code", *_EXIT_CODE)] = False,
        lang: Annotated[Language | None, language_option(speech)] = None,
        no_color: Annotated[bool, no_color_option(speech)] = False,
    ) -> int:
        from samverkan.cli import reading_back  # noqa: PLC0415

        request = reading_back.Request(file, returned_format, patch, exit_code, no_color)
        return reading_back.read_back(request, speech)
