"""Where each shape and word of a small figure stands.

`small_figures.txt` holds each figure, its shapes from the first drawn to the last: what they are, their
measures, and what is written there. With `UPDATE_GOLDEN=1` it is written anew.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from samverkan.render.figures import Bar, Drawing, RingStep, bars, cycle, fishbone, organisation, progress
from samverkan.render.figures.svg import number

CASES = Path(__file__).with_name("small_figures.txt")
LONG = "Utbildningsförvaltningens ledningsgrupp för trygghet och säkerhet i kommunen"
STEPS = [(RingStep.DONE, "klart"), (RingStep.CURRENT, "pågår"), (RingStep.AHEAD, "ej börjat")]
FORUMS = [
    ("a", "Styrgrupp", ["Möts två gånger per år"]),
    ("b", LONG, []),
    ("c", "Tre", []),
    ("d", "Fyra", []),
]
LEVELS = [("Strategisk nivå", FORUMS), ("Taktisk", [("e", "Arbetsgrupp", ["Varje månad"])]), ("Tom", [])]
LINKS = [("a", "e", "uppdrag"), ("e", "a", ""), ("b", "c", "rapport"), ("d", "e", "frågor")]
FIGURES = {
    "one step": cycle("f", "t", "d", ["Initiera"]),
    "three steps": cycle("f", "t", "d", ["Ett", LONG, "Tre"], STEPS),
    "four steps": cycle("f", "t", "d", ["Ett", "Två", "Tre", "Fyra"]),
    "bar": progress("f", "t", "d", 0.25),
    "full bar": progress("f", "t", "d", 1.0),
    "bars": bars("f", "t", "d", [Bar("2023", 31, "31"), Bar("mål 2027", 20, "20 procent", aim=True)]),
    "no organisation": organisation("f", "t", "d", [], []),
    "forums": organisation("f", "t", "d", [("Nivå", [("a", "Styrgrupp", [])])], []),
    "levels": organisation("f", "t", "d", LEVELS, LINKS),
    "fishbone": fishbone(
        "f",
        "t",
        "d",
        "Stölder ur bilar vid stationens parkering",
        [("Tid", ["Kväll", LONG]), ("Plats", []), ("Folk", ["Få"])],
    ),
}
_TAKEN_FOR_GIVEN = {
    "id",
    "role",
    "aria-labelledby",
    "font-size",
    "font-family",
    "stroke",
    "stroke-width",
    "style",
}


def _told(figure: Drawing) -> Iterator[str]:
    for element in ET.fromstring(figure.svg).iter():  # noqa: S314 (our own)
        tag = element.tag.rpartition("}")[2]
        drawn = sorted(
            f"{key} {_rounded(value)}" for key, value in element.items() if key not in _TAKEN_FOR_GIVEN
        )
        yield " ".join([tag, *drawn, *(element.text or "").split()])


def _rounded(value: str) -> str:
    return value if value.startswith("#") else re.sub(r"-?\d+(\.\d+)?", lambda n: f"{float(n[0]):.0f}", value)


def _written(name: str) -> str:
    return "\n".join([name, *_told(FIGURES[name])])


if os.environ.get("UPDATE_GOLDEN"):
    CASES.write_text("\n\n".join(map(_written, FIGURES)) + "\n", "utf-8")
EXPECTED = {case.partition("\n")[0]: case for case in CASES.read_text("utf-8").rstrip("\n").split("\n\n")}


def test_a_measure_has_at_most_one_decimal_and_nought_no_sign() -> None:
    assert [number(each) for each in (1.0, 1.25, 1.06, 1.04, -0.04, -0.06)] == [
        "1",
        "1.2",
        "1.1",
        "1",
        "0",
        "-0.1",
    ]


@pytest.mark.parametrize("name", FIGURES)
def test_every_shape_stands_where_it_should(name: str) -> None:
    assert _written(name) == EXPECTED[name]
