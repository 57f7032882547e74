"""Every heading has an address of its own, however many have the same words."""

from hypothesis import given
from hypothesis import strategies as st

from samverkan.render.tree import parse
from tests.counting import calls

NAMES = st.lists(st.sampled_from(["mål", "mål 2", "mål 2 2", "syfte"]), max_size=12)


def document(names: list[str]) -> str:
    return "".join(f"# {name}\n\n" for name in names)


@given(NAMES)
def test_each_address_is_its_own_and_no_later_heading_changes_it(names: list[str]) -> None:
    addresses = [heading.id for heading in parse(document(names)).headings]
    assert len(set(addresses)) == len(names)
    assert [heading.id for heading in parse(document(names[:-1])).headings] == addresses[: len(names) - 1]


def test_twice_as_many_of_one_name_cost_twice_as_much() -> None:
    parse(document(["mål"]))
    few, many = (calls(lambda n=n: parse(document(["mål"] * n))) for n in (200, 400))
    assert many < few * 2.2
