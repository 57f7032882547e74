"""Bars are as long as their values, and what lies ahead looks different from what is measured."""

from xml.etree import ElementTree as ET

from samverkan.render.figures import Bar, bars

SVG = "{http://www.w3.org/2000/svg}"


def drawn(*values: Bar) -> ET.Element:
    return ET.fromstring(bars("f", "Otrygga", "31, sedan 15,5", values).svg)  # noqa: S314 (our own)


def lengths(figure: ET.Element) -> list[float]:
    return [float(rect.get("width", "")) for rect in figure.iter(f"{SVG}rect")]


def test_a_value_half_as_large_has_a_bar_half_as_long() -> None:
    first, second, nought = lengths(
        drawn(Bar("2023", 31, "31"), Bar("2024", 15.5, "15,5"), Bar("2025", 0, "0"))
    )
    assert second == first / 2
    assert nought == 0


def test_nothing_but_nought_can_be_drawn() -> None:
    assert lengths(drawn(Bar("2023", 0, "0"), Bar("2024", 0, "0"))) == [0, 0]


def test_every_bar_has_its_words_and_the_figure_its_description() -> None:
    figure = drawn(Bar("2023", 31, "31 procent"), Bar("mål <2027>", 25, "25 & mindre", aim=True))
    assert [text.text for text in figure.iter(f"{SVG}text")] == [
        "2023",
        "31 procent",
        "mål <2027>",
        "25 & mindre",
    ]
    assert figure.findtext(f"{SVG}desc") == "31, sedan 15,5"


def test_only_an_aim_is_dashed() -> None:
    figure = drawn(Bar("2023", 31, "31"), Bar("mål", 25, "25", aim=True))
    assert [rect.get("stroke-dasharray") is not None for rect in figure.iter(f"{SVG}rect")] == [False, True]


def test_nothing_is_drawn_outside_the_paper() -> None:
    figure = drawn(Bar("ett mycket långt namn på en tid", 1, "1 234 567,5"), Bar("2024", 3, "3"))
    paper = float(figure.get("width", ""))
    assert all(
        float(rect.get("x", "")) + float(rect.get("width", "")) < paper for rect in figure.iter(f"{SVG}rect")
    )
    assert all(float(text.get("x", "")) < paper for text in figure.iter(f"{SVG}text"))
