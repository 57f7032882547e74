"""The shipped example of several kommuner with one unit of the Police, and its documents whole.

`UPDATE_GOLDEN=1 pytest tests/documents/test_several_kommuner.py` writes the golden documents anew.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, Ran

EXAMPLE = ROOT / "agreements" / "vitterbygden"
GOLDEN = ROOT / "tests" / "golden" / "vitterbygden"
Samverkan = Callable[..., Ran]


@pytest.mark.parametrize("name", ["centralt", "nackfors", "trollasa"])
def test_the_agreements_are_as_they_were(name: str, shipped: Path) -> None:
    text = (shipped / "vitterbygden" / name / "avtal.md").read_text("utf-8")
    golden = GOLDEN / f"{name}.md"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(text, "utf-8")
    assert text == golden.read_text("utf-8")


def test_a_later_law_and_what_the_smallest_agreement_left_out_are_remarked_on(samverkan: Samverkan) -> None:
    ran = samverkan("validate", EXAMPLE, "--today", "2025-11-22", "--format", "json")
    told = [(each["rule"], Path(each["file"]).parent.name) for each in json.loads(ran.out)["diagnostics"]]
    assert (ran.status, told) == (0, [("SV009", "centralt"), ("SV010", "nackfors"), ("SV011", "nackfors")])


def test_each_of_the_kommuner_has_its_own_row_of_the_law(samverkan: Samverkan) -> None:
    ran = samverkan("law", EXAMPLE, "--today", "2025-11-22", "--format", "csv")
    assert [name for name in ("Näckfors", "Trollåsa", "Vittervik") if name in ran.out] == [
        "Näckfors",
        "Trollåsa",
        "Vittervik",
    ]
