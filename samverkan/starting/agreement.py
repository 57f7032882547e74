"""The first agreement: what Brå and the law ask for, with one thing of each kind, to be filled in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samverkan.model.every_police_unit import level_of
from samverkan.model.organisations import PoliceLevel
from samverkan.model.partial_date import LAW_START, first_day
from samverkan.starting.outline import Fill, Later, Outline
from samverkan.starting.period import Period
from samverkan.swedish import small

ADVICE = (
    "Ett id syns inte i avtalet: det är namnet som andra delar hänvisar till. "
    "Behöver ni ett område, ett problem eller ett mål till, kopiera det som finns och ge det ett eget id."
)

_CALLED = frozenset({"kommunen", "polisen"})

_CHIEFS: Mapping[PoliceLevel | None, str] = {
    PoliceLevel.LOCAL_AREA: "Lokalpolisområdeschef",
    PoliceLevel.AREA: "Polisområdeschef",
    PoliceLevel.REGION: "Regionpolischef",
}
"""Who signs for a unit of the Police. Source: Brå, teckna samverkansöverenskommelse."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The parties, with the ids of the kommuner and the Police among them, and what the Police are called."""

    parties: Sequence[Outline]
    kommuner: tuple[str, ...] = ("kommunen",)
    police: str = "polisen"
    police_name: str = ""


def first_agreement(sides: Sides, period: Period) -> Outline:
    """The agreement of the parties for the period."""
    chief = _CHIEFS.get(level_of(sides.police_name))
    year = period.start.year
    return {
        "title": f"Samverkansavtal {period.words}",
        "registration_number": Later(f"KS {year - 1}/123"),
        "parties": sides.parties,
        "validity": {"start": str(period.start), "end": str(period.end)},
        **_legal_basis(period),
        "purposes": [{"text": Fill("syftet: vad som ska bli bättre, och för vem")}],
        "areas": [_AREA],
        "problems": [_PROBLEM],
        "goals": [_goal(period)],
        "forums": [_council(sides, chief or ""), _LEAD, _COORDINATION],
        "follow_up": {"occasions": [_FOLLOW_UP]},
        "clauses": _CLAUSES,
        "signatories": [
            *(_signatory(each, "Kommunstyrelsens ordförande", year - 1) for each in sides.kommuner),
            _signatory(sides.police, chief or Fill("titeln"), year - 1),
        ],
    }


def _legal_basis(period: Period) -> Outline:
    """The law of crime prevention, for a period that it holds in."""
    law = "lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete"
    return {"legal_basis": [law]} if first_day(period.start) >= LAW_START else {}


def party(identity: str, name: str | Fill, organisation: str | None = None) -> Outline:
    """A party with its name; one that is called the kommun or the Police is so in the text that follows."""
    called = {"short_name": identity} if identity in _CALLED else {}
    of = {"organisation": organisation} if organisation else {}
    return {"id": identity, "name": name, **called, **of}


def _goal(period: Period) -> Outline:
    return {
        "id": "mal-1",
        "title": Fill("målet: vad som ska minska eller öka"),
        "area": "omrade-1",
        "problem": "problem-1",
        "indicators": [
            {
                "id": "indikator-1",
                "title": Fill("vad som mäts, till exempel andelen som är otrygga"),
                "unit": Later("procent"),
                "direction": Later("decrease"),
                "baseline": Later("31"),
                "baseline_date": Later(f"{period.start.year - 1}-11"),
                "target": Later("25"),
                "target_date": Later(str(period.end.year)),
                "source": Later("kommunens trygghetsmätning"),
            }
        ],
    }


def _council(sides: Sides, chief: str) -> Outline:
    first, *others = sides.kommuner
    return {
        "id": "radet",
        "name": Fill("rådets namn"),
        "type": "strategic_council",
        "chair": _seat(first, _CHAIR),
        "members": [
            *({**_seat(each, _CHAIR), "leading": "yes"} for each in others),
            {**_seat(sides.police, f"{small(chief)}en" if chief else Fill("funktionen")), "leading": "yes"},
        ],
    }


def _seat(of: str, function: str | Fill) -> Outline:
    return {"party": of, "functions": [function]}


def _signatory(of: str, title: str | Fill, year: int) -> Outline:
    return {"party": of, "name": Fill("namnet"), "title": title, "date": Later(f"{year}-12-14")}


_CHAIR = "kommunstyrelsens ordförande"

_AREA: Outline = {
    "id": "omrade-1",
    "title": Fill("områdets namn, till exempel trygga kvällar i centrum"),
    "place": Later("Centrum"),
}

_PROBLEM: Outline = {
    "id": "problem-1",
    "title": Fill("problemet: vad som händer, var och när"),
    "area": "omrade-1",
    "causes": [{"id": "orsak-1", "text": Fill("den troliga orsaken till att det händer just där")}],
}

_LEAD: Outline = {
    "id": "ledning",
    "name": "Kommunstyrelsen",
    "type": "lead_body",
    "reports_to": [{"receiver": "kommunfullmäktige", "cadence": {"per": "year"}}],
}

_COORDINATION: Outline = {
    "id": "samordning",
    "name": Fill("samordningsfunktionens namn"),
    "type": "coordination",
    "text": Fill("vad funktionen gör, och hur den informerar invånarna"),
    "contact": {"email": Fill("e-postadressen dit andra kan vända sig")},
}

_FOLLOW_UP: Outline = {
    "subject": "Avtalet",
    "cadence": {"per": "year"},
    "forum": "radet",
    "receiver": Fill("vem som får resultatet"),
}

_CLAUSES: list[Outline] = [
    {"kind": "documentation", "text": Fill("vem som för anteckningar, och var de sparas")},
    {"kind": "economy", "text": Fill("vem som betalar vad")},
    {
        "kind": "communication",
        "text": Fill("hur invånarna får veta vad ni gör och vad det ger"),
        "responsible": Fill("funktionen som svarar för det"),
    },
]
