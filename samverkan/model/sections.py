"""How a document is laid out: headings, prose, and the places where the agreement's content is shown."""

from typing import Annotated, Self

from samverkan.model.marks import WORDS
from samverkan.model.record import Record, RecordKind, noun, optional, required, several
from samverkan.model.scalars import Choice, Line, Name, OwnId, ProseText
from samverkan.model.sentences import Called, sentence
from samverkan.text import Text


class Block(Choice):
    """A part of the agreement that a section can show, and how its items can be set; named as its key."""

    _forms: str

    def __new__(cls, value: str, label: str, forms: str = "") -> Self:
        """A member that is its YAML value, with its words and the forms that it takes."""
        member = cls._member(value, label)
        member._forms = forms
        return member

    @property
    def forms(self) -> tuple["Form", ...]:
        """The forms that its template sets its items in."""
        return tuple(each for each in Form if each.value in self._forms.split())

    PARTIES = "parties", "parter", "bullets"
    VALIDITY = "validity", "avtalstid", "paragraphs"
    RELATIONS = "relations", "tidigare och andra avtal", "bullets paragraphs"
    LEGAL_BASIS = "legal_basis", "rättslig grund", "bullets paragraphs"
    PURPOSES = "purposes", "syften", "bullets numbers paragraphs quotes"
    VISIONS = "visions", "visioner", "bullets quotes"
    TARGET_GROUPS = "target_groups", "målgrupper", "bullets numbers paragraphs quotes"
    PROBLEMS = "problems", "problem", "sections"
    GOALS = "goals", "mål", "bullets numbers paragraphs quotes table sections"
    AREAS = "areas", "samverkansområden", "sections"
    COMMITMENTS = "commitments", "åtaganden", "bullets numbers paragraphs"
    MEASURES = "measures", "åtgärder", "bullets numbers table"
    MODEL = "model", "samverkansmodell", "numbers sections"
    FORUMS = "forums", "forum", "sections"
    FOLLOW_UP = "follow_up", "uppföljning", "table"
    CLAUSES = "clauses", "villkor", "sections"
    PROMISES = "promises", "medborgarlöften", "bullets numbers paragraphs"
    ANNEXES = "annexes", "bilagor", "bullets"
    SOURCES = "sources", "källor", "bullets"
    SIGNATORIES = "signatories", "underskrifter"


class Figure(Choice):
    """A figure that a section can show; the same content always stands as text beside it."""

    CYCLE = "cycle", "samverkansmodellens kretslopp"
    FORUMS = "forums", "samverkans organisation"


class Form(Choice):
    """How the items of a block are set."""

    BULLETS = "bullets", "punktlista"
    NUMBERS = "numbers", "numrerad lista"
    PARAGRAPHS = "paragraphs", "stycken"
    QUOTES = "quotes", "citat"
    TABLE = "table", "tabell"
    SECTIONS = "sections", "avsnitt med rubriker"


def _called_section(section: "Section") -> str | Text:
    return section.heading or section.text or section.epigraph or (section.show.words if section.show else "")


class Section(Record):
    """A stretch of a document, in this order: heading, epigraph, text, shown content, sections within.

    Without a heading it goes on in the section before it.
    """

    record_kind = RecordKind(
        "section",
        noun(
            "avsnitt",
            "section/sections",
            neuter=True,
            definite=Text(sv="avsnittet", en="the section"),
            heading=Text(sv="Avtalets text", en="The text"),
        ),
        defines="section",
        words=("heading", "text"),
        joint=". ",
        called=_called_section,
        keys=(("heading", "text"), ("text",)),
        lone=(("heading",), ("show",)),
    )

    steady = frozenset("id heading epigraph show only fields form figure states sections".split())

    heading: Line | None = optional("Rubrik", "Avsnittets rubrik.", "The section's heading.")
    id: OwnId | None = optional(
        "Id",
        "Avsnittets id, som texter kan hänvisa till.",
        "The section's id, which texts may refer to.",
    )
    epigraph: ProseText | None = optional(
        "Motto", "Ett citat under rubriken.", "A quotation under the heading."
    )
    text: Annotated[ProseText | None, WORDS] = optional(
        "Text", "Fri text i Markdown, eller {file: namn.md}.", "Free text in Markdown, or {file: name.md}."
    )
    show: Annotated[Block | None, sentence("Visar {}.", "Shows {}."), Called("innehåll")] = optional(
        "Visa",
        "Den del av avtalet som visas efter texten.",
        "The part of the agreement shown after the text.",
    )
    only: Annotated[tuple[Name, ...], sentence("Bara {} visas.", "Only {} are shown."), Called("urval")] = (
        several(
            "Bara",
            "Id för det som visas. Tomt: allt som inte visas någon annanstans.",
            "Ids of what is shown. Empty: all not shown elsewhere.",
        )
    )
    fields: Annotated[tuple[Name, ...], sentence("Uppgifterna är {}.", "The fields are {}.")] = several(
        "Uppgifter",
        "Bara dessa nycklar hos det som visas, i denna ordning, till exempel [purposes]. Tomt: alla.",
        "These keys of what is shown only, in this order, such as [purposes]. Empty: all.",
    )
    form: Annotated[Form | None, sentence("Formen är {}.", "The form is {}.")] = optional(
        "Form",
        "Hur innehållet ställs upp. Utelämnat: efter innehåll. Det en form inte rymmer blir avsnitt. Allt "
        "tar inte alla former.",
        "How the content is set. Default: by content. What a form cannot hold is set as sections, and not "
        "everything takes every form.",
    )
    figure: Annotated[Figure | None, sentence("Figuren är {}.", "The figure is {}.")] = optional(
        "Figur", "En figur efter texten.", "A figure after the text."
    )
    states: Annotated[tuple[Block, ...], sentence("Återger {}.", "Retells {}."), Called("innehåll")] = (
        several(
            "Återger",
            "Delar av avtalet som texten redan säger med egna ord, så att de inte behöver visas.",
            "Parts of the agreement that the text itself already states, so that they need not be shown.",
        )
    )
    sections: "tuple[Section, ...]" = several(
        "Underavsnitt", "Avsnitt inom detta, en rubriknivå ned.", "Sections within, one heading level down."
    )


def _called_annex(annex: "Annex") -> Text:
    said = f"{annex.number}. {annex.title}" if annex.title else annex.number
    return Text(sv=f"Bilaga {said}", en=f"Annex {said}")


class Annex(Record):
    """An annex (bilaga) to an agreement; with sections it becomes a document of its own."""

    record_kind = RecordKind(
        "annex",
        noun("bilaga/bilagor", "annex/annexes"),
        defines="annex",
        identified_by="number",
        words=("title",),
        called=_called_annex,
    )

    steady = frozenset("number title sections description location".split())

    number: Annotated[Name, sentence("Numret är {}.", "Its number is {}.")] = required(
        "Nummer",
        "Bilagans nummer: 1, 2 eller A.",
        "The annex's number: 1, 2 or A.",
        pattern=r"^[0-9A-Za-zÅÄÖåäö]{1,10}$",
        json_schema_extra={
            "pattern": r"^\s*[0-9A-Za-zÅÄÖåäö]{1,10}\s*$",
            "patternErrorMessage": "Skriv bilagans nummer, till exempel 1, 2 eller A.",
        },
    )
    title: Line | None = optional(
        "Titel", "Bilagans titel efter numret.", "The annex's title after its number."
    )
    sections: tuple[Section, ...] = several("Avsnitt", "Bilagans innehåll.", "What the annex holds.")
    description: ProseText | None = optional(
        "Beskrivning",
        "Vad bilagan är, när den finns utanför denna mapp.",
        "What the annex is, when it is kept elsewhere.",
    )
    location: Annotated[Name | None, sentence("Finns på {}.", "Found at {}."), Called("förvaring")] = (
        optional(
            "Finns",
            "Var bilagan finns, till exempel diarienummer eller adress.",
            "Where it is kept, such as a case number or address.",
        )
    )
