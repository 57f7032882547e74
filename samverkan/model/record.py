"""How a record and its fields are declared, and what is said of its kind wherever it is spoken of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from functools import cached_property
from types import NoneType
from typing import Any, ClassVar, Protocol, Self, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, model_validator
from pydantic.fields import FieldInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from samverkan.model.memory import once
from samverkan.model.partial_date import PartialDate
from samverkan.swedish import capital, count, joined
from samverkan.text import Text, strung

_EN = "no one two three four five six seven eight nine ten eleven twelve".split()


def in_words(number: int) -> Text:
    """A number in words up to twelve: `fem`, `13`."""
    return Text(sv=count(number), en=_EN[number] if number <= 12 else str(number))


def listed(texts: Sequence[Text]) -> Text:
    """`a`, `a och b`, `a, b och c`."""
    return Text(sv=joined([each.sv for each in texts]), en=joined([each.en for each in texts], "and"))


def capitalised(text: Text) -> Text:
    """The text with a capital first letter."""
    return Text(sv=capital(text.sv), en=capital(text.en))


@dataclass(frozen=True, slots=True)
class Noun:
    """What a thing is called: one of them, several, the one that is known, and a heading over them.

    `neuter` is the gender of the Swedish word.
    """

    one: Text
    many: Text
    definite: Text
    heading: Text
    neuter: bool = False

    @property
    def none(self) -> Text:
        """That there is none, to stand before its id: `inget mål`, `no goal`."""
        return Text(sv=f"{'inget' if self.neuter else 'ingen'} {self.one.sv}", en=f"no {self.one.en}")

    def number(self, number: int) -> Text:
        """How many of these, in the gender of the word: `ett`, `fem`, `13`."""
        words = in_words(number)
        return Text(sv="ett", en=words.en) if number == 1 and self.neuter else words

    def counted(self, number: int) -> Text:
        """How many of what, to begin a sentence: `Ett varv`, `Sex lägesbilder`."""
        much, noun = self.number(number), self.one if number == 1 else self.many
        return capitalised(strung(" ", (much, noun)))


def noun(
    sv: str,
    en: str,
    *,
    neuter: bool = False,
    definite: Text | None = None,
    heading: Text | None = None,
) -> Noun:
    """A noun by its singular and plural, `mål/mål` and `goal/goals`; a word alone is both.

    Without a `definite` form of its own it is known by the singular, and headed by the plural.
    """
    one_sv, _, many_sv = sv.partition("/")
    one_en, _, many_en = en.partition("/")
    one, many = Text(sv=one_sv, en=one_en), Text(sv=many_sv or one_sv, en=many_en or one_en)
    return Noun(
        one,
        many,
        definite or Text(sv=one.sv, en=f"the {one.en}"),
        heading or capitalised(many),
        neuter,
    )


class Meaning(Enum):
    """What a change means for an agreement: a heading and a word in a sentence, in a council's order."""

    TERMS = Text(sv="Avtalstid och villkor", en="Period and terms"), Text(sv="villkoren", en="the terms")
    PARTIES = (
        Text(sv="Parter och undertecknare", en="Parties and signatories"),
        Text(sv="parterna", en="the parties"),
    )
    GOALS = (
        Text(sv="Mål, åtaganden och åtgärder", en="Goals, commitments and measures"),
        Text(sv="målen", en="the goals"),
    )
    DIRECTION = Text(sv="Inriktning", en="Direction"), Text(sv="inriktningen", en="the direction")
    ORGANISATION = (
        Text(sv="Organisation och arbetssätt", en="Organisation and ways of working"),
        Text(sv="organisationen", en="the organisation"),
    )
    FOLLOW_UP = Text(sv="Uppföljning", en="Follow-up"), Text(sv="uppföljningen", en="the follow-up")
    TEXT = Text(sv="Avtalets text och bilagor", en="Text and annexes"), Text(sv="texten", en="the text")
    SOURCES = (
        Text(sv="Källor och fotnoter", en="Sources and footnotes"),
        Text(sv="källhänvisningarna", en="the references"),
    )
    CASE = Text(sv="Ärendet", en="The case"), Text(sv="ärendet", en="the case")
    WORK = (
        Text(sv="Handlingar i arbetet", en="Documents of the work"),
        Text(sv="handlingarna", en="the documents"),
    )

    def __init__(self, heading: Text, word: Text) -> None:
        self.heading = heading
        self.word = word


@dataclass(frozen=True, slots=True)
class Named:
    """Marks a field whose values are no records, but are spoken of as a part of their own."""

    name: str
    noun: Noun
    meaning: Meaning


class Lies(Enum):
    """Where the file of a kind lies, in words in which `{name}` is the kind's name."""

    AS_AGREEMENT = Text(
        sv="Ligger i en mapp under `agreements/`. Mappens sökväg är avtalets id.",
        en="Lies in a folder below `agreements/`, whose path is the agreement's id.",
    )
    BESIDE_AGREEMENT = Text(sv="Ligger bredvid `agreement.yaml`.", en="Lies beside `agreement.yaml`.")
    IN_AGREEMENT = Text(
        sv="Ligger i avtalets mapp eller i en mapp under den. Finns det flera får filens namn ett tillägg "
        "efter ett bindestreck, till exempel `{name}-2025.yaml`.",
        en="Lies in the agreement's folder or in one below it. Where there are several, the name has more "
        "after a hyphen, such as `{name}-2025.yaml`.",
    )
    ABOVE = Text(
        sv="Ligger i avtalets mapp eller i någon mapp ovanför, och gäller för allt därunder.",
        en="Lies in the agreement's folder or in any above it, and holds for all below.",
    )
    AT_ROOT = Text(sv="Ligger bredvid mappen `agreements/`.", en="Lies beside the folder `agreements/`.")


class Says(Enum):
    """What the document of a kind of file says, which decides what a change of it asks for."""

    AGREED = auto()
    """What the parties have decided to do: it can be weakened."""
    KNOWN = auto()
    """What the parties know, kept up to date without a decision."""
    RESULTS = auto()
    """What the work has given."""
    COURSE = auto()
    """How the work goes."""


class Names(Protocol):
    """What a title may call the things that a record refers to, by their ids."""

    def area_name(self, identity: str) -> str:
        """The area by its title."""

    def forum_name(self, identity: str) -> str:
        """The forum by its name."""

    def problem_name(self, identity: str) -> str:
        """The problem by its title."""

    def party_names_of(self, ids: list[str]) -> str:
        """The parties in the genitive: `Kommunens och polisens`."""

    def day(self, when: PartialDate | date) -> str:
        """A date in the kommun's style."""


@dataclass(frozen=True, slots=True)
class FileKind:
    """What is said of a kind of record that has a file of its own.

    `means` tells what the file is for, `also_called` are names that people give it, and `for_short` what
    they call the thing. Of work, `order` is the field that orders it; `series` are the fields that tell
    which records follow each other from period to period, the newest of them being in force, and None when
    each belongs to its own time. `says` is what its document is for, to the parties. `title` composes the
    title of a record without one, and `label` is what its document is called, when that is not the noun.
    """

    lies: Lies
    also_called: tuple[str, ...] = ()
    for_short: tuple[str, ...] = ()
    order: str = "date"
    series: tuple[str, ...] | None = None
    says: Says | None = None
    title: Callable[[Any, Names], str] | None = None
    label: tuple[str, str] | None = None
    means: Text | None = None


Keys = tuple[tuple[str, ...], ...]
"""Fields that together tell which thing it is, the surest first."""


@dataclass(frozen=True, slots=True)
class RecordKind:
    """How a kind of record is spoken of, referred to, and found again in another agreement.

    `name` is its one word in files, references, comparisons and data; without a `noun` a record is a
    value of what it stands in. `defines` is what its id stands for when others may refer to it, and
    `identified_by` the field that holds the id. `words` are the fields that hold its words, joined by
    `joint`; `called` says what people call it, when that is not the first of them: by what is written in it,
    or by words of ours. What is `about`
    another thing, by the field that refers to it, is called what that is called, and what is `part` of
    another has its name after its own. `one_value` is said in a few words, and changes as a whole. `lost`
    says that a thing of the name `{}` is gone, where that weakens the agreement. Without a `meaning` of its
    own, a change of it means what one of the record that holds it does.

    It is found again by its id, then by `keys`, then by the likeness of its words if `by_words`, and
    last by `lone`: fields that suffice when only one on either side is left that has them. With `any_key`
    one of the keys is a whole name, so that two that differ in several of them are two things.
    """

    name: str = ""
    noun: Noun | None = None
    defines: str | None = None
    identified_by: str = "id"
    words: tuple[str, ...] = ()
    joint: str = ", "
    called: Callable[[Any], str | Text] | None = None
    about: str | None = None
    part: bool = False
    one_value: bool = False
    lost: Text | None = None
    meaning: Meaning | None = None
    keys: Keys = ()
    by_words: bool = True
    lone: Keys = ()
    any_key: bool = False
    file: FileKind | None = None
    either: tuple[str, ...] = ()
    """Fields of which one is required; the first is the usual one."""
    quoted: bool = False
    """Whether its names are whole phrases, which a sentence has in quotation marks."""
    in_full: bool = False
    """Whether what stands in it is said with what it stands in, and not its name alone."""
    facts: Noun | None = None
    """What the values of the record itself are called, when they are spoken of apart from what it holds."""

    @property
    def is_work(self) -> bool:
        """Whether it is a record of the work under an agreement."""
        return self.file is not None and self.file.lies is Lies.IN_AGREEMENT


class Record(BaseModel):
    """A mapping in a file: read once, never changed, no unknown keys.

    A key of the record without a value, or with one that holds nothing, counts as a key that is not there.
    """

    record_kind: ClassVar[RecordKind] = RecordKind()
    """How records of its kind are spoken of, referred to and found again."""

    steady: ClassVar[frozenset[str]] = frozenset()
    """The fields of which no other value weakens what the parties have agreed."""

    @cached_property
    def answers(self) -> dict[Callable[..., Any], Any]:
        """What has been worked out of the record, by the function that did."""
        return {}

    def __eq__(self, other: object) -> bool:
        """Whether the other holds the same, whatever has been worked out of either."""
        if self is other:
            return True
        names = type(self).model_fields
        return type(other) is type(self) and all(getattr(self, n) == getattr(other, n) for n in names)

    def __hash__(self) -> int:
        """That of all that the record holds, however far in, worked out once."""
        return _hash_of(self)

    def __copy__(self) -> Self:
        """A copy, of which nothing has been worked out yet."""
        copied = super().__copy__()
        copied.__dict__.pop("answers", None)
        return copied

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, cache_strings="none")

    @model_validator(mode="before")
    @classmethod
    def _empty_is_absent(cls, data: Any) -> Any:
        if isinstance(data, dict) and any(map(_is_blank, data.values())):
            known = cls.model_fields
            return {
                key: value
                for key, value in data.items()
                if key not in known or not _is_absent(value, known[key])
            }
        return data

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """The keys, of which those that may be left out may also stand without a value."""
        schema = handler(core_schema)
        made = handler.resolve_ref_schema(schema)
        for name, declared in made.get("properties", {}).items():
            if name not in made.get("required", ()):
                _let_be_empty(declared)
        return schema


@once
def _hash_of(record: Record) -> int:
    return hash(tuple(getattr(record, name) for name in type(record).model_fields))


def told(record: Record) -> set[str]:
    """The fields that the record tells something in."""
    every = type(record).model_fields.items()
    return {name for name, field in every if getattr(record, name) != field.get_default()}


def _is_blank(value: Any) -> bool:
    """Whether no key holds anything, if it is not a text or a list."""
    return value is None or (isinstance(value, dict) and all(each is None for each in value.values()))


def _is_absent(value: Any, field: FieldInfo) -> bool:
    """Whether the value is none, or a mapping without anything for a record that asks for nothing."""
    if value is None or not _is_blank(value) or field.is_required() or get_origin(field.annotation) is tuple:
        return value is None
    holds = next((each for each in get_args(field.annotation) if each is not NoneType), None)
    if not (isinstance(holds, type) and issubclass(holds, Record) and set(value) <= set(holds.model_fields)):
        return False
    return not any(each.is_required() for each in holds.model_fields.values())


_TOLD = ("title", "description", "default")


def _let_be_empty(declared: JsonSchemaValue) -> None:
    """Lets null stand for the value that is declared."""
    shape = {key: declared.pop(key) for key in list(declared) if key not in _TOLD}
    choices = shape["anyOf"] if set(shape) == {"anyOf"} else [shape]
    declared["anyOf"] = [*(choice for choice in choices if choice != {"type": "null"}), {"type": "null"}]


def required(title: str, sv: str, en: str, **limits: Any) -> Any:
    """A field that no record of its kind can be without, described in Swedish and English."""
    return Field(title=title, description=f"{sv}\n\n{en}", **limits)


def optional(title: str, sv: str, en: str, default: object = None) -> Any:
    """A field that may be left out."""
    return Field(default=default, title=title, description=f"{sv}\n\n{en}")


def several(title: str, sv: str, en: str) -> Any:
    """A list that may be empty or left out."""
    return Field(default=(), title=title, description=f"{sv}\n\n{en}")
