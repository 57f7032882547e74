"""An example of every key: the least file of its kind that has it, as data, with meaning in every place.

`data/examples.yaml` has a value of each key; what holds records is made of theirs.
"""

from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from importlib import resources
from typing import Annotated, Any

import yaml
from annotated_types import MinLen
from pydantic import TypeAdapter, ValidationError

from samverkan.model import KINDS
from samverkan.model.keys import every_key
from samverkan.model.record import Record
from samverkan.model.walk import Holds, fields
from samverkan.swedish import capital

Data = dict[str, Any]

_LAWFUL = {"agreement": ("purposes", "areas")}
"""What the law asks of a file, though it can be read without. Source: lag (2023:196) 9 §."""


def example(kind: str, path: tuple[str, ...]) -> Data:
    """The file of the kind with what it requires, the key at the path, and what that refers to."""
    record = KINDS[kind]
    made = {**{key: value(record, key) for key in _LAWFUL.get(kind, ())}, **_with_key(record, path)}
    for refers, identity in sorted(set(_references(record, made))):
        _define(kind, made, refers, identity)
    return _in_order(record, made)


def least(record: type[Record]) -> Data:
    """What a record of this kind requires, or its first key when it requires nothing."""
    return _record(record, [])


def value(record: type[Record], key: str) -> Any:
    """An example of what stands after the key of the record."""
    holds = fields(record)[key]
    if not holds.record:
        return _things(record)[0].get(key) or _that_fits(record, key)
    return _items(record, key) if holds.is_list else least(holds.record)


def _items(record: type[Record], key: str) -> list[Data]:
    """As many items as the key asks for."""
    within = fields(record)[key].record
    assert within  # noqa: S101
    fewest = max(
        (each.min_length for each in record.model_fields[key].metadata if isinstance(each, MinLen)), default=1
    )
    return [_record(within, [], place) for place in range(fewest)]


def _with_key(record: type[Record], path: tuple[str, ...]) -> Data:
    if not path:
        return _good(record)
    key, *rest = path
    made = _record(record, [key, *_companions(record, key)])
    holds = fields(record)[key]
    if holds.record:
        within = _with_key(holds.record, tuple(rest))
        made[key] = [within, *_items(record, key)[1:]] if holds.is_list else within
    return made


def _good(record: type[Record]) -> Data:
    """A record of this kind as it mostly is: with what it requires, and the keys that are shown of it."""
    made = _record(record, _shown(record))
    held = {key: fields(record)[key] for key in made}
    within = {key: _good(each.record) for key, each in held.items() if each.record}
    return made | {key: [each, *made[key][1:]] if held[key].is_list else each for key, each in within.items()}


def _shown(record: type[Record]) -> list[str]:
    """The keys named under `Shown`, for the kind or for the one that it is a kind of."""
    shown: Any = _written().get("Shown", {})
    return next((shown[each.__name__] for each in record.__mro__ if each.__name__ in shown), [])


def _record(record: type[Record], wanted: list[str], place: int = 0) -> Data:
    required = [key for key, info in record.model_fields.items() if info.is_required()]
    chosen = {*required, *record.record_kind.either[:1], *wanted} or {next(iter(record.model_fields))}
    thing = next(iter(_things(record)[place:]), {}) if place else {}
    return {key: thing.get(key) or value(record, key) for key in record.model_fields if key in chosen}


def _companions(record: type[Record], key: str) -> Iterator[str]:
    """The keys that say more of the same thing: the date of a target, and the unit of it."""
    for other, holds in fields(record).items():
        if other == f"{key}_date" or (key in _TOLD_BY.get(other, ()) and not holds.is_list):
            yield other


_TOLD_BY = {"unit": ("baseline", "target", "value"), "show": ("only", "fields")}
"""Keys without which others would mean nothing."""


def _references(record: type[Record], data: Data) -> Iterator[tuple[str, str]]:
    """The kind and id of each thing that the data refer to."""
    for key, given in data.items():
        holds = fields(record)[key]
        for each in given if isinstance(given, list) else [given]:
            if holds.record:
                yield from _references(holds.record, each)
            elif holds.refers:
                yield holds.refers, each


def _define(kind: str, made: Data, refers: str, identity: str) -> None:
    """Adds what the id stands for, where the file itself has such things."""
    for key in every_key():
        within = fields(key.record)[key.name].record if key.kind == kind else None
        if within and within.record_kind.defines == refers:
            by = within.record_kind.identified_by
            holder = _holder(KINDS[kind], made, key.path[:-1])
            if not any(each.get(by) == identity for each in holder.get(key.name, [])):
                holder[key.name] = [*holder.get(key.name, []), _named(within, by, identity)]
            return


def _holder(record: type[Record], made: Data, path: tuple[str, ...]) -> Data:
    """What stands at the path, of a list the first; made when there is nothing."""
    for step in path:
        given = made.setdefault(step, value(record, step))
        made = given[0] if isinstance(given, list) else given
        record = fields(record)[step].record or record
    return made


def _in_order(record: type[Record], made: Data) -> Data:
    """The data with the keys in the order of the model, in what they hold too."""
    return {key: _ordered(holds, made[key]) for key, holds in fields(record).items() if key in made}


def _ordered(holds: Holds, given: Any) -> Any:
    if holds.record is None:
        return given
    if isinstance(given, list):
        return [_in_order(holds.record, each) for each in given]
    return _in_order(holds.record, given)


def _named(record: type[Record], by: str, identity: str) -> Data:
    """A thing with the id: the one that has it, or else one with a name made of it."""
    for place, thing in enumerate(_things(record)):
        if thing.get(by) == identity:
            return {**_record(record, [], place), by: identity}
    made = least(record)
    words = {key: capital(identity.replace("-", " ")) for key in record.record_kind.words if key in made}
    return {**made, **words, by: identity}


@cache
def _that_fits(record: type[Record], key: str) -> Any:
    """Something that may stand after a key which has no example of its own."""
    info, holds = record.model_fields[key], fields(record)[key]
    elsewhere = [things[key] for things in _written().values() if isinstance(things, dict) and key in things]
    adapter: TypeAdapter[Any] = TypeAdapter(Annotated[info.annotation, info])  # type: ignore[arg-type]
    for each in (
        *elsewhere,
        *(each.value for each in holds.choice or ()),
        *_OFTEN,
        key.replace("_", "-"),
        str(info.title),
    ):
        with suppress(ValidationError):
            given = [each] if holds.is_list and isinstance(each, str) else each
            adapter.validate_python(given)
            return given
    return None


_OFTEN = ("ja", "2027-02-01", "3")


def _things(record: type[Record]) -> list[Data]:
    things = _written().get(record.__name__, {})
    return things if isinstance(things, list) else [things]


@cache
def _written() -> dict[str, Data | list[Data]]:
    text = (resources.files("samverkan.model") / "data" / "examples.yaml").read_text("utf-8")
    read: dict[str, Data | list[Data]] = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - gives nothing but text
    return read
