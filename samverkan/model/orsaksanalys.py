"""Why a problem arises (orsaksanalys): what orsaksanalys.yaml holds. Source: Brå, orsaksanalys."""

from typing import Annotated

from samverkan.model.areas import Cause
from samverkan.model.handling import Handling, handling_kind
from samverkan.model.record import FileKind, Lies, Says, noun, optional, required, several
from samverkan.model.scalars import Choice, Designation, LagesbildId, Line, ProblemId, ProseText, SourceIds
from samverkan.model.sentences import sentence
from samverkan.swedish import small
from samverkan.text import Text


class AnalysisMethod(Choice):
    """How causes were looked for. Source: Brå, gör en orsaksanalys."""

    FISHBONE = "fishbone", "fiskbensdiagram"
    CAUSE_TREE = "cause_tree", "orsaksträd"
    CHAIN_OF_EVENTS = "chain_of_events", "händelsekedja"
    OTHER = "other", "annan metod"


class CrimeElement(Choice):
    """What a crime takes, by the theory of routine activities (rutinaktivitetsteorin)."""

    OFFENDER = "offender", "motiverad gärningsperson"
    TARGET = "target", "lämpligt objekt"
    GUARDIAN = "guardian", "bristande kontroll"


class Perspective(Choice):
    """From whose side a cause is seen."""

    VICTIM = "victim", "den brottsutsatta"
    OFFENDER = "offender", "gärningspersonen"
    PLACE = "place", "objektet eller platsen"


class AnalysedCause(Cause):
    """A cause with what speaks for it."""

    number: Annotated[Designation | None, sentence("Numret är {}.", "Its number is {}.")] = optional(
        "Nummer", "Orsakens nummer i analysen.", "Its number in the analysis."
    )
    element: Annotated[
        CrimeElement | None, sentence("Brottets villkor är {}.", "The condition of crime is {}.")
    ] = optional(
        "Brottets villkor", "Vad i rutinaktivitetsteorin den rör.", "Which element of a crime it concerns."
    )
    perspective: Annotated[
        Perspective | None, sentence("Perspektivet är {}.", "The perspective is that of {}.")
    ] = optional("Perspektiv", "Från vems sida orsaken syns.", "From whose side it is seen.")
    evidence: ProseText | None = optional("Belägg", "Vad som talar för orsaken.", "What speaks for it.")
    sources: SourceIds = several("Källor", "Id för källor.", "Ids of sources.")


class Orsaksanalys(Handling):
    """Why one prioritised problem arises at its time and place."""

    record_kind = handling_kind(
        "orsaksanalys",
        noun(
            "orsaksanalys/orsaksanalyser",
            "analysis of causes/analyses of causes",
            definite=Text(sv="orsaksanalysen", en="the analysis of causes"),
        ),
        FileKind(
            Lies.IN_AGREEMENT,
            means=Text(
                sv="En orsaksanalys: varför ett problem finns, och vilka orsaker som parterna kan påverka.",
                en="An analysis of causes: why there is a problem, and which causes the parties can affect.",
            ),
            title=lambda record, names: f"Orsaksanalys: {small(names.problem_name(record.problem))}",
            series=("problem",),
            for_short=("analys",),
            says=Says.KNOWN,
        ),
    )

    problem: ProblemId = required("Problem", "Problemet som analyseras.", "The problem analysed.")
    lagesbild: Annotated[LagesbildId | None, sentence("Bygger på {}.", "Based on {}.")] = optional(
        "Lägesbild", "Lägesbilden som problemet kommer från.", "The lägesbild that it comes from."
    )
    method: Annotated[AnalysisMethod | None, sentence("Metoden är {}.", "The method is {}.")] = optional(
        "Metod", "Hur orsakerna söktes.", "How causes were looked for."
    )
    participants: Annotated[tuple[Line, ...], sentence("Deltagare är {}.", "Taking part are {}.")] = several(
        "Deltagare", "Funktionerna som deltog.", "The functions that took part."
    )
    causes: Annotated[tuple[AnalysedCause, ...], sentence("Orsakas av {}.", "Caused by {}.")] = several(
        "Orsaker", "Troliga orsaker.", "Likely causes."
    )
    conclusion: ProseText | None = optional(
        "Slutsats", "Vilka orsaker som går att påverka.", "Which causes can be acted on."
    )
