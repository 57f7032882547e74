"""`samverkan rules`: which rules there are."""

from typing import Annotated

import typer

from samverkan.cli.shared import among, language_option
from samverkan.cli.speech import Speech
from samverkan.cli.telling import show
from samverkan.report.rules import FORMATS
from samverkan.text import Language


def add(app: typer.Typer, speech: Speech) -> None:
    """Adds the command to the command line."""
    say = speech.say

    @app.command(help=say("Lista alla regler.", "List all rules."))
    def rules(
        context: typer.Context,
        list_format: Annotated[
            str,
            typer.Option(
                "--format", click_type=among(FORMATS), help=say("Listans format.", "Format of the list.")
            ),
        ] = FORMATS.names[0],
        lang: Annotated[Language | None, language_option(speech)] = None,
    ) -> None:
        from samverkan.report.rules.report import RuleList  # noqa: PLC0415
        from samverkan.rules.rule_info import every_id, info_of  # noqa: PLC0415

        listed = RuleList(tuple(map(info_of, every_id())), context.obj.language)
        show(FORMATS.write(list_format, listed))
