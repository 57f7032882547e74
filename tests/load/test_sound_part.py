"""What may have been meant by what is wrong, of a file with faults."""

from pathlib import Path
from typing import Any

import pytest

from samverkan.diagnostics import Route
from samverkan.load.sound_part import filled, number_before_unit
from samverkan.model import Agreement, Goal, Record
from samverkan.source import Map, read


class _Asked:
    """Remembers the keys that it is asked for something of."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def value(self, model: type[Record], name: str, route: Route) -> Any:
        self.names.add(name)

    def item(self, model: type[Record], name: str, route: Route) -> Any:
        self.names.add(name)

    def more(self, model: type[Record], name: str, first: Route) -> tuple[Any, ...]:
        self.names.add(name)
        return ()


def _asked(text: str, root: Path, model: type[Record] = Goal) -> set[str]:
    """The keys of which something is asked for, beside the title."""
    file = root / "goal.yaml"
    file.write_text(text, encoding="utf-8")
    tree, asked = read(file, root).tree, _Asked()
    assert isinstance(tree, Map)
    filled(tree, model, asked)
    return asked.names - {"title"}


@pytest.mark.parametrize(
    ("text", "meant", "others"),
    [
        ("title: Nå\nzzqqv: [x]\n", {"indicators", "sources", "target_groups"}, {"text", "place", "id"}),
        ("title: Nå\nzzqqv: effect\n", {"text", "place", "type"}, {"level", "sources", "indicators"}),
        ("title: Nå\nzzqqv: {a: b}\n", {"indicators"}, {"text", "sources"}),
        ("title: Nå\nplace: x\nzzqqv: x y\n", {"text", "label"}, {"place", "id", "type"}),
        ("title: Nå\n", set(), {"text", "indicators"}),
        ("zzqqv: [x]\n", {"indicators", "text", "id"}, set()),
    ],
)
def test_what_an_unknown_key_may_have_been_meant_for(
    text: str, meant: set[str], others: set[str], tmp_path: Path
) -> None:
    asked = _asked(text, tmp_path)
    assert meant <= asked
    assert not asked & others


@pytest.mark.parametrize(("parties", "is_asked"), [(1, True), (2, False)])
def test_a_list_that_is_too_short_lacks_an_item(parties: int, is_asked: bool, tmp_path: Path) -> None:
    every = ", ".join(f"{{id: p{each}, name: Part {each}, colour: red}}" for each in range(parties))
    asked = _asked(f"title: Avtal\nvalidity: {{start: 2024}}\nparties: [{every}]\n", tmp_path, Agreement)
    assert ("parties" in asked) is is_asked


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("4 speglar", "4"),
        ("4,5 procent", "4,5"),
        (" -3 % ", "-3"),
        ("3%", "3"),
        ("1 200 kr.", "1 200"),
        ("1200000 kr", "1200000"),
        ("4speglar", None),
        ("4", None),
        ("fyra speglar", None),
        ("4 speglar till", None),
        (4, None),
    ],
)
def test_the_number_that_stands_before_its_unit(value: object, number: str | None) -> None:
    assert number_before_unit(value) == number
