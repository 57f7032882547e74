"""What weakens in the words of a text: never in both directions, and never a stronger wording."""

from hypothesis import given
from hypothesis import strategies as st

from samverkan.diff.loosening import loosened

NUMBERS = "en två tre fyra fem sex sju åtta nio tio elva tolv".split()
SHAPES = (
    "Polisen ska svara inom {} veckor.",
    "Parterna möts {} gånger per år.",
    "Polisen avsätter {} kommunpoliser.",
    "Parterna ska besöka {} skolor och följa 3 kap. 4 § lagen.",
)
texts = st.builds(
    lambda shape, number: shape.format(number), st.sampled_from(SHAPES), st.sampled_from(NUMBERS)
)


@given(texts, texts)
def test_what_weakens_one_way_does_not_weaken_the_other_way(old: str, new: str) -> None:
    there, back = loosened(old, new), loosened(new, old)
    kinds = [{said.en.split(",")[0].split(" (")[0] for said in each} for each in (there, back)]
    assert not kinds[0] & kinds[1]


@given(st.sampled_from(SHAPES), st.sampled_from(range(12)), st.sampled_from(range(12)))
def test_less_is_told_and_more_is_not(shape: str, one: int, other: int) -> None:
    old, new = shape.format(NUMBERS[one]), shape.format(NUMBERS[other])
    worse = other > one if "inom" in shape else other < one
    assert bool(loosened(old, new)) is worse
