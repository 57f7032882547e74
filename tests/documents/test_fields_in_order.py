"""What `fields` chooses of an item stands in the document in the order in which it is written."""

import json
from collections.abc import Callable
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import SOUND, Ran

ITEMS = {
    "forums": "{id: x, name: X, text: 1text, mandate: 1mandate, aim: 1aim, methods: [1methods]}",
    "areas": "{id: x, title: X, text: 1text, place: 1place, epigraph: 1epigraph, themes: [1themes]}",
    "goals": "{title: X, text: 1text, place: 1place, label: 1label, indicators: [{title: 1indicators}]}",
    "clauses": "{kind: economy, text: 1text, statutes: [1statutes], responsible: 1responsible}",
    "measures": "{title: X, text: 1text, responsible: 1responsible, resources: 1resources, end: 1771}",
    "problems": "{id: p, title: X, text: 1text, place: 1place, causes: [{text: 1causes}]}",
    "promises": "{text: X, place: 1place, start: 1771, cadence: {per: week}}",
    "commitments": "{text: X, deadline: 1771, target_groups: [g], cadence: {per: week}}",
    "visions": "{quote: 1quote, name: 1name}",
    "annexes": "{number: 1, title: 1title, description: 1description, location: 1location}",
    "sources": "{id: s, title: 1title, author: 1author, date: 1date, url: 'https://a.se/1url'}",
    "signatories": "{party: polisen, name: 1name, title: 1title, organisation: 1organisation, place: 1place}",
    "model": "{text: 1text, led_by: f, carried_out_by: f2, steps: [{title: 1steps}]}",
    "follow_up": "{text: 1text, occasions: [{subject: 1occasions, cadence: {per: year}}]}",
    "validity": "{start: 1771, text: 1text, revision: {text: 1revision}, extension: "
    "{kind: automatic, text: 1extension}}",
}
"""An item of each block, whose values tell which field they stand in."""

OF_A_LINE = {
    ("goals", "table"): "{title: 1title, indicators: [{title: 1indicators}], responsible: [polisen]}",
    ("goals", "bullets"): "{title: X, label: 1label, type: effect, level: operational}",
    ("measures", "table"): "{title: 1title, owners: [polisen], resources: 1resources, end: 1771}",
}
"""The same where a form has room for less."""

TOLD = {"end": "1771", "start": "1771", "deadline": "1771", "cadence": "varje vecka"}
TOLD |= {"target_groups": "Barnen", "led_by": "Rådet", "carried_out_by": "Gruppen"}
TOLD |= {
    "responsible": "Lokalpolisområde",
    "owners": "Lokalpolisområde",
    "type": "effektmål",
    "level": "operativt mål",
}
UNTOLD = {"id", "number", "kind", "party"}
BESIDE = {"target_groups": "[{id: g, text: Barnen}]"}
BESIDE |= {"forums": "[{id: f, name: Rådet}, {id: f2, name: Gruppen}]"}

CASES = [(block, "sections", item) for block, item in ITEMS.items()]
CASES += [(*where, item) for where, item in OF_A_LINE.items()]
CASES += [
    (block, form, ITEMS[block]) for form in ("numbers", "paragraphs") for block in ("measures", "visions")
]
CASES += [("visions", "quotes", ITEMS["visions"]), ("goals", "numbers", OF_A_LINE["goals", "bullets"])]


@pytest.mark.parametrize(
    ("block", "form", "item"), CASES, ids=[f"{block}-{form}" for block, form, _ in CASES]
)
def test_fields_stand_in_the_order_they_are_written(
    workspace: Callable[..., Path], samverkan: Callable[..., Ran], block: str, form: str, item: str
) -> None:
    data = yaml.safe_load(SOUND) | {name: yaml.safe_load(text) for name, text in BESIDE.items()}
    held = yaml.safe_load(item)
    data[block] = [held] if isinstance(data.get(block, []), list) and block != "model" else held
    told = {name: value for name, value in held.items() if name not in UNTOLD and value != "X"}
    orders = list(permutations(told))
    sections = [
        {"heading": f"Ordning {index}.", "show": block, "form": form, "fields": order}
        for index, order in enumerate(orders)
    ]
    root = workspace({"a/agreement.yaml": json.dumps(data | {"sections": sections}, default=str)})
    ran = samverkan("render", "--to", "md", "--document", "avtal")
    assert ran.status == 0, ran.err
    _, *shown = (root / "build/a/avtal.md").read_text(encoding="utf-8").split("# Ordning ")
    for order, text in zip(orders, shown, strict=True):
        places = [text.index(_word(name, held), text.index("\n")) for name in order]
        assert places == sorted(places), text


def _word(name: str, held: dict[str, Any]) -> str:
    return f"1{name}" if f"1{name}" in json.dumps(held) else TOLD[name]
