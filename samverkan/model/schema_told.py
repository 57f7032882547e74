"""What a schema tells somebody who writes a file: titles and descriptions, Swedish first, and examples."""

from typing import Any

from samverkan.model.examples import least, value
from samverkan.model.record import Record
from samverkan.model.schema_empty import Schema
from samverkan.model.walk import fields
from samverkan.swedish import capital
from samverkan.text import Text

_NUMBERS = ("number", "integer")


def tell_of(record: type[Record], made: Schema) -> None:
    """Puts the words and the examples of the record in the schema of it.

    What is required has an example as its default: an editor that fills in what is required writes it.
    """
    noun, file = record.record_kind.noun, record.record_kind.file
    made.pop("description", None)
    made.pop("title", None)
    if noun:
        made["title"] = capital(noun.one.sv)
    if file and file.means:
        made |= _described(file.means)
    filled = _filled(record, made)
    for key, declared in made["properties"].items():
        declared.pop("default", None)
        sv, _, en = str(record.model_fields[key].description).partition("\n\n")
        declared.update(_described(Text(sv=sv, en=en)))
        _exemplify(declared, record, key, is_filled=key in filled)


def _described(told: Text) -> Schema:
    return {"description": f"{told.sv}\n\n{told.en}", "markdownDescription": f"{told.sv}\n\n*{told.en}*"}


def _filled(record: type[Record], made: Schema) -> set[str]:
    """What is filled in of a new record: what is required, or the first key when nothing is."""
    return set(made.get("required", ())) or set(least(record))


def _exemplify(declared: Schema, record: type[Record], key: str, *, is_filled: bool) -> None:
    holds, given = fields(record)[key], value(record, key)
    if holds.record:
        _put_into_words(declared, holds.record, is_filled=is_filled)
    elif holds.is_list:
        _items_of(declared)["default"] = _typed(given[0], _items_of(declared))
    elif is_filled:
        declared["default"] = _typed(given, declared)
    elif not holds.choice:
        declared["examples"] = [_typed(given, declared)]


def _put_into_words(declared: Schema, record: type[Record], *, is_filled: bool) -> None:
    """Lets a text be the example where one may stand for the record, alone or in a list."""
    text = next((value(record, word) for word in record.record_kind.words), None)
    for place, is_asked_for in ((declared, is_filled), (_items_of(declared), True)):
        if text and is_asked_for and "string" in place.get("anyOf", [{}])[0].get("type", ()):
            place["default"] = text


def _items_of(declared: Schema) -> Schema:
    """What says of the items, in the list or in the choice that is one."""
    for choice in (declared, *declared.get("anyOf", ())):
        if "items" in choice:
            items: Schema = choice["items"]
            return items
    return {}


def _typed(given: Any, declared: Schema) -> Any:
    """The example as the number that it is, where a number may stand."""
    types = declared.get("type", ())
    is_number = any(each in types for each in _NUMBERS) and next(iter(types), "") != "string"
    return int(given) if is_number and str(given).isdecimal() else given
