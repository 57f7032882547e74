"""Looks at an SVG picture: that it can be drawn by itself, asks for nothing and runs nothing."""

import re
from collections.abc import Mapping
from xml.parsers import expat

from samverkan.load.face.unfit import SAVE_ANEW, unfit
from samverkan.source.disk import FileRefusedError
from samverkan.text import Text, pattern_of

_SVG = "http://www.w3.org/2000/svg"
_DEEPEST = 64
_ACTIVE = frozenset({"script", "foreignObject", "iframe", "object", "embed", "audio", "video", "handler"})
_ADDRESSES = frozenset({"href", "src"})
_INSIDE = pattern_of(r"\s*(?:#|data:image/(?:png|jpeg);base64,)", re.IGNORECASE)
_OUTSIDE = pattern_of(r"@import|url\(\s*+[\"']?+\s*+(?!#|data:image/(?:png|jpeg);base64,)\S", re.IGNORECASE)
_LENGTH = pattern_of(
    r"\s*((?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][-+]?[0-9]{1,2})?)\s*(?:px|pt|mm|cm|in|pc)?\s*"
)
_LONGEST_NUMBER = 40
_ONLY_SHAPES = Text(
    sv="Spara bilden som vanlig SVG med bara former, eller som PNG.",
    en="Save the picture as plain SVG with nothing but shapes, or as PNG.",
)


def size_of_svg(data: bytes) -> tuple[float, float]:
    """Width and height of the picture, in its own unit. Raises RefusedError for one that is not fit."""
    picture = _Picture()
    try:
        data.decode()
        picture.read(data)
    except UnicodeDecodeError as error:
        raise unfit("är inte UTF-8", "is not UTF-8") from error
    except expat.ExpatError as error:
        sv, en = f"är inte giltig SVG (rad {error.lineno})", f"is not valid SVG (line {error.lineno})"
        raise unfit(sv, en) from error
    return _size(picture.top)


class _Picture:
    """The attributes of the outermost element, once all elements have been looked at."""

    def __init__(self) -> None:
        self.top: Mapping[str, str] = {}
        self._open: list[str] = []

    def read(self, data: bytes) -> None:
        parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        parser.StartDoctypeDeclHandler = _refuse_declarations
        parser.ProcessingInstructionHandler = _refuse_instruction
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.Parse(data, True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, tag = name.rpartition(" ")
        if not self._open:
            if (space, tag) != (_SVG, "svg"):
                raise unfit("är inte en SVG-bild", "is not an SVG picture")
            self.top = attributes
        self._open.append(tag)
        if len(self._open) > _DEEPEST:
            raise unfit("är nästlad för djupt", "is nested too deep", _ONLY_SHAPES)
        if tag in _ACTIVE:
            raise unfit(f"har `{tag}` i sig", f"has `{tag}` in it", _ONLY_SHAPES)
        for key, value in attributes.items():
            _look_at(key.rpartition(" ")[2], value)

    def _end(self, _name: str) -> None:
        self._open.pop()

    def _text(self, text: str) -> None:
        if self._open[-1] == "style" and _OUTSIDE.search(text):
            raise _from_outside()


def _look_at(name: str, value: str) -> None:
    if name.casefold().startswith("on"):
        raise unfit("kör ett skript", "runs a script", _ONLY_SHAPES)
    asks = not _INSIDE.match(value) if name in _ADDRESSES else _OUTSIDE.search(value)
    if asks or name == "base":
        raise _from_outside()


def _from_outside() -> FileRefusedError:
    return unfit("hämtar något utifrån", "takes something from outside", _ONLY_SHAPES)


def _refuse_declarations(_name: str, _system: str | None, _public: str | None, has_own: int) -> None:
    if has_own:
        raise unfit("har egna deklarationer i DOCTYPE", "has declarations in its DOCTYPE", _ONLY_SHAPES)


def _refuse_instruction(target: str, _data: str) -> None:
    if target == "xml-stylesheet":
        raise _from_outside()


def _size(top: Mapping[str, str]) -> tuple[float, float]:
    box = [part for part in re.split(r"[\s,]+", top.get("viewBox", "")) if part]
    written = box[2:] if len(box) == 4 else [top.get("width", ""), top.get("height", "")]
    width, height = (_length(each) for each in written)
    if not (0 < width < 1e6 and 0 < height < 1e6):
        raise unfit("säger inte hur stor den är", "does not say how large it is", _SAY_SIZE)
    return width, height


_SAY_SIZE = Text(
    sv=f"Den behöver `viewBox`, eller `width` och `height`. {SAVE_ANEW.sv}",
    en=f"It needs `viewBox`, or `width` and `height`. {SAVE_ANEW.en}",
)


def _length(text: str) -> float:
    match = _LENGTH.fullmatch(text.strip()) if len(text) <= _LONGEST_NUMBER else None
    return float(match[1]) if match else 0.0
