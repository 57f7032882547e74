"""`samverkan diff`: what has changed between two agreements."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from samverkan.cli.shared import (
    agreement_argument,
    format_option,
    language_option,
    no_color_option,
    option,
    output_option,
)
from samverkan.cli.speech import Speech
from samverkan.report.changes import FORMATS
from samverkan.text import Language


class Allowed(StrEnum):
    """A class of change."""

    DECISION = "decision"
    FOLLOW_UP = "follow_up"
    EDITORIAL = "editorial"


_HELP = (
    "Visa vad som skiljer mellan två avtal, i deras ärenden och i arbetet under dem.\n\n"
    "Är det samma avtal vid två tillfällen jämförs varje handling med sig själv. Är det två avtal "
    "som följer på varandra jämförs de som gällde sist: plan med plan, löften med löften.\n\n"
    "En sida är ett avtals-id, en mapp, en fil eller REV:sökväg i git.",
    "Show what differs between two agreements, in their cases and in the work under them.\n\n"
    "Of one agreement at two times, each document is compared with itself. Of two agreements that "
    "follow each other, the latest are compared: plan with plan, promises with promises.\n\n"
    "A side is an agreement id, a folder, a file or REV:path in git.",
)
_OLD = (
    "Det tidigare avtalet. Ensamt: det nya, som jämförs med det som det ersätter.",
    "The former agreement. Alone: the new one, compared with the one it replaces.",
)
_NEW = ("Det nya avtalet.", "The new one.")
_EXIT_CODE = ("Slutkod 1 om något skiljer.", "Exit code 1 when something differs.")
_ALLOW = (
    "Slutkod 1 om en ändring är av annan klass: decision, follow_up eller editorial. Kan upprepas.",
    "Exit code 1 when a change is of another class: decision, follow_up or editorial. May be repeated.",
)
_EDITORIAL = (
    "Ta med streck, mellanrum, citattecken, versaler och uppställning.",
    "Include dashes, spacing, quotation marks, capitals and layout.",
)


def add(app: typer.Typer, speech: Speech) -> None:
    """Adds the command to the command line."""
    say = speech.say

    @app.command(help=say(*_HELP))
    def diff(
        context: typer.Context,
        old: Annotated[str, agreement_argument(speech, "OLD", *_OLD)],
        new: Annotated[str | None, agreement_argument(speech, "[NEW]", *_NEW)] = None,
        diff_format: Annotated[str, format_option(speech, FORMATS)] = FORMATS.names[0],
        output: Annotated[Path | None, output_option(speech)] = None,
        exit_code: Annotated[bool, option(speech, "--exit-code", *_EXIT_CODE)] = False,
        allow: Annotated[list[Allowed] | None, option(speech, "--allow", *_ALLOW, metavar="CLASS")] = None,
        editorial: Annotated[bool, option(speech, "--editorial", *_EDITORIAL)] = False,
        lang: Annotated[Language | None, language_option(speech)] = None,
        no_color: Annotated[bool, no_color_option(speech)] = False,
    ) -> int:
        from samverkan.cli import comparing  # noqa: PLC0415

        request = comparing.Request(
            old=old if new is not None else None,
            new=new if new is not None else old,
            diff_format=diff_format,
            output=output,
            exit_code=exit_code,
            allow=allow,
            editorial=editorial,
            no_color=no_color,
        )
        return comparing.compare_sides(request, context.obj)
