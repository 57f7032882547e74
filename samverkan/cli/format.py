"""`samverkan format`: one layout for all files."""

from typing import Annotated

import typer

from samverkan.cli.shared import language_option, paths_argument
from samverkan.cli.speech import Speech
from samverkan.text import Language


def add(app: typer.Typer, speech: Speech) -> None:
    """Adds the command to the command line."""
    say = speech.say

    @app.command(
        name="format",
        help=say(
            "Ge YAML-filerna en och samma form. Innehåll, ordning och kommentarer är kvar. Slutkod 1 om en "
            "fil har fel och därför lämnas.",
            "Give the YAML files one and the same layout. Content, order and comments stay. Exit code 1 "
            "when a file has errors and is left.",
        ),
    )
    def format_files(
        context: typer.Context,
        paths: Annotated[list[str] | None, paths_argument(speech)] = None,
        check: Annotated[
            bool,
            typer.Option(
                "--check",
                help=say(
                    "Skriv inget; slutkod 1 om en fil skulle ändras, och vilken.",
                    "Write nothing; exit code 1 when a file would change, and which.",
                ),
            ),
        ] = False,
        lang: Annotated[Language | None, language_option(speech)] = None,
    ) -> int:

        from samverkan.cli import formatting  # noqa: PLC0415

        return formatting.put_in_layout(paths or [], context.obj, check=check)
