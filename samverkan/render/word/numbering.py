"""Lists: bullets and numbers, each list counted for itself."""

from dataclasses import dataclass, field
from functools import lru_cache

from markupsafe import Markup

from samverkan.render.word.xml import MAIN, element, joined

DEEPEST = 8
INDENT = 397
"""How far each level of a list is moved in, in twentieths of a point."""

_BULLETS, _NUMBERS = 1, 2
_SIGNS = "•–•–•–•–•"


@dataclass(slots=True)
class Lists:
    """The lists of a document; `first` is the lowest id that nobody else has taken."""

    first: int = 1
    starts: list[tuple[bool, int, int]] = field(default_factory=list)

    def bullets(self) -> int:
        """The id of a list with bullets."""
        return self._new(False, 0, 1)

    def numbers(self, level: int, start: int) -> int:
        """The id of a new list with numbers, of which the first on this level is `start`."""
        return self._new(True, level, start)

    def _new(self, numbered: bool, level: int, start: int) -> int:
        if not numbered and (False, 0, 1) in self.starts:
            return self.first + self.starts.index((False, 0, 1))
        self.starts.append((numbered, level, start))
        return self.first + len(self.starts) - 1

    def part(self) -> Markup:
        """All of it, as a part of the file."""
        return element("w:numbering", self.abstract(), self.concrete(), xmlns_w=MAIN)

    def abstract(self) -> Markup:
        """The two kinds of list."""
        return _kinds(self.first)

    def concrete(self) -> Markup:
        """Each list of the document."""
        return joined(*(self._list(place, *each) for place, each in enumerate(self.starts)))

    def _list(self, place: int, numbered: bool, level: int, start: int) -> Markup:
        kind = element("w:abstractNumId", w_val=self.first + (_NUMBERS if numbered else _BULLETS))
        begin = element("w:lvlOverride", element("w:startOverride", w_val=start), w_ilvl=level)
        return element("w:num", kind, begin if numbered else Markup(""), w_numId=self.first + place)


@lru_cache(maxsize=8)
def _kinds(first: int) -> Markup:
    return joined(
        _kind(first + _BULLETS, "bullet", list(_SIGNS)),
        _kind(first + _NUMBERS, "decimal", [f"%{level + 1}." for level in range(DEEPEST + 1)]),
    )


def _kind(identity: int, form: str, signs: list[str]) -> Markup:
    levels = (_level(level, form, sign) for level, sign in enumerate(signs))
    return element(
        "w:abstractNum",
        element("w:multiLevelType", w_val="hybridMultilevel"),
        *levels,
        w_abstractNumId=identity,
    )


def _level(level: int, form: str, sign: str) -> Markup:
    left = INDENT * (level + 1)
    return element(
        "w:lvl",
        element("w:start", w_val=1),
        element("w:numFmt", w_val=form),
        element("w:lvlText", w_val=sign),
        element("w:lvlJc", w_val="left"),
        element(
            "w:pPr",
            element("w:tabs", element("w:tab", w_val="num", w_pos=left)),
            element("w:ind", w_left=left, w_hanging=INDENT),
        ),
        w_ilvl=level,
    )
