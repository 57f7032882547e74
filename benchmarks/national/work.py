"""The case of an agreement and the work that follows it, as data."""

from datetime import date

from benchmarks.national.agreement import Data
from benchmarks.national.drawn import Drawn, Theme

_POINTS = "underteckna samverkansavtalet med Polismyndigheten"
_ASSESSMENT = (
    "Kontoret bedömer att avtalet knyter åtgärderna till problemens orsaker. Målen går att mäta, och "
    "uppföljningen är planerad. Det gör det möjligt att avbryta det som inte hjälper."
)


def case(made: Drawn) -> Data:
    """The case in which the kommun decides on the agreement."""
    before = made.start - 1
    summary = "Kommunen och polisen har gjort en gemensam lägesbild och är överens om vad de ska arbeta med."
    return {
        "registration_number": f"KS {before}/{made.themes[0].values[0]}",
        "title": f"Samverkansavtal med polisen {made.start}–{made.start + 3}",
        "tjansteskrivelse": {
            "date": date(before, 9, 2),
            "sender": "Kommunledningskontoret",
            "officer": {"name": made.people["samordnare"], "title": "Trygghetssamordnare"},
            "to": "Kommunstyrelsen",
            "proposal": {"decider": "Kommunstyrelsen", "points": [_POINTS]},
            "summary": summary,
            "background": [{"text": each.text("extent")} for each in made.themes],
            "assessment": _ASSESSMENT,
            "consequences": [
                {
                    "kind": "economy",
                    "text": "Kommunen avsätter 900 000 kronor per år. Pengarna ryms i budgeten.",
                },
                {"kind": "children", "text": "Kontoret har prövat barnets bästa och talat med ungdomsrådet."},
            ],
            "recipients": [{"name": "Polismyndigheten", "party": "polisen"}, {"name": "Socialnämnden"}],
        },
        "steps": [
            {
                "id": "beredning",
                "role": "prepares",
                "body": "Kommunledningskontoret",
                "date": date(before, 9, 2),
            },
            {
                "id": "kommunstyrelsen",
                "role": "decides",
                "body": "Kommunstyrelsen",
                "date": date(before, 11, 12),
                "paragraph": "73",
                "decision": {"decider": "Kommunstyrelsen", "points": [_POINTS]},
                "summary": summary,
                "present": [f"{made.people['kommun']} (A), ordförande", "Arvid Aning (B)", "Ulla Utopi (C)"],
                "chair": made.people["kommun"],
                "secretary": "Runa Rader",
                "adjustment": {"date": date(before, 11, 19), "adjusters": ["Ulla Utopi"]},
            },
        ],
    }


def situation(made: Drawn) -> Data:
    """The joint lägesbild that the agreement is built on."""
    before = made.start - 1
    return {
        "id": "lagesbild",
        "title": f"Gemensam lägesbild för {made.kommun.short_name} {before}",
        "date": date(before, 4, 3),
        "author": "beredningsgruppen",
        "text": "Lägesbilden för samman kommunens och polisens bild av brott och trygghet.",
        "start": before - 3,
        "end": before - 1,
        "mapping": {
            "text": f"Kartläggningen gäller hela kommunen och åren {before - 3}–{before - 1}.",
            "problems": [
                {
                    "id": f"problem-{each.id}",
                    "title": each.text("problem"),
                    "area": each.id,
                    "affected": each.text("group"),
                    "extent": each.text("extent"),
                    "consequences": "Den som drabbas blir rädd, och andra undviker platsen.",
                }
                for each in made.themes
            ],
        },
    }


def plan(made: Drawn) -> Data:
    """The plan of measures of the first two years."""
    start = made.start
    return {
        "id": "plan",
        "title": f"Åtgärdsplan {start}–{start + 1}",
        "date": date(start, 1, 20),
        "author": "beredningsgruppen",
        "text": "Planen gör avtalets mål till åtgärder. Varje åtgärd möter en orsak.",
        "based_on": ["lagesbild"],
        "start": date(start, 2, 1),
        "end": date(start + 1, 12, 31),
        "decisions": [{"forum": "styrgruppen", "date": date(start, 1, 20)}],
        "measures": [_measure(each, cause, start) for each in made.themes for cause in each.words["causes"]],
        "economy": "Planen ryms i de 900 000 kronor per år som avtalet avsätter.",
        "follow_up": "Beredningsgruppen följer upp åtgärderna varje tertial och målen varje år.",
        "signatories": [
            {
                "party": "kommunen",
                "name": made.people["kommun"],
                "title": "Kommunstyrelsens ordförande",
                "date": date(start, 1, 20),
            },
            {
                "party": "polisen",
                "name": made.people["polis"],
                "title": "Lokalpolisområdeschef",
                "date": date(start, 1, 20),
            },
        ],
    }


def _measure(theme: Theme, cause: Data, start: int) -> Data:
    name = cause["id"]
    return {
        "id": f"atgard-{name}",
        "title": cause["measure"],
        "text": cause["does"],
        "type": cause["type"],
        "problem": f"problem-{theme.id}",
        "causes": [name],
        "goals": [f"mal-{theme.id}"],
        "area": theme.id,
        "owners": ["kommunen", "polisen"],
        "responsible": "trygghetssamordnaren",
        "start": date(start, 3, 1),
        "end": date(start + 1, 12, 31),
        "status": "done",
        "completed": date(start + 1, 12, 15),
        "signal": "green",
        "resources": f"{theme.values[0] * 1000} kronor och fyra arbetstimmar per vecka",
        "expected_effect": "Färre utsätts, och fler vågar säga till.",
        "effect_horizon": "short",
        "recurrence": "ordinary",
        "documentation": "Den ansvariga skriver kort vad som har gjorts varje månad.",
        "follow_up": "Antal tillfällen varje tertial.",
        "steps": [
            {
                "text": "Bestämma platser, tider och vilka som deltar",
                "responsible": "samordnaren",
                "done": date(start, 2, 20),
            },
            {
                "text": "Skaffa det som behövs och utbilda alla som deltar",
                "responsible": "samordnaren",
                "done": date(start, 4, 20),
            },
            {
                "text": "Genomföra åtgärden och skriva upp varje tillfälle",
                "responsible": "samordnaren",
                "done": date(start + 1, 12, 15),
            },
        ],
        "operational_goals": [
            {
                "id": f"tillfallen-{name}",
                "text": "Åtgärden genomförs varje månad",
                "target": {
                    "bound": "at_least",
                    "value": 1,
                    "unit": "tillfällen",
                    "cadence": {"per": "month"},
                },
                "date": date(start + 1, 12, 31),
            }
        ],
    }


def promises(made: Drawn) -> Data:
    """What the parties promise the residents."""
    start = made.start
    return {
        "id": "loften",
        "title": f"Medborgarlöften för {made.kommun.short_name} {start}",
        "date": date(start, 3, 12),
        "place": made.kommun.short_name,
        "start": date(start, 4, 1),
        "end": date(start + 1, 3, 31),
        "situation": "Ni har berättat för oss vad som gör er otrygga. Det här lovar vi.",
        "lagesbild": "lagesbild",
        "plan": "plan",
        "promises": [
            {
                "id": f"lofte-{each.id}",
                "text": each.text("promise"),
                "parties": ["kommunen", "polisen"],
                "purpose": "Det gör att färre utsätts och att fler känner sig trygga.",
                "area": each.id,
                "goal": f"mal-{each.id}",
                "responsible": "trygghetssamordnaren",
                "measures": [f"atgard-{cause['id']}" for cause in each.words["causes"]],
                "target": {
                    "bound": "at_least",
                    "value": 12,
                    "unit": "tillfällen",
                    "cadence": {"per": "year"},
                },
                "results": [_result(each, year) for year in range(start, start + 2)],
            }
            for each in made.themes
        ],
        "signatories": [
            {
                "name": made.people["kommun"],
                "title": "Kommunstyrelsens ordförande",
                "party": "kommunen",
                "date": date(start, 3, 12),
            },
            {
                "name": made.people["polis"],
                "title": "Lokalpolisområdeschef",
                "party": "polisen",
                "date": date(start, 3, 12),
            },
        ],
    }


def _result(theme: Theme, year: int) -> Data:
    return {
        "start": date(year, 1, 1) if year % 2 else date(year, 4, 1),
        "end": date(year, 3, 31) if year % 2 else date(year, 12, 31),
        "value": 12,
        "kept": "yes",
        "text": f"Vi gjorde det som vi lovade vid {theme.values[3]} tillfällen, i alla delar av kommunen.",
        "published": date(year + 1, 2, 10),
        "url": f"https://www.example.se/trygghet/{year}/{theme.id}",
    }


def follow_up(made: Drawn) -> Data:
    """What became of it in the first year."""
    start = made.start
    return {
        "id": "aret",
        "title": f"Uppföljning av {start}",
        "date": date(start + 1, 2, 4),
        "author": "beredningsgruppen",
        "start": date(start, 1, 1),
        "end": date(start, 12, 31),
        "types": ["output", "process", "effect"],
        "plan": "plan",
        "promise_document": "loften",
        "summary": "Det första året gick i huvudsak enligt planen.",
        "goals": [
            {
                "goal": f"mal-{each.id}",
                "reached": "partly",
                "text": f"{each.values[1]} mot {each.values[0]} i utgångsläget.",
            }
            for each in made.themes
        ],
        "indicators": [
            {"indicator": f"antal-{each.id}", "text": f"{each.values[1]} {each.text('unit')}."}
            for each in made.themes
        ],
        "measures": [
            {
                "measure": f"atgard-{cause['id']}",
                "status": "ongoing",
                "times": each.values[2],
                "hours": each.values[3],
                "text": "Åtgärden har genomförts varje månad.",
                "deviations": "Ett tillfälle ställdes in på grund av sjukdom.",
            }
            for each in made.themes
            for cause in each.words["causes"]
        ],
        "promises": [
            {"promise": f"lofte-{each.id}", "kept": "yes", "text": "Löftet hölls hela året."}
            for each in made.themes
        ],
        "process": "Grupperna möts som de ska. Samordningen fungerar bättre sedan de planerar tillsammans.",
        "effect": "Det är för tidigt att säga om åtgärderna är skälet till att talen minskar.",
        "learned": "Planera ersättare för sjukdom, och börja inte nya arbetssätt under semestern.",
        "receivers": [{"kind": "steering_group", "forum": "styrgruppen", "date": date(start + 1, 2, 4)}],
    }
