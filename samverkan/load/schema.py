"""Turns what pydantic says of a file into what we say: one fault for one mistake, with the way to mend it."""

from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from samverkan.diagnostics import Route
from samverkan.load.faults import SchemaFault
from samverkan.load.keys import holds_at, meant_key, missing_keys, owner_of, unknown_key
from samverkan.load.values import wrong_value
from samverkan.model import Holds, Record, Role, fields
from samverkan.text import did_you_mean

_Model = TypeVar("_Model", bound=Record)
_MOST_ROUNDS = 8
"""How many layers of misspelt keys within misspelt keys are looked through."""


def check_schema(data: Mapping[str, Any], model: type[_Model]) -> tuple[_Model | None, list[SchemaFault]]:
    """The record that `data` holds, or None, and every fault of its schema.

    A misspelt key is read as the key that was meant, so that it hides nothing below it.
    """
    faults: list[SchemaFault] = []
    renamed: dict[Route, str] = {}
    mended: Any = data
    for _ in range(_MOST_ROUNDS):
        try:
            record = model.model_validate(mended)
        except ValidationError as error:
            found, meant = _faults_of(error, model, mended)
            faults += [fault for fault in found if fault.route in meant]
            if not meant:
                return None, [replace(f, route=_as_written(f.route, renamed)) for f in [*faults, *found]]
            written = {(*route[:-1], key): str(route[-1]) for route, key in meant.items()}
            mended = _renamed(mended, (), _by_parent(written))
            faults = [replace(f, route=_as_written(f.route, renamed)) for f in faults]
            renamed |= written
        else:
            return (None if faults else record), faults
    return None, faults


def _as_written(route: Route, renamed: Mapping[Route, str]) -> Route:
    """The route with the keys that the file has, in place of those that were meant."""
    return tuple(renamed.get(route[: place + 1]) or step for place, step in enumerate(route))


def _by_parent(written: Mapping[Route, str]) -> dict[Route, dict[str, str]]:
    """What each written key means, by the route to the record that it stands in."""
    found: dict[Route, dict[str, str]] = {}
    for here, key in written.items():
        found.setdefault(here[:-1], {})[key] = str(here[-1])
    return found


def _renamed(data: Any, route: Route, written: Mapping[Route, Mapping[str, str]]) -> Any:
    """`data` with the misspelt keys as they were meant; `written` is as `_by_parent` gives it."""
    if isinstance(data, dict):
        meant = written.get(route, {})
        named_twice = set(meant.values())
        kept = {key: value for key, value in data.items() if str(key) not in named_twice}
        named = {
            meant.get(str(key), str(key)): _meant_value(key, value, meant) for key, value in kept.items()
        }
        return {key: _renamed(value, (*route, key), written) for key, value in named.items()}
    if isinstance(data, list):
        return [_renamed(value, (*route, place), written) for place, value in enumerate(data)]
    return data


def _meant_value(key: object, value: Any, meant: Mapping[str, str]) -> Any:
    """The value of a key; of one that has lost the colon within it what stands after its first word."""
    return str(key).partition(" ")[2] or None if value is None and str(key) in meant else value


def _faults_of(
    error: ValidationError, model: type[Record], data: object
) -> tuple[list[SchemaFault], dict[Route, str]]:
    """The faults, a misspelt key and the key missing for it as one, and what misspelt keys mean."""
    details = [_in_file(detail, data) for detail in error.errors(include_url=False)]
    missing = {detail["loc"] for detail in details if detail["type"] == "missing"}
    found: list[SchemaFault] = []
    misspelt: dict[Route, str] = {}
    taken: set[Route] = set()
    for detail in details:
        if detail["type"] == "extra_forbidden":
            meant = meant_key(detail["loc"], model, data, missing)
            place = (*detail["loc"][:-1], meant or "")
            if meant and place not in taken:
                misspelt[detail["loc"]] = meant
                taken.add(place)
                missing.discard(place)
            found.append(unknown_key(detail["loc"], model, meant))
        elif detail["type"] != "missing" and not (_counts_the_wrong(detail) or _is_told(detail, data)):
            found.append(_wrong_value(detail, model))
    return found + [missing_keys(group, model) for group in _by_record(missing, data)], misspelt


def _in_file(detail: ErrorDetails, data: object) -> ErrorDetails:
    """The detail at the route that the file has, where a lone item may stand without its list."""
    route: Route = ()
    node: Any = data
    for step in detail["loc"]:
        if isinstance(step, str) or isinstance(node, list | tuple):
            route = (*route, step)
            with suppress(KeyError, IndexError, TypeError):  # what is missing
                node = node[step]
    return {**detail, "loc": route}


def _by_record(missing: Iterable[Route], data: object) -> Iterable[list[Route]]:
    """The keys that are missing, those of one record together; what is there, but empty, first."""
    groups: dict[tuple[Route, object], list[Route]] = {}
    for route in sorted(missing, key=lambda each: (each[-1] not in _written_at(data, each), repr(each))):
        written = _written_at(data, route)
        alone = route[-1] if route[-1] in written and len(written) > 1 else None
        groups.setdefault((route[:-1], alone), []).append(route)
    return groups.values()


def _written_at(data: object, route: Route) -> Collection[str]:
    """The keys of the record that the key at the end of the route belongs to."""
    node: Any = data
    for step in route[:-1]:
        node = node[step]
    return node if isinstance(node, dict) else ()


def _counts_the_wrong(detail: ErrorDetails) -> bool:
    """Whether a list is too short only because pydantic does not count items with faults of their own."""
    least = detail.get("ctx", {}).get("min_length", 1)
    return detail["type"] == "too_short" and len(detail["input"]) >= least


def _is_told(detail: ErrorDetails, data: object) -> bool:
    """Whether it is of a further item in a list of nothing but texts, where records belong."""
    *parent, place = detail["loc"]
    if detail["type"] != "model_type" or not isinstance(place, int) or place == 0:
        return False
    node: Any = data
    for step in parent:
        node = node[step]
    return isinstance(node, list) and all(isinstance(each, str) for each in node)


def _reference(detail: ErrorDetails, holds: Holds, model: type[Record]) -> dict[str, Any]:
    """What the fault of an id tells besides, when it is in the place of a reference."""
    owner = owner_of(detail["loc"], model)
    before = Role.FORMER in holds.roles
    refers = (owner.record_kind.defines if before and owner else holds.refers) or ""
    return {"refers": refers, "written": str(detail["input"]), "before": before}


def _wrong_value(detail: ErrorDetails, model: type[Record]) -> SchemaFault:
    holds = holds_at(model, detail["loc"])
    fault = wrong_value(detail, holds)
    if detail["type"] == "slug":
        return replace(fault, **_reference(detail, holds, model))
    if fault.rule == "SCHEMA04" and (key := _key_of_the_value(detail, holds, model)):
        return replace(fault, help=did_you_mean(f"`{key}: {detail['input'].strip()}`"))
    return fault


def _key_of_the_value(detail: ErrorDetails, holds: Holds, model: type[Record]) -> str | None:
    """The one other key of the same record that holds one choice, and has the value among its choices."""
    route, value = detail["loc"], detail["input"].strip()
    owner = owner_of(route if isinstance(route[-1], str) else route[:-1], model)
    choices = {key: each.choice for key, each in fields(owner).items() if each.choice} if owner else {}
    keys = [key for key, choice in choices.items() if value in [each.value for each in choice]]
    alone = owner and len(keys) == 1 and not fields(owner)[keys[0]].is_list
    return keys[0] if alone and choices[keys[0]] is not holds.choice else None
