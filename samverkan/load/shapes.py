"""Values of another shape than their field has (a text, a list, keys), in words, with how to write them."""

import json
import re
from collections.abc import Iterable, Mapping

from samverkan.diagnostics import Route
from samverkan.load.faults import SchemaFault
from samverkan.load.keys import keys_of
from samverkan.model import Holds, Record
from samverkan.model.examples import least
from samverkan.model.keys import every_record
from samverkan.quoting import HIDDEN, shown
from samverkan.source import Included, Map, Rows, Seq
from samverkan.source.places import BRACKETS
from samverkan.text import Text, did_you_mean, nearest, pattern_of, strung

_A_TEXT = Text(sv="en text", en="a text")
_A_LIST = Text(sv="en lista (rader som börjar med ”- ”)", en="a list (lines that begin with “- ”)")
_KEYS = Text(sv="nycklar med värden", en="a mapping of keys to values")
SHAPES: Mapping[str, Text] = {
    "string_type": _A_TEXT,
    "enum": _A_TEXT,
    "tuple_type": _A_LIST,
    "model_type": _KEYS,
    "model_attributes_type": _KEYS,
}
"""What a field asks for, by the kind of fault that pydantic has for a value of another shape."""


def misshapen(route: Route, kind: str, value: object, holds: Holds) -> SchemaFault:
    """The fault of a value that has another shape than the field, which holds something else."""
    if kind == "tuple_type" and holds.record and isinstance(value, dict) and value and not _is_file(value):
        first = next(iter(value))
        said = (_NO_BLANK, _NO_DASH[1]) if str(first).startswith("-") else _NO_DASH
        return SchemaFault("SCHEMA03", (*route, first), *said, at_key=True)
    is_one = holds.record and kind == "model_type"
    mend = _with_keys(value, holds.record) if is_one and holds.record else _reshape(value, holds, route)
    return SchemaFault("SCHEMA03", route, _not_so_shaped(SHAPES[kind], value), mend)


def _is_file(value: Mapping[str, object]) -> bool:
    return len(value) == 1 and nearest(str(*value), ["file"]) is not None


_NO_BLANK = Text(sv="Det saknas ett blanksteg efter strecket.", en="There is no space after the dash.")
_NO_DASH = (
    Text(
        sv="Det här är en post i en lista, men saknar `- ` i början.",
        en="This is an item of a list, but lacks the `- ` at its beginning.",
    ),
    Text(
        sv="Skriv `- ` före den första nyckeln i varje post, också när det bara är en.",
        en="Write `- ` before the first key of each item, even when there is only one.",
    ),
)


def _not_so_shaped(expected: Text, value: object) -> Text:
    got = _shape_of(value)
    return Text(
        sv=f"Här ska det stå {expected.sv}, inte {got.sv}.",
        en=f"Here {expected.en} is expected, not {got.en}.",
    )


def _shape_of(value: object) -> Text:
    if isinstance(value, dict):
        return Text(sv="en uppsättning nycklar", en="a mapping of keys")
    if isinstance(value, Rows):
        return Text(sv="rader ur en CSV-fil", en="rows of a CSV file")
    if isinstance(value, (list, tuple)):
        return Text(sv="en lista", en="a list")
    return _A_TEXT if value is not None else Text(sv="ingenting", en="nothing")


def _with_keys(value: object, record: type[Record]) -> Text:
    """The keys that the record may have, and the least of its kind as it stands on one line.

    Of a list with one item in it, and of a period on one line, what is to be written is known.
    """
    if (
        isinstance(value, Seq)
        and value.start.style != BRACKETS
        and len(value) == 1
        and isinstance(value[0], Map)
    ):
        return _NO_LIST
    period = _PERIOD.fullmatch(value) if isinstance(value, str) else None
    if period and {"start", "end"} <= record.model_fields.keys():
        return did_you_mean(f"`{{start: {period[1]}, end: {period[2]}}}`")
    within = [(key, _on_the_line(each)) for key, each in least(record).items()]
    if not all(each for _, each in within):
        return keys_of(record)
    flow = ", ".join(f"{key}: {each}" for key, each in within)
    so = Text(sv=f"Så här kan det se ut: `{{{flow}}}`.", en=f"It may look like this: `{{{flow}}}`.")
    return strung(" ", (keys_of(record), so))


_NO_LIST = Text(
    sv="Ta bort strecket `- ` före den första nyckeln: det här finns det bara ett av.",
    en="Remove the dash `- ` before the first key: there is only one of this.",
)
_PERIOD = pattern_of(
    r"\s*(\d{4}(?:-\d\d){0,2})\s*(?:[-–—]|till|t\.?o\.?m\.?)\s*(\d{4}(?:-\d\d){0,2})\s*", re.ASCII
)


def _on_the_line(value: object) -> str:
    """A text, or a list of texts, as it stands within brackets; nothing for what holds more."""
    if isinstance(value, str):
        return value if _BARE.fullmatch(value) else json.dumps(value, ensure_ascii=False)
    words = [_on_the_line(each) for each in value if isinstance(each, str)] if isinstance(value, list) else []
    return f"[{', '.join(words)}]" if words and len(words) == len(value) else ""  # type: ignore[arg-type]


_BARE = pattern_of(r"\w[\w .–/-]*")


def _reshape(value: object, holds: Holds, route: Route) -> Text:
    """How to give the field what it holds: perhaps its content was meant to come from a file."""
    if holds.words and _is_cut_by_colon(value):
        return _COLON
    if holds.prose and isinstance(value, (dict, Rows)):
        return Text(
            sv="Ska texten hämtas från en fil, skriv `{file: namn.md}`.",
            en="If the text is to come from a file, write `{file: name.md}`.",
        )
    if holds.rows and isinstance(value, (dict, Included)):
        return Text(
            sv="Ska raderna hämtas från en fil, skriv `{file: namn.csv}`.",
            en="If the rows are to come from a file, write `{file: name.csv}`.",
        )
    if holds.is_list and type(value) is str:
        return _as_items(value, holds)
    return _as_one_text(value, holds, str(route[-1])) if holds.words and not holds.is_list else _WRITE_IT_SO


def _is_cut_by_colon(value: object) -> bool:
    """Whether it is a text of which a colon has made a key, and no key that records have."""
    if not isinstance(value, dict) or len(value) != 1 or nearest(str(*value), ["file"]):
        return False
    return not any(str(*value) in each.model_fields for each in every_record())


def _as_items(value: str, holds: Holds) -> Text:
    """How to make a list of the one line that was written."""
    key = next((f"{word}: " for word in holds.record.record_kind.words), "") if holds.record else ""
    move = Text(
        sv=f"Flytta texten till en egen rad under nyckeln, med ”- {key}” före, också när den är ensam.",
        en=f"Move the text to a line of its own below the key, with “- {key}” before it, even when alone.",
    )
    return strung(" ", (move, _LINE_EACH)) if _SEVERAL.search(value) else move


_SEVERAL = pattern_of(r",\s|\soch\s")
_LINE_EACH = Text(
    sv="Är det flera, ge var och en sin egen rad.", en="If there are several, give each a line of its own."
)


def _as_one_text(value: object, holds: Holds, key: str) -> Text:
    """How to write as one text what was written as a list, or under keys."""
    parts: Iterable[object] = value.values() if isinstance(value, dict) else value  # type: ignore[assignment]
    words = [each for each in parts if isinstance(each, str)] if isinstance(value, (dict, list)) else []
    line = shown(", ".join(words))
    if line == HIDDEN or len(words) != len(value):  # type: ignore[arg-type]
        return _WRITE_IT_SO
    if not holds.prose:
        return Text(sv=f"Skriv det som en text: {line}.", en=f"Write it as one text: {line}.")
    return Text(
        sv=f"Skriv det som en text: {line}, eller `{key}: |` med punkterna på raderna under, längre in.",
        en=f"Write it as one text: {line}, or `{key}: |` with its points on the lines below, further in.",
    )


_COLON = Text(
    sv="Ett kolon följt av blanksteg gör det före till en nyckel. Sätt citattecken om hela texten.",
    en="A colon followed by a space makes a key of what is before it. Put the whole text in quotation marks.",
)
_WRITE_IT_SO = Text(
    sv="Skriv om värdet, eller flytta det till den nyckel där det hör hemma.",
    en="Write the value anew, or move it to the key where it belongs.",
)
