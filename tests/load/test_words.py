"""What is referred to is told by its noun and its place."""

import pytest

from samverkan.load import FAULTS, always_counts
from samverkan.load.ids import none_of, places_of
from samverkan.model import KINDS, Record
from samverkan.model.walk import fields


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
