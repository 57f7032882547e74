"""A fishbone holds every word of its causes, on paper that is large enough."""

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from samverkan.render.escape import collapsed
from samverkan.render.figures import fishbone

from .test_figures import SVG, boxes, drawn, words
from .texts import ANY_TEXT

BONES = st.lists(st.tuples(ANY_TEXT, st.lists(ANY_TEXT, max_size=4)), max_size=5)


@given(ANY_TEXT, BONES)
def test_any_words_make_a_fishbone_on_its_paper(problem: str, bones: list[tuple[str, list[str]]]) -> None:
    wide = fishbone("f", "t", "d", problem, bones)
    for figure in (wide, replace(wide, svg=wide.narrow)):
        for text in [problem, *(text for label, causes in bones for text in (label, *causes))]:
            assert "".join(collapsed(text).replace("-", "").replace("\u200b", "").split()) in words(figure)
        _, _, right, bottom = (float(n) for n in drawn(figure).get("viewBox", "").split())
        for text in drawn(figure).iter(f"{SVG}text"):
            assert 0 <= float(text.get("y", "")) <= bottom
            assert 0 <= float(text.get("x", "")) <= right


@given(BONES)
def test_its_bones_stand_apart(bones: list[tuple[str, list[str]]]) -> None:
    figure = fishbone("f", "t", "d", "Stölder", bones)
    for each in (figure, replace(figure, svg=figure.narrow)):
        labels = boxes(each, "#eaf0f2")
        assert len(labels) == len(bones)
        assert all(one.apart_from(other, 20) for one, other in combinations(labels, 2))


def test_a_bone_stands_above_the_spine_and_the_next_below() -> None:
    figure = fishbone("f", "t", "d", "Stölder", [("Ovan", ["Orsak"]), ("Under", ["Orsak"])])
    above, below = boxes(figure, "#eaf0f2")
    [head] = boxes(figure, "#1f4e5f")
    assert above.y + above.height < head.center[1] < below.y
