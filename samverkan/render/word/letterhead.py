"""A kommun's own Word template: its styles, header, footer and margins, ready for a text of ours."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from posixpath import join, normpath
from xml.etree import ElementTree as ET

from markupsafe import Markup

from samverkan.errors import SamverkanError
from samverkan.render.word.archive import opened
from samverkan.render.word.xml import MAIN, RELATIONS
from samverkan.text import Text, pattern_of

_W = f"{{{MAIN}}}"
_R = f"{{{RELATIONS}}}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_A4 = (11906, 16838)
_MARGIN = 1418
_LEADS_OUT = pattern_of(r"/(?:hyperlink|attachedTemplate)$")
_RUNS = pattern_of(
    r"/(?:oleObject|package|control|activeXControlBinary|vbaProject|aFChunk|frame|subDocument)$"
)
_WRITTEN_ANEW = ("footnotes", "comments", "glossaryDocument", "numbering", "styles", "settings")
ET.register_namespace("w", _W.strip("{}"))
ET.register_namespace("r", _R.strip("{}"))


@dataclass(frozen=True, slots=True)
class PartRelation:
    """A relation of the template's text, by its id."""

    identity: str
    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class Letterhead:
    """A template. `section` is how its pages are set, `width` that of a line in twentieths of a point."""

    parts: Mapping[str, bytes]
    types: Mapping[str, str]
    defaults: Mapping[str, str]
    relations: tuple[PartRelation, ...]
    section: Markup
    width: int
    styles: Mapping[str, str] = field(default_factory=dict)
    """The ids of its styles, by their names in small letters."""

    def text(self, name: str) -> str:
        """A part as text; empty when the template has none."""
        return self.parts.get(f"word/{name}.xml", b"").decode("utf-8-sig")


@lru_cache(maxsize=4)
def letterhead(data: bytes) -> Letterhead:
    """The template; UnusableTemplateError when it cannot be used."""
    parts = opened(data, UnusableTemplateError)
    if any(map(is_dangerous, _related(parts))):
        raise UnusableTemplateError(_DANGEROUS)
    try:
        return _read(parts)
    except (ET.ParseError, RecursionError, ValueError, KeyError) as error:
        raise UnusableTemplateError(_BROKEN) from error


class UnusableTemplateError(SamverkanError):
    """A template cannot be used, for a `reason`."""

    def __init__(self, reason: Text) -> None:
        super().__init__(
            Text(
                sv=f"Wordmallen (word_template) går inte att använda. {reason.sv}",
                en=f"The Word template (word_template) cannot be used. {reason.en}",
            )
        )
        self.reason = reason

    def __reduce__(self) -> tuple[type["UnusableTemplateError"], tuple[Text]]:
        """What it is made anew from, in another process."""
        return type(self), (self.reason,)


def is_dangerous(relation: ET.Element) -> bool:
    """Whether a relation takes something in from outside, or something that runs."""
    kind = relation.get("Type", "")
    outward = relation.get("TargetMode", "") == "External" and not _LEADS_OUT.search(kind)
    return outward or bool(_RUNS.search(kind))


def _related(parts: Mapping[str, bytes]) -> Iterator[ET.Element]:
    for name, content in parts.items():
        if name.endswith(".rels"):
            try:
                yield from ET.fromstring(content).iter(_RELATION)  # noqa: S314 - declares nothing
            except ET.ParseError as error:
                raise UnusableTemplateError(_BROKEN) from error


def _read(parts: Mapping[str, bytes]) -> Letterhead:
    section = _section(parts["word/document.xml"])
    types = ET.fromstring(parts["[Content_Types].xml"])  # noqa: S314
    return Letterhead(
        parts={name: content for name, content in parts.items() if _is_kept(name)},
        types=_listed(types, "Override", "PartName"),
        defaults=_listed(types, "Default", "Extension"),
        relations=tuple(_relations(parts)),
        section=_as_markup(section),
        width=_width(section),
        styles=_styles(parts["word/styles.xml"]),
    )


def _listed(types: ET.Element, name: str, key: str) -> dict[str, str]:
    entries = types.iter(f"{_TYPE}{name}")
    return {each.get(key, "").removeprefix("/"): each.get("ContentType", "") for each in entries}


def _is_kept(name: str) -> bool:
    """Whether a part comes along; those that tell of the template as a document of its own do not."""
    outside = name.startswith(("docProps/", "customXml/", "word/glossary/", "_rels/", "word/comments"))
    replaced = name in {"[Content_Types].xml", "word/_rels/settings.xml.rels", "word/stylesWithEffects.xml"}
    return not (outside or replaced)


def _section(document: bytes) -> ET.Element:
    """The last section of the text, with the heads and feet it has from those before it.

    What is counted anew is left out.
    """
    found = list(ET.fromstring(document).iter(f"{_W}sectPr"))  # noqa: S314
    section = found.pop() if found else ET.Element(f"{_W}sectPr")
    own = {_of_margin(each) for each in section}
    lent = {_of_margin(each): each for before in found for each in before if _of_margin(each)}
    section[:0] = [each for kind, each in lent.items() if kind not in own]
    for each in list(section):
        if each.tag in {f"{_W}type", f"{_W}sectPrChange", f"{_W}printerSettings"}:
            section.remove(each)
    return section


def _of_margin(part: ET.Element) -> tuple[str, str] | None:
    """Which head or foot, on which pages, a part of a section refers to."""
    is_reference = part.tag in {f"{_W}headerReference", f"{_W}footerReference"}
    return (part.tag, part.get(f"{_W}type", "default")) if is_reference else None


def _as_markup(element: ET.Element) -> Markup:
    return Markup(ET.tostring(element, encoding="unicode"))  # noqa: S704 - written by ElementTree


def _width(section: ET.Element) -> int:
    size, margin = section.find(f"{_W}pgSz"), section.find(f"{_W}pgMar")
    whole = _number(size, "w", _A4[0])
    left, right = _number(margin, "left", _MARGIN), _number(margin, "right", _MARGIN)
    return max(whole - left - right - _number(margin, "gutter", 0), 2000)


def _number(element: ET.Element | None, name: str, otherwise: int) -> int:
    return int(float(element.get(f"{_W}{name}", otherwise))) if element is not None else otherwise


def _relations(parts: Mapping[str, bytes]) -> Iterator[PartRelation]:
    rels = parts.get("word/_rels/document.xml.rels")
    for each in ET.fromstring(rels).iter(_RELATION) if rels else ():  # noqa: S314
        kind, target = each.get("Type", ""), each.get("Target", "")
        name = normpath(target.lstrip("/") if target.startswith("/") else join("word", target))
        inside = name in parts and _is_kept(name) and each.get("TargetMode") != "External"
        if inside and kind.rpartition("/")[2] not in _WRITTEN_ANEW:
            yield PartRelation(each.get("Id", ""), kind, target)


def _styles(styles: bytes) -> dict[str, str]:
    found: dict[str, str] = {}
    for each in ET.fromstring(styles).iter(f"{_W}style"):  # noqa: S314
        name = each.find(f"{_W}name")
        if name is not None:
            found.setdefault(name.get(f"{_W}val", "").casefold(), each.get(f"{_W}styleId", ""))
    return found


_DANGEROUS = Text(
    sv="Den hämtar något utifrån eller innehåller något som körs, till exempel en länkad bild eller ett "
    "inbäddat objekt. Ta bort det i Word och spara på nytt.",
    en="It takes something in from outside or holds something that runs, such as a linked picture or an "
    "embedded object. Take it out in Word and save it anew.",
)
_BROKEN = Text(
    sv="Dess XML går inte att läsa. Spara den på nytt i Word.",
    en="Its XML cannot be read. Save it anew in Word.",
)
