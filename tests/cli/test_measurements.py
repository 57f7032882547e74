"""A series of measured values in a CSV file, as a user of `validate` meets it."""

import json
from collections.abc import Callable
from pathlib import Path

from tests.conftest import Ran
from tests.load.breaking import A
from tests.load.broken_tables import CSV
from tests.load.whole import WHOLE

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

PERSON = "date;value;source\n2022;1;Ring 19121212-1212\n"


def test_a_fault_is_shown_with_its_row(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({**WHOLE, CSV: "date;value\n2022;31,5\n2023;många\n"})
    out = samverkan("validate", "--select", "SCHEMA", "--lang", "sv").out
    assert "agreements/exempelby/2024/litar.csv:3:6" in out
    assert "3 | 2023;många" in out


def test_a_fault_in_a_row_is_told_with_the_file_that_names_it(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    root = workspace({**WHOLE, CSV: "date;value\n2022;x\n"})
    ran = samverkan("validate", str(root / "agreements" / A), "--select", "SCHEMA", "--format", "json")
    (told,) = json.loads(ran.out)["diagnostics"]
    assert (told["file"], told["line"], told["column"]) == (f"agreements/{CSV}", 2, 6)
    assert told["at"] == "goals[id=tillit].indicators[id=litar].measurements[0].value"


def test_a_rule_finds_what_stands_in_a_row(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({**WHOLE, CSV: PERSON})
    ran = samverkan("validate", "--select", "SV041", "--format", "json")
    (told,) = json.loads(ran.out)["diagnostics"]
    assert (told["file"], told["line"], told["column"]) == (f"agreements/{CSV}", 2, 13)
    assert "1212" not in samverkan("validate", "--select", "SV041").out


def test_a_finding_in_a_row_is_silenced_where_the_file_is_named(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    named = "measurements: {file: litar.csv}"
    silence = f"{named}  # samverkan: ignore SV041 An invented number."
    workspace({**WHOLE, CSV: PERSON, A: WHOLE[A].replace(named, silence)})
    out = samverkan("validate", "--select", "SV041,IGNORE", "--format", "json").out
    assert json.loads(out)["diagnostics"] == []
