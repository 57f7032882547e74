"""What stands twice in one list is found, in every list there is; numbers may begin anew in each group."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from samverkan.load.load import load
from samverkan.model import KINDS, Atgardsplan, PlannedMeasure, Record, Uppfoljning, fields
from samverkan.rules import REGISTRY, check
from tests.rules.test_cases import found


def _models() -> list[type[Record]]:
    """Every kind of record that stands somewhere in a file."""
    every = list(KINDS.values())
    for model in every:
        held = dict.fromkeys(each.record for each in fields(model).values() if each.record)
        every += [each for each in held if each not in every]
    return every


LISTS = [
    (model, name)
    for model in _models()
    for name, held in fields(model).items()
    if held.is_list and (held.refers or held.words)
    if not (held.record or held.prose)
]


def _at(record: Record) -> list[tuple[str | int, ...]]:
    return [each.at for each in REGISTRY["SV100"].check(record, None)]


@pytest.mark.parametrize(("model", "name"), LISTS, ids=lambda each: getattr(each, "__name__", each))
def test_one_and_the_same_in_a_list(model: type[Record], name: str) -> None:
    bare = {key: () if held.is_list else None for key, held in fields(model).items() if held.record}
    assert _at(model.model_construct(**bare | {name: ("a", "b", "a")})) == [(name, 2)]
    assert _at(model.model_construct(**bare | {name: ("a", "b")})) == []


def _measures(*items: tuple[str | None, dict[str, object]]) -> Record:
    return Atgardsplan.model_construct(
        measures=tuple(PlannedMeasure.model_construct(number=number, **more) for number, more in items)
    )


A, B = {"area": "centrum"}, {"area": "skolan"}


@pytest.mark.parametrize(
    ("items", "places"),
    [
        ([("1", {}), ("2", {}), ("2", {})], [2]),
        ([("1a", {}), ("1b", {}), ("1A.", {})], [2]),
        ([("1", {}), ("1", {}), ("1", {})], [1, 2]),
        ([("1", A), ("2", A), ("2", B), ("3", B)], [2]),
        ([("1", A), ("1", A), ("1", B)], [1, 2]),
        ([("1", A), ("2", A), ("1", B), ("2", B)], []),
        ([("1", {"owners": ("x",)}), ("1", {"owners": ("y",)}), ("2", {"owners": ("x",)})], []),
        ([("1", A), ("1.1", A), ("11", B)], []),
        ([(None, {}), (None, {}), ("1", {})], []),
    ],
)
def test_a_number_stands_for_one_measure_unless_numbers_begin_anew(
    items: list[tuple[str | None, dict[str, object]]], places: list[int]
) -> None:
    assert _at(_measures(*items)) == [("measures", place, "number") for place in places]


@pytest.mark.parametrize(
    ("areas", "findings"),
    [
        ("[{id: a, number: '1', title: A}, {id: b, number: '1', title: B}]", 1),
        ("[{id: a, number: I, title: A}, {id: b, number: II, title: B}]", 0),
        ("[{id: a, title: A}, {id: b, title: B}]", 0),
        ("[{id: a, number: '1', title: A, priority: focus}, {id: b, number: '1', title: B}]", 0),
    ],
)
def test_the_numbers_of_areas(areas: str, findings: int, tmp_path: Path) -> None:
    assert len(found("SV100", f"# agreement.yaml\nareas: {areas}\n", tmp_path)) == findings


@pytest.mark.parametrize(
    ("first", "second", "findings"),
    [
        ("short_name: kommunen", "short_name: Kommunen", 1),
        ("short_name: kommunen", "short_name: polisen", 0),
        ("role: signatory", "short_name: A-stads kommun", 1),
        ("role: signatory", "role: signatory", 0),
    ],
)
def test_each_party_has_a_short_name_of_its_own(
    first: str, second: str, findings: int, tmp_path: Path
) -> None:
    parties = f"[{{id: a, name: A-stads kommun, {first}}}, {{id: b, name: Polisen, {second}}}]"
    assert len(found("SV100", f"# agreement.yaml\nparties: {parties}\n", tmp_path)) == findings


@pytest.mark.parametrize(
    ("beside", "findings"),
    [
        ("substitutes: [Bo Alm (C)]", 1),
        ("also_present: ['bo alm, säkerhetschef']", 1),
        ("substitutes: ['Bo Alm (C), tjänstgörande §§ 1–4']", 0),
        ("substitutes: [Asta Ek (C)]\n  also_present: [Bo Alman]", 0),
    ],
)
def test_who_decides_is_not_among_those_beside(beside: str, findings: int, tmp_path: Path) -> None:
    step = "- id: ks\n  role: decides\n  body: KS\n  present: ['Bo Alm (C), ordförande']\n  " + beside
    assert len(found("SV100", f"# case.yaml\nsteps:\n{step}\n", tmp_path)) == findings


@pytest.mark.parametrize(
    ("present", "findings"),
    [
        ("[{person: Anna Exempel}, {person: anna exempel}]", 1),
        ("[{person: Anna Exempel, party: kommunen}, {person: Anna Exempel, party: polisen}]", 0),
        ("[{functions: [kommunpolis]}, {functions: [kommunpolis]}]", 0),
    ],
)
def test_somebody_is_at_a_meeting_once(present: str, findings: int, tmp_path: Path) -> None:
    forum = "# agreement.yaml\nforums: [{id: rad, name: Rådet}]\n"
    text = f"{forum}# motesanteckning.yaml\nforum: rad\npresent: {present}\n"
    assert len(found("SV100", text, tmp_path)) == findings


@pytest.mark.parametrize("block", ["measures", "promises", "goals", "indicators"])
def test_a_follow_up_tells_of_each_thing_once(block: str) -> None:
    model = fields(Uppfoljning)[block].record
    assert model
    key = next(name for name, held in fields(model).items() if held.refers)
    items = tuple(model.model_construct(**{key: each}) for each in ("a", "b", "a"))
    told = REGISTRY["SV082"].check(Uppfoljning.model_construct(**{block: items}), None)
    assert [each.at for each in told] == [(block, 2, key)]


POLICE = "{id: p, name: Polismyndigheten, type: police}"
KOMMUN = "{id: k, name: Exempelby kommun, type: kommun}"
CHAIR = "offices: [{id: kso, title: Kommunstyrelsens ordförande, organisation: k}]"


@pytest.mark.parametrize(
    ("above", "own", "places"),
    [
        (f"[{POLICE}, {KOMMUN}]", f"[{POLICE}, {KOMMUN}]", ["agreements/organisations.yaml organisations"]),
        (
            f"[{POLICE}, {KOMMUN}]",
            "[{id: k, name: Granby kommun, type: kommun}]",
            ["agreements/exempelby/organisations.yaml organisations[id=k].id"],
        ),
        (f"[{POLICE}]", f"[{KOMMUN}]", []),
        (f"[{POLICE}]", f"[{POLICE}, {KOMMUN}]", []),
        (f"[{POLICE}, {KOMMUN}]\n{CHAIR}", f"[{KOMMUN}]", []),
    ],
)
def test_a_register_above_another(above: str, own: str, places: list[str], tmp_path: Path) -> None:
    (tmp_path / "agreements").mkdir()
    (tmp_path / "agreements/organisations.yaml").write_text(f"organisations: {above}\n", "utf-8")
    told = found("SV100", f"# organisations.yaml\norganisations: {own}\n", tmp_path)
    assert [f"{each.file} {each.at}" for each in told] == places


def test_nothing_follows_from_a_copy_of_a_register_at_the_root(workspace: Callable[..., Path]) -> None:
    own, other = (
        f"organisations: [{KOMMUN}]\n",
        "organisations: [{id: k, name: Granby kommun, type: kommun}]\n",
    )
    files = {"a": own, "b": other, ".": own}
    root = workspace({f"{folder}/organisations.yaml": text for folder, text in files.items()})
    told = [each for each in check(load(root), date(2026, 6, 1)) if each.rule == "SV100"]
    assert [each.file for each in told] == ["agreements/organisations.yaml"]
