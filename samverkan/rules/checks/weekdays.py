"""That a weekday is the one that its day falls on."""

import re
from collections.abc import Iterator

from samverkan.diagnostics import Severity
from samverkan.model import Record
from samverkan.rules.rule import Context, Finding, Of, rule
from samverkan.rules.sources import WRITING_RULES
from samverkan.rules.wording import holding, needle, occurrences
from samverkan.rules.written_values import DAY, day_of
from samverkan.swedish import WEEKDAYS
from samverkan.text import Text, pattern_of

_IN_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_DATED = pattern_of(
    rf"(?<![\w–-])(?P<weekday>{'|'.join(WEEKDAYS)})(?:en)?,?\s+(?:{DAY})(?![0-9])", re.IGNORECASE
)


@rule("SV106", over=Record, severity=Severity.WARNING, source=WRITING_RULES, of=Of.TEXTS)
def weekdays_are_those_of_their_days(record: Record, _context: Context) -> Iterator[Finding]:
    """A weekday before a day with its year is the one that the day falls on."""
    for route, text in holding(record, *WEEKDAYS):
        for found in occurrences(_DATED, text):
            day = day_of(found)
            if day and found["weekday"].casefold() != WEEKDAYS[day.weekday()]:
                yield Finding(
                    at=route,
                    needle=needle(text, *found.span("weekday")),
                    message=Text(
                        sv=f"{day} är en {WEEKDAYS[day.weekday()]}.",
                        en=f"{day} is a {_IN_ENGLISH[day.weekday()]}.",
                    ),
                    help=Text(sv="Rätta veckodagen eller datumet.", en="Correct the weekday or the date."),
                )
