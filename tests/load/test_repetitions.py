"""An id stands for one thing: in its list, or in the whole file where it can be referred to."""

import pytest

from samverkan.load.checking import checked
from samverkan.model import KINDS
from samverkan.source import SourceFile, parse

REGISTER = """\
organisations:
  - {{id: exempelby, name: Exempelby, type: kommun, units: [{{id: {0}, name: A}}, {{id: {1}, name: B}}]}}
  - {{id: granby, name: Granby kommun, type: kommun, units: [{{id: {2}, name: C}}]}}
"""


def _repeated(kind: str, text: str) -> list[str]:
    parsed = parse(text)
    found = checked(SourceFile(f"{kind}.yaml", text, parsed.tree, parsed.faults), KINDS[kind]).diagnostics
    assert {each.rule for each in found} <= {"SCHEMA07"}, found
    return [each.message.en for each in found]


@pytest.mark.parametrize(
    ("ids", "said"),
    [
        (("skola", "bygg", "skola"), []),
        (("skola", "skola", "bygg"), ["The id `skola` is already taken by item 1 of `units`."]),
    ],
)
def test_units_of_two_organisations_may_have_the_same_id(ids: tuple[str, str, str], said: list[str]) -> None:
    assert _repeated("organisations", REGISTER.format(*ids)) == said


PARTS = """\
title: Avtal
parties: [{id: kommunen, name: Exempelby kommun}, {id: polisen, name: Polisen}]
validity: {start: 2024, end: 2027}
"""


@pytest.mark.parametrize(
    ("more", "number"),
    [
        ("purposes: [{id: a, text: A}]\ngoals: [{id: a, title: B}]", 0),
        ("purposes: [{id: a, text: A}, {id: a, text: B}, {id: a, text: C}]", 2),
        (
            "goals:\n"
            "  - {id: a, title: A, indicators: [{id: x, title: X}]}\n"
            "  - {id: b, title: B, indicators: [{id: x, title: Y}]}",
            1,
        ),
    ],
)
def test_what_can_be_referred_to_has_an_id_of_its_own_in_the_file(more: str, number: int) -> None:
    assert len(_repeated("agreement", f"{PARTS}{more}\n")) == number
