"""What must be decided again, and what each value was and is."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.diff.changes import AgreementAndWork
from samverkan.diff.compare import compare
from tests.diff.agreements import agreement
from tests.diff.answers.asking import HEAD, MONTHLY, YEARLY, answered, goals, said


def test_what_must_be_decided_again_is_grouped_by_what_it_means() -> None:
    old = goals("Nå unga", "Stärk skolan")
    new = goals("Nå unga") | {"validity": {"start": "2028", "end": "2031"}, "legal_basis": ["Lag (2023:196)"]}
    assert said(answered(old, new)["decision"]) == [
        "Det nya avtalet beslutas i sin helhet.",
        "Tre ändringar gäller det som parterna avtalar.",
        "Avtalstid och villkor: avtalet gäller 2028–2031 (fyra år) i stället för 2024–2027 (fyra år) "
        "och en rättslig grund tillkommer.",
        "Mål, åtaganden och åtgärder: ett mål utgår.",
    ]


def test_a_changed_form_of_termination_is_no_other_period() -> None:
    old = {"validity": HEAD["validity"] | {"termination": {"notice": {"count": "3", "unit": "month"}}}}
    new = {
        "validity": HEAD["validity"]
        | {"termination": {"notice": {"count": "6", "unit": "month"}, "form": "skriftligt"}}
    }
    assert said(answered(old, new)["decision"])[1:] == [
        "Avtalstid och villkor: villkoren för avtalstiden ändras.",
        "Avtalstid, uppsägningstid: sex månader i stället för tre månader.",
        "Avtalstid, form för uppsägning: ”skriftligt” tillkommer.",
    ]


LIGHT = {"id": "ljus", "title": "Ljus på torget", "owners": ["kommunen"], "responsible": "gatuchefen"}
WALK = {"text": "Vi går vandringar.", "parties": ["kommunen", "polisen"], "cadence": YEARLY}


@pytest.mark.parametrize(
    ("key", "old", "new", "told"),
    [
        (
            "measures",
            LIGHT,
            {"responsible": "parkchefen"},
            ["”Ljus på torget”, ansvarig funktion: ”parkchefen” i stället för ”gatuchefen”."],
        ),
        (
            "measures",
            LIGHT,
            {"owners": ["kommunen", "polisen"]},
            ["”Ljus på torget”, ägare: LPO Dalby tillkommer."],
        ),
        (
            "commitments",
            WALK,
            {"cadence": MONTHLY},
            ["”Vi går vandringar”, intervall: varje månad i stället för varje år."],
        ),
        ("commitments", WALK, {"parties": []}, ["”Vi går vandringar”: alla parter svarar nu för det."]),
        ("commitments", WALK, {"parties": ["polisen"]}, []),
        ("commitments", WALK, {"text": "Vi går långa vandringar."}, []),
        ("target_groups", {"text": "Unga", "id": "unga"}, {"children": "yes"}, []),
    ],
)
def test_a_value_that_no_other_answer_tells_of_is_told_as_it_was_and_is(
    key: str, old: dict[str, Any], new: dict[str, Any], told: list[str]
) -> None:
    found = answered({key: [old]}, {key: [old | new]})["decision"]
    assert [each.sv for each in found.points[1:]] == told


@given(st.integers(1, 20))
def test_values_are_told_one_by_one_where_they_are_few(number: int) -> None:
    old, new = (
        {
            "measures": [
                LIGHT | {"id": f"m{place}", "title": f"Ljus {place}", "responsible": who}
                for place in range(number)
            ]
        }
        for who in ("gatuchefen", "parkchefen")
    )
    told = [each.sv for each in answered(old, new)["decision"].points if "parkchefen" in each.sv]
    assert len(told) == (number if number <= 12 else 0)


def test_an_annex_that_is_gone_is_told_first() -> None:
    annexes = {"annexes": [{"number": "1", "title": "Organisation"}]}
    assert said(answered(annexes, {})["no_longer_promised"]) == ["En bilaga utgår: ”Bilaga 1. Organisation”."]
    assert said(answered({}, annexes)["new"]) == ["En ny bilaga: ”Bilaga 1. Organisation”."]


@pytest.mark.parametrize(
    ("left", "told"),
    [
        (["Kommunallagen (2017:725)"], ["polislagen (1984:387)"]),
        ([], ["kommunallagen (2017:725)", "polislagen (1984:387)"]),
    ],
)
def test_each_law_that_is_named_no_longer_is_told(left: list[str], told: list[str]) -> None:
    laws = ["Lag (2023:196)", "Kommunallagen (2017:725)", "Polislagen (1984:387)"]
    found = answered({"legal_basis": laws}, {"legal_basis": ["Lag (2023:196)", *left]})
    assert said(found["no_longer_promised"]) == [f"Avtalet vilar inte längre på {each}." for each in told]
    many = "en rättslig grund" if left else "två rättsliga grunder"
    assert said(found["decision"])[1:] == [f"Avtalstid och villkor: {many} utgår."]


@pytest.mark.parametrize(
    ("came", "sv", "en"),
    [
        (["polisen"], "LPO Dalby svarar", "LPO Dalby now answers"),
        (["polisen", "bolaget"], "LPO Dalby och Dalbyhem svarar", "LPO Dalby and Dalbyhem now answer"),
    ],
)
def test_who_answers_for_it_instead_is_told_by_name(came: list[str], sv: str, en: str) -> None:
    parties = [*HEAD["parties"], {"id": "bolaget", "name": "Dalbyhem"}]
    old, new = (
        {
            "parties": parties,
            "commitments": [{"id": "a", "text": "Torget städas varje vecka.", "parties": each}],
        }
        for each in (["kommunen"], came)
    )
    (point,) = answered(old, new)["no_longer_promised"].points
    assert point.sv == f"”Torget städas varje vecka”: {sv} nu för det i stället för Dalby kommun."
    assert point.en == f"“Torget städas varje vecka”: {en} for it instead of Dalby kommun."


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (1, "ett villkor omformuleras (”Ekonomi 1”)"),
        (2, "två villkor omformuleras (”Ekonomi 1” och ”Ekonomi 2”)"),
        (5, "fem villkor omformuleras (”Ekonomi 1”, ”Ekonomi 2”, ”Ekonomi 3” och två till)"),
    ],
)
def test_what_must_be_decided_again_says_which_is_another(number: int, told: str) -> None:
    old, new = (
        [
            {
                "id": f"k{each}",
                "kind": "other",
                "heading": f"Ekonomi {each}",
                "text": f"{who} betalar {each}.",
            }
            for each in range(1, number + 1)
        ]
        for who in ("Vi", "Vi alla")
    )
    points = answered({"clauses": old}, {"clauses": new})["decision"].points
    assert [each.sv for each in points] == [f"Avtalstid och villkor: {told}."]


REPLACED = {"kind": "replaces", "title": "Överenskommelse 2020–2023", "registration_number": "KS 2019/1"}


@pytest.mark.parametrize(
    ("now", "kinds"),
    [
        ({"registration_number": "KS 2023/8", "date": "2024-06-10"}, {("removed", None), ("added", None)}),
        ({"title": "Överenskommelse 2020–2023"}, {("removed", "registration_number")}),
        (REPLACED | {"registration_number": "KS 2019/2"}, {("changed", "registration_number")}),
    ],
)
def test_another_agreement_that_is_replaced_is_told_as_another(
    now: dict[str, Any], kinds: set[tuple[str, str | None]]
) -> None:
    old, new = ({"relations": [{"kind": "replaces", **each}]} for each in (REPLACED, now))
    found = compare(*(AgreementAndWork(agreement(HEAD | each)) for each in (old, new)), periods=True)
    assert {(each.kind.value, each.field) for each in found.changes if each.area == "relation"} == kinds


@pytest.mark.parametrize("written", ["[](#bilaga-1) beskriver det.", "Ord. [](#bilaga-1) beskriver det."])
def test_an_annex_that_is_referred_to_by_its_number_is_no_change(written: str) -> None:
    annex = {"annexes": [{"number": "1", "title": "Organisation", "sections": [{"text": "Ord."}]}]}
    words = written.replace("[](#bilaga-1)", "Bilaga 1")
    old, new = ({**annex, "sections": [{"heading": "Forum", "text": text}]} for text in (words, written))
    before, after = (AgreementAndWork(agreement(HEAD | each)) for each in (old, new))
    assert compare(before, after, periods=True).changes == ()
    longer = {**annex, "sections": [{"heading": "Forum", "text": f"{written} Mer."}]}
    (change,) = compare(before, AgreementAndWork(agreement(HEAD | longer)), periods=True).changes
    assert change.new
    assert change.new.sv == f"{words} Mer."


def test_an_agreement_that_was_until_further_notice_holds_for_a_time() -> None:
    old = {"validity": {"start": "2024", "until_further_notice": "yes"}}
    lost = said(answered(old, {"validity": {"start": "2025", "end": "2027"}})["no_longer_promised"])
    assert "Avtalet gäller inte längre tills vidare, utan under 2025–2027 (tre år)." in lost
