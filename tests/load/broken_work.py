"""Files of the work broken in every way, each with what is to be said of it."""

from tests.load.breaking import A, Broken, edit, keys, whole_file
from tests.load.whole import WHOLE

HERE = "exempelby/2024"
LAGESBILD, ANALYSIS, PLAN, PROMISES, CYCLE = (
    f"{HERE}/{kind}.yaml" for kind in ("lagesbild", "orsaksanalys", "atgardsplan", "medborgarlofte", "cycle")
)
POLICE = f"{HERE}/polisen/lagesbild-polisen.yaml"
FOLLOW_UP = f"{HERE}/uppfoljning-tertial-1.yaml"
MINUTES = f"{HERE}/motesanteckning-2024-03-05.yaml"
PLAIN = "id: ny\ndate: 2024-05-01\n"

_KEYS = [
    *keys(
        LAGESBILD,
        ("date: 2024-02-01", "▸datum: 2024-02-01", "date"),
        ("mapping:", "▸kartläggning:", "mapping"),
        ("built_on:", "▸bygger_på:", "built_on"),
        ("      extent:", "      ▸omfattning:", "extent"),
        ("grounds:", "▸underlag:", "grounds"),
        ("    response_rate:", "    ▸svarsfrekvens:", "response_rate"),
        ("prioritised:", "▸prioriterade_problem:", "prioritised"),
        ("presented:", "▸presenterad:", "presented"),
    ),
    *keys(
        ANALYSIS,
        ("method:", "▸metod:", "method"),
        ("problem:", "▸problm:", "problem"),
        ("    element:", "    ▸brottets_villkor:", "element"),
    ),
    *keys(
        PLAN,
        ("decisions:", "▸beslut:", "decisions"),
        ("measures:", "▸åtgärder:", "measures"),
        ("    operational_goals:", "    ▸operativa_mål:", "operational_goals"),
        ("      - text: Grinden", "      - ▸mål: Grinden", "text"),
        ("{value: 5,", "{▸tal: 5,", "value"),
    ),
    *keys(
        PROMISES,
        ("promises:", "▸löften:", "promises"),
        ("    target:", "    ▸räknebart_mål:", "target"),
        ("    results:", "    ▸resultat:", "results"),
        ("      - end: 2024-08", "      - ▸till_och_med: 2024-08", "end"),
    ),
    *keys(
        FOLLOW_UP,
        ("receivers:", "▸mottagare:", "receivers"),
        ("    reached:", "    ▸nått:", "reached"),
        ("promise_document:", "▸medborgarlöften:", "promise_document"),
    ),
    *keys(
        MINUTES,
        ("present:", "▸närvarande:", "present"),
        ("tasks:", "▸uppgifter:", "tasks"),
        ("    due:", "    ▸senast:", "due"),
    ),
    *keys(
        CYCLE,
        ("round: 1", "▸varv: 1", "round"),
        ("steps:", "▸steg:", "steps"),
        ("    set_aside:", "    ▸valt_bort:", "set_aside"),
        ("        reason:", "        ▸skäl:", "reason"),
    ),
]

_MISSING = [
    edit(
        "a plan without its date",
        PLAN,
        "id: plan-2024\ndate: 2024-03-01\n",
        "▸id: plan-2024\n",
        ("SCHEMA01", "Handlingens datum, så exakt som det är känt"),
    ),
    edit(
        "a lägesbild without its id", LAGESBILD, "id: gemensam\ndate", "▸date", ("SCHEMA01", "Handlingens id")
    ),
    edit(
        "a cycle without its number",
        CYCLE,
        "id: varv-1\nround: 1\n",
        "▸id: varv-1\n",
        ("SCHEMA01", "`round`"),
    ),
    edit(
        "an analysis of nothing",
        ANALYSIS,
        "id: skadegorelse\ndate: 2024-02-20\nproblem: skadegorelse\n",
        "▸id: skadegorelse\ndate: 2024-02-20\n",
        ("SCHEMA01", "`problem`"),
    ),
    edit(
        "minutes of no forum",
        MINUTES,
        "id: mote-1\ndate: 2024-03-05\nforum: styrgrupp\n",
        "▸id: mote-1\ndate: 2024-03-05\n",
        ("SCHEMA01", "Forumet som möttes"),
    ),
    edit("a result without time", PROMISES, "end: 2024-08\n        ", "▸", ("SCHEMA01", "`end`")),
    edit("a ground of no kind", LAGESBILD, "kind: survey\n    ", "▸", ("SCHEMA01", "`kind` (Slag)")),
    edit(
        "a receiver of no kind", FOLLOW_UP, "kind: steering_group\n    ", "▸", ("SCHEMA01", "`kind` (Slag)")
    ),
    edit(
        "a task of no words", MINUTES, "text: Beställa grinden", "▸text:", ("SCHEMA01", "Vad som ska göras.")
    ),
]

_VALUES = [
    edit("a method that is none", ANALYSIS, "fishbone", "▸gissning", ("SCHEMA04", "`fishbone` (fiskben")),
    edit("a method in Swedish", ANALYSIS, "fishbone", "▸fiskbensdiagram", ("SCHEMA04", "`fishbone`?")),
    edit("kept in Swedish", PROMISES, "kept: yes", "kept: ▸delvis hållet", ("SCHEMA04", "`partly`?")),
    edit("reached in Swedish", FOLLOW_UP, "too_early", "▸för tidigt att säga", ("SCHEMA04", "`too_early`?")),
    edit("no such requirement", CYCLE, "effect_followed_up", "▸xyzzy", ("SCHEMA04", "Välj ett av")),
    edit("a step of six", CYCLE, "kind: follow_up", "kind: ▸sjätte", ("SCHEMA04", "`initiate`")),
    edit("no such day", MINUTES, "date: 2024-03-05", "date: ▸2024-02-30", ("SCHEMA05", "finns inte")),
    edit("no such month", PROMISES, "start: 2024-04", "start: ▸2024-14", ("SCHEMA05", "finns inte")),
    edit("percent in a share", LAGESBILD, "54,5", "▸54,5 %", ("SCHEMA05", "Skriv bara talet")),
    edit("a round of zero", CYCLE, "round: 1", "round: ▸0", ("SCHEMA05", "1 eller högre")),
    edit("an id in words", PLAN, "- id: grind", "- id: ▸En grind", ("SCHEMA05", "`en-grind`")),
    edit("a list that is a text", FOLLOW_UP, "types: [output]", "types: ▸output", ("SCHEMA03", "lista")),
    edit(
        "a target that is a text",
        PLAN,
        "{value: 5, unit: kvällar, cadence: {per: week}}",
        "▸fem",
        ("SCHEMA03", "`bound`, `value`, `unit`"),
    ),
    edit(
        "no promise",
        PROMISES,
        WHOLE[PROMISES].partition("plan-2024\n")[2],
        "▸promises: []\n",
        ("SCHEMA06", "minst 1"),
    ),
]


def _lost(name: str, path: str, old: str, words: str) -> Broken:
    """A reference that leads nowhere: its last letter is doubled."""
    return edit(f"lost {name}", path, old.replace("▸", ""), old + old[-1], ("SV025", words))


_REFERENCES = [
    _lost("lägesbild of the parties", LAGESBILD, "built_on: [▸polisens", "lägesbild `polisenss`. Menade du"),
    _lost("source in a prose", LAGESBILD, "kvällar▸[^bilder", "ingen källa eller fotnot `bilderr`"),
    _lost("source of a figure", LAGESBILD, "sources: [▸ntu", "ingen källa eller fotnot `ntuu`"),
    _lost("problem", LAGESBILD, "[skadegorelse, ▸klotter", "inget problem `klotterr`"),
    _lost("area", LAGESBILD, "area: ▸centrum", "inget samverkansområde"),
    _lost("forum", LAGESBILD, "forum: ▸styrgrupp", "inget forum"),
    _lost("party of a lägesbild", POLICE, "party: ▸polisen", "ingen part"),
    _lost("problem of an analysis", ANALYSIS, "problem: ▸skadegorelse", "inget problem"),
    _lost("lägesbild of an analysis", ANALYSIS, "lagesbild: ▸gemensam", "Menade du `gemensam`?"),
    _lost("lägesbild of a plan", PLAN, "based_on: [▸gemensam", "ingen lägesbild"),
    _lost("cause of a measure", PLAN, "causes: [▸oppet", "ingen orsak"),
    _lost("goal of a measure", PLAN, "goals: [▸tillit", "inget mål"),
    _lost("indicator of a goal", PLAN, "indicator: ▸litar", "ingen indikator"),
    _lost("plan of promises", PROMISES, "plan: ▸plan-2024", "ingen åtgärdsplan"),
    _lost("measure of a promise", PROMISES, "measures: [▸grind", "ingen åtgärd"),
    _lost(
        "document of promises", FOLLOW_UP, "promise_document: ▸loften-2024", "handling med medborgarlöften"
    ),
    _lost("promise followed up", FOLLOW_UP, "promise: ▸kvallar", "inget medborgarlöfte"),
    _lost("measure followed up", FOLLOW_UP, "measure: ▸grind", "ingen åtgärd"),
    _lost("indicator followed up", FOLLOW_UP, "indicator: ▸litar", "ingen indikator"),
    _lost("plan at a meeting", MINUTES, "plan: ▸plan-2024", "ingen åtgärdsplan"),
    _lost("measure of a task", MINUTES, "measure: ▸grind", "ingen åtgärd"),
    _lost("minutes", CYCLE, "meetings: [▸mote-1", "ingen mötesanteckning"),
    _lost("analysis", CYCLE, "analyses: [▸skadegorelse", "ingen orsaksanalys"),
    _lost("follow-up to start from", CYCLE, "starts_from: [▸tertial-1", "ingen genomförd uppföljning"),
    edit(
        "a lägesbild that rests on itself",
        LAGESBILD,
        "built_on: [polisens]",
        "built_on: [▸gemensam]",
        ("SV025", "`gemensam` till sig själv"),
    ),
    edit(
        "a plan that replaces itself",
        PLAN,
        "date: 2024-03-01\n",
        "date: 2024-03-01\nreplaces: ▸plan-2024\n",
        ("SV025", "`plan-2024` till sig själv"),
    ),
    edit(
        "a round that follows itself",
        CYCLE,
        "round: 1",
        "round: 2\nfollows: ▸varv-1",
        ("SV025", "`varv-1` till sig själv"),
    ),
    edit("a former round", CYCLE, "round: 1", "round: 2\nfollows: ▸varv-0", ("SV025", "inget varv `varv-0`")),
    edit("an own step", CYCLE, "kind: initiate", "step: ▸start", ("SV025", "inget steg i modellen `start`")),
    edit(
        "a problem of the agreement may be mapped, one that nobody knows may not be a goal's",
        A,
        "problem: klotter",
        "problem: ▸skadegorelse",
        ("SV025", "inget problem `skadegorelse`"),
    ),
    Broken(
        "one id for two lägesbilder",
        {
            POLICE: WHOLE[POLICE].replace("id: polisens", "id: ▸gemensam"),
            LAGESBILD: WHOLE[LAGESBILD].replace("built_on: [polisens]\n", ""),
        },
        (("SCHEMA07", "`gemensam` används redan av lagesbild.yaml."),),
    ),
    whole_file(
        "one id for two rounds",
        f"{HERE}/varv/cycle-2.yaml",
        "id: ▸varv-1\nround: 2\n",
        ("SCHEMA07", "`varv-1` används redan av cycle.yaml."),
    ),
    edit(
        "one id for two measures",
        PLAN,
        "    title: En grind",
        "    title: En grind\n    owners: [kommunen]\n    responsible: Chefen\n    end: 2024-12\n"
        "    causes: [oppet]\n  - id: ▸grind\n    title: En till\n    responsible: Chefen",
        ("SCHEMA07", "post 1 i `measures`"),
    ),
]


def _misnamed(name: str, meant: str) -> Broken:
    """A file whose name is near, so that nothing is said of what may refer to it."""
    return whole_file(f"called {name}", f"{HERE}/{name}", "▸" + PLAIN, ("SCHEMA08", f"Menade du {meant}?"))


_NAMES = [
    _misnamed("lägesbild.yaml", "lagesbild.yaml"),
    _misnamed("Lagesbild.yaml", "lagesbild.yaml"),
    _misnamed("lagesbilder.yaml", "lagesbild.yaml"),
    _misnamed("lägesbild-polisen.yaml", "lagesbild-polisen.yaml"),
    _misnamed("lagesbild_polisen.yaml", "lagesbild-polisen.yaml"),
    _misnamed("lagesbild-polisen.yml", "lagesbild-polisen.yaml"),
    _misnamed("atgardsplan.yml", "atgardsplan.yaml"),
    _misnamed("Åtgärdsplan 2024.yaml", "atgardsplan-2024.yaml"),
    _misnamed("motesanteckningar.yaml", "motesanteckning.yaml"),
    _misnamed("protokoll.yaml", "motesanteckning.yaml"),
    _misnamed("medborgarlöften-2025.yaml", "medborgarlofte-2025.yaml"),
    _misnamed("uppföljning.yaml", "uppfoljning.yaml"),
    _misnamed("varv.yaml", "cycle.yaml"),
    whole_file("called like nothing", f"{HERE}/tankar.yaml", "▸" + PLAIN, ("SCHEMA08", "cycle.yaml, eller")),
    whole_file("under no agreement", "lagesbild.yaml", "▸" + PLAIN, ("SCHEMA09", "Lägg den i avtalets mapp")),
    Broken(
        "misnamed, and referred to",
        {
            f"{HERE}/Uppföljning-2.yaml": "▸id: tertial-2\ndate: 2025-01-15\n",
            CYCLE: WHOLE[CYCLE].replace("[tertial-1]\nsteps", "[tertial-2]\nsteps"),
        },
        (("SCHEMA08", "Menade du uppfoljning-2.yaml?"),),
    ),
    Broken(
        "broken, and referred to",
        {FOLLOW_UP: WHOLE[FOLLOW_UP].replace("date:", "▸datum:")},
        (("SCHEMA02", "`date`"),),
    ),
]

WORK = [*_KEYS, *_MISSING, *_VALUES, *_REFERENCES, *_NAMES]
