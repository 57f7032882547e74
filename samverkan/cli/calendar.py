"""`samverkan calendar`: what is to be done, as a calendar for Outlook and others."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from samverkan.cli.shared import (
    language_option,
    no_color_option,
    option,
    output_option,
    paths_argument,
    today_option,
)
from samverkan.cli.speech import Speech
from samverkan.text import Language


def add(app: typer.Typer, speech: Speech) -> None:
    """Adds the command to the command line."""
    say = speech.say

    @app.command(
        help=say(
            "Skriv allt som ska göras som en kalender (iCalendar), för Outlook och andra. Allt försenat och "
            "allt framöver är med; det som återkommer så länge avtalet gäller, men högst fem år framåt.",
            "Write all that is to be done as a calendar (iCalendar), for Outlook and others. All that is "
            "overdue or ahead is in it; what recurs for as long as the agreement holds, at most five years.",
        )
    )
    def calendar(
        context: typer.Context,
        paths: Annotated[list[str] | None, paths_argument(speech)] = None,
        who: Annotated[
            str | None,
            option(
                speech,
                "--who",
                "Bara det som en ansvarig ska göra, med namnet i samverkan status --who.",
                "Only what one has to do, by the name in samverkan status --who.",
                "NAME",
            ),
        ] = None,
        output: Annotated[Path | None, output_option(speech)] = None,
        today: Annotated[date | None, today_option(speech)] = None,
        lang: Annotated[Language | None, language_option(speech)] = None,
        no_color: Annotated[bool, no_color_option(speech)] = False,
    ) -> int:

        from samverkan.cli import dating  # noqa: PLC0415

        request = dating.Request(
            paths=paths or [], who=who, output=output, today=today or date.today(), no_color=no_color
        )
        return dating.make(request, context.obj)
