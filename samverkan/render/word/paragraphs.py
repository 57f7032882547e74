"""Paragraphs, and what is said of each beyond its style."""

from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from samverkan.render.word.numbering import DEEPEST, INDENT
from samverkan.render.word.xml import NOTHING, element, joined


@dataclass(frozen=True, slots=True)
class Setting:
    """How paragraphs in a place are set.

    `list` and `level` are those of the item that the next paragraph begins, `indent` is what the place is
    moved in by the lists around it, `kept` says that nothing in it is parted from what follows, `brief` that
    it is in smaller type, and `before` is the room above the first paragraph, in twentieths of a point.
    """

    style: str | None = None
    list: int | None = None
    level: int = -1
    kept: bool = False
    width: int = 0
    align: str | None = None
    bare: bool = False
    brief: bool = False
    before: int = 0
    recorded: Markup = NOTHING
    """That the paragraph itself has been added or struck."""

    @property
    def indent(self) -> int:
        """How far the text is moved in by the lists around it."""
        return 0 if self.bare else INDENT * (self.level + 1)


def paragraph(inner: Markup, setting: Setting, *, kept: bool = False) -> Markup:
    """A paragraph in its place; `kept` says that it stands on the same page as what follows."""
    return element("w:p", _properties(setting, kept or setting.kept), inner)


@lru_cache(maxsize=1024)
def _properties(setting: Setting, kept: bool) -> Markup:
    properties = joined(
        element("w:pStyle", w_val=setting.style) if setting.style else NOTHING,
        joined(element("w:keepNext"), element("w:keepLines")) if kept else NOTHING,
        _number(setting),
        element("w:spacing", w_before=setting.before) if setting.before else NOTHING,
        _indent(setting),
        element("w:jc", w_val=setting.align) if setting.align else NOTHING,
        element("w:rPr", setting.recorded) if setting.recorded else NOTHING,
    )
    return element("w:pPr", properties) if properties else NOTHING


def _number(setting: Setting) -> Markup:
    if setting.list is None:
        return NOTHING
    level = element("w:ilvl", w_val=min(setting.level, DEEPEST))
    return element("w:numPr", level, element("w:numId", w_val=setting.list))


def _indent(setting: Setting) -> Markup:
    if setting.list is not None or not setting.indent:
        return NOTHING
    return element("w:ind", w_left=setting.indent)
