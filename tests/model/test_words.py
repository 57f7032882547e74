"""Intervals, lengths of time, targets and choices in words, in both languages."""

from typing import Any

import pytest

from samverkan.model import Bound, Cadence, Duration, ForumLevel, TimeUnit, counted, often, per
from samverkan.model.handling import Target
from samverkan.text import Text


def _cadence(times: int, every: int, unit: str, **more: str) -> Cadence:
    return Cadence.model_validate({"times": str(times), "every": str(every), "per": unit, **more})


@pytest.mark.parametrize(
    ("cadence", "sv", "en"),
    [
        (_cadence(1, 1, "tertial"), "varje tertial", "every four-month period"),
        (_cadence(1, 2, "year"), "vartannat år", "every other year"),
        (_cadence(1, 2, "week"), "varannan vecka", "every other week"),
        (_cadence(1, 3, "year"), "vart tredje år", "every three years"),
        (_cadence(1, 12, "month"), "var tolfte månad", "every twelve months"),
        (_cadence(1, 13, "half_year"), "vart 13:e halvår", "every 13 half-years"),
        (_cadence(2, 1, "year"), "två gånger per år", "twice per year"),
        (_cadence(3, 1, "quarter"), "tre gånger per kvartal", "three times per quarter"),
        (_cadence(13, 2, "month"), "13 gånger varannan månad", "13 times every other month"),
        (_cadence(1, 1, "year", stated="en gång om året"), "en gång om året", "en gång om året"),
    ],
)
def test_how_often_in_words(cadence: Cadence, sv: str, en: str) -> None:
    assert often(cadence) == Text(sv=sv, en=en)


@pytest.mark.parametrize(
    ("number", "unit", "sv", "en"),
    [
        (1, TimeUnit.MONTH, "en månad", "one month"),
        (1, TimeUnit.YEAR, "ett år", "one year"),
        (3, TimeUnit.MONTH, "tre månader", "three months"),
        (12, TimeUnit.DAY, "tolv dagar", "twelve days"),
        (13, TimeUnit.HALF_YEAR, "13 halvår", "13 half-years"),
    ],
)
def test_a_length_of_time_in_words(number: int, unit: TimeUnit, sv: str, en: str) -> None:
    assert counted(number, unit) == Text(sv=sv, en=en)


@pytest.mark.parametrize(
    ("cadence", "sv", "en"),
    [
        (_cadence(1, 1, "year"), "per år", "per year"),
        (_cadence(2, 1, "year"), "två gånger per år", "twice per year"),
        (_cadence(1, 2, "year"), "vartannat år", "every other year"),
        (_cadence(1, 1, "year", stated="årligen"), "årligen", "årligen"),
    ],
)
def test_the_time_that_a_number_holds_for(cadence: Cadence, sv: str, en: str) -> None:
    assert per(cadence) == Text(sv=sv, en=en)


def test_a_target_in_words() -> None:
    data: dict[str, Any] = {
        "bound": "at_most",
        "value": "4400,5",
        "unit": "brott",
        "cadence": {"per": "year"},
    }
    assert Target.model_validate(data).words == Text(
        sv="högst 4\u00a0400,5 brott per år", en="at most 4,400.5 brott per year"
    )
    del data["cadence"]
    assert str(Target.model_validate(data)) == "högst 4\u00a0400,5 brott"


def test_a_choice_has_words_in_both_languages() -> None:
    assert Bound.AT_MOST.words == Text(sv="högst", en="at most")
    assert ForumLevel.TACTICAL.words == Text(sv="taktisk", en="tactical")
    assert TimeUnit.HALF_YEAR.words == Text(sv="halvår", en="half-year")
    assert [unit.value for unit in TimeUnit if not unit.words.en.isascii()] == []
    assert Duration.model_validate({"count": "2", "unit": "year"}).unit is TimeUnit.YEAR


def test_a_plain_number_stays_plain() -> None:
    told = [
        str(Target.model_validate({**bound, "value": "10", "unit": "kontroller"}))
        for bound in ({}, {"bound": "at_least"}, {"bound": "at_most"})
    ]
    assert told == ["10 kontroller", "minst 10 kontroller", "högst 10 kontroller"]
