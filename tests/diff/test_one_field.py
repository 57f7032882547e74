"""One value at a time comes, goes or is another, in every kind of file: what is then said of it."""

import copy
import re
from collections.abc import Iterator
from typing import Any

import pytest

from samverkan.diff.answers import answers
from samverkan.diff.changes import AgreementAndWork, Comparison
from samverkan.diff.compare import compare
from samverkan.documents.changed import groups
from samverkan.model import KINDS, Agreement, Case, work_of
from tests.conftest import some
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


def _entries(found: Comparison) -> Iterator[tuple[str, str]]:
    """What a council document says of each change: its lead, and its words."""
    for group in groups(found.changes):
        for part in group.parts:
            for thing in part.things:
                for entry in thing.entries:
                    yield from ((entry.lead, str(words)) for words in entry.words or ("",))


def _told(old: AgreementAndWork, new: AgreementAndWork, found: Comparison) -> Iterator[str]:
    """Each change, what it weakens, and the answers."""
    yield from (f"{lead}: {words}" for lead, words in _entries(found))
    yield from (change.weakening.sv for change in found.weakenings if change.weakening)
    for answer in answers(old.agreement, new.agreement, found):
        yield from (each.sv for each in (*answer.sentences, *answer.points))


WRONG = {
    "keys, ids and yes": r"\b[a-zåäö]+_[a-zåäö]|\b(None|True|False)\b|: (ja|nej)\b",
    "days as in a file": r"\d{4}-\d\d",
    "the same words in a row": r"(?<![\w-])(\w{3,}(?: \w+)*)[:.]? \1(?![\w-])",
    "signs in a row": r"[.:,;] ?[.:,;](?!\w)|\(\)|”:? ?”",
    "keys and values": r";|: [^\n]*: ",
}


@pytest.mark.parametrize("kind", COMPARED)
def test_a_value_that_comes_or_goes_is_told_in_sentences(kind: str) -> None:
    whole = _side(kind, FILES[kind])
    assert whole
    for path in some(_paths(FILES[kind]), 6):
        part = _side(kind, _without(FILES[kind], path))
        for old, new in ((whole, part), (part, whole)) if part else ():
            assert old
            assert new
            found = compare(old, new, editorial=True)
            assert not [each for each in found.changes if each.rule == "DIF199"], path
            for told in _told(old, new, found):
                wrong = [name for name, sign in WRONG.items() if re.search(sign, told.replace("t.f.", "tf"))]
                assert not wrong, (path, told)
            fields = Comparison(tuple(each for each in found.changes if each.field))
            assert not {"Utgår", "Tillkommer"} & {lead for lead, _ in _entries(fields)}, path
