"""What the styles and lists of a Word file make of a paragraph."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from samverkan.render.word.xml import MAIN
from samverkan.text import pattern_of

W = f"{{{MAIN}}}"
_HEADING = pattern_of(r"(?:heading|rubrik)\s*([1-9])", re.IGNORECASE)
_TITLE = pattern_of(r"title|rubrik|titel|huvudrubrik|dokument(?:titel|rubrik)", re.IGNORECASE)
_SUBTITLE = pattern_of(r"subtitle|under(?:rubrik|titel)", re.IGNORECASE)
_CONTENTS = pattern_of(r"(?:toc|innehåll)\s*[1-9]", re.IGNORECASE)
_LIST = pattern_of(r"list|punkt|numrer", re.IGNORECASE)
_LIST_WITHIN = pattern_of(r"(?:list|punkt|numrer)\D*([2-9])", re.IGNORECASE)
"""A style for items of lists within lists, as `List Bullet 2`."""
_USUAL_SIZE = 20
_NUMBERED = pattern_of(r"num", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ParagraphRole:
    """How a paragraph is set: as a heading of some level (0 a title), as an item of a list, or as neither.

    One that is a `motto` stands below the title.
    """

    level: int | None = None
    depth: int | None = None
    ordered: bool = False
    contents: bool = False
    strong: bool = False
    size: int = 0
    motto: bool = False


class Styles:
    """The styles and lists of a file."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        styles = _root(parts, "word/styles.xml")
        self._styles = {each.get(f"{W}styleId", ""): each for each in styles.iter(f"{W}style")}
        usual = (each for each in self._styles.values() if _is_usual(each))
        defaults = [*(each.find(f"{W}rPr") for each in usual), styles.find(f"{W}docDefaults//{W}rPr")]
        self._size = next(filter(None, (size_of(each) for each in defaults)), _USUAL_SIZE)
        self._lists = dict(_lists(_root(parts, "word/numbering.xml")))

    def look(self, properties: ET.Element | None) -> ParagraphRole:
        """How a paragraph with these properties is set."""
        chain = [] if properties is None else [properties, *self._chain(value(properties, "pStyle"))]
        names = [name for each in chain if (name := value(each, "name"))]
        named = [int(found[1]) for name in names if (found := _HEADING.fullmatch(name))]
        told = [outline for each in chain if (outline := _outline(each)) is not None]
        level = next(iter(named or told), None)
        if names and _TITLE.fullmatch(names[0]):
            level = 0
        if level is not None:
            return ParagraphRole(level)
        depth, ordered = self._list(chain, names)
        contents = any(_CONTENTS.fullmatch(name) for name in names)
        sizes = filter(None, (size_of(each.find(f"{W}rPr")) for each in chain[1:]))
        strong = any(_strong(each) for each in chain[1:])
        motto = bool(names) and _SUBTITLE.fullmatch(names[0]) is not None
        return ParagraphRole(None, depth, ordered, contents, strong, next(sizes, self._size), motto)

    def _list(self, chain: list[ET.Element], names: list[str]) -> tuple[int | None, bool]:
        """The depth in a list, and whether that is numbered; None for no list."""
        told = [found for each in chain if (found := each.find(f".//{W}numPr")) is not None]
        numbers = [number for each in told if (number := value(each, "numId")) is not None]
        depths = [int(level) for each in told if (level := value(each, "ilvl") or "").isdecimal()]
        within = next((int(inner[1]) - 1 for name in names if (inner := _LIST_WITHIN.fullmatch(name))), 0)
        if numbers:
            place = (numbers[0], next(iter(depths), 0))
            ordered = self._lists.get(place, False)
            return (None, False) if numbers[0] == "0" else (place[1] or within, ordered)
        listed = [name for name in names if _LIST.search(name) and "paragraph" not in name.casefold()]
        return (within, bool(_NUMBERED.search(listed[0]))) if listed else (None, False)

    def _chain(self, name: str | None) -> Iterator[ET.Element]:
        """The style of this name and those that it is based on."""
        seen: set[str] = set()
        while name and name not in seen and name in self._styles:
            seen.add(name)
            yield self._styles[name]
            name = value(self._styles[name], "basedOn")


def value(element: ET.Element, name: str) -> str | None:
    """The value of the property of this name."""
    found = element.find(f"{W}{name}")
    return None if found is None else found.get(f"{W}val", "")


def is_on(properties: ET.Element | None, name: str) -> bool:
    """Whether a property, such as bold, is set."""
    found = None if properties is None else properties.find(f"{W}{name}")
    return found is not None and found.get(f"{W}val", "1") not in {"0", "false", "none", "off"}


def size_of(properties: ET.Element | None) -> int:
    """The height of letters with these properties, in half points; nought when they do not say."""
    told = "" if properties is None else value(properties, "sz") or ""
    return int(told) if told.isdecimal() else 0


def _is_usual(style: ET.Element) -> bool:
    """Whether it is the style of paragraphs that name none."""
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true", "on"}


def _strong(style: ET.Element) -> bool:
    return is_on(style.find(f"{W}rPr"), "b")


def _outline(element: ET.Element) -> int | None:
    found = element.find(f".//{W}outlineLvl")
    level = "" if found is None else found.get(f"{W}val", "")
    return int(level) + 1 if level.isdecimal() and int(level) < 9 else None


def _lists(numbering: ET.Element) -> Iterator[tuple[tuple[str, int], bool]]:
    """Whether the items of each list count, by its number and their depth."""
    kinds = {
        (each.get(f"{W}abstractNumId", ""), int(level.get(f"{W}ilvl", "0"))): value(level, "numFmt")
        for each in numbering.iter(f"{W}abstractNum")
        for level in each.iter(f"{W}lvl")
    }
    for each in numbering.iter(f"{W}num"):
        of = value(each, "abstractNumId")
        for (kind, depth), written in kinds.items():
            if kind == of:
                yield (each.get(f"{W}numId", ""), depth), written not in {"bullet", "none", None}


def _root(parts: Mapping[str, bytes], name: str) -> ET.Element:
    return ET.fromstring(parts[name]) if name in parts else ET.Element("nothing")  # noqa: S314 - see archive.py
