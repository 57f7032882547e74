"""The values that stand alone: every one arrives as the text that was written, and its type decides.

A value that does not fit raises `PydanticCustomError`; the error types are listed in `load.values`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import islice
from typing import Annotated, Any, Self, TypeVar

from pydantic import (
    AfterValidator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError
from pydantic_core.core_schema import no_info_before_validator_function

from samverkan.model.marks import Plain, Prose, Refers, Role
from samverkan.model.partial_date import PartialDate
from samverkan.model.sentences import Called, sentence
from samverkan.text import Text, pattern_of

_SCALAR = ["string", "number", "boolean"]  # an editor types the scalars that we read as text


class Choice(StrEnum):
    """A fixed set of values, each with the Swedish words that documents use for it.

    In English a value goes by its own name, with blanks between the words, unless other words are given.
    """

    label: str
    words: Text

    def __new__(cls, value: str, label: str, english: str = "") -> Self:
        """A member that is its YAML value and carries its words."""
        return cls._member(value, label, english)

    @classmethod
    def _member(cls, value: str, label: str, english: str = "") -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        member.words = Text(sv=label, en=english or value.replace("_", " "))
        return member

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """The values, each with its Swedish words as editors show them."""
        schema = handler(core_schema)
        handler.resolve_ref_schema(schema)["enumDescriptions"] = [member.label for member in cls]
        return schema


_TEXT_SCHEMA: dict[str, object] = {
    "type": _SCALAR,
    "pattern": r"\S",
    "patternErrorMessage": "Här ska det stå något. Ta bort nyckeln om den inte behövs.",
}


def _written(said: str, *shapes: str) -> dict[str, str]:
    """What an editor checks: one of the shapes, with or without blanks around; and says when it is none."""
    return {"pattern": rf"^\s*(?:{'|'.join(shapes)})\s*$", "patternErrorMessage": said}


Line = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1), Plain(), WithJsonSchema(_TEXT_SCHEMA)
]
"""A plain text: comes out in every document exactly as it was written."""

Name = Annotated[Line, Role.NAME]
"""A plain text that names or numbers something."""

Place = Annotated[Name, sentence("Platsen är {}.", "The place is {}.")]
"""Where something is, or what place it is about."""

Responsible = Annotated[Line, Role.ANSWERS, sentence("Ansvarig är {}.", "{} is responsible.")]
"""Who answers for something, by function or name."""

Label = Annotated[Line, Role.LABEL]
"""A plain text that says what something is called or introduced by, and nothing of the thing itself."""


def _without_its_label(number: str) -> str:
    """The number, without what documents write before it anyway."""
    return _NUMBER_LABEL.sub("", number)


_NUMBER_LABEL = pattern_of(r"^(?:d\.?nr|(?:diarie|ärende)(?:nummer|nr))\b\.?\s*:?\s*(?=\S)", re.IGNORECASE)
RegistrationNumber = Annotated[
    Name,
    AfterValidator(_without_its_label),
    sentence("Diarienumret är {}.", "The registration number is {}."),
]
"""A number in a register: `KS 2024/12`, also when `Dnr KS 2024/12` is written."""


def _without_its_sign(number: str) -> str:
    """The number, without the paragraph sign that documents write before it anyway."""
    return number.strip("§ \u00a0") or number


ParagraphNumber = Annotated[Line, AfterValidator(_without_its_sign)]
"""The number of a paragraph: `12`, also when `§ 12` or `12 §` is written."""

Designation = Annotated[Name, Role.LABEL]
"""A short name or number that something goes by, and keeps nothing of its identity in."""


def _file_schema(ending: str) -> dict[str, object]:
    """What an editor lets stand where another file is taken in."""
    return {
        "type": "object",
        "properties": {
            "file": {
                "type": "string",
                "pattern": rf"\.{ending}$",
                "patternErrorMessage": f"Filens namn ska sluta på .{ending}.",
            }
        },
        "required": ["file"],
        "additionalProperties": False,
    }


@dataclass(frozen=True, slots=True)
class OrRows:
    """Marks a list of records that may be the rows of a CSV file (`{file: otrygga.csv}`)."""

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """The list, or the file, as editors show them."""
        return {"anyOf": [handler(core_schema), _file_schema("csv")]}


@dataclass(frozen=True, slots=True)
class OrOne:
    """Marks a list of records of which a lone one may stand without the list."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """The list; what is none is the only item of one."""
        return no_info_before_validator_function(_listed, handler(source))

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """One of them, or the list, as editors show them."""
        several = handler(core_schema)
        return {"anyOf": [several["items"], several]}


def _listed(value: Any) -> Any:
    return value if isinstance(value, list | tuple) else (value,)


def _not_blank(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("blank", "nothing but blanks")
    return value


MOST_SIGNS = 20_000
"""How many line breaks, and signs that Markdown may read as marks, a longer text may have.

Each costs as much as hundreds of letters do. Twenty pages of nothing but tables have a quarter of them.
"""

_SIGNS = pattern_of(r"[]\[*_`~|<>#&\\!^\n\r]")


def signs_in(text: str) -> int:
    """How many line breaks and such signs the text has."""
    return len(_SIGNS.findall(text))


def _no_more_signs_than_can_be_read(value: str) -> str:
    if len(value) > MOST_SIGNS and any(islice(_SIGNS.finditer(value), MOST_SIGNS, None)):
        raise PydanticCustomError("signs", "more signs than can be read")
    return value


ProseText = Annotated[
    str,
    StringConstraints(min_length=1),
    AfterValidator(_not_blank),
    AfterValidator(_no_more_signs_than_can_be_read),
    Prose(),
    WithJsonSchema({"anyOf": [_TEXT_SCHEMA, _file_schema("md")]}),
]
"""A longer text in Markdown, in the YAML or in a file beside it (`{file: bakgrund.md}`)."""


def _custom(check: Callable[[str], Any]) -> PlainValidator:
    def validate(value: Any) -> Any:
        if not isinstance(value, str):
            raise PydanticCustomError("string_type", "text expected")
        return check(value.strip())

    return PlainValidator(validate)


_ID = pattern_of(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def _slug(value: str) -> str:
    if not _ID.fullmatch(value) or len(value) > 80:
        raise PydanticCustomError("slug", "not an id")
    return value


_ID_SAID = "Ett id har små bokstäver a–z, siffror och bindestreck, till exempel trygga-kvallar."

Slug = Annotated[
    str,
    _custom(_slug),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            **_written(_ID_SAID, r"(?=[a-z0-9-]{1,80}\s*$)[a-z0-9]+(-[a-z0-9]+)*"),
        }
    ),
]
"""An id: small letters a–z, digits and hyphens."""

OwnId = Annotated[Slug, Called("beteckning")]
"""The id of the thing itself."""

FormerIds = Annotated[tuple[Slug, ...], OrOne(), Role.FORMER, Called(one="tidigare beteckning")]
"""The ids, one or several, of what a thing carries on from the agreement before."""


_YEARS = range(1700, 2200)
"""The years that can be meant: from the oldest of statutes and books, and as long as anybody plans."""

YEARS_OF_WORK = range(1950, 2200)
"""The years in which what is dated to the day can have been written, decided or met about."""

_Time = TypeVar("_Time", date, PartialDate)


def _of_a_year(day: _Time, years: range) -> _Time:
    if day.year not in years:
        raise PydanticCustomError("year", "not a year")
    return day


_YEAR = "(?:1[7-9]|2[01])[0-9]{2}"
_YEAR_OF_WORK = "(?!19[0-4])(?:19|2[01])[0-9]{2}"
_MONTH = "(?:0[1-9]|1[0-2])"
_LEAP = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)"


def _calendar(year: str) -> tuple[str, ...]:
    return (
        f"{year}-{_MONTH}-(?:0[1-9]|1[0-9]|2[0-8])",
        f"{year}-(?!02){_MONTH}-(?:29|30)",
        f"{year}-(?:0[13578]|1[02])-31",
        f"(?={year}){_LEAP}-02-29",
    )


_KNOWN = pattern_of(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", re.ASCII)


def _as_known(value: str) -> PartialDate:
    match = _KNOWN.fullmatch(value)
    if match:
        parts = [int(part) for part in match.groups() if part]
        try:
            date(*[*parts, 1, 1][:3])
        except ValueError:
            pass
        else:
            return PartialDate(*parts)
    raise PydanticCustomError("partial_date", "not a date")


def _in(years: range) -> PlainValidator:
    return _custom(lambda value: _of_a_year(_as_known(value), years))


def _as_exactly_as_known(year: str) -> WithJsonSchema:
    said = "Skriv ett år, en månad eller en dag, till exempel 2027, 2027-02 eller 2027-02-01."
    shapes = _written(said, year, f"{year}-{_MONTH}", *_calendar(year))
    return WithJsonSchema({"type": ["string", "integer"], **shapes})


When = Annotated[PartialDate, _in(_YEARS), _as_exactly_as_known(_YEAR)]
"""A year, a month or a day: `2019`, `2019-01`, `2019-01-15`."""

StartDate = Annotated[When, sentence("Börjar {}.", "Begins {}."), Called("startdatum")]
EndDate = Annotated[When, sentence("Slutar {}.", "Ends {}."), Called("slutdatum")]

Dated = Annotated[PartialDate, _in(YEARS_OF_WORK), _as_exactly_as_known(_YEAR_OF_WORK)]
"""When something of our time was written, decided or met about: a day, or the month or year that is known."""


_GAP = "[ \u00a0\u2009\u202f]"
_WHOLE = f"[1-9][0-9]{{0,5}}|[1-9][0-9]{{0,2}}{_GAP}[0-9]{{3}}"
_DIGITS = f"(?:[0-9]{{1,15}}|[0-9]{{1,3}}(?:{_GAP}[0-9]{{3}}){{1,4}})"
_AMOUNT = f"[-−]?{_GAP}?{_DIGITS}(?:{_GAP}?[.,]{_GAP}?[0-9]{{1,6}})?"


def _count(value: str) -> int:
    if not re.fullmatch(_WHOLE, value):
        raise PydanticCustomError("count", "not a whole number")
    return int(re.sub(_GAP, "", value))


Count = Annotated[
    int,
    _custom(_count),
    WithJsonSchema(
        {
            "type": ["integer", "string"],
            "minimum": 1,
            "maximum": 999_999,
            **_written("Skriv ett heltal från 1, till exempel 510.", _WHOLE),
        }
    ),
]
"""A whole number from 1 up: `510`, `1 012`."""


def _number(value: str) -> Decimal:
    if not re.fullmatch(_AMOUNT, value):
        raise PydanticCustomError("number", "not a number")
    return Decimal(re.sub(_GAP, "", value).replace("−", "-").replace(",", "."))


Number = Annotated[
    Decimal,
    _custom(_number),
    WithJsonSchema(
        {"type": ["number", "string"], **_written("Skriv ett tal, till exempel 27 eller 6,2.", _AMOUNT)}
    ),
]
"""A number, with a decimal comma or point: `27`, `6,2`, `44 000`."""

_YES, _NO = ("ja", "yes", "true"), ("nej", "no", "false")


def _flag(value: str) -> bool:
    if value.lower() not in (*_YES, *_NO):
        raise PydanticCustomError("flag", "neither yes nor no")
    return value.lower() in _YES


def _any_case(word: str) -> str:
    return "".join(f"[{letter.upper()}{letter}]" for letter in word)


Flag = Annotated[
    bool,
    _custom(_flag),
    WithJsonSchema(
        {"type": ["boolean", "string"], **_written("Skriv ja eller nej.", *map(_any_case, (*_YES, *_NO)))}
    ),
]
"""Yes or no: `yes`/`no`, `ja`/`nej`, `true`/`false`."""


def _kommunkod(value: str) -> str:
    if not re.fullmatch("[0-9]{4}", value):
        raise PydanticCustomError("kommunkod", "not a municipality code")
    return value


Kommunkod = Annotated[
    str,
    _custom(_kommunkod),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            **_written("En kommunkod har fyra siffror, till exempel 0381.", "[0-9]{4}"),
        }
    ),
]
"""Four digits, the first two the county: `0381`."""


_HEX = "#?(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})"


def _colour(value: str) -> str:
    if not re.fullmatch(_HEX, value):
        raise PydanticCustomError("colour", "not a colour")
    digits = value.removeprefix("#").lower()
    return f"#{digits if len(digits) == 6 else ''.join(2 * digit for digit in digits)}"


Colour = Annotated[
    str,
    _custom(_colour),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            **_written('En färg skrivs som "#1f4e5f", med citattecken omkring.', _HEX),
        }
    ),
]
"""A colour in red, green and blue: `"#1f4e5f"`."""


_ADDRESS = r"(?=.{8,2000}$)(?:https?://|mailto:)[^\s<>\"]+"


def _link(value: str) -> str:
    if not re.fullmatch(r"(?:https?://|mailto:)[^\s<>\"]+", value) or len(value) > 2000:
        raise PydanticCustomError("link", "not a web address")
    return value


Link = Annotated[
    str,
    Role.NAME,
    _custom(_link),
    WithJsonSchema(
        {"type": "string", **_written("Skriv en webbadress som börjar med https:// eller mailto:.", _ADDRESS)}
    ),
]
"""A web address: `https://…`."""

AgreementId = Annotated[Line, Refers("agreement")]
"""The id of another agreement in the workspace: its folder, `enkoping/2019-2022`."""

NoteId = Annotated[Slug, Refers("note")]
"""The id of a source or a note."""

SourceIds = Annotated[tuple[NoteId, ...], sentence("Bygger på {}.", "Based on {}."), Called(one="källa")]
"""The ids of what something rests on."""

PartyId = Annotated[Slug, Refers("party")]
AreaId = Annotated[Slug, Refers("area"), sentence("Hör till området {}.", "Belongs to the area {}.")]
ThemeId = Annotated[Slug, Refers("theme"), sentence("Hör till deltemat {}.", "Belongs to the sub-theme {}.")]
GoalId = Annotated[Slug, Refers("goal")]
ProblemId = Annotated[Slug, Refers("problem"), sentence("Gäller problemet {}.", "Is about the problem {}.")]
CauseId = Annotated[Slug, Refers("cause")]
ForumId = Annotated[Slug, Refers("forum")]
TargetGroupId = Annotated[Slug, Refers("target_group")]
OfficeId = Annotated[Slug, Refers("office")]
OrganisationId = Annotated[Slug, Refers("organisation")]
PromiseId = Annotated[Slug, Refers("promise"), sentence("Gäller löftet {}.", "About the promise {}.")]
IndicatorId = Annotated[Slug, Refers("indicator"), sentence("Mäts med {}.", "Measured by {}.")]
MeasureId = Annotated[Slug, Refers("measure")]
StepId = Annotated[Slug, Refers("step")]
LagesbildId = Annotated[Slug, Refers("lagesbild")]
OrsaksanalysId = Annotated[Slug, Refers("orsaksanalys")]
AtgardsplanId = Annotated[Slug, Refers("atgardsplan")]
MedborgarlofteId = Annotated[Slug, Refers("medborgarlofte")]
UppfoljningId = Annotated[Slug, Refers("uppfoljning")]
MotesanteckningId = Annotated[Slug, Refers("motesanteckning")]
CycleId = Annotated[Slug, Refers("cycle")]
AnnexNumber = Annotated[Line, Refers("annex")]
