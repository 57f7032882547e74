"""Values that a field cannot take, in words."""

import re
from collections.abc import Mapping

from pydantic_core import ErrorDetails

from samverkan.load.faults import SchemaFault
from samverkan.load.meant_days import meant_day
from samverkan.load.shapes import SHAPES, misshapen
from samverkan.model import MOST_SIGNS, Choice, Holds
from samverkan.quoting import HIDDEN, shown
from samverkan.source import Included
from samverkan.text import Text, did_you_mean, folded, id_of, nearest, pattern_of, strung

_DATE = "partial_date"
_BLANK = frozenset(("blank", "string_too_short"))
_WRITTEN = {
    "string_pattern_mismatch": (
        Text(sv="ett bilagenummer", en="an annex number"),
        Text(sv="Skriv 1, 2 eller A.", en="Write 1, 2 or A."),
    ),
    "partial_date": (
        Text(sv="ett datum", en="a date"),
        Text(sv="Skriv 2022, 2022-07 eller 2022-07-14.", en="Write 2022, 2022-07 or 2022-07-14."),
    ),
    "count": (
        Text(sv="ett antal", en="a count"),
        Text(
            sv="Skriv ett heltal med siffror, 1 eller högre.", en="Write a whole number in digits, 1 or more."
        ),
    ),
    "number": (
        Text(sv="ett tal", en="a number"),
        Text(
            sv="Skriv bara talet, till exempel 27 eller 6,2. Enheten har en egen nyckel.",
            en="Write the number alone, such as 27 or 6.2. The unit has a key of its own.",
        ),
    ),
    "kommunkod": (
        Text(sv="en kommunkod", en="a municipality code"),
        Text(sv="Skriv fyra siffror, till exempel 0381.", en="Write four digits, such as 0381."),
    ),
    "colour": (
        Text(sv="en färg", en="a colour"),
        Text(
            sv='Skriv sex siffror eller bokstäver a–f inom citattecken, till exempel "#1f4e5f".',
            en='Write six digits or letters a–f in quotation marks, such as "#1f4e5f".',
        ),
    ),
    "link": (
        Text(sv="en webbadress", en="a web address"),
        Text(sv="Börja med https://.", en="Begin with https://."),
    ),
}
"""What is to be written, and how, by the kind of fault."""


_STRAIGHT = Text(
    sv="Skriv värdet utan citattecken, eller med raka.",
    en="Write the value without quotation marks, or with straight ones.",
)


def wrong_value(detail: ErrorDetails, holds: Holds) -> SchemaFault:
    """The fault of a value in a field that holds something else."""
    route, value, kind = detail["loc"], detail["input"], detail["type"]
    if isinstance(value, str) and (kind in _BLANK or not value.strip()):
        return SchemaFault("SCHEMA01", route, *_empty(value))
    if kind == "enum" and holds.choice and isinstance(value, str):
        return SchemaFault("SCHEMA04", route, *_not_a_choice(value, holds.choice))
    if kind == "too_short":
        return SchemaFault("SCHEMA06", route, _too_few(len(value), detail["ctx"]["min_length"]), _ADD)
    if kind == "signs":
        return SchemaFault("SCHEMA05", route, *_TOO_MANY_SIGNS)
    if kind in SHAPES:
        return misshapen(route, kind, value, holds)
    return SchemaFault("SCHEMA05", route, *_badly_written(kind, str(value)))


_TOO_MANY_SIGNS = (
    Text(
        sv=f"Texten har fler än {MOST_SIGNS} radbrytningar och tecken som `*`, `[` och `|`.",
        en=f"The text has more than {MOST_SIGNS} line breaks and signs such as `*`, `[` and `|`.",
    ),
    Text(
        sv="Dela texten, eller lägg långa tabeller i en bilaga.",
        en="Part the text, or put long tables in an annex.",
    ),
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


def _not_a_choice(value: str, choices: type[Choice]) -> tuple[Text, Text]:
    given = shown(value)
    if value.strip() in [each.value for each in choices]:
        return _blank_beside(given), _REMOVE_BLANK
    message = Text(
        sv=f"Värdet {given} finns inte att välja här.", en=f"The value {given} is not a choice here."
    )
    values = {each.value: each.value for each in choices}
    words = {each.label.removeprefix("ska "): each.value for each in choices} | values
    words |= {word: values[each] for word, each in _ANSWERS.items() if each in values}
    word = nearest(value, words) or _alike_at_first(value, words)
    if word:
        return message, did_you_mean(f"`{words[word]}`")
    sv_list = ", ".join(f"`{choice.value}` ({choice.label})" for choice in choices)
    en_list = ", ".join(f"`{choice.value}`" for choice in choices)
    return message, Text(sv=f"Välj ett av: {sv_list}.", en=f"Choose one of: {en_list}.")


_ANSWERS = {"ja": "yes", "nej": "no"}
"""What the answers among the choices are called elsewhere."""


def _blank_beside(given: str) -> Text:
    return Text(
        sv=f"Det står ett blanksteg eller ett tecken som inte syns intill {given}.",
        en=f"A blank or a sign that nobody sees stands beside {given}.",
    )


_REMOVE_BLANK = Text(
    sv="Ta bort det, och skriv om raden om det inte syns.",
    en="Remove it, and type the line anew if it cannot be seen.",
)


def _alike_at_first(value: str, words: Mapping[str, str]) -> str | None:
    """The word of the one choice that begins as the value does: `pågår` for `pågående`."""
    begun = folded(value)[:_STEM]
    alike = {words[each]: each for each in words if folded(each)[:_STEM] == begun}
    return next(iter(alike.values())) if len(begun) == _STEM and len(alike) == 1 else None


_STEM = 4
_ADD = Text(
    sv="Lägg till det som saknas i listan, eller ta bort nyckeln om den inte krävs.",
    en="Add what is missing in the list, or remove the key if it is not required.",
)


def _too_few(given: int, least: int) -> Text:
    sv = f"har bara {given}" if given else "är tom"
    en = f"has only {given}" if given else "is empty"
    return Text(sv=f"Listan {sv}: minst {least} behövs.", en=f"The list {en}: at least {least} needed.")


def _badly_written(kind: str, value: str) -> tuple[Text, Text]:
    given = shown(value)
    sv, en = ("Värdet", "The value") if given == HIDDEN else (given, given)
    if kind == "flag":
        message = Text(sv=f"{sv} är varken ja eller nej.", en=f"{en} is neither yes nor no.")
        return message, Text(sv="Skriv ja eller nej.", en="Write yes or no.")
    if value.strip()[:1] in tuple("”“„"):
        return Text(
            sv=f"{sv} har typografiska citattecken.", en=f"{en} has curly quotation marks."
        ), _STRAIGHT
    day = value.strip()
    if kind == _DATE and re.fullmatch(r"\d{4}-(\d\d-\d\d|1[3-9]|[2-9]\d|00)", day, re.ASCII):
        message = Text(sv=f"Datumet `{day}` finns inte.", en=f"There is no date `{day}`.")
        return message, _with_day(
            Text(sv="Se över månad och dag.", en="Look over the month and the day."), day
        )
    if kind == "year":
        message = Text(
            sv=f"Året i `{day}` kan inte vara det som menas.",
            en=f"The year in `{day}` cannot be what is meant.",
        )
        return message, Text(sv="Se över årtalet.", en="Look over the year.")
    what, mend = _WRITTEN[kind] if kind != "slug" else (Text(sv="ett id", en="an id"), _an_id(value))
    mend = _with_day(mend, value) if kind == _DATE and given != HIDDEN else mend
    number = annex_number(value) if kind == "string_pattern_mismatch" else value
    mend = mend if number == value else did_you_mean(f"`{number}`")
    return Text(sv=f"{sv} är inte {what.sv}.", en=f"{en} is not {what.en}."), mend


def annex_number(words: str) -> str:
    """The number of an annex alone: `1` of `Bilaga 1`."""
    return _ANNEX_LABEL.sub("", words)


_ANNEX_LABEL = pattern_of(r"^\s*(?:bilaga|bil\.)[\s-]*(?=\w{1,10}\s*$)", re.IGNORECASE)


def _with_day(mend: Text, written: str) -> Text:
    """How to mend a date, with the one that was likely meant."""
    meant = meant_day(written)
    if meant is None:
        return mend
    return strung(" ", (mend, did_you_mean(f"`{meant}`")))


def _an_id(value: str) -> Text:
    """What an id has, with the one that comes nearest to `value`."""
    near = id_of(value)[:40].strip("-")
    if not near or shown(value) == HIDDEN:
        near = "okad-tillit"
    return Text(
        sv=f"Ett id har små bokstäver a–z, siffror och bindestreck: `{near}`.",
        en=f"An id has small letters a–z, digits and hyphens: `{near}`.",
    )
