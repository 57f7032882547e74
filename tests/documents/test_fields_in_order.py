"""What `fields` chooses of an item stands in the document in the order in which it is written."""

from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pytest

from tests.conftest import SOUND, Ran

PARTS = {
    "forums": "{id: x, name: X, text: '1text', mandate: '1mandate', aim: '1aim', methods: ['1methods']}",
    "areas": "{id: x, title: X, text: '1text', place: '1place', epigraph: '1epigraph', themes: ['1themes']}",
    "goals": "{id: x, title: X, text: '1text', place: '1place', label: '1label'}",
}
CASES = [
    ("forums", ("text", "mandate", "aim", "methods")),
    ("areas", ("text", "place", "epigraph", "themes")),
    ("goals", ("text", "place", "label")),
]


@pytest.mark.parametrize(
    ("block", "fields"), [(block, each) for block, names in CASES for each in permutations(names)]
)
def test_fields_stand_in_the_order_they_are_written(
    workspace: Callable[..., Path], samverkan: Callable[..., Ran], block: str, fields: tuple[str, ...]
) -> None:
    section = (
        f"sections: [{{heading: Rubrik, show: {block}, form: sections, fields: [{', '.join(fields)}]}}]\n"
    )
    root = workspace({"a/agreement.yaml": f"{SOUND}{block}: [{PARTS[block]}]\n{section}"})
    assert samverkan("render", "--to", "md", "--document", "avtal").status == 0
    text = (root / "build/a/avtal.md").read_text(encoding="utf-8")
    places = [text.index(f"1{name}") for name in fields]
    assert places == sorted(places)
