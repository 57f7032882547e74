"""`samverkan render`: the documents of each agreement, as files."""

from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from samverkan.cli.shared import language_option, no_color_option, paths_argument, today_option
from samverkan.cli.speech import Speech
from samverkan.text import Language


class Format(StrEnum):
    """A format that documents are written in."""

    MD = "md"
    HTML = "html"


def add(app: typer.Typer, speech: Speech) -> None:
    """Adds the command to the command line."""
    say = speech.say

    @app.command(help=say("Skriv dokumenten som filer.", "Write the documents as files."))
    def render(
        paths: Annotated[list[str] | None, paths_argument(speech)] = None,
        to: Annotated[
            list[Format] | None,
            typer.Option(
                show_default=False,
                help=say(
                    "Format. Kan upprepas. Utelämnat: md och html.",
                    "Format. May be repeated. Default: md and html.",
                ),
            ),
        ] = None,
        document: Annotated[
            list[str] | None,
            typer.Option(
                metavar="NAME",
                show_default=False,
                help=say("Bara detta dokument. Kan upprepas.", "This document only. May be repeated."),
            ),
        ] = None,
        output: Annotated[
            Path, typer.Option(metavar="DIR", help=say("Mapp att skriva i.", "Folder to write in."))
        ] = Path("build"),
        public: Annotated[
            bool,
            typer.Option(
                "--public",
                help=say(
                    "Utan tjänstemäns direkta kontaktuppgifter.",
                    "Without direct contact details of officials.",
                ),
            ),
        ] = False,
        check: Annotated[
            bool,
            typer.Option(
                "--check",
                help=say(
                    "Skriv inget; slutkod 1 om ett dokument inte längre stämmer med sin YAML.",
                    "Write nothing; exit code 1 when a document no longer matches its YAML.",
                ),
            ),
        ] = False,
        today: Annotated[datetime | None, today_option(speech)] = None,
        lang: Annotated[Language | None, language_option(speech)] = None,
        no_color: Annotated[bool, no_color_option(speech)] = False,
    ) -> int:
        from samverkan.cli import rendering  # noqa: PLC0415

        request = rendering.Request(
            paths=paths or [],
            formats=list(dict.fromkeys(to or Format)),
            documents=document or [],
            output=output,
            public=public,
            check=check,
            today=today.date() if today else date.today(),
            no_color=no_color,
        )
        return rendering.render(request, speech)
