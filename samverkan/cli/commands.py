"""The `samverkan` command and its subcommands.

Each command imports what it works with only when it runs: `--help` answers before pydantic,
jinja2 or rich are loaded.
"""

from functools import cache
from importlib import import_module
from keyword import iskeyword
from typing import Annotated

import typer
from click import Command, Group

from samverkan import __version__
from samverkan.cli import completion
from samverkan.cli.shared import language_option
from samverkan.cli.speech import Speech
from samverkan.cli.swedish_click import name_values
from samverkan.text import Language, pattern_of

COMMANDS = (
    "init",
    "import",
    "new",
    "renew",
    "validate",
    "format",
    "render",
    "preview",
    "bundle",
    "diff",
    "status",
    "calendar",
    "law",
    "returned",
    "rules",
    "explain",
    "schema",
)
"""The commands in the order of `--help`, each in a file of its name that adds it."""


_SENTENCE_ENDS = pattern_of(r"(?<=\.)\s")


@cache
def command_line(language: Language, *names: str) -> Command:
    """The command line with its help in one language: of these commands, or of all.

    The speech of a run is the object of its context.
    """
    speech = Speech(language, settled=True)
    made = typer.Typer(
        name="samverkan",
        help=speech.say(
            "Kontrollera, ge ut och jämför samverkansavtal mellan kommun och Polisen.",
            "Check, render and compare agreements on crime prevention between a kommun and the Police.",
        ),
        epilog=speech.say(
            "Slutkoder: 0 klart, 1 anmärkningar, 2 körningen går inte att lita på, 3 fel i samverkan.",
            "Exit codes: 0 done, 1 findings, 2 the run cannot be trusted, 3 a fault in samverkan.",
        ),
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_completion=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        no_args_is_help=True,
        suggest_commands=False,  # click does
    )
    _add_options_of_all(made, speech)
    for name in names or COMMANDS:
        file = f"{name}_" if iskeyword(name) else name
        import_module(f"samverkan.cli.{file}").add(made, speech)
    completion.make_ready()
    command = typer.main.get_command(made)
    for each in command.commands.values() if isinstance(command, Group) else ():
        each.short_help = _first_sentence(each.help or "")
    if language is Language.SV:
        name_values(command)
    return command


def _first_sentence(text: str) -> str:
    """What the list of commands says of one, whole; click itself cuts it to what a line has room for."""
    return _SENTENCE_ENDS.split(text, maxsplit=1)[0]


def _add_options_of_all(made: typer.Typer, speech: Speech) -> None:
    def show_version(wanted: bool) -> None:
        if wanted:
            typer.echo(f"samverkan {__version__}")
            raise typer.Exit

    helped = speech.say("Visa version och avsluta.", "Show the version and exit.")

    @made.callback()
    def _options(
        version: Annotated[
            bool, typer.Option("--version", callback=show_version, is_eager=True, help=helped)
        ] = False,
        install: Annotated[bool, completion.install_option(speech)] = False,
        show: Annotated[bool, completion.show_option(speech)] = False,
        lang: Annotated[Language | None, language_option(speech)] = None,
    ) -> None:
        pass
