"""`samverkan bundle`: the documents of an agreement that go together, as one file."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from samverkan.cli.shared import (
    AlsoCalled,
    agreement_argument,
    language_option,
    no_color_option,
    option,
    today_option,
)
from samverkan.cli.speech import Speech
from samverkan.text import Language

PURPOSES = ("kallelse", "signing", "archive")
_IN_SWEDISH = {"underskrift": "signing", "undertecknande": "signing", "arkiv": "archive"}
_FOR = (
    "Vad handlingarna är till för. Orden underskrift, undertecknande och arkiv går lika bra.",
    "What the documents are for. The words underskrift, undertecknande and arkiv do as well.",
)
_COPIES = (
    "Antal exemplar att skriva under. Utelämnat: ett till varje part.",
    "Number of copies to sign. Default: one for each party.",
)
_PUBLIC = (
    "Utan tjänstemäns direkta kontaktuppgifter och interna handlingar.",
    "Without direct contact details of officials and internal documents.",
)


def add(app: typer.Typer, speech: Speech) -> None:
    """Adds the command to the command line."""
    say = speech.say

    @app.command(
        help=say(
            "Samla handlingar till ett sammanträde, en underskrift eller arkivet i en fil.",
            "Put the documents for a meeting, a signing or the archive together in one file.",
        )
    )
    def bundle(
        agreement: Annotated[str, agreement_argument(speech)],
        purpose: Annotated[
            str, typer.Option("--for", click_type=AlsoCalled(PURPOSES, _IN_SWEDISH), help=say(*_FOR))
        ],
        output: Annotated[
            Path, typer.Option(metavar="DIR", help=say("Mapp att skriva i.", "Folder to write in."))
        ] = Path("build"),
        copies: Annotated[
            int | None, typer.Option(metavar="N", min=1, max=99, show_default=False, help=say(*_COPIES))
        ] = None,
        public: Annotated[bool, option(speech, "--public", *_PUBLIC)] = False,
        today: Annotated[date | None, today_option(speech)] = None,
        lang: Annotated[Language | None, language_option(speech)] = None,
        no_color: Annotated[bool, no_color_option(speech)] = False,
    ) -> int:
        from samverkan.cli import bundling  # noqa: PLC0415

        request = bundling.Request(
            agreement, purpose, output, copies, public, today or date.today(), no_color
        )
        return bundling.bundle(request, speech)
