"""What is light for some is dark for others: the house's colours can be read on dark paper too."""

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from samverkan.render.colours import PAPER, READABLE, contrast
from tests.conftest import ROOT

CSS = Path(ROOT / "templates/html/style.css").read_text(encoding="utf-8")
DARK = CSS[CSS.index("prefers-color-scheme: dark") :]
Lab = tuple[float, ...]

# The matrices of Oklab, as CSS Color 4 has them.
_TO_LMS = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_TO_LAB = (
    (0.2104542553, 0.793617785, -0.0040720468),
    (1.9779984951, -2.428592205, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.808675766),
)
_FROM_LAB = (
    (1, 0.3963377774, 0.2158037573),
    (1, -0.1055613458, -0.0638541728),
    (1, -0.0894841775, -1.291485548),
)
_FROM_LMS = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.707614701),
)


def times(matrix: tuple[Lab, ...], vector: Lab) -> Lab:
    return tuple(sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)


def oklab(colour: str) -> Lab:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = tuple(p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return times(_TO_LAB, tuple(c ** (1 / 3) for c in times(_TO_LMS, linear)))


def shown(lab: Lab) -> str:
    linear = [min(max(c, 0), 1) for c in times(_FROM_LMS, tuple(c**3 for c in times(_FROM_LAB, lab)))]
    parts = [12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055 for c in linear]
    return "#" + "".join(f"{round(255 * part):02x}" for part in parts)


def mixed(colour: str, other: str, share: float) -> str:
    """What `color-mix(in oklab, colour, other share)` gives."""
    return shown(tuple(a + (b - a) * share for a, b in zip(oklab(colour), oklab(other), strict=True)))


def value(name: str) -> str:
    found = re.search(rf"--{name}: (#[0-9a-f]{{6}});", DARK)
    assert found
    return found[1]


def test_the_mix_is_that_of_browsers() -> None:
    assert mixed("#ff0000", "#0000ff", 0) == "#ff0000"
    assert mixed("#000000", "#ffffff", 0.5) == "#636363"


@given(st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}"))
def test_an_accent_that_can_be_read_on_white_can_be_read_in_the_dark(accent: str) -> None:
    while contrast(accent, PAPER) < READABLE:
        accent = mixed(accent, "#000000", 0.1)
    paper, white = value("paper"), re.search(r"--accent\), #ffffff (\d+)%", DARK)
    pale = re.search(r"--accent\) (\d+)%, var\(--paper\)", DARK)
    assert white
    assert pale
    tone = mixed(accent, "#ffffff", int(white[1]) / 100)
    behind = mixed(accent, paper, 1 - int(pale[1]) / 100)
    for text, ground in ((tone, paper), (tone, behind), (value("ink"), behind), (value("muted"), behind)):
        assert contrast(text, ground) >= READABLE, (accent, text, ground)
