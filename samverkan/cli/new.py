"""`samverkan new`: a file of any kind, with the keys that matter explained."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from samverkan.cli.agreement_ids import ids_begun
from samverkan.cli.shared import day_option, language_option, no_color_option, option, today_option
from samverkan.cli.speech import Speech
from samverkan.kinds import KIND_NAMES
from samverkan.text import Language

_AGREEMENT = (
    "Avtalet som filen hör till, om det finns flera: id eller sökväg.",
    "The agreement that the file belongs to, if there are several: its id or path.",
)
_ID = ("Id för det nya. Utelämnat: nästa lediga.", "The id of the new one. Default: the next that is free.")
_DATE = ("Handlingens datum. Utelämnat: dagens.", "The date of the document. Default: today's.")
_FROM = ("En textfil med ett löfte på varje rad.", "A text file with a promise on each line.")


def add(app: typer.Typer, speech: Speech) -> None:
    """Adds the command to the command line."""
    say = speech.say

    @app.command(
        help=say(
            "Börja på en ny fil: nycklarna som behövs, med en förklaring till var och en.",
            "Begin a new file: the keys that it needs, each explained.",
        )
    )
    def new(
        context: typer.Context,
        kind: Annotated[
            str,
            typer.Argument(
                metavar="KIND",
                show_default=False,
                autocompletion=lambda: KIND_NAMES,
                help=say(f"Ett av {', '.join(KIND_NAMES.values())}.", f"One of {', '.join(KIND_NAMES)}."),
            ),
        ],
        agreement: Annotated[
            str | None,
            typer.Option(metavar="ID", show_default=False, help=say(*_AGREEMENT), autocompletion=ids_begun),
        ] = None,
        identity: Annotated[str | None, option(speech, "--id", *_ID, metavar="ID")] = None,
        day: Annotated[date | None, day_option(speech, "--date", *_DATE)] = None,
        promises: Annotated[Path | None, option(speech, "--from", *_FROM, metavar="FILE")] = None,
        today: Annotated[date | None, today_option(speech)] = None,
        lang: Annotated[Language | None, language_option(speech)] = None,
        no_color: Annotated[bool, no_color_option(speech)] = False,
    ) -> int:
        from samverkan.cli import adding  # noqa: PLC0415

        request = adding.Request(
            kind, agreement, identity, day, today or date.today(), promises, no_color=no_color
        )
        return adding.add_file(request, context.obj)
