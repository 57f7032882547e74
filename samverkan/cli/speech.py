"""The language of one run."""

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
