"""Keys that are unknown, misspelt or missing, and the fields that they stand for."""

import difflib
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from itertools import islice
from typing import Any

from samverkan.diagnostics import Route
from samverkan.load.faults import SchemaFault
from samverkan.model import Holds, Record, fields
from samverkan.model.keys import every_record
from samverkan.quoting import shown
from samverkan.swedish import joined
from samverkan.text import Text, as_written, folded, nearest


def _model_at(model: type[Record], route: Route) -> type[Record]:
    for step in route:
        if isinstance(step, str):
            model = fields(model)[step].record or model
    return model


def owner_of(route: Route, model: type[Record]) -> type[Record] | None:
    """The kind of record that has the field at the end of `route`, if every step is known."""
    owner: type[Record] | None = model
    for step in route[:-1]:
        if isinstance(step, str) and owner:
            holds = fields(owner).get(step)
            owner = holds.record if holds else None
    return owner


def field_at(route: Route, model: type[Record]) -> Holds | None:
    """What the field at `route` holds, or the list there stands in; None when a step is not known."""
    last = max((place for place, step in enumerate(route) if isinstance(step, str)), default=0)
    owner = owner_of(route[: last + 1], model)
    return fields(owner).get(str(route[last])) if owner else None


def holds_at(model: type[Record], route: Route) -> Holds:
    """What the field at `route` holds, or the field that the list there stands in."""
    names = [place for place, step in enumerate(route) if isinstance(step, str)]
    if not names:
        return Holds(record=model)
    owner = _model_at(model, route[: names[-1]])
    return fields(owner)[str(route[names[-1]])]


def mapping_at(data: Any, route: Route) -> Mapping[str, Any]:
    """The mapping at `route`; empty when there is none."""
    for step in route:
        with suppress(KeyError, IndexError, TypeError):  # pydantic's own steps lead nowhere
            data = data[step]
    return data if isinstance(data, dict) else {}


def meant_key(route: Route, model: type[Record], data: object, missing: Iterable[Route]) -> str | None:
    """The key, not given already, whose name or Swedish title comes nearest to the unknown one.

    One that is missing need not come as near as one that may be left out.
    """
    *parent, key = route
    owner = _model_at(model, tuple(parent))
    given = mapping_at(data, tuple(parent))
    free = [name for name in owner.model_fields if given.get(name) is None]
    names = {_title(owner, name): name for name in reversed(free)} | {name: name for name in free}
    if given.get(str(key)) is None and (begun := _before_blank(key)) in free:
        return begun
    word = nearest(str(key), names)
    if word:
        return names[word]
    absent = {folded(str(here[-1])): str(here[-1]) for here in missing if here[:-1] == tuple(parent)}
    close = difflib.get_close_matches(folded(str(key))[:80], absent, n=1, cutoff=0.6)
    if close:
        return absent[close[0]]
    lacking = list(absent.values())
    return (
        _wording(str(key), owner, given, lacking)
        or _only_one(str(key), owner, given, lacking)
        or _name(key, free)
    )


def _before_blank(key: object) -> str:
    """The first word of a key of several, as where a colon is forgotten: `per` of `{per year}`."""
    return str(key).strip().partition(" ")[0] if " " in str(key).strip() else ""


def _only_one(key: str, owner: type[Record], given: Mapping[str, Any], absent: Sequence[str]) -> str | None:
    """The one key that is missing, if the record has one text under a key that is none of its own."""
    if len(absent) != 1 or not isinstance(given.get(key), str) or _is_of_others(key):
        return None
    unknown = islice((each for each in given if each not in owner.model_fields), 2)
    return absent[0] if [*unknown] == [key] else None


def _name(key: object, free: Sequence[str]) -> str | None:
    """The one key that tells what the record is called, for a key that tells so of other records."""
    names = [each for each in free if each in _NAMES]
    return names[0] if key in _NAMES and len(names) == 1 else None


_NAMES = ("title", "name", "heading")


@cache
def _is_of_others(key: str) -> bool:
    """Whether records of other kinds have such a key."""
    return any(key in each.model_fields for each in every_record())


def _wording(key: str, owner: type[Record], given: Mapping[str, Any], absent: Sequence[str]) -> str | None:
    """The one key that is missing, if it holds the words of the record as `key` does those of other kinds.

    A vision has a `quote` where an area has a `title` and a purpose a `text`.
    """
    if key not in _words_of_any() or len(absent) != 1 or absent[0] not in owner.record_kind.words:
        return None
    unknown = [each for each in given if each in _words_of_any() and each not in owner.model_fields]
    return absent[0] if unknown == [key] else None


@cache
def _words_of_any() -> frozenset[str]:
    return frozenset(name for record in every_record() for name in record.record_kind.words)


def unknown_key(route: Route, model: type[Record], meant: str | None) -> SchemaFault:
    """The fault of a key that is no field, with the one that was meant."""
    *parent, key = route
    owner = _model_at(model, tuple(parent))
    if meant and _before_blank(key) == meant:
        return SchemaFault("SCHEMA02", route, *_without_colon(meant, str(key)), at_key=True)
    mend = (
        Text(sv=f"Menade du `{meant}` ({_title(owner, meant)})?", en=f"Did you mean `{meant}`?")
        if meant
        else _elsewhere(route, model)
    )
    name = shown(key)
    message = Text(sv=f"Nyckeln {name} finns inte här.", en=f"There is no key {name} here.")
    return SchemaFault("SCHEMA02", route, message, mend, at_key=True)


def _without_colon(meant: str, key: str) -> tuple[Text, Text]:
    right = as_written(shown(f"{meant}: {key.strip().partition(' ')[2].strip()}"))
    return (
        Text(sv=f"Efter `{meant}` saknas ett kolon.", en=f"There is no colon after `{meant}`."),
        Text(sv=f"Skriv {right.sv}.", en=f"Write {right.en}."),
    )


def _elsewhere(route: Route, model: type[Record]) -> Text:
    """Where a key belongs that has come in or out too far, and the keys that may stand where it is."""
    known, place = keys_of(_model_at(model, route[:-1])), _right_place(route, model)
    return Text(sv=f"{place.sv} {known.sv}", en=f"{place.en} {known.en}") if place else known


def _right_place(route: Route, model: type[Record]) -> Text | None:
    """The one key beside it that holds such a key, or the one around it beside which it may stand."""
    *parent, key = route
    beside = fields(_model_at(model, tuple(parent))).items()
    within = [name for name, held in beside if held.record and key in held.record.model_fields]
    if len(within) == 1:
        return Text(
            sv=f"Den hör hemma i `{within[0]}`, längre in.", en=f"It belongs in `{within[0]}`, further in."
        )
    names = [place for place, step in enumerate(parent) if isinstance(step, str)]
    around = [at for at in names if key in _model_at(model, tuple(parent[:at])).model_fields]
    if not around:
        return None
    name = parent[around[-1]]
    return Text(
        sv=f"Den hör hemma bredvid `{name}`, längre ut.", en=f"It belongs beside `{name}`, further out."
    )


def keys_of(model: type[Record]) -> Text:
    """The keys that may stand in a record, as a way to mend one that is not among them."""
    known = ", ".join(f"`{name}`" for name in model.model_fields)
    return Text(sv=f"Nycklar som kan stå här: {known}.", en=f"Keys that may stand here: {known}.")


def _title(model: type[Record], name: str) -> str:
    return str(model.model_fields[name].title)


def missing_key(route: Route, model: type[Record]) -> SchemaFault:
    """The fault of a key that is required and not there."""
    return missing_keys([route], model)


def missing_keys(routes: Sequence[Route], model: type[Record]) -> SchemaFault:
    """The fault of keys that a record requires and that are not there."""
    *parent, first = routes[0]
    owner = _model_at(model, tuple(parent))
    names = [str(route[-1]) for route in routes]
    told = [str(owner.model_fields[name].description).split("\n\n", 1) for name in names]
    adds = [(f"Lägg till `{n}`: {sv}", f"Add `{n}`: {en}") for n, (sv, en) in zip(names, told, strict=True)]
    message = _missing_one(owner, names[0]) if len(names) == 1 else _missing_several(owner, names)
    mend = Text(sv=" ".join(sv for sv, _ in adds), en=" ".join(en for _, en in adds))
    return SchemaFault("SCHEMA01", (*parent, first), message, mend, at_key=True)


def _missing_one(owner: type[Record], name: str) -> Text:
    return Text(
        sv=f"Nyckeln `{name}` ({_title(owner, name)}) saknas eller är tom.",
        en=f"The key `{name}` is missing or empty.",
    )


def _missing_several(owner: type[Record], names: Sequence[str]) -> Text:
    sv = joined([f"`{name}` ({_title(owner, name)})" for name in names], "och")
    en = joined([f"`{name}`" for name in names], "and")
    return Text(sv=f"Nycklarna {sv} saknas eller är tomma.", en=f"The keys {en} are missing or empty.")
