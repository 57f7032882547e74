"""The colours of papers and figures, and how well one can be read on another."""

INK = "#1b1f23"
MUTED = "#4a5560"
ACCENT = "#1f4e5f"
PALE = "#eaf0f2"
PAPER = "#ffffff"
BLACK = "#000000"

READABLE = 4.5
"""The least contrast of text with what is behind it (WCAG 2.1, 1.4.3)."""

_TINT = 0.9


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21.

    Source: WCAG 2.1, “contrast ratio” and “relative luminance”.
    """
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(colour: str, other: str, share: float) -> str:
    """`colour` with this share of `other` in it."""
    parts = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{round(own + (more - own) * share):02x}" for own, more in parts)


def tint(colour: str) -> str:
    """A pale tint of the colour, to stand behind text."""
    return mixed(colour, PAPER, _TINT)


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[start : start + 2], 16) for start in (1, 3, 5))


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
