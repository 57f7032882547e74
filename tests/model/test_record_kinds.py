"""What things are called, one by one and counted, whatever kind they are of."""

from collections.abc import Iterator
from typing import Any

import pytest

from samverkan.model import KINDS, PartialDate, Record
from samverkan.model.record import in_words, noun
from samverkan.model.walk import fields
from samverkan.text import Text


def _within(model: type[Record], known: set[type[Record]]) -> Iterator[type[Record]]:
    if model not in known:
        known.add(model)
        yield model
        for holds in fields(model).values():
            if holds.record:
                yield from _within(holds.record, known)


_KNOWN: set[type[Record]] = set()
EVERY = {each.__name__: each for model in KINDS.values() for each in _within(model, _KNOWN)}
NEUTER = """
avsnitt | avtal | band till ett annat avtal | delmoment | deltema | forum | led i beslutskedjan
medborgarlöfte | mål | mätvärde | omslag | operativt mål | problem | register | resultat
samverkansområde | steg i modellen | steg i varvet | syfte | varv | villkor | åtagande | ärende
"""


def test_what_stands_with_ett_and_inget() -> None:
    nouns = {each.record_kind.noun for each in EVERY.values()} - {None}
    ett = [each.one.sv for each in nouns if each and each.none.sv.startswith("inget ")]
    assert sorted(ett) == sorted(
        word.strip() for line in NEUTER.strip().split("\n") for word in line.split("|")
    )


@pytest.mark.parametrize(
    ("words", "none", "counted"),
    [
        (noun("mål", "goal/goals", neuter=True), ("inget mål", "no goal"), ("Ett mål", "One goal")),
        (noun("part/parter", "party/parties"), ("ingen part", "no party"), ("En part", "One party")),
    ],
)
def test_a_noun_agrees_with_its_number(words: Any, none: tuple[str, str], counted: tuple[str, str]) -> None:
    assert words.none == Text(sv=none[0], en=none[1])
    assert words.counted(1) == Text(sv=counted[0], en=counted[1])
    many = words.many
    assert words.counted(12) == Text(sv=f"Tolv {many.sv}", en=f"Twelve {many.en}")
    assert words.number(13) == in_words(13) == Text(sv="13", en="13")


DAY = PartialDate(2024, 1, 2)
CALLED = [
    (
        "Relation",
        {"kind": "replaces", "title": "Avtalet 2020", "agreement": "by/2020"},
        "Ersätter Avtalet 2020",
    ),
    (
        "Relation",
        {"kind": "replaces", "registration_number": "KS 1", "agreement": "by/2020"},
        "Ersätter KS 1",
    ),
    ("Relation", {"kind": "part_of", "agreement": "by/2020"}, "Är en del av avtalet 2020"),
    ("Relation", {"kind": "part_of", "agreement": "by/2020-2023"}, "Är en del av avtalet 2020–2023"),
    ("Relation", {"kind": "follows", "form": "accord"}, "Följer på en samverkansöverenskommelse"),
    ("Relation", {"kind": "follows", "form": "framework"}, "Följer på ett ramavtal"),
    ("Relation", {"kind": "complements", "what": "plan"}, "Kompletterar en plan"),
    ("Relation", {"kind": "part_of"}, "Är en del av ett annat avtal"),
    ("Clause", {"kind": "economy", "heading": "Pengar"}, "Pengar"),
    ("Clause", {"kind": "economy"}, "Ekonomi"),
    ("CycleStep", {"kind": "initiate", "step": "a"}, "Initiera samverkan"),
    ("CycleStep", {"step": "uppstart"}, "uppstart"),
    ("CycleStep", {}, "Steg"),
    ("Cycle", {"id": "v", "round": "2", "title": "Trygga kvällar"}, "Trygga kvällar"),
    ("Cycle", {"id": "v", "round": "2"}, "Varv 2"),
    ("Vision", {"name": "Trygg stad", "quote": "Alla vågar."}, "Trygg stad"),
    ("Vision", {"quote": "Alla vågar."}, "Alla vågar."),
    ("Lagesbild", {"id": "a", "date": "2024-01-02", "title": "Hösten"}, "Hösten"),
    ("Lagesbild", {"id": "a", "date": DAY}, "Lägesbild den 2 januari 2024"),
    ("Medborgarlofte", {"id": "a", "date": DAY}, "Medborgarlöften den 2 januari 2024"),
    ("Measurement", {"date": PartialDate(2024, 3), "value": "1"}, "Mätvärdet för mars 2024"),
    ("Section", {"heading": "Mål", "text": "Vi vill."}, "Mål"),
    ("Section", {"text": "Vi vill.", "epigraph": "Ord"}, "Vi vill."),
    ("Section", {"epigraph": "Ord", "show": "goals"}, "Ord"),
    ("Section", {"show": "goals"}, "mål"),
    ("Section", {}, ""),
]


@pytest.mark.parametrize(("name", "data", "called"), CALLED)
def test_what_people_call_a_thing(name: str, data: dict[str, Any], called: str) -> None:
    kind = EVERY[name].record_kind
    assert kind.called
    said = kind.called(EVERY[name].model_construct(**_typed(name, data)))
    assert (said.sv if isinstance(said, Text) else said) == called


def _typed(name: str, data: dict[str, Any]) -> dict[str, Any]:
    """The fields as they are read, in a record that need not be whole."""
    held = fields(EVERY[name])
    empty = dict.fromkeys(held) | {
        field: info.default for field, info in EVERY[name].model_fields.items() if not info.is_required()
    }
    return empty | {
        key: choice(value) if (choice := held[key].choice) else value for key, value in data.items()
    }


@pytest.mark.parametrize("name", ["Cadence", "Duration", "Target"])
def test_a_value_of_several_words_changes_as_a_whole(name: str) -> None:
    assert EVERY[name].record_kind.one_value
    assert not any(EVERY[each].record_kind.one_value for each in ("Goal", "Measurement", "Party"))


@pytest.mark.parametrize("name", ["Measurement", "CycleStep", "Statistic", "PromiseResult"])
def test_a_part_has_its_name_after_that_of_its_whole(name: str) -> None:
    assert EVERY[name].record_kind.part
    assert not any(EVERY[each].record_kind.part for each in ("Goal", "Indicator", "Party"))


@pytest.mark.parametrize(
    "name",
    [
        *("Announcing", "CycleStep", "Dialogue", "GoalResult", "IndicatorResult", "Lagesbild", "Measurement"),
        *("Member", "Party", "PlanDecision", "Presentation", "PromiseExtension", "PromiseResult", "Receiver"),
        *("Relation", "SetAside", "Signatory", "StepDecision"),
    ],
)
def test_what_is_told_apart_by_who_or_when_is_never_found_again_by_likeness(name: str) -> None:
    assert not EVERY[name].record_kind.by_words
    assert all(EVERY[each].record_kind.by_words for each in ("Goal", "Commitment", "Clause", "Forum"))
