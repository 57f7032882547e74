"""Persons whom a text makes possible to recognise.

The messages never quote what was found: reports end up in logs.
"""

import re
from collections.abc import Iterator

from samverkan.diagnostics import Route, Severity
from samverkan.model import Record
from samverkan.rules.persons import CRIME, NAMED, pointed_out
from samverkan.rules.rule import Context, Finding, Of, rule
from samverkan.rules.sources import DATA_PROTECTION
from samverkan.rules.wording import holding, needle, occurrences
from samverkan.text import Text, pattern_of

_STILL = r"(?:tidigare|nu|också|även)"

_ONE_OF_AGE = (
    r"(?:(?:[Ee]n|[Dd]en|[Ee]tt|[Dd]et)\s+[0-9]{1,2}[-‑ ]?(?:årig\w*|års?)\s+"
    r"(?:pojke|pojken|flicka|flickan|man|mannen|kvinna|kvinnan|elev|eleven|kille|killen|tjej|tjejen|person|barn)"
    r"|[0-9]{1,2}-åring(?:en|ens))"
)

_BORN = r"(?:\s*,?\s*\(?(?:f\.|född)\s*[0-9]{4}\)?,?)?"

_PERSON = pattern_of(
    rf"(?<!\w)(?:{_ONE_OF_AGE}(?:\s+[^\s.;:!?]+){{0,8}}?"
    rf"|{NAMED}{_BORN}\s+(?:som\s+)?(?:är|var|blev|har\s+blivit|har\s+varit)(?:\s+{_STILL})?)"
    rf"\s+(?P<what>{CRIME})(?!\w)"
)

_OF_PERSONS = (
    pattern_of(r"år(?:(?<=[0-9]år)|(?<=[0-9][-‑ ]år))"),
    *(pattern_of(rf"{verb}(?:\s+{_STILL})?\s+{CRIME}") for verb in ("är", "var", "blev", "blivit", "varit")),
)
"""An age, or a verb that ties a crime to a name."""


@rule(
    "SV059",
    over=Record,
    severity=Severity.INFO,
    also=(Severity.WARNING,),
    source=DATA_PROTECTION,
    of=Of.PERSONS | Of.TEXTS,
)
def no_person_can_be_recognised(record: Record, _context: Context) -> Iterator[Finding]:
    """No text ties a crime to one person, or points one out by class, age or diagnosis."""
    tied = list(_tied_to_crimes(record))
    for route, text, found in tied:
        yield Finding(
            at=route,
            needle=needle(text, *found.span("what")),
            message=Text(
                sv="Texten kan knyta brott eller missbruk till en person som går att känna igen.",
                en="The text may tie a crime or an addiction to a person who can be recognised.",
            ),
            help=Text(
                sv="Skriv om gruppen eller problemet i stället, utan namn, ålder och plats.",
                en="Write of the group or the problem instead, without name, age and place.",
            ),
        )
    told = {route for route, _, _ in tied}
    for route, text, start, end in pointed_out(record):
        if route not in told:
            yield _points_out(route, needle(text, start, end))


def _tied_to_crimes(record: Record) -> Iterator[tuple[Route, str, re.Match[str]]]:
    for route, text in holding(record, *_OF_PERSONS, codes=True):
        for found in occurrences(_PERSON, text):
            yield route, text, found


def _points_out(route: Route, words: str) -> Finding:
    return Finding(
        at=route,
        needle=words,
        severity=Severity.WARNING,
        message=Text(
            sv="Texten kan peka ut en person genom namn, initialer, klass, ålder eller diagnos.",
            en="The text may point out a person by name, initials, school class, age or diagnosis.",
        ),
        help=Text(
            sv="Skriv om gruppen eller problemet. Ta bort uppgiften även ur versionshistoriken.",
            en="Write of the group or the problem. Remove it from the version history as well.",
        ),
    )
