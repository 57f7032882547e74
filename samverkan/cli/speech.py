"""The language of one run: the one asked for, else the environment's, the workspace's or the locale's."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from samverkan.errors import SamverkanError
from samverkan.root import SETTINGS_FILE, find_root
from samverkan.text import Language, Text, pattern_of

_SETTING = pattern_of(rb"""^language:[ \t]+(["']?)(sv|en)\1[ \t]*(?:#.*)?\r?$""", re.MULTILINE)
_MOST_READ = 64 * 1024


@dataclass(slots=True)
class Speech:
    """How the tool speaks in this run; `settled` once the user has said which language."""

    language: Language
    settled: bool

    def say(self, sv: str, en: str) -> str:
        """The words in the language of this run."""
        return Text(sv=sv, en=en).to(self.language)

    def settle(self, language: str | None) -> None:
        """Takes up the workspace's language, unless the user has asked for one."""
        if language and not self.settled:
            self.language = Language(language)


def asked_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Language | None:
    """The language of `--lang`, else of `SAMVERKAN_LANG`; None when neither names one that exists.

    Of several `--lang` the last one holds, as for any option.
    """
    asked = None
    for place, argument in enumerate(arguments):
        if argument == "--lang" and place + 1 < len(arguments):
            asked = _known(arguments[place + 1]) or asked
        elif argument.startswith("--lang="):
            asked = _known(argument.removeprefix("--lang=")) or asked
    return asked or _known(environment.get("SAMVERKAN_LANG", ""))


def language_here() -> Language | None:
    """The language that the workspace around the current folder has chosen, as far as a line tells.

    Help and wrong usage are told before anything is read, so this looks at a line and not at YAML. A
    command that reads the settings takes the language from them.
    """
    try:
        settings = find_root(Path.cwd()) / SETTINGS_FILE
        text = settings.read_bytes() if settings.is_file() else b""
    except (SamverkanError, OSError):
        return None
    found = _SETTING.search(text[:_MOST_READ])
    return _known(found[2].decode()) if found else None


def locale_language(environment: Mapping[str, str], system: str) -> Language:
    """The language of the locale: Swedish for `sv…`, else English.

    Where no variable names it, as in Windows, it is what the `system` calls its own: `Swedish_Sweden.1252`.
    """
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    named = next((environment[name] for name in names if environment.get(name)), system)
    return Language.SV if re.match(r"sv|swedish_", named, re.IGNORECASE) else Language.EN


def _known(word: str) -> Language | None:
    return next((language for language in Language if language == word), None)
