"""What came of the work (uppföljning): what uppfoljning.yaml holds.

Source: lag (2023:196) 6 och 13 §§; Brå, steg 5.
"""

from typing import Annotated

from samverkan.model.forums import FollowUpType
from samverkan.model.handling import RESULT, Handling, Kept, handling_kind
from samverkan.model.intervals import time_of
from samverkan.model.marks import Role
from samverkan.model.measures import MeasureStatus
from samverkan.model.record import (
    FileKind,
    Lies,
    Meaning,
    Record,
    RecordKind,
    Says,
    noun,
    optional,
    required,
    several,
)
from samverkan.model.scalars import (
    AtgardsplanId,
    Choice,
    Dated,
    EndDate,
    ForumId,
    GoalId,
    IndicatorId,
    Line,
    Link,
    MeasureId,
    MedborgarlofteId,
    Name,
    Number,
    PromiseId,
    ProseText,
    StartDate,
)
from samverkan.model.sentences import Called, sentence
from samverkan.text import Text


class Reached(Choice):
    """How far a goal has been reached."""

    YES = "yes", "nått"
    PARTLY = "partly", "delvis nått"
    NO = "no", "inte nått"
    TOO_EARLY = "too_early", "för tidigt att säga"


class ReceiverKind(Choice):
    """Who a follow-up is for."""

    STEERING_GROUP = "steering_group", "styrgruppen"
    COUNCIL = "council", "kommunfullmäktige"
    RESIDENTS = "residents", "invånarna"
    OTHER = "other", "annan mottagare"


class Receiver(Record):
    """One who is to have the follow-up, and when it was given."""

    record_kind = RecordKind(words=("name",), keys=(("kind", "forum", "name"), ("kind",)), by_words=False)

    kind: ReceiverKind = required("Slag", "Vem uppföljningen är för.", "Who it is for.")
    forum: ForumId | None = optional("Forum", "Forumets id.", "The forum's id.")
    name: Annotated[Name | None, Called(whose="mottagarens")] = optional(
        "Mottagare", "Mottagaren i ord.", "The receiver in words."
    )
    date: Annotated[Dated | None, Called("dag för överlämnandet")] = optional(
        "Lämnad", "När den lämnades.", "When it was given."
    )
    url: Link | None = optional("Adress", "Var den är publicerad.", "Where it is published.")


def _result(about: str) -> RecordKind:
    """A result of something else, by whose name it goes; `about` is the field that refers to it."""
    return RecordKind(
        "result",
        RESULT,
        meaning=Meaning.FOLLOW_UP,
        words=("text",),
        about=about,
        keys=((about,),),
        by_words=False,
    )


class GoalResult(Record):
    """How far one goal has been reached."""

    record_kind = _result("goal")

    goal: Annotated[GoalId, sentence("Gäller målet {}.", "About the goal {}.")] = required(
        "Mål", "Målets id.", "The goal's id."
    )
    reached: Annotated[Reached | None, sentence("Målet är {}.", "The goal is: {}."), Called("utfall")] = (
        optional("Nått", "Hur långt målet är nått.", "How far it is reached.")
    )
    text: ProseText | None = optional("Bedömning", "Bedömningen i ord.", "The assessment in words.")


class IndicatorResult(Record):
    """What an indicator shows; its values stand with the indicator."""

    record_kind = _result("indicator")

    indicator: IndicatorId = required("Indikator", "Indikatorns id.", "The indicator's id.")
    text: ProseText | None = optional("Tolkning", "Vad värdet säger.", "What the value says.")


class MeasureResult(Record):
    """What was done of one measure, and what it took."""

    record_kind = _result("measure")

    measure: Annotated[MeasureId, sentence("Gäller åtgärden {}.", "About the measure {}.")] = required(
        "Åtgärd", "Åtgärdens id.", "The measure's id."
    )
    status: Annotated[
        MeasureStatus | None, Role.PROGRESS, sentence("Åtgärden har statusen {}.", "Its status is {}.")
    ] = optional("Status", "Hur långt den hade kommit.", "How far it had come.")
    times: Annotated[Number | None, sentence("Det gjordes {} gånger.", "It was done {} times.")] = optional(
        "Antal gånger", "Hur många gånger den gjordes.", "How many times."
    )
    reached: Annotated[Number | None, sentence("Nådde {}.", "Reached {}."), Called("utfall")] = optional(
        "Nådda", "Hur många den nådde.", "How many it reached."
    )
    hours: Annotated[Number | None, sentence("Det tog {} timmar.", "It took {} hours.")] = optional(
        "Timmar", "Arbetstimmar.", "Hours of work."
    )
    cost: Annotated[Number | None, sentence("Kostnaden är {}.", "The cost is {}.")] = optional(
        "Kostnad", "Kostnad i kronor.", "Cost in kronor."
    )
    text: Annotated[ProseText | None, Called("redogörelse")] = optional(
        "Vad som gjordes", "Vad som gjordes och hur.", "What was done and how."
    )
    deviations: ProseText | None = optional(
        "Avvikelser", "Vad som ändrades mot planen, och varför.", "What departed from the plan, and why."
    )


class PromiseFollowUp(Record):
    """How a promise has been kept."""

    record_kind = _result("promise")

    promise: PromiseId = required("Löfte", "Löftets id.", "The promise's id.")
    kept: Annotated[
        Kept | None, sentence("Löftet är {}.", "The promise is: {}."), Called("om löftet hölls")
    ] = optional("Hållet", "Om löftet har hållits.", "Whether it has been kept.")
    text: ProseText | None = optional("Text", "Vad som har gjorts.", "What has been done.")


class Uppfoljning(Handling):
    """A follow-up of the agreement, its plan and its promises, for those who are to know."""

    record_kind = handling_kind(
        "uppfoljning",
        noun(
            "genomförd uppföljning/genomförda uppföljningar",
            "follow-up made/follow-ups made",
            definite=Text(sv="uppföljningen", en="the follow-up"),
        ),
        FileKind(
            Lies.IN_AGREEMENT,
            means=Text(
                sv="En uppföljning: hur långt mål, åtgärder och löften har kommit, och vad det har lärt.",
                en="A follow-up: how far goals, measures and promises have come, and what was learned.",
            ),
            label=("Uppföljning", "Uppföljningar"),
            title=lambda record, _names: (
                f"Uppföljning {time_of(record.start, record.end) or record.date.year}"
            ),
            says=Says.RESULTS,
        ),
        called=Text(sv="Uppföljning", en="Follow-up"),
    )

    start: StartDate | None = optional("Från", "Början av tiden som följs upp.", "The beginning of the time.")
    end: EndDate | None = optional("Till och med", "Slutet av tiden som följs upp.", "The end of the time.")
    types: Annotated[tuple[FollowUpType, ...], sentence("Det är {}.", "Its type is {}.")] = several(
        "Slag", "Produktion, process eller effekt.", "Output, process or effect."
    )
    plan: Annotated[AtgardsplanId | None, sentence("Hör till {}.", "Belongs to {}.")] = optional(
        "Åtgärdsplan", "Planen som följs upp.", "The plan followed up."
    )
    promise_document: Annotated[MedborgarlofteId | None, sentence("Gäller {}.", "About {}.")] = optional(
        "Medborgarlöften", "Löftena som följs upp.", "The promises followed up."
    )
    summary: ProseText | None = optional(
        "Sammanfattning", "Uppföljningen i korthet.", "The follow-up in short."
    )
    goals: Annotated[
        tuple[GoalResult, ...], sentence("Målens resultat är {}.", "The results of the goals are {}.")
    ] = several("Mål", "Hur långt målen är nådda.", "How far goals are reached.")
    indicators: Annotated[
        tuple[IndicatorResult, ...],
        sentence("Indikatorernas resultat är {}.", "The results of the indicators are {}."),
    ] = several("Indikatorer", "Vad indikatorerna visar.", "What the indicators show.")
    measures: Annotated[
        tuple[MeasureResult, ...],
        sentence("Åtgärdernas resultat är {}.", "The results of the measures are {}."),
        Called(one="åtgärd"),
    ] = several("Åtgärder", "Vad som har gjorts (produktion).", "What has been done (output).")
    promises: Annotated[
        tuple[PromiseFollowUp, ...],
        sentence("Löftenas resultat är {}.", "The results of the promises are {}."),
    ] = several("Löften", "Hur löftena har hållits.", "How the promises have been kept.")
    process: ProseText | None = optional(
        "Process",
        "Hur samverkan och arbetet har fungerat.",
        "How the collaboration and the work have functioned.",
    )
    effect: ProseText | None = optional(
        "Effekt", "Hur problemet har förändrats.", "How the problem has changed."
    )
    learned: ProseText | None = optional(
        "Lärdomar", "Vad parterna har lärt sig.", "What the parties have learned."
    )
    proposals: Annotated[tuple[Line, ...], sentence("Förslagen är {}.", "The proposals are {}.")] = several(
        "Förslag", "Förslag till nästa varv.", "Proposals for the next round."
    )
    receivers: Annotated[
        tuple[Receiver, ...], sentence("Lämnas till {}.", "Handed to {}."), Called(whose="mottagarens")
    ] = several("Mottagare", "De som ska få den.", "Those who are to have it.")
