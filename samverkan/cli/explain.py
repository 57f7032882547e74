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
            "Förklara en regel, en nyckel, ett slags fil eller vad ett kommando gör.",
            "Explain a rule, a key, a kind of file or what a command does.",
        )
    )
    def explain(
        context: typer.Context,
        what: Annotated[
            list[str],
            typer.Argument(
                metavar="RULE|KEY",
                help=say(
                    "Regelns id (SV011), nyckeln (goals.indicators.target) eller ett ord för den (målvärde), "
                    "slaget av fil (lägesbild), eller det ni vill göra (skriv ut).",
                    "The rule's id (SV011), the key (goals.indicators.target) or a word for it (target), "
                    "the kind of file (lagesbild), or a command (render).",
                ),
            ),
        ],
        lang: Annotated[Language | None, language_option(speech)] = None,
    ) -> None:
        from samverkan.cli.explaining import explained  # noqa: PLC0415

        show(explained(" ".join(what), context.obj.language))
