"""What the records of the work share: each is a document (handling) in a file of its own."""

from typing import Annotated

from samverkan.model.intervals import Cadence, per
from samverkan.model.marks import Role, lower
from samverkan.model.organisations import Signatory
from samverkan.model.partial_date import PartialDate
from samverkan.model.record import (
    FileKind,
    Names,
    Noun,
    Record,
    RecordKind,
    capitalised,
    noun,
    optional,
    required,
    several,
)
from samverkan.model.scalars import (
    Choice,
    Dated,
    Flag,
    Line,
    Name,
    Number,
    OwnId,
    ProseText,
    RegistrationNumber,
)
from samverkan.model.sentences import Called, sentence
from samverkan.model.sources import Note, Source
from samverkan.swedish import number, the_day
from samverkan.text import Text


def _dated(noun: Text, when: PartialDate) -> Text:
    """`Lägesbild den 3 februari 2026`."""
    return Text(sv=f"{noun.sv} {the_day(when.year, when.month, when.day)}", en=f"{noun.en} {when}")


def handling_kind(
    name: str,
    words: Noun,
    file: FileKind,
    *,
    called: Text | None = None,
    lost: Text | None = None,
    either: tuple[str, ...] = (),
) -> RecordKind:
    """What is said of a document of the work; without a title people call it by its noun and date."""
    noun = called or capitalised(words.one)
    return RecordKind(
        name,
        words,
        defines=name,
        words=("title",),
        called=lambda record: record.title or _dated(noun, record.date),
        keys=(("date",), ("title",)),
        by_words=False,
        lost=lost,
        file=file,
        either=either,
    )


def about_place(what: str, when: str, place: str | None, area: str | None, names: Names) -> str:
    """`Medborgarlöften för Centrum 2024`, `Gemensam lägesbild 2024: Tryggare skolor`."""
    if place:
        return f"{what} för {place} {when}"
    return f"{what} {when}: {names.area_name(area)}" if area else f"{what} {when}"


class Handling(Record):
    """A document of the work under an agreement, with an id that other records refer to it by."""

    steady = frozenset("text sources notes internal".split())

    id: OwnId = required(
        "Id",
        "Handlingens id, som andra handlingar hänvisar till.",
        "The document's id, which other documents refer to.",
    )
    title: Annotated[Line | None, Role.DOCUMENT] = optional(
        "Titel", "Rubriken. Utelämnat: sammansatt av innehållet.", "The heading. Default: composed."
    )
    date: Annotated[Dated, Role.DOCUMENT, Role.HAPPENED, sentence("Daterad {}.", "Dated {}.")] = required(
        "Datum",
        "Handlingens datum, så exakt som det är känt: dag, månad eller år.",
        "The date of the document, as exactly as it is known: a day, a month or a year.",
    )
    registration_number: Annotated[RegistrationNumber | None, Role.DOCUMENT] = optional(
        "Diarienummer", "Handlingens diarienummer.", "The document's registration number."
    )
    author: Annotated[
        Name | None, Role.DOCUMENT, sentence("Upprättad av {}.", "Drawn up by {}."), Called("upphov")
    ] = optional("Upprättad av", "Funktionen som har skrivit den.", "The function that has written it.")
    internal: Annotated[
        Flag,
        sentence("Handlingen är intern.", "It is internal."),
        Called("uppgiften att handlingen är intern"),
    ] = optional(
        "Intern",
        "Handlingen är intern, till exempel en lägesbild hos Polisen: `--public` lämnar den utanför.",
        "The document is internal, such as a lägesbild of the Police: `--public` leaves it out.",
        False,
    )
    text: ProseText | None = optional("Inledning", "Ord före innehållet.", "Words before the content.")
    signatories: Annotated[
        tuple[Signatory, ...],
        sentence("Undertecknas av {}.", "Signed by {}."),
        Called(whose="undertecknarens"),
    ] = several("Undertecknare", "De som skriver under handlingen.", "Those who sign the document.")
    sources: Annotated[tuple[Source, ...], sentence("Bygger på {}.", "Based on {}.")] = several(
        "Källor", "Källor som texten hänvisar till.", "Sources that the text cites."
    )
    notes: Annotated[tuple[Note, ...], sentence("Fotnoterna är {}.", "The notes are {}.")] = several(
        "Fotnoter", "Fotnoter med egen text eller flera källor.", "Footnotes of their own."
    )

    @property
    def is_draft(self) -> bool:
        """Whether it still waits for a decision; most documents of the work are not decided on at all."""
        return False


RESULT = noun("resultat", "result/results", neuter=True)


class Kept(Choice):
    """Whether a promise has been kept."""

    YES = "yes", "hållet"
    PARTLY = "partly", "delvis hållet"
    NO = "no", "inte hållet"
    TOO_EARLY = "too_early", "för tidigt att säga"


class Bound(Choice):
    """On which side of a number a target lies."""

    AT_LEAST = "at_least", "minst"
    AT_MOST = "at_most", "högst"
    EXACTLY = "exactly", "exakt"


_NOTHING = Text(sv="", en="")


class Target(Record):
    """Something that can be counted (räknebart mål): at least 3 walks a year, at most 26 percent."""

    record_kind = RecordKind(one_value=True)

    steady = frozenset("value unit".split())

    bound: Annotated[Bound | None, lower("at_least", "at_most")] = optional(
        "Gräns",
        "Minst, högst eller exakt. Utelämnat: talet som det står, utan gräns i orden.",
        "At least, at most or exactly. Default: the number as it stands, with no bound in words.",
    )
    value: Number = required("Tal", "Talet som ska nås.", "The number to reach.")
    unit: Name = required(
        "Enhet",
        "Vad som räknas, till exempel ”trygghetsvandringar” eller ”procent”.",
        "What is counted, such as safety walks or percent.",
    )
    cadence: Cadence | None = optional(
        "Per", "Tiden som talet gäller, till exempel per år.", "The time it holds for, such as per year."
    )

    def __str__(self) -> str:
        """`minst 3 trygghetsvandringar per år`, `högst 26 procent`, `10 kontroller`."""
        return self.words.sv

    @property
    def words(self) -> Text:
        """The target in both languages; what is counted stands as it was written."""
        how = self.bound.words if self.bound else _NOTHING
        often = per(self.cadence) if self.cadence else _NOTHING
        return Text(
            sv=f"{how.sv} {number(self.value)} {self.unit} {often.sv}".strip(),
            en=f"{how.en} {self.value:,} {self.unit} {often.en}".strip(),
        )
