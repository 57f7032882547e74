"""`samverkan schema`: the JSON Schema of a kind of file, for editors."""

import json
from typing import Annotated

import typer

from samverkan.cli.shared import language_option, option
from samverkan.cli.speech import Speech
from samverkan.cli.telling import show
from samverkan.kinds import KIND_NAMES
from samverkan.text import Language


def add(app: typer.Typer, speech: Speech) -> None:
    """Adds the command to the command line."""
    say = speech.say

    @app.command(
        help=say(
            "Skriv JSON Schema för ett slags fil, eller ställ in VS Code efter alla.",
            "Print the JSON Schema of a kind of file, or set up VS Code with all of them.",
        )
    )
    def schema(
        context: typer.Context,
        kind: Annotated[
            str | None,
            typer.Argument(
                metavar="[KIND|DIR]",
                show_default=False,
                help=say(
                    f"Ett av {', '.join(KIND_NAMES.values())}. Utelämnat: alla. "
                    "Med --write: mappen att skriva i.",
                    f"One of {', '.join(KIND_NAMES)}. Default: all. With --write: the folder to write in.",
                ),
            ),
        ] = None,
        write: Annotated[
            bool,
            option(
                speech,
                "--write",
                "Skriv alla scheman, och inställningarna för VS Code. Andra inställningar är kvar.",
                "Write all schemas, and the settings of VS Code. Other settings are kept.",
            ),
        ] = False,
        lang: Annotated[Language | None, language_option(speech)] = None,
    ) -> None:
        if write:
            from samverkan.cli.pointing import point_editor  # noqa: PLC0415

            point_editor(kind, context.obj)
            return
        from samverkan.cli.meant_kind import meant_kind  # noqa: PLC0415
        from samverkan.model import KINDS  # noqa: PLC0415
        from samverkan.model.schema import json_schema  # noqa: PLC0415

        known = None if kind is None else meant_kind(kind)
        made = json_schema(known) if known else {name: json_schema(name) for name in KINDS}
        show(json.dumps(made, ensure_ascii=False, indent=2) + "\n")
