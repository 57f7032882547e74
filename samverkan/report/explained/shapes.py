"""What may stand after a key, in words."""

from collections.abc import Callable, Iterator
from typing import Any, get_args, get_type_hints

from samverkan.model import Choice, Record
from samverkan.model import scalars as types
from samverkan.model.keys import every_record
from samverkan.model.walk import fields
from samverkan.swedish import joined
from samverkan.text import Language, Text, as_written

_SCALARS = (
    (
        types.ProseText,
        Text(sv="Text i Markdown, eller `{file: namn.md}`", en="Markdown, or `{file: name.md}`"),
    ),
    (types.Line, as_written("Text")),
    (types.Slug, Text(sv="Ett id: a–z, siffror och bindestreck", en="An id: a–z, digits and hyphens")),
    (types.Dated, Text(sv="Ett år, en månad eller en dag", en="A year, a month or a day")),
    (types.When, Text(sv="Ett år, en månad eller en dag", en="A year, a month or a day")),
    (types.Count, Text(sv="Ett heltal från 1", en="A whole number from 1")),
    (types.Number, Text(sv="Ett tal", en="A number")),
    (types.Flag, Text(sv="`ja` eller `nej`", en="`yes` or `no`")),
    (types.Kommunkod, Text(sv="Fyra siffror", en="Four digits")),
    (types.Colour, Text(sv='En färg: `"#1f4e5f"`', en='A colour: `"#1f4e5f"`')),
    (types.Link, Text(sv="En webbadress", en="A web address")),
)
_ONE_RECORD = Text(sv="Se {}", en="See {}")
_RECORDS = Text(sv="Lista av {}", en="List of {}")
_OR_ROWS = Text(sv=", eller `{file: namn.csv}`", en=", or `{file: name.csv}`")
_LIST = Text(sv="Lista: {}", en="List: {}")
_CHOICE = Text(sv="Ett av {}", en="One of {}")
_REFERS = Text(sv="Id för {}", en="Id of {}")
_OR = Text(sv="eller", en="or")
_FLAGS = {True: Text(sv="ja", en="yes"), False: Text(sv="nej", en="no")}


def type_of(record: type[Record], key: str, link: Callable[[type[Record]], str], language: Language) -> str:
    """What may stand after a key of the record; a `link` leads to where another record is told of."""
    holds = fields(record)[key]
    if holds.record:
        form = (_RECORDS if holds.is_list else _ONE_RECORD).to(language)
        rows = _OR_ROWS.to(language) if holds.rows else ""
        return form.format(link(holds.record)) + rows
    if holds.choice:
        one = _CHOICE.to(language).format(_values(holds.choice, language))
    elif holds.refers:
        one = _REFERS.to(language).format(_named(holds.refers).to(language))
    else:
        one = _scalar(get_type_hints(record, include_extras=True)[key]).to(language)
    return _LIST.to(language).format(one[0].lower() + one[1:]) if holds.is_list else one


def default_of(value: Any, language: Language) -> str:
    """A default as it would be written in a file; empty when what is left out is not there."""
    if isinstance(value, bool):
        return _FLAGS[value].to(language)
    return "" if value is None or value == () else str(value)


def _values(choice: type[Choice], language: Language) -> str:
    return joined([f"`{each.value}` ({each.label})" for each in choice], _OR.to(language))


def _named(kind: str) -> Text:
    """What an id of the kind stands for, in words."""
    kinds = [record.record_kind for record in every_record()]
    return next(each.noun.one for each in kinds if each.noun and kind in (each.defines, each.name))


def _scalar(annotation: Any) -> Text:
    """The words for the plain value that it is, alone or in a list, whatever else is said of it."""
    said = [get_args(part) for part in _within(annotation)]
    known = ((get_args(scalar), words) for scalar, words in _SCALARS)
    return next(words for asked, words in known if any(each[: len(asked)] == asked for each in said))


def _within(annotation: Any) -> Iterator[Any]:
    yield annotation
    for part in get_args(annotation):
        yield from _within(part)
