"""The references that are written by this program, by the name of their file in docs/."""

from pathlib import Path

from docs.make.commands import commands_page, rules_page
from docs.make.fields import fields_page
from samverkan.text import Language

FOLDER = Path(__file__).parents[1]
"""Where the references lie: docs/."""


def references() -> dict[str, str]:
    """The text of every reference, as it should stand now."""
    return {
        "falt.md": fields_page(Language.SV),
        "fields.md": fields_page(Language.EN),
        "kommandon.md": commands_page(Language.SV),
        "commands.md": commands_page(Language.EN),
        "rules.md": rules_page(),
    }


def stale(folder: Path) -> list[str]:
    """The references in the folder that no longer say what they should."""
    return [
        name for name, text in references().items() if (folder / name).read_text(encoding="utf-8") != text
    ]
