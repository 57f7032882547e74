"""Turns what pydantic says of a file into what we say: one fault for one mistake, with the way to mend it."""

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from samverkan.model import Choice, Record
from samverkan.model.markers import Holds, fields
from samverkan.model.walk import Route
from samverkan.source import Included, Map, Rows
from samverkan.text import Text, folded, nearest

_Model = TypeVar("_Model", bound=Record)
_MOST_ROUNDS = 8
"""How many layers of misspelt keys within misspelt keys are looked through."""


@dataclass(frozen=True, slots=True)
class SchemaFault:
    """A fault of the schema, at a route; `at_key` when the key is at fault and not its value."""

    rule: str
    route: Route
    message: Text
    help: Text | None = None
    at_key: bool = False


def check_schema(data: Map, model: type[_Model]) -> tuple[_Model | None, list[SchemaFault]]:
    """The record that `data` holds, or None, and every fault of its schema.

    A misspelt key is read as the key that was meant, so that it hides nothing below it.
    """
    faults: list[SchemaFault] = []
    renamed: dict[Route, str] = {}
    mended: dict[str, Any] = data
    for _ in range(_MOST_ROUNDS):
        try:
            record = model.model_validate(mended)
        except ValidationError as error:
            found, meant = _faults_of(error, model, mended)
            faults += [fault for fault in found if fault.route in meant]
            if not meant:
                return None, [replace(f, route=_as_written(f.route, renamed)) for f in [*faults, *found]]
            written = {(*route[:-1], key): str(route[-1]) for route, key in meant.items()}
            mended = _renamed(mended, (), written)
            faults = [replace(f, route=_as_written(f.route, renamed)) for f in faults]
            renamed |= written
        else:
            return (None if faults else record), faults
    return None, faults


def _as_written(route: Route, renamed: Mapping[Route, str]) -> Route:
    """The route with the keys that the file has, in place of those that were meant."""
    return tuple(renamed.get(route[: place + 1]) or step for place, step in enumerate(route))


def _renamed(data: Any, route: Route, written: Mapping[Route, str]) -> Any:
    """`data` with the misspelt keys of `written` (meant route to written key) as they were meant."""
    if isinstance(data, dict):
        meant: dict[str, str] = {key: str(here[-1]) for here, key in written.items() if here[:-1] == route}
        kept = {key: value for key, value in data.items() if str(key) not in meant.values()}
        named = {meant.get(str(key), str(key)): value for key, value in kept.items()}
        return {key: _renamed(value, (*route, key), written) for key, value in named.items()}
    if isinstance(data, list):
        return [_renamed(value, (*route, place), written) for place, value in enumerate(data)]
    return data


def _faults_of(
    error: ValidationError, model: type[Record], data: object
) -> tuple[list[SchemaFault], dict[Route, str]]:
    """The faults, a misspelt key and the key missing for it as one, and what misspelt keys mean."""
    details = error.errors(include_url=False)
    missing = {detail["loc"] for detail in details if detail["type"] == "missing"}
    found: list[SchemaFault] = []
    misspelt: dict[Route, str] = {}
    for detail in details:
        if detail["type"] == "extra_forbidden":
            meant = meant_key(detail["loc"], model, data, missing)
            if meant and (*detail["loc"][:-1], meant) not in {(*r[:-1], key) for r, key in misspelt.items()}:
                misspelt[detail["loc"]] = meant
                missing.discard((*detail["loc"][:-1], meant))
            found.append(unknown_key(detail["loc"], model, meant))
        elif detail["type"] != "missing" and not _counts_the_wrong(detail):
            found.append(_wrong_value(detail, model))
    return found + [missing_key(route, model) for route in sorted(missing, key=repr)], misspelt


def _counts_the_wrong(detail: ErrorDetails) -> bool:
    """Whether a list is too short only because pydantic does not count items with faults of their own."""
    least = detail.get("ctx", {}).get("min_length", 1)
    return detail["type"] == "too_short" and len(detail["input"]) >= least


def _model_at(model: type[Record], route: Route) -> type[Record]:
    for step in route:
        if isinstance(step, str):
            model = fields(model)[step].record or model
    return model


def _holds_at(model: type[Record], route: Route) -> Holds:
    names = [place for place, step in enumerate(route) if isinstance(step, str)]
    if not names:
        return Holds(record=model)
    owner = _model_at(model, route[: names[-1]])
    return fields(owner)[str(route[names[-1]])]


def _keys_at(data: Any, route: Route) -> set[str]:
    """The keys that have a value in the mapping at `route`."""
    for step in route:
        with suppress(KeyError, IndexError, TypeError):  # pydantic's own steps lead nowhere
            data = data[step]
    return {key for key, value in data.items() if value is not None} if isinstance(data, dict) else set()


def meant_key(route: Route, model: type[Record], data: object, missing: Iterable[Route]) -> str | None:
    """The key, not given already, whose name or Swedish title comes nearest to the unknown one.

    One that is missing need not come as near as one that may be left out.
    """
    *parent, key = route
    owner = _model_at(model, tuple(parent))
    free = [name for name in owner.model_fields if name not in _keys_at(data, tuple(parent))]
    names = {_title(owner, name): name for name in reversed(free)} | {name: name for name in free}
    word = nearest(str(key), names)
    if word:
        return names[word]
    absent = {folded(str(here[-1])): str(here[-1]) for here in missing if here[:-1] == tuple(parent)}
    close = difflib.get_close_matches(folded(str(key))[:80], absent, n=1, cutoff=0.6)
    return absent[close[0]] if close else None


def unknown_key(route: Route, model: type[Record], meant: str | None) -> SchemaFault:
    """The fault of a key that is no field, with the one that was meant."""
    *parent, key = route
    owner = _model_at(model, tuple(parent))
    mend = (
        Text(sv=f"Menade du `{meant}` ({_title(owner, meant)})?", en=f"Did you mean `{meant}`?")
        if meant
        else _keys_of(owner)
    )
    name = shown(key)
    message = Text(sv=f"Nyckeln {name} finns inte här.", en=f"There is no key {name} here.")
    return SchemaFault("SCHEMA02", route, message, mend, at_key=True)


def _keys_of(model: type[Record]) -> Text:
    known = ", ".join(f"`{name}`" for name in model.model_fields)
    return Text(sv=f"Nycklar som kan stå här: {known}.", en=f"Keys that may stand here: {known}.")


def _title(model: type[Record], name: str) -> str:
    return str(model.model_fields[name].title)


def missing_key(route: Route, model: type[Record]) -> SchemaFault:
    """The fault of a key that is required and not there."""
    *parent, key = route
    owner = _model_at(model, tuple(parent))
    sv, en = str(owner.model_fields[str(key)].description).split("\n\n", 1)
    return SchemaFault(
        "SCHEMA01",
        route,
        Text(
            sv=f"Nyckeln `{key}` ({_title(owner, str(key))}) saknas eller är tom.",
            en=f"The key `{key}` is missing or empty.",
        ),
        Text(sv=f"Lägg till `{key}`: {sv}", en=f"Add `{key}`: {en}"),
        at_key=True,
    )


def _wrong_value(detail: ErrorDetails, model: type[Record]) -> SchemaFault:
    route, value = detail["loc"], detail["input"]
    holds = _holds_at(model, route)
    if isinstance(value, str) and not value.strip():
        return SchemaFault("SCHEMA01", route, *_empty(value))
    if holds.choice and detail["type"] == "enum" and isinstance(value, str):
        return _wrong_choice(route, value, holds.choice)
    rule, message, mend = _FAULTS[detail["type"]](detail)
    if holds.prose and isinstance(value, (dict, Rows)):
        mend = _TEXT_FILE
    if holds.rows and isinstance(value, (dict, Included)):
        mend = _ROWS_FILE
    if holds.record and detail["type"] == "model_type":
        mend = _keys_of(holds.record)
    return SchemaFault(rule, route, message, mend)


def _wrong_choice(route: Route, value: str, choices: type[Choice]) -> SchemaFault:
    words = {choice.label: choice.value for choice in choices} | {
        choice.value: choice.value for choice in choices
    }
    word = nearest(value, words)
    sv_list = ", ".join(f"`{choice.value}` ({choice.label})" for choice in choices)
    en_list = ", ".join(f"`{choice.value}`" for choice in choices)
    mend = (
        Text(sv=f"Menade du `{words[word]}`?", en=f"Did you mean `{words[word]}`?")
        if word
        else Text(sv=f"Välj ett av: {sv_list}.", en=f"Choose one of: {en_list}.")
    )
    given = shown(value)
    message = Text(
        sv=f"Värdet {given} finns inte att välja här.", en=f"The value {given} is not a choice here."
    )
    return SchemaFault("SCHEMA04", route, message, mend)


_PERSONAL = re.compile(r"\d{6,8}[-+ ]?\d{4}|\S@\S")
_HIDDEN = "…"


def shown(value: object) -> str:
    """The value in quotation, cut short, and hidden when it could be details of a person."""
    text = " ".join(str(value).split())
    if not text or _PERSONAL.search(text):
        return _HIDDEN
    return f"`{text[:40]}…`" if len(text) > 40 else f"`{text}`"


_Said = tuple[str, Text, Text | None]


def _shape(expected: Text) -> Callable[[ErrorDetails], _Said]:
    def say(detail: ErrorDetails) -> _Said:
        got = _got(detail["input"])
        message = Text(
            sv=f"Här ska det stå {expected.sv}, inte {got.sv}.",
            en=f"Here {expected.en} is expected, not {got.en}.",
        )
        return "SCHEMA03", message, None

    return say


def _got(value: object) -> Text:
    if isinstance(value, dict):
        return Text(sv="en uppsättning nycklar", en="a mapping of keys")
    if isinstance(value, Rows):
        return Text(sv="rader ur en CSV-fil", en="rows of a CSV file")
    if isinstance(value, (list, tuple)):
        return Text(sv="en lista", en="a list")
    if value is None:
        return Text(sv="ingenting", en="nothing")
    return Text(sv="en text", en="a text")


def _format(what: Text, mend: Text) -> Callable[[ErrorDetails], _Said]:
    def say(detail: ErrorDetails) -> _Said:
        given = shown(detail["input"])
        sv, en = ("Värdet", "The value") if given == _HIDDEN else (given, given)
        return "SCHEMA05", Text(sv=f"{sv} är inte {what.sv}.", en=f"{en} is not {what.en}."), mend

    return say


def _too_few(detail: ErrorDetails) -> _Said:
    least = detail.get("ctx", {}).get("min_length", 1)
    given = len(detail["input"])
    sv = f"har bara {given}" if given else "är tom"
    en = f"has only {given}" if given else "is empty"
    return (
        "SCHEMA06",
        Text(sv=f"Listan {sv}: minst {least} behövs.", en=f"The list {en}: at least {least} needed."),
        None,
    )


def _empty(value: str) -> tuple[Text, Text]:
    if isinstance(value, Included):
        name = shown(value.path.rpartition("/")[2])
        return (
            Text(sv=f"Textfilen {name} är tom.", en=f"The text file {name} is empty."),
            Text(sv="Skriv texten i filen.", en="Write the text in the file."),
        )
    return (
        Text(sv="Värdet är tomt.", en="The value is empty."),
        Text(
            sv="Skriv ett värde, eller ta bort nyckeln om den inte krävs.",
            en="Write a value, or remove the key if it is not required.",
        ),
    )


_TEXT_FILE = Text(
    sv="Ska texten hämtas från en fil, skriv `{file: namn.md}`.",
    en="If the text is to come from a file, write `{file: name.md}`.",
)


_ROWS_FILE = Text(
    sv="Ska raderna hämtas från en fil, skriv `{file: namn.csv}`.",
    en="If the rows are to come from a file, write `{file: name.csv}`.",
)


def _not_a_slug(detail: ErrorDetails) -> _Said:
    plain = unicodedata.normalize("NFKD", str(detail["input"])).encode("ascii", "ignore").decode()
    near = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:40].strip("-")
    if not near or shown(detail["input"]) == _HIDDEN:
        near = "okad-tillit"
    return _format(
        Text(sv="ett id", en="an id"),
        Text(
            sv=f"Ett id har små bokstäver a–z, siffror och bindestreck: `{near}`.",
            en=f"An id has small letters a–z, digits and hyphens: `{near}`.",
        ),
    )(detail)


def _not_a_date(what: Text, mend: Text) -> Callable[[ErrorDetails], _Said]:
    def say(detail: ErrorDetails) -> _Said:
        given = str(detail["input"]).strip()
        if not re.fullmatch(r"\d{4}-(\d\d-\d\d|1[3-9]|[2-9]\d|00)", given, re.ASCII):
            return _format(what, mend)(detail)
        return (
            "SCHEMA05",
            Text(sv=f"Datumet `{given}` finns inte.", en=f"There is no date `{given}`."),
            Text(sv="Se över månad och dag.", en="Look over the month and the day."),
        )

    return say


def _not_a_flag(detail: ErrorDetails) -> _Said:
    given = shown(detail["input"])
    sv, en = ("Värdet", "The value") if given == _HIDDEN else (given, given)
    message = Text(sv=f"{sv} är varken ja eller nej.", en=f"{en} is neither yes nor no.")
    return "SCHEMA05", message, Text(sv="Skriv ja eller nej.", en="Write yes or no.")


_LIST = _shape(Text(sv="en lista (rader som börjar med ”- ”)", en="a list (lines that begin with “- ”)"))
_MAPPING = _shape(Text(sv="nycklar med värden", en="keys with values"))
_TEXT = _shape(Text(sv="en text", en="a text"))

_FAULTS: dict[str, Callable[[ErrorDetails], _Said]] = {
    "string_type": _TEXT,
    "enum": _TEXT,
    "tuple_type": _LIST,
    "model_type": _MAPPING,
    "model_attributes_type": _MAPPING,
    "too_short": _too_few,
    "blank": lambda detail: ("SCHEMA01", *_empty(detail["input"])),
    "string_too_short": lambda detail: ("SCHEMA01", *_empty(detail["input"])),
    "string_pattern_mismatch": _format(
        Text(sv="ett bilagenummer", en="an annex number"),
        Text(sv="Skriv 1, 2 eller A.", en="Write 1, 2 or A."),
    ),
    "slug": _not_a_slug,
    "day": _not_a_date(
        Text(sv="ett datum med år, månad och dag", en="a date with year, month and day"),
        Text(
            sv="Skriv år-månad-dag, till exempel 2022-07-14.", en="Write year-month-day, such as 2022-07-14."
        ),
    ),
    "partial_date": _not_a_date(
        Text(sv="ett datum", en="a date"),
        Text(sv="Skriv 2022, 2022-07 eller 2022-07-14.", en="Write 2022, 2022-07 or 2022-07-14."),
    ),
    "count": _format(
        Text(sv="ett antal", en="a count"),
        Text(
            sv="Skriv ett heltal med siffror, 1 eller högre.", en="Write a whole number in digits, 1 or more."
        ),
    ),
    "number": _format(
        Text(sv="ett tal", en="a number"),
        Text(
            sv="Skriv bara talet, till exempel 27 eller 6,2. Enheten har en egen nyckel.",
            en="Write the number alone, such as 27 or 6.2. The unit has a key of its own.",
        ),
    ),
    "flag": _not_a_flag,
    "kommunkod": _format(
        Text(sv="en kommunkod", en="a municipality code"),
        Text(sv="Skriv fyra siffror, till exempel 0381.", en="Write four digits, such as 0381."),
    ),
    "link": _format(
        Text(sv="en webbadress", en="a web address"),
        Text(sv="Börja med https://.", en="Begin with https://."),
    ),
}


def known_error_types() -> set[str]:
    """The pydantic error types that have words of ours."""
    return {*_FAULTS, "missing", "extra_forbidden"}
