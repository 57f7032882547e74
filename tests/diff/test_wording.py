"""What values are called in a comparison."""

from typing import Any

import pytest

from samverkan.diff.changes import ComparedPlace, Thing
from samverkan.diff.likeness import bare_words
from samverkan.diff.naming import NO_NAMES, name_of, names_in
from samverkan.diff.periods import period
from samverkan.diff.wording import record_in_words
from samverkan.model import (
    Agreement,
    Annex,
    Cadence,
    Clause,
    Commitment,
    Decision,
    Duration,
    Goal,
    GoalResult,
    Measurement,
    Record,
    Relation,
    Section,
    Signatory,
    Target,
    Termination,
    Validity,
)
from samverkan.text import Text, as_written
from tests.diff.agreements import filled, record


@pytest.mark.parametrize(
    ("validity", "sv", "en"),
    [
        ({"start": "2019", "end": "2022"}, "2019–2022 (fyra år)", "2019–2022 (four years)"),
        ({"start": "2022", "end": "2022"}, "2022 (ett år)", "2022 (one year)"),
        (
            {"start": "2022-01", "end": "2022-06"},
            "januari 2022 – juni 2022 (sex månader)",
            "2022-01 – 2022-06 (six months)",
        ),
        (
            {"start": "2022-07-14", "end": "2023-07-13"},
            "14 juli 2022 – 13 juli 2023 (ett år)",
            "2022-07-14 – 2023-07-13 (one year)",
        ),
        (
            {"start": "2022-01-15", "end": "2022-03-15"},
            "15 januari 2022 – 15 mars 2022",
            "2022-01-15 – 2022-03-15",
        ),
        (
            {"start": "2022-01-16", "end": "2022-03-14"},
            "16 januari 2022 – 14 mars 2022",
            "2022-01-16 – 2022-03-14",
        ),
        (
            {"start": "2022-01-20", "end": "2022-01-25"},
            "20 januari 2022 – 25 januari 2022",
            "2022-01-20 – 2022-01-25",
        ),
        (
            {"start": "2022", "end": "2024-06"},
            "2022 – juni 2024 (två år och sex månader)",
            "2022 – 2024-06 (two years and six months)",
        ),
        (
            {"start": "2022-06", "end": "2025-06-30"},
            "juni 2022 – 30 juni 2025 (tre år och en månad)",
            "2022-06 – 2025-06-30 (three years and one month)",
        ),
        ({"start": "2022"}, "från 2022", "from 2022"),
        ({"end": "2022"}, "till och med 2022", "up to and including 2022"),
        ({"stated": "tills nytt avtal"}, "tills nytt avtal", "tills nytt avtal"),
        ({}, "utan angiven tid", "with no time stated"),
        ({"until_further_notice": "yes"}, "tills vidare", "until further notice"),
        (
            {"start": "2020", "until_further_notice": "yes"},
            "tills vidare från 2020",
            "until further notice from 2020",
        ),
        (
            {"end": "2030", "until_further_notice": "yes"},
            "tills vidare, längst till 2030",
            "until further notice, at the longest to 2030",
        ),
    ],
)
def test_a_period_is_said_with_its_length(validity: dict[str, Any], sv: str, en: str) -> None:
    assert period(record(Validity, validity)) == Text(sv=sv, en=en)


@pytest.mark.parametrize(
    ("model", "data", "sv", "en"),
    [
        (Cadence, {"times": "2", "per": "year"}, "två gånger per år", "twice per year"),
        (Duration, {"count": "3", "unit": "month"}, "tre månader", "three months"),
        (Target, {"value": "3", "unit": "pass"}, "3 pass", "3 pass"),
        (
            Target,
            {"value": "3", "unit": "pass", "bound": "at_least"},
            "minst 3 pass",
            "at least 3 pass",
        ),
        (Section, {"heading": "Mål", "text": "Så här.", "show": "goals"}, "Mål. Så här.", "Mål. Så här."),
        (
            Section,
            {"show": "goals", "form": "numbers"},
            "Visar mål. Formen är numrerad lista.",
            "Shows goals. The form is numbers.",
        ),
        (
            Goal,
            {"id": "a", "title": "Nå unga", "place": "Centrum"},
            "Nå unga. Platsen är Centrum.",
            "Nå unga. The place is Centrum.",
        ),
        (Goal, {"title": "Nå unga", "text": "Mer."}, "Nå unga\n\nMer.", "Nå unga\n\nMer."),
        (Goal, {"title": "Nå unga", "place": "Nå unga"}, "Nå unga", "Nå unga"),
        (
            Goal,
            {"title": "Nå unga", "responsible": ["kommunen", "p"]},
            "Nå unga. Dalby och p ansvarar.",
            "Nå unga. Answered for by Dalby and p.",
        ),
        (
            Signatory,
            {"name": "Eva Ek", "title": "Ordförande", "party": "kommunen", "office": "ks"},
            "Eva Ek, Ordförande. Undertecknar för Dalby.",
            "Eva Ek, Ordförande. Signs for Dalby.",
        ),
        (Measurement, {"date": "2024", "value": "6,5"}, "6,5 (2024)", "6.5 (2024)"),
        *(
            (
                Goal,
                {"title": "Nå unga", "indicators": [{"title": "Otrygga", **indicator}]},
                f"Nå unga. Målet mäts genom ”Otrygga”{sv}",
                f"Nå unga. The goal is measured by “Otrygga”{en}",
            )
            for indicator, sv, en in (
                ({}, ".", "."),
                (
                    {"unit": "procent", "direction": "increase"},
                    " (procent), som ska öka.",
                    " (procent), which is to increase.",
                ),
                (
                    {"direction": "decrease", "baseline": "38,5", "baseline_date": "2023-10", "target": "25"},
                    ", som ska minska från 38,5 (oktober 2023) till 25.",
                    ", which is to decrease from 38.5 (2023-10) to 25.",
                ),
                (
                    {"direction": "decrease", "baseline_date": "2023-10"},
                    ", som ska minska. Utgångsvärdet mättes i oktober 2023.",
                    ", which is to decrease. The baseline is of 2023-10.",
                ),
                (
                    {"direction": "keep", "target": "25", "target_date": "2027"},
                    ", som ska behållas vid 25 (2027).",
                    ", which is to be kept at 25 (2027).",
                ),
                (
                    {"target_text": "Fler än förut", "cadence": {"per": "year"}},
                    ". Målet är ”Fler än förut”. Mäts varje år.",
                    ". The target is “Fler än förut”. Measured every year.",
                ),
                (
                    {
                        "measurements": [
                            {"date": "2023-10", "value": "12", "n": "112"},
                            {"date": "2024", "value": "9"},
                        ]
                    },
                    ". Hittills uppmätt: 12 (oktober 2023, 112 svar) och 9 (2024).",
                    ". Measured so far: 12 (2023-10, 112 answers) and 9 (2024).",
                ),
            )
        ),
        *(
            (
                Signatory,
                {"name": "Eva Ek", "title": "Chef", "party": "p", "acting": acting},
                f"Eva Ek, Chef. Tjänstgör {sv}. Undertecknar för p.",
                f"Eva Ek, Chef. Serves {en}. Signs for p.",
            )
            for acting, sv, en in (
                ("acting", "som tillförordnad", "in an acting capacity"),
                ("deputy", "som biträdande", "as deputy"),
                ("vice", "som vice", "as vice"),
                ("by_delegation", "enligt delegation", "by delegation"),
            )
        ),
        (
            Relation,
            {"kind": "complemented_by", "what": "project", "title": "Trygga kvällar"},
            "Kompletteras av projektet ”Trygga kvällar”",
            "Is complemented by the project “Trygga kvällar”",
        ),
        (
            Relation,
            {"kind": "part_of", "what": "programme", "title": "Länsprogrammet"},
            "Är en del av Länsprogrammet",
            "Part of Länsprogrammet",
        ),
        (
            Termination,
            {"notice": {"count": "3", "unit": "month"}, "text": "Den ska vara skriftlig."},
            "Uppsägningstiden är tre månader.\n\nDen ska vara skriftlig.",
            "The notice is three months.\n\nDen ska vara skriftlig.",
        ),
        (
            Decision,
            {"decider": "Styrelsen", "points": ["Avtalet ingås."]},
            "Styrelsen:\n\nAvtalet ingås.",
            "Styrelsen:\n\nAvtalet ingås.",
        ),
    ],
)
def test_a_record_says_its_words_then_its_values_then_its_prose(
    model: type[Record], data: dict[str, Any], sv: str, en: str
) -> None:
    assert record_in_words(record(model, data), {("party", "kommunen"): as_written("Dalby")}) == Text(
        sv=sv, en=en
    )


@pytest.mark.parametrize(
    ("model", "data", "sv", "en"),
    [
        (Goal, {"id": "a", "title": "Nå unga"}, "Nå unga", "Nå unga"),
        (Commitment, {"text": "Vi gör det."}, "Vi gör det.", "Vi gör det."),
        (Commitment, {"text": "Vi går ut:\n\n- i maj\n- i juni"}, "Vi går ut …", "Vi går ut …"),
        (Commitment, {"text": "Vi går ut:  - i maj - i juni"}, "Vi går ut …", "Vi går ut …"),
        (
            Commitment,
            {"text": "Vi går ut\ni maj - juni."},
            "Vi går ut\ni maj - juni.",
            "Vi går ut\ni maj - juni.",
        ),
        (Annex, {"number": "2", "title": "Karta"}, "Bilaga 2. Karta", "Annex 2. Karta"),
        (Annex, {"number": "2"}, "Bilaga 2", "Annex 2"),
        (Clause, {"kind": "economy", "text": "Var och en betalar sitt."}, "Ekonomi", "Economy"),
        (GoalResult, {"goal": "trygg"}, "Fler är trygga", "Fler är trygga"),
        (GoalResult, {"goal": "okant"}, "okant", "okant"),
    ],
)
def test_a_thing_has_a_name(model: type[Record], data: dict[str, Any], sv: str, en: str) -> None:
    assert name_of(record(model, data), {("goal", "trygg"): as_written("Fler är trygga")}) == Text(
        sv=sv, en=en
    )


def test_everything_with_an_id_has_a_name_and_the_last_has_the_word() -> None:
    agreement = record(Agreement, filled())
    other = agreement.model_copy(update={"goals": (record(Goal, {"id": "goals-2", "title": "Annat"}),)})
    names = names_in(other, agreement)
    assert names["party", "andra"] == as_written("Den andra parten")
    assert names["goal", "goals-2"] == as_written(agreement.goals[1].title)
    assert ("office", agreement.signatories[0].office) in names
    assert name_of(agreement.goals[0], NO_NAMES) == as_written(agreement.goals[0].title)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Trygga  ”unga”", "trygga unga"),
        ("2019–2022", "2019-2022"),
        ("år\u00adtal", "årtal"),
        ("det´s", "det's"),
        ("e\u0301", "é"),
    ],
)
def test_bare_words_are_without_what_is_only_typing(one: str, other: str) -> None:
    assert bare_words(one) == bare_words(other)


def test_a_minus_before_a_number_is_no_typing() -> None:
    assert bare_words("−5 grader") == bare_words("-5 grader") != bare_words("5 grader")
    assert bare_words("10-5") == "10 5"


def test_a_place_keeps_both_routes() -> None:
    place = ComparedPlace(Thing("goal", "a", as_written("Nå unga")), (), ("goals",), ("goals",))
    assert (place.item(1, 2).old, place.item(1, 2).new) == (("goals", 1), ("goals", 2))
    assert (place.item(None, 2).old, place.item(1, None).new) == (("goals",), ("goals",))
    title = place.item(1, 2).into("title")
    assert (title.name, title.path, title.new) == ("title", ("title",), ("goals", 2, "title"))
    assert (title.about(place.thing).path, title.about(place.thing).new) == ((), title.new)
    assert ComparedPlace(place.thing).name == ""
