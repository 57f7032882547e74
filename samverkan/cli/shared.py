"""The options that commands share."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import typer
from click import Choice, Context, Parameter

from samverkan.cli.agreement_ids import ids_begun
from samverkan.cli.speech import Speech


def option(speech: Speech, name: str, sv: str, en: str, metavar: str | None = None) -> Any:
    """An option of one command, with its help in both languages; with a `metavar` it takes a value."""
    return typer.Option(name, metavar=metavar, show_default=False, help=speech.say(sv, en))


def among(names: Iterable[str]) -> Choice[str]:
    """One of these names, in this order."""
    return Choice([str(name) for name in names])


class AlsoCalled(Choice[str]):
    """One of these names, or of the other words for them, each with the name that it stands for."""

    def __init__(self, names: Iterable[str], others: Mapping[str, str]) -> None:
        super().__init__(list(names))
        self.others = others

    def convert(self, value: str, param: Parameter | None, ctx: Context | None) -> str:
        """The name that was meant."""
        return super().convert(self.others.get(value, value), param, ctx)


def format_option(speech: Speech, formats: Iterable[str]) -> Any:
    """The format of a result, among those that there are."""
    return typer.Option("--format", click_type=among(formats), help=speech.say("Format.", "Format."))


def agreement_argument(
    speech: Speech,
    metavar: str = "ID",
    sv: str = "Avtals-id eller sökväg.",
    en: str = "Agreement id or path.",
) -> Any:
    """One agreement to work on: its id or its path."""
    return typer.Argument(
        metavar=metavar, show_default=False, autocompletion=ids_begun, help=speech.say(sv, en)
    )


def paths_argument(speech: Speech) -> Any:
    """What to work on: agreement ids, folders or files."""
    return typer.Argument(
        metavar="[PATH]...",
        autocompletion=ids_begun,
        show_default=False,
        help=speech.say(
            "Avtals-id, mapp eller fil. Utelämnat: hela arbetsytan.",
            "Agreement id, folder or file. Default: the whole workspace.",
        ),
    )


def language_option(speech: Speech) -> Any:
    """The language of messages; read before the command line is parsed, declared here for its help."""
    return typer.Option(
        "--lang", show_default=False, help=speech.say("Språk i meddelanden.", "Language of messages.")
    )


def no_color_option(speech: Speech) -> Any:
    """No colour, even on a terminal."""
    return typer.Option("--no-color", help=speech.say("Inga färger.", "No colour."))


def no_cache_option(speech: Speech) -> Any:
    """No answer of an earlier run, and none kept; read before the command line is, declared for its help."""
    help_text = speech.say(
        "Svara inte ur cachen, och spara inget i den.",
        "Neither answer from the cache nor keep anything in it.",
    )
    return typer.Option("--no-cache", help=help_text)


def file_named(name: str) -> Path | None:
    """The file of this name; None for `-`, which is standard output."""
    return None if name == "-" else Path(name)


def output_option(speech: Speech) -> Any:
    """A file to write to, in place of standard output."""
    return typer.Option(
        metavar="FILE",
        parser=file_named,
        show_default=False,
        help=speech.say("Skriv till fil i stället.", "Write to a file instead."),
    )


def _day(speech: Speech) -> Callable[[str], date]:
    def read(value: str) -> date:
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()
        except ValueError as error:
            meant = _as_day(value)
            sv = f"{value!r} är ingen dag. Skriv år, månad och dag, till exempel {meant}."
            en = f"{value!r} is not a day. Write year, month and day, such as {meant}."
            raise typer.BadParameter(speech.say(sv, en)) from error

    return read


def _as_day(written: str) -> str:
    """A day that has been written out, as it is to be given; of other words one to go by."""
    from samverkan.load.meant_days import meant_day  # noqa: PLC0415

    meant = meant_day(written) or ""
    return meant if len(meant) == len(_SOME_DAY) else _SOME_DAY


_SOME_DAY = "2027-02-01"


def day_option(speech: Speech, name: str, sv: str, en: str) -> Any:
    """An option that takes a day."""
    return typer.Option(
        name, metavar="YYYY-MM-DD", parser=_day(speech), show_default=False, help=speech.say(sv, en)
    )


def today_option(speech: Speech) -> Any:
    """The day that stands in for today's date."""
    return day_option(speech, "--today", "Dag i stället för dagens datum.", "Day in place of today's date.")


def within_option(speech: Speech) -> Any:
    """How many days ahead something counts as due."""
    return typer.Option(
        metavar="DAYS",
        min=0,
        max=36500,
        help=speech.say("Hur många dagar framåt som visas.", "How many days ahead are shown."),
    )
