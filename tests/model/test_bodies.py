"""What a body is by its name: what belongs to it is another, and a group of the parties is nobody's own."""

import pytest

from samverkan.model.bodies import may_decide_for_the_kommun, sort_of_body


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("Kommunstyrelsen", "styrelse"),
        ("KS", "styrelse"),
        ("Kommunstyrelsens arbetsutskott", "utskott"),
        ("Kommunstyrelsens arbetsutskot", None),
        ("Kommunstyrelsens ordförande", None),
        ("Kommunfullmäktiges presidium", None),
        ("Kommunfullmäktige", "fullmäktige"),
        ("Arbetsutskottet", "utskott"),
        ("Socialnämnden", "socialnämnd"),
        ("Trygghetsrådet", None),
    ],
)
def test_the_sort_of_a_body(name: str, sort: str | None) -> None:
    assert sort_of_body(name) == sort


@pytest.mark.parametrize(
    ("body", "may"),
    [
        ("Kommunstyrelsen", True),
        ("KS", True),
        ("Kommunens trygghetsråd", True),
        ("Socialnämnden", True),
        ("Storforum", True),
        ("Styrgruppen", False),
        ("Furusunds brottsförebyggande råd", False),
        ("Trygghetsrådet", False),
        ("Säkerhetsrådet", False),
        ("BRÅ", False),
        ("Rådhuset", True),
    ],
)
def test_a_group_of_the_parties_does_not_decide_for_the_kommun(body: str, *, may: bool) -> None:
    assert may_decide_for_the_kommun(body) is may
