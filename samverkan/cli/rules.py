"""`samverkan rules` and `samverkan explain`: which rules there are, and what each of them asks and why."""

import sys
from typing import Annotated

import typer

from samverkan.cli.shared import among, language_option
from samverkan.cli.speech import Speech
from samverkan.errors import not_found
from samverkan.report.rules import FORMATS
from samverkan.text import Language, Text


def add(app: typer.Typer, speech: Speech) -> None:
    """Adds both commands to the command line."""
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
        sys.stdout.write(FORMATS.write(list_format, listed))

    @app.command(help=say("Förklara en regel.", "Explain a rule."))
    def explain(
        context: typer.Context,
        rule: Annotated[
            str,
            typer.Argument(
                metavar="RULE", help=say("Regelns id, till exempel SV011.", "The rule's id, such as SV011.")
            ),
        ],
        lang: Annotated[Language | None, language_option(speech)] = None,
    ) -> None:
        sys.stdout.write(_explained(rule, context.obj.language))


def _explained(rule: str, language: Language) -> str:
    from samverkan.diff.classes import page_of  # noqa: PLC0415
    from samverkan.load import FAULTS  # noqa: PLC0415
    from samverkan.rules import REGISTRY  # noqa: PLC0415
    from samverkan.rules.pages import fault_page, page  # noqa: PLC0415

    name = rule.upper()
    if name in REGISTRY:
        return page(REGISTRY[name], language)
    if name in FAULTS:
        return fault_page(name, language)
    if classed := page_of(name):
        return f"# {name} {classed.to(language)}\n"
    what = Text(sv=f"Det finns ingen regel {rule!r}.", en=f"There is no rule {rule!r}.")
    otherwise = Text(sv="Kör samverkan rules för att se alla.", en="Run samverkan rules to see them all.")
    raise not_found(what, rule, [*FAULTS, *REGISTRY], otherwise)
