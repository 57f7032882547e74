"""The few shapes that our figures are made of, as SVG."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from samverkan.render.colours import INK, MUTED, PAPER
from samverkan.render.escape import collapsed
from samverkan.text import pattern_of

# The first is in the PDF writer; pages put their own font over it.
_FONTS = "Libertinus Serif, Liberation Sans, Arial, sans-serif"
_LEADING = 1.3
_ARROW = 9.0
_SMALLEST_SCALE = 0.72
_POINTS_PER_PIXEL = 0.75
_SIZE = pattern_of(r'<svg [^>]*?width="([\d.]+)" height="([\d.]+)"')

Point = tuple[float, float]

_MOST_SPOKEN = 8000
"""A string of PDF/A has room for 32 767 bytes, and a character may take four of them."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing that stands in for `![...](name.svg)`, with words for those who do not see it.

    What is too wide to be read on a narrow screen is there `narrow` too.
    """

    name: str
    svg: str
    title: str
    description: str
    narrow: str = ""

    @property
    def alternative(self) -> str:
        """What it shows, in whole sentences and no longer than PDF/A allows, for one text to stand for it."""
        words = ". ".join(part.strip().rstrip(".") for part in (self.title, self.description) if part) + "."
        return words if len(words) <= _MOST_SPOKEN else f"{words[: _MOST_SPOKEN - 1]}…"

    @property
    def size(self) -> tuple[float, float]:
        """How wide and high it is drawn, in points."""
        found = _SIZE.match(self.svg)
        assert found  # noqa: S101 - every drawing says its size
        return float(found[1]) * _POINTS_PER_PIXEL, float(found[2]) * _POINTS_PER_PIXEL


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, by its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def center(self) -> Point:
        """The middle of the box."""
        return self.x + self.width / 2, self.y + self.height / 2

    def apart_from(self, other: "Box", gap: float) -> bool:
        """Whether there is at least `gap` between the boxes, sideways or upwards."""
        sideways = max(other.x - self.x - self.width, self.x - other.x - other.width)
        upwards = max(other.y - self.y - self.height, self.y - other.y - other.height)
        return max(sideways, upwards) >= gap

    def holds(self, point: Point, margin: float) -> bool:
        """Whether `point` lies in the box or within `margin` of it."""
        x, y = point
        return (
            self.x - margin <= x <= self.x + self.width + margin
            and self.y - margin <= y <= self.y + self.height + margin
        )


def number(value: float) -> str:
    """`value` with at most one decimal, written the same way everywhere."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def text_height(lines: Sequence[str], size: float) -> float:
    """The height of `lines` set one below the other."""
    return len(lines) * size * _LEADING


def text(
    lines: Sequence[str],
    at: Point,
    size: float,
    *,
    anchor: str = "middle",
    bold: bool = False,
    colour: str = INK,
    halo: bool = False,
) -> str:
    """`lines` set below each other, the first one's top at `at`; `halo` frees them from lines behind."""
    x, top = at
    extra = ' font-weight="bold"' if bold else ""
    extra += (
        f' stroke="{PAPER}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"' if halo else ""
    )
    return "".join(
        f'<text x="{number(x)}" y="{number(top + size * (_LEADING * i + 1))}" text-anchor="{anchor}" '
        f'font-size="{number(size)}" fill="{colour}"{extra}>{_words(line)}</text>'
        for i, line in enumerate(lines)
    )


def rectangle(
    box: Box, *, fill: str, edge: str | None = None, radius: float = 6, dashed: bool = False
) -> str:
    """A rectangle with rounded corners."""
    stroke = f' stroke="{edge}" stroke-width="1.5"' if edge else ""
    stroke += ' stroke-dasharray="5 4"' if dashed else ""
    return (
        f'<rect x="{number(box.x)}" y="{number(box.y)}" width="{number(box.width)}" '
        f'height="{number(box.height)}" rx="{number(radius)}" fill="{fill}"{stroke}/>'
    )


def disc(at: Point, radius: float, fill: str, *, edge: str | None = None) -> str:
    """A filled circle."""
    stroke = f' stroke="{edge}" stroke-width="1.5"' if edge else ""
    return f'<circle cx="{number(at[0])}" cy="{number(at[1])}" r="{number(radius)}" fill="{fill}"{stroke}/>'


def line(path: str) -> str:
    """A line along `path`, in the language of SVG paths."""
    return f'<path d="{path}" fill="none" stroke="{MUTED}" stroke-width="1.5"/>'


def arrowhead(tip: Point, direction: Point) -> str:
    """A filled arrowhead with its tip at `tip`, pointing along `direction` (of length one)."""
    (x, y), (dx, dy) = tip, direction
    back_x, back_y = x - _ARROW * dx, y - _ARROW * dy
    half = _ARROW * 0.45
    corners = [(x, y), (back_x - half * dy, back_y + half * dx), (back_x + half * dy, back_y - half * dx)]
    points = " ".join(f"{number(px)},{number(py)}" for px, py in corners)
    return f'<polygon points="{points}" fill="{MUTED}"/>'


def drawing(
    name: str, title: str, description: str, size: tuple[float, float], shapes: Iterable[str]
) -> Drawing:
    """The figure made of `shapes` on paper of `size`, with title and description tied to it by id."""
    width, height = size
    ids = f"figure_{name}_title", f"figure_{name}_description"
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby={quoteattr(" ".join(ids))} '
        f'width="{number(width)}" height="{number(height)}" viewBox="0 0 {number(width)} {number(height)}" '
        f'style="min-width:{number(width * _SMALLEST_SCALE)}px" font-family={quoteattr(_FONTS)}>'
        f"<title id={quoteattr(ids[0])}>{_words(title)}</title>"
        f"<desc id={quoteattr(ids[1])}>{_words(description)}</desc>"
        f"{''.join(shapes)}</svg>\n"
    )
    return Drawing(name, svg, title, description)


def _words(value: str) -> str:
    return escape(collapsed(value).strip())
