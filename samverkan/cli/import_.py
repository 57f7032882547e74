"""`samverkan import`: an agreement in Word, Markdown or text becomes a first agreement.yaml."""

from pathlib import Path
from typing import Annotated

import typer

from samverkan.cli.shared import language_option, option
from samverkan.cli.speech import Speech
from samverkan.text import Language

_HELP = (
    "Läs in ett avtal eller en plan från Word, Markdown eller text, som agreement.yaml.\n\n"
    "Parter, tid, mål, åtaganden och annat hämtas ur rubriker, listor och tabeller, och resten blir avsnitt "
    "med sin text. Det som är gissat eller saknas är märkt ATT GÖRA. En rapport, import.md, säger vad som "
    "inte har fått plats; då är slutkoden 1. Inget skrivs över.",
    "Read an agreement or a plan in Word, Markdown or text, as agreement.yaml.\n\n"
    "Parties, period, goals, commitments and more are taken from headings, lists and tables, and the rest "
    "becomes sections with their text. What is guessed or lacking is marked ATT GÖRA. A report, import.md, "
    "tells what has found no place; the exit code is then 1. Nothing is overwritten.",
)
_TO = (
    "Avtalets id: mappen under agreements/, till exempel enkoping/2024-2027.",
    "The agreement's id: the folder below agreements/, such as enkoping/2024-2027.",
)


def add(app: typer.Typer, speech: Speech) -> None:
    """Adds the command to the command line."""
    say = speech.say

    @app.command("import", help=say(*_HELP))
    def bring(
        context: typer.Context,
        file: Annotated[
            Path,
            typer.Argument(
                metavar="FILE",
                show_default=False,
                help=say("Filen: .docx, .md eller .txt.", "The file: .docx, .md or .txt."),
            ),
        ],
        to: Annotated[str, option(speech, "--to", *_TO, "ID")],
        lang: Annotated[Language | None, language_option(speech)] = None,
    ) -> int:
        from samverkan.cli import bringing_in  # noqa: PLC0415

        return bringing_in.bring_in(file, to, context.obj)
