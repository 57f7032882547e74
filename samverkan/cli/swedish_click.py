"""The words that the command line library itself says, in Swedish."""

import gettext
import re
from typing import TYPE_CHECKING

from samverkan.text import Language

if TYPE_CHECKING:
    from click import Command

_WORDS = {
    "Usage:": "Användning:",
    "Options": "Flaggor",
    "Commands": "Kommandon",
    "Arguments": "Argument",
    "Show this message and exit.": "Visa denna hjälp och avsluta.",
    "(dynamic)": "(beräknas)",
    "default: {default}": "standard: {default}",
    "required": "krävs",
    "env var: {var}": "miljövariabel: {var}",
    "Missing argument": "Argument saknas",
    "Missing option": "Flagga saknas",
    "Missing parameter": "Värde saknas",
    "Choose from:\n\t{choices}": "Välj bland:\n\t{choices}",
    "Missing command.": "Kommando saknas.",
    "Error: {message}": "Fel: {message}",
    "Try '{command} {option}' for help.": "Kör '{command} {option}' för hjälp.",
    "Invalid value: {message}": "Ogiltigt värde: {message}",
    "Invalid value for {param_hint}: {message}": "Ogiltigt värde för {param_hint}: {message}",
    "No such option: {name}": "Flaggan {name} finns inte.",
    "No such option {name!r}.": "Flaggan {name!r} finns inte.",
    "No such command {name!r}.": "Kommandot {name!r} finns inte.",
    "Did you mean {possibility}?": "Menade du {possibility}?",
    "{value!r} is not {choice}.": "{value!r} är inte {choice}.",
    "{value!r} is not a valid {number_type}.": "{value!r} är inget heltal.",
    "{value} is not in the range {range}.": "{value} är utanför {range}.",
    "Option {name!r} does not take a value.": "Flaggan {name!r} tar inget värde.",
    "Option {name!r} requires an argument.": "Flaggan {name!r} kräver ett värde.",
    "Aborted!": "Avbrutet.",
    "Got unexpected extra argument ({args})": "Ett argument för mycket: {args}",
    "Got unexpected extra arguments ({args})": "Argument för mycket: {args}",
    "(Did you mean one of: {possibilities}?)": "(Menade du någon av {possibilities}?)",
    "(Possible options: {possibilities})": "(Möjliga flaggor: {possibilities})",
    "{value!r} is not one of {choices}.": "{value!r} är inte ett av {choices}.",
}
_VALUES = {
    "ARGS": "ARGUMENT",
    "CLASS": "KLASS",
    "COMMAND": "KOMMANDO",
    "DAYS": "DAGAR",
    "DIR": "MAPP",
    "FILE": "FIL",
    "KEY": "NYCKEL",
    "KIND": "SLAG",
    "NAME": "NAMN",
    "NEW": "NYTT",
    "NEW_ID": "NYTT_ID",
    "OLD": "GAMMALT",
    "OPTIONS": "FLAGGOR",
    "PATH": "SÖKVÄG",
    "RULE": "REGEL",
    "YYYY-MM-DD": "ÅÅÅÅ-MM-DD",
}
"""What stands in help for a value that the user is to give."""

_spoken = [Language.EN]


def speak(language: Language) -> None:
    """Makes the command line library speak `language` from now on.

    It looks its words up through `gettext`, by names that it binds when it is first imported.
    """
    _spoken[0] = language
    gettext.gettext = _gettext
    gettext.ngettext = _ngettext


def _gettext(message: str) -> str:
    return _WORDS.get(message, message) if _spoken[0] is Language.SV else message


def _ngettext(msgid1: str, msgid2: str, n: int) -> str:
    return _gettext(msgid1 if n == 1 else msgid2)


def name_values(command: "Command") -> None:
    """Names the values that the command and its subcommands take, in Swedish."""
    from click import Group  # noqa: PLC0415

    command.options_metavar = _in_swedish(command.options_metavar or "")
    for each in command.params:
        each.metavar = _in_swedish(each.metavar or "") or None
    if isinstance(command, Group):
        command.subcommand_metavar = _in_swedish(command.subcommand_metavar)
        for part in command.commands.values():
            name_values(part)


def _in_swedish(named: str) -> str:
    return re.sub(r"[A-Z_]+(?:-[A-Z-]+)?", lambda found: _VALUES.get(found[0], found[0]), named)
