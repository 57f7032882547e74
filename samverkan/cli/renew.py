"""`samverkan renew`: the next period of an agreement."""

from datetime import date
from typing import Annotated

import typer

from samverkan.cli.shared import agreement_argument, language_option, no_color_option, option, today_option
from samverkan.cli.speech import Speech
from samverkan.text import Language

_PERIOD = (
    "Den nya avtalstiden, till exempel 2028-2031. Utelämnad: lika lång som förut, direkt efter.",
    "The new period, such as 2028-2031. Default: as long as before, right after.",
)
_TO = (
    "Det nya avtalets id. Utelämnat: det gamla med nya år.",
    "The id of the new agreement. Default: the old one with new years.",
)


def add(app: typer.Typer, speech: Speech) -> None:
    """Adds the command to the command line."""
    say = speech.say

    @app.command(
        help=say(
            "Skriv nästa period av ett avtal efter den förra, och visa vad en människa måste besluta.",
            "Write the next period of an agreement from the last, and show what a person must decide.",
        )
    )
    def renew(
        context: typer.Context,
        agreement: Annotated[str, agreement_argument(speech)],
        period: Annotated[
            str | None, typer.Argument(metavar="[PERIOD]", show_default=False, help=say(*_PERIOD))
        ] = None,
        to: Annotated[str | None, option(speech, "--to", *_TO, metavar="NEW_ID")] = None,
        today: Annotated[date | None, today_option(speech)] = None,
        lang: Annotated[Language | None, language_option(speech)] = None,
        no_color: Annotated[bool, no_color_option(speech)] = False,
    ) -> int:
        from samverkan.cli import renewing  # noqa: PLC0415

        request = renewing.Request(agreement, period, to, today or date.today(), no_color)
        return renewing.renew(request, context.obj)
