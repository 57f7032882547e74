"""How often, in words: one reading of them, whoever asks."""

import pytest

from samverkan.diff.amounts import paces
from samverkan.importing.cadences import cadence_in
from samverkan.model import TimeUnit
from samverkan.model.said_often import FrequencyPattern, often_in
from samverkan.starting.promises import target_of

DAYS = {
    TimeUnit.DAY: 1,
    TimeUnit.WEEK: 7,
    TimeUnit.MONTH: 365 / 12,
    TimeUnit.QUARTER: 365 / 4,
    TimeUnit.TERTIAL: 365 / 3,
    TimeUnit.HALF_YEAR: 365 / 2,
    TimeUnit.YEAR: 365,
}
TIMES = {
    "två gånger per år": (2, TimeUnit.YEAR),
    "en gång i halvåret": (1, TimeUnit.HALF_YEAR),
    "3 gånger i veckan": (3, TimeUnit.WEEK),
    "Minst tjugofyra möten per år": (24, TimeUnit.YEAR),
    "fyra gånger årligen": (4, TimeUnit.YEAR),
}
EVERY = {
    "varje månad": (1, TimeUnit.MONTH),
    "Varannan vecka": (2, TimeUnit.WEEK),
    "vartannat år": (2, TimeUnit.YEAR),
    "var tredje månad": (3, TimeUnit.MONTH),
    "vart femte år": (5, TimeUnit.YEAR),
    "dagligen": (1, TimeUnit.DAY),
    "veckovis": (1, TimeUnit.WEEK),
    "månatligen": (1, TimeUnit.MONTH),
    "kvartalsvis": (1, TimeUnit.QUARTER),
    "tertialvis": (1, TimeUnit.TERTIAL),
    "halvårsvis": (1, TimeUnit.HALF_YEAR),
    "halvårligen": (1, TimeUnit.HALF_YEAR),
    "årligen": (1, TimeUnit.YEAR),
}


@pytest.mark.parametrize(("words", "said"), TIMES.items())
def test_so_many_times_in_a_unit(words: str, said: tuple[int, TimeUnit]) -> None:
    times, unit = said
    (often,) = often_in(words, *FrequencyPattern)
    assert (often.times, often.every, often.unit) == (times, 1, unit)
    assert cadence_in(words) == {**({"times": times} if times > 1 else {}), "per": unit.value}
    assert [each.size for each in paces(words)] == [DAYS[unit] / times]


@pytest.mark.parametrize(("words", "said"), EVERY.items())
def test_once_in_so_many_units(words: str, said: tuple[int, TimeUnit]) -> None:
    every, unit = said
    (often,) = often_in(words, *FrequencyPattern)
    assert (often.times, often.every, often.unit) == (1, every, unit)
    assert cadence_in(words) == {**({"every": every} if every > 1 else {}), "per": unit.value}
    assert [each.size for each in paces(words)] == [DAYS[unit] * every]
    promised = target_of(f"minst 3 vandringar {words.casefold()}")
    assert promised
    assert promised["cadence"] == {**({"every": str(every)} if every > 1 else {}), "per": unit.value}


@pytest.mark.parametrize(
    "words", ["per årskurs", "varje barn", "i år", "under våren", "kårligen", "väldagligen"]
)
def test_what_says_not_how_often(words: str) -> None:
    assert not list(often_in(words, *FrequencyPattern))


@pytest.mark.parametrize("words", ["varje fredag", "tre kvällar per läsår", "varannan natt"])
def test_a_unit_that_no_calendar_has_is_a_pace_and_no_cadence(words: str) -> None:
    assert paces(words)
    assert cadence_in(words) is None


def test_words_are_read_in_one_way_only() -> None:
    said = [
        each.way
        for each in often_in("två gånger per år, varje månad och 4 timmar per vecka", *FrequencyPattern)
    ]
    assert said == [FrequencyPattern.TIMES, FrequencyPattern.TIMES, FrequencyPattern.EVERY]
    assert cadence_in("8 timmar per vecka") == {"per": "week"}
