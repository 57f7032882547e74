"""`samverkan status`: where every collaboration stands, and what is due next."""

from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from samverkan.cli.shared import language_option, no_color_option, output_option, paths_argument, today_option
from samverkan.cli.voice import Voice
from samverkan.text import Language


class Format(StrEnum):
    """A format that the standing is shown in."""

    TEXT = "text"
    JSON = "json"
    MD = "md"
    HTML = "html"


def add(app: typer.Typer, voice: Voice) -> None:
    """Adds the command to the command line."""
    say = voice.say

    @app.command(
        help=say(
            "Visa hur långt arbetet har kommit, vad som är försenat och vad som står på tur.",
            "Show how far the work has come, what is overdue and what is due next.",
        )
    )
    def status(
        paths: Annotated[list[str] | None, paths_argument(voice)] = None,
        status_format: Annotated[
            Format, typer.Option("--format", help=say("Format.", "Format."))
        ] = Format.TEXT,
        output: Annotated[Path | None, output_option(voice)] = None,
        within: Annotated[
            int,
            typer.Option(
                metavar="DAYS",
                min=0,
                max=36500,
                help=say("Hur många dagar framåt som visas.", "How many days ahead are shown."),
            ),
        ] = 90,
        fail_overdue: Annotated[
            bool,
            typer.Option(
                "--fail-overdue",
                help=say("Slutkod 1 om något är försenat.", "Exit code 1 when something is overdue."),
            ),
        ] = False,
        today: Annotated[datetime | None, today_option(voice)] = None,
        lang: Annotated[Language | None, language_option(voice)] = None,
        no_color: Annotated[bool, no_color_option(voice)] = False,
    ) -> int:
        from samverkan.cli import standing  # noqa: PLC0415

        request = standing.Request(
            paths=paths or [],
            status_format=status_format,
            output=output,
            within=within,
            fail_overdue=fail_overdue,
            today=today.date() if today else date.today(),
            no_color=no_color,
        )
        return standing.show(request, voice)
