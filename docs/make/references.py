"""The pages that are written or refreshed by this program, by their path in the repository."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from docs.make.commands import commands_page, rules_page
from docs.make.fields import fields_page
from docs.make.playing import played
from samverkan.text import Language

ROOT = Path(__file__).parents[2]


def _followed(language: Language) -> Callable[[str], str]:
    """The page of which every command has been run, with the answers that came."""

    def refreshed(page: str) -> str:
        with TemporaryDirectory() as workspace:
            return played(page, language, Path(workspace).resolve())

    return refreshed


REFERENCES: dict[str, Callable[[str], str]] = {
    "docs/falt.md": lambda _: fields_page(Language.SV),
    "docs/fields.md": lambda _: fields_page(Language.EN),
    "docs/kommandon.md": lambda _: commands_page(Language.SV),
    "docs/commands.md": lambda _: commands_page(Language.EN),
    "docs/regler.md": lambda _: rules_page(Language.SV),
    "docs/rules.md": lambda _: rules_page(Language.EN),
    "docs/handbok.md": _followed(Language.SV),
    "docs/manual.md": _followed(Language.EN),
    "README.md": _followed(Language.EN),
    **{
        f"docs/sv/{page.name}": _followed(Language.SV) for page in sorted((ROOT / "docs" / "sv").glob("*.md"))
    },
}
"""What each page should say, from what it says."""


def is_current(name: str, page: str) -> bool:
    """Whether the page says what the model and the program say now."""
    return REFERENCES[name](page) == page
