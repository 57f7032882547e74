"""A kommun whose name is a slip of the finger from another's is asked back, and no name that one has."""

from collections.abc import Iterator

import pytest

from samverkan.model.every_kommun import kommun_of, kommuner
from samverkan.starting.names import kommun_name, meant_kommun, meant_police_unit, police_name
from tests.conftest import some

NAMES = [each.short_name for each in kommuner()]


def slips(name: str) -> Iterator[str]:
    """The name with two neighbours changed about, a letter less, one twice and one that is another."""
    for place in range(len(name)):
        before, letter, after = name[:place], name[place], name[place + 1 :]
        yield from (before + after, before + letter + letter + after, f"{before}x{after}")
        yield before + after[:1] + letter + after[1:]


@pytest.mark.parametrize("name", some(NAMES, 10))
def test_a_slip_of_the_finger_is_asked_back(name: str) -> None:
    unknown = {each for each in slips(name) if len(each) > 2 and not kommun_of(each)}
    assert [each for each in sorted(unknown) if meant_kommun(each) is None] == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Moar", "Mora kommun"),
        ("Täyb", "Täby kommun"),
        ("Håbbo", "Håbo kommun"),
        ("Habbo kommun", "Habo kommun"),
        ("Enköpign", "Enköpings kommun"),
    ],
)
def test_the_nearest_is_named(written: str, meant: str) -> None:
    assert meant_kommun(written) == meant


@pytest.mark.parametrize(
    ("written", "kommun", "meant"),
    [
        ("Lokalpolisområde Östersnud", "Östersunds kommun", "Lokalpolisområde Östersund"),
        ("Lokalpolisområde Hudinge", "Huddinge kommun", "Lokalpolisområde Huddinge"),
        ("Lokalpolisområde Tänkvka/Diktåsa", "Tänkvika kommun", "Lokalpolisområde Tänkvika/Diktåsa"),
        ("Lokalpolisområde Norra Nånstans", "Nora kommun", None),
        ("Lokalpolisområde Habo", "Håbo kommun", None),
        ("Lokalpolisområde Nånstans", "Mora kommun", None),
    ],
)
def test_the_kommun_in_the_name_of_a_police_unit_is_spelt_as_it_is(
    written: str, kommun: str, meant: str | None
) -> None:
    assert meant_police_unit(written, kommun) == meant


def test_what_somebody_is_called_is_not_asked_back() -> None:
    assert [each for each in NAMES if meant_kommun(each)] == []


@pytest.mark.parametrize("name", some(NAMES, 10))
def test_a_kommun_is_written_as_it_is_called(name: str) -> None:
    known = kommun_of(name)
    assert known
    whole = known.name
    asked = [
        name,
        name.lower(),
        name.upper(),
        whole,
        whole.lower(),
        whole.upper(),
        whole.removesuffix(" kommun"),
    ]
    assert {kommun_name(each) for each in asked} == {whole}
    city = whole.replace(" kommun", " stad")
    assert {kommun_name(each) for each in (city, city.lower(), f"{name} stad")} == {city}


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Göteborgs Stad", "Göteborgs Stad"),
        ("region gotland", "Region Gotland"),
        ("Region Gotland", "Region Gotland"),
        ("tänkvika  kommun", "tänkvika kommun"),
    ],
)
def test_a_kommun_is_written_as_it_calls_itself(written: str, name: str) -> None:
    assert kommun_name(written) == name


def test_a_unit_of_the_police_has_the_large_letters_of_its_name() -> None:
    assert police_name("lokalpolisområde mora") == "Lokalpolisområde Mora"
    assert police_name("lokalpolisområde nånstans") == "lokalpolisområde nånstans"
