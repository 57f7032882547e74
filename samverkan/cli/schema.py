"""`samverkan schema`: the JSON Schema of a kind of file, for editors."""

import json
import sys
from typing import Annotated

import typer

from samverkan.cli.shared import language_option
from samverkan.cli.speech import Speech
from samverkan.errors import SamverkanError, not_found
from samverkan.kinds import KINDS as NAMES
from samverkan.text import Language, Text


def add(app: typer.Typer, speech: Speech) -> None:
    """Adds the command to the command line."""
    say = speech.say

    @app.command(help=say("Skriv JSON Schema för ett slags fil.", "Print the JSON Schema of a kind of file."))
    def schema(
        kind: Annotated[
            str | None,
            typer.Argument(
                metavar="[KIND]",
                show_default=False,
                help=say(
                    f"Ett av {', '.join(NAMES)}. Utelämnat: alla.",
                    f"One of {', '.join(NAMES)}. Default: all.",
                ),
            ),
        ] = None,
        lang: Annotated[Language | None, language_option(speech)] = None,
    ) -> None:
        from samverkan.model import KINDS  # noqa: PLC0415
        from samverkan.model.schema import json_schema  # noqa: PLC0415

        if kind is not None and kind not in KINDS:
            raise _unknown(kind, list(KINDS))
        made = json_schema(kind) if kind else {name: json_schema(name) for name in KINDS}
        sys.stdout.write(json.dumps(made, ensure_ascii=False, indent=2) + "\n")


def _unknown(kind: str, known: list[str]) -> SamverkanError:
    listed = ", ".join(known)
    what = Text(sv=f"Det finns inget slags fil {kind!r}.", en=f"There is no kind of file {kind!r}.")
    return not_found(what, kind, known, Text(sv=f"Välj ett av {listed}.", en=f"Choose one of {listed}."))
