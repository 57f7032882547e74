"""What costs more, or is paid by another."""

from typing import Any

import pytest

from tests.diff.answers.asking import answered, said

PAYS = {"kind": "economy", "text": "Var och en betalar sitt."}


@pytest.mark.parametrize(
    ("old", "new", "points"),
    [
        ({}, {}, []),
        ({}, {"clauses": [PAYS]}, ["”Ekonomi” tillkommer: Var och en betalar sitt."]),
        ({"clauses": [PAYS]}, {}, ["”Ekonomi” utgår: Var och en betalar sitt."]),
        (
            {"clauses": [PAYS]},
            {"clauses": [{**PAYS, "text": "Kommunen betalar allt."}]},
            ["”Ekonomi”: nu ”Kommunen betalar allt”, tidigare ”Var och en betalar sitt”."],
        ),
        (
            {"commitments": [{"id": "a", "text": "Kommunen avsätter 200 000 kronor för ljus."}]},
            {"commitments": [{"id": "a", "text": "Kommunen avsätter 100 000 kronor för ljus."}]},
            ["nu ”Kommunen avsätter 100 000 kronor för ljus”", "tidigare ”Kommunen avsätter 200 000 kronor"],
        ),
        (
            {},
            {"measures": [{"title": "Ljus", "text": "Det är mörkt. Lamporna kostar 50 000 kr. Det är bra."}]},
            ["”Ljus” tillkommer: Lamporna kostar 50 000 kr."],
        ),
        (
            {},
            {"measures": [{"title": "Ljus", "resources": "50 000 kronor per år"}]},
            ["”Ljus” tillkommer: 50 000 kronor per år."],
        ),
        ({}, {"problems": [{"id": "p", "title": "Klotter", "text": "Det kostar 50 000 kr."}]}, []),
        (
            {},
            {"commitments": [{"id": "a", "text": "Kommunen betalar skyltarna.", "parties": ["kommunen"]}]},
            ["”Kommunen betalar skyltarna” tillkommer."],
        ),
        (
            {"commitments": [{"id": "a", "text": "Kommunen bekostar vakterna till två tredjedelar."}]},
            {"commitments": [{"id": "a", "text": "Kommunen bekostar vakterna till hälften."}]},
            [
                "Åtagandet: nu ”Kommunen bekostar vakterna till hälften”, "
                "tidigare ”Kommunen bekostar vakterna till två tredjedelar”."
            ],
        ),
        (
            {"measures": [{"title": "Ljus", "text": "Det är mörkt. Bolaget betalar hälften."}]},
            {"measures": [{"title": "Ljus", "text": "Det är dystert. Bolaget betalar en tredjedel."}]},
            ["”Ljus”: nu ”Bolaget betalar en tredjedel”, tidigare ”Bolaget betalar hälften”."],
        ),
        (
            {"measures": [{"title": "Ljus", "text": "Det är mörkt. Bolaget betalar hälften."}]},
            {"measures": [{"title": "Ljus", "text": "Det är dystert. Bolaget betalar hälften."}]},
            [],
        ),
        (
            {"commitments": [{"id": "a", "text": "Polisen förebygger ekonomiska brott."}]},
            {"commitments": [{"id": "a", "text": "Polisen förebygger ekonomiska brott tidigt."}]},
            [],
        ),
        (
            {"clauses": [{"id": "e", "kind": "economy", "text": "Kommunen betalar 900 000 kronor per år."}]},
            {
                "clauses": [
                    {"id": "e", "kind": "economy", "text": "Kommunen betalar 900 000 kronor per år."}
                ],
                "measures": [{"title": "Ljus", "resources": "50 000 kronor per år"}],
            },
            ["”Ljus” tillkommer", "Oförändrat i ”Ekonomi”: Kommunen betalar 900 000 kronor per år."],
        ),
    ],
)
def test_what_changes_about_money_is_told_when_it_does(
    old: dict[str, Any], new: dict[str, Any], points: list[str]
) -> None:
    filled_in = {"goals": [{"title": "Nå unga"}]}
    answer = answered(filled_in | old, {"goals": [{"title": "Nå fler unga"}]} | new).get("money")
    assert bool(answer) is bool(points)
    assert all(any(each in point for point in said(answer)) for each in points if answer)


@pytest.mark.parametrize(("many", "told"), [(9, 9), (10, 9), (20, 9)])
def test_of_much_about_money_the_first_is_told_and_how_much_there_is_besides(many: int, told: int) -> None:
    clauses = [
        {"kind": "economy", "heading": f"Kostnad {each}", "text": f"Kommunen betalar {each + 2} 000 kronor."}
        for each in range(many)
    ]
    points = said(answered({"goals": [{"title": "Nå unga"}]}, {"clauses": clauses})["money"])
    assert len(points) == told
    assert ("ändringar till gäller pengar" in points[-1]) == (many > told)
