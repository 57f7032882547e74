"""Lists that are numbered: each is one list to its end, with what belongs to an item within it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.conftest import Ran

MANY = 12
"""As many as need two figures, after which more blanks belong to the list."""
TEXT = "Vi gör en sak till.\n\nOch lite till."
HEAD = {
    "title": "Samverkansavtal",
    "parties": [{"id": "kommunen", "name": "By kommun"}, {"id": "polisen", "name": "LPO By"}],
    "validity": {"start": 2026, "end": 2029},
    "areas": [{"id": "a", "title": "Trygga torg"}],
    "purposes": [{"text": "Färre brott."}],
}
ITEMS = {
    "purposes": {"text": TEXT},
    "commitments": {"text": TEXT, "cadence": {"per": "month"}},
    "goals": {"title": "Färre inbrott", "text": TEXT, "responsible": ["polisen"], "place": "Torget"},
    "measures": {"title": "Rundor", "text": TEXT, "owners": ["polisen"], "resources": TEXT},
}
DOCUMENTS = {
    "medborgarlofte": {
        "id": "lofte",
        "date": 2026,
        "promises": [
            {
                "text": TEXT,
                "purpose": TEXT,
                "results": [{"start": 2026, "end": 2026, "kept": "yes", "text": TEXT}],
            }
        ]
        * MANY,
    },
    "motesanteckning": {
        "id": "mote",
        "date": "2026-02-03",
        "body": "Styrgruppen",
        "items": [{"title": "Läget", "text": "Gott.", "decisions": [TEXT] * MANY}],
    },
}

Rendered = Callable[[dict[str, object]], Path]


@pytest.fixture
def rendered(workspace: Callable[..., Path], samverkan: Callable[..., Ran]) -> Rendered:
    """Writes these records by the names of their files, and returns the folder of their documents."""

    def made(files: dict[str, object]) -> Path:
        root = workspace({f"by/{name}.yaml": json.dumps(each) for name, each in files.items()})
        ran = samverkan(
            "render", str(root), "--to", "md", "--output", str(root / "build"), "--today", "2026-03-01"
        )
        assert ran.status == 0, ran
        return root / "build" / "by"

    return made


def _lengths(text: str) -> list[int]:
    """How many items each of the outermost numbered lists has."""
    tokens = MarkdownIt("commonmark").parse(text)
    starts = [place for place, each in enumerate(tokens) if _opens_list(each)]
    return [_items_after(tokens[start + 1 :]) for start in starts]


def _opens_list(token: Token) -> bool:
    return token.type == "ordered_list_open" and token.level == 0


def _items_after(tokens: list[Token]) -> int:
    end = next(place for place, each in enumerate(tokens) if each.level == 0)
    return sum(each.type == "list_item_open" and each.level == 1 for each in tokens[:end])


@pytest.mark.parametrize("block", ITEMS)
def test_a_numbered_list_of_an_agreement_is_one(block: str, rendered: Rendered) -> None:
    items = [ITEMS[block]] * MANY
    section = {"heading": "Det här", "show": block, "form": "numbers"}
    folder = rendered({"agreement": {**HEAD, block: items, "sections": [section]}})
    text = (folder / "avtal.md").read_text("utf-8")
    assert _lengths(text) == [MANY]
    assert text.count("Och lite till") == MANY * str(items[0]).count("Och lite till")


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_a_numbered_list_of_the_work_is_one(kind: str, rendered: Rendered) -> None:
    folder = rendered({"agreement": HEAD, kind: DOCUMENTS[kind]})
    assert _lengths((folder / f"{kind}.md").read_text("utf-8")) == [MANY]


def test_goals_of_a_list_keep_their_order(rendered: Rendered) -> None:
    goals = [{"title": "Först", "place": "Torget"}, {"title": "Sedan"}, {"title": "Sist", "text": TEXT}]
    section = {"heading": "Mål", "show": "goals", "form": "bullets"}
    text = (rendered({"agreement": {**HEAD, "goals": goals, "sections": [section]}}) / "avtal.md").read_text(
        "utf-8"
    )
    assert (
        "- Först\n  - Plats: Torget\n- Sedan\n- Sist\n\n  Vi gör en sak till.\n\n  Och lite till.\n" in text
    )
