"""The language of one run: the one asked for, else the environment's, the workspace's or the locale's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samverkan.text import Language, Text


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
    """The language of `--lang`, else of `SAMVERKAN_LANG`; None when neither names one that exists."""
    for place, argument in enumerate(arguments):
        if argument == "--lang" and place + 1 < len(arguments):
            return _known(arguments[place + 1])
        if argument.startswith("--lang="):
            return _known(argument.removeprefix("--lang="))
    return _known(environment.get("SAMVERKAN_LANG", ""))


def locale_language(environment: Mapping[str, str]) -> Language:
    """The language of the locale: Swedish for `sv…`, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return Language.SV if environment[name].casefold().startswith("sv") else Language.EN
    return Language.EN


def _known(word: str) -> Language | None:
    return next((language for language in Language if language == word), None)
