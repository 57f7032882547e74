"""Persons whom a text makes possible to recognise.

The messages never quote what was found: reports end up in logs.
"""

import re
from collections.abc import Iterator

from samverkan.diagnostics import Severity
from samverkan.model import Record
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import DATA_PROTECTION
from samverkan.rules.wording import holding, needle
from samverkan.text import Text

_CRIME = (
    r"(?:misstänkt|misstänks|dömd|dömdes|åtalad|åtalades|häktad|anhållen|anhölls|gripen|greps|frihetsberövad"
    r"|villkorligt frigiven|narkotikapåverkad|missbrukare|kriminell|gängmedlem|polisanmäld|omhändertagen"
    r"|omhändertogs)"
)

_STILL = r"(?:tidigare|nu|också|även)"

_ONE_OF_AGE = (
    r"(?:(?:[Ee]n|[Dd]en|[Ee]tt|[Dd]et)\s+[0-9]{1,2}[-‑ ]?(?:årig\w*|års?)\s+"
    r"(?:pojke|pojken|flicka|flickan|man|mannen|kvinna|kvinnan|elev|eleven|kille|killen|tjej|tjejen|person|barn)"
    r"|[0-9]{1,2}-åring(?:en|ens))"
)

_NAMED = (
    r"(?:[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?\s+[A-ZÅÄÖ][a-zåäöé]+(?:son|sson|berg|ström|gren|qvist"
    r"|kvist|lund|dahl|ov|ić|ic|man|blom|stedt|stad|löf|feldt|ell|in|én|er))"
)

_BORN = r"(?:\s*,?\s*\(?(?:f\.|född)\s*[0-9]{4}\)?,?)?"

_PERSON = re.compile(
    rf"(?<!\w)(?:{_ONE_OF_AGE}(?:\s+[^\s.;:!?]+){{0,8}}?"
    rf"|{_NAMED}{_BORN}\s+(?:som\s+)?(?:är|var|blev|har\s+blivit|har\s+varit)(?:\s+{_STILL})?)"
    rf"\s+(?P<what>{_CRIME})(?!\w)"
)

_OF_PERSONS = (
    re.compile(r"år(?:(?<=[0-9]år)|(?<=[0-9][-‑ ]år))"),
    *(re.compile(rf"{verb}(?:\s+{_STILL})?\s+{_CRIME}") for verb in ("är", "var", "blev", "blivit", "varit")),
)
"""An age, or a verb that ties a crime to a name."""


@rule("SV059", over=Record, severity=Severity.INFO, source=DATA_PROTECTION, of_persons=True)
def no_person_can_be_recognised(record: Record, _context: Context) -> Iterator[Finding]:
    """No text ties a crime to one person, by name or by age."""
    for route, text in holding(record, *_OF_PERSONS, codes=True):
        for found in _PERSON.finditer(text):
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
