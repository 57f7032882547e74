"""Figures are well-formed, say what they show, and keep their boxes apart."""

import re
from dataclasses import replace
from itertools import combinations
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.render.escape import collapsed
from samverkan.render.figures import Drawing, RingStep, cycle, organisation
from samverkan.render.figures.svg import Box
from samverkan.render.figures.words import width, wrapped
from samverkan.render.word.widths import _breadth

from .sample import LEVELS, LINKS
from .texts import ANY_TEXT

SVG = "{http://www.w3.org/2000/svg}"
LONG = "Kommundirektörens utökade ledningsgrupp och Utbildningsförvaltningens samhällsplaneringsavdelning"


def drawn(figure: Drawing) -> ET.Element:
    return ET.fromstring(figure.svg)  # noqa: S314 (our own)


def words(figure: Drawing) -> str:
    """All that is written in the figure, without blanks and the hyphens that divide words."""
    texts = (text.text or "" for text in drawn(figure).iter(f"{SVG}text"))
    return "".join("".join(texts).replace("-", "").split())


def boxes(figure: Drawing, fill: str) -> list[Box]:
    found = (rect for rect in drawn(figure).iter(f"{SVG}rect") if rect.get("fill") == fill)
    return [Box(*(float(rect.get(key, "")) for key in ("x", "y", "width", "height"))) for rect in found]


@given(st.lists(ANY_TEXT, min_size=1, max_size=9), ANY_TEXT)
def test_any_words_make_a_well_formed_cycle(steps: list[str], title: str) -> None:
    figure = cycle("f", title, title, steps)
    for step in steps:
        assert "".join(collapsed(step).replace("-", "").split()) in words(figure)
    assert drawn(figure).findtext(f"{SVG}title") == collapsed(title).strip()


@pytest.mark.parametrize("n", range(1, 10))
def test_the_steps_of_a_cycle_stand_apart(n: int) -> None:
    figure = cycle("f", "t", "d", [LONG] * n)
    assert len(boxes(figure, "#eaf0f2")) == n
    assert all(one.apart_from(other, 20) for one, other in combinations(boxes(figure, "#eaf0f2"), 2))
    assert figure.svg.count("<polygon") == (n if n > 1 else 0)


@given(st.lists(st.lists(ANY_TEXT, max_size=7), max_size=4), st.data())
def test_forums_stand_apart_and_on_the_paper(levels: list[list[str]], data: st.DataObject) -> None:
    named = [
        (f"Nivå {i}", [(f"{i}.{n}", name, [name]) for n, name in enumerate(names)])
        for i, names in enumerate(levels)
    ]
    ids = [forum[0] for _, forums in named for forum in forums]
    pairs = st.tuples(st.sampled_from(ids), st.sampled_from(ids), ANY_TEXT) if ids else st.nothing()
    figure = organisation("f", "t", "d", named, data.draw(st.lists(pairs, max_size=6)) if ids else [])
    forums = boxes(figure, "#ffffff")
    assert len(forums) == len(ids)
    assert all(one.apart_from(other, 10) for one, other in combinations(forums, 2))
    _, _, right, bottom = (float(n) for n in drawn(figure).get("viewBox", "").split())
    assert all(box.x >= 0 and box.x + box.width <= right and box.y + box.height <= bottom for box in forums)


@pytest.mark.parametrize(
    "figure",
    [
        cycle("f", "t", "d", ["Initiera", "Förbereda", "Genomföra"], [(RingStep.DONE, "klart")] * 3),
        organisation("f", "t", "d", LEVELS, LINKS),
    ],
)
def test_a_figure_for_a_narrow_screen_says_the_same_on_its_paper(figure: Drawing) -> None:
    narrow = replace(figure, svg=figure.narrow)
    assert sorted(words(narrow)) == sorted(words(figure))
    _, _, right, bottom = (float(n) for n in drawn(narrow).get("viewBox", "").split())
    for text in drawn(narrow).iter(f"{SVG}text"):
        room = width(text.text or "", float(text.get("font-size", "")), bold=bool(text.get("font-weight")))
        anchored = {"start": 0.0, "middle": 0.5, "end": 1.0}[text.get("text-anchor", "")]
        left = float(text.get("x", "")) - room * anchored
        assert left >= 0
        assert left + room <= right
        assert 0 <= float(text.get("y", "")) <= bottom


def test_the_same_values_draw_the_same() -> None:
    assert organisation("f", "t", "d", LEVELS, LINKS) == organisation("f", "t", "d", LEVELS, LINKS)
    assert "1 200" not in organisation("f", "t", "d", LEVELS, LINKS).svg


def test_an_arrow_to_nowhere_is_an_error() -> None:
    with pytest.raises(KeyError):
        organisation("f", "t", "d", LEVELS, [("ks", "finns inte", "")])


@given(ANY_TEXT)
def test_wrapped_lines_fit(text: str) -> None:
    lines = wrapped(text, 100, 15)
    assert all(width(line, 15) <= 100 for line in lines)


def test_long_compounds_are_divided_where_swedish_would() -> None:
    assert wrapped("Utbildningsförvaltningen", 184, 15, bold=True) == ["Utbildnings-", "förvaltningen"]
    assert wrapped("samhällsplaneringsavdelningen", 144, 15) == ["samhällsplane-", "ringsavdelningen"]


def test_a_cycle_that_has_begun_says_in_words_and_in_form_how_far_each_step_has_come() -> None:
    stages = [(RingStep.DONE, "klart"), (RingStep.CURRENT, "pågår"), (RingStep.AHEAD, "inte börjat")]
    figure = cycle("f", "t", "d", ["Ett", "Två", "Tre"], stages)
    for told in ("Ett(klart)", "Två(pågår)", "Tre(intebörjat)"):
        assert told in words(figure)
    assert figure.svg.count("stroke-dasharray") == 1


def test_what_stands_for_a_figure_is_whole_sentences_and_no_longer_than_pdf_allows() -> None:
    assert Drawing("f", "", "Stegen.", "Fem steg").alternative == "Stegen. Fem steg."
    longest = Drawing("f", "", "Stegen", "😀" * 20_000).alternative
    assert longest.endswith("😀…")
    assert len(longest.encode("utf-16")) < 32_767


def test_no_line_runs_through_the_words_of_an_arrow_where_there_is_room_beside_it() -> None:
    levels = [
        ("Strategisk", [("a", "Rådet", [])]),
        ("Taktisk", [("b", "Samordnaren", [])]),
        ("", [("c", "Gruppen", [])]),
    ]
    links = [("a", "b", "ger uppdrag"), ("c", "a", "rapporterar")]
    svg = organisation("f", "t", "d", levels, links).svg
    assert re.search(r'text-anchor="end"[^>]*>ger uppdrag</text>', svg)
    assert not re.search(r'text-anchor="end"[^>]*>rapporterar</text>', svg)


@pytest.mark.parametrize(("words", "ems"), [("i" * 10, 4.1), ("ö" * 7, 4.34), ("m" * 9, 9)])
def test_a_width_is_the_same_in_every_python(words: str, ems: float) -> None:
    """A plain sum is rounded otherwise from Python 3.12 on, and a file would no longer match its YAML."""
    assert width(words, 1) == ems
    assert _breadth("i" * 10) == 7.0
