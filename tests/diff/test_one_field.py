"""One value at a time comes, goes or is another, in every kind of file: what is then said of it."""

import copy
import re
from collections.abc import Iterator
from typing import Any

import pytest

from samverkan.diff.answers import answers
from samverkan.diff.changes import AgreementAndWork
from samverkan.diff.compare import compare
from samverkan.diff.phrases import ANY, phrase
from samverkan.documents.changed import groups
from samverkan.model import KINDS, Agreement, Case, Record, fields, work_of
from tests.diff.agreements import filled, record
from tests.filled import Filler

COMPARED = [name for name in KINDS if name not in ("samverkan", "organisations")]
FILES: dict[str, dict[str, Any]] = {name: Filler().record(KINDS[name], name) for name in COMPARED}
FILES["agreement"] = filled()
FILES["agreement"]["signatories"][0]["party"] = FILES["agreement"]["parties"][0]["id"]
Path = tuple[str | int, ...]


def _paths(data: Any, path: Path = ()) -> Iterator[Path]:
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in items:
        yield (*path, step)
        yield from _paths(value, (*path, step))


def _field(model: type[Record], path: Path) -> tuple[type[Record], str]:
    """The record and the field that the path leads to."""
    steps = [step for step in path if isinstance(step, str)]
    for step in steps[:-1]:
        model = fields(model)[step].record or model
    return model, steps[-1]


def _without(data: dict[str, Any], path: Path) -> dict[str, Any]:
    made = copy.deepcopy(data)
    held: Any = made
    for step in path[:-1]:
        held = held[step]
    del held[path[-1]]
    return made


def _side(kind: str, data: dict[str, Any]) -> AgreementAndWork | None:
    """All files, with these data for the one of the kind; None when it cannot be read."""
    whole = {**FILES, kind: data}
    try:
        read = {name: record(KINDS[name], whole[name]) for name in ("agreement", kind)}
    except AssertionError:
        return None
    agreement, other = read["agreement"], read[kind]
    assert isinstance(agreement, Agreement)
    work = work_of([other]) if KINDS[kind].record_kind.is_work else work_of([])
    return AgreementAndWork(agreement, work, other if isinstance(other, Case) else None)


def _told(old: AgreementAndWork, new: AgreementAndWork) -> Iterator[str]:
    """What a council document says: each change, what it weakens, and the answers."""
    found = compare(old, new, editorial=True)
    for group in groups(found.changes):
        for part in group.parts:
            for thing in part.things:
                for entry in thing.entries:
                    yield from (f"{entry.lead}: {words}" for words in entry.words or ("",))
    yield from (change.weakening.sv for change in found.weakenings if change.weakening)
    for answer in answers(old.agreement, new.agreement, found):
        yield from (each.sv for each in (*answer.sentences, *answer.points))


BOTH = {kind: _side(kind, FILES[kind]) for kind in COMPARED}


@pytest.mark.parametrize("kind", COMPARED)
def test_a_value_that_comes_or_goes_is_told_in_sentences(kind: str) -> None:
    whole = BOTH[kind]
    assert whole
    for path in _paths(FILES[kind]):
        part = _side(kind, _without(FILES[kind], path))
        for told in (*_told(whole, part), *_told(part, whole)) if part else ():
            where = (".".join(map(str, path)), told)
            assert told.count(": ") <= 1, where
            assert ";" not in told, where
            assert not re.search(r"\d{4}-\d\d", told), where
            assert not re.search(r"\b[a-zåäö]+_[a-zåäö]|\b(None|True|False)\b|: (ja|nej)\b", told), where
            assert not re.search(r"(?<![\w-])(\w{3,}(?: \w+)*)[:.]? \1(?![\w-])", told), where
            assert not re.search(r"[.:,;] ?[.:,;](?!\w)|\(\)|”:? ?”", told.replace("t.f.", "tf")), where


@pytest.mark.parametrize("kind", COMPARED)
def test_a_value_that_goes_is_never_told_as_the_thing_that_has_it(kind: str) -> None:
    whole = BOTH[kind]
    assert whole
    for path in _paths(FILES[kind]):
        model, name = _field(KINDS[kind], path)
        part = None if isinstance(path[-1], int) else _side(kind, _without(FILES[kind], path))
        found = compare(whole, part, editorial=True).changes if part else ()
        leads = [
            entry.lead
            for group in groups([each for each in found if each.field])
            for part_of in group.parts
            for thing in part_of.things
            for entry in thing.entries
        ]
        assert "Utgår" not in leads, (path, model, name, phrase((ANY,), name))
