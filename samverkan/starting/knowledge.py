"""A new lägesbild or orsaksanalys. Source: lag (2023:196) 4 §; Brå, gör en orsaksanalys."""

from samverkan.errors import SamverkanError
from samverkan.model import Lagesbild, Orsaksanalys, Problem
from samverkan.starting.begun import first_in
from samverkan.starting.here import Here
from samverkan.starting.outline import Fill, Later, Outline
from samverkan.text import Text


@first_in(Lagesbild)
def lagesbild(here: Here) -> Outline:
    """What the law asks for, problem by problem, and what the parties put first."""
    first = next(iter(here.agreement.problems), None)
    year = here.day.year - 1
    return {
        "id": here.identity,
        "date": str(here.day),
        "party": Later(here.agreement.parties[0].id),
        "start": Later(f"{year}-01"),
        "end": Later(f"{year}-12"),
        "grounds": [
            {
                "kind": "statistics",
                "title": Fill("vad den bygger på, till exempel anmälda brott"),
                "date": Later(str(year)),
            }
        ],
        "mapping": {
            "extent": Fill("hur mycket brott det är, vilka, var och när"),
            "consequences": Fill("vad brotten leder till, och för vem"),
            "problems": [_problem(first, here)],
        },
        "other_information": Fill("annat som ni vet: trygghet, skyddsfaktorer, pågående arbete"),
        "analysis": Fill("analysen: vad kartläggningen och det andra betyder tillsammans"),
        "prioritised": Later(f"[{first.id if first else 'problem-1'}]"),
        "prioritisation": Later("Problemen som flest drabbas av går först."),
    }


def _problem(known: Problem | None, here: Here) -> Outline:
    return {
        "id": known.id if known else here.free("problem", "problem"),
        "title": known.title if known else Fill("problemet i korthet"),
        "extent": Fill("hur vanligt problemet är, var och när"),
        "consequences": Fill("vad problemet leder till, och för vem"),
        "affected": Later("äldre som bor ensamma"),
    }


@first_in(Orsaksanalys)
def orsaksanalys(here: Here) -> Outline:
    """One problem, its likely causes, and which of them can be acted on."""
    picture = here.newest_lagesbild
    return {
        "id": here.identity,
        "date": str(here.day),
        "problem": _unanalysed(here),
        **({"lagesbild": picture.id} if picture else {}),
        "method": Later("fishbone"),
        "participants": [Fill("en funktion som deltog, till exempel trygghetssamordnaren")],
        "causes": [
            {
                "id": here.free("cause", "orsak"),
                "text": Fill("orsaken: varför det händer just där och då"),
                "element": Later("guardian"),
                "perspective": Later("place"),
                "evidence": Fill("vad som talar för orsaken"),
            }
        ],
        "conclusion": Fill("vilka orsaker ni kan påverka"),
    }


def _unanalysed(here: Here) -> str:
    """The first problem that has no analysis, else the first one.

    Raises SamverkanError when there is no problem.
    """
    done = {each.problem for each in here.work.of(Orsaksanalys)}
    found = [each.mapping.problems for each in here.work.of(Lagesbild) if each.mapping]
    ids = [*(each.id for each in here.agreement.problems), *(each.id for some in found for each in some)]
    ids = [each for each in ids if each]
    if not ids:
        raise SamverkanError(
            Text(
                sv="Avtalet har inget problem att analysera. Skriv först ett under problems.",
                en="The agreement has no problem to analyse. Write one first, in problems.",
            )
        )
    return next((each for each in ids if each not in done), ids[0])
