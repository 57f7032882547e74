"""Lets a key stand without a value in a schema, in the fewest words: editors repeat every choice they see."""

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

Schema = dict[str, Any]

_NULL = {"type": "null"}
_OR_EMPTY = "_or_empty"


def let_be_empty(schema: Schema) -> None:
    """Makes null one of the types of a value where it was a choice; what nothing needs then goes."""
    definitions = schema.get("$defs", {})
    referred: set[str] = set()
    for part in [schema, *definitions.values()]:
        for declared in part.get("properties", {}).values():
            if _NULL in declared.get("anyOf", ()):
                referred |= set(_merge(declared))
    for name in sorted(referred):
        definitions[name + _OR_EMPTY] = _or_empty(deepcopy(definitions[name]))
    said = json.dumps(schema)
    for name in sorted(referred):
        if f'"#/$defs/{name}"' not in said:
            del definitions[name]


def name_of(definition: str) -> str:
    """The record or choice that a definition is of, also the one that may be empty."""
    return definition.removesuffix(_OR_EMPTY)


def _merge(declared: Schema) -> Iterator[str]:
    """Merges null with the first of the other choices; yields the definition that must let it be, if any."""
    first, *others = [choice for choice in declared.pop("anyOf") if choice != _NULL]
    if "$ref" in first:
        yield first["$ref"].rpartition("/")[2]
        first = {"$ref": first["$ref"] + _OR_EMPTY}
    else:
        first = _or_empty(first)
    if others:
        declared["anyOf"] = [first, *others]
    else:
        declared.update({**first, **declared})


def _or_empty(choice: Schema) -> Schema:
    types = choice["type"] if isinstance(choice["type"], list) else [choice["type"]]
    made = {**choice, "type": [*types, "null"]}
    if "enum" in made:
        made["enum"] = [*made["enum"], None]
        made["enumDescriptions"] = [*made["enumDescriptions"], "inget angivet"]
    return made
