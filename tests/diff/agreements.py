"""Agreements with work for properties: something in every field, and any number of changes to it."""

import copy
import re
from collections.abc import Iterator
from typing import Any, TypeVar

from hypothesis import strategies as st

from samverkan.diff.changes import AgreementAndWork, Change
from samverkan.diff.naming import IDS
from samverkan.load.schema import check_schema
from samverkan.model import KINDS, Agreement, Record, work_of
from samverkan.model.walk import fields
from tests.filled import Filler

WORDS = (
    "stärka öka minska trygghet samverkan polisen kommunen tillsammans gemensam lägesbild forum unga".split()
)
SHAPES = {
    r"\.PartialDate": st.sampled_from(["2019", "2022-07", "2024-02-29"]),
    r"datetime\.date": st.sampled_from(["2019-01-01", "2024-02-29"]),
    r"\bint\b": st.sampled_from(["1", "3", "7"]),
    r"\bDecimal\b": st.sampled_from(["27", "6,2", "44 000"]),
    r"\bbool\b": st.sampled_from(["yes", "no"]),
}

Leaf = tuple[str | int, ...]
Work = dict[str, list[dict[str, Any]]]
_Model = TypeVar("_Model", bound=Record)


def filled() -> dict[str, Any]:
    """Data for an agreement with one item in every list and something in every field."""
    data = Filler().record(Agreement, "agreement")
    second = {"id": "andra", "name": "Den andra parten"}
    data["parties"].append(second)
    for name in ("goals", "forums", "areas", "commitments"):
        data[name].append(copy.deepcopy(data[name][0]) | {"id": f"{name}-2"})
    data["sections"] = [
        {
            "heading": "Inledning",
            "text": "Parterna samverkar.",
            "sections": [{"show": "goals", "form": "numbers"}],
        },
        {"text": "Ett stycke till, utan rubrik."},
    ]
    return data


def filled_work() -> Work:
    """Data for one document of each kind with something in every field, and for a second plan."""
    work = {
        kind: [Filler().record(model, kind)] for kind, model in KINDS.items() if model.record_kind.is_work
    }
    work["atgardsplan"].append(
        copy.deepcopy(work["atgardsplan"][0]) | {"id": "ny-plan", "date": "2032-01-01"}
    )
    return work


def side(data: dict[str, Any], work: Work) -> AgreementAndWork:
    """The agreement and its work of the data, checked as files are."""
    records = [record(KINDS[kind], each) for kind, every in work.items() for each in every]
    return AgreementAndWork(agreement(data), work_of(records))


def agreement(data: dict[str, Any]) -> Agreement:
    """The agreement of the data, checked as a file is."""
    return record(Agreement, data)


def record(model: type[_Model], data: dict[str, Any]) -> _Model:
    """The record of the data, whose scalars are texts as those of a file, checked as a file is."""
    made, faults = check_schema(data, model)
    assert made is not None, [fault.message.en for fault in faults]
    return made


def sv(change: Change) -> tuple[str | None, str | None]:
    """What a change says stood before and stands now, in Swedish."""
    return change.old and change.old.sv, change.new and change.new.sv


def leaves(record: Record, route: Leaf = ()) -> Iterator[tuple[Leaf, str]]:
    """Every single value in the record, with its route; a default counts as nothing."""
    for name, info in type(record).model_fields.items():
        value = getattr(record, name)
        if value != info.default and value is not None:
            yield from _leaves(value, (*route, name))


def _leaves(value: object, route: Leaf) -> Iterator[tuple[Leaf, str]]:
    if isinstance(value, tuple):
        for place, item in enumerate(value):
            yield from _leaves(item, (*route, place))
    elif isinstance(value, Record):
        yield from leaves(value, route)
    else:
        yield route, str(value)


@st.composite
def changed(draw: st.DrawFn, data: dict[str, Any], most: int = 6) -> dict[str, Any]:
    """The data after up to `most` changes of any kind, anywhere in it."""
    made = copy.deepcopy(data)
    for _ in range(draw(st.integers(0, most))):
        _change(draw, made, Agreement)
    return made


@st.composite
def changed_work(draw: st.DrawFn, work: Work) -> Work:
    """The work after changes to any of its documents; some may be gone, or have got another id."""
    made = copy.deepcopy(work)
    for kind, every in made.items():
        for _ in range(draw(st.integers(0, 2))):
            if every:
                _change_list(draw, every, KINDS[kind], keep=0)
        if every and draw(st.sampled_from([True, False, False])):
            every[-1]["id"] = "omdopt"
    return made


def _change(draw: st.DrawFn, data: dict[str, Any], model: type[Record]) -> None:
    name = draw(st.sampled_from(sorted(model.model_fields)))
    holds = fields(model)[name]
    value = data.get(name)
    required = model.model_fields[name].is_required()
    if isinstance(value, list) and value:
        _change_list(draw, value, holds.record, keep=2 if name == "parties" else int(required))
    elif isinstance(value, dict) and holds.record and draw(st.booleans()):
        _change(draw, value, holds.record)
    elif value is not None and not required and draw(st.booleans()):
        del data[name]
    elif not (holds.record or holds.refers or name in (*IDS, model.record_kind.identified_by)):
        data[name] = draw(_scalar(model, name))
        if str(model.model_fields[name].annotation).startswith("tuple"):
            data[name] = [data[name]]


def _change_list(draw: st.DrawFn, items: list[Any], model: type[Record] | None, keep: int) -> None:
    place = draw(st.integers(0, len(items) - 1))
    what = draw(st.sampled_from(["remove", "swap", "change", "change", "change"]))
    if what == "remove" and len(items) > keep:
        del items[place]
    elif what == "swap":
        items.append(items.pop(place))
    elif model is not None and isinstance(items[place], dict):
        _change(draw, items[place], model)


def _scalar(model: type[Record], name: str) -> st.SearchStrategy[str]:
    choice = fields(model)[name].choice
    if choice:
        return st.sampled_from([each.value for each in choice])
    if name == "url":
        return st.sampled_from(["https://example.se/a", "https://example.se/b"])
    annotation = str(model.model_fields[name].annotation)
    for label, values in SHAPES.items():
        if re.search(label, annotation):
            return values
    if name == "number":
        return st.sampled_from(["1", "2", "A"])
    return st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)
