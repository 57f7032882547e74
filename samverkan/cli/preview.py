"""`samverkan preview`: a local page that shows the documents while their files are written."""

from datetime import date
from typing import Annotated

import typer

from samverkan.cli.shared import language_option, option, today_option
from samverkan.cli.speech import Speech
from samverkan.text import Language

_PATH = (
    "Avtals-id, mapp eller fil. Utelämnat: hela arbetsytan.",
    "Agreement id, folder or file. Default: the whole workspace.",
)
_PORT = ("Port på den egna datorn. Utelämnat: en ledig.", "Port on this machine. Default: a free one.")
_NO_OPEN = ("Öppna ingen webbläsare.", "Open no browser.")


def add(app: typer.Typer, speech: Speech) -> None:
    """Adds the command to the command line."""
    say = speech.say

    @app.command(
        help=say(
            "Visa dokumenten i webbläsaren, och förnya dem när en fil sparas.",
            "Show the documents in the browser, and renew them when a file is saved.",
        )
    )
    def preview(
        context: typer.Context,
        path: Annotated[
            str | None, typer.Argument(metavar="[PATH]", show_default=False, help=say(*_PATH))
        ] = None,
        port: Annotated[
            int | None,
            typer.Option(metavar="N", min=1, max=65535, show_default=False, help=say(*_PORT)),
        ] = None,
        no_open: Annotated[bool, option(speech, "--no-open", *_NO_OPEN)] = False,
        today: Annotated[date | None, today_option(speech)] = None,
        lang: Annotated[Language | None, language_option(speech)] = None,
    ) -> None:
        from samverkan.cli import previewing  # noqa: PLC0415

        paths = [] if path is None else [path]
        previewing.preview(previewing.Request(paths, port, not no_open, today), context.obj)
