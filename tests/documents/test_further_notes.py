"""Sources and notes of the work come out at the end of its document when no text leads to them."""

from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pytest

from tests.conftest import SOUND, Ran

IDS = "abc"
WAYS = [dict(zip(IDS, cites, strict=True)) for cites in permutations(["a", "b", "c", ""], 3)]


@pytest.mark.parametrize("cites", WAYS, ids=lambda each: " ".join(f"{a}-{b}" for a, b in each.items()))
def test_each_note_stands_in_the_document_whatever_they_cite(
    workspace: Callable[..., Path], samverkan: Callable[..., Ran], cites: dict[str, str]
) -> None:
    notes = [f"  - {{id: {i}, text: 'Not om {i}.{f'[^{to}]' if to else ''}'}}\n" for i, to in cites.items()]
    record = f"id: bild\ndate: 2021-02-03\nnotes:\n{''.join(notes)}"
    root = workspace({"a/agreement.yaml": SOUND, "a/lagesbild.yaml": record})
    assert samverkan("render", "--to", "md", "--document", "lagesbild").status == 0
    text = (root / "build/a/lagesbild.md").read_text(encoding="utf-8")
    assert [f"Not om {i}." in text for i in IDS] == [True] * 3
