"""`samverkan validate`: checks YAML, schema and references, and says where, what and how to mend it."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from click.core import ParameterSource

from samverkan.cli.shared import (
    among,
    format_option,
    language_option,
    no_cache_option,
    no_color_option,
    option,
    paths_argument,
    today_option,
)
from samverkan.cli.speech import Speech
from samverkan.diagnostics import Severity
from samverkan.report.findings import FORMATS
from samverkan.text import Language

_OUTPUT = ("Skriv även till fil. Kan upprepas.", "Write to a file too. May be repeated.")
_FAIL_ON = ("Lägsta allvar som ger slutkod 1.", "Lightest severity that gives exit code 1.")
_SELECT = ("Bara dessa regler.", "These rules only.")
_IGNORE = ("Inte dessa regler.", "Not these rules.")
_BASELINE = ("Visa bara det som inte finns i baslinjen.", "Show only what the baseline does not hold.")
_WRITE_BASELINE = ("Skriv en baslinje med allt som nu finns.", "Write a baseline of all there is now.")


def add(app: typer.Typer, speech: Speech) -> None:
    """Adds the command to the command line."""
    say = speech.say

    @app.command(help=say("Kontrollera avtal och ärenden.", "Check agreements and cases."))
    def validate(
        context: typer.Context,
        paths: Annotated[list[str] | None, paths_argument(speech)] = None,
        report_format: Annotated[str, format_option(speech, FORMATS)] = FORMATS.names[0],
        output: Annotated[
            list[str] | None, option(speech, "--output", *_OUTPUT, metavar="FORMAT=FILE")
        ] = None,
        fail_on: Annotated[
            str, typer.Option(click_type=among([*Severity, "never"]), help=say(*_FAIL_ON))
        ] = Severity.ERROR.value,
        strict: Annotated[bool, typer.Option("--strict", help="= --fail-on warning.")] = False,
        select: Annotated[list[str] | None, option(speech, "--select", *_SELECT, metavar="RULE,...")] = None,
        ignore: Annotated[list[str] | None, option(speech, "--ignore", *_IGNORE, metavar="RULE,...")] = None,
        baseline: Annotated[Path | None, option(speech, "--baseline", *_BASELINE, metavar="FILE")] = None,
        write_baseline: Annotated[
            Path | None, option(speech, "--write-baseline", *_WRITE_BASELINE, metavar="FILE")
        ] = None,
        today: Annotated[date | None, today_option(speech)] = None,
        lang: Annotated[Language | None, language_option(speech)] = None,
        no_color: Annotated[bool, no_color_option(speech)] = False,
        no_cache: Annotated[bool, no_cache_option(speech)] = False,
    ) -> int:
        from samverkan.cli import checking  # noqa: PLC0415

        request = checking.Request(
            paths=paths or [],
            report_format=report_format,
            format_is_asked_for=context.get_parameter_source("report_format") is ParameterSource.COMMANDLINE,
            outputs=output or [],
            fail_on=checking.threshold(fail_on, strict=strict),
            select=select or [],
            ignore=ignore or [],
            baseline=baseline,
            write_baseline=write_baseline,
            today=today or date.today(),
            no_color=no_color,
        )
        return checking.check(request, context.obj)
