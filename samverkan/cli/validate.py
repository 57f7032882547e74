"""`samverkan validate`: checks YAML, schema and references, and says where, what and how to mend it."""

from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from samverkan.cli.choices import among
from samverkan.cli.shared import language_option, no_color_option, paths_argument, today_option
from samverkan.cli.speech import Speech
from samverkan.diagnostics import Severity
from samverkan.report.findings import FORMATS
from samverkan.text import Language


def add(app: typer.Typer, speech: Speech) -> None:
    """Adds the command to the command line."""
    say = speech.say

    @app.command(help=say("Kontrollera avtal och ärenden.", "Check agreements and cases."))
    def validate(
        paths: Annotated[list[str] | None, paths_argument(speech)] = None,
        report_format: Annotated[
            str,
            typer.Option(
                "--format",
                click_type=among(FORMATS),
                help=say("Rapportens format.", "Format of the report."),
            ),
        ] = FORMATS.names[0],
        output: Annotated[
            list[str] | None,
            typer.Option(
                metavar="FORMAT=FILE",
                show_default=False,
                help=say("Skriv även till fil. Kan upprepas.", "Write to a file too. May be repeated."),
            ),
        ] = None,
        fail_on: Annotated[
            str,
            typer.Option(
                click_type=among([*Severity, "never"]),
                help=say("Lägsta allvar som ger slutkod 1.", "Lightest severity that gives exit code 1."),
            ),
        ] = Severity.ERROR.value,
        strict: Annotated[bool, typer.Option("--strict", help="= --fail-on warning.")] = False,
        select: Annotated[
            list[str] | None,
            typer.Option(
                metavar="RULE,...", show_default=False, help=say("Bara dessa regler.", "These rules only.")
            ),
        ] = None,
        ignore: Annotated[
            list[str] | None,
            typer.Option(
                metavar="RULE,...", show_default=False, help=say("Inte dessa regler.", "Not these rules.")
            ),
        ] = None,
        baseline: Annotated[
            Path | None,
            typer.Option(
                metavar="FILE",
                show_default=False,
                help=say(
                    "Visa bara det som inte finns i baslinjen.", "Show only what the baseline does not hold."
                ),
            ),
        ] = None,
        write_baseline: Annotated[
            Path | None,
            typer.Option(
                metavar="FILE",
                show_default=False,
                help=say("Skriv en baslinje med allt som nu finns.", "Write a baseline of all there is now."),
            ),
        ] = None,
        today: Annotated[datetime | None, today_option(speech)] = None,
        lang: Annotated[Language | None, language_option(speech)] = None,
        no_color: Annotated[bool, no_color_option(speech)] = False,
    ) -> int:
        from samverkan.cli import checking  # noqa: PLC0415

        request = checking.Request(
            paths=paths or [],
            report_format=report_format,
            outputs=output or [],
            fail_on=checking.threshold(fail_on, strict=strict),
            select=select or [],
            ignore=ignore or [],
            baseline=baseline,
            write_baseline=write_baseline,
            today=today.date() if today else date.today(),
            no_color=no_color,
        )
        return checking.check(request, speech)
