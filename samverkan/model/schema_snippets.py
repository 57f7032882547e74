"""What an editor offers under a key's Swedish name: the key, with all that it must have filled in.

Editors know it as `defaultSnippets`, an extension of VS Code: a place to fill in is `${1:...}`.
"""

from collections.abc import Iterator
from itertools import count
from typing import Any

from samverkan.model.examples import value
from samverkan.model.record import Record
from samverkan.model.schema_empty import Schema
from samverkan.model.walk import Holds, fields
from samverkan.swedish import capital
from samverkan.text import pattern_of

_PLAIN = pattern_of(r"[\wÅÄÖåäö(§](?:[^#:\"'\[\]{}&*!|>%@`,\n]|:(?=\S))*")

_SIGNS, _ESCAPED = pattern_of(r"([$}\\])"), r"\\\1"
"""What would end a place to fill in, and how it is written in one."""


def offer(record: type[Record], made: Schema) -> None:
    """Adds what is offered in such a record, and where a list in it is to begin.

    What is offered among the keys stands in a condition that always holds, where editors do not offer it as
    a value of the list that holds the record; and what begins a list, where no list is yet.
    """
    for key, holds in fields(record).items():
        if holds.is_list:
            _offer_item(made["properties"][key], _body(record, key), f"- {_item_name(holds)}")
        elif holds.record and _has_choice(holds.record):
            _offer_whole(made["properties"][key], _body(record, key), holds.title.sv)
    made |= {"if": {}, "then": {**_ALWAYS, "defaultSnippets": list(_snippets(record))}}


def _has_choice(record: type[Record]) -> bool:
    """Whether it requires something of which one or several may stand, which editors do not begin."""
    required = (key for key, info in record.model_fields.items() if info.is_required())
    return any(fields(record)[key].or_one for key in required)


def _offer_whole(declared: Schema, body: Any, label: str) -> None:
    declared["allOf"] = [{"$ref": declared.pop("$ref")}]
    declared["defaultSnippets"] = [{"label": label, "body": body}]


def _offer_item(declared: Schema, body: Any, label: str) -> None:
    snippets = {"defaultSnippets": [{"label": label, "body": body}]}
    if (
        len(body) > 1 and "minItems" in declared
    ):  # editors begin a list with one item, but for a snippet of it
        declared["allOf"] = [{key: declared.pop(key) for key in ("type", "items", "minItems")}]
    declared |= {"if": {"not": {"type": "array"}}, "then": {**_ALWAYS, **snippets}}


_ALWAYS: Schema = {"allOf": [{}]}
"""Says nothing, in a form that editors do not take for that of a single value."""


def _item_name(holds: Holds) -> str:
    noun = holds.record.record_kind.noun if holds.record else None
    return capital(noun.one.sv) if noun else holds.title.sv


def _snippets(record: type[Record]) -> Iterator[Schema]:
    for key, holds in fields(record).items():
        sv, _, en = str(record.model_fields[key].description).partition("\n\n")
        yield {
            "label": f"{holds.title.sv} ({key})",
            "markdownDescription": f"{sv}\n\n*{en}*",
            "body": {key: _body(record, key)},
        }


def _body(record: type[Record], key: str) -> Any:
    return _to_fill_in(value(record, key), count(1))


def _to_fill_in(given: Any, places: "count[int]") -> Any:
    if isinstance(given, dict):
        return {key: _to_fill_in(each, places) for key, each in given.items()}
    if isinstance(given, list):
        return [_to_fill_in(each, places) for each in given]
    place = f"${{{next(places)}:{_SIGNS.sub(_ESCAPED, str(given))}}}"
    return place if _PLAIN.fullmatch(str(given)) else f'"{place}"'
