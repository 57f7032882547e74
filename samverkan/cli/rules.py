"""`samverkan rules` and `samverkan explain`: which rules there are, and what each of them asks and why."""

import json
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from samverkan.cli.shared import language_option
from samverkan.cli.voice import Voice
from samverkan.errors import SamverkanError, not_found
from samverkan.text import Language, Text

if TYPE_CHECKING:
    from samverkan.report import RuleInfo


class Format(StrEnum):
    """A format of the list of rules."""

    TEXT = "text"
    JSON = "json"
    MD = "md"


def add(app: typer.Typer, voice: Voice) -> None:
    """Adds both commands to the command line."""
    say = voice.say

    @app.command(help=say("Lista alla regler.", "List all rules."))
    def rules(
        list_format: Annotated[
            Format, typer.Option("--format", help=say("Listans format.", "Format of the list."))
        ] = Format.TEXT,
        lang: Annotated[Language | None, language_option(voice)] = None,
    ) -> None:
        from samverkan.cli.checking import rule_pages  # noqa: PLC0415
        from samverkan.load import RULES  # noqa: PLC0415
        from samverkan.rules.pages import catalogue  # noqa: PLC0415

        if list_format is Format.MD:
            faults = sorted((name, title) for name, title in RULES.items() if not name.startswith("SV"))
            sys.stdout.write(catalogue(faults, voice.language))
            return
        listed = [info for _, info in sorted(rule_pages().items())]
        write = _json if list_format is Format.JSON else _text
        sys.stdout.write(write(listed, voice.language))

    @app.command(help=say("Förklara en regel.", "Explain a rule."))
    def explain(
        rule: Annotated[
            str,
            typer.Argument(
                metavar="RULE", help=say("Regelns id, till exempel SV011.", "The rule's id, such as SV011.")
            ),
        ],
        lang: Annotated[Language | None, language_option(voice)] = None,
    ) -> None:
        from samverkan.cli.checking import rule_pages  # noqa: PLC0415
        from samverkan.diff.classes import page_of  # noqa: PLC0415
        from samverkan.rules import REGISTRY  # noqa: PLC0415
        from samverkan.rules.pages import page  # noqa: PLC0415

        name = rule.upper()
        known = rule_pages()
        if name in REGISTRY:
            sys.stdout.write(page(REGISTRY[name], voice.language))
        elif name in known:
            sys.stdout.write(f"# {name} {known[name].title.to(voice.language)}\n")
        elif classed := page_of(name):
            sys.stdout.write(f"# {name} {classed.to(voice.language)}\n")
        else:
            raise _unknown(rule, known)


def _text(rules: "list[RuleInfo]", language: Language) -> str:
    lines = [f"{rule.id:<11}{rule.severity:<9}{rule.title.to(language)}" for rule in rules]
    return "\n".join(lines) + "\n"


def _json(rules: "list[RuleInfo]", language: Language) -> str:
    listed = [
        {
            "id": rule.id,
            "severity": rule.severity.value,
            "title": rule.title.to(language),
            "why": rule.why.to(language) if rule.why else None,
            "source": rule.source.to(language) if rule.source else None,
        }
        for rule in rules
    ]
    return json.dumps({"rules": listed}, ensure_ascii=False, indent=2) + "\n"


def _unknown(rule: str, known: "dict[str, RuleInfo]") -> SamverkanError:
    what = Text(sv=f"Det finns ingen regel {rule!r}.", en=f"There is no rule {rule!r}.")
    otherwise = Text(sv="Kör samverkan rules för att se alla.", en="Run samverkan rules to see them all.")
    return not_found(what, rule, known, otherwise)
