"""Areas, goals, forums, promises and parties that were merged, split or renamed from period to period."""

from typing import Any

import pytest

from samverkan.diff.changes import AgreementAndWork, Change, ChangeKind, Comparison
from samverkan.diff.compare import compare
from samverkan.model import Agreement

_WHOLE = (ChangeKind.ADDED, ChangeKind.REMOVED)


def _agreement(data: dict[str, Any]) -> AgreementAndWork:
    parties = [{"id": "kommunen", "name": "Exempelby kommun"}, {"id": "polisen", "name": "Polisen"}]
    base = {"title": "Avtal", "parties": parties, "validity": {"start": "2024", "end": "2027"}}
    return AgreementAndWork(Agreement.model_validate(base | data))


def _both_ways(old: dict[str, Any], new: dict[str, Any]) -> tuple[Comparison, Comparison]:
    sides = _agreement(old), _agreement(new)
    return compare(*sides, periods=True), compare(*reversed(sides), periods=True)  # type: ignore[misc]


def _told(found: Comparison) -> list[tuple[str, str, str]]:
    return [(str(each.kind), each.name.sv, each.new.sv if each.new else "") for each in found.changes]


def _sound(found: Comparison) -> None:
    assert not found.weakenings
    assert not [each for each in found.changes if each.kind in _WHOLE and each.area != "signatory"]


KINDS = {
    "areas": lambda name, **more: {"id": name, "title": f"Område {name * 5}"} | more,
    "goals": lambda name, **more: {"id": name, "title": f"Mål {name * 5}"} | more,
    "forums": lambda name, **more: {"id": name, "name": f"Forum {name * 5}"} | more,
    "promises": lambda name, **more: {"id": name, "text": f"Löftet {name * 5}"} | more,
    "parties": lambda name, **more: {"id": name, "name": f"Part {name * 5}"} | more,
}


@pytest.mark.parametrize("key", KINDS)
@pytest.mark.parametrize("keeps", ["c", "a"])
def test_two_that_became_one(key: str, keeps: str) -> None:
    """Whether the one has an id of its own or that of the first of them, and whether it names that or not."""
    make = KINDS[key]
    for former in (["a", "b"], ["b"]) if keeps == "a" else (["a", "b"],):
        old = {key: [make("a"), make("b"), make("x")]}
        new = {key: [make(keeps, previous=former) | _renamed(key, "ny"), make("x")]}
        found, back = _both_ways(old, new)
        for each in (found, back):
            _sound(each)
        assert [kind for kind, *_ in _told(found)] == ["merged", "merged"]
        assert [kind for kind, *_ in _told(back)] == ["split"]


def _renamed(key: str, name: str) -> dict[str, str]:
    words = {"promises": "text", "forums": "name", "parties": "name"}
    return {words.get(key, "title"): f"Något helt {name}"}


@pytest.mark.parametrize("key", KINDS)
def test_one_that_has_other_words_and_another_id(key: str) -> None:
    make = KINDS[key]
    new = {key: [make("b", previous=["a"]) | _renamed(key, "nytt"), make("x")]}
    for each in _both_ways({key: [make("a"), make("x")]}, new):
        _sound(each)
        assert [change.field for change in each.changes] == [next(iter(_renamed(key, "")))]


def test_ids_that_are_numbered_anew_merge_nothing() -> None:
    titles = ["Öka tryggheten på torget", "Minska skadegörelsen", "Fler vuxna på stan"]
    old = {"goals": [{"id": f"m{n}", "title": title} for n, title in enumerate(titles)]}
    new = {"goals": [{"id": f"m{n}", "previous": [f"m{n + 1}"], "title": titles[n + 1]} for n in range(2)]}
    found, _ = _both_ways(old, new)
    assert _told(found) == [("removed", titles[0], "")]


def _found_by_name(found: Comparison) -> dict[str, Change]:
    return {each.name.sv: each for each in found.changes}


OLD: dict[str, Any] = {
    "parties": [
        {"id": "kommunen", "name": "Exempelby kommun"},
        {"id": "norr", "name": "Lokalpolisområde Norr"},
        {"id": "soder", "name": "Lokalpolisområde Söder"},
    ],
    "areas": [
        {"id": "skola", "title": "Trygghet i skolan", "themes": ["mobbning"], "text": "Gäller skolan."},
        {"id": "fritid", "title": "Unga på fritiden", "themes": ["gårdar"], "text": "Gäller kvällar."},
        {"id": "centrum", "title": "Centrum och trafik", "themes": ["torget", "trafik"]},
    ],
    "goals": [
        {"id": "g1", "title": "Mindre mobbning", "area": "skola", "responsible": ["norr", "soder"]},
        {"id": "g2", "title": "Fler på gårdarna", "area": "fritid", "responsible": ["kommunen", "soder"]},
        {"id": "g3", "title": "Ett tryggt torg", "area": "centrum"},
        {"id": "g4", "title": "Färre olyckor", "area": "centrum"},
    ],
    "commitments": [
        {"id": "c1", "text": "Vi har vuxna på skolgården.", "parties": ["norr", "soder"], "area": "skola"}
    ],
    "signatories": [
        {"name": "Bo Exempel", "title": "Lokalpolisområdeschef", "party": "norr"},
        {"name": "Cia Exempel", "title": "Lokalpolisområdeschef", "party": "soder"},
    ],
}
NEW: dict[str, Any] = {
    "parties": [
        {"id": "kommunen", "name": "Exempelby kommun"},
        {"id": "polisen", "name": "Lokalpolisområde Exempelby", "previous": ["norr", "soder"]},
    ],
    "areas": [
        {
            "id": "unga",
            "title": "Barn och unga",
            "previous": ["skola", "fritid"],
            "themes": ["mobbning", "gårdar"],
            "text": "Gäller skolan och kvällar.",
        },
        {"id": "torget", "title": "Ett tryggt centrum", "previous": ["centrum"], "themes": ["torget"]},
        {"id": "trafik", "title": "Säker trafik", "previous": ["centrum"], "themes": ["trafik"]},
    ],
    "goals": [
        {"id": "g1", "title": "Mindre mobbning", "area": "unga", "responsible": ["polisen"]},
        {"id": "g2", "title": "Fler på gårdarna", "area": "unga", "responsible": ["kommunen", "polisen"]},
        {"id": "g3", "title": "Ett tryggt torg", "area": "torget"},
        {"id": "g4", "title": "Färre olyckor", "area": "trafik"},
    ],
    "commitments": [
        {"id": "c1", "text": "Vi har vuxna på skolgården.", "parties": ["polisen"], "area": "unga"}
    ],
    "signatories": [{"name": "Dan Exempel", "title": "Lokalpolisområdeschef", "party": "polisen"}],
}


def test_what_belongs_to_what_was_merged_or_split_follows_without_a_word() -> None:
    """Goals, commitments and themes are there as before, in either direction."""
    for found in _both_ways(OLD, NEW):
        _sound(found)
        assert not [each for each in found.changes if each.area in ("goal", "commitment")]
        assert not [each for each in found.changes if each.area == "theme"]


def test_places_lead_to_what_each_value_stood_in() -> None:
    """A theme that the merged area has lost is gone from the area that had it, at its line."""
    new = NEW | {"areas": [NEW["areas"][0] | {"themes": ["mobbning"]}, *NEW["areas"][1:]]}
    found, _ = _both_ways(OLD, new)
    [gone] = [each for each in found.changes if each.area == "theme"]
    assert (gone.kind, gone.old_route) == (ChangeKind.REMOVED, ("areas", 1, "themes", 0))
    text = _found_by_name(found)["Barn och unga"]
    assert text.field in ("text", "themes")


def test_a_party_that_has_succeeded_two_signs_for_both() -> None:
    found, _ = _both_ways(OLD, NEW)
    assert not found.weakenings
    unsigned, _ = _both_ways(OLD, NEW | {"signatories": []})
    assert len(unsigned.weakenings) == 2


def _seats(*names: str) -> list[dict[str, Any]]:
    return [{"party": name, "functions": ["ordföranden"]} for name in names]


def test_a_party_that_has_succeeded_two_has_the_seat_of_both() -> None:
    police = {"id": "p", "name": "Polisen"}
    two = [{"id": "o", "name": "Ores kommun"}, {"id": "m", "name": "Mores kommun"}, police]
    one = [{"id": "om", "name": "Ore-Mores kommun", "previous": ["o", "m"]}, police]

    def weaker(seats: list[dict[str, Any]], now: list[dict[str, Any]]) -> list[str]:
        old, new = ([{"id": "f", "name": "Styrgruppen", "members": each}] for each in (seats, now))
        found, _ = _both_ways({"parties": two, "forums": old}, {"parties": one, "forums": new})
        return [each.weakening.sv for each in found.weakenings if each.weakening]

    assert not weaker(_seats("o", "m", "p"), _seats("om", "p"))
    assert weaker(_seats("o", "m", "p"), _seats("p"))


def test_a_party_that_is_only_renamed_loses_the_one_who_no_longer_signs() -> None:
    police = {"id": "p", "name": "Polisen"}
    old, new = {"id": "o", "name": "Ores kommun"}, {"id": "n", "name": "Nya kommun", "previous": ["o"]}

    def signed(party: str, *titles: str) -> dict[str, Any]:
        return {"signatories": [{"name": f"Eva {each}", "title": each, "party": party} for each in titles]}

    before = {"parties": [old, police]} | signed("o", "Ordförande", "Kommundirektör")
    found, _ = _both_ways(before, {"parties": [new, police]} | signed("n", "Ordförande"))
    assert [each.weakening.sv for each in found.weakenings if each.weakening] == [
        "Kommundirektören undertecknar inte längre."
    ]
