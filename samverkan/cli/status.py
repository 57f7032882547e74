"""`samverkan status`: where every collaboration stands, and what is due next."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from samverkan.cli.shared import (
    format_option,
    language_option,
    no_color_option,
    output_option,
    paths_argument,
    today_option,
    within_option,
)
from samverkan.cli.speech import Speech
from samverkan.report.status import FORMATS
from samverkan.text import Language


def add(app: typer.Typer, speech: Speech) -> None:
    """Adds the command to the command line."""
    say = speech.say

    @app.command(
        help=say(
            "Visa hur långt arbetet har kommit, vad som är försenat och vad som står på tur.",
            "Show how far the work has come, what is overdue and what is due next.",
        )
    )
    def status(
        context: typer.Context,
        paths: Annotated[list[str] | None, paths_argument(speech)] = None,
        status_format: Annotated[str, format_option(speech, FORMATS)] = FORMATS.names[0],
        output: Annotated[Path | None, output_option(speech)] = None,
        within: Annotated[int, within_option(speech)] = 90,
        fail_overdue: Annotated[
            bool,
            typer.Option(
                "--fail-overdue",
                help=say("Slutkod 1 om något är försenat.", "Exit code 1 when something is overdue."),
            ),
        ] = False,
        who: Annotated[
            bool,
            typer.Option(
                "--who",
                help=say("Visa vad var och en har att göra.", "Show what each has to do."),
            ),
        ] = False,
        today: Annotated[date | None, today_option(speech)] = None,
        lang: Annotated[Language | None, language_option(speech)] = None,
        no_color: Annotated[bool, no_color_option(speech)] = False,
    ) -> int:

        from samverkan.cli import showing  # noqa: PLC0415

        request = showing.Request(
            paths=paths or [],
            status_format=status_format,
            output=output,
            within=within,
            fail_overdue=fail_overdue,
            who=who,
            today=today or date.today(),
            no_color=no_color,
        )
        return showing.show(request, context.obj)
