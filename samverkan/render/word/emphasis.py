"""How words stand out from those around them: in bold, in italics, as a link."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from samverkan.render.word.xml import MAIN
from samverkan.text import pattern_of

_W = f"{{{MAIN}}}"
_OFF = frozenset(["0", "false", "off"])
_STYLED = {"strong": "bold", "stark": "bold", "emphasis": "italic", "betoning": "italic"}
_ADDRESS = pattern_of(r'\s*HYPERLINK\s+(\\l\s+)?"([^"]*)"')
EMPHASIS = frozenset(f"{_W}{name}" for name in ("b", "i", "rStyle", "rPrChange", "hyperlink"))
"""The elements that say it."""


@dataclass(frozen=True, slots=True)
class Emphasis:
    """How some words stand out; `address` is where they lead, which within the document begins with `#`."""

    bold: bool = False
    italic: bool = False
    address: str = ""

    @property
    def key(self) -> "Emphasis":
        """The same, however the address is written: programs write the same one in more ways than one."""
        return Emphasis(self.bold, self.italic, _plain_address(self.address)) if self.address else self


PLAIN = Emphasis()

Stretch = tuple[str, Emphasis]
"""Some words, and how they stand out."""


def _plain_address(address: str) -> str:
    """`#` for any place in the document, whose name each format makes for itself."""
    if address.startswith("#"):
        return "#"
    scheme, colon, rest = unquote(address).rstrip("/").partition(":")
    host, slash, path = rest.removeprefix("//").partition("/")
    return f"{scheme.lower()}{colon}{host.lower()}{slash}{path}"


def said_by_run(tag: str, attributes: Mapping[str, str], path: Sequence[str]) -> str | None:
    """`bold` or `italic` where an element of a run says that it is so."""
    value = attributes.get(f"{_W}val", "")
    if path[-3:-1] != [f"{_W}r", f"{_W}rPr"] or value in _OFF:
        return None
    if tag == f"{_W}rStyle":
        return _STYLED.get(value.casefold())
    return {f"{_W}b": "bold", f"{_W}i": "italic"}.get(tag)


def address_of_field(instruction: str) -> str:
    """Where a field leads; nothing for one that is no link."""
    found = _ADDRESS.match(instruction)
    return f"{'#' if found[1] else ''}{found[2]}" if found else ""


def emphasis(looks: Iterable[str], address: str) -> Emphasis:
    """What these say together."""
    said = set(looks)
    return Emphasis("bold" in said, "italic" in said, address) if said or address else PLAIN
