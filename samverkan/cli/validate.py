"""`samverkan validate`: checks YAML, schema and references, and says where, what and how to mend it."""

from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from samverkan.cli.shared import language_option, no_color_option, paths_argument, today_option
from samverkan.cli.voice import Voice
from samverkan.text import Language


class FailOn(StrEnum):
    """The lightest severity that makes the command fail."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


class Format(StrEnum):
    """A format of the report."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


def add(app: typer.Typer, voice: Voice) -> None:
    """Adds the command to the command line."""
    say = voice.say

    @app.command(help=say("Kontrollera avtal och ärenden.", "Check agreements and cases."))
    def validate(
        paths: Annotated[list[str] | None, paths_argument(voice)] = None,
        report_format: Annotated[
            Format, typer.Option("--format", help=say("Rapportens format.", "Format of the report."))
        ] = Format.TEXT,
        output: Annotated[
            list[str] | None,
            typer.Option(
                metavar="FORMAT=FILE",
                show_default=False,
                help=say("Skriv även till fil. Kan upprepas.", "Write to a file too. May be repeated."),
            ),
        ] = None,
        fail_on: Annotated[
            FailOn,
            typer.Option(
                help=say("Lägsta allvar som ger slutkod 1.", "Lightest severity that gives exit code 1.")
            ),
        ] = FailOn.ERROR,
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
        today: Annotated[datetime | None, today_option(voice)] = None,
        lang: Annotated[Language | None, language_option(voice)] = None,
        no_color: Annotated[bool, no_color_option(voice)] = False,
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
        return checking.check(request, voice)
