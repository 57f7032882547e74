"""`samverkan explain`: what a rule asks and why, and what a key or a kind of file is."""

from typing import Annotated

import typer

from samverkan.cli.shared import language_option
from samverkan.cli.speech import Speech
from samverkan.cli.telling import show
from samverkan.text import Language


def add(app: typer.Typer, speech: Speech) -> None:
    """Adds the command to the command line."""
    say = speech.say

    @app.command(
        help=say(
            "Förklara en regel, en nyckel eller ett slags fil.", "Explain a rule, a key or a kind of file."
        )
    )
    def explain(
        context: typer.Context,
        what: Annotated[
            str,
            typer.Argument(
                metavar="RULE|KEY",
                help=say(
                    "Regelns id (SV011), nyckeln (goals.indicators.target) eller ett ord för den (målvärde), "
                    "eller slaget av fil (lägesbild).",
                    "The rule's id (SV011), the key (goals.indicators.target) or a word for it (target), "
                    "or the kind of file (lagesbild).",
                ),
            ),
        ],
        lang: Annotated[Language | None, language_option(speech)] = None,
    ) -> None:
        from samverkan.cli.explaining import explained  # noqa: PLC0415

        show(explained(what, context.obj.language))
