"""The options that commands share."""

from typing import Any

import typer

from samverkan.cli.voice import Voice


def paths_argument(voice: Voice) -> Any:
    """What to work on: agreement ids, folders or files."""
    return typer.Argument(
        metavar="[PATH]...",
        show_default=False,
        help=voice.say(
            "Avtals-id, mapp eller fil. Utelämnat: hela arbetsytan.",
            "Agreement id, folder or file. Default: the whole workspace.",
        ),
    )


def language_option(voice: Voice) -> Any:
    """The language of messages; read before the command line is parsed, declared here for its help."""
    return typer.Option(
        "--lang", show_default=False, help=voice.say("Språk i meddelanden.", "Language of messages.")
    )


def no_color_option(voice: Voice) -> Any:
    """No colour, even on a terminal."""
    return typer.Option("--no-color", help=voice.say("Inga färger.", "No colour."))


def output_option(voice: Voice) -> Any:
    """A file to write to, in place of standard output."""
    return typer.Option(
        metavar="FILE",
        show_default=False,
        help=voice.say("Skriv till fil i stället.", "Write to a file instead."),
    )


def today_option(voice: Voice) -> Any:
    """The day that stands in for today's date."""
    return typer.Option(
        metavar="YYYY-MM-DD",
        formats=["%Y-%m-%d"],
        show_default=False,
        help=voice.say("Dag i stället för dagens datum.", "Day in place of today's date."),
    )
