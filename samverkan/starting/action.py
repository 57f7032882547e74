"""A new åtgärdsplan or document of promises. Source: Brå, upprätta åtgärdsplan; formulera medborgarlöften."""

from datetime import date

from samverkan.model import Atgardsplan, Medborgarlofte, begins, ends
from samverkan.starting.begun import first_in
from samverkan.starting.here import Here
from samverkan.starting.outline import Fill, Later, Outline
from samverkan.starting.promises import promises_of


@first_in(Atgardsplan)
def atgardsplan(here: Here) -> Outline:
    """Brå's six columns for one measure, the decision that the law asks for, and the money."""
    picture, before = here.newest_lagesbild, here.newest_plan
    return {
        "id": here.identity,
        "date": str(here.day),
        **({"based_on": [picture.id]} if picture else {"based_on": Later("[lagesbild-id]")}),
        **({"replaces": before.id} if before else {}),
        "start": Later(str(here.day)),
        "end": Later(f"{here.day.year + 1}-12-31"),
        "decisions": Later(f"[{{body: Kommunstyrelsen, date: {here.day}}}]"),
        "measures": [_measure(here)],
        "economy": Fill("vad planen kostar, och vem som betalar"),
        "follow_up": Fill("hur planen följs upp, av vem och när"),
    }


def _measure(here: Here) -> Outline:
    goal = next((each.id for each in here.agreement.goals if each.id), None)
    causes = [cause.id for problem in here.agreement.problems for cause in problem.causes if cause.id]
    return {
        "id": here.free("measure", "atgard"),
        "causes": causes[:1] or Later("[orsak-1]"),
        "title": Fill("åtgärden: vad ni ska göra"),
        "type": Later("situational"),
        "goals": [goal] if goal else Later("[mal-1]"),
        "operational_goals": [
            {
                "text": Fill("vad åtgärden ska nå"),
                "target": Later("{bound: at_least, value: 2, unit: kvällar, cadence: {per: week}}"),
            }
        ],
        "start": Later(str(here.day)),
        "end": Later(f"{here.day.year + 1}-06-30"),
        "owners": here.own_parties[:1] or [here.agreement.parties[0].id],
        "responsible": Fill("funktionen som genomför åtgärden"),
        "resources": Fill("pengar, personal och annat"),
        "documentation": Fill("hur arbetet dokumenteras"),
        "follow_up": Fill("hur åtgärden följs upp"),
        "status": "planned",
    }


@first_in(Medborgarlofte)
def medborgarlofte(here: Here) -> Outline:
    """One promise in plain words, with who keeps it, what can be counted, and how it is followed up."""
    picture, plan = here.newest_lagesbild, here.newest_plan
    forum = next((each.id for each in here.agreement.forums), None)
    first = max(here.day, begins(here.agreement) or here.day)
    last = min(ends(here.agreement), date(first.year, 12, 31))
    return {
        "id": here.identity,
        "date": str(here.day),
        "place": Later("Centrum"),
        "start": str(first),
        "end": str(max(first, last)),
        "situation": Fill("läget, med ord för invånarna: varför just de här löftena"),
        **({"lagesbild": picture.id} if picture else {}),
        **({"plan": plan.id} if plan else {}),
        "promises": _promises(here),
        "follow_up": [
            {
                "subject": "Löftena",
                "cadence": {"per": "half_year"},
                **({"forum": forum} if forum else {"responsible": Fill("funktionen som följer upp")}),
                "published": Fill("var resultatet publiceras"),
            }
        ],
        "contact": {"email": Fill("e-postadressen dit invånare kan vända sig")},
    }


def _promises(here: Here) -> list[Outline]:
    if here.promises is None:
        return [_promise(here)]
    return list(promises_of(here.promises, here.agreement, here.all_free("promise", "lofte")))


def _promise(here: Here) -> Outline:
    goal = next((each.id for each in here.agreement.goals if each.id), None)
    return {
        "id": here.free("promise", "lofte"),
        "text": Fill("löftet, med ord för invånarna"),
        "parties": [each.id for each in here.agreement.parties],
        **({"goal": goal} if goal else {}),
        "responsible": Fill("funktionen som håller löftet"),
        "target": Later("{bound: at_least, value: 3, unit: trygghetsvandringar, cadence: {per: year}}"),
        "measures": Later("[atgard-1]"),
    }
