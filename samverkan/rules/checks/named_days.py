"""That the days, times, ages and spans of years that a text names can be, and fall on the weekday it says."""

import re
from calendar import monthrange
from collections.abc import Iterator

from samverkan.diagnostics import Route, Severity
from samverkan.model import Record
from samverkan.rules.rule import Context, Finding, Of, rule
from samverkan.rules.sources import WRITING_RULES
from samverkan.rules.wording import holding, needle, occurrences
from samverkan.rules.written_values import DAY, SPAN, day_of
from samverkan.swedish import MONTHS, WEEKDAYS
from samverkan.text import Text, pattern_of

_IN_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_DATED = pattern_of(
    rf"(?<![\w–-])(?P<weekday>{'|'.join(WEEKDAYS)})(?:en)?,?\s+(?:{DAY})(?![0-9])", re.IGNORECASE
)

_DAY_OF_MONTH = pattern_of(
    r"(?<![\w.,–-])(?P<den>den\s+)?(?:[0-9]{1,2}\s?[–-]\s?)?(?P<day>[0-9]{1,2})\s+"
    rf"(?P<month>{'|'.join(MONTHS)})(?!\w)(?:\s+(?P<year>(?:19|20)[0-9]{{2}})(?![0-9]))?",
    re.IGNORECASE,
)

_HOUR_AND_MINUTE = "[0-9]{1,2}[.:][0-9]{2}"
_CLOCK = pattern_of(
    rf"(?<!\w)(?:klockan|kl\.?)\s+(?P<times>{_HOUR_AND_MINUTE}(?:\s?[–-]\s?{_HOUR_AND_MINUTE})?)"
    r"(?!\w|[.:][0-9])",
    re.IGNORECASE,
)
_NO_HOUR = rf"(?![\w–-]|[.:,][0-9]|\s+(?:minut|{'|'.join(MONTHS)}))"
_HOURS = pattern_of(
    rf"(?<!\w)(?:klockan|kl\.?)\s+(?P<times>[0-9]{{1,2}}(?:\s?[–-]\s?[0-9]{{1,2}})?)(?!\s?[–-]){_NO_HOUR}"
    rf"|(?<!\w)mellan\s+(?:klockan|kl\.?)\s+[0-9]{{1,2}}\s+och\s+(?P<last>[0-9]{{1,2}}){_NO_HOUR}",
    re.IGNORECASE,
)
_LAST_HOUR = 24
_TIME = pattern_of(r"([0-9]+)[.:]([0-9]+)")
_FIGURES = pattern_of(r"[0-9]+")

_YEARS = pattern_of(rf"(?<![\w/:.-]){SPAN}")

_AGES = pattern_of(
    r"(?<![\w/:.,–-])(?P<first>[0-9]{1,2})\s?–\s?(?P<last>[0-9]{1,2})(?:\s?år(?!\w)|-?åring)"
    r"|(?<!\w)mellan\s+(?P<from>[0-9]{1,2})\s+och\s+(?P<to>[0-9]{1,2})\s+år(?!\w)"
    r"|(?<!\w)årskurs(?:erna)?\s+(?P<lower>[0-9])\s?–\s?(?P<higher>[0-9])(?![\w–-])",
    re.IGNORECASE,
)

_LEAP = 2024


@rule("SV106", over=Record, severity=Severity.WARNING, source=WRITING_RULES, of=Of.TEXTS)
def days_that_are_named_are_there(record: Record, _context: Context) -> Iterator[Finding]:
    """A day, a time and a span of years or ages in a text are possible, and a weekday is that of its day."""
    for route, text in holding(record, *WEEKDAYS):
        yield from _other_weekdays(route, text)
    for route, text in holding(record, *MONTHS):
        yield from _no_such_days(route, text)
    for route, text in holding(record, "kl"):
        yield from _no_such_times(route, text)
    for route, text in holding(record, "–"):
        yield from _years_backwards(route, text)
    for route, text in holding(record, "–", "mellan"):
        yield from _ages_backwards(route, text)


def _other_weekdays(route: Route, text: str) -> Iterator[Finding]:
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


def _no_such_days(route: Route, text: str) -> Iterator[Finding]:
    """Days beyond the end of their month: after `den` or before a year, so that a row of figures is none."""
    for found in occurrences(_DAY_OF_MONTH, text):
        month = MONTHS.index(found["month"].casefold()) + 1
        last = monthrange(int(found["year"] or _LEAP), month)[1]
        if (found["den"] or found["year"]) and not 0 < int(found["day"]) <= last:
            yield Finding(
                at=route,
                needle=needle(text, found.start("day"), found.end()),
                message=Text(
                    sv=f"Dagen finns inte: månaden har {last} dagar.",
                    en=f"There is no such day: the month has {last} days.",
                ),
                help=Text(sv="Rätta datumet.", en="Correct the date."),
            )


def _no_such_times(route: Route, text: str) -> Iterator[Finding]:
    for found in occurrences(_CLOCK, text):
        times = [(int(hour), int(minute)) for hour, minute in _TIME.findall(found["times"])]
        if any(minute > 59 or (hour, minute) > (_LAST_HOUR, 0) for hour, minute in times):
            yield _no_such_time(route, needle(text, *found.span("times")))
    for found in occurrences(_HOURS, text):
        group = "last" if found["last"] else "times"
        if any(int(hour) > _LAST_HOUR for hour in _FIGURES.findall(found[group])):
            yield _no_such_time(route, needle(text, *found.span(group)))


def _no_such_time(at: Route, words: str) -> Finding:
    return Finding(
        at=at,
        needle=words,
        message=Text(sv="Klockslaget finns inte.", en="There is no such time of day."),
        help=Text(
            sv="Skriv timmar från 0 till 24 och minuter från 00 till 59.",
            en="Write hours from 0 to 24 and minutes from 00 to 59.",
        ),
    )


def _years_backwards(route: Route, text: str) -> Iterator[Finding]:
    for found in occurrences(_YEARS, text):
        if "–" in found[0] and found["first"] > found["last"]:
            yield Finding(
                at=route,
                needle=needle(text, *found.span()),
                message=Text(
                    sv=f"Åren {found[0]} står baklänges.", en=f"The years {found[0]} are the wrong way round."
                ),
                help=Text(sv="Skriv det första året först.", en="Write the first year first."),
            )


def _ages_backwards(route: Route, text: str) -> Iterator[Finding]:
    for found in occurrences(_AGES, text):
        first, last = (int(each) for each in found.groups() if each)
        if first > last:
            yield Finding(
                at=route,
                needle=needle(text, *found.span()),
                message=Text(
                    sv=f"Åldrarna i ”{found[0]}” står baklänges.",
                    en=f"The ages in “{found[0]}” are the wrong way round.",
                ),
                help=Text(sv="Skriv den lägsta först.", en="Write the lowest first."),
            )
