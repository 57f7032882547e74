"""Who signs now, and for whom."""

from typing import Any

import pytest

from samverkan.diff.answers import answers
from samverkan.diff.compare import compare
from samverkan.model import Acting, official_title
from tests.diff.agreements import side
from tests.diff.answers.asking import CHAIR, CHIEF, DIRECTOR, HEAD, answered, goals, said


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ([CHAIR, CHIEF], [CHAIR, CHIEF], ["Desamma undertecknar som förut."]),
        (
            [CHAIR, CHIEF, DIRECTOR],
            [CHAIR, CHIEF],
            [
                "Två personer undertecknar, förut tre.",
                "Kommundirektören för Dalby kommun undertecknar inte längre.",
            ],
        ),
        (
            [CHAIR],
            [CHAIR, CHIEF, DIRECTOR],
            [
                "Tre personer undertecknar, förut en.",
                "Nya undertecknare är lokalpolisområdeschefen för LPO Dalby och kommundirektören för Dalby "
                "kommun.",
            ],
        ),
        (
            [CHAIR, CHIEF],
            [CHAIR | {"name": "Eva Lo"}, CHIEF],
            ["Befattningarna är desamma som förut, men en av dem har en ny innehavare."],
        ),
        (
            [CHAIR, CHIEF],
            [DIRECTOR, CHIEF],
            [
                "Två undertecknar, lika många som förut.",
                "Kommunstyrelsens ordförande för Dalby kommun undertecknar inte längre.",
                "Ny undertecknare är kommundirektören för Dalby kommun.",
            ],
        ),
        ([], [], ["Avtalen säger inte vem som undertecknar."]),
        ([CHAIR], [], ["Det nya avtalet säger inte vem som undertecknar."]),
    ],
)
def test_who_signs_now(old: list[dict[str, Any]], new: list[dict[str, Any]], told: list[str]) -> None:
    asked = answered({"signatories": old} | goals("Nå unga"), {"signatories": new})["signing"]
    assert said(asked) == told


@pytest.mark.parametrize("sides", [(0, 1), (1, 0)])
def test_who_signs_a_document_of_the_work_is_not_who_signs_the_agreement(sides: tuple[int, int]) -> None:
    data = HEAD | goals("Nå unga") | {"signatories": [CHAIR]}
    plan = {"id": "plan", "date": "2024-02-01"}
    each = [side(data, {"atgardsplan": [plan | {"signatories": by}]}) for by in ([CHAIR], [CHAIR, CHIEF])]
    old, new = (each[place] for place in sides)
    found = compare(old, new)
    assert [change.area for change in found.changes] == ["signatory"]
    asked = next(a for a in answers(old.agreement, new.agreement, found) if a.name == "signing")
    assert said(asked) == ["Desamma undertecknar som förut."]


def test_the_table_of_signatories_has_a_row_a_party_also_when_its_id_is_another() -> None:
    old = {"signatories": [CHAIR, DIRECTOR, CHIEF]}
    new = {
        "parties": [{"id": "kommun", "name": "Dalby kommun"}, {"id": "polis", "name": "LPO Dalby"}],
        "signatories": [CHAIR | {"party": "kommun"}],
    }
    table = answered(old, new)["signing"].table
    assert table
    assert [[cell.sv for cell in row] for row in table.rows] == [
        [
            "Dalby kommun",
            "Anna Ek (kommunstyrelsens ordförande) och Cia Alm (kommundirektör)",
            "Anna Ek (kommunstyrelsens ordförande)",
        ],
        ["LPO Dalby", "Bo Ask (lokalpolisområdeschef)", "ingen"],
    ]


@pytest.mark.parametrize("acting", Acting)
@pytest.mark.parametrize("person", [CHAIR, CHIEF, DIRECTOR])
def test_an_office_is_called_as_in_the_documents(person: dict[str, Any], acting: Acting) -> None:
    table = answered({}, {"signatories": [person | {"acting": acting.value}]})["signing"].table
    assert table
    title = official_title(person["title"].lower(), acting).lower()
    assert f"({title})" in table.rows[0][2].sv


def test_who_signs_for_another_is_told_by_the_office_and_is_no_new_holder() -> None:
    vice = CHAIR | {"name": "Eva Lind", "acting": "vice"}
    before, now = {"signatories": [CHAIR, CHIEF]}, {"signatories": [vice, CHIEF]}
    told = "För Dalby kommun undertecknar nu kommunstyrelsens {}ordförande."
    assert said(answered(before, now)["signing"]) == [told.format("vice ")]
    assert said(answered(now, before)["signing"]) == [told.format("")]


def test_a_party_with_a_comma_in_its_name_is_set_apart_by_one() -> None:
    parties = {
        "parties": [
            {"id": "kommunen", "name": "Exempelby kommun"},
            {"id": "polisen", "name": "Polismyndigheten, lokalpolisområde Norr"},
        ]
    }
    officer = CHIEF | {"title": "Kommunpolis"}
    signing = answered(
        parties | {"signatories": [CHAIR, CHIEF, officer]}, parties | {"signatories": [CHAIR, CHIEF]}
    )["signing"]
    assert "Kommunpolisen för Polismyndigheten, lokalpolisområde Norr, undertecknar inte längre." in said(
        signing
    )
