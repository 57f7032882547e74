"""How the papers of a kommun look, as every writer draws them: logo, colours, typefaces, sender, footer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from samverkan.render.colours import ACCENT, PALE

if TYPE_CHECKING:
    from samverkan.render.figures.svg import Drawing


@dataclass(frozen=True, slots=True)
class LogoPicture:
    """A picture that stands for an organisation, and what it says to those who do not see it.

    `width` and `height` are its own, in any unit: only their proportion counts.
    """

    data: bytes
    kind: Literal["svg", "png"]
    alt: str
    width: float
    height: float


HIGHEST, WIDEST = 16.0, 60.0
"""How large a logo is at the most, in millimetres."""

BETWEEN = 6.0
"""The room between two of them."""

_ROOM = 96.0


def fitted(logos: Sequence[LogoPicture]) -> list[tuple[float, float]]:
    """Width and height of logos that stand side by side, in millimetres.

    Each is as large as it may be by itself; where they have no room beside the sender, all are made smaller.
    """
    scales = [min(HIGHEST / each.height, WIDEST / each.width) for each in logos]
    sizes = [(each.width * scale, each.height * scale) for each, scale in zip(logos, scales, strict=True)]
    room = _ROOM - BETWEEN * (len(logos) - 1)
    less = min(1.0, room / sum(width for width, _ in sizes)) if sizes else 1.0
    return [(width * less, height * less) for width, height in sizes]


@dataclass(frozen=True, slots=True)
class TypeFamily:
    """A family of type by its name; a cut without a file of its own is made of the regular one."""

    name: str
    regular: bytes
    bold: bytes | None = None
    italic: bytes | None = None
    bold_italic: bytes | None = None

    @property
    def cuts(self) -> tuple[tuple[bytes, bool, bool], ...]:
        """The files that there are: what they hold, whether it is bold, and whether it is italic."""
        every = (
            (self.regular, False, False),
            (self.bold, True, False),
            (self.italic, False, True),
            (self.bold_italic, True, True),
        )
        return tuple((data, bold, italic) for data, bold, italic in every if data is not None)


@dataclass(frozen=True, slots=True)
class Face:
    """The face of a document. Nothing set gives the usual one.

    `accent` is for titles, lines and links, and `pale` is the tint behind what stands apart; a text in the
    accent can be read on both it and white. `sender` stands at the head of the first page, line by line, and
    `footer` at the foot of every page. `word_template` is a .docx or .dotx.
    """

    logos: tuple[LogoPicture, ...] = ()
    accent: str = ACCENT
    pale: str = PALE
    text_typeface: TypeFamily | None = None
    heading_typeface: TypeFamily | None = None
    sender: tuple[str, ...] = ()
    footer: tuple[str, ...] = ()
    registration_label: str = "Diarienummer"
    word_template: bytes | None = None

    def svg(self, figure: "Drawing") -> str:
        """The drawing in the colours of the face."""
        coloured = figure.svg.replace(f'="{ACCENT}"', f'="{self.accent}"')
        return coloured.replace(f'="{PALE}"', f'="{self.pale}"')


PLAIN = Face()
"""The face of those who have set none."""
