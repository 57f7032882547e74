"""`samverkan init`: a folder to begin in."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from samverkan.cli.shared import language_option, option
from samverkan.cli.speech import Speech
from samverkan.text import Language

_KOMMUN = (
    "Kommunens namn, till exempel Håbo kommun. Är flera parter anges flaggan en gång för var och en.",
    "The kommun's name, such as Håbo kommun. Where several are parties, give the option once for each.",
)
_POLICE = (
    "Den del av Polisen som är part, till exempel Lokalpolisområde Enköping/Håbo.",
    "The unit of the Police that is a party, such as Lokalpolisområde Enköping/Håbo.",
)
_PERIOD = ("Avtalstiden: första och sista året.", "The period: the first and the last year.")
_AS_WRITTEN = (
    "Ta namnen som de är skrivna, också när de liknar ett annat namn.",
    "Take the names as they are written, even when they are near another.",
)


def add(app: typer.Typer, speech: Speech) -> None:
    """Adds the command to the command line."""
    say = speech.say

    @app.command(
        help=say(
            "Börja: en mapp med ett första avtal att fylla i. Det som inte anges frågas efter.",
            "Begin: a folder with a first agreement to fill in. What is not given is asked for.",
        )
    )
    def init(
        context: typer.Context,
        folder: Annotated[
            Path,
            typer.Argument(
                metavar="[DIR]",
                show_default=False,
                help=say(
                    "Mappen, ny eller tom. Utelämnat: den här.", "The folder, new or empty. Default: this."
                ),
            ),
        ] = Path(),
        kommun: Annotated[
            list[str] | None,
            typer.Option(metavar="NAME", show_default=False, help=say(*_KOMMUN), autocompletion=_kommuner),
        ] = None,
        police: Annotated[
            str | None,
            typer.Option(
                metavar="NAME", show_default=False, help=say(*_POLICE), autocompletion=_police_units
            ),
        ] = None,
        period: Annotated[str | None, option(speech, "--period", *_PERIOD, metavar="2027-2030")] = None,
        as_written: Annotated[bool, option(speech, "--as-written", *_AS_WRITTEN)] = False,
        lang: Annotated[Language | None, language_option(speech)] = None,
    ) -> int:
        from samverkan.cli import beginning  # noqa: PLC0415

        request = beginning.Request(folder, tuple(kommun or ()), police, period, as_written=as_written)
        return beginning.begin(request, context.obj)


def _kommuner(incomplete: str) -> Iterator[str]:
    from samverkan.model.every_kommun import kommuner  # noqa: PLC0415

    return _beginning_with(incomplete, (each.name for each in kommuner()))


def _police_units(incomplete: str) -> Iterator[str]:
    from samverkan.model.every_police_unit import police_units  # noqa: PLC0415

    return _beginning_with(incomplete, (each.name for each in police_units()))


def _beginning_with(incomplete: str, names: Iterator[str]) -> Iterator[str]:
    return (name for name in names if name.casefold().startswith(incomplete.casefold()))
