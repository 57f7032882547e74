"""The values that stand alone: every one arrives as the text that was written, and its type decides.

A value that does not fit raises `PydanticCustomError`; the error types are listed in `load.values`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum, auto
from typing import Annotated, Any, Self

from pydantic import AfterValidator, GetJsonSchemaHandler, PlainValidator, StringConstraints, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from samverkan.model.partial_date import PartialDate
from samverkan.text import Text

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


@dataclass(frozen=True, slots=True)
class Prose:
    """Marks a text in which the safe subset of Markdown holds, and `[^id]` cites a note or a source."""


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks a value that is the id of something of this kind."""

    kind: str


class Role(Enum):
    """What a value is to its record, where the type alone does not say it.

    Marks a field, or the type of its values, with a part that comparisons ask for.
    """

    NAME = auto()
    """A text that names or numbers something: another text is another value, not other words for it."""
    LABEL = auto()
    """What something is called, which is the same thing under another label."""
    ORDERED = auto()
    """A list whose order carries meaning."""
    PERIOD = auto()
    """Fields that together say when the record holds, and so change as one."""
    DOCUMENT = auto()
    """What tells which document it is."""
    PROGRESS = auto()
    """How far something that was decided has come."""
    CHOSEN = auto()
    """What the parties choose of what they know."""
    TARGET = auto()
    """What is to be reached."""
    DUE = auto()
    """The last day for what is to be done or reached; of other things a later end is a longer time."""
    ANSWERS = auto()
    """Who answers for what is to be done."""


def _text_schema(**more: object) -> WithJsonSchema:
    return WithJsonSchema({"type": _SCALAR, **more})


Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), _text_schema()]
"""A plain text: comes out in every document exactly as it was written."""

Name = Annotated[Line, Role.NAME]
"""A plain text that names or numbers something."""

Label = Annotated[Line, Role.LABEL]
"""A plain text that says what something is called or introduced by, and nothing of the thing itself."""

Designation = Annotated[Name, Role.LABEL]
"""A short name or number that something goes by, and keeps nothing of its identity in."""


def _file_schema(ending: str) -> dict[str, object]:
    """What an editor lets stand where another file is taken in."""
    return {
        "type": "object",
        "properties": {"file": {"type": "string", "pattern": rf"\.{ending}$"}},
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


def _not_blank(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("blank", "nothing but blanks")
    return value


ProseText = Annotated[
    str,
    StringConstraints(min_length=1),
    AfterValidator(_not_blank),
    Prose(),
    WithJsonSchema({"anyOf": [{"type": _SCALAR}, _file_schema("md")]}),
]
"""A longer text in Markdown, in the YAML or in a file beside it (`{file: bakgrund.md}`)."""


def _custom(check: Callable[[str], Any]) -> PlainValidator:
    def validate(value: Any) -> Any:
        if not isinstance(value, str):
            raise PydanticCustomError("string_type", "text expected")
        return check(value.strip())

    return PlainValidator(validate)


def _slug(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", value) or len(value) > 80:
        raise PydanticCustomError("slug", "not an id")
    return value


Slug = Annotated[
    str,
    _custom(_slug),
    WithJsonSchema({"type": ["string", "integer"], "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}),
]
"""An id: small letters a–z, digits and hyphens."""


def _day(value: str) -> date:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("day", "not a date")


Day = Annotated[
    date, _custom(_day), WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$", "format": "date"})
]
"""A calendar day, `2022-07-14`."""


def _partial_date(value: str) -> PartialDate:
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", value, re.ASCII)
    if match:
        parts = [int(part) for part in match.groups() if part]
        try:
            date(*[*parts, 1, 1][:3])
        except ValueError:
            pass
        else:
            return PartialDate(*parts)
    raise PydanticCustomError("partial_date", "not a date")


When = Annotated[
    PartialDate,
    _custom(_partial_date),
    WithJsonSchema({"type": ["string", "integer"], "pattern": r"^\d{4}(-\d\d){0,2}$"}),
]
"""A year, a month or a day: `2019`, `2019-01`, `2019-01-15`."""


def _count(value: str) -> int:
    if not re.fullmatch(r"[1-9]\d{0,5}", value, re.ASCII):
        raise PydanticCustomError("count", "not a whole number")
    return int(value)


Count = Annotated[int, _custom(_count), WithJsonSchema({"type": ["integer", "string"], "minimum": 1})]
"""A whole number from 1 up."""


def _number(value: str) -> Decimal:
    compact = value.replace(" ", "").replace("\u00a0", "").replace("−", "-").replace(",", ".")
    if not re.fullmatch(r"-?\d{1,15}(?:\.\d{1,6})?", compact, re.ASCII):
        raise PydanticCustomError("number", "not a number")
    return Decimal(compact)


Number = Annotated[Decimal, _custom(_number), WithJsonSchema({"type": ["number", "string"]})]
"""A number, with a decimal comma or point: `27`, `6,2`, `44 000`."""


def _flag(value: str) -> bool:
    known = {"ja": True, "yes": True, "true": True, "nej": False, "no": False, "false": False}
    if value.casefold() not in known:
        raise PydanticCustomError("flag", "neither yes nor no")
    return known[value.casefold()]


Flag = Annotated[
    bool, _custom(_flag), WithJsonSchema({"enum": [True, False, "yes", "no", "ja", "nej", "true", "false"]})
]
"""Yes or no: `yes`/`no`, `ja`/`nej`, `true`/`false`."""


def _kommunkod(value: str) -> str:
    if not re.fullmatch(r"\d{4}", value, re.ASCII):
        raise PydanticCustomError("kommunkod", "not a municipality code")
    return value


Kommunkod = Annotated[
    str, _custom(_kommunkod), WithJsonSchema({"type": ["string", "integer"], "pattern": r"^\d{4}$"})
]
"""Four digits, the first two the county: `0381`."""


def _link(value: str) -> str:
    if not re.fullmatch(r"(?:https?://|mailto:)[^\s<>\"]+", value) or len(value) > 2000:
        raise PydanticCustomError("link", "not a web address")
    return value


Link = Annotated[
    str, Role.NAME, _custom(_link), WithJsonSchema({"type": "string", "pattern": "^(https?://|mailto:)"})
]
"""A web address: `https://…`."""

AgreementId = Annotated[Line, Refers("agreement")]
"""The id of another agreement in the workspace: its folder, `enkoping/2019-2022`."""

NoteId = Annotated[Slug, Refers("note")]
"""The id of a source or a note."""

PartyId = Annotated[Slug, Refers("party")]
AreaId = Annotated[Slug, Refers("area")]
GoalId = Annotated[Slug, Refers("goal")]
ProblemId = Annotated[Slug, Refers("problem")]
CauseId = Annotated[Slug, Refers("cause")]
ForumId = Annotated[Slug, Refers("forum")]
TargetGroupId = Annotated[Slug, Refers("target_group")]
OfficeId = Annotated[Slug, Refers("office")]
OrganisationId = Annotated[Slug, Refers("organisation")]
PromiseId = Annotated[Slug, Refers("promise")]
IndicatorId = Annotated[Slug, Refers("indicator")]
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
