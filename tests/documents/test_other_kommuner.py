"""Agreements of other shapes than Enköping's: nothing is said against them, and nothing of them is lost.

The workspace `kommuner` holds invented kommuner. Its documents are kept whole in `kommuner-golden`;
`UPDATE_GOLDEN=1 pytest tests/documents/test_other_kommuner.py` writes them anew.
"""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from samverkan.cli import run
from samverkan.load import AgreementFolder
from samverkan.load.load import load
from samverkan.model import CaseStep, Record
from samverkan.model.walk import fields

WORKSPACES = Path(__file__).parents[1] / "workspaces"
KOMMUNER = WORKSPACES / "kommuner"
GOLDEN = WORKSPACES / "kommuner-golden"

IDS = (
    "alvsatra/2025-2028",
    "granbo/2025-2028",
    "lillhamra/2024-2027",
    "norrkopinge/tills-vidare",
    "sjobygden/2024-2026",
    "storinge/centralt",
    "storinge/ostra",
    "storinge/vastra",
)

NEVER_PRINTED: dict[tuple[type[Record], str], Callable[[Any], object]] = {
    # A step that left no minutes has no document.
    (CaseStep, "body"): lambda step: not step.paragraph,
}
"""Texts that no document gives, and when."""


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds every document of the workspace as Markdown."""
    output = tmp_path_factory.mktemp("kommuner")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(KOMMUNER)
        assert run(["render", "--to", "md", "--output", str(output)]) == 0
    return output


def folder(agreement_id: str) -> AgreementFolder:
    found = load(KOMMUNER).folder(agreement_id)
    assert found
    return found


def test_every_shape_is_there() -> None:
    assert tuple(each.id for each in load(KOMMUNER).folders) == IDS


def test_nothing_is_said_against_them() -> None:
    assert load(KOMMUNER).diagnostics == ()


def test_validate_finds_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules of method may advise: agreements as they are seldom have a measure for every goal."""
    monkeypatch.chdir(KOMMUNER)
    assert run(["validate"]) == 0


@pytest.mark.parametrize("agreement_id", IDS)
def test_nothing_is_lost(agreement_id: str, written: Path) -> None:
    pages = sorted((written / agreement_id).glob("*.md"))
    documents = [words(path.read_text()).casefold() for path in pages]
    opened = folder(agreement_id)
    texts = [text for record in (opened.agreement, opened.case) if record for text in texts_of(record)]
    lost = {text for text in texts if not any(words(text).casefold() in document for document in documents)}
    assert lost == set()


@pytest.mark.parametrize("agreement_id", IDS)
def test_the_documents_are_as_they_were(agreement_id: str, written: Path) -> None:
    if os.environ.get("UPDATE_GOLDEN"):
        shutil.rmtree(GOLDEN / agreement_id, ignore_errors=True)
        shutil.copytree(written / agreement_id, GOLDEN / agreement_id, ignore=shutil.ignore_patterns("*.svg"))
    assert read(written / agreement_id) == read(GOLDEN / agreement_id)


def read(place: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in sorted(place.glob("*.md"))}


def texts_of(record: Record) -> Iterator[str]:
    """Every text in a record and those within, a line or a list item at a time."""
    for name, holds in fields(type(record)).items():
        value = getattr(record, name)
        silent = NEVER_PRINTED.get((type(record), name))
        if (
            name == record.record_kind.identified_by
            or holds.refers
            or holds.choice
            or (silent and silent(record))
        ):
            continue
        if name in {"only", "fields"}:  # of a section: ids and keys
            continue
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Record):
                yield from texts_of(each)
            elif isinstance(each, str):
                yield from pieces(each)


def pieces(text: str) -> Iterator[str]:
    """The paragraphs, list items and cells of a text."""
    lines = re.split(r"\n\s*\n|\n(?=\s*(?:[-*|>#]|\d+[.)]))", text)
    for cell in (cell for line in lines for cell in (line.split("|") if line.startswith("|") else [line])):
        if words(cell) and not re.fullmatch(r"[\s:-]+", cell):
            yield cell.strip()


def words(text: str) -> str:
    """The words of a text without the marks of Markdown."""
    text = re.sub(r"\[\^[\w-]+\]", "", text)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"^\s*(?:[-+*>#]+|\d+[.)])\s+", "", text, flags=re.MULTILINE)
    return " ".join(re.sub(r"[\\*|]", "", text).split())
