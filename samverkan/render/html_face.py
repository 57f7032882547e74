"""The face of a document as a page has it: files become addresses that hold them whole."""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from samverkan.render.face import PLAIN, Face, TypeFamily

_TYPES = {"svg": "image/svg+xml", "png": "image/png"}


@dataclass(frozen=True, slots=True)
class PageLogo:
    """A logo with its address, its words, and its width when it is 100 high."""

    href: str
    alt: str
    width: float


@dataclass(frozen=True)
class PageFace:
    """What the layout asks of a face."""

    face: Face

    @property
    def logos(self) -> tuple[PageLogo, ...]:
        """The logos, in order."""
        return tuple(
            PageLogo(_data(_TYPES[logo.kind], logo.data), logo.alt, round(100 * logo.width / logo.height, 1))
            for logo in self.face.logos
        )

    @property
    def has_typefaces(self) -> bool:
        """Whether the page brings typefaces with it."""
        return bool(self.face.text_typeface or self.face.heading_typeface)

    @property
    def has_letterhead(self) -> bool:
        """Whether the first page on paper begins with a logo or a sender."""
        return bool(self.face.logos or self.face.sender)

    @property
    def css(self) -> Markup:
        """What differs from the usual style; empty when nothing does."""
        return Markup("\n").join(Markup(line) for line in self._css())  # noqa: S704

    def _css(self) -> Iterator[str]:
        colours = {
            "--accent": (self.face.accent, PLAIN.accent),
            "--accent-pale": (self.face.pale, PLAIN.pale),
        }
        typefaces = {"--serif": self.face.text_typeface, "--sans": self.face.heading_typeface}
        set_colours = [f"{name}: {own};" for name, (own, usual) in colours.items() if own != usual]
        families = {typeface: f"house{name}" for name, typeface in typefaces.items() if typeface}
        set_families = [f"{name}: {families[each]};" for name, each in typefaces.items() if each]
        for typeface, family in families.items():
            yield from _font_faces(family, typeface)
        if set_colours or set_families:
            yield f":root {{ {' '.join((*set_colours, *set_families))} }}"


def _font_faces(family: str, typeface: TypeFamily) -> Iterator[str]:
    for data, bold, italic in typeface.cuts:
        weight = "600 900" if bold else "400"
        style = "italic" if italic else "normal"
        yield (
            f"@font-face {{ font-family: {family}; font-weight: {weight}; font-style: {style}; "
            f'src: url("{_data("font/otf" if data[:4] == b"OTTO" else "font/ttf", data)}"); }}'
        )


def _data(kind: str, data: bytes) -> str:
    return f"data:{kind};base64,{b64encode(data).decode()}"
