"""Colours that cannot be read are told, with the figure; what is offered instead can be."""

import re

from hypothesis import given
from hypothesis import strategies as st

from samverkan.load.face.contrast import drawn_colours, faint
from samverkan.model import Colours
from samverkan.render.colours import MUTED, PAPER, READABLE, contrast

COLOUR = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
CHOICE = st.builds(
    lambda **given: Colours(**{key: value for key, value in given.items() if value}),
    accent=st.none() | COLOUR,
    pale=st.none() | COLOUR,
)


def test_the_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == 21
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54
    assert contrast("#777777", "#ffffff") < READABLE


@given(colours=CHOICE)
def test_colours_that_nothing_is_said_of_can_be_read(colours: Colours) -> None:
    accent, pale = drawn_colours(colours)
    said = list(faint(colours))
    least = min(contrast(accent, PAPER), contrast(accent, pale), contrast(MUTED, pale))
    assert bool(said) == (least < READABLE)
    for fault in said:
        figure = re.search(r"contrast of ([0-9.]+):1", fault.message.en)
        assert figure
        assert float(figure[1]) < READABLE
        key = str(fault.route[-1])
        offered = re.search('"(#[0-9a-f]{6})"', fault.help.en)
        assert offered
        taken = colours.model_copy(update={key: offered[1]})
        assert key not in [each.route[-1] for each in faint(taken)]
