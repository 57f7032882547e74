"""`samverkan law`: what kommuner can show of lag (2023:196), paragraph by paragraph."""

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
from samverkan.report.law import FORMATS
from samverkan.text import Language


def add(app: typer.Typer, speech: Speech) -> None:
    """Adds the command to the command line."""
    say = speech.say

    @app.command(
        help=say(
            "Visa vad varje kommun kan visa av lag (2023:196), 4–14 §§, paragraf för paragraf.",
            "Show what each kommun can show of lag (2023:196), sections 4–14, one by one.",
        )
    )
    def law(
        context: typer.Context,
        paths: Annotated[list[str] | None, paths_argument(speech)] = None,
        law_format: Annotated[str, format_option(speech, FORMATS)] = FORMATS.names[0],
        output: Annotated[Path | None, output_option(speech)] = None,
        within: Annotated[int, within_option(speech)] = 90,
        today: Annotated[date | None, today_option(speech)] = None,
        lang: Annotated[Language | None, language_option(speech)] = None,
        no_color: Annotated[bool, no_color_option(speech)] = False,
    ) -> int:

        from samverkan.cli import answering  # noqa: PLC0415

        request = answering.Request(
            paths=paths or [],
            law_format=law_format,
            output=output,
            within=within,
            today=today or date.today(),
            no_color=no_color,
        )
        return answering.answer(request, context.obj)
