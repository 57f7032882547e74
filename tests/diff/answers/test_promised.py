"""What is no longer promised, and what is new."""

from typing import Any

import pytest

from tests.diff.answers.asking import HEAD, answered, goals, said


@pytest.mark.parametrize(
    ("gone", "told"),
    [
        (["Nå unga"], ["Målet ”Nå unga” finns inte längre."]),
        (["Nå unga", "Stärk skolan"], ["Två mål utgår: ”Nå unga” och ”Stärk skolan”."]),
        (
            ["Nå unga", "Stärk skolan", "Trygga torg", "Ljusa stråk", "Fler vuxna", "Mindre buller"],
            ["Sex mål utgår: ”Nå unga”, ”Stärk skolan”, ”Trygga torg” och tre till."],
        ),
    ],
)
def test_what_is_no_longer_promised_is_named(gone: list[str], told: list[str]) -> None:
    assert said(answered(goals(*gone), {})["no_longer_promised"]) == told


@pytest.mark.parametrize(
    ("key", "text", "words", "told"),
    [
        (
            "goals",
            "title",
            ("Stölderna från gårdar minskar", "Lantbruk drabbas mindre av tillgrepp"),
            ["Målet ”Stölderna från gårdar minskar” är utbytt mot ”Lantbruk drabbas mindre av tillgrepp”."],
        ),
        (
            "commitments",
            "text",
            ("Polisen ska gå vandringar.", "Kommunen lagar ljuset vid skolan."),
            ["Åtagandet ”Polisen ska gå vandringar” är utbytt mot ”Kommunen lagar ljuset vid skolan”."],
        ),
        (
            "commitments",
            "text",
            ("Polisen ska gå vandringar.", "Polisen ska gå långa vandringar."),
            ["Jämförelsen visar inget löfte som utgår eller blir svagare."],
        ),
    ],
)
def test_what_has_become_other_words_altogether_is_shown_with_both(
    key: str, text: str, words: tuple[str, str], told: list[str]
) -> None:
    """It is told as no weakening, and nothing is said of there being none."""
    old, new = ({key: [{"id": "a", text: each}]} for each in words)
    assert said(answered(old, new)["no_longer_promised"]) == told


def test_areas_that_the_goals_carry_on_are_told_as_such() -> None:
    titles = ["Trygga kvällar i centrum", "Unga utan narkotika"]
    areas = {"areas": [{"id": f"o{place}", "title": title} for place, title in enumerate(titles)]}
    old = areas | goals(*titles)
    assert said(answered(old, goals(*titles))["no_longer_promised"]) == [
        "”Trygga kvällar i centrum” och ”Unga utan narkotika” utgår som samverkansområden, "
        "men det som de handlade om står kvar bland målen."
    ]
    one = {"areas": areas["areas"][:1]} | goals(*titles)
    assert said(answered(one, goals(*titles))["no_longer_promised"]) == [
        "”Trygga kvällar i centrum” utgår som samverkansområde, "
        "men det som det handlade om står kvar bland målen."
    ]
    many = [f"{title} {place}" for title in titles for place in ("i norr", "i söder")]
    old = {"areas": [{"id": f"o{place}", "title": title} for place, title in enumerate(many)]} | goals(*many)
    assert said(answered(old, goals(*many))["no_longer_promised"]) == [
        "Fyra samverkansområden utgår, men det som de handlade om står kvar bland målen."
    ]


def test_an_area_that_has_become_part_of_another_is_told_with_that() -> None:
    old = {
        "areas": [{"id": "a", "title": "Trygghet i centrum"}, {"id": "b", "title": "Trygghet vid stationen"}]
    }
    new = {"areas": [{"id": "a", "title": "Trygghet i centrum och vid stationen"}]}
    assert said(answered(old, new)["no_longer_promised"]) == [
        "”Trygghet vid stationen” utgår som samverkansområde, men det som det handlade om står kvar "
        "i ”Trygghet i centrum och vid stationen”."
    ]


def test_what_is_new_is_named() -> None:
    new = goals("Nå unga") | {"forums": [{"id": "a", "name": "Rådet"}, {"id": "b", "name": "Gruppen"}]}
    assert said(answered({}, new)["new"]) == [
        "Ett nytt mål: ”Nå unga”.",
        "Två nya forum: ”Rådet” och ”Gruppen”.",
    ]


@pytest.mark.parametrize(
    ("key", "name", "item"),
    [
        ("areas", "title", {"id": "torg", "title": "Torget"}),
        ("forums", "name", {"id": "torg", "name": "Torggruppen", "level": "operational"}),
        ("parties", "name", {"id": "torg", "name": "Torgets företagare"}),
    ],
)
def test_what_is_called_something_else_is_told(key: str, name: str, item: dict[str, Any]) -> None:
    others = HEAD["parties"] if key == "parties" else []
    sides = ({key: [*others, each]} for each in (item, item | {name: "Trygga platsen"}))
    assert said(answered(*sides)["new"]) == [f"”{item[name]}” heter nu ”Trygga platsen”."]


def test_how_many_the_parties_are_is_no_number_that_somebody_promises() -> None:
    words = "Fältarna rör sig mellan de {} kommunerna."
    sides = ({"commitments": [{"id": "c", "text": words.format(each)}]} for each in ("tre", "två"))
    assert said(answered(*sides)["no_longer_promised"]) == [
        "Jämförelsen visar inget löfte som utgår eller blir svagare."
    ]
