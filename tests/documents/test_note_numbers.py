"""Notes are numbered in each paper, or through all papers of the case, alike in every format."""

import re
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.conftest import SOUND, Ran

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

CITED = (
    SOUND
    + """\
sources:
  - {id: lag, title: Lagen}
  - {id: bok, title: Boken}
sections:
  - {heading: Bakgrund, text: "Så är det.[^lag] Och så.[^bok] Som sagt.[^lag]"}
annexes:
  - {number: 1, title: Plan, sections: [{text: "Enligt boken.[^bok]"}]}
"""
)


@pytest.mark.parametrize(("style", "first"), [("", 1), ("house_style: {notes: case}\n", 3)])
def test_the_annex_goes_on_where_the_agreement_ends(
    samverkan: Samverkan, workspace: Workspace, style: str, first: int
) -> None:
    root = workspace({"by/2019/agreement.yaml": CITED, "/samverkan.yaml": f"language: en\n{style}"})
    assert samverkan("render", "--to", "html", "--to", "docx", "--to", "pdf").status == 0
    folder = root / "build/by/2019"
    numbers = {
        name: re.findall(r'doc-noteref" aria-label="Not (\d+)"', (folder / f"{name}.html").read_text())
        for name in ("avtal", "bilaga-1")
    }
    assert numbers == {"avtal": ["1", "2", "1"], "bilaga-1": [str(first)]}
    annex = (folder / "bilaga-1.html").read_text()
    assert f'<li id="note_{first}">' in annex
    assert (f'<ol start="{first}">' in annex) is (first > 1)
    with ZipFile(folder / "bilaga-1.docx") as archive:
        word = archive.read("word/document.xml").decode()
    assert (f'<w:numStart w:val="{first}"/>' in word) is (first > 1)
