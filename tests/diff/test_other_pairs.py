"""Pairs as other kommuner have them: parties that merge or join, areas that merge, no end any more."""

from typing import Any

import pytest

from samverkan.diff.changes import AgreementAndWork, Change, ChangeKind, Comparison
from samverkan.diff.compare import compare
from tests.diff.agreements import agreement, sv

PARTIES = [{"id": "kommunen", "name": "Dalby kommun"}, {"id": "polisen", "name": "Lokalpolisområde Dalby"}]
BASE: dict[str, Any] = {
    "title": "Samverkansavtal",
    "parties": PARTIES,
    "validity": {"start": "2020", "end": "2023"},
}


def _found(old: dict[str, Any], new: dict[str, Any]) -> Comparison:
    return compare(AgreementAndWork(agreement(BASE | old)), AgreementAndWork(agreement(BASE | new)))


def _told(found: Comparison) -> list[tuple[str, str, str | None]]:
    return [(each.area, each.kind.value, each.id or each.field) for each in found.changes]


def _only(found: Comparison) -> Change:
    [change] = found.changes
    return change


def test_three_kommuner_that_become_one() -> None:
    three = [{"id": name, "name": f"{name.capitalize()} kommun"} for name in ("orsa", "mora", "alvdalen")]
    found = _found({"parties": [*three, PARTIES[1]]}, {"parties": [three[0], PARTIES[1]]})
    assert _told(found) == [("party", "removed", "mora"), ("party", "removed", "alvdalen")]
    assert [each.weakening.sv for each in found.changes if each.weakening] == [
        "Mora kommun är inte längre part.",
        "Alvdalen kommun är inte längre part.",
    ]


def test_a_third_party_that_joins() -> None:
    third = {"id": "kriminalvarden", "name": "Kriminalvården"}
    found = _found({}, {"parties": [*PARTIES, third]})
    assert _told(found) == [("party", "added", "kriminalvarden")]
    assert not found.weakenings


def test_a_police_unit_with_a_new_id_and_name_is_the_same_party() -> None:
    old = [PARTIES[0], {"id": "polis", "name": "Polismyndigheten i Dalarna", "organisation": "polisen"}]
    new = [PARTIES[0], {"id": "lpo", "name": "Lokalpolisområde Dalby", "organisation": "polisen"}]
    signs = [{"name": "Eva Ek", "title": "Chef", "party": "polis"}]
    now = [{"name": "Eva Ek", "title": "Chef", "party": "lpo"}]
    change = _only(_found({"parties": old, "signatories": signs}, {"parties": new, "signatories": now}))
    assert (change.area, change.kind, change.field) == ("party", ChangeKind.CHANGED, "name")


def test_areas_that_are_merged() -> None:
    old = [{"id": "skola", "title": "Trygghet i skolan"}, {"id": "fritid", "title": "Trygghet på fritiden"}]
    new = [{"id": "unga", "title": "Trygghet i skolan och på fritiden"}]
    goals = [{"id": "g", "title": "Fler unga är trygga", "area": "skola"}]
    now = [{"id": "g", "title": "Fler unga är trygga", "area": "unga"}]
    found = _found({"areas": old, "goals": goals}, {"areas": new, "goals": now})
    assert _told(found) == [
        ("area", "removed", "skola"),
        ("area", "reworded", "unga"),
        ("goal", "changed", "g"),
    ]
    assert not found.weakenings  # both live on in the merged one


def test_an_agreement_until_further_notice() -> None:
    change = _only(_found({}, {"validity": {"start": "2024", "until_further_notice": "yes"}}))
    assert sv(change) == ("2020–2023 (fyra år)", "tills vidare från 2024")


def test_a_new_holder_is_never_matched_by_likeness_of_names() -> None:
    def signed(*names: tuple[str, str]) -> dict[str, Any]:
        return {"signatories": [{"name": n, "title": t, "party": "kommunen"} for n, t in names]}

    old = signed(("Peter Lund", "Kommundirektör"), ("Eva Ek", "Ordförande"))
    found = _found(old, signed(("Peter Bok", "Ordförande")))
    gone = [each.name.sv for each in found.changes if each.kind is ChangeKind.REMOVED]
    assert gone == ["Peter Lund, Kommundirektör"]
    [holder] = [each for each in found.changes if each.field == "name"]
    assert sv(holder) == ("Eva Ek", "Peter Bok")


def test_an_earlier_id_finds_a_goal_whose_words_are_all_new() -> None:
    old = {"goals": [{"id": "m1", "title": "Minska antalet inbrott"}]}
    new = {"goals": [{"id": "hem", "previous_id": "m1", "title": "Var och en är säker där hen bor"}]}
    change = _only(_found(old, new))
    assert (change.area, change.kind, change.field) == ("goal", ChangeKind.CHANGED, "title")


def test_moved_is_told_from_removed_and_added() -> None:
    goals = [{"id": name, "title": f"Målet {name * 9}"} for name in "abcd"]
    found = _found({"goals": goals}, {"goals": [*goals[1:], goals[0]]})
    assert _told(found) == [("goal", "moved", "a")]
    forums = [{"id": name, "name": f"Forum {name * 9}"} for name in "abcd"]
    assert _told(_found({"forums": forums}, {"forums": forums[::-1]})) == []


def test_prose_that_has_moved_to_another_annex_is_found_there() -> None:
    prose = {"heading": "Bakgrund", "text": "Parterna har samverkat sedan länge om trygghet i centrum."}
    old = [{"number": "1", "sections": [{"text": "Om modellen."}]}, {"number": "2", "sections": [prose]}]
    new = [{"number": "1", "sections": [{"text": "Om modellen."}, prose]}]
    assert _told(_found({"annexes": old}, {"annexes": new})) == [
        ("annex", "removed", "2"),
        ("annex", "moved", "1"),
    ]


GOAL = {"id": "g", "title": "Fler är trygga"}


def _measured(**values: str) -> dict[str, Any]:
    return {"goals": [GOAL | {"indicators": [{"id": "i", "title": "Otrygga", **values}]}]}


@pytest.mark.parametrize(
    ("old", "new", "weak"),
    [
        ({"direction": "decrease", "target": "20"}, {"direction": "decrease", "target": "25"}, True),
        ({"direction": "decrease", "target": "25"}, {"direction": "decrease", "target": "20"}, False),
        ({"direction": "increase", "target": "80"}, {"direction": "increase", "target": "75"}, True),
        ({"baseline": "30", "target": "20"}, {"baseline": "30", "target": "25"}, True),
        ({"target": "20"}, {}, True),
        ({"target_date": "2025"}, {"target_date": "2026"}, True),
        ({"target_date": "2026"}, {"target_date": "2025"}, False),
        ({"target": "80", "target_date": "2025"}, {"target": "90", "target_date": "2029"}, False),
        ({"target": "80", "target_date": "2025"}, {"target": "80", "target_date": "2029"}, True),
    ],
)
def test_a_target_that_asks_for_less_is_a_weakening(
    old: dict[str, str], new: dict[str, str], weak: bool
) -> None:
    assert bool(_found(_measured(**old), _measured(**new)).weakenings) is weak


@pytest.mark.parametrize(
    ("old", "new", "weak"),
    [
        ({"per": "month"}, {"per": "quarter"}, True),
        ({"per": "year"}, {"per": "year", "every": "2"}, True),
        ({"per": "year"}, {"per": "half_year"}, False),
        ({"per": "year"}, {"per": "year", "times": "2"}, False),
        ({"per": "year"}, None, True),
        (None, {"per": "year"}, False),
    ],
)
def test_a_longer_interval_is_a_weakening(
    old: dict[str, str] | None, new: dict[str, str] | None, weak: bool
) -> None:
    def promised(cadence: dict[str, str] | None) -> dict[str, Any]:
        commitment = {"id": "c", "text": "Gå trygghetsvandringar"}
        return {"commitments": [commitment | ({"cadence": cadence} if cadence else {})]}

    found = _found(promised(old), promised(new))
    assert len(found.changes) == 1
    assert bool(found.weakenings) is weak


@pytest.mark.parametrize(
    ("old", "new", "weak"),
    [
        ("Parterna ska träffas en gång i månaden.", "Parterna bör träffas en gång i månaden.", True),
        ("Parterna bör träffas en gång i månaden.", "Parterna ska träffas en gång i månaden.", False),
        ("Parterna ska träffas en gång i månaden.", "Parterna ska träffas två gånger i månaden.", False),
    ],
)
def test_a_duty_that_becomes_a_wish_is_a_weakening(old: str, new: str, weak: bool) -> None:
    found = _found({"commitments": [{"id": "c", "text": old}]}, {"commitments": [{"id": "c", "text": new}]})
    assert bool(found.weakenings) is weak


def test_a_commitment_of_all_that_becomes_one_partys_is_a_weakening() -> None:
    all_of_them, one = {"id": "c", "text": "Dela lägesbild"}, {"id": "c", "text": "Dela lägesbild"}
    found = _found({"commitments": [all_of_them]}, {"commitments": [one | {"parties": ["kommunen"]}]})
    assert len(found.weakenings) == 1
    back = _found({"commitments": [one | {"parties": ["kommunen"]}]}, {"commitments": [all_of_them]})
    assert not back.weakenings


def test_a_section_that_has_changed_place_is_moved_and_only_a_matter_of_layout() -> None:
    sections = [{"heading": f"Avsnitt {name}", "text": f"Om {name * 20}."} for name in "abc"]
    change = _only(_found({"sections": sections}, {"sections": [*sections[1:], sections[0]]}))
    assert (change.area, change.kind, change.name.sv) == ("section", ChangeKind.MOVED, "Avsnitt a")
    assert sv(change) == ("plats 1", "plats 3")
    assert change.cls == "editorial"
