"""A round of the work as a document: its steps in the words of the agreement's model, with all of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, SOUND, Ran

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

MODEL = "model: {steps: [{id: kartlagg, title: Kartlägg läget}]}\n"
ROUND = """\
id: ett
round: 1
steps:
  - step: kartlagg
    start: 2021-02
    set_aside: [{requirement: resources, reason: Gjordes 2020.}]
    preparations: [{party: polisen, mapping: Brotten räknades.}]
    decisions: [{by: Styrgruppen, party: kommunen, date: 2021-03-04, text: "Vi börjar.\\n\\n- nu\\n- här"}]
    lagesbilder: [bild]
  - kind: follow_up
    text: Uppföljningen dröjde.
"""
TOLD = """\
- Varv 1
- **Avtal:** Samverkansavtal 2019–2022

<!-- /meta -->

# Varv 1

## 1 Kartlägg läget

Från februari 2021.

### Egna förberedelser: Lokalpolisområde Exempelby

- Kartlägga: Brotten räknades.

### Beslut

- 4 mars 2021, Styrgruppen (Exempelby kommun): Vi börjar.

  * nu
  * här

### Handlingar

- Lägesbilder: ”Läget i kommunen”

### Valt bort

- En inventering av varje parts resurser: Gjordes 2020.

## 2 Uppföljning

Uppföljningen dröjde.
"""


def test_a_round_tells_of_each_step(workspace: Workspace, samverkan: Samverkan) -> None:
    lagesbild = "id: bild\ntitle: Läget i kommunen\ndate: 2021-02-03\n"
    files = {"agreement": SOUND + MODEL, "cycle": ROUND, "lagesbild": lagesbild}
    root = workspace({f"a/{name}.yaml": text for name, text in files.items()})
    assert samverkan("render", "--to", "md", "--document", "cycle").status == 0
    assert (root / "build/a/cycle.md").read_text(encoding="utf-8").endswith(TOLD)


@pytest.mark.parametrize("name", ["cycle", "cycle-varv-2"])
def test_each_round_of_the_example_has_its_document(samverkan: Samverkan, name: str, tmp_path: Path) -> None:
    ran = samverkan(
        "render", ROOT / "agreements/tankvika/2024-2027", "--document", name, "--output", tmp_path / "b"
    )
    assert ran.status == 0
    assert (tmp_path / "b/tankvika/2024-2027" / f"{name}.html").exists()
