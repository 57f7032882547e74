"""An item in the wrong list, and what has come out of its block, is told of once, where it stands."""

from datetime import date
from pathlib import Path

import pytest

from samverkan.model import Agreement, Record, fields
from samverkan.rules import check
from tests.conftest import MINIMAL, some
from tests.load.reading import load_known

AGREEMENT = "agreements/habo/2024-2027/agreement.yaml"
RECORDS = {name: each.record for name, each in fields(Agreement).items() if each.record}
LISTS = {name: record for name, record in RECORDS.items() if fields(Agreement)[name].is_list}


def _own(name: str, other: str) -> list[str]:
    """The keys of one in the list `name` that tell it from those of all other lists, `other` above all."""
    keys = [key for key in LISTS[name].model_fields if key != "id"]
    strange = [key for key in keys if key not in LISTS[other].model_fields]
    fits = [each for each, record in LISTS.items() if set(keys) <= record.model_fields.keys()]
    return keys if len(strange) > 1 and fits == [name] else []


PAIRS = [
    (name, other) for name in LISTS for other in LISTS if other not in {name, "parties"} and _own(name, other)
]


def _line(text: str, words: str) -> int:
    return text.count("\n", 0, text.index(words)) + 1


def _said(text: str, root: Path) -> list[tuple[str, int, str]]:
    path = root / AGREEMENT
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return [(d.rule, d.span.line, d.message.sv) for d in check(load_known(root), date(2024, 12, 1))]


@pytest.mark.parametrize(("name", "other"), some(PAIRS, 7))
def test_an_item_in_another_list(name: str, other: str, tmp_path: Path) -> None:
    keys = "\n    ".join(f"{key}: x" for key in _own(name, other))
    text = f"{MINIMAL}\n{other}:\n  - {keys}\n"
    told = [each for each in _said(text, tmp_path) if each[0].startswith("SCHEMA")]
    assert [each[:2] for each in told] == [("SCHEMA02", _line(text, keys))]
    assert f"`{name}`" in told[0][2]


def test_the_items_beside_it_keep_their_places(tmp_path: Path) -> None:
    strange = "{title: Ljus, owners: [kommunen], status: planned}"
    text = f"{MINIMAL}\ncommitments:\n  - text: Kommunen lyser upp.\n  - {strange}\n"
    text += "  - text: Polisen går.\n    area: nowhere\n"
    line = _line(text, strange)
    said = [each[:2] for each in _said(text, tmp_path) if each[0] in ("SCHEMA02", "SV025")]
    assert said == [("SCHEMA02", line), ("SV025", line + 2)]


def test_its_id_may_be_what_others_refer_to(tmp_path: Path) -> None:
    items = "visions:\n  - {id: fler, title: Fler, type: effect, indicators: [{title: A}]}\n"
    text = f"{MINIMAL}\n{items}commitments: [{{text: Kommunen lyser upp., goal: fler}}]\n"
    assert "SV025" not in {rule for rule, *_ in _said(text, tmp_path)}


@pytest.mark.parametrize("block", sorted(RECORDS.keys() - LISTS.keys()))
def test_what_has_come_out_of_its_block(block: str, tmp_path: Path) -> None:
    record: type[Record] = RECORDS[block]
    own = [key for key in record.model_fields if key not in Agreement.model_fields][:3]
    others = MINIMAL.partition("validity:")[0] if block == "validity" else MINIMAL
    text = f"{others}{block}:\n" + "".join(f"{key}: x\n" for key in own)
    told = [each for each in _said(text, tmp_path) if each[0].startswith("SCHEMA")]
    assert [each[:2] for each in told] == [("SCHEMA02", _line(text, f"{block}:"))]
    assert all(f"`{key}`" in told[0][2] for key in (block, *own))


def test_a_thing_that_has_only_its_id_yet_is_asked_for_what_it_must_have_alone(tmp_path: Path) -> None:
    before = set(_said(MINIMAL, tmp_path))
    others = LISTS.keys() - {"parties", "notes"}  # a note is whole with its id
    for name in sorted(others):
        new = set(_said(f"{MINIMAL}{name}:\n  - id: ny\n", tmp_path)) - before
        at_the_item = [rule for rule, line, _ in new if line == MINIMAL.count("\n") + 2]
        assert all(rule.startswith("SCHEMA") for rule in at_the_item), name
