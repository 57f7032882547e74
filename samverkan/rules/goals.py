"""From problem to goal: what Brå's model asks of problems and goals."""

import re
from collections.abc import Iterator

from samverkan.diagnostics import Severity
from samverkan.model import Agreement, AgreementForm, Goal, GoalType, Lagesbild, Orsaksanalys, RelationKind
from samverkan.model.walk import Route
from samverkan.rules.known import says_a_number
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.shared_work import heading, name, shared
from samverkan.rules.sources import BRA_CAUSES, BRA_GOALS
from samverkan.text import Text


@rule(
    "SV010",
    over=Agreement | Orsaksanalys,
    severity=Severity.WARNING,
    title=Text(sv="Problem och deras orsaker är angivna", en="Problems and their causes are named"),
    why=Text(
        sv=(
            "Mål och åtgärder som inte utgår från ett problem och dess orsaker riskerar att träffa fel. "
            "Brå ber därför parterna att ange problemen i fokus och varför de finns just här."
        ),
        en=(
            "Goals and measures that do not start from a problem and its causes may miss their mark. "
            "Brå therefore asks the parties to name the problems in focus and why they exist here."
        ),
    ),
    source=BRA_CAUSES,
)
def problems_have_causes(record: Agreement | Orsaksanalys, context: Context) -> Iterator[Finding]:
    """An agreement with goals or measures names the problems they answer; each has a cause somewhere."""
    if isinstance(record, Orsaksanalys):
        if not record.causes:
            yield _without_causes(
                heading(record),
                Text(
                    sv=f"Orsaksanalysen ”{name(record)}” anger inga orsaker.",
                    en=f"The analysis “{name(record)}” names no causes.",
                ),
            )
        return
    analysed = {each.problem for each in shared(context).of(Orsaksanalys) if each.causes}
    for place, problem in enumerate(record.problems):
        if not problem.causes and problem.id not in analysed:
            yield _without_causes(
                ("problems", place, "title"),
                Text(
                    sv=f"Problemet ”{problem.title}” saknar orsaker.",
                    en=f"The problem “{problem.title}” has no causes.",
                ),
            )
    if _names_no_problem(record, context):
        key, sv, en = ("goals", "mål", "goals") if record.goals else ("measures", "åtgärder", "measures")
        yield Finding(
            at=(key,),
            key=True,
            message=Text(
                sv=f"Avtalet har {sv} men anger inget problem som de ska lösa.",
                en=f"The agreement has {en} but names no problem that they are to solve.",
            ),
            help=Text(
                sv="Lägg till `problems` med troliga orsaker (`causes`) och ange i målen vilket `problem` "
                "de svarar mot.",
                en="Add `problems` with their likely `causes`, and let each goal name the `problem` that it "
                "answers.",
            ),
        )


def _without_causes(at: Route, message: Text) -> Finding:
    return Finding(
        at=at,
        message=message,
        help=Text(
            sv="Lägg till `causes` med de troliga orsakerna.", en="Add `causes` with the likely causes."
        ),
    )


def _names_no_problem(agreement: Agreement, context: Context) -> bool:
    """Whether neither the agreement, its work nor the one it belongs to names a problem for its goals."""
    if agreement.problems or not (agreement.goals or agreement.measures):
        return False
    above = [
        context.agreements.get(each.agreement)
        for each in agreement.relations
        if each.agreement and each.kind in (RelationKind.PART_OF, RelationKind.COMPLEMENTS)
    ]
    intends_only = agreement.form is AgreementForm.DECLARATION_OF_INTENT
    in_work = any(each.prioritised for each in shared(context).of(Lagesbild))
    return not intends_only and not in_work and not any(each and each.problems for each in above)


_VAGUE = re.compile(
    r"\b(?:(?<!och )(?<!, )verka[rs]?\s+(?:\w+\s+){0,2}för(?!\s+sig)"
    r"|arbeta[r]?\s+(?:\w+\s+)?(?:aktivt|för\s+(?:att|en|ett))|jobba[r]?\s+(?:\w+\s+)?(?:aktivt|för\s+att)"
    r"|aktivt\s+arbeta[r]?|värna[rs]?(?:\s+om)?|bidra(?:r|ga)?\s+till|medverka[r]?\s+till"
    r"|sträva[r]?\s+(?:efter|mot)|eftersträva[rs]?|slå[r]?\s+vakt\s+om|fokusera[r]?\s+på"
    r"|ha[r]?\s+fokus\s+på)\b",
    re.IGNORECASE,
)
"""Verbs that promise work; “bo och verka för alla” is another verka."""
_MOVEMENT = re.compile(
    r"\b(?:\w*minsk\w*|\w*ök(?:a|ar|as|ad|ade|at|ning|ningen)|\w*utveckl\w*|\w*förbättr\w*|\w*stärk\w*"
    r"|(?:för)?höj\w*|(?:för)?sänk\w*|halver\w*|fördubbl\w*|för(?:kort|läng|djup|ny|enkl)a\w*|reducer\w*"
    r"|eliminer\w*|avskaffa\w*|upphör\w*|stoppa\w*|bryt\w*|bygga\w*|inför\w*|inrätta\w*|starta\w*|nå[rs]?"
    r"|färre|fler|högre|lägre|bättre|mindre|större|snabbare|tidigare|tryggare|säkrare|växa|växer)\b|\d",
    re.IGNORECASE,
)


@rule(
    "SV012",
    over=Agreement,
    severity=Severity.INFO,
    title=Text(sv="Mål säger vad som ska förändras", en="Goals say what is to change"),
    why=Text(
        sv=(
            "”Verka för” och ”värna om” lovar ett arbete men ingen förändring. Ett verb som minska, öka "
            "eller utveckla säger åt vilket håll det ska gå."
        ),
        en=(
            "“Verka för” and “värna om” promise work but no change. A verb such as minska, öka or utveckla "
            "says which way things are to go."
        ),
    ),
    source=BRA_GOALS,
)
def goals_say_what_is_to_change(agreement: Agreement, _context: Context) -> Iterator[Finding]:
    """A goal with a vague verb also has a verb, or a number, that says what is to change."""
    for place, goal in enumerate(agreement.goals):
        vague = _VAGUE.search(goal.title)
        if vague and not _MOVEMENT.search(goal.title):
            yield Finding(
                at=("goals", place, "title"),
                needle=vague.group(),
                message=Text(
                    sv=f"Målet ”{goal.title}” säger ”{vague.group()}”, men inte vad som ska förändras.",
                    en=f"The goal “{goal.title}” says “{vague.group()}”, but not what is to change.",
                ),
                help=Text(
                    sv="Skriv om `title` med ett verb för förändringen, som minska, öka eller utveckla.",
                    en="Rewrite the `title` with a verb for the change, such as minska, öka or utveckla.",
                ),
            )


_ACTIVITY = re.compile(
    r"^(?:genomför[as]?|genomföra|anordna[r]?|arrangera[r]?|hålla|håller|ordna[r]?)\s.*"
    r"(?:\d|\b(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|en\s+gång)\b)",
    re.IGNORECASE,
)


@rule(
    "SV013",
    over=Agreement,
    severity=Severity.WARNING,
    title=Text(sv="Måltypen stämmer med målet", en="The type of a goal fits its content"),
    why=Text(
        sv=(
            "Ett produktionsmål säger hur många gånger eller för hur många något görs. Ett effektmål säger "
            "vad som ska bli annorlunda. Blandas de ihop följs fel sak upp."
        ),
        en=(
            "An output goal says how many times, or for how many, something is done. An effect goal says "
            "what is to be different. When they are mixed up, the wrong thing is followed up."
        ),
    ),
    source=BRA_GOALS,
)
def goal_type_fits_content(agreement: Agreement, _context: Context) -> Iterator[Finding]:
    """An output goal has a count, in its words or as a target; an effect goal is no counted activity."""
    for place, goal in enumerate(agreement.goals):
        if goal.type is GoalType.OUTPUT and not _counts(goal):
            yield Finding(
                at=("goals", place, "title"),
                message=Text(
                    sv=f"Produktionsmålet ”{goal.title}” anger inget antal.",
                    en=f"The output goal “{goal.title}” gives no number.",
                ),
                help=Text(
                    sv="Skriv hur många gånger eller för hur många i `title`, eller lägg till `target` i en "
                    "indikator.",
                    en="Say how many times or for how many in the `title`, or give an indicator a `target`.",
                ),
            )
        if goal.type is GoalType.EFFECT and _ACTIVITY.match(goal.title):
            yield Finding(
                at=("goals", place, "type"),
                message=Text(
                    sv=f"Målet ”{goal.title}” är angivet som effektmål men beskriver en aktivitet.",
                    en=f"The goal “{goal.title}” is called an effect goal but describes an activity.",
                ),
                help=Text(
                    sv="Ändra `type` till `output`, eller skriv i `title` vad aktiviteten ska leda till.",
                    en="Change `type` to `output`, or say in the `title` what the activity is to lead to.",
                ),
            )


def _counts(goal: Goal) -> bool:
    words = (goal.title, goal.text or "", *(each.target_text or "" for each in goal.indicators))
    return any(each.target is not None for each in goal.indicators) or any(map(says_a_number, words))


@rule(
    "SV056",
    over=Agreement,
    severity=Severity.WARNING,
    title=Text(sv="Varje problem har ett mål", en="Every problem has a goal"),
    why=Text(
        sv="Ett problem som inget mål svarar mot blir lätt utan åtgärder och uppföljning.",
        en="A problem that no goal answers easily goes without measures and follow-up.",
    ),
    source=BRA_GOALS,
)
def problems_have_goals(agreement: Agreement, _context: Context) -> Iterator[Finding]:
    """Once some goal names its problem, every problem has a goal of its own or one in its area."""
    answered = {goal.problem for goal in agreement.goals if goal.problem}
    areas = {goal.area for goal in agreement.goals if goal.area and not goal.problem}
    for place, problem in enumerate(agreement.problems if answered else ()):
        if problem.id not in answered and problem.area not in areas:
            yield Finding(
                at=("problems", place, "title"),
                message=Text(
                    sv=f"Problemet ”{problem.title}” har inget mål.",
                    en=f"The problem “{problem.title}” has no goal.",
                ),
                help=Text(
                    sv=f"Lägg till ett mål med `problem: {problem.id}`.",
                    en=f"Add a goal with `problem: {problem.id}`.",
                ),
            )
