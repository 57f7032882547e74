"""What each part of an agreement is called when its changes are counted: one of them, and several."""

from dataclasses import dataclass

from samverkan.model.intervals import count
from samverkan.swedish import capital
from samverkan.text import Text

_EN = "no one two three four five six seven eight nine ten eleven twelve".split()


def english(number: int) -> str:
    """A number in English words up to twelve: `five`, `13`."""
    return _EN[number] if number <= 12 else str(number)


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the agreement: its heading, and its things in the singular and the plural.

    `neuter` is the gender of the Swedish word.
    """

    heading: Text
    one: Text
    many: Text
    neuter: bool = False

    def number(self, number: int) -> Text:
        """How many of these, in the gender of the word: `ett`, `fem`, `13`."""
        one = "ett" if self.neuter else "en"
        return Text(sv=one if number == 1 else count(number), en=english(number))

    def counted(self, number: int) -> Text:
        """How many of what, to begin a sentence: `Ett varv`, `Sex lägesbilder`."""
        much, noun = self.number(number), self.one if number == 1 else self.many
        return Text(sv=capital(f"{much.sv} {noun.sv}"), en=capital(f"{much.en} {noun.en}"))


def _area(
    heading: str, sv: tuple[str, str], en: tuple[str, str], en_heading: str, *, ett: bool = False
) -> Area:
    return Area(
        Text(sv=heading, en=en_heading), Text(sv=sv[0], en=en[0]), Text(sv=sv[1], en=en[1]), neuter=ett
    )


AREAS = {
    "agreement": _area(
        "Avtalet", ("uppgift om avtalet", "uppgifter om avtalet"), ("fact", "facts"), "Agreement"
    ),
    "period": _area("Avtalstid", ("avtalstid", "avtalstider"), ("period", "periods"), "Period"),
    "party": _area("Parter", ("part", "parter"), ("party", "parties"), "Parties"),
    "signatory": _area(
        "Undertecknare", ("undertecknare", "undertecknare"), ("signatory", "signatories"), "Signatories"
    ),
    "relation": _area(
        "Andra avtal",
        ("band till ett annat avtal", "band till andra avtal"),
        ("tie to another agreement", "ties to other agreements"),
        "Other agreements",
        ett=True,
    ),
    "legal_basis": _area(
        "Rättslig grund", ("rättslig grund", "rättsliga grunder"), ("law", "laws"), "Legal basis"
    ),
    "purpose": _area("Syften", ("syfte", "syften"), ("purpose", "purposes"), "Purposes", ett=True),
    "vision": _area("Visioner", ("vision", "visioner"), ("vision", "visions"), "Visions"),
    "target_group": _area(
        "Målgrupper", ("målgrupp", "målgrupper"), ("target group", "target groups"), "Target groups"
    ),
    "area": _area(
        "Samverkansområden", ("samverkansområde", "samverkansområden"), ("area", "areas"), "Areas", ett=True
    ),
    "problem": _area("Problem", ("problem", "problem"), ("problem", "problems"), "Problems", ett=True),
    "cause": _area("Orsaker", ("orsak", "orsaker"), ("cause", "causes"), "Causes"),
    "goal": _area("Mål", ("mål", "mål"), ("goal", "goals"), "Goals", ett=True),
    "indicator": _area(
        "Indikatorer", ("indikator", "indikatorer"), ("indicator", "indicators"), "Indicators"
    ),
    "commitment": _area(
        "Åtaganden", ("åtagande", "åtaganden"), ("commitment", "commitments"), "Commitments", ett=True
    ),
    "measure": _area("Åtgärder", ("åtgärd", "åtgärder"), ("measure", "measures"), "Measures"),
    "promise": _area(
        "Medborgarlöften",
        ("medborgarlöfte", "medborgarlöften"),
        ("citizen promise", "citizen promises"),
        "Citizen promises",
        ett=True,
    ),
    "model": _area(
        "Samverkansmodell",
        ("samverkansmodell", "samverkansmodeller"),
        ("model of collaboration", "models of collaboration"),
        "Model of collaboration",
    ),
    "step": _area(
        "Steg i modellen",
        ("steg i modellen", "steg i modellen"),
        ("step", "steps"),
        "Steps of the model",
        ett=True,
    ),
    "forum": _area("Forum", ("forum", "forum"), ("forum", "forums"), "Forums", ett=True),
    "follow_up": _area(
        "Uppföljning", ("uppföljning", "uppföljningar"), ("follow-up", "follow-ups"), "Follow-up"
    ),
    "clause": _area("Villkor", ("villkor", "villkor"), ("clause", "clauses"), "Clauses", ett=True),
    "annex": _area("Bilagor", ("bilaga", "bilagor"), ("annex", "annexes"), "Annexes"),
    "section": _area("Avtalets text", ("avsnitt", "avsnitt"), ("section", "sections"), "The text", ett=True),
    "source": _area("Källor", ("källa", "källor"), ("source", "sources"), "Sources"),
    "note": _area("Fotnoter", ("fotnot", "fotnoter"), ("footnote", "footnotes"), "Footnotes"),
    "lagesbild": _area(
        "Lägesbilder", ("lägesbild", "lägesbilder"), ("lägesbild", "lägesbilder"), "Lägesbilder"
    ),
    "statistic": _area(
        "Statistik", ("uppgift i statistiken", "uppgifter i statistiken"), ("figure", "figures"), "Statistics"
    ),
    "analysis": _area(
        "Orsaksanalyser",
        ("orsaksanalys", "orsaksanalyser"),
        ("analysis of causes", "analyses of causes"),
        "Analyses of causes",
    ),
    "plan": _area(
        "Åtgärdsplaner", ("åtgärdsplan", "åtgärdsplaner"), ("action plan", "action plans"), "Action plans"
    ),
    "operational_goal": _area(
        "Operativa mål",
        ("operativt mål", "operativa mål"),
        ("operational goal", "operational goals"),
        "Operational goals",
        ett=True,
    ),
    "measure_step": _area(
        "Delmoment", ("delmoment", "delmoment"), ("part of a measure", "parts of measures"), "Parts", ett=True
    ),
    "promise_document": _area(
        "Handlingar med medborgarlöften",
        ("handling med medborgarlöften", "handlingar med medborgarlöften"),
        ("document of citizen promises", "documents of citizen promises"),
        "Documents of citizen promises",
    ),
    "result": _area("Resultat", ("resultat", "resultat"), ("result", "results"), "Results", ett=True),
    "measurement": _area(
        "Mätvärden", ("mätvärde", "mätvärden"), ("measurement", "measurements"), "Measurements", ett=True
    ),
    "follow_up_report": _area(
        "Genomförda uppföljningar",
        ("genomförd uppföljning", "genomförda uppföljningar"),
        ("follow-up made", "follow-ups made"),
        "Follow-ups made",
    ),
    "meeting": _area(
        "Mötesanteckningar",
        ("mötesanteckning", "mötesanteckningar"),
        ("set of minutes", "sets of minutes"),
        "Minutes",
    ),
    "task": _area(
        "Uppgifter från möten",
        ("uppgift från ett möte", "uppgifter från möten"),
        ("task from a meeting", "tasks from meetings"),
        "Tasks from meetings",
    ),
    "cycle": _area("Varv", ("varv", "varv"), ("round", "rounds"), "Rounds", ett=True),
    "cycle_step": _area(
        "Steg i varvet",
        ("steg i varvet", "steg i varvet"),
        ("step of a round", "steps of rounds"),
        "Steps",
        ett=True,
    ),
    "cover": _area("Omslag", ("omslag", "omslag"), ("cover", "covers"), "Cover", ett=True),
}
"""Every part of the agreement that has words of its own."""


def area(name: str) -> Area:
    """The words for a part of the agreement; for one without words of its own, its key."""
    plain = name.replace("_", " ")
    return AREAS.get(name) or _area(
        plain.capitalize(), (plain, plain), (plain, plain), plain.capitalize(), ett=True
    )
