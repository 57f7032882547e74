"""Every document of every kind of record, with none, one, two and twelve of each list: no sentence breaks."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from samverkan.documents import documents, open_folder
from samverkan.documents.writing import written
from samverkan.load import AgreementFolder
from samverkan.model import (
    KINDS,
    Agreement,
    Case,
    Handling,
    HouseStyle,
    Record,
    Register,
    Section,
    Settings,
    work_of,
)
from samverkan.model.walk import fields
from samverkan.render.templates import Templates
from tests.conftest import some
from tests.documents.test_nothing_is_lost import APART, OTHER, REGISTER, _agreement, _as_council_has_it
from tests.filled import Filler

TEMPLATES = Templates()
HEADING = re.compile(r"(#+) (.*?)(?: \{.*)?$")
ITEM = re.compile(r"\s*(?:[-*>|:{<]|\d+[.)])")
MANY = r"(?:åtgärder|åtaganden|mål|löften|parter|problem|indikatorer|uppföljningar|personer|bilagor|forum)"
WRONG = {
    "two full stops": r"(?<!\.)\.\.(?!\.)",
    "signs without words between": r"[,;:] ?[,.;:](?!-)|\( ?\)|””| [,.;](?=\s|$)",
    "one of many": rf"\b(?:1|en|ett) {MANY}(?<!mål)(?<!problem)(?<!forum)\b",
    "what no reader knows": r"\b(?:None|True|False)\b|\{\{|\}\}",
    "keys and values": r"^(?!\|).*: [^;:]+; [^;:]+: .*; ",
}


class Several(Filler):
    """Fills each list of a record with so many items, and lists within with two at most."""

    def __init__(self, number: int, without: str = "") -> None:
        super().__init__(APART | {without})
        self.number = number

    def _fields(self, model: type[Record], path: str) -> Iterator[tuple[str, Any]]:
        within = "." in path
        for name, info in model.model_fields.items():
            where, holds = f"{path}.{name}", fields(model)[name]
            if {re.sub(r"\d", "", where), f"*.{name}"} & self.leave_out:
                continue
            if not holds.is_list:
                if self.number or info.is_required() or not (holds.record or holds.prose):
                    yield name, self._value(model, name, where)
                continue
            most = min(self.number, 1 if holds.refers or holds.choice else 2 if within else self.number)
            number = max(most, int(info.is_required()))
            items = [self._value(model, name, f"{where}{place or ''}") for place in range(number)]
            if items:
                yield name, [_numbered(each, place) for place, each in enumerate(items)]


class Alone(Filler):
    """Fills only what a record must have, what one of its kind must have one of, and one field."""

    def __init__(self, path: str) -> None:
        super().__init__(APART, only=path)

    def record(self, model: type[Record], path: str) -> dict[str, Any]:
        """Data for a record with the field."""
        data = super().record(model, path)
        either = model.record_kind.either
        if either and not {*either} & {*data}:
            data[either[-1]] = self._value(model, either[-1], f"{path}.{either[-1]}")
        return data


def _numbered(item: Any, place: int) -> Any:
    ids = [key for key in ("id", "number") if place and isinstance(item, dict) and key in item]
    return item | {key: f"{item[key]}{'-' if key == 'id' else ''}{place}" for key in ids} if ids else item


def _documents(kind: type[Record], filler: Filler) -> Iterator[str]:
    data = filler.record(kind, kind.record_kind.name)
    record = _agreement(data) if kind is Agreement else None
    if kind is Case:
        data = data | {"steps": [*_as_council_has_it(data)["steps"], *data.get("steps", [])[1:]]}
    record = record or kind.model_validate(data)
    folder = AgreementFolder(
        "x/y",
        record if isinstance(record, Agreement) else OTHER,
        record if isinstance(record, Case) else None,
        REGISTER,
        HouseStyle(),
        broken=False,
        work=work_of([record] if isinstance(record, Handling) else []),
    )
    basis = open_folder(folder, {"agreement": OTHER, "other": OTHER})
    assert basis
    made = list(documents(basis))
    yield from (written(each, basis, made, TEMPLATES).markdown for each in made)


def _broken(markdown: str) -> Iterator[tuple[str, str]]:
    lines = [each for each in markdown.split("\n") if each.strip()]
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        own, following = HEADING.match(line), HEADING.match(after)
        if own and ((not after and own[1] != "#") or (following and len(following[1]) <= len(own[1]))):
            yield "a heading with nothing under it", line
        if own and following and own[2] == following[2]:
            yield "a heading twice", line
        if not own and line.endswith(":") and not ITEM.match(after):
            yield "a lead with nothing after it", line
        if re.fullmatch(r"\|[-:| ]+\|", line) and not after.startswith("|"):
            yield "a table without rows", line
        if re.fullmatch(r"\s*(?:[-*]|\d+[.)])\s*", line):
            yield "an item without words", line
        bare = re.sub(r"https?://\S+", "", line)
        yield from ((name, line) for name, pattern in WRONG.items() if re.search(pattern, bare))


@pytest.mark.parametrize("number", [0, 1, 2, 12])
@pytest.mark.parametrize("kind", [each for each in KINDS.values() if each not in (Register, Settings)])
def test_no_sentence_breaks_with_any_number_of_things(kind: type[Record], number: int) -> None:
    assert [each for text in _documents(kind, Several(number)) for each in _broken(text)] == []


NOTHING = (
    "agreement.model.annex",
    "agreement.forums.annex",
    "agreement.forums.reports_to",
    "agreement.forums.members",
    "agreement.forums.members.leading",
    "agreement.forums.chair.leading",
)
"""What says nothing itself: an annex that is not there, a report to nobody or a seat of nobody."""


def _places(model: type[Record], path: str) -> Iterator[str]:
    """The path of all that a record may be without, and of all within that."""
    for name, info in model.model_fields.items():
        within = fields(model)[name].record
        if not info.is_required():
            yield f"{path}.{name}"
        if within and within is not Section:
            yield from _places(within, f"{path}.{name}")


@pytest.mark.parametrize("kind", [each for each in KINDS.values() if each not in (Register, Settings)])
def test_nothing_waits_for_what_is_not_there(kind: type[Record]) -> None:
    broken = {
        (path, *each)
        for path in some(_places(kind, kind.record_kind.name), 5)
        if path not in NOTHING
        for filler in (Several(1, path), Alone(path))
        for text in _documents(kind, filler)
        for each in _broken(text)
    }
    assert broken == set()


def test_what_is_broken_is_found() -> None:
    text = "# A\n\n## B\n\n## B\n\nVi ska:\n\n# C\n\nSlut..\n\n- \n\n1 åtgärder\n\nA: mål x; källa: y; z: q\n"
    assert {name for name, _ in _broken(text)} == {
        "a heading with nothing under it",
        "a heading twice",
        "a lead with nothing after it",
        "an item without words",
        "two full stops",
        "one of many",
        "keys and values",
    }
