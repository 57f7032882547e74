"""What is referred to is told by its noun and its place."""

from itertools import permutations

import pytest

from samverkan.load import FAULTS, always_counts
from samverkan.load.ids import none_of, places_of
from samverkan.load.schema import check_schema
from samverkan.model import KINDS, Record
from samverkan.model.walk import fields


def _within(model: type[Record], seen: set[type[Record]]) -> set[type[Record]]:
    """The kind of record, and every kind that stands within it."""
    seen.add(model)
    held = [each.record for each in fields(model).values() if each.record]
    for each in held:
        if each not in seen:
            _within(each, seen)
    return seen


def _referred_to(model: type[Record], seen: set[type[Record]]) -> set[str]:
    seen.add(model)
    held = fields(model).values()
    within = [each.record for each in held if each.record and each.record not in seen]
    return {each.refers for each in held if each.refers}.union(*(_referred_to(each, seen) for each in within))


def test_everything_referred_to_has_its_words_and_its_place() -> None:
    kinds = set().union(*(_referred_to(model, set()) for model in KINDS.values()))
    assert {"goal", "note", "lagesbild", "agreement"} <= kinds
    for kind in kinds:
        assert none_of(kind).sv.startswith(("ingen ", "inget ")), kind
        assert places_of(kind), kind


@pytest.mark.parametrize(
    ("kind", "none", "place"),
    [
        ("goal", "inget mål", "`goals`"),
        ("note", "ingen källa eller fotnot", "`sources`"),
        ("measure", "ingen åtgärd", "`measures` (agreement.yaml, atgardsplan.yaml)"),
        ("indicator", "ingen indikator", "`goals.indicators`"),
        ("lagesbild", "ingen lägesbild", "lagesbild.yaml"),
        ("agreement", "inget avtal", "agreements/"),
    ],
)
def test_what_is_referred_to_is_told_by_its_noun_and_where_it_is_written(
    kind: str, none: str, place: str
) -> None:
    assert none_of(kind).sv == none
    assert places_of(kind)[0] == place


def test_all_but_what_is_said_of_silence_counts_always() -> None:
    chosen = {name for name in FAULTS if not always_counts(name)}
    assert chosen == {name for name in FAULTS if name.startswith(("IGNORE", "BASELINE"))}
    assert not always_counts("SV025")


def _beside() -> list[tuple[type[Record], str, str, str]]:
    """A key that has choices, another beside it that holds one choice, and what that key alone can be."""
    found = []
    for model in set().union(*(_within(each, set()) for each in KINDS.values())):
        held = {name: holds for name, holds in fields(model).items() if holds.choice}
        values = {name: {each.value for each in holds.choice or ()} for name, holds in held.items()}
        for wrong, right in permutations(held, 2):
            if held[wrong].choice is not held[right].choice and not held[right].is_list:
                others = set().union(*(of for name, of in values.items() if name != right))
                found += [(model, wrong, right, value) for value in sorted(values[right] - others)]
    return found


def test_a_choice_under_the_key_beside_is_told_by_its_own_key() -> None:
    tried = 0
    for model, wrong, right, value in _beside():
        lists = fields(model)[wrong].is_list
        _, faults = check_schema({wrong: [value] if lists else value}, model)
        (helped,) = [fault.help.en for fault in faults if fault.rule == "SCHEMA04"]
        assert helped == f"Did you mean `{right}: {value}`?", (model, wrong)
        tried += 1
    assert tried > 20
