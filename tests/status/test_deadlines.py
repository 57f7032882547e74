"""What is to be done by when: each kind of deadline, from its source to the day that it is done."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.documents.missed import what
from samverkan.documents.validity_words import in_force
from samverkan.model import Cadence, after
from samverkan.status.duties import by_who
from samverkan.status.recurring import next_times
from tests.status.building import PARTIES, agreement, on, said

FORUM = {"id": "styr", "name": "Styrgruppen", "cadence": {"per": "quarter"}}


def _occasions(*occasions: dict[str, Any]) -> dict[str, Any]:
    return agreement(forums=[FORUM], follow_up={"occasions": list(occasions)})


def _followed_up(day: str, **more: Any) -> dict[str, Any]:
    return {"id": f"u-{day}", "date": day, **more}


def test_what_is_due_today_is_not_overdue_and_the_last_day_of_the_time_ahead_is_counted() -> None:
    plan = {"id": "plan", "date": "2024-05-02", "measures": [{"title": "Ljus", "end": "2025-06-30"}]}

    def places(today: str) -> tuple[int, int]:
        state = on(today, within=30, atgardsplan=plan)
        return len(state.overdue), len(state.due)

    assert places("2025-05-30") == (0, 0)
    assert places("2025-05-31") == (0, 1)
    assert places("2025-06-30") == (0, 1)
    assert places("2025-07-01") == (1, 0)


def test_what_is_due_on_one_day_is_in_the_order_of_its_numbers() -> None:
    titles = [f"Gång {number}" for number in range(1, 13)]
    measures = [{"title": each, "end": "2025-06-30", "responsible": each} for each in reversed(titles)]
    state = on("2025-06-01", atgardsplan={"id": "plan", "date": "2024-05-02", "measures": measures})
    assert [each.what.sv for each in state.due if each.kind == "measure"] == [
        f"Åtgärd: {each}" for each in titles
    ]
    assert [each.who for each in by_who([state]) if each.who in titles] == titles


@pytest.mark.parametrize(
    ("today", "due"),
    [
        ("2024-04-01", ["2024-05-01"]),  # a tertial after the beginning of the agreement
        ("2024-05-20", ["2024-05-01", "2024-09-01"]),  # and late, which does not hide the coming one
        ("2024-06-01", ["2024-09-25"]),  # a tertial after the follow-up of 25 May
    ],
)
def test_a_recurring_follow_up_is_due_an_interval_after_the_last(today: str, due: list[str]) -> None:
    own = _occasions({"subject": "målen", "cadence": {"per": "tertial"}})
    state = on(today, within=150, agreement=own, uppfoljning=_followed_up("2024-05-25"))
    assert said(state, "follow_up") == [(day, "Uppföljning: målen") for day in due]


@pytest.mark.parametrize(
    ("start", "cadence", "today", "due"),
    [
        ("2024", "year", "2025-12-31", ["2025-12-31"]),
        ("2024", "year", "2026-01-01", ["2025-12-31", "2026-12-31"]),
        ("2024-03", "month", "2024-04-30", ["2024-04-30"]),
        ("2024", "quarter", "2024-04-02", ["2024-04-01", "2024-07-01"]),  # the first is within the year
    ],
)
def test_nothing_is_late_that_would_be_in_time_if_it_began_on_another_day_of_that_year_or_month(
    start: str, cadence: str, today: str, due: list[str]
) -> None:
    own = _occasions({"subject": "målen", "cadence": {"per": cadence}})
    own |= {"validity": {"start": start, "end": "2027", "revision": {"cadence": {"per": cadence}}}}
    indicator = {"id": "i", "title": "otrygga", "unit": "procent", "cadence": {"per": cadence}}
    own |= {"goals": [{"id": "g", "title": "Färre otrygga", "indicators": [indicator]}]}
    state = on(today, within=366, agreement=own)
    assert said(state, "follow_up") == [(day, "Uppföljning: målen") for day in due]
    assert said(state, "indicator") == [(day, "Mätning: otrygga") for day in due]
    assert said(state, "revision") == [(due[-1], "Översyn av avtalet")]


@given(
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.sampled_from([("month", 1), ("month", 2), ("quarter", 1), ("year", 1)]),
)
def test_what_is_held_on_its_day_goes_on_from_the_first_day(start: date, each: tuple[str, int]) -> None:
    cadence, latest = Cadence.model_validate({"per": each[0], "every": str(each[1])}), start
    for number in range(1, 15):
        (latest,) = (time.day for time in next_times(latest, cadence, latest, start))
        every = {"per": each[0], "every": str(each[1] * number)}
        assert latest == after(start, Cadence.model_validate(every))


@given(
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.integers(min_value=0, max_value=2000),
    st.integers(min_value=0, max_value=2000),
    st.sampled_from([("week", 1, 1), ("month", 1, 1), ("month", 3, 1), ("quarter", 1, 1), ("year", 1, 2)]),
)
def test_what_is_missed_is_one_time_with_its_number_and_hides_no_coming_one(
    start: date, late: int, left: int, each: tuple[str, int, int]
) -> None:
    per, times, every = each
    cadence = Cadence.model_validate({"per": per, "times": str(times), "every": str(every)})
    today, until = start + timedelta(days=late), start + timedelta(days=left)
    told = list(next_times(start, cadence, today, start, until))
    alone = []
    for number in range(1, 400):
        whole = Cadence.model_validate({"per": per, "times": str(times), "every": str(every * number)})
        alone.append(after(start, whole))
    due = [day for day in alone if day <= until]
    missed, ahead = [day for day in due if day < today], [day for day in due if day >= today][:1]
    if times == 1:
        assert [time.day for time in told] == [*missed[:1], *ahead]
        assert [time.missed.times for time in told if time.missed] == ([len(missed)] if missed else [])
        assert [time.missed.next for time in told if time.missed and time.missed.next] == (
            ahead if missed else []
        )
    assert all(time.day <= until for time in told)
    assert [time.missed is not None for time in told] == [time.day < today for time in told]


def test_a_follow_up_of_one_type_is_not_one_of_all_types() -> None:
    own = _occasions({"subject": "året", "types": ["output", "effect"], "cadence": {"per": "year"}})
    for types, late in ((["output"], 1), (["output", "process", "effect"], 0)):
        state = on("2025-02-01", agreement=own, uppfoljning=_followed_up("2024-12-01", types=types))
        assert len(said(state, "follow_up")) == late


def test_an_indicator_is_not_asked_for_before_the_agreement_begins_or_after_its_target() -> None:
    own = _measured(cadence={"per": "year"}, target="5", target_date="2025-06")
    own["goals"][0]["indicators"][0]["measurements"] = [{"date": "2025-06-30", "value": "4"}]
    assert said(on("2026-12-01", agreement=own, within=365), "indicator") == []
    assert (
        said(
            on("2023-11-01", agreement=_measured(baseline_date="2022", cadence={"per": "year"})), "indicator"
        )
        == []
    )


def test_a_follow_up_of_another_sort_does_not_count() -> None:
    own = _occasions({"subject": "effekten", "types": ["effect"], "cadence": {"per": "year"}})
    output = on("2025-02-01", agreement=own, uppfoljning=_followed_up("2024-12-01", types=["output"]))
    any_sort = on("2025-02-01", agreement=own, uppfoljning=_followed_up("2024-12-01"))
    assert said(output, "follow_up") == [("2025-01-01", "Uppföljning: effekten")]
    assert said(any_sort, "follow_up") == []


@pytest.mark.parametrize(
    ("held", "is_late"), [("2025-10-30", True), ("2025-10-31", False), ("2026-01-15", False)]
)
def test_a_follow_up_planned_once_is_made_up_to_a_month_before_or_later(held: str, is_late: bool) -> None:
    own = _occasions({"subject": "halvtid", "date": "2025-12"})
    state = on("2026-02-01", agreement=own, uppfoljning=_followed_up(held))
    assert said(state, "follow_up") == ([("2025-12-31", "Uppföljning: halvtid")] if is_late else [])


def test_no_follow_up_is_due_after_the_end_of_the_agreement() -> None:
    own = _occasions({"subject": "målen", "cadence": {"per": "year"}})
    state = on("2027-10-01", within=365, agreement=own, uppfoljning=_followed_up("2027-02-01"))
    assert said(state, "follow_up") == []


LAGESBILD = {"id": "gemensam", "date": "2024-02-29"}
PLAN = {"id": "plan", "date": "2024-04-01", "decisions": [{"body": "KS", "date": "2024-05-02"}]}


def test_the_law_asks_for_lagesbild_and_plan_every_second_year() -> None:
    state = on("2026-06-01", lagesbild=LAGESBILD, atgardsplan=PLAN)
    assert said(state, "lagesbild") == [("2026-02-28", "Uppdatering av lägesbilden")]
    assert said(state, "plan") == [("2026-05-02", "Uppföljning av åtgärdsplanen")]


@pytest.mark.parametrize(("author", "who"), [({}, "Exempelby kommun"), ({"author": "Eva Alm"}, "Eva Alm")])
def test_what_the_law_asks_for_is_done_by_who_wrote_it_or_by_the_kommun(
    author: dict[str, str], who: str
) -> None:
    state = on("2026-06-01", lagesbild=LAGESBILD | author, atgardsplan=PLAN | author)
    asked = {each.kind: each.who for each in (*state.overdue, *state.due)}
    assert (asked["lagesbild"], asked["plan"]) == (who, who)


def test_a_new_lagesbild_and_a_follow_up_meet_the_law() -> None:
    newer, follow_up = {"id": "ny", "date": "2026-01-10"}, _followed_up("2025-06-01", plan="plan")
    state = on("2026-06-01", lagesbild=LAGESBILD, lagesbild_ny=newer, atgardsplan=PLAN, uppfoljning=follow_up)
    assert said(state, "lagesbild") + said(state, "plan") == []


def test_an_agreement_from_before_the_law_is_not_asked() -> None:
    own = agreement(validity={"start": "2023-06-30", "end": "2027"})
    state = on("2026-06-01", agreement=own, lagesbild=LAGESBILD, atgardsplan=PLAN)
    assert said(state, "lagesbild") + said(state, "plan") == []


@pytest.mark.parametrize(
    ("today", "due"),
    [("2024-02-01", "2025-01-31"), ("2025-01-31", "2025-01-31"), ("2025-02-01", "2026-01-31")],
)
def test_the_agreement_is_looked_over_every_year_and_never_late(today: str, due: str) -> None:
    validity = {"start": "2024-01-31", "end": "2027", "revision": {"cadence": {"per": "year"}}}
    state = on(today, within=365, agreement=agreement(validity=validity))
    assert said(state, "revision") == [(due, "Översyn av avtalet")]


def _case(**more: Any) -> dict[str, Any]:
    earlier = {
        "id": "au",
        "role": "proposes",
        "body": "Arbetsutskottet",
        "paragraph": "12",
        "date": "2024-01-15",
    }
    meeting = {
        "id": "ks",
        "role": "decides",
        "body": "Kommunstyrelsen",
        "paragraph": "31",
        "date": "2024-02-05",
    }
    return {"registration_number": "KS 2024/1", "title": "Avtal", "steps": [earlier, {**meeting, **more}]}


@pytest.mark.parametrize(
    ("today", "step", "deadline"),
    [
        ("2024-01-20", {}, ("2024-01-29", "Arbetsutskottet: justera § 12")),
        ("2024-02-06", {}, ("2024-02-19", "Kommunstyrelsen: justera § 31")),
        (
            "2024-02-20",
            {"adjustment": {"date": "2024-02-16"}},
            ("2024-02-19", "Kommunstyrelsen: anslå att § 31 är justerad"),  # 18 February is a Sunday
        ),
        (
            "2024-02-20",
            {"adjustment": {"date": "2024-02-16"}, "announcement": {"posted": "2024-02-19"}},
            ("2024-03-11", "Kommunstyrelsen: ta ned anslaget om § 31"),
        ),
        (
            "2024-02-06",
            {"adjustment": {"date": "2024-02-16"}},  # which is still to come
            ("2024-02-19", "Kommunstyrelsen: justera § 31"),
        ),
        ("2024-04-01", {"announcement": {"posted": "2024-02-19", "removed": "2024-03-12"}}, None),
        (
            "2024-02-20",  # the day that is stated, be it too soon
            {"announcement": {"posted": "2024-02-19", "removed": "2024-03-01"}},
            ("2024-03-01", "Kommunstyrelsen: ta ned anslaget om § 31"),
        ),
        (
            "2024-02-20",  # no sooner than the time for appeals has run out
            {"announcement": {"posted": "2024-02-19", "appeal_until": "2024-03-01"}},
            ("2024-03-11", "Kommunstyrelsen: ta ned anslaget om § 31"),
        ),
    ],
)
def test_the_minutes_of_the_case_are_approved_announced_and_taken_down(
    today: str, step: dict[str, Any], deadline: tuple[str, str] | None
) -> None:
    state = on(today, case=_case(**step))
    found = said(state, "justering") + said(state, "announcement")
    assert found == ([deadline] if deadline else [])


@pytest.mark.parametrize(
    ("days", "asked"),
    [
        (("2024-02-10", "2024-02-12"), False),
        (("2024-02", "2024"), False),
        (("2024-02-10", "2024-01-12"), True),  # before the decision
        (("2024-02-10", None), True),
        (("2024-02-10", "2024-12-12"), True),  # still to come
    ],
)
def test_what_all_have_signed_since_needs_no_approval_of_its_minutes(
    days: tuple[str | None, str | None], asked: bool
) -> None:
    names = zip(("kommunen", "polisen"), days, strict=True)
    signed = [{"name": "A", "party": party, **({"date": day} if day else {})} for party, day in names]
    state = on(
        "2025-01-15" if days[1] != "2024-12-12" else "2024-03-15",
        case=_case(),
        agreement=agreement(signatories=signed),
    )
    assert bool(said(state, "justering")) is asked


def test_parts_of_measures_and_tasks_are_due_until_they_are_done() -> None:
    steps = [
        {"text": "Beställ", "end": "2025-02", "done": "2025-03-05"},
        {"text": "Montera", "end": "2025-03"},
    ]
    plan = {"id": "plan", "date": "2024-05-02", "measures": [{"title": "Ljus", "steps": steps}]}
    tasks = [
        {"text": "Ring", "due": "2025-02-10"},
        {"text": "Skriv", "due": "2025-02-20", "done": "2025-02-18"},
    ]
    own = agreement(forums=[{"id": "styr", "name": "Styrgruppen"}])
    minutes = {"id": "m", "date": "2025-02-01", "forum": "styr", "tasks": tasks}
    before = on("2025-03-04", agreement=own, atgardsplan=plan, motesanteckning=minutes)
    after = on("2025-03-05", agreement=own, atgardsplan=plan, motesanteckning=minutes)
    assert said(before, "measure") == [
        ("2025-02-28", "Delmoment: Beställ"),
        ("2025-03-31", "Delmoment: Montera"),
    ]
    assert said(after, "measure") == [("2025-03-31", "Delmoment: Montera")]
    assert said(after, "task") == [("2025-02-10", "Uppgift: Ring")]
    assert said(on("2025-01-31", agreement=own, motesanteckning=minutes), "task") == []


@pytest.mark.parametrize(
    ("baseline", "today", "asked"),
    [
        ("2022-10", "2024-03-01", ["2024-10-31"]),
        ("2022-10", "2024-11-01", ["2024-10-31", "2025-10-31"]),
        ("2023", "2024-03-01", ["2024-12-31"]),
        ("2020-02-29", "2024-01-01", ["2024-02-29"]),
        ("2023-12-31", "2024-03-01", ["2024-12-31"]),
        ("2024-02-01", "2024-03-01", ["2025-02-01"]),
    ],
)
def test_nothing_is_to_have_been_measured_before_the_agreement_began(
    baseline: str, today: str, asked: list[str]
) -> None:
    """An agreement of 2024 whose baseline is older is not late on its first day."""
    indicator = {"title": "Otrygga", "cadence": {"per": "year"}, "baseline": 8, "baseline_date": baseline}
    own = agreement(goals=[{"title": "Nå", "indicators": [indicator]}])
    state = on(today, within=400, agreement=own)
    assert [day for day, _ in said(state, "indicator")] == asked


def _promises(**more: Any) -> dict[str, Any]:
    return {"id": "loften", "date": "2025-01-10", "promises": [{"text": "Vi går."}], "end": "2025-12", **more}


@pytest.mark.parametrize(
    ("today", "more", "due"),
    [
        ("2025-12-01", {}, ["2025-12-31"]),
        ("2026-02-01", {}, ["2025-12-31"]),
        ("2025-12-01", {"until_new": True}, []),
        ("2025-12-01", {"extensions": [{"until": "2026-02", "decided": "2025-11-20"}]}, ["2026-02-28"]),
        ("2025-12-01", {"extensions": [{"until": "2026-02", "decided": "2025-12-20"}]}, ["2025-12-31"]),
    ],
)
def test_promises_end_on_their_last_day_or_when_they_have_been_extended_to(
    today: str, more: dict[str, Any], due: list[str]
) -> None:
    found = said(on(today, medborgarlofte=_promises(**more)), "promise")
    went = "gick" if due and due[0] < today else "går"
    assert found == [(day, f"Medborgarlöftena {went} ut") for day in due]


def test_promises_that_new_ones_follow_do_not_end_unseen() -> None:
    newer = {"id": "nya", "date": "2026-01-12", "promises": [{"text": "Vi går igen."}]}
    files: dict[str, Any] = {"medborgarlofte": _promises(), "medborgarlofte_nya": newer}
    assert said(on("2026-01-11", **files), "promise") != []
    assert said(on("2026-01-12", **files), "promise") == []


def test_promises_are_followed_up_as_they_say() -> None:
    half_yearly = _promises(start="2025-01", follow_up=[{"subject": "allt", "cadence": {"per": "half_year"}}])
    result = [{"text": "Vi går.", "results": [{"end": "2025-06", "kept": "yes"}]}]
    assert said(on("2025-06-01", medborgarlofte=half_yearly), "promise") == [
        ("2025-07-31", "Uppföljning av löften: allt")
    ]
    told = on("2025-09-01", within=120, medborgarlofte={**half_yearly, "promises": result})
    assert said(told, "promise") == [
        ("2025-12-30", "Uppföljning av löften: allt"),
    ]


def _measured(**indicator: Any) -> dict[str, Any]:
    return agreement(goals=[{"title": "Trygga", "indicators": [{"title": "Trygga", **indicator}]}])


@pytest.mark.parametrize(
    ("today", "indicator", "due"),
    [
        ("2025-01-15", {"cadence": {"per": "year"}}, ["2025-01-01"]),
        ("2025-01-15", {"cadence": {"per": "year"}, "baseline_date": "2024-03"}, ["2025-03-31"]),
        (
            "2025-01-15",
            {"cadence": {"per": "year"}, "measurements": [{"date": "2024-04-02", "value": 3}]},
            ["2025-04-02"],
        ),
        ("2027-11-01", {"target_date": "2027-12"}, ["2027-12-31"]),
        ("2027-12-20", {"target_date": "2027-12", "measurements": [{"date": "2027-12-10", "value": 3}]}, []),
        (
            "2027-10-15",
            {
                "cadence": {"per": "year"},
                "target_date": "2027-10",
                "measurements": [{"date": "2026-10-20", "value": 3}],
            },
            ["2027-10-20"],
        ),
    ],
)
def test_an_indicator_is_measured_at_its_interval_and_when_its_target_is_set(
    today: str, indicator: dict[str, Any], due: list[str]
) -> None:
    found = said(on(today, agreement=_measured(**indicator)), "indicator")
    assert found == [(day, "Mätning: Trygga") for day in due]


def test_a_forum_meets_when_its_minutes_say_or_at_its_interval() -> None:
    own = agreement(forums=[FORUM])
    minutes = {"id": "m", "date": "2025-11-30", "forum": "styr"}
    assert said(on("2026-02-01", agreement=own), "meeting") == []
    assert said(on("2026-02-01", agreement=own, motesanteckning=minutes), "meeting") == [
        ("2026-02-28", "Möte: Styrgruppen")
    ]
    stated = {**minutes, "next_meeting": "2026-02-10"}
    assert said(on("2026-02-01", agreement=own, motesanteckning=stated), "meeting") == [
        ("2026-02-10", "Möte: Styrgruppen")
    ]


@pytest.mark.parametrize(
    ("kind", "records", "when"),
    [
        ("meeting", {"motesanteckning": {"id": "m", "date": "2025-11", "forum": "styr",
                                         "next_meeting": "2026-03"}}, "2026-03"),
        ("task", {"motesanteckning": {"id": "m", "date": "2025-11", "forum": "styr",
                                      "tasks": [{"text": "Ringa", "due": "2026-03"}]}}, "2026-03"),
        ("commitment", {"commitments": [{"text": "Vi ringer", "deadline": "2025"}]}, "2025"),
        ("measure", {"measures": [{"title": "Ljus", "end": "2026-03"}]}, "2026-03"),
        ("lagesbild", {"lagesbild": {"id": "l", "date": "2024-03"}}, "2026-03"),
        ("lagesbild", {"lagesbild": {"id": "l", "date": "2024-03-04"}}, "2026-03-04"),
    ],
)  # fmt: skip
def test_a_deadline_is_known_as_exactly_as_what_it_is_reckoned_from(
    kind: str, records: dict[str, Any], when: str
) -> None:
    of_agreement = {name: each for name, each in records.items() if isinstance(each, list)}
    work = {name: each for name, each in records.items() if isinstance(each, dict)}
    state = on("2026-02-01", agreement=agreement(forums=[FORUM], **of_agreement), **work)
    assert when in [str(each.when) for each in (*state.overdue, *state.due) if each.kind == kind]


def test_meetings_go_on_at_their_interval_after_the_day_that_the_minutes_say() -> None:
    monthly = agreement(forums=[{**FORUM, "cadence": {"per": "month"}}])
    minutes = {"id": "m", "date": "2025-12-15", "forum": "styr", "next_meeting": "2026-01-31"}
    state = on("2026-04-10", agreement=monthly, motesanteckning=minutes)
    assert said(state, "meeting") == [
        ("2026-01-31", "Möte: Styrgruppen"),
        ("2026-04-30", "Möte: Styrgruppen"),
    ]
    (late,) = state.overdue
    assert late.missed
    assert (late.missed.times, late.missed.next) == (3, date(2026, 4, 30))
    assert what(late).sv == (
        "Möte: Styrgruppen – tre månadsmöten sedan 2026-01-31 saknar anteckningar; nästa den 2026-04-30"
    )


@pytest.mark.parametrize(
    ("cadence", "words"),
    [
        ({"per": "month"}, "– sex månadsuppföljningar sedan 2024-02-01 saknas; nästa den 2024-08-01"),
        ({"per": "week"}, "– 27 veckouppföljningar sedan 2024-01-08 saknas; nästa den 2024-07-15"),
        ({"per": "quarter"}, "– två kvartalsuppföljningar sedan 2024-04-01 saknas; nästa den 2024-10-01"),
        ({"per": "month", "every": 2}, "– tre uppföljningar sedan 2024-03-01 saknas; nästa den 2024-09-01"),
        ({"per": "half_year"}, ""),
    ],
)
def test_a_series_that_is_missed_is_one_line_with_its_number(cadence: dict[str, Any], words: str) -> None:
    own = _occasions({"subject": "målen", "cadence": cadence})
    (late,) = on("2024-07-10", agreement=own).overdue
    assert what(late).sv == f"Uppföljning: målen {words}".strip()


def test_a_commitment_stays_until_it_is_met() -> None:
    promised = {"text": "Belys torget.", "deadline": "2025-06"}
    stays = [("2025-06-30", "Åtagande: Belys torget.")]
    own = agreement(commitments=[promised])
    assert said(on("2025-06-30", agreement=own), "commitment") == stays
    assert said(on("2025-12-01", agreement=own), "commitment") == stays
    met = agreement(commitments=[{**promised, "done": "2025-08-15"}])
    assert said(on("2025-08-14", agreement=met), "commitment") == stays
    assert said(on("2025-08-15", agreement=met), "commitment") == []


MONTHLY = {
    "text": "Polisen lämnar varje månad en kort lägesbild.",
    "parties": ["polisen"],
    "cadence": {"per": "month"},
    "shown_in": "short_lagesbild",
}


def test_what_is_undertaken_for_every_month_is_due_until_the_records_show_it() -> None:
    own = agreement(commitments=[MONTHLY])
    what_is_due = "Åtagande: Polisen lämnar varje månad en kort lägesbild."
    assert said(on("2024-01-20", agreement=own), "commitment") == [("2024-02-01", what_is_due)]
    (late,) = on("2024-04-10", agreement=own).overdue
    assert what(late).sv == (
        "Åtagande: Polisen lämnar varje månad en kort lägesbild – tre månadsredovisningar sedan 2024-02-01 "
        "saknas; nästa den 2024-05-01"
    )
    own_one = {"id": "l", "date": "2024-04-03", "party": "polisen"}
    told = on("2024-04-10", agreement=own, lagesbild=own_one)
    assert said(told, "commitment") == [("2024-05-03", what_is_due)]
    another = on("2024-04-10", agreement=own, lagesbild={**own_one, "party": "kommunen"})
    assert len(another.overdue) == 1


def test_what_is_undertaken_in_a_forum_is_shown_by_its_meetings_alone() -> None:
    met = {"text": "Styrgruppen går igenom läget varje kvartal.", "cadence": {"per": "quarter"}}
    other = {**FORUM, "id": "annan", "name": "Rådet"}
    own = agreement(
        forums=[FORUM, other], commitments=[{**met, "shown_in": "motesanteckning", "forum": "styr"}]
    )
    minutes = {"id": "m", "date": "2024-03-15", "forum": "styr"}
    days = [due for due, _ in said(on("2024-05-01", agreement=own, motesanteckning=minutes), "commitment")]
    assert days == ["2024-06-15"]
    of_other = on("2024-05-01", agreement=own, motesanteckning={**minutes, "forum": "annan"})
    assert [due for due, _ in said(of_other, "commitment")] == ["2024-04-01", "2024-07-01"]


def test_a_short_lagesbild_does_not_show_what_a_whole_one_is_to_show() -> None:
    own = agreement(commitments=[{**MONTHLY, "shown_in": "lagesbild", "cadence": {"per": "year"}}])
    short = {"id": "l", "date": "2024-04-03", "short": "yes"}
    for made, due in ((short, "2025-01-01"), ({**short, "short": "no"}, "2025-04-03")):
        state = on("2024-12-01", within=200, agreement=own, lagesbild=made)
        assert [day for day, _ in said(state, "commitment")] == [due]


def test_what_is_to_be_done_once_is_met_by_the_record_that_shows_it() -> None:
    own = agreement(
        commitments=[{"text": "Parterna skriver en plan.", "deadline": "2024-06", "shown_in": "atgardsplan"}]
    )
    assert len(said(on("2024-05-01", agreement=own), "commitment")) == 1
    plan = {"id": "p", "date": "2024-02-10", "title": "Plan"}
    assert said(on("2024-05-01", agreement=own, atgardsplan=plan), "commitment") == []


@pytest.mark.parametrize(
    ("today", "undertaken"),
    [
        ("2023-12-31", []),
        ("2024-01-01", ["Belys torget."]),
        ("2027-12-31", ["Belys torget."]),
        ("2028-01-01", []),
    ],
)
def test_what_is_undertaken_is_told_as_long_as_the_agreement_is_in_force(
    today: str, undertaken: list[str]
) -> None:
    own = agreement(commitments=[{"text": "Belys torget."}])
    assert [each.text for each in on(today, agreement=own).commitments] == undertaken


def test_fullmaktige_is_to_have_its_yearly_report() -> None:
    reports = [{"receiver": "kommunfullmäktige", "cadence": {"per": "year"}}]
    own = agreement(forums=[{"id": "ks", "name": "Kommunstyrelsen", "reports_to": reports}])
    told = {"id": "ar", "date": "2025-01-20", "receivers": [{"kind": "council", "date": "2025-02-24"}]}
    what = "Rapport till fullmäktige: Kommunstyrelsen"
    assert said(on("2025-12-01", agreement=own, uppfoljning=told), "report") == [("2026-02-24", what)]
    late = said(on("2026-12-01", agreement=own, uppfoljning=told), "report")
    assert late == [("2026-02-24", what), ("2027-02-24", what)]
    assert said(on("2026-12-01", agreement=own), "report") == []


def test_before_the_agreement_begins_the_signatures_that_remain_are_told() -> None:
    signed = [{"party": "kommunen", "name": "Anna Ek", "date": "2023-12-01"}]
    own = agreement(signatories=signed)
    remains = [("2024-01-01", "Underskrift för Polisen")]
    assert said(on("2023-12-15", agreement=own), "signing") == remains
    assert said(on("2023-11-30", agreement=own), "signing")[0] == (
        "2024-01-01",
        "Underskrift för Exempelby kommun",
    )


@pytest.mark.parametrize("today", ["2024-01-01", "2024-02-20", "2027-12-31"])
def test_a_signature_that_did_not_come_in_time_is_late_until_it_has_come(today: str) -> None:
    own = agreement(signatories=_signed_on("2023-12-01"))
    assert said(on(today, agreement=own), "signing") == [("2024-01-01", "Underskrift för Polisen")]
    state = on(today, agreement=own)
    assert "men underskrift saknas för Polisen" in in_force(state).sv


@pytest.mark.parametrize(
    ("today", "days", "parties"),
    [
        ("2024-02-20", ("2024-03-15", "2024-04-02"), ["Exempelby kommun", "Polisen"]),
        ("2024-03-15", ("2024-03-15", "2024-04-02"), ["Polisen"]),
        ("2024-04-02", ("2024-03-15", "2024-04-02"), []),
        ("2024-04-02", ("2024-04", "2024"), []),
        ("2024-04-02", (None, None), []),
        ("2028-01-01", ("2023-12-01", None), []),
    ],
)
def test_who_has_not_signed_is_told_on_each_day(
    today: str, days: tuple[str | None, ...], parties: list[str]
) -> None:
    own = agreement(signatories=_signed_on(*days))
    told = said(on(today, agreement=own), "signing")
    assert [each.removeprefix("Underskrift för ") for _, each in told] == parties


def _signed_on(*days: str | None) -> list[dict[str, str]]:
    who = [{"party": each["id"], "name": "Anna Ek"} for each in PARTIES[: len(days)]]
    return [each if day is None else {**each, "date": day} for each, day in zip(who, days, strict=True)]


DECIDING = {
    "registration_number": "KS 2023/1",
    "title": "Avtalet",
    "steps": [
        {"id": "ks", "role": "proposes", "body": "Kommunstyrelsen", "date": "2023-11-28"},
        {"id": "kf", "role": "decides", "body": "Kommunfullmäktige", "date": "2023-12-11"},
    ],
}
UNDATED = [{key: each[key] for key in ("id", "role", "body")} for each in DECIDING["steps"]]
UNDECIDED = {**DECIDING, "steps": UNDATED}


@pytest.mark.parametrize(
    ("today", "stands", "meetings"),
    [
        (
            "2023-11-20",
            "Avtalet är inte beslutat än. Det börjar gälla den 2024-01-01, om det beslutas.",
            ["Kommunstyrelsen: Avtalet", "Kommunfullmäktige: Avtalet"],
        ),
        (
            "2023-12-11",
            "Avtalet börjar gälla den 2024-01-01.",
            ["Kommunfullmäktige: Avtalet"],
        ),
        (
            "2024-01-02",
            "Avtalet ska gälla från och med den 2024-01-01, men underskrift saknas för Exempelby kommun och "
            "Polisen.",
            [],
        ),
    ],
)
def test_what_waits_for_a_decision_does_not_begin_by_itself(
    today: str, stands: str, meetings: list[str]
) -> None:
    state = on(today, agreement=agreement(signatories=_signed_on(None, None)), case=DECIDING)
    assert in_force(state).sv == stands
    assert [each for _, each in said(state, "case")] == meetings


def test_an_agreement_whose_time_has_come_before_its_decision_does_not_hold() -> None:
    state = on("2024-01-02", case=UNDECIDED)
    assert in_force(state).sv == ("Avtalet ska gälla från och med den 2024-01-01, men är inte beslutat än.")


@pytest.mark.parametrize("case", [{}, {"case": DECIDING}, {"case": UNDECIDED}])
@pytest.mark.parametrize("days", [(None, None), ("2023-12-01", None)])
def test_a_retold_agreement_that_has_begun_is_not_called_undecided_or_unsigned(
    days: tuple[str | None, ...], case: dict[str, Any]
) -> None:
    own = agreement(signatories=_signed_on(*days), retold="yes")
    state = on("2024-02-01", agreement=own, **case)
    assert in_force(state).sv == "Avtalet gäller den 2024-02-01."
    assert said(state, "signing") == []
    assert said(on("2023-12-20", agreement=own, **case), "signing")


def test_deadlines_come_in_the_order_of_their_days() -> None:
    measures = [
        {"title": title, "end": end} for title, end in [("C", "2025-03"), ("A", "2025-01"), ("B", 2025)]
    ]
    plan = {"id": "plan", "date": "2024-05-02", "measures": measures}
    state = on("2025-02-15", within=365, atgardsplan=plan)
    assert [each.what.sv for each in (*state.overdue, *state.due)] == ["Åtgärd: A", "Åtgärd: C", "Åtgärd: B"]


def test_each_deadline_says_where_it_is_written() -> None:
    plan = {"id": "plan", "date": "2024-05-02", "measures": [{"title": "Ljus", "end": "2025-06-30"}]}
    place = on("2025-06-01", atgardsplan=plan).due[0].place
    assert (place.path, place.route) == ("agreements/exempelby/2024-2027/atgardsplan.yaml", ("measures", 0))


@pytest.mark.parametrize("today", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_no_trouble(today: str) -> None:
    validity = {"start": "1700", "end": "2199", "revision": {"cadence": {"times": 5, "per": "day"}}}
    own = {**_occasions({"subject": "x", "cadence": {"every": 9999, "per": "year"}}), "validity": validity}
    posted = {"adjustment": {"date": "2199-12-30"}, "announcement": {"posted": "2199-12-31"}}
    case = _case(date="2199-12-24", **posted)
    lagesbild, follow_up = {"id": "l", "date": "2199-12-31"}, _followed_up("2199-12-31")
    state = on(today, within=10**9, agreement=own, case=case, lagesbild=lagesbild, uppfoljning=follow_up)
    assert state.today.isoformat() == today


def test_a_meeting_that_the_minutes_set_after_the_end_is_not_lost_when_it_is_missed() -> None:
    own = agreement(forums=[FORUM])
    minutes = {"id": "m", "date": "2027-12-01", "forum": "styr", "next_meeting": "2028-01-20"}
    for day in ("2028-01-20", "2028-01-21", "2028-06-01"):
        state = on(day, within=30, agreement=own, motesanteckning=minutes)
        assert said(state, "meeting") == [("2028-01-20", "Möte: Styrgruppen")]


def test_a_meeting_that_was_missed_does_not_vanish_when_the_agreement_ends() -> None:
    own = agreement(forums=[FORUM])
    minutes = {"id": "m", "date": "2027-06-01", "forum": "styr"}
    before, after = (
        said(on(day, agreement=own, motesanteckning=minutes), "meeting")
        for day in ("2027-12-31", "2028-01-01")
    )
    assert before == after == [("2027-09-01", "Möte: Styrgruppen")]
