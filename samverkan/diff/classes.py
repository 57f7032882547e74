"""What a change asks for: the first rule that fits chooses the class and gives its reason.

A workspace may choose another class for a rule, in samverkan.yaml. What no rule knows falls in the
highest class.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from samverkan.diff.changes import ChangeClass, Difference
from samverkan.diff.conditions import (
    Condition,
    either,
    has_role,
    in_areas,
    in_file_of,
    in_work_that_says,
    is_layout,
    is_same_time,
    is_signing,
    is_spelt_otherwise,
    is_to_be_decided,
    within,
)
from samverkan.errors import not_found
from samverkan.model import Announcing, Case, Contact, PlanDecision, Role, Says, Settings
from samverkan.source import SourceFile
from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class ClassRule:
    """A rule of classing: which differences it is about, their class and why."""

    id: str
    cls: ChangeClass
    reason: Text
    fits: Condition


def _rule(number: int, cls: ChangeClass, sv: str, en: str, fits: Condition) -> ClassRule:
    return ClassRule(f"DIF{number}", cls, Text(sv=sv, en=en), fits)


def _decided(number: int, sv: str, en: str, *areas: str) -> ClassRule:
    """What is in these parts of the agreement or the work, which the parties have decided on."""
    return _rule(number, ChangeClass.DECISION, sv, en, in_areas(*areas))


_DECISION, _FOLLOW_UP, _EDITORIAL = ChangeClass.DECISION, ChangeClass.FOLLOW_UP, ChangeClass.EDITORIAL
_is_known = in_work_that_says(Says.KNOWN)

RULES: tuple[ClassRule, ...] = (
    _rule(
        101,
        _EDITORIAL,
        "Bara skrivsätt skiljer: streck, mellanrum, citattecken, versaler eller id.",
        "Only typing differs: dashes, spacing, quotation marks, capitals or ids.",
        lambda difference: difference.typing,
    ),
    _rule(
        102,
        _FOLLOW_UP,
        "Status följer arbetet; parterna har redan beslutat om åtgärden.",
        "Status follows the work; the parties have already decided on the measure.",
        either(has_role(Role.PROGRESS), has_role(Role.SHOWS)),
    ),
    _rule(
        103,
        _EDITORIAL,
        "Uppställningen är ändrad, inte vad parterna har kommit överens om.",
        "The layout has changed, not what the parties have agreed.",
        is_layout,
    ),
    _rule(
        104,
        _EDITORIAL,
        "En benämning är ändrad, inte saken.",
        "What something is called has changed, not the thing.",
        has_role(Role.LABEL),
    ),
    _rule(
        105,
        _EDITORIAL,
        "Kontaktuppgifter kräver inget beslut.",
        "Contact details need no decision.",
        within(Contact),
    ),
    _rule(
        106,
        _EDITORIAL,
        "Befattningen är densamma; en ny innehavare kräver inget nytt beslut.",
        "The office is the same; a new holder needs no new decision.",
        is_signing,
    ),
    _rule(
        107,
        _EDITORIAL,
        "Källor och fotnoter binder inte parterna.",
        "Sources and footnotes do not bind the parties.",
        either(in_areas("source", "note"), lambda difference: difference.holds.refers == "note"),
    ),
    _rule(
        108,
        _EDITORIAL,
        "Handlingens titel, nummer eller datum säger vilken handling det är.",
        "The document's title, number or date tells which document it is.",
        either(in_areas("cover"), has_role(Role.DOCUMENT)),
    ),
    _rule(
        109,
        _EDITORIAL,
        "Följer av att det som den leder till är nytt eller borttaget, vilket står för sig.",
        "Follows from what it leads to being new or gone, which is listed on its own.",
        lambda difference: difference.follows,
    ),
    _rule(
        113,
        _EDITORIAL,
        "Det är lika ofta som förut, sagt på ett annat sätt.",
        "It is as often as before, said in another way.",
        is_same_time,
    ),
    _rule(
        115,
        _EDITORIAL,
        "Samma ord, stavade, förkortade, utmärkta eller med skiljetecken på ett annat sätt.",
        "The same words, spelt, abbreviated, marked or punctuated in another way.",
        is_spelt_otherwise,
    ),
    _rule(
        135,
        _DECISION,
        "Den som beslutar tar ställning till förslagets ord, och varje organ till sin del.",
        "Those who decide take a stand on the words of the proposal, each body on its part.",
        is_to_be_decided,
    ),
    _rule(
        114,
        _FOLLOW_UP,
        "Underlag, sammanträden och protokoll visar hur ärendet bereds; de kräver inget nytt beslut.",
        "Memoranda, meetings and minutes show how the case is prepared, and need no new decision.",
        in_file_of(Case),
    ),
    _rule(
        110,
        _FOLLOW_UP,
        "Mätvärden, resultat och uppföljningar visar vad arbetet har gett.",
        "Measurements, results and follow-ups show what the work has given.",
        either(in_areas("measurement", "result"), in_work_that_says(Says.RESULTS)),
    ),
    _rule(
        111,
        _FOLLOW_UP,
        "Varv, möten, antaganden och kommunikation visar hur arbetet går.",
        "Rounds, meetings, adoptions and announcements show how the work goes.",
        either(in_work_that_says(Says.COURSE), within(PlanDecision, Announcing)),
    ),
    _rule(
        112,
        _FOLLOW_UP,
        "Lägesbilden och orsaksanalysen säger vad parterna vet; de hålls aktuella utan nytt beslut.",
        "The lägesbild and the analysis of causes say what is known, and are kept up to date undecided.",
        lambda difference: _is_known(difference) and Role.CHOSEN not in difference.holds.roles,
    ),
    _decided(
        120,
        "Avtalstiden avgör när parterna är bundna.",
        "The period decides when the parties are bound.",
        "period",
    ),
    _decided(
        121,
        "Parterna och vilka som företräder dem bestäms i beslutet.",
        "The parties and who represents them are settled by the decision.",
        "party",
    ),
    _decided(
        122,
        "Vem som undertecknar bestäms i beslutet.",
        "Who signs is settled by the decision.",
        "signatory",
    ),
    _decided(
        123,
        "Mål och indikatorer är vad parterna har kommit överens om att nå.",
        "Goals and indicators are what the parties have agreed to reach.",
        "goal",
        "indicator",
    ),
    _decided(
        124,
        "Åtaganden, löften och åtgärder binder parterna.",
        "Commitments, promises and measures bind the parties.",
        "commitment",
        "promise",
        "measure",
    ),
    _decided(
        125,
        "Syften, områden, problem och målgrupper anger inriktningen.",
        "Purposes, areas, problems and target groups set the direction.",
        "purpose",
        "area",
        "theme",
        "problem",
        "cause",
        "target_group",
        "vision",
    ),
    _decided(
        126,
        "Forum, mandat och rapportering fördelar ansvaret.",
        "Forums, mandates and reporting divide responsibility.",
        "forum",
    ),
    _decided(
        127,
        "Uppföljningen är en del av överenskommelsen.",
        "The follow-up is part of what is agreed.",
        "follow_up",
    ),
    _decided(
        128,
        "Villkoren reglerar förhållandet mellan parterna.",
        "The clauses govern how the parties stand to each other.",
        "clause",
    ),
    _decided(
        129,
        "Arbetssättet är en del av överenskommelsen.",
        "The way of working is part of what is agreed.",
        "model",
        "step",
    ),
    _decided(
        130,
        "Rättslig grund och band till andra avtal påverkar vad som gäller.",
        "The legal basis and ties to other agreements affect what holds.",
        "legal_basis",
        "relation",
    ),
    _decided(
        131,
        "Text i avtalet eller i en bilaga är en del av det som undertecknas.",
        "Text in the agreement or in an annex is part of what is signed.",
        "annex",
        "section",
    ),
    _decided(
        132,
        "Avtalets form och nivå säger vad parterna binder sig till.",
        "The form and level of the agreement say what the parties bind themselves to.",
        "agreement",
    ),
    _rule(
        133,
        _DECISION,
        "Vilka problem som prioriteras bestämmer vad parterna arbetar med.",
        "Which problems are prioritised decides what the parties work on.",
        _is_known,
    ),
    _rule(
        134,
        _DECISION,
        "Åtgärdsplanen och löftena är beslutade av parterna.",
        "The action plan and the promises are decided by the parties.",
        in_work_that_says(Says.AGREED),
    ),
    _rule(
        199,
        _DECISION,
        "Ingen regel känner ändringen, så den räknas som den tyngsta.",
        "No rule knows the change, so it counts as the heaviest.",
        lambda difference: True,
    ),
)
"""Every rule of classing, in the order they are asked."""


def classed(difference: Difference, grades: Mapping[str, ChangeClass]) -> tuple[ChangeClass, str, Text]:
    """The class of a difference, with the rule that chose it and its reason."""
    rule = next(rule for rule in RULES if rule.fits(difference))
    return grades.get(rule.id, rule.cls), rule.id, rule.reason


def grades(settings: Settings, file: SourceFile) -> Mapping[str, ChangeClass]:
    """The class chosen for each rule that the settings, which stand in `file`, name.

    Raises SamverkanError for a rule that does not exist.
    """
    known = [rule.id for rule in RULES]
    for index, each in enumerate(settings.diff):
        if each.rule not in known:
            place = file.place(("diff", index, "rule"))
            what = Text(
                sv=f"{place}: jämförelsen har ingen regel {each.rule}.",
                en=f"{place}: the comparison has no rule {each.rule}.",
            )
            raise not_found(what, each.rule, known)
    return {each.rule: ChangeClass(each.chosen.value) for each in settings.diff}


def page_of(rule: str) -> Text | None:
    """What a rule of classing says, and the class that it gives; None for a rule that does not exist."""
    found = next((each for each in RULES if each.id == rule), None)
    if found is None:
        return None
    return Text(
        sv=f"{found.reason.sv}\n\nKlass: {found.cls.value}. Kan ändras under `diff` i samverkan.yaml.",
        en=f"{found.reason.en}\n\nClass: {found.cls.value}. Can be changed under `diff` in samverkan.yaml.",
    )
