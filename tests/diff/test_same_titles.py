"""Things that are called the same: which of them is which, and of which something is said."""

from itertools import permutations
from typing import Any

import pytest

from samverkan.diff.changes import AgreementAndWork, Change, ChangeKind
from samverkan.diff.compare import compare
from tests.diff.agreements import agreement

PLACES = ("Torget", "Skolan", "Hamnen")
AREAS = [{"id": name.lower(), "title": name} for name in PLACES]
KINDS = {
    "goals": {"title": "Minska skadegörelsen", "responsible": ["kommunen"]},
    "measures": {"title": "Trygghetsvandring", "owners": ["kommunen"]},
    "commitments": {"text": "Kommunen går en trygghetsvandring.", "parties": ["kommunen"]},
    "problems": {"title": "Skadegörelse"},
}
"""Something of each kind that may stand once for each area."""
Things = list[dict[str, Any]]


def _things(kind: str, prefix: str) -> Things:
    """One of the kind for each area, with ids that no other agreement has, and words of its own."""
    said = {"text": "Det som sägs om just den platsen."} | KINDS[kind]
    return [said | {"id": f"{prefix}-{place}", "area": name.lower()} for place, name in enumerate(PLACES)]


def _changes(kind: str, olds: Things, news: Things) -> list[Change]:
    head: dict[str, Any] = {
        "title": "Samverkansavtal",
        "parties": [{"id": "kommunen", "name": "Exempelby kommun"}, {"id": "polisen", "name": "Polisen"}],
        "validity": {"start": "2024", "end": "2027"},
        "areas": AREAS,
    }
    sides = [AgreementAndWork(agreement(head | {kind: each})) for each in (olds, news)]
    return [each for each in compare(*sides, editorial=True).changes if each.field != "id"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("order", list(permutations(range(len(PLACES)))))
def test_each_is_found_again_whatever_its_id_and_place(kind: str, order: tuple[int, ...]) -> None:
    news = _things(kind, "ny")
    found = _changes(kind, _things(kind, "gammal"), [news[place] for place in order])
    assert {each.kind for each in found} <= {ChangeKind.MOVED}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("gone", range(len(PLACES)))
@pytest.mark.parametrize("back", [False, True])
def test_it_is_told_which_of_them_has_gone_or_come(kind: str, gone: int, back: bool) -> None:
    fewer = [each for place, each in enumerate(_things(kind, "ny")) if place != gone]
    sides = _things(kind, "gammal"), fewer
    [change] = _changes(kind, *(sides[::-1] if back else sides))
    assert change.kind is (ChangeKind.ADDED if back else ChangeKind.REMOVED)
    assert change.name.sv.endswith(f" ({PLACES[gone]})")


@pytest.mark.parametrize("kind", KINDS)
def test_one_that_is_alone_with_its_name_is_called_by_it_alone(kind: str) -> None:
    first, *_ = _things(kind, "ny")
    [change] = _changes(kind, [], [first])
    assert "(" not in change.name.sv


def test_a_changed_one_is_known_by_the_rest_of_it() -> None:
    news = _things("measures", "ny")
    news[1] |= {"owners": ["kommunen", "polisen"]}
    [change] = _changes("measures", _things("measures", "gammal"), news[::-1])
    assert (change.kind, change.field) == (ChangeKind.ADDED, "owners")
    assert change.name.sv == "Trygghetsvandring (Skolan)"
