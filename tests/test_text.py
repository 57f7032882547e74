"""What is done with words in either language."""

from hypothesis import given
from hypothesis import strategies as st

from samverkan.text import by_number, nearest


@given(st.text(), st.text(), st.integers(0), st.integers(0))
def test_texts_with_numbers_in_are_in_the_order_of_the_numbers(
    before: str, after: str, one: int, other: int
) -> None:
    words = f"{before} ", f" {after}"
    keys = [by_number(f"{words[0]}{each}{words[1]}") for each in (one, other)]
    assert (keys[0] < keys[1]) is (one < other)


@given(st.text(), st.text())
def test_no_two_texts_have_the_same_order(one: str, other: str) -> None:
    assert (by_number(one) == by_number(other)) is (one == other)


@given(st.lists(st.text("abcåäö ÅB-")))
def test_texts_without_numbers_are_in_the_order_of_their_letters(texts: list[str]) -> None:
    assert sorted(texts, key=by_number) == sorted(texts)


def test_of_many_names_the_nearest_is_found_by_its_beginning_or_its_end() -> None:
    names = [f"{letter}{number:03}-omradet-i-{letter}" for letter in "abcd" for number in range(100)]
    assert nearest("b042-omradt-i-b", names) == "b042-omradet-i-b"
    assert nearest("b077", names) == "b077-omradet-i-b"
    assert nearest("stationen", [*names, "stationen-ny"]) == "stationen-ny"
    assert nearest("stationstorget", [*names, "xtationstorget"]) == "xtationstorget"
    assert nearest("helt-annat", names) is None
