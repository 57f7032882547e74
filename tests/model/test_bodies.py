"""What a body is by its name: what belongs to a body is another."""

import pytest

from samverkan.model.bodies import sort_of_body


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
