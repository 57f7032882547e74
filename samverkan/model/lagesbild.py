"""What is known of crime and safety (lägesbild): what lagesbild.yaml holds. Source: lag (2023:196) 4 §."""

from typing import Annotated

from samverkan.model.areas import Problem
from samverkan.model.handling import Handling, about_place, handling_kind
from samverkan.model.marks import Role, fewer
from samverkan.model.record import (
    FileKind,
    Lies,
    Names,
    Record,
    RecordKind,
    Says,
    noun,
    optional,
    required,
    several,
)
from samverkan.model.scalars import (
    AreaId,
    Choice,
    Count,
    Dated,
    EndDate,
    Flag,
    ForumId,
    LagesbildId,
    Line,
    Name,
    NoteId,
    Number,
    OwnId,
    PartyId,
    Place,
    ProblemId,
    ProseText,
    SourceIds,
    StartDate,
    When,
)
from samverkan.model.sentences import Called, in_line, sentence
from samverkan.text import Text


class Statistic(Record):
    """A figure in a lägesbild, with what it is compared with: 0.75 burglaries per 1 000 against 1.02."""

    record_kind = RecordKind(
        "statistic",
        noun(
            "uppgift i statistiken/uppgifter i statistiken",
            "figure/figures",
            heading=Text(sv="Statistik", en="Statistics"),
        ),
        words=("title",),
        part=True,
        keys=(("title", "compared_with", "date"),),
    )

    title: Line = required("Mått", "Vad som mäts.", "What is measured.")
    value: Annotated[Number, sentence("Värdet är {}.", "The value is {}.")] = required(
        "Värde", "Värdet.", "The value."
    )
    unit: Annotated[Name | None, sentence("Enheten är {}.", "The unit is {}.")] = optional(
        "Enhet", "Enheten, till exempel ”per 1 000 invånare”.", "The unit, such as per 1 000 inhabitants."
    )
    date: Annotated[When | None, sentence("Gäller {}.", "Concerns {}.")] = optional(
        "Tid", "Tiden som värdet gäller.", "The time that it holds for."
    )
    compared_with: Annotated[
        Line | None, sentence("Jämförs med {}.", "Compared with {}."), Called("jämförelse")
    ] = optional(
        "Jämförs med",
        "Vad värdet jämförs med, till exempel ”riket” eller ”2021”.",
        "What it is compared with, such as the nation or an earlier year.",
    )
    comparison: Annotated[
        Number | None, sentence("Jämförelsetalet är {}.", "The number compared with is {}.")
    ] = optional("Jämförelsetal", "Talet att jämföra med.", "The number compared with.")
    sources: SourceIds = several("Källor", "Id för källor.", "Ids of sources.")


class GroundKind(Choice):
    """What kind of knowledge a lägesbild is built on."""

    STATISTICS = "statistics", "statistik"
    SURVEY = "survey", "undersökning"
    CITIZEN_DIALOGUE = "citizen_dialogue", "medborgardialog"
    STAFF_DIALOGUE = "staff_dialogue", "medarbetardialog"
    OBSERVATION = "observation", "egna iakttagelser"
    REPORT = "report", "rapport"
    OTHER = "other", "annat underlag"


class Ground(Record):
    """Something that a lägesbild is built on (underlag)."""

    record_kind = RecordKind(words=("title",))

    kind: GroundKind = required("Slag", "Slag av underlag.", "The kind of material.")
    title: Annotated[Line, Called(whose="underlagets")] = required("Underlag", "Vad det är.", "What it is.")
    date: When | None = optional("Tid", "När det togs fram.", "When it was made.")
    asked: Annotated[Line | None, in_line("tillfrågade är {}", "asked are {}")] = optional(
        "Vilka som tillfrågades",
        "Urvalet, till exempel ”2 000 invånare 16–84 år”.",
        "The sample, such as 2,000 residents aged 16–84.",
    )
    respondents: Annotated[Count | None, in_line("{} svar", "{} answers")] = optional(
        "Antal svar", "Hur många som svarade eller deltog.", "How many answered or took part."
    )
    response_rate: Annotated[Number | None, in_line("svarsfrekvensen är {}", "the response rate is {}")] = (
        optional("Svarsfrekvens", "Andelen som svarade, i procent.", "The share that answered, in percent.")
    )
    text: ProseText | None = optional("Text", "Hur det har använts.", "How it has been used.")
    sources: Annotated[tuple[NoteId, ...], Called(one="källa")] = several(
        "Källor", "Id för källor.", "Ids of sources."
    )


class MappedProblem(Record):
    """A problem that the mapping has found, with its extent and consequences."""

    record_kind = Problem.record_kind

    id: OwnId = required(
        "Id",
        "Problemets id, detsamma i avtalet och i orsaksanalysen.",
        "The problem's id, the same in the agreement and the analysis of causes.",
    )
    title: Line = required("Titel", "Problemet i korthet.", "The problem in short.")
    extent: ProseText | None = optional("Omfattning", "Hur vanligt och var.", "How common, and where.")
    consequences: Annotated[ProseText | None, Called(whose="konsekvensens")] = optional(
        "Konsekvenser", "Vad det leder till, och för vem.", "What it leads to, and for whom."
    )
    area: AreaId | None = optional("Område", "Områdets id.", "The area's id.")
    place: Place | None = optional("Plats", "Var det sker.", "Where it happens.")
    time: Annotated[Line | None, sentence("Inträffar {}.", "Happens {}.")] = optional(
        "Tid", "När det sker: tid på dygnet, veckan, året.", "When it happens."
    )
    affected: Annotated[Line | None, sentence("Drabbar {}.", "Affects {}.")] = optional(
        "Drabbade", "De som drabbas.", "Those affected."
    )
    statistics: Annotated[
        tuple[Statistic, ...], sentence("Statistiken gäller {}.", "The statistics are of {}.")
    ] = several("Statistik", "Tal om problemet.", "Figures on it.")
    sources: SourceIds = several("Källor", "Id för källor.", "Ids of sources.")


class CrimeMapping(Record):
    """The mapping of crime (kartläggning). Source: lag (2023:196) 4 § 1."""

    text: ProseText | None = optional("Text", "Om kartläggningen.", "About the mapping.")
    extent: ProseText | None = optional("Omfattning", "Brottslighetens omfattning.", "The extent of crime.")
    consequences: Annotated[ProseText | None, Called(whose="konsekvensens")] = optional(
        "Konsekvenser", "Brottslighetens konsekvenser.", "The consequences of crime."
    )
    statistics: tuple[Statistic, ...] = several("Statistik", "Tal i kartläggningen.", "Figures.")
    problems: tuple[MappedProblem, ...] = several(
        "Problem", "Problemen som kartläggningen visar.", "The problems that it shows."
    )


class Presentation(Record):
    """Where a lägesbild has been presented, and when."""

    record_kind = RecordKind(words=("to",), keys=(("date",),), by_words=False)

    forum: ForumId | None = optional("Forum", "Forumets id.", "The forum's id.")
    to: Annotated[Line | None, Called(whose="mottagarens")] = optional(
        "Mottagare", "Mottagaren, om inte ett forum.", "The receiver, if no forum."
    )
    date: Annotated[Dated, Role.HAPPENED] = required(
        "Datum", "Dagen, månaden eller året.", "The day, month or year."
    )


def _title(record: "Lagesbild", names: Names) -> str:
    whose = f"{names.party_names_of([record.party])} lägesbild" if record.party else "Gemensam lägesbild"
    return about_place(whose, str(record.date.year), record.place, record.area, names)


class Lagesbild(Handling):
    """What is known of crime in the kommun: one party's own, or the parties' joint one (lägesbild)."""

    record_kind = handling_kind(
        "lagesbild",
        noun(
            "lägesbild/lägesbilder",
            "lägesbild/lägesbilder",
            definite=Text(sv="lägesbilden", en="the lägesbild"),
        ),
        FileKind(
            Lies.IN_AGREEMENT,
            means=Text(
                sv="En lägesbild: brotten och otryggheten, vilka problem som finns, och vad den bygger på.",
                en="A lägesbild: crime and insecurity, the problems there are, and what it is built on.",
            ),
            title=_title,
            series=("party", "area", "place"),
            says=Says.KNOWN,
        ),
    )

    party: Annotated[PartyId | None, sentence("Gäller {}.", "Concerns {}.")] = optional(
        "Part",
        "Parten vars egna lägesbild det är. Utelämnat: parternas gemensamma.",
        "The party whose own lägesbild it is. Default: the joint one.",
    )
    start: StartDate | None = optional("Från", "Början av tiden som beskrivs.", "The beginning of the time.")
    end: EndDate | None = optional("Till och med", "Slutet av tiden som beskrivs.", "The end of the time.")
    area: AreaId | None = optional("Område", "Områdets id.", "The area's id.")
    place: Place | None = optional("Plats", "Platsen som den gäller.", "The place that it concerns.")
    short: Annotated[
        Flag | None,
        sentence("Lägesbilden är kort.", "It is a short lägesbild."),
        Called("uppgiften att lägesbilden är kort"),
    ] = optional(
        "Kort lägesbild",
        "En kort lägesbild i en serie, till exempel en för varje månad, och inte den hela som lagen kräver. "
        "Utelämnat: bedöms av tiden, titeln och serien.",
        "A short one of a series, such as one for each month, and not the whole one that the law asks for. "
        "Default: told by its time, its title and the series.",
    )
    built_on: Annotated[
        tuple[LagesbildId, ...], sentence("Bygger på {}.", "Based on {}."), Called("grund")
    ] = several("Bygger på", "Lägesbilderna som denna för samman.", "Those that this one brings together.")
    mapping: Annotated[
        CrimeMapping | None,
        sentence("Kartläggningen omfattar {}.", "The mapping includes {}."),
        Called(whose="kartläggningens"),
    ] = optional(
        "Kartläggning",
        "Brottsligheten, dess omfattning och konsekvenser.",
        "Crime, its extent and consequences.",
    )
    other_information: ProseText | None = optional(
        "Övrig information",
        "Annan relevant information: trygghet, skyddsfaktorer, pågående arbete.",
        "Other relevant information.",
    )
    grounds: Annotated[
        tuple[Ground, ...], sentence("Underlaget är {}.", "The grounds are {}."), Called(whose="underlagets")
    ] = several("Underlag", "Vad lägesbilden bygger på.", "What it is built on.")
    analysis: ProseText | None = optional(
        "Analys", "Analysen av kartläggningen och informationen.", "The analysis of it all."
    )
    prioritised: Annotated[
        tuple[ProblemId, ...],
        Role.CHOSEN,
        Role.ORDERED,
        fewer("{}: färre problem prioriteras än förut.", "{}: fewer problems are prioritised than before."),
        sentence("De prioriterade problemen är {}.", "The prioritised problems are {}."),
        Called(one="prioriterat problem"),
    ] = several(
        "Prioriterade problem",
        "Problemen som parterna prioriterar, viktigast först.",
        "The problems that the parties prioritise, weightiest first.",
    )
    prioritisation: Annotated[ProseText | None, Role.CHOSEN] = optional(
        "Prioritering", "Hur problemen valdes.", "How the problems were chosen."
    )
    coordinated_with: Annotated[
        tuple[Line, ...], sentence("Samordnas med {}.", "Coordinated with {}."), Called("samordning")
    ] = several(
        "Samordnas med",
        "Analys och planering enligt annan lag (2023:196, 7 §).",
        "Analysis and planning under other law (2023:196, section 7).",
    )
    presented: Annotated[
        tuple[Presentation, ...],
        sentence("Presenteras för {}.", "Presented to {}."),
        Called("presentation", whose="presentationens"),
    ] = several("Presenterad", "Var och när den har presenterats.", "Where and when it was presented.")
