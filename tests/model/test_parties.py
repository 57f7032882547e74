"""Who a party is: by the register, else by its name, and unknown when neither tells."""

import pytest

from samverkan.model import Agreement, Register
from samverkan.model.parties import is_kommun, is_police, kommuner, named_kommun

REGISTER = Register.model_validate(
    {
        "organisations": [
            {"id": "by", "name": "Exempelby", "type": "kommun"},
            {"id": "norr", "name": "Norr", "type": "district"},
            {"id": "lpo", "name": "Lokalpolisområde", "type": "police"},
            {"id": "bolag", "name": "Kommunbolaget", "type": "company"},
            {"id": "ovrig", "name": "Något annat", "type": "other"},
            {"id": "by", "name": "Ett register längre upp", "type": "company"},
        ],
        "offices": [
            {"id": "chef", "title": "Närmare chef", "organisation": "by"},
            {"id": "chef", "title": "Chef", "organisation": "by"},
        ],
    }
)


@pytest.mark.parametrize(
    ("name", "kommun"),
    [
        ("Exempelby kommun", True),
        ("Göteborgs Stad", True),
        ("Stadsdelen Norr", True),
        ("Region Gotland", True),
        ("Region Skåne", False),
        ("Polisen i Exempelby", False),
        ("Länsstyrelsen", False),
        ("Exempelby Bostäder AB", False),
        ("Samverkansparten", None),
    ],
)
def test_a_name_tells_of_a_kommun_of_another_or_of_nothing(name: str, kommun: bool | None) -> None:
    assert named_kommun(name) is kommun


def _parties(*parties: dict[str, str]) -> Agreement:
    return Agreement.model_validate({"title": "Avtal", "parties": parties, "validity": {"start": "2024"}})


@pytest.mark.parametrize(
    ("organisation", "name", "kommun", "police"),
    [
        ("by", "Polisen", True, False),
        ("norr", "Polisen", True, False),
        ("lpo", "Exempelby kommun", False, True),
        ("bolag", "Exempelby kommun", False, False),
        ("ovrig", "Exempelby kommun", True, False),
        ("nosuch", "Exempelby kommun", True, False),
        (None, "Polisregion Mitt", False, True),
        (None, "Samverkansparten", None, False),
    ],
)
def test_the_register_goes_before_the_name(
    organisation: str | None, name: str, kommun: bool | None, police: bool
) -> None:
    given = {"organisation": organisation} if organisation else {}
    party = _parties({"id": "a", "name": name, **given}, {"id": "b", "name": "B"}).parties[0]
    assert (is_kommun(party, REGISTER), is_police(party, REGISTER)) == (kommun, police)


def test_a_party_of_which_nothing_is_known_may_be_a_kommun() -> None:
    agreement = _parties(
        {"id": "a", "name": "Samverkansparten"},
        {"id": "b", "name": "Exempelby kommun"},
        {"id": "c", "name": "Polisen"},
    )
    assert kommuner(agreement, REGISTER) == {"a", "b"}


def test_of_two_with_one_id_the_nearest_is_meant() -> None:
    assert [getattr(REGISTER.organisation(each), "name", None) for each in ("by", "nosuch", None)] == [
        "Exempelby",
        None,
        None,
    ]
    assert [getattr(REGISTER.office(each), "title", None) for each in ("chef", "nosuch", None)] == [
        "Närmare chef",
        None,
        None,
    ]
