"""Logos side by side: each as large as there is room for, their middles on one line, beside the sender."""

import re
from dataclasses import replace

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.render.face import BETWEEN, HIGHEST, PLAIN, WIDEST, LogoPicture, fitted
from samverkan.render.formats import BY_NAME
from samverkan.render.templates import Templates
from samverkan.render.written_document import WrittenDocument
from tests.render.papers import INFO, paper
from tests.render.word_reading import part

_EMU, _TWIPS, _POINTS = 36000, 1440 / 25.4, 72 / 25.4
_SIDE = st.floats(0.1, 10_000)
_TEXT = "# Avtal 2024–2027\n\nAvtalet gäller.\n"


def _logo(width: float, height: float) -> LogoPicture:
    drawn = f'<rect width="{width}" height="{height}" fill="#003366"/>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}">{drawn}</svg>'
    return LogoPicture(svg.encode(), "svg", "Vik kommun", width, height)


@given(st.lists(st.builds(_logo, _SIDE, _SIDE), max_size=4))
def test_logos_keep_their_proportions_and_leave_room_for_the_sender(logos: list[LogoPicture]) -> None:
    sizes = fitted(logos)
    for logo, (width, height) in zip(logos, sizes, strict=True):
        assert width <= WIDEST * 1.001
        assert height <= HIGHEST * 1.001
        assert width / height == pytest.approx(logo.width / logo.height)
    whole = sum(width for width, _ in sizes) + BETWEEN * max(len(logos) - 1, 0)
    assert whole <= 100
    assert whole > 90 or all(width > WIDEST * 0.999 or height > HIGHEST * 0.999 for width, height in sizes)


PAIRS = [[(1000, 100), (100, 100)], [(20, 200), (600, 100)], [(400, 100), (400, 100)], [(8000, 4000), (4, 3)]]
SENDER = ("Exempelby kommun, kommunledningskontoret, enheten för trygghet", "saga.pahitt@exempelby.example")


@pytest.mark.parametrize("pair", PAIRS)
def test_two_logos_stand_on_one_line_in_a_pdf(pair: list[tuple[float, float]]) -> None:
    logos = tuple(_logo(*size) for size in pair)
    pdf = paper(_TEXT, replace(INFO, face=replace(PLAIN, logos=logos, sender=SENDER)))
    page = pypdfium2.PdfDocument(pdf)[0]
    boxes = sorted(
        {tuple(map(round, each.get_bounds())) for each in page.get_objects(max_depth=3) if each.type == 2}
    )
    wide = [box for box in boxes if box[3] - box[1] > 5 and box[2] - box[0] > 3]
    (left, bottom, right, top), (other_left, other_bottom, _, other_top) = wide
    assert other_left - right == pytest.approx(BETWEEN * _POINTS, abs=2)
    assert bottom + top == pytest.approx(other_bottom + other_top, abs=3)
    assert left > 50


@pytest.mark.parametrize("pair", PAIRS)
def test_two_logos_and_the_sender_have_a_cell_each_in_word(pair: list[tuple[float, float]]) -> None:
    logos = tuple(_logo(*size) for size in pair)
    info = replace(INFO, face=replace(PLAIN, logos=logos, sender=SENDER))
    head = part(
        BY_NAME["docx"].write(WrittenDocument("avtal", _TEXT, info), Templates())["avtal.docx"],
        "word/header-first.xml",
    )
    columns = [int(each) for each in re.findall(r'<w:gridCol w:w="(\d+)"', head)]
    drawn = [int(each) for each in re.findall(r'<wp:extent cx="(\d+)"', head)]
    assert len(columns) == 3
    assert columns[2] > 40 * _TWIPS
    for column, width in zip(columns, drawn, strict=False):
        assert column == pytest.approx((width / _EMU + BETWEEN) * _TWIPS, abs=2)
    assert head.count('<w:vAlign w:val="center"/>') == 3
