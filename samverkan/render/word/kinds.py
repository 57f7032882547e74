"""What the names in a part of a Word file stand for: where its links lead, what sort each paragraph is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from xml.etree import ElementTree as ET

from samverkan.render.word.xml import MAIN
from samverkan.text import pattern_of

_W = f"{{{MAIN}}}"
_HEADING = pattern_of(r"(?:heading|rubrik) ?([1-9])")
_MOST_STYLES = 10
_BODY = frozenset(["", "normal", "body text", "brödtext", "default", "standard"])
BODY = "body"
"""The kind of a paragraph of which nothing is said."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style of paragraphs: what it is called, the list that it has, and the style that it is based on."""

    name: str
    numbering: str = ""
    based_on: str = ""


@dataclass(frozen=True, slots=True)
class PartNames:
    """Addresses by the ids of links, styles by their ids, and the form of each level of each list."""

    addresses: Mapping[str, str] = field(default_factory=dict)
    styles: Mapping[str, Style] = field(default_factory=dict)
    lists: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def kind(self, style: str, numbering: str | None, level: str) -> str:
        """`heading 2`, `bullets 1`, `numbers 1`, `body`, or the name of another style.

        It is the same in whatever program the file was saved. Levels of lists count from 1.
        """
        name = self.styles[style].name if style in self.styles else style.casefold()
        heading = _HEADING.fullmatch(name)
        if heading:
            return f"heading {heading[1]}"
        number = self._numbering(style) if numbering is None else numbering
        if number not in {"", "0"}:
            form = self.lists.get((number, level), "bullet")
            return f"{'bullets' if form in {'bullet', 'none'} else 'numbers'} {int(level) + 1}"
        return BODY if name in _BODY else name

    def _numbering(self, style: str) -> str:
        for _ in range(_MOST_STYLES):
            found = self.styles.get(style)
            if found is None or found.numbering:
                return found.numbering if found else ""
            style = found.based_on
        return ""


NO_NAMES = PartNames()


def names_of(parts: Mapping[str, bytes], part: str) -> PartNames:
    """Those that hold in a part (`document`, `footnotes`) of a file."""
    links = parts.get(f"word/_rels/{part}.xml.rels")
    return PartNames(
        _addresses(links) if links else {},
        _styles(parts.get("word/styles.xml", b"")),
        _lists(parts.get("word/numbering.xml", b"")),
    )


def _addresses(xml: bytes) -> dict[str, str]:
    links = ET.fromstring(xml)  # noqa: S314 - declares nothing, see archive.py
    return {each.get("Id", ""): each.get("Target", "") for each in links if each.get("TargetMode")}


@lru_cache(maxsize=8)
def _styles(xml: bytes) -> dict[str, Style]:
    if not xml:
        return {}
    every = ET.fromstring(xml).iter(f"{_W}style")  # noqa: S314
    return {each.get(f"{_W}styleId", ""): _style(each) for each in every}


def _style(style: ET.Element) -> Style:
    return Style(
        _value(style, f"{_W}name").casefold(),
        _value(style, f"{_W}pPr/{_W}numPr/{_W}numId"),
        _value(style, f"{_W}basedOn"),
    )


@lru_cache(maxsize=8)
def _lists(xml: bytes) -> dict[tuple[str, str], str]:
    if not xml:
        return {}
    root = ET.fromstring(xml)  # noqa: S314
    forms = {each.get(f"{_W}abstractNumId", ""): _forms(each) for each in root.iter(f"{_W}abstractNum")}
    return {
        (each.get(f"{_W}numId", ""), level): form
        for each in root.iter(f"{_W}num")
        for level, form in {
            **forms.get(_value(each, f"{_W}abstractNumId"), {}),
            **_forms(each, f"{_W}lvlOverride/{_W}lvl"),
        }.items()
    }


def _forms(numbering: ET.Element, levels: str = f"{_W}lvl") -> dict[str, str]:
    """How each level is counted, by its number."""
    return {
        each.get(f"{_W}ilvl", "0"): _value(each, f"{_W}numFmt") or "decimal"
        for each in numbering.iterfind(levels)
    }


def _value(parent: ET.Element, path: str) -> str:
    found = parent.find(path)
    return "" if found is None else found.get(f"{_W}val", "")
