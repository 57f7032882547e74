"""What a forum has decided and whom it has asked to do what: what motesanteckning.yaml holds.

Source: Brå, dokumentera arbetet.
"""

from typing import Annotated

from samverkan.model.forums import Member
from samverkan.model.handling import Handling, handling_kind
from samverkan.model.marks import Role, later
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
    AtgardsplanId,
    Dated,
    ForumId,
    LagesbildId,
    Line,
    MeasureId,
    MedborgarlofteId,
    OwnId,
    PartyId,
    Place,
    ProseText,
    Responsible,
    UppfoljningId,
    When,
)
from samverkan.model.sentences import Called, sentence
from samverkan.text import Text


class MeetingItem(Record):
    """One matter that the forum took up (punkt), and what it decided."""

    record_kind = RecordKind(words=("title",))

    title: Line = required("Rubrik", "Vad punkten gällde.", "What it was about.")
    text: ProseText | None = optional("Text", "Vad som sades.", "What was said.")
    decisions: Annotated[tuple[ProseText, ...], Called(whose="beslutets")] = several(
        "Beslut", "Ett beslut i varje punkt.", "One decision per item."
    )
    lagesbild: LagesbildId | None = optional("Lägesbild", "Lägesbilden som togs upp.", "The lägesbild.")
    plan: AtgardsplanId | None = optional("Åtgärdsplan", "Planen som togs upp.", "The plan.")
    promise_document: MedborgarlofteId | None = optional(
        "Medborgarlöften", "Löftena som togs upp.", "The promises."
    )
    follow_up: UppfoljningId | None = optional("Uppföljning", "Uppföljningen som togs upp.", "The follow-up.")


class Task(Record):
    """Something that someone is to do (uppgift)."""

    record_kind = RecordKind(
        "task",
        noun("uppgift från ett möte/uppgifter från möten", "task from a meeting/tasks from meetings"),
        words=("text",),
        lost=Text(sv="Uppgiften ”{}” ska inte längre göras.", en="The task “{}” is no longer to be done."),
    )

    id: OwnId | None = optional("Id", "Uppgiftens id.", "The task's id.")
    text: Line = required("Uppgift", "Vad som ska göras.", "What is to be done.")
    responsible: Responsible | None = optional(
        "Ansvarig", "Funktionen som gör det.", "The function that does it."
    )
    party: Annotated[PartyId | None, sentence("Gäller {}.", "Concerns {}.")] = optional(
        "Part", "Parten som ansvarar.", "The responsible party."
    )
    measure: Annotated[MeasureId | None, sentence("Gäller åtgärden {}.", "About the measure {}.")] = optional(
        "Åtgärd", "Åtgärden den hör till.", "The measure it belongs to."
    )
    due: Annotated[
        When | None,
        later(
            "{}: ska vara klart senare än förut, {new} i stället för {old}.",
            "{}: due later than before, {new} instead of {old}.",
        ),
        sentence("Ska vara klart {}.", "Due {}."),
        Called("sista dag"),
    ] = optional("Senast", "När det ska vara gjort.", "When it is to be done.")
    done: Annotated[
        When | None, Role.PROGRESS, Role.HAPPENED, sentence("Gjordes {}.", "Done {}."), Called("genomförande")
    ] = optional("Gjort", "När det blev gjort.", "When it was done.")


def _who(record: "Motesanteckning", names: Names) -> str:
    return names.forum_name(record.forum) if record.forum else record.body or ""


class Motesanteckning(Handling):
    """The minutes of one meeting of a forum (mötesanteckning)."""

    record_kind = handling_kind(
        "motesanteckning",
        noun(
            "mötesanteckning/mötesanteckningar",
            "set of minutes/sets of minutes",
            definite=Text(sv="mötesanteckningen", en="the minutes"),
            heading=Text(sv="Mötesanteckningar", en="Minutes"),
        ),
        FileKind(
            Lies.IN_AGREEMENT,
            means=Text(
                sv="Anteckningar från ett möte: vad som togs upp, vad som beslutades, och uppgifter.",
                en="Notes of a meeting: what was taken up, what was decided, and tasks.",
            ),
            title=lambda record, names: f"{_who(record, names)}, möte {names.day(record.date)}",
            also_called=("protokoll", "minnesanteckning"),
            for_short=("möte", "anteckning"),
            says=Says.COURSE,
        ),
        either=("forum", "body"),
    )

    steady = frozenset(("body",))

    forum: Annotated[ForumId | None, sentence("Forumet är {}.", "The forum is {}.")] = optional(
        "Forum",
        "Forumet som möttes, med sitt id i avtalet. Finns det inte i något avtal, skriv `body`.",
        "The forum that met, by its id in the agreement. If no agreement has it, write `body`.",
    )
    body: Annotated[Line | None, sentence("Gruppen är {}.", "The group is {}.")] = optional(
        "Grupp",
        "Gruppen som möttes, när den inte är ett forum i något avtal.",
        "The group that met, when it is no forum of an agreement.",
    )
    place: Place | None = optional("Plats", "Plats och tid.", "Place and time.")
    chair: Annotated[Line | None, sentence("Ordförande är {}.", "The chair is {}.")] = optional(
        "Ordförande", "Den som ledde mötet.", "Who led the meeting."
    )
    secretary: Annotated[Line | None, sentence("Sekreterare är {}.", "The secretary is {}.")] = optional(
        "Sekreterare", "Den som antecknade.", "Who took the minutes."
    )
    present: Annotated[
        tuple[Member, ...], sentence("Närvarande är {}.", "Present are {}."), Called(whose="den närvarandes")
    ] = several("Närvarande", "De som deltog.", "Those who took part.")
    absent: Annotated[
        tuple[Member, ...], sentence("Frånvarande är {}.", "Absent are {}."), Called(whose="den frånvarandes")
    ] = several("Frånvarande", "De som var borta.", "Those who were away.")
    items: Annotated[
        tuple[MeetingItem, ...],
        sentence("Punkterna är {}.", "The items are {}."),
        Called(one="punkt", whose="punktens"),
    ] = several("Punkter", "Det som togs upp, i ordning.", "The matters, in order.")
    tasks: Annotated[tuple[Task, ...], sentence("Uppgifterna är {}.", "The tasks are {}.")] = several(
        "Uppgifter", "Vem som ska göra vad.", "Who is to do what."
    )
    next_meeting: Annotated[Dated | None, sentence("Nästa möte är {}.", "The next meeting is {}.")] = (
        optional(
            "Nästa möte",
            "Dagen för nästa möte, eller månaden eller året om mer inte är känt.",
            "The day of the next meeting, or its month or year if no more is known.",
        )
    )
