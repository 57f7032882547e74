"""Headings and points that say what they are: `Fokusområde 1: Trafik`, `Mål 1.2 Färre rån`."""

from dataclasses import dataclass

from samverkan.importing.outline import OutlinePart
from samverkan.model import Block
from samverkan.text import pattern_of

_NUMBER = r"(?:\d{1,2}(?:\.\d{1,2})*|[A-H])"
_APART = r"(?:\s*[:–—-]|[.)])"
_AREA = (
    r"(?i:(?:(?:fokus|insats|samverkans|utvecklings|problem|del)?|prioriterat\s+|strategiskt\s+)område"
    r"|prioritering|tema)"
)
_GOAL = r"(?i:(?:effekt|del|huvud|process|inriktnings)?mål)"
_CALLED = pattern_of(
    rf"(?P<label>(?:(?P<area>{_AREA})|(?P<goal>{_GOAL}))\s+(?P<number>{_NUMBER})(?:{_APART}|(?=\s))"
    rf"|(?P<unnumbered>{_AREA})\s*[:–—])\s+(?P<title>[A-ZÅÄÖ”\"“\d].*)"
)
_NUMBERED = pattern_of(r"(?P<number>\d{1,2}|[A-H])[.):]?\s+(?P<title>\S.*)")


@dataclass(frozen=True, slots=True)
class Label:
    """What a heading or a point names: what that is, its number, the words for both, its name."""

    block: Block
    number: str | None
    label: str
    title: str


def called(words: str) -> Label | None:
    """The area or the goal that the words say that they name; None when they do not."""
    found = _CALLED.fullmatch(words.strip())
    if found is None:
        return None
    block = Block.GOALS if found["goal"] else Block.AREAS
    return Label(block, found["number"], found["label"].rstrip(" :–—-.)"), found["title"])


def names_area(words: str) -> bool:
    """Whether the words say that they name an area."""
    found = called(words)
    return found is not None and found.block is Block.AREAS


def block_called(part: OutlinePart) -> Block | None:
    """Whether the heading of a part says that it is an area or a goal."""
    found = called(part.name)
    return found.block if found else None


def numbered(title: str) -> tuple[str | None, str]:
    """The number before the title of an area, if any, and the title."""
    area = called(title)
    if area and names_area(title):
        return area.number, area.title
    found = _NUMBERED.fullmatch(title)
    return (found["number"], found["title"]) if found else (None, title)
