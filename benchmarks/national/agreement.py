"""The agreement, its case and the register of a kommun, as data."""

from datetime import date
from typing import Any

from benchmarks.national.drawn import Drawn, Theme

Data = dict[str, Any]
_STEPS = (
    ("initiera", "initiate", "Initiera samverkan", "Ledningarna beslutar att samverka och utser ansvariga."),
    (
        "egna",
        "own_preparations",
        "Egna förberedelser",
        "Varje part gör en egen lägesbild och inventerar resurser.",
    ),
    ("gemensamma", "joint_preparations", "Gemensamma förberedelser", "Parterna för samman sina lägesbilder."),
    ("genomforande", "implementation", "Genomförande", "Parterna gör det som de har lovat."),
    (
        "uppfoljning",
        "follow_up",
        "Uppföljning",
        "Parterna följer upp vad som gjordes och vad det ledde till.",
    ),
)
_CHAIR = {"party": "kommunen", "functions": ["kommunstyrelsens ordförande"], "leading": "yes"}
_CHIEF = {"party": "polisen", "functions": ["lokalpolisområdeschef"], "leading": "yes"}


def register(made: Drawn) -> Data:
    """The organisations and offices of the kommun and its police."""
    name = made.kommun.name
    units = {
        "kommunfullmaktige": ("Kommunfullmäktige", "council"),
        "kommunstyrelsen": ("Kommunstyrelsen", "executive_board"),
        "kommunledningskontoret": ("Kommunledningskontoret", "department"),
        "socialforvaltningen": ("Socialförvaltningen", "department"),
        "utbildningsforvaltningen": ("Utbildningsförvaltningen", "department"),
        "samhallsbyggnad": ("Samhällsbyggnadsförvaltningen", "department"),
    }
    offices = {
        "kommunstyrelsens-ordforande": ("Kommunstyrelsens ordförande", "kommun", "kommun"),
        "trygghetssamordnare": ("Trygghetssamordnare", "kommun", "samordnare"),
        "lokalpolisomradeschef": ("Lokalpolisområdeschef", "polisen", "polis"),
    }
    return {
        "organisations": [
            {
                "id": "kommun",
                "name": name,
                "type": "kommun",
                "region": made.kommun.county,
                "units": [{"id": each, "name": title, "type": kind} for each, (title, kind) in units.items()],
            },
            {
                "id": "polismyndigheten",
                "name": "Polismyndigheten",
                "type": "police",
                "police_level": "national",
            },
            {
                "id": "polisen",
                "name": f"Lokalpolisområde {made.kommun.short_name}",
                "type": "police",
                "police_level": "local_area",
                "part_of": "polismyndigheten",
                "covers": [made.kommun.short_name],
            },
        ],
        "offices": [
            {
                "id": each,
                "title": title,
                "organisation": of,
                "holders": [{"name": made.people[who], "start": "2019-01"}],
            }
            for each, (title, of, who) in offices.items()
        ],
    }


def agreement(made: Drawn) -> Data:
    """The agreement itself."""
    start, end = made.start, made.start + 3
    relations = (
        [{"kind": "replaces", "agreement": f"{made.slug}/{made.former}-{made.former + 3}"}]
        if made.former
        else []
    )
    return {
        "title": f"Samverkansavtal {start}–{end}",
        "subtitle": f"Tillsammans för ett tryggt {made.kommun.short_name}",
        "form": "agreement",
        "orientation": "strategic",
        "registration_number": f"KS {start - 1}/{made.themes[0].values[0]}",
        "date": date(start - 1, 12, 3),
        "place": made.kommun.short_name,
        "parties": _parties(made),
        "validity": {
            "start": date(start, 1, 1),
            "end": date(end, 12, 31),
            "termination": {"notice": {"count": 6, "unit": "month"}, "form": "skriftligt"},
        },
        **({"relations": relations} if relations else {}),
        "legal_basis": [
            "lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete",
            "6 § polislagen (1984:387)",
        ],
        "purposes": [
            {
                "id": "farre-brott",
                "text": "minska brotten på de platser och i de situationer där de gör störst skada",
            },
            {
                "id": "trygghet",
                "text": f"öka tryggheten bland dem som bor och arbetar i {made.kommun.short_name}",
            },
            {
                "id": "ratt-atgard",
                "text": "välja åtgärder efter en gemensam lägesbild och följa upp vad de leder till",
            },
        ],
        "target_groups": [{"id": f"grupp-{each.id}", "text": each.text("group")} for each in made.themes],
        "areas": [_area(each, number, made) for number, each in enumerate(made.themes, 1)],
        "problems": [_problem(each) for each in made.themes],
        "goals": [_overarching(made), *(_goal(each, made) for each in made.themes)],
        "commitments": [
            {
                "id": "lagesbild",
                "text": "Parterna gör en gemensam lägesbild minst vartannat år.",
                "cadence": {"every": 2, "per": "year"},
            },
            {
                "id": "samordnare",
                "text": "Kommunen håller en trygghetssamordnare på heltid.",
                "parties": ["kommunen"],
            },
            *(
                {
                    "id": f"gor-{cause['id']}",
                    "text": cause["does"],
                    "parties": ["kommunen", "polisen"],
                    "area": each.id,
                }
                for each in made.themes
                for cause in each.words["causes"]
            ),
        ],
        "model": {
            "name": "Brottsförebyggande rådets samverkansmodell",
            "led_by": "styrgruppen",
            "carried_out_by": "beredningsgruppen",
            "text": "Modellen har fem steg och börjar om när uppföljningen är gjord.",
            "steps": [dict(zip(("id", "kind", "title", "text"), each, strict=True)) for each in _STEPS],
        },
        "forums": list(_forums(made)),
        "follow_up": _follow_up(),
        "clauses": [
            {
                "kind": "documentation",
                "text": "Styrgruppen och beredningsgruppen skriver minnesanteckningar.",
            },
            {
                "kind": "economy",
                "text": "Parterna svarar för sina egna kostnader. Kommunen avsätter 900 000 kronor per år.",
            },
            {"kind": "secrecy", "text": "I avtalets forum talar ingen om enskilda personer."},
        ],
        "signatories": [
            {
                "party": "kommunen",
                "name": made.people["kommun"],
                "title": "Kommunstyrelsens ordförande",
                "date": date(start - 1, 12, 3),
            },
            {
                "party": "polisen",
                "name": made.people["polis"],
                "title": "Lokalpolisområdeschef",
                "date": date(start - 1, 12, 3),
            },
        ],
    }


def _parties(made: Drawn) -> list[Data]:
    return [
        {
            "id": "kommunen",
            "name": made.kommun.name,
            "organisation": "kommun",
            "represented_by": ["kommunstyrelsens-ordforande"],
        },
        {
            "id": "polisen",
            "name": f"Polismyndigheten, lokalpolisområde {made.kommun.short_name}",
            "organisation": "polisen",
            "represented_by": ["lokalpolisomradeschef"],
        },
    ]


def _area(theme: Theme, number: int, made: Drawn) -> Data:
    return {
        "id": theme.id,
        "number": str(number),
        "title": theme.text("area"),
        "priority": "focus",
        "place": made.place if theme.id == "torget" else "hela kommunen",
        "text": theme.text("text"),
        "themes": theme.words["words"],
        "cooperation": "Parterna planerar tillsammans och delar iakttagelser i arbetsgruppen.",
        "forum": f"grupp-for-{theme.id}",
        "target_groups": [f"grupp-{theme.id}"],
    }


def _problem(theme: Theme) -> Data:
    causes = [{"id": each["id"], "text": each["text"]} for each in theme.words["causes"]]
    return {
        "id": f"problem-{theme.id}",
        "title": theme.text("problem"),
        "text": theme.text("extent"),
        "area": theme.id,
        "causes": causes,
    }


def _indicator(name: str, title: str, unit: str, values: tuple[int, ...], start: int) -> Data:
    return {
        "id": name,
        "title": title,
        "unit": unit,
        "direction": "decrease",
        "baseline": values[0],
        "baseline_date": start - 1,
        "target": round(values[0] * 0.6),
        "target_date": date(start + 3, 12, 31),
        "source": "kommunens och polisens statistik",
        "cadence": {"per": "year"},
        "measurements": [{"date": start - 1 + year, "value": value} for year, value in enumerate(values)],
    }


def _overarching(made: Drawn) -> Data:
    values = (38, 36, 33, 31)
    return {
        "id": "tryggare",
        "title": f"Färre är otrygga ute i {made.kommun.short_name} på kvällen",
        "type": "effect",
        "level": "overarching",
        "responsible": ["kommunen", "polisen"],
        "indicators": [
            _indicator("otrygga-ute", "Invånare som är otrygga ute på kvällen", "procent", values, made.start)
        ],
    }


def _goal(theme: Theme, made: Drawn) -> Data:
    indicator = _indicator(
        f"antal-{theme.id}", theme.text("indicator"), theme.text("unit"), theme.values, made.start
    )
    return {
        "id": f"mal-{theme.id}",
        "title": theme.text("goal"),
        "type": "effect",
        "level": "intermediate",
        "area": theme.id,
        "problem": f"problem-{theme.id}",
        "part_of": "tryggare",
        "target_groups": [f"grupp-{theme.id}"],
        "responsible": ["kommunen", "polisen"],
        "indicators": [indicator],
    }


def _forums(made: Drawn) -> list[Data]:
    members = [
        {"party": "kommunen", "functions": ["kommundirektör", "socialchef", "skolchef"], "leading": "yes"}
    ]
    return [
        {
            "id": "styrgruppen",
            "name": "Styrgruppen",
            "level": "strategic",
            "type": "steering_group",
            "text": "Styrgruppen leder arbetet enligt avtalet.",
            "mandate": "Styrgruppen prioriterar problem, antar åtgärdsplanen och svarar för uppföljningen.",
            "chair": _CHAIR,
            "members": [_CHIEF, *members],
            "cadence": {"per": "tertial"},
        },
        {
            "id": "beredningsgruppen",
            "name": "Beredningsgruppen",
            "level": "tactical",
            "type": "preparatory_group",
            "assigned_by": "styrgruppen",
            "text": "Beredningsgruppen tar fram lägesbild, orsaksanalyser, åtgärdsplan och uppföljning.",
            "members": [
                {"party": "kommunen", "functions": ["trygghetssamordnare", "gatuchef", "alkoholhandläggare"]},
                {"party": "polisen", "functions": ["kommunpolis"]},
            ],
            "cadence": {"per": "month"},
            "reports_to": [{"forum": "styrgruppen", "cadence": {"per": "tertial"}}],
        },
        *(
            {
                "id": f"grupp-for-{each.id}",
                "name": f"Arbetsgruppen för {each.text('area')}",
                "level": "operational",
                "type": "working_group",
                "assigned_by": "beredningsgruppen",
                "members": [
                    {"party": "kommunen", "functions": ["skolkurator", "fritidsledare"]},
                    {"party": "polisen", "functions": ["områdespolis"]},
                ],
                "methods": ["helgplanering", "trygghetsvandring"],
                "reports_to": [{"forum": "beredningsgruppen", "cadence": {"per": "month"}}],
            }
            for each in made.themes
        ),
    ]


def _follow_up() -> Data:
    return {
        "text": "Beredningsgruppen samlar in uppgifterna. Styrgruppen tar emot uppföljningen.",
        "forums": ["styrgruppen"],
        "occasions": [
            {
                "id": "tertial",
                "subject": "Åtgärderna och löftena",
                "types": ["output", "process"],
                "cadence": {"per": "tertial"},
                "forum": "beredningsgruppen",
                "responsible": "trygghetssamordnaren",
                "receiver": "styrgruppen",
            },
            {
                "id": "ar",
                "subject": "Målen och problemen",
                "types": ["effect"],
                "cadence": {"per": "year"},
                "forum": "styrgruppen",
                "responsible": "trygghetssamordnaren",
                "receiver": "kommunstyrelsen",
            },
        ],
    }
