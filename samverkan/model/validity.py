"""When an agreement holds, and how it ends, goes on or is looked over."""

from typing import Annotated

from samverkan.model.intervals import Cadence, Duration
from samverkan.model.record import Record, RecordKind, noun, optional, required, several
from samverkan.model.scalars import Choice, Count, Flag, Label, Line, PartyId, ProseText, Role, When
from samverkan.text import Text


class Termination(Record):
    """How the agreement can be ended early (uppsägning)."""

    by: tuple[PartyId, ...] = several(
        "Av",
        "Parterna som får säga upp avtalet. Tomt: var och en av dem.",
        "The parties that may end it. Empty: any of them.",
    )
    notice: Duration | None = optional(
        "Uppsägningstid", "Tiden från uppsägning till upphörande.", "The time from notice to end."
    )
    form: Line | None = optional(
        "Form", "Formen, till exempel ”skriftligen”.", "The form, such as in writing."
    )
    text: ProseText | None = optional(
        "Text",
        "Villkoret med avtalets egna ord, i stället för den färdiga meningen.",
        "The term in the agreement's own words, instead of the ready sentence.",
    )


class ExtensionKind(Choice):
    """Whether an extension needs anyone to act."""

    AUTOMATIC = "automatic", "automatiskt"
    BY_DECISION = "by_decision", "efter beslut"


class Extension(Record):
    """How the agreement can go on after its end (förlängning)."""

    kind: ExtensionKind = required("Sätt", "Automatiskt eller efter beslut.", "Automatically or by decision.")
    length: Duration | None = optional("Tid", "Tiden för varje förlängning.", "The time of each extension.")
    times: Count | None = optional(
        "Antal", "Högsta antalet förlängningar.", "The highest number of extensions."
    )
    text: ProseText | None = optional(
        "Text",
        "Villkoret med avtalets egna ord, i stället för den färdiga meningen.",
        "The term in the agreement's own words, instead of the ready sentence.",
    )


class Revision(Record):
    """When the agreement is looked over while it holds (revidering)."""

    cadence: Cadence | None = optional(
        "Intervall", "Hur ofta avtalet ses över.", "How often the agreement is looked over."
    )
    text: ProseText | None = optional(
        "Text",
        "Villkoret med avtalets egna ord, i stället för den färdiga meningen.",
        "The term in the agreement's own words, instead of the ready sentence.",
    )


class Validity(Record):
    """When the agreement holds (avtalstid): exact dates, a span of years, or until further notice."""

    record_kind = RecordKind(
        "period",
        noun("avtalstid/avtalstider", "period/periods", heading=Text(sv="Avtalstid", en="Period")),
    )

    start: Annotated[When | None, Role.PERIOD] = optional(
        "Från", "Första dagen, månaden eller året.", "The first day, month or year."
    )
    end: Annotated[When | None, Role.PERIOD] = optional(
        "Till och med", "Sista dagen, månaden eller året.", "The last day, month or year, included."
    )
    until_further_notice: Annotated[Flag, Role.PERIOD] = optional(
        "Tills vidare", "Avtalet löper tills vidare.", "The agreement runs until further notice.", False
    )
    stated: Annotated[Label | None, Role.PERIOD] = optional(
        "Ordalydelse",
        "Perioden så som den står i avtalet, till exempel ”2019-2022”.",
        "The period as the agreement writes it.",
    )
    condition: Line | None = optional(
        "Villkor",
        "Villkor för tiden, till exempel ”till dess att ett nytt avtal ersätter det”.",
        "A condition, such as until replaced.",
    )
    termination: Termination | None = optional(
        "Uppsägning", "Hur avtalet kan sägas upp.", "How the agreement can be ended."
    )
    extension: Extension | None = optional(
        "Förlängning", "Hur avtalet kan förlängas.", "How the agreement can be extended."
    )
    revision: Revision | None = optional(
        "Revidering", "När avtalet ses över.", "When the agreement is looked over."
    )
    text: ProseText | None = optional(
        "Text", "Mer om avtalstiden, med avtalets egna ord.", "More on the period, in the agreement's words."
    )
