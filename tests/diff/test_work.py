"""The work under an agreement: at two times of one agreement, and from one period to the next."""

from collections.abc import Callable
from typing import Any

import pytest

from samverkan.diff.changes import ChangeClass, Comparison
from samverkan.diff.compare import compare
from tests.diff.agreements import Work, side, sv

BASE: dict[str, Any] = {
    "title": "Samverkansavtal",
    "parties": [{"id": "kommunen", "name": "Dalby kommun"}, {"id": "polisen", "name": "LPO Dalby"}],
    "validity": {"start": "2024", "end": "2027"},
    "problems": [{"id": "klotter", "title": "Klotter"}, {"id": "buller", "title": "Buller"}],
    "goals": [
        {"id": "trygg", "title": "Fler är trygga", "indicators": [{"id": "otrygga", "title": "Otrygga"}]}
    ],
}
LIGHT: dict[str, Any] = {
    "id": "ljus",
    "title": "Byt lampor",
    "end": "2025-06",
    "owners": ["kommunen", "polisen"],
}
WALK: dict[str, Any] = {
    "id": "vandring",
    "title": "Trygghetsvandring",
    "cadence": {"times": "4", "per": "year"},
}
VISIBLE: dict[str, Any] = {
    "id": "synlig",
    "text": "Polisen syns i centrum varje fredag.",
    "target": {"value": "3", "unit": "pass", "cadence": {"per": "week"}},
}


def plan(*measures: dict[str, Any], **values: Any) -> Work:
    return {"atgardsplan": [{"id": "plan", "date": "2024-02-01", "measures": list(measures)} | values]}


def promises(*given: dict[str, Any], **values: Any) -> Work:
    return {"medborgarlofte": [{"id": "loften", "date": "2024-03-01", "promises": list(given)} | values]}


def found(old: Work, new: Work, *, periods: bool = False) -> Comparison:
    return compare(side(BASE, old), side(BASE, new), periods=periods)


def told(comparison: Comparison) -> list[tuple[str, str, str | None, str]]:
    return [
        (each.area, each.kind.value, each.field or each.id, each.cls.value) for each in comparison.changes
    ]


def weak(comparison: Comparison) -> list[str]:
    return [each.weakening.sv for each in comparison.changes if each.weakening]


@pytest.mark.parametrize(
    ("new", "expected", "weakens"),
    [
        (LIGHT | {"status": "done"}, ("measure", "added", "status", "follow_up"), None),
        (LIGHT | {"completed": "2025-05"}, ("measure", "added", "completed", "follow_up"), None),
        (LIGHT | {"signal": "red"}, ("measure", "added", "signal", "follow_up"), None),
        (LIGHT | {"number": "1 a"}, ("measure", "added", "number", "editorial"), None),
        (
            LIGHT | {"status": "cancelled"},
            ("measure", "added", "status", "follow_up"),
            "”Byt lampor”: åtgärden har avbrutits.",
        ),
        (
            LIGHT | {"end": "2025-12"},
            ("measure", "changed", "end", "decision"),
            "”Byt lampor”: ska vara klart senare än förut, december 2025 i stället för juni 2025.",
        ),
        (LIGHT | {"end": "2025-03"}, ("measure", "changed", "end", "decision"), None),
        (
            LIGHT | {"responsible": "Parkchefen"},
            ("measure", "added", "responsible", "decision"),
            None,
        ),
        (
            LIGHT | {"owners": ["kommunen"]},
            ("measure", "removed", "owners", "decision"),
            "”Byt lampor”: LPO Dalby svarar inte längre för det.",
        ),
    ],
)
def test_a_measure_of_the_plan(new: dict[str, Any], expected: tuple[str, ...], weakens: str | None) -> None:
    comparison = found(plan(LIGHT), plan(new))
    assert told(comparison) == [expected]
    assert weak(comparison) == ([weakens] if weakens else [])


def test_a_measure_that_nobody_answers_for_any_more() -> None:
    comparison = found(plan(LIGHT | {"responsible": "Parkchefen"}), plan(LIGHT))
    assert weak(comparison) == ["”Byt lampor”: det står inte längre vem som ansvarar."]


def test_a_measure_that_is_dropped_weakens_unless_it_was_done() -> None:
    dropped = found(plan(LIGHT, WALK), plan(LIGHT))
    assert told(dropped) == [("measure", "removed", "vandring", "decision")]
    assert weak(dropped) == ["Åtgärden ”Trygghetsvandring” ska inte längre göras."]
    assert weak(found(plan(LIGHT, WALK | {"status": "done"}), plan(LIGHT))) == []


def test_a_measure_that_moves_from_the_agreement_to_the_plan_is_not_dropped() -> None:
    old, new = side(BASE | {"measures": [LIGHT]}, {}), side(BASE, plan(LIGHT))
    assert weak(compare(old, new, periods=True)) == []


def test_a_dropped_operational_goal_weakens() -> None:
    goal = {"operational_goals": [{"text": "Alla gångvägar är upplysta"}]}
    comparison = found(plan(LIGHT | goal), plan(LIGHT))
    assert [(each.area, each.cls) for each in comparison.changes] == [
        ("operational_goal", ChangeClass.DECISION)
    ]
    assert weak(comparison) == ["Det operativa målet ”Alla gångvägar är upplysta” finns inte längre."]


@pytest.mark.parametrize(
    ("target", "weakens"),
    [
        ({"value": "2", "unit": "pass", "cadence": {"per": "week"}}, True),
        ({"value": "4", "unit": "pass", "cadence": {"per": "week"}}, False),
        ({"value": "3", "unit": "pass", "cadence": {"per": "month"}}, True),
        ({"value": "12", "unit": "pass", "cadence": {"per": "day"}}, False),
        ({"value": "1", "unit": "procent"}, False),  # nothing to compare it by
        ({"value": "3", "unit": "pass"}, True),
        ({"value": "150", "unit": "pass"}, False),  # who knows for how long
        (None, True),
    ],
)
def test_a_promise_whose_target_is_lowered_weakens(target: dict[str, Any] | None, weakens: bool) -> None:
    new = {key: value for key, value in (VISIBLE | {"target": target}).items() if value is not None}
    comparison = found(promises(VISIBLE), promises(new))
    assert [(each.area, each.field, each.cls) for each in comparison.changes] == [
        ("promise", "target", ChangeClass.DECISION)
    ]
    assert bool(weak(comparison)) is weakens


def test_a_target_reads_as_one_value() -> None:
    new = VISIBLE | {"target": {"value": "2", "unit": "pass", "cadence": {"per": "week"}}}
    [change] = found(promises(VISIBLE), promises(new)).changes
    assert sv(change) == ("3 pass per vecka", "2 pass per vecka")


def test_results_measurements_and_follow_ups_need_no_decision() -> None:
    result = {"results": [{"end": "2025-06", "kept": "yes"}]}
    assert told(found(promises(VISIBLE), promises(VISIBLE | result))) == [
        ("result", "added", None, "follow_up")
    ]
    report = {
        "uppfoljning": [{"id": "u", "date": "2025-01-10", "goals": [{"goal": "trygg", "reached": "partly"}]}]
    }
    [added] = found({}, report).changes
    assert (added.area, added.cls, added.name.sv) == (
        "uppfoljning",
        ChangeClass.FOLLOW_UP,
        "Uppföljning den 10 januari 2025",
    )
    later = {"uppfoljning": [report["uppfoljning"][0] | {"goals": [{"goal": "trygg", "reached": "yes"}]}]}
    [reached] = found(report, later).changes
    assert (reached.area, reached.name.sv, *sv(reached)) == (
        "result",
        "Fler är trygga",
        "delvis nått",
        "nått",
    )
    assert reached.cls is ChangeClass.FOLLOW_UP


def test_a_new_measurement_of_an_indicator_is_follow_up() -> None:
    measured = {"id": "otrygga", "title": "Otrygga", "measurements": [{"date": "2025", "value": "28"}]}
    goals = [BASE["goals"][0] | {"indicators": [measured]}]
    [change] = compare(side(BASE, {}), side(BASE | {"goals": goals}, {})).changes
    assert (change.area, change.name.sv, change.cls) == (
        "measurement",
        "Mätvärdet för 2025 (Otrygga)",
        ChangeClass.FOLLOW_UP,
    )


def test_what_is_known_is_kept_up_to_date_and_what_is_prioritised_is_decided() -> None:
    base = {
        "id": "lage",
        "date": "2024-01-10",
        "analysis": "Klottret ökar.",
        "prioritised": ["klotter", "buller"],
    }
    new = base | {"analysis": "Klottret minskar.", "prioritised": ["klotter"]}
    assert told(found({"lagesbild": [base]}, {"lagesbild": [new]})) == [
        ("lagesbild", "removed", "prioritised", "decision"),
        ("lagesbild", "reworded", "analysis", "follow_up"),
    ]


def test_a_decision_on_the_plan_is_not_itself_in_need_of_one() -> None:
    decided = plan(LIGHT, decisions=[{"body": "Kommunstyrelsen", "date": "2024-02-01"}])
    assert told(found(plan(LIGHT), decided)) == [("atgardsplan", "added", "decisions", "follow_up")]


def test_a_document_that_is_gone_from_the_same_agreement_has_been_removed() -> None:
    comparison = found(plan(LIGHT) | promises(VISIBLE), {})
    assert [(each.area, each.kind.value) for each in comparison.changes] == [
        ("atgardsplan", "removed"),
        ("medborgarlofte", "removed"),
    ]
    assert len(weak(comparison)) == 2
    assert comparison.not_compared == ()


def test_the_plans_in_force_of_two_periods_are_compared() -> None:
    older = plan(LIGHT)["atgardsplan"][0] | {"id": "plan-2022", "date": "2022-02-01"}
    latest = plan(LIGHT, WALK)["atgardsplan"][0] | {"id": "plan-2024"}
    new = plan(LIGHT | {"end": "2029-06"}, id="plan-2028", date="2028-02-01")
    comparison = found({"atgardsplan": [older, latest]}, new, periods=True)
    assert told(comparison) == [
        ("measure", "removed", "vandring", "decision"),
        ("atgardsplan", "changed", "date", "editorial"),
        ("measure", "changed", "end", "decision"),
    ]
    assert weak(comparison) == ["Åtgärden ”Trygghetsvandring” ska inte längre göras."]
    assert [text.sv for text in comparison.not_compared] == [
        "En åtgärdsplan i det tidigare avtalet har ingen motsvarighet i det nya."
    ]


def test_a_period_without_a_plan_yet_has_dropped_nothing() -> None:
    comparison = found(plan(LIGHT), {}, periods=True)
    assert comparison.changes == ()
    assert [text.en for text in comparison.not_compared] == [
        "One action plan of the former agreement has no counterpart in the new."
    ]


def test_each_partys_lagesbild_is_compared_with_its_own() -> None:
    def own(year: int, **words: str) -> list[dict[str, Any]]:
        return [
            {"id": f"{party}-{year}", "date": f"{year}-01-10", "party": party, "analysis": text}
            for party, text in words.items()
        ]

    old = {"lagesbild": own(2024, kommunen="Ungas vanor ändras.", polisen="Inbrotten ökar.")}
    new = {"lagesbild": own(2028, polisen="Inbrotten minskar.", kommunen="Ungas vanor ändras.")}
    changes = [each for each in found(old, new, periods=True).changes if each.field == "analysis"]
    assert [sv(each) for each in changes] == [("Inbrotten ökar.", "Inbrotten minskar.")]


def test_meetings_and_rounds_belong_to_their_own_period_and_are_said_not_to_be_compared() -> None:
    rounds = [{"cycle": [{"id": f"varv-{number}", "round": str(number)}]} for number in (1, 2)]
    comparison = found(rounds[0], rounds[1], periods=True)
    assert comparison.changes == ()
    assert [text.sv for text in comparison.not_compared] == [
        "Ett varv i det tidigare avtalet och ett i det nya har ingen motsvarighet."
    ]


def test_a_cause_that_has_another_id_is_the_same_to_the_measures_that_refer_to_it() -> None:
    def work(cause: str) -> Work:
        analysis = {
            "id": "o",
            "date": "2024-01-20",
            "problem": "klotter",
            "causes": [{"id": cause, "text": "Mörka gångvägar"}],
        }
        return {"orsaksanalys": [analysis]} | plan(LIGHT | {"causes": [cause]})

    assert found(work("morker"), work("morka-gangvagar")).changes == ()


SIGNED = [
    {"name": "Anna Ek", "title": "Kommundirektör", "party": "kommunen"},
    {"name": "Bo Ask", "title": "Lokalpolisområdeschef", "party": "polisen"},
]


@pytest.mark.parametrize(("document", "given"), [(plan, LIGHT), (promises, VISIBLE)])
def test_one_who_no_longer_signs_a_document_of_the_work_is_missed(
    document: Callable[..., Work], given: dict[str, Any]
) -> None:
    """What counts is who signs the document, and not who signs the agreement."""
    old, new = (document(given, signatories=each) for each in (SIGNED, SIGNED[:1]))
    assert weak(found(old, new)) == ["Lokalpolisområdeschefen undertecknar inte längre."]
    successor = {"name": "Cia Alm", "title": "Biträdande områdeschef", "party": "polisen"}
    assert weak(found(old, document(given, signatories=[SIGNED[0], successor]))) == []


def test_promises_that_no_longer_hold_until_replaced_are_a_weakening() -> None:
    open_ended, ended = promises(VISIBLE, until_new="yes"), promises(VISIBLE, end="2026-12-31")
    assert weak(found(open_ended, ended)) == [
        "”Medborgarlöften den 1 mars 2024”: löftena gäller inte längre tills nya ges."
    ]
    assert weak(found(ended, open_ended)) == []


EXTENDED = {"until": "2026-05-14", "by": "styrgruppen"}


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"end": "2025-08-31"}, "den 31 augusti 2025"),
        ({"end": "2025-08-31", "extensions": [EXTENDED | {"until": "2025-12"}]}, "i december 2025"),
        ({"end": "2026-05-14"}, None),
        ({"end": "2025-08-31", "extensions": [EXTENDED | {"until": "2026-12-31"}]}, None),
        ({"end": "2025-08-31", "until_new": "yes"}, None),
    ],
)
def test_promises_that_are_not_extended_so_far_are_a_weakening(
    values: dict[str, Any], said: str | None
) -> None:
    old, new = (
        promises(VISIBLE, **each) for each in ({"end": "2025-08-31", "extensions": [EXTENDED]}, values)
    )
    expected = f"löftena förlängs inte längre till den 14 maj 2026, utan gäller till {said}."
    assert weak(found(old, new)) == ([f"”Medborgarlöften den 1 mars 2024”: {expected}"] if said else [])


def test_a_planned_measure_of_ordinary_work_is_done_until_its_end() -> None:
    old, new = (
        plan(LIGHT | {"recurrence": "ordinary", "end": each, "start": start})
        for each, start in (("2025-06", "2024-02"), ("2025-03", "2024-04"))
    )
    assert weak(found(old, new)) == [
        "”Byt lampor”: börjar senare än förut, april 2024 i stället för februari 2024.",
        "”Byt lampor”: görs en kortare tid, till och med mars 2025 i stället för juni 2025.",
    ]
    assert weak(found(new, old)) == []


TASK: dict[str, Any] = {"id": "u", "text": "Lämna ett förslag", "due": "2025-01-31"}


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (
            [TASK | {"due": "2025-06-30"}],
            [
                "”Lämna ett förslag”: ska vara klart senare än förut, 30 juni 2025 i stället för "
                "31 januari 2025."
            ],
        ),
        ([], ["Uppgiften ”Lämna ett förslag” ska inte längre göras."]),
        ([TASK | {"due": "2025-01-15"}], []),
        ([TASK | {"done": "2025-02-01"}], []),
    ],
)
def test_a_task_of_a_meeting_that_is_put_off_or_dropped_weakens(
    now: list[dict[str, Any]], said: list[str]
) -> None:
    old, new = (
        {"motesanteckning": [{"id": "m", "date": "2024-10-08", "body": "Gruppen", "tasks": tasks}]}
        for tasks in ([TASK], now)
    )
    assert weak(found(old, new)) == said


def test_a_task_that_was_done_may_be_left_out() -> None:
    old, new = (
        {"motesanteckning": [{"id": "m", "date": "2024-10-08", "body": "Gruppen", "tasks": tasks}]}
        for tasks in ([TASK | {"done": "2025-01-20"}], [])
    )
    assert weak(found(old, new)) == []


def test_fewer_prioritised_problems_weaken_and_another_order_needs_a_decision() -> None:
    problems = [{"id": each, "title": each.capitalize()} for each in ("klotter", "buller")]
    picture: dict[str, Any] = {"id": "l", "date": "2024-02-01", "mapping": {"problems": problems}}
    both, one, turned = (
        {"lagesbild": [picture | {"prioritised": each}]}
        for each in (["klotter", "buller"], ["klotter"], ["buller", "klotter"])
    )
    assert [each.endswith("färre problem prioriteras än förut.") for each in weak(found(both, one))] == [True]
    assert weak(found(one, both)) == weak(found(both, turned)) == []
    assert {each.cls for each in found(both, turned).changes} == {ChangeClass.DECISION}
