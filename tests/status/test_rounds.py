"""Where a round is: a step is done when its checklist is met, and what is missing is said."""

from typing import Any

import pytest

from samverkan.documents.round_words import where
from samverkan.model import Requirement
from samverkan.status import CycleProgress, StepProgress
from samverkan.status.evidence import LACKS
from tests.status.building import PARTIES, agreement, folder, on

FORUMS = [{"id": "styr", "name": "Styrgruppen", "type": "steering_group", "members": [{"party": "polisen"}]}]
COMMUNICATION = {"kind": "communication", "text": "Arbetet ska bli känt.", "responsible": "kommunikatören"}
SIGNED = [
    {"name": "Ek", "party": "kommunen", "date": "2024-03-20"},
    {"name": "Al", "party": "polisen", "date": "2024-03-22"},
]
GOAL = {"id": "trygga", "title": "Fler är trygga", "indicators": [{"title": "Trygga"}]}
WHOLE = agreement(
    forums=FORUMS,
    clauses=[COMMUNICATION],
    signatories=SIGNED,
    goals=[GOAL],
    problems=[{"id": "otrygghet", "title": "Otrygghet på torget"}],
    follow_up={"occasions": [{"subject": "målen", "cadence": {"per": "tertial"}}]},
)
RESOURCES = {"economic": "50 000 kr", "organisational": "en samordnare", "staff": "två fältare"}
FILES: dict[str, Any] = {
    "agreement": WHOLE,
    "lagesbild_kommunen": {"id": "kommunens", "date": "2024-01-20", "party": "kommunen"},
    "lagesbild_polisen": {"id": "polisens", "date": "2024-01-25", "party": "polisen"},
    "lagesbild": {"id": "gemensam", "date": "2024-02-20", "prioritised": ["otrygghet"]},
    "orsaksanalys": {
        "id": "analys",
        "date": "2024-03-05",
        "problem": "otrygghet",
        "causes": [{"id": "morker", "text": "Torget är mörkt."}],
    },
    "atgardsplan": {
        "id": "plan",
        "date": "2024-04-10",
        "decisions": [{"body": "Styrgruppen", "date": "2024-04-12"}],
        "measures": [
            {"id": "ljus", "title": "Ljus", "causes": ["morker"], "status": "done", "completed": "2025-03-01"}
        ],
    },
    "medborgarlofte": {
        "id": "loften",
        "date": "2024-04-20",
        "promises": [{"text": "Vi lyser upp torget."}],
        "signatories": SIGNED,
        "announced": [{"date": "2024-05-02", "channel": "webbplats"}],
    },
    "uppfoljning": {
        "id": "uppfoljd",
        "date": "2025-09-10",
        "types": ["output", "process", "effect"],
        "receivers": [{"kind": "steering_group", "date": "2025-09-20"}],
    },
    "cycle": {
        "id": "varv-1",
        "round": 1,
        "steps": [
            {
                "kind": "initiate",
                "decisions": [{"by": "KSO och LPO-chefen", "date": "2024-01-10"}],
            },
            {
                "kind": "own_preparations",
                "lagesbilder": ["kommunens", "polisens"],
                "dialogues": [{"kind": "staff", "date": "2024-01-28"}],
                "preparations": [
                    {"party": "kommunen", "leadership_informed": "2024-02-01", **RESOURCES},
                    {"party": "polisen", "leadership_informed": "2024-02-05", **RESOURCES},
                ],
            },
            {"kind": "joint_preparations", "lagesbilder": ["gemensam"], "analyses": ["analys"]},
            {"kind": "implementation", "plans": ["plan"], "promises": ["loften"]},
            {"kind": "follow_up", "follow_ups": ["uppfoljd"]},
        ],
    },
}


def _round(today: str, **changed: Any) -> CycleProgress:
    return on(today, **{**FILES, **changed}).cycles[0]


def _step(kind: str, today: str = "2026-01-01", **changed: Any) -> StepProgress:
    return next(step for step in _round(today, **changed).steps if step.id == kind)


def _missing(kind: str, today: str = "2026-01-01", **changed: Any) -> list[str]:
    return [text.sv for text in _step(kind, today, **changed).missing]


def _steps(place: int, **keys: Any) -> dict[str, Any]:
    """The round with other keys in one of its steps."""
    steps = list(FILES["cycle"]["steps"])
    steps[place] = {**steps[place], **keys}
    return {"cycle": {**FILES["cycle"], "steps": steps}}


@pytest.mark.parametrize(
    ("today", "current", "done"),
    [
        ("2024-01-09", "initiate", False),
        ("2024-01-10", "own_preparations", False),
        ("2024-02-04", "own_preparations", False),
        ("2024-02-05", "joint_preparations", False),
        ("2024-03-21", "joint_preparations", False),
        ("2024-03-22", "implementation", False),
        ("2025-02-28", "implementation", False),
        ("2025-03-01", "follow_up", False),
        ("2025-09-19", "follow_up", False),
        ("2025-09-20", "follow_up", True),
        ("2026-12-31", "follow_up", True),
    ],
)
def test_a_round_is_walked_through_as_the_days_go(today: str, current: str, done: bool) -> None:
    state = _round(today)
    assert (state.current.id, state.done) == (current, done)


def test_the_work_is_where_the_furthest_begun_step_is_and_what_is_left_behind_is_told() -> None:
    third = _round("2024-03-10", **_steps(0, decisions=[]), lagesbild_polisen=FILES["lagesbild_kommunen"])
    assert third.current.id == "joint_preparations"
    assert where(third).sv == "steg 3 av 5, Gemensamma förberedelser; steg 1 och 2 är inte klara"
    early = {**FILES["uppfoljning"], "date": "2024-09-10"}
    fourth = _round("2024-09-12", uppfoljning=early)
    assert where(fourth).sv == "steg 4 av 5, Genomförande; steg 5 är påbörjat"


@pytest.mark.parametrize(
    ("kind", "changed", "missing"),
    [
        ("initiate", _steps(0, decisions=[]), "beslut att samverka saknas"),
        (
            "initiate",
            _steps(0, decisions=[{"by": "KSO", "party": "kommunen", "date": "2024-01-10"}]),
            "beslut att samverka saknas från Polisen",
        ),
        ("initiate", {"agreement": {**WHOLE, "forums": []}}, "avtalet har inga forum"),
        (
            "initiate",
            {"agreement": {**WHOLE, "forums": [{"id": "styr", "name": "Styrgruppen"}]}},
            "avtalet säger inte vilka som ingår i något forum",
        ),
        (
            "initiate",
            {"agreement": {**WHOLE, "clauses": []}},
            "kommunikationsansvarig och kommunikationsplan saknas i avtalet",
        ),
        (
            "initiate",
            {"agreement": {**WHOLE, "clauses": [{"kind": "communication", "text": "Ska bli känt."}]}},
            "kommunikationsansvarig saknas",
        ),
        ("own_preparations", _steps(1, lagesbilder=["kommunens"]), "egen lägesbild saknas från Polisen"),
        (
            "own_preparations",
            _steps(1, dialogues=[{"kind": "staff", "party": "polisen", "date": "2024-01-28"}]),
            "medarbetardialog saknas hos Exempelby kommun",
        ),
        ("joint_preparations", _steps(2, lagesbilder=["polisens"]), "gemensam lägesbild saknas"),
        ("joint_preparations", _steps(2, analyses=[]), "orsaksanalys saknas för ”Otrygghet på torget”"),
        (
            "joint_preparations",
            {"lagesbild": {"id": "gemensam", "date": "2024-02-20"}},
            "prioritering av problemen saknas i den gemensamma lägesbilden",
        ),
        (
            "joint_preparations",
            {"agreement": {**WHOLE, "signatories": SIGNED[:1]}},
            "underskrift saknas från Polisen",
        ),
        ("implementation", {"agreement": {**WHOLE, "goals": []}}, "avtalet har inga mål"),
        (
            "implementation",
            {"agreement": {**WHOLE, "goals": [{"title": "Lugnare"}]}},
            "indikator saknas för målet ”Lugnare”",
        ),
        ("implementation", _steps(3, plans=[]), "åtgärdsplan saknas"),
        ("implementation", _steps(3, promises=[]), "medborgarlöften saknas"),
        (
            "implementation",
            {"medborgarlofte": {**FILES["medborgarlofte"], "announced": []}},
            "det står inte hur invånarna har fått veta om medborgarlöftet ”loften”",
        ),
        (
            "implementation",
            {"medborgarlofte": {**FILES["medborgarlofte"], "signatories": []}},
            "underskrift saknas på medborgarlöftet ”loften”",
        ),
        (
            "implementation",
            {"agreement": {**WHOLE, "follow_up": {"text": "Arbetet följs upp."}}},
            "varken avtalet eller åtgärdsplanen säger när arbetet följs upp",
        ),
        (
            "implementation",
            {"atgardsplan": {**FILES["atgardsplan"], "decisions": []}},
            "beslut saknas om åtgärdsplanen ”plan”",
        ),
        (
            "implementation",
            {"atgardsplan": {**FILES["atgardsplan"], "measures": [{"title": "Ljus", "status": "done"}]}},
            "åtgärd saknas mot orsaken ”Torget är mörkt.”",
        ),
        (
            "implementation",
            {"atgardsplan": {**FILES["atgardsplan"], "measures": [{"title": "Ljus", "causes": ["morker"]}]}},
            "ännu inte genomfört: ”Ljus”",
        ),
        (
            "follow_up",
            {"uppfoljning": {**FILES["uppfoljning"], "types": ["output", "process"]}},
            "effektuppföljning saknas",
        ),
        (
            "follow_up",
            {"uppfoljning": {**FILES["uppfoljning"], "receivers": [{"kind": "steering_group"}]}},
            "styrgruppen har inte fått uppföljningen",
        ),
    ],
)
def test_what_is_missing_is_said(kind: str, changed: dict[str, Any], missing: str) -> None:
    assert missing in _missing(kind, **changed)
    assert _missing(kind) == []


def test_each_party_lists_all_three_kinds_of_resources() -> None:
    without_staff = {key: value for key, value in RESOURCES.items() if key != "staff"}
    preparations = [{"party": "kommunen", **RESOURCES}, {"party": "polisen", **without_staff}]
    assert _missing("own_preparations", **_steps(1, preparations=preparations)) == [
        "inventering av pengar, organisation och personal saknas från Polisen",
        "ledningen har inte tagit del av lägesbilden hos Exempelby kommun och Polisen",
    ]


def test_what_the_parties_have_set_aside_is_not_missing() -> None:
    aside = [{"requirement": "promises", "reason": "Löften ges av polisområdet."}]
    step = _step("implementation", **_steps(3, promises=[], set_aside=aside))
    assert (step.done, step.missing) == (True, ())
    assert [each.set_aside for each in step.checks if each.set_aside] == ["Löften ges av polisområdet."]


def test_a_step_that_nothing_shows_is_not_done_though_all_is_set_aside() -> None:
    asked = ["joint_decision", "organisation", "communication"]
    aside = [{"requirement": each, "reason": "Gjort i förra avtalet."} for each in asked]
    assert not _step("initiate", **_steps(0, decisions=[], set_aside=aside)).done


SECOND = {"id": "varv-2", "round": 2, "follows": "varv-1"}


def test_a_later_round_starts_from_the_follow_up_of_the_last() -> None:
    second = on("2025-09-10", **FILES, cycle_2={**SECOND, "starts_from": ["uppfoljd"]}).cycles[1]
    assert second.current.id == "own_preparations"
    assert str(second.steps[0].first) == "2025-09-10"


@pytest.mark.parametrize(
    ("content", "there"),
    [
        ({"starts_from": ["uppfoljd"]}, False),
        ({"steps": [{"kind": "initiate", "start": "2025-09-09"}]}, True),
        ({"steps": [{"kind": "initiate", "start": "2025-10"}]}, False),
        ({"steps": [{"kind": "initiate"}]}, True),
        ({}, True),
    ],
)
def test_a_later_round_is_there_when_something_in_it_is(content: dict[str, Any], there: bool) -> None:
    state = on("2025-09-09", **FILES, cycle_2={**SECOND, **content})
    assert len(state.cycles) == (2 if there else 1)


def test_a_contributing_party_owes_no_lagesbild_of_its_own() -> None:
    shop = {"id": "handlarna", "name": "Exempelby handlare", "role": "contributor"}
    assert _missing("own_preparations", agreement={**WHOLE, "parties": [*PARTIES, shop]}) == []


def test_the_days_of_a_step_are_those_of_its_evidence() -> None:
    step = _step("own_preparations")
    assert (str(step.first), str(step.last)) == ("2024-01-20", "2024-02-05")


def test_a_signature_known_to_the_year_stands_from_the_day_that_the_agreement_begins() -> None:
    year = [{**each, "date": "2024"} for each in SIGNED]
    assert _missing("joint_preparations", "2024-04-01", agreement={**WHOLE, "signatories": year}) == []


def test_a_model_that_restates_bras_steps_is_bras() -> None:
    titles = (
        "Initiera samverkan",
        "Egna förberedelser",
        "Gemensamma förberedelser",
        "Genomförande",
        "Uppföljning",
    )
    model = {"steps": [{"id": f"s{number}", "title": title} for number, title in enumerate(titles)]}
    changed = _steps(0, kind="initiate", step="s0")
    state = _round("2026-01-01", agreement={**WHOLE, "model": model}, **changed)
    assert [step.id for step in state.steps] == [step.id for step in _round("2026-01-01").steps]
    assert state.done


OWN_MODEL = {
    "steps": [
        {"id": "se", "title": "Se", "kind": "own_preparations"},
        {"id": "forsta", "title": "Förstå", "kind": "own_preparations"},
        {"id": "gora", "title": "Göra"},
    ]
}


def _of_own_model(*steps: dict[str, Any]) -> CycleProgress:
    cycle = {"id": "varv-1", "round": 1, "steps": list(steps)}
    return _round("2026-01-01", agreement={**WHOLE, "model": OWN_MODEL}, cycle=cycle)


def test_a_model_of_the_kommuns_own_has_its_own_steps() -> None:
    state = _of_own_model()
    assert [(step.id, step.title, step.kind) for step in state.steps] == [
        ("se", "Se", "own_preparations"),
        ("forsta", "Förstå", "own_preparations"),
        ("gora", "Göra", None),
    ]
    assert [len(step.checks) for step in state.steps] == [1, 4, 1]
    assert state.current.id == "se"


def test_own_steps_are_done_by_what_they_refer_to() -> None:
    own = FILES["cycle"]["steps"][1]
    rest = {key: value for key, value in own.items() if key not in ("kind", "lagesbilder")}
    state = _of_own_model(
        {"step": "se", "lagesbilder": ["kommunens", "polisens"]},
        {"step": "forsta", **rest},
        {"step": "gora", "text": "Vi gjorde det.", "end": "2025-04"},
    )
    assert [step.done for step in state.steps] == [True, True, True]
    assert str(state.steps[2].last) == "2025-04"
    assert state.steps[1].written is state.cycle.steps[1]


def test_a_goal_is_measured_by_its_parts_and_a_round_asks_for_the_goals_of_its_area() -> None:
    area = {"id": "centrum", "title": "Centrum"}
    whole = {"id": "lugnt", "title": "Lugnt"}
    goals = [whole, {**GOAL, "part_of": "lugnt", "area": "centrum"}, {"title": "Nyktert"}]
    changed: dict[str, Any] = {"agreement": {**WHOLE, "areas": [area], "goals": goals}}
    assert _missing("implementation", **changed) == ["indikator saknas för målet ”Nyktert”"]
    cycle = {**FILES["cycle"], "area": "centrum"}
    assert _missing("implementation", cycle=cycle, **changed) == []


def test_a_step_lasted_as_long_as_the_round_says_and_its_evidence_shows() -> None:
    decided = {"by": "KSO och LPO-chefen", "date": "2023-09-12"}
    step = {"kind": "initiate", "start": "2023-01", "end": "2023-12", "decisions": [decided]}
    for today, end in (("2023-09-30", "2023-09-12"), ("2024-02-01", "2023-12")):
        state = (
            on(today, agreement=agreement(), cycle={"id": "varv", "round": 1, "steps": [step]})
            .cycles[0]
            .steps[0]
        )
        assert (str(state.start), str(state.end)) == ("2023-01", end)


def test_every_requirement_is_looked_for() -> None:
    assert set(LACKS) == set(Requirement)


@pytest.mark.parametrize("kind", ["part_of", "complements"])
def test_a_round_counts_the_documents_that_it_names_of_the_agreement_above(kind: str) -> None:
    upper = {"lagesbild", "lagesbild_kommunen", "lagesbild_polisen", "orsaksanalys"}
    above = folder(
        "exempelby/ram", {"agreement": agreement(), **{n.replace("_", "-"): FILES[n] for n in upper}}
    )
    below = {**WHOLE, "relations": [{"kind": kind, "agreement": "exempelby/ram"}]}
    rest = {name: content for name, content in FILES.items() if name not in upper}
    own = on("2025-10-01", also=(above,), **{**rest, "agreement": below})
    assert own.cycles[0].steps == on("2025-10-01", **FILES).cycles[0].steps


@pytest.mark.parametrize("kind", ["part_of", "follows"])
def test_the_organisation_may_be_that_of_the_agreement_above(kind: str) -> None:
    upper = {key: WHOLE[key] for key in ("forums", "clauses")}
    above = folder("exempelby/ram", {"agreement": agreement(**upper)})
    bare = {key: value for key, value in WHOLE.items() if key not in upper}
    own = {**FILES, "agreement": {**bare, "relations": [{"kind": kind, "agreement": "exempelby/ram"}]}}
    first = on("2026-01-01", also=(above,), **own).cycles[0].steps[0]
    assert [each.sv for each in first.missing] == (
        []
        if kind == "part_of"
        else ["avtalet har inga forum", "kommunikationsansvarig och kommunikationsplan saknas i avtalet"]
    )
