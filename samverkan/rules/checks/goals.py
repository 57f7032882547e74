"""What is to be reached: what Brå's model asks of how goals are put."""

import re
from collections.abc import Iterator

from samverkan.diagnostics import Severity
from samverkan.model import Agreement, Goal, GoalType
from samverkan.rules.agreements import says_a_number
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import BRA_GOALS
from samverkan.text import Text, pattern_of

_VAGUE = pattern_of(
    r"\b(?:(?<!och )(?<!, )verka[rs]?\s+(?:\w+\s+){0,2}för(?!\s+sig)"
    r"|arbeta[r]?\s+(?:\w+\s+)?(?:aktivt|för\s+(?:att|en|ett))|jobba[r]?\s+(?:\w+\s+)?(?:aktivt|för\s+att)"
    r"|aktivt\s+arbeta[r]?|värna[rs]?(?:\s+om)?|bidra(?:r|ga)?\s+till|medverka[r]?\s+till"
    r"|sträva[r]?\s+(?:efter|mot)|eftersträva[rs]?|slå[r]?\s+vakt\s+om|fokusera[r]?\s+på"
    r"|ha[r]?\s+fokus\s+på)\b",
    re.IGNORECASE,
)
"""Verbs that promise work; “bo och verka för alla” is another verka."""

_MOVEMENT = pattern_of(
    r"\b(?:\w*minsk\w*|\w*ök(?:a|ar|as|ad|ade|at|ning|ningen)|\w*utveckl\w*|\w*förbättr\w*|\w*stärk\w*"
    r"|(?:för)?höj\w*|(?:för)?sänk\w*|halver\w*|fördubbl\w*|för(?:kort|läng|djup|ny|enkl)a\w*|reducer\w*"
    r"|eliminer\w*|avskaffa\w*|upphör\w*|stoppa\w*|bryt\w*|bygga\w*|inför\w*|inrätta\w*|starta\w*|nå[rs]?"
    r"|färre|fler|högre|lägre|bättre|mindre|större|snabbare|tidigare|tryggare|säkrare|växa|växer)\b|\d",
    re.IGNORECASE,
)


@rule("SV012", over=Agreement, severity=Severity.INFO, source=BRA_GOALS)
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
                alike=Text(
                    sv="mål säger inte vad som ska förändras", en="goals do not say what is to change"
                ),
                help=Text(
                    sv="Skriv om `title` med ett verb för förändringen, som minska, öka eller utveckla.",
                    en="Rewrite the `title` with a verb for the change, such as “minska” or “utveckla”.",
                ),
            )


_ACTIVITY = pattern_of(
    r"^(?:genomför[as]?|genomföra|anordna[r]?|arrangera[r]?|hålla|håller|ordna[r]?)\s.*"
    r"(?:\d|\b(?:två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|en\s+gång)\b)",
    re.IGNORECASE,
)


@rule("SV013", over=Agreement, severity=Severity.WARNING, source=BRA_GOALS)
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
