"""When an agreement holds, and how it ends, goes on or is looked over."""

from typing import Annotated

from samverkan.model.intervals import Cadence, Duration
from samverkan.model.marks import WORDS, Role, gone, lower, shorter
from samverkan.model.record import Meaning, Record, RecordKind, noun, optional, required, several
from samverkan.model.scalars import Choice, Count, EndDate, Flag, Label, Line, PartyId, ProseText, StartDate
from samverkan.model.sentences import Called, in_line, sentence
from samverkan.text import Text


class Termination(Record):
    """How the agreement can be ended early (uppsägning)."""

    steady = frozenset(["by"])

    by: Annotated[
        tuple[PartyId, ...],
        in_line("får göras av {}", "may be done by {}"),
        Called("part som kan säga upp avtalet", whole=True),
    ] = several(
        "Av",
        "Parterna som får säga upp avtalet. Tomt: var och en av dem.",
        "The parties that may end it. Empty: any of them.",
    )
    notice: Annotated[
        Duration | None,
        shorter(
            "Avtalet kan lämnas snabbare: uppsägningstiden är {new} i stället för {old}.",
            "The agreement can be left sooner: the notice is {new} instead of {old}.",
        ),
        gone("Uppsägningstiden ({old}) är borttagen.", "The notice time ({old}) is gone."),
        in_line("uppsägningstiden är {}", "the notice is {}"),
        Called("uppsägningstid", whole=True),
    ] = optional("Uppsägningstid", "Tiden från uppsägning till upphörande.", "The time from notice to end.")
    form: Annotated[
        Line | None,
        WORDS,
        gone(
            "Avtalet behöver inte längre sägas upp {old}.",
            "It no longer says that notice is to be given {old}.",
        ),
        in_line("sker {}", "is done {}"),
        Called("form för uppsägning", whole=True),
    ] = optional("Form", "Formen, till exempel ”skriftligen”.", "The form, such as in writing.")
    text: Annotated[ProseText | None, WORDS, Called("text om uppsägning", whole=True)] = optional(
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

    steady = frozenset({"times"})

    kind: Annotated[
        ExtensionKind,
        lower(
            "automatic",
            "by_decision",
            sv="Avtalet förlängs {new}, förut {old}.",
            en="The agreement is extended {new}, formerly {old}.",
        ),
        in_line("sker {}", "is {}"),
        Called("sätt att förlänga avtalet", whole=True),
    ] = required("Sätt", "Automatiskt eller efter beslut.", "Automatically or by decision.")
    length: Annotated[
        Duration | None,
        shorter(
            "Varje förlängning är kortare: {new} i stället för {old}.",
            "Each extension is shorter: {new} instead of {old}.",
        ),
        in_line("med {} i taget", "by {} at a time"),
        Called("tid som avtalet förlängs", whole=True),
    ] = optional("Tid", "Tiden för varje förlängning.", "The time of each extension.")
    times: Annotated[
        Count | None,
        in_line("högst {} gånger", "at most {} times"),
        Called("antal förlängningar", whole=True),
    ] = optional("Antal", "Högsta antalet förlängningar.", "The highest number of extensions.")
    text: Annotated[ProseText | None, WORDS, Called("text om förlängning", whole=True)] = optional(
        "Text",
        "Villkoret med avtalets egna ord, i stället för den färdiga meningen.",
        "The term in the agreement's own words, instead of the ready sentence.",
    )


class Revision(Record):
    """When the agreement is looked over while it holds (revidering)."""

    cadence: Annotated[
        Cadence | None, in_line("sker {}", "is done {}"), Called("tid mellan revideringarna", whole=True)
    ] = optional("Intervall", "Hur ofta avtalet ses över.", "How often the agreement is looked over.")
    text: Annotated[ProseText | None, WORDS, Called("text om revidering", whole=True)] = optional(
        "Text",
        "Villkoret med avtalets egna ord, i stället för den färdiga meningen.",
        "The term in the agreement's own words, instead of the ready sentence.",
    )


class Validity(Record):
    """When the agreement holds (avtalstid): exact dates, a span of years, or until further notice."""

    record_kind = RecordKind(
        "period",
        noun(
            "avtalstid/avtalstider",
            "period/periods",
            definite=Text(sv="avtalstiden", en="the period"),
            heading=Text(sv="Avtalstid", en="Period"),
        ),
        meaning=Meaning.TERMS,
    )

    steady = frozenset({"condition"})

    start: Annotated[StartDate | None, Role.PERIOD] = optional(
        "Från", "Första dagen, månaden eller året.", "The first day, month or year."
    )
    end: Annotated[EndDate | None, Role.PERIOD] = optional(
        "Till och med", "Sista dagen, månaden eller året.", "The last day, month or year, included."
    )
    until_further_notice: Annotated[
        Flag,
        Role.PERIOD,
        sentence("Gäller tills vidare.", "Holds until further notice."),
        Called("uppgiften att avtalet gäller tills vidare"),
    ] = optional(
        "Tills vidare", "Avtalet löper tills vidare.", "The agreement runs until further notice.", False
    )
    stated: Annotated[Label | None, Role.PERIOD, sentence("Tiden är {}.", "The time is {}.")] = optional(
        "Ordalydelse",
        "Perioden så som den står i avtalet, till exempel ”2019-2022”.",
        "The period as the agreement writes it.",
    )
    condition: Annotated[Line | None, sentence("Gäller {}.", "Holds {}.")] = optional(
        "Villkor",
        "Villkor för tiden, till exempel ”till dess att ett nytt avtal ersätter det”.",
        "A condition, such as until replaced.",
    )
    termination: Annotated[
        Termination | None,
        gone(
            "Det står inte längre hur avtalet kan sägas upp.",
            "It no longer says how the agreement can be ended.",
        ),
        sentence("Uppsägning {}.", "Termination {}."),
        Called(whose="uppsägningens"),
    ] = optional("Uppsägning", "Hur avtalet kan sägas upp.", "How the agreement can be ended.")
    extension: Annotated[
        Extension | None,
        gone("Avtalet kan inte längre förlängas.", "The agreement can no longer be extended."),
        sentence("Förlängning {}.", "Extension {}."),
        Called(whose="förlängningens"),
    ] = optional("Förlängning", "Hur avtalet kan förlängas.", "How the agreement can be extended.")
    revision: Annotated[
        Revision | None,
        gone("Avtalet ses inte längre över under perioden.", "The agreement is no longer looked over."),
        sentence("Revidering {}.", "Revision {}."),
        Called(whose="revideringens"),
    ] = optional("Revidering", "När avtalet ses över.", "When the agreement is looked over.")
    text: Annotated[ProseText | None, WORDS] = optional(
        "Text", "Mer om avtalstiden, med avtalets egna ord.", "More on the period, in the agreement's words."
    )
