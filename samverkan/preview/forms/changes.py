"""What has been filled in, as changes of the file: each value by itself, and all else as it was."""

import difflib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from samverkan.diagnostics import Route
from samverkan.edit import node_at, with_item, with_value, without
from samverkan.model import Record, fields
from samverkan.preview.forms.fields import Field, InputKind
from samverkan.preview.forms.form import RecordForm
from samverkan.preview.forms.place import RecordPlace
from samverkan.source import Seq, SourceFile
from samverkan.text import composed, numbered, slug

_LONGEST_ID = 40

Submitted = Mapping[str, Sequence[str]]
"""What a browser sends: the values of each field, by its name."""

Read = Callable[[str], SourceFile]
"""Reads a text as the same file."""


_Step = Callable[[SourceFile], str | None]


class NotWrittenError(Exception):
    """A value cannot be put in without changing something else; `name` is the field's."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@dataclass(frozen=True, slots=True)
class NewValue:
    """A field, and what is to stand in it."""

    field: Field
    values: tuple[str, ...]


def changes(form: RecordForm, submitted: Submitted) -> tuple[NewValue, ...]:
    """The fields that have been given another value, in the order of the form."""
    return tuple(_changes(form, submitted))


def _changes(form: RecordForm, submitted: Submitted) -> Iterator[NewValue]:
    for each in form.group.fields:
        is_left_out = each.name not in submitted and each.shape is not InputKind.SEVERAL
        if each.shape is InputKind.KEPT or is_left_out:
            continue
        values = tuple(filter(None, (plain(value) for value in submitted.get(each.name, ()))))
        was = tuple(option.value for option in each.options if option.is_chosen) or each.values
        if each.shape is InputKind.SEVERAL:
            was = each.values
            values = (*(v for v in was if v in values), *(v for v in values if v not in was))
        if tuple(map(_folded, values)) != tuple(map(_folded, was)):
            yield NewValue(each, values)


def plain(value: str) -> str:
    """The value as it is written: with line feeds, and without blanks around or at the ends of lines."""
    return re.sub(r"[ \t]+$", "", value.replace("\r\n", "\n").replace("\r", "\n"), flags=re.MULTILINE).strip()


def _folded(value: str) -> str:
    """A value without what a browser may change of it."""
    return composed(plain(value))


def changed(spot: RecordPlace, made: Sequence[NewValue], read: Read) -> str:
    """The text of the file with the changes. Raises NotWrittenError."""
    file = spot.file
    for each in made:
        for step in _steps(file, spot, each):
            text = step(file)
            if text is None:
                raise NotWrittenError(each.field.name)
            file = read(text)
    return file.text


def added(spot: RecordPlace, made: Sequence[NewValue]) -> str:
    """The text of the file with a new record of these values. Raises NotWrittenError."""
    text = with_item(spot.file, spot.route[:-1], _record(spot, made))
    if text is None:
        raise NotWrittenError("")
    return text


def _record(spot: RecordPlace, made: Sequence[NewValue]) -> dict[str, object]:
    """The new record, its keys in the order of the model; without an id of its own it gets one."""
    found: dict[str, object] = {}
    for each in made:
        inner = found
        for step in each.field.route[:-1]:
            inner = inner.setdefault(str(step), {})  # type: ignore[assignment]
        inner[str(each.field.route[-1])] = _value(each)
    identity = spot.model.record_kind.identified_by
    words = next((str(found[key]) for key in spot.model.record_kind.words if key in found), "")
    if identity in spot.model.model_fields and identity not in found and words:
        found[identity] = _free_id(words, spot)
    return {key: found[key] for key in spot.model.model_fields if key in found}


def _free_id(words: str, spot: RecordPlace) -> str:
    """An id after the words that stands nowhere in the file."""
    taken = set(re.findall(r"[a-z0-9-]+", spot.file.text))
    stem = slug(words, otherwise="ny")[:_LONGEST_ID].strip("-")
    return next(each for each in numbered(stem) if each not in taken)


def _steps(file: SourceFile, spot: RecordPlace, change: NewValue) -> list[_Step]:
    """What is to be done to the file, one thing after the other."""
    route = (*spot.route, *change.field.route)
    if not change.values:
        return [partial(without, route=route)]
    was = node_at(file.tree, route)
    is_list = change.field.shape in (InputKind.LINES, InputKind.SEVERAL)
    if is_list and isinstance(was, Seq) and len(was) == len(change.field.values):
        return list(_steps_of_list(route, change))
    order = _order(spot.model, change.field.route)
    return [partial(with_value, route=route, value=_value(change), order=order)]


def _steps_of_list(route: Route, change: NewValue) -> Iterator[_Step]:
    """What is new in the list, what is gone and what is another, from its end; all else is left alone."""
    was, now = change.field.values, change.values
    same = difflib.SequenceMatcher(a=was, b=now, autojunk=False)
    for _, start, end, first, last in reversed(same.get_opcodes()):
        old, new = was[start:end], now[first:last]
        for value in reversed(new[len(old) :]):
            yield partial(with_item, route=route, value=value, at=end)
        for place in reversed(range(start + len(new), end)):
            yield partial(without, route=(*route, place))
        for place, (before, value) in enumerate(zip(old, new, strict=False), start):
            if before != value:
                yield partial(with_value, route=(*route, place), value=value)


def _value(change: NewValue) -> str | list[str]:
    several = change.field.shape in (InputKind.LINES, InputKind.SEVERAL)
    return list(change.values) if several else change.values[0]


def _order(model: type[Record], route: Route) -> list[str]:
    """The keys of the record that the route leads into, in the order of the model."""
    for step in route[:-1]:
        model = fields(model)[str(step)].record or model
    return list(model.model_fields)
