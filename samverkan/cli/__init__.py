"""The command line: options in, exit status out; one file a command, and here they meet and errors end."""

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

from samverkan import __version__
from samverkan.cli.speech import Speech, asked_language, language_here, locale_language
from samverkan.cli.swedish_click import speak
from samverkan.errors import SamverkanError
from samverkan.text import Language

if TYPE_CHECKING:
    import typer

UNTRUSTED = 2
"""The exit status of a run that cannot be trusted."""


def run(arguments: Sequence[str]) -> int:
    """Runs the command line and gives its exit status; faults of the program itself are raised."""
    _write_utf8()
    asked = asked_language(arguments, os.environ)
    usual = language_here() or locale_language(os.environ)
    speech = Speech(asked or usual, settled=asked is not None)
    speak(speech.language)  # before click is imported, which binds the words for good
    from click.exceptions import Abort, ClickException  # noqa: PLC0415

    try:
        status = app(speech)(args=list(arguments), prog_name="samverkan", standalone_mode=False)
        sys.stdout.flush()
    except ClickException as error:
        error.show()
        return UNTRUSTED
    except SamverkanError as error:
        sys.stderr.write(f"samverkan: {error.message.to(speech.language)}\n")
        return UNTRUSTED
    except BrokenPipeError:
        _let_go_of_output()
        return 141
    except OSError as error:
        _let_go_of_output()
        said = speech.say("Det gick inte att läsa eller skriva", "Could not read or write")
        sys.stderr.write(f"samverkan: {said}: {error.strerror or error}.\n")
        return UNTRUSTED
    except (Abort, KeyboardInterrupt):
        return 130
    return status if isinstance(status, int) else 0


def app(speech: Speech) -> "typer.Typer":
    """The command line with its help in one language.

    Each command imports what it works with only when it runs: `--help` answers before pydantic, jinja2 or
    rich are loaded.
    """
    import typer  # noqa: PLC0415

    from samverkan.cli import diff, render, rules, schema, status, validate  # noqa: PLC0415

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
        no_args_is_help=True,
        suggest_commands=False,  # click does
    )
    _add_options_of_all(made, speech)
    for command in (validate, render, diff, status, rules, schema):
        command.add(made, speech)
    return made


def _add_options_of_all(made: "typer.Typer", speech: Speech) -> None:
    import typer  # noqa: PLC0415

    from samverkan.cli.shared import language_option  # noqa: PLC0415

    def show(wanted: bool) -> None:
        if wanted:
            typer.echo(f"samverkan {__version__}")
            raise typer.Exit

    helped = speech.say("Visa version och avsluta.", "Show the version and exit.")

    @made.callback()
    def _options(
        version: Annotated[
            bool, typer.Option("--version", callback=show, is_eager=True, help=helped)
        ] = False,
        lang: Annotated[Language | None, language_option(speech)] = None,
    ) -> None:
        pass


def _let_go_of_output() -> None:
    """Nothing more is written to standard output, not even at the end, where it would fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write_utf8() -> None:
    """Text is written as UTF-8 wherever the tool runs, and what cannot be written never stops it."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
