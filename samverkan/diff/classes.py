"""What a change asks for: the first rule that fits chooses the class and gives its reason.

A workspace may choose another class for a rule, in samverkan.yaml. What no rule knows falls in the
highest class.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from samverkan.diff.changes import ChangeClass, ChangeKind
from samverkan.diff.difference import Difference
from samverkan.model.sections import Section
from samverkan.text import Text

_LAYOUT = frozenset({"show", "only", "fields", "form", "figure", "states", "annex"})
_LABELS = frozenset({"label", "level_stated", "stated", "purposes_lead", "quality_goal_lead", "short_name"})
_AT_SIGNING = frozenset({"place", "date", "title", "organisation", "acting", "name"})
_DOCUMENT = frozenset({"title", "subtitle", "part", "registration_number", "date", "place"})


@dataclass(frozen=True, slots=True)
class ClassRule:
    """A rule of classing: which differences it is about, their class and why."""

    id: str
    cls: ChangeClass
    reason: Text
    fits: Callable[[Difference], bool]


def _in(*areas: str) -> Callable[[Difference], bool]:
    return lambda difference: difference.at.thing.area in areas


def _is_layout(difference: Difference) -> bool:
    """Whether it is about where and how something is shown, not about what the text says."""
    section = difference.new or difference.old
    if difference.whole and isinstance(section, Section):
        return not (section.text or section.epigraph)
    in_section = isinstance(difference.owner, Section)
    heading = difference.key == "heading" or difference.kind is ChangeKind.MOVED
    return difference.key in _LAYOUT or (in_section and heading)


def _is_signing(difference: Difference) -> bool:
    about = difference.at.thing.area == "signatory" and not difference.whole
    return about and difference.key in _AT_SIGNING


def _rule(number: int, cls: ChangeClass, sv: str, en: str, fits: Callable[[Difference], bool]) -> ClassRule:
    return ClassRule(f"DIF{number}", cls, Text(sv=sv, en=en), fits)


_DECISION, _FOLLOW_UP, _EDITORIAL = ChangeClass.DECISION, ChangeClass.FOLLOW_UP, ChangeClass.EDITORIAL

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
        lambda difference: difference.key == "status",
    ),
    _rule(
        103,
        _EDITORIAL,
        "Uppställningen är ändrad, inte vad parterna har kommit överens om.",
        "The layout has changed, not what the parties have agreed.",
        _is_layout,
    ),
    _rule(
        104,
        _EDITORIAL,
        "En benämning är ändrad, inte saken.",
        "What something is called has changed, not the thing.",
        lambda difference: difference.key in _LABELS,
    ),
    _rule(
        105,
        _EDITORIAL,
        "Kontaktuppgifter kräver inget beslut.",
        "Contact details need no decision.",
        lambda difference: bool({"contact", "phone", "email"} & set(difference.at.path)),
    ),
    _rule(
        106,
        _EDITORIAL,
        "Befattningen är densamma; en ny innehavare kräver inget nytt beslut.",
        "The office is the same; a new holder needs no new decision.",
        _is_signing,
    ),
    _rule(
        107,
        _EDITORIAL,
        "Källor och fotnoter binder inte parterna.",
        "Sources and footnotes do not bind the parties.",
        lambda difference: _in("source", "note")(difference) or difference.key == "sources",
    ),
    _rule(
        108,
        _EDITORIAL,
        "Handlingens titel, nummer eller datum säger vilken handling det är.",
        "The document's title, number or date tells which document it is.",
        lambda difference: (
            _in("cover")(difference) or (_in("agreement")(difference) and difference.key in _DOCUMENT)
        ),
    ),
    _rule(
        109,
        _EDITORIAL,
        "Följer av att det som den leder till är nytt eller borttaget, vilket står för sig.",
        "Follows from what it leads to being new or gone, which is listed on its own.",
        lambda difference: difference.follows,
    ),
    _rule(
        120,
        _DECISION,
        "Avtalstiden avgör när parterna är bundna.",
        "The period decides when the parties are bound.",
        _in("period"),
    ),
    _rule(
        121,
        _DECISION,
        "Parterna och vilka som företräder dem bestäms i beslutet.",
        "The parties and who represents them are settled by the decision.",
        _in("party"),
    ),
    _rule(
        122,
        _DECISION,
        "Vem som undertecknar bestäms i beslutet.",
        "Who signs is settled by the decision.",
        _in("signatory"),
    ),
    _rule(
        123,
        _DECISION,
        "Mål och indikatorer är vad parterna har kommit överens om att nå.",
        "Goals and indicators are what the parties have agreed to reach.",
        _in("goal", "indicator"),
    ),
    _rule(
        124,
        _DECISION,
        "Åtaganden, löften och åtgärder binder parterna.",
        "Commitments, promises and measures bind the parties.",
        _in("commitment", "promise", "measure"),
    ),
    _rule(
        125,
        _DECISION,
        "Syften, områden, problem och målgrupper anger inriktningen.",
        "Purposes, areas, problems and target groups set the direction.",
        _in("purpose", "area", "problem", "cause", "target_group", "vision"),
    ),
    _rule(
        126,
        _DECISION,
        "Forum, mandat och rapportering fördelar ansvaret.",
        "Forums, mandates and reporting divide responsibility.",
        _in("forum"),
    ),
    _rule(
        127,
        _DECISION,
        "Uppföljningen är en del av överenskommelsen.",
        "The follow-up is part of what is agreed.",
        _in("follow_up"),
    ),
    _rule(
        128,
        _DECISION,
        "Villkoren reglerar förhållandet mellan parterna.",
        "The clauses govern how the parties stand to each other.",
        _in("clause"),
    ),
    _rule(
        129,
        _DECISION,
        "Arbetssättet är en del av överenskommelsen.",
        "The way of working is part of what is agreed.",
        _in("model", "step"),
    ),
    _rule(
        130,
        _DECISION,
        "Rättslig grund och band till andra avtal påverkar vad som gäller.",
        "The legal basis and ties to other agreements affect what holds.",
        _in("legal_basis", "relation"),
    ),
    _rule(
        131,
        _DECISION,
        "Text i avtalet eller i en bilaga är en del av det som undertecknas.",
        "Text in the agreement or in an annex is part of what is signed.",
        _in("annex", "section"),
    ),
    _rule(
        132,
        _DECISION,
        "Avtalets form och nivå säger vad parterna binder sig till.",
        "The form and level of the agreement say what the parties bind themselves to.",
        _in("agreement"),
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


def page_of(rule: str) -> Text | None:
    """What a rule of classing says, and the class that it gives; None for a rule that does not exist."""
    found = next((each for each in RULES if each.id == rule), None)
    if found is None:
        return None
    return Text(
        sv=f"{found.reason.sv}\n\nKlass: {found.cls.value}. Kan ändras under `diff` i samverkan.yaml.",
        en=f"{found.reason.en}\n\nClass: {found.cls.value}. Can be changed under `diff` in samverkan.yaml.",
    )
