"""What has come of promises to residents, as the status tells of them."""

from datetime import date
from typing import Any

import pytest

from samverkan.documents import promise_words
from samverkan.status import PromiseProgress
from tests.status.building import agreement, on, said

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
    assert promise_words.givers(counted) == "Polisen och AB Exempelbyhus"
    assert promise_words.outcome(counted).sv == "8 (utlovat: minst 12 vandringar per år)"
    assert promise_words.kept(counted).sv == "delvis hållet"
    assert str(counted.follow_up) == "2025-12-31"
    assert bare.owner == "Exempelby kommun och Polisen"
    assert (promise_words.outcome(bare).sv, promise_words.kept(bare).sv) == (
        "inget antal utlovat",
        "inte bedömt",
    )


def test_what_is_not_known_yet_is_not_told() -> None:
    counted, _ = _promises("2024-06-01")
    assert (counted.count, counted.kept) == (None, None)
    assert promise_words.outcome(counted).sv == "inget resultat än (utlovat: minst 12 vandringar per år)"


def test_a_follow_up_says_last_whether_it_is_kept() -> None:
    told = {"id": "u", "date": "2025-03-01", "promises": [{"promise": "vandra", "kept": "yes"}]}
    assert promise_words.kept(_promises("2025-03-01", uppfoljning=told)[0]).sv == "hållet"


def test_a_promise_that_keeps_its_id_is_meant_as_the_followed_up_document_has_it() -> None:
    newer = {**LOFTEN, "id": "nya", "date": "2025-01-15", "start": "2025-02-01"}
    told = {"id": "u", "date": "2025-03-01", "promises": [{"promise": "vandra", "kept": "no"}]}

    def kept(**of: str) -> list[str]:
        every = _promises("2025-03-01", medborgarlofte_nya=newer, uppfoljning=told | of)
        return [promise_words.kept(each).sv for each in every if each.promise.id]

    assert kept(promise_document="loften") == ["delvis hållet"]
    assert kept(promise_document="nya") == kept() == ["inte hållet"]


def test_promises_hold_until_newer_ones_are_given() -> None:
    newer = {**LOFTEN, "id": "nya", "date": "2025-01-15", "promises": [{"text": "Vi syns på torget."}]}
    held = _promises("2025-01-14", medborgarlofte_nya=newer)
    assert [each.promise.text for each in held] == ["Vi går trygghetsvandringar.", "Vi svarar inom en vecka."]
    assert [each.promise.text for each in _promises("2025-01-15", medborgarlofte_nya=newer)] == [
        "Vi syns på torget."
    ]


def test_a_promise_that_has_ended_is_told_as_ended_until_a_newer_is_given() -> None:
    counted, bare = _promises("2027-02-01")
    assert {str(each) for each in (counted.until, counted.ended, bare.ended)} == {"2026-12-31"}
    assert [each.ended for each in _promises("2026-12-31")] == [None, None]


def test_a_promise_may_end_before_the_others() -> None:
    own = {**LOFTEN, "promises": [{**PROMISE, "end": "2025"}, {"text": "Vi svarar."}]}
    first, second = on("2026-02-01", agreement=agreement(), medborgarlofte=own).promises
    assert (str(first.ended), str(first.until), second.ended) == ("2025", "2025-12-31", None)


def test_an_extension_counts_once_it_is_decided() -> None:
    own = {**LOFTEN, "extensions": [{"until": "2027-06-30", "decided": "2027-01-20"}]}
    for day, until in (("2027-01-19", "2026-12-31"), ("2027-01-20", "2027-06-30")):
        assert str(on(day, agreement=agreement(), medborgarlofte=own).promises[0].until) == until


def test_no_follow_up_at_an_interval_comes_after_the_end() -> None:
    short = {**LOFTEN, "end": "2024-12-31", "promises": [{"text": "Vi svarar."}]}
    (ended,) = on("2026-02-01", agreement=agreement(), medborgarlofte=short).promises
    assert ended.follow_up is None


def test_a_follow_up_that_was_missed_is_told_as_missed() -> None:
    (bare,) = [each for each in _promises("2026-02-01") if not each.given_by]
    told = promise_words.looked_at(bare, date(2026, 2, 1))
    assert told
    assert told.sv == "skulle ha följts upp 2025-12"


def test_promises_until_new_ones_are_followed_up_until_these_are_given() -> None:
    old = {**LOFTEN, "until_new": True, "promises": [{"text": "Vi svarar."}]}
    newer = {"id": "nya", "date": "2024-12-15", "promises": [{"text": "Vi syns på torget."}]}
    files: dict[str, Any] = {"medborgarlofte": old, "medborgarlofte_nya": newer}
    due = said(on("2026-02-01", agreement=agreement(), **files), "promise")
    assert due == []


STANDS = {"id": "stall", "text": "Cykelställen står på plats den 1 juni.", "end": "2024-06-01"}


def _awaited(today: str, **more: Any) -> list[tuple[str, str]]:
    """The promises of a day of their own that somebody is waited for to meet."""
    document = {**LOFTEN, "promises": [PROMISE, STANDS | more]}
    state = on(today, agreement=agreement(), medborgarlofte=document)
    return [each for each in said(state, "promise") if each[1].startswith("Löfte: ")]


@pytest.mark.parametrize("today", ["2024-05-01", "2024-06-01", "2024-06-02", "2026-01-01", "2028-01-01"])
def test_a_promise_of_a_day_of_its_own_is_awaited_until_it_is_judged(today: str) -> None:
    assert _awaited(today) == [("2024-06-01", "Löfte: Cykelställen står på plats den 1 juni.")]


@pytest.mark.parametrize("kept", ["yes", "partly", "no"])
def test_what_is_judged_is_awaited_no_longer(kept: str) -> None:
    result = {"end": "2024-06-01", "kept": kept}
    assert _awaited("2024-05-31", results=[result]) != []
    assert _awaited("2024-06-02", results=[result]) == []


@pytest.mark.parametrize(
    ("today", "kept"),
    [
        ("2024-02-15", "börjar gälla den 2024-03-01"),
        ("2024-03-01", "inte bedömt"),
        ("2025-02-01", "delvis hållet"),
    ],
)
def test_a_promise_that_does_not_hold_yet_tells_from_when_it_does(today: str, kept: str) -> None:
    assert promise_words.kept(_promises(today)[0]).sv == kept


IN_AGREEMENT = [
    {"text": "Polisen syns i centrum.", "parties": ["polisen"]},
    {"text": "Vi går vandringar under 2024.", "end": "2024"},
    {"text": "Vi öppnar en mottagning.", "start": "2026"},
]


@pytest.mark.parametrize(
    ("today", "more", "undertaken"),
    [
        ("2024-06-01", {}, ["Polisen syns i centrum.", "Vi går vandringar under 2024."]),
        ("2025-06-01", {}, ["Polisen syns i centrum."]),
        ("2026-06-01", {}, ["Polisen syns i centrum.", "Vi öppnar en mottagning."]),
        ("2024-06-01", {"medborgarlofte": LOFTEN}, []),
    ],
)
def test_promises_of_the_agreement_alone_are_undertaken_while_they_hold(
    today: str, more: dict[str, Any], undertaken: list[str]
) -> None:
    status = on(today, agreement=agreement(promises=IN_AGREEMENT), **more)
    assert [each.text for each in status.commitments] == undertaken


@pytest.mark.parametrize(
    ("label", "said_of_it"),
    [({}, "Medborgarlöftena går ut"), ({"label": "trygghetslöften"}, "Trygghetslöften går ut")],
)
def test_promises_that_end_are_called_what_the_kommun_calls_them(
    label: dict[str, str], said_of_it: str
) -> None:
    state = on("2026-12-01", medborgarlofte={**LOFTEN, **label})
    assert ("2026-12-31", said_of_it) in said(state, "promise")
