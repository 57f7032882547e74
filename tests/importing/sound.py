"""What a file becomes when it is imported, which must hold together."""

from datetime import date
from pathlib import Path

from samverkan.diagnostics import Severity
from samverkan.importing.draft import Draft
from samverkan.importing.imported import drafted, imported
from samverkan.importing.reading import read_source
from samverkan.load.load import load
from samverkan.rules.run import check


def errors(folder: Path, text: str, name: str = "avtal.md") -> list[str]:
    """The errors of the agreement that the text becomes."""
    (folder / name).write_text(text, "utf-8")
    home = folder / "agreements" / "x"
    home.mkdir(parents=True)
    (home / "agreement.yaml").write_text(imported(folder / name).agreement, "utf-8")
    found = check(load(folder), date(2026, 11, 28))
    return [each.message.sv for each in found if each.severity is Severity.ERROR]


def sound(folder: Path, text: str, name: str = "avtal.md") -> Draft:
    """The draft of the text, once the agreement that it becomes is found to have no errors."""
    assert errors(folder, text, name) == []
    return drafted(read_source(folder / name))
