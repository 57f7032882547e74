"""A party that is listed twice is one fault, at the second, and no signature is missing for it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from samverkan.load.load import load
from samverkan.rules import check
from tests.conftest import SOUND

Workspace = Callable[..., Path]
POLICE = "  - id: polisen\n    name: Lokalpolisområde Exempelby\n"


def _told(text: str, workspace: Workspace) -> list[tuple[str, int, int]]:
    root = workspace({"a/agreement.yaml": text})
    return [(d.rule, d.span.line, d.span.column) for d in check(load(root), date(2020, 6, 1))]


@pytest.mark.parametrize("name", ["Lokalpolisområde Exempelby", "lokalpolisområde exempelby"])
def test_a_party_that_is_listed_twice(name: str, workspace: Workspace) -> None:
    again = f"  - id: polisen-2\n    name: {name}\n"
    assert _told(SOUND.replace(POLICE, POLICE + again), workspace) == [("SCHEMA07", 8, 11)]


def test_a_party_with_the_same_id_is_told_of_by_its_id(workspace: Workspace) -> None:
    assert _told(SOUND.replace(POLICE, POLICE * 2), workspace) == [("SCHEMA07", 7, 9)]


def test_two_units_of_one_organisation_are_two(workspace: Workspace) -> None:
    again = POLICE.replace("polisen", "polisen-2").replace("Exempelby", "Grannby")
    assert "SCHEMA07" not in [rule for rule, *_ in _told(SOUND.replace(POLICE, POLICE + again), workspace)]
