"""What has come of promises to residents, as the status tells of them."""

from typing import Any

from samverkan.documents import status_words as words
from samverkan.status import PromiseProgress
from tests.status.building import agreement, on

TARGET = {"bound": "at_least", "value": "12", "unit": "vandringar", "cadence": {"per": "year"}}
PROMISE: dict[str, Any] = {
    "id": "vandra",
    "text": "Vi går trygghetsvandringar.",
    "parties": ["polisen"],
    "given_by": ["AB Exempelbyhus"],
    "target": TARGET,
    "results": [
        {"end": "2024-12", "party": "polisen", "value": "5", "kept": "partly"},
        {"end": "2024-12", "party": "kommunen", "value": "3"},
    ],
}
LOFTEN: dict[str, Any] = {
    "id": "loften",
    "date": "2024-02-01",
    "start": "2024-03-01",
    "end": "2026-12-31",
    "promises": [PROMISE, {"text": "Vi svarar inom en vecka."}],
    "follow_up": [{"subject": "Löftena", "cadence": {"per": "year"}, "responsible": "samordnaren"}],
}


def _promises(today: str, **more: Any) -> tuple[PromiseProgress, ...]:
    return on(today, agreement=agreement(), medborgarlofte=LOFTEN, **more).promises


def test_a_promise_has_owner_count_and_judgement() -> None:
    counted, bare = _promises("2025-02-01")
    assert (counted.owner, counted.given_by, counted.count) == ("Polisen", ("AB Exempelbyhus",), 8)
    assert words.givers(counted) == "Polisen och AB Exempelbyhus"
    assert words.outcome(counted).sv == "8; utlovat: minst 12 vandringar per år"
    assert words.kept(counted).sv == "delvis hållet"
    assert str(counted.follow_up) == "2025-12-31"
    assert bare.owner == "Exempelby kommun och Polisen"
    assert (words.outcome(bare).sv, words.kept(bare).sv) == ("inget tal utlovat", "inte bedömt")


def test_what_is_not_known_yet_is_not_told() -> None:
    counted, _ = _promises("2024-06-01")
    assert (counted.count, counted.kept) == (None, None)
    assert words.outcome(counted).sv == "inget resultat än; utlovat: minst 12 vandringar per år"


def test_a_follow_up_says_last_whether_it_is_kept() -> None:
    told = {"id": "u", "date": "2025-03-01", "promises": [{"promise": "vandra", "kept": "yes"}]}
    assert words.kept(_promises("2025-03-01", uppfoljning=told)[0]).sv == "hållet"


def test_promises_hold_until_newer_ones_are_given() -> None:
    newer = {**LOFTEN, "id": "nya", "date": "2025-01-15", "promises": [{"text": "Vi syns på torget."}]}
    held = _promises("2025-01-14", medborgarlofte_nya=newer)
    assert [each.promise.text for each in held] == ["Vi går trygghetsvandringar.", "Vi svarar inom en vecka."]
    assert [each.promise.text for each in _promises("2025-01-15", medborgarlofte_nya=newer)] == [
        "Vi syns på torget."
    ]
