"""The notice of appeal in the house style: that it says what the Local Government Act does."""

import re
from collections.abc import Iterator

from samverkan.diagnostics import Route, Severity
from samverkan.model import Settings
from samverkan.rules.house_style_texts import styles
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import LOCAL_GOVERNMENT_APPEAL
from samverkan.rules.wording import needle, occurrences
from samverkan.rules.written_values import NUMBER, number_of
from samverkan.text import Text, pattern_of

_KL = r"(?:kommunallagen|KL(?!\w))"

_CHAPTERS = pattern_of(
    rf"(?<![0-9])(?P<before>[0-9]{{1,2}})\s*kap\.?\s(?:[0-9 –,och§-]{{0,24}}\s)?(?:i\s+)?{_KL}"
    rf"|{_KL}(?:\s*\([0-9:]+\))?[,\s]\s*(?P<after>[0-9]{{1,2}})\s*kap(?!\w)"
)

_WEEKS = pattern_of(
    rf"(?<!\w)inom\s+(?P<number>{NUMBER})\s+(?P<unit>veckor|dagar|månader)\s+(?:från|efter)(?!\w)",
    re.IGNORECASE,
)

_RIGHT = {"veckor": 3, "dagar": 21}

_OLD_ACT = "1991:900"


@rule("SV103", over=Settings, severity=Severity.WARNING, source=LOCAL_GOVERNMENT_APPEAL)
def the_notice_of_appeal_is_that_of_the_act(settings: Settings, _context: Context) -> Iterator[Finding]:
    """The notice cites the chapter on appeals, if any of the Act, and gives three weeks for it."""
    for route, style in styles(settings):
        text = style.appeal_notice or ""
        if _OLD_ACT not in text:
            yield from _other_chapter(text, (*route, "appeal_notice"))
            yield from _other_time(text, (*route, "appeal_notice"))


def _other_chapter(text: str, route: Route) -> Iterator[Finding]:
    cited = [(found, found["before"] or found["after"]) for found in occurrences(_CHAPTERS, text)]
    if cited and "13" not in {chapter for _, chapter in cited}:
        found, chapter = cited[0]
        yield Finding(
            at=route,
            needle=needle(text, *found.span()),
            message=Text(
                sv=f"Hur ett beslut överklagas står i 13 kap. kommunallagen, inte i {chapter} kap.",
                en="How a decision is appealed is said in chapter 13 of the Local Government Act, not in "
                f"chapter {chapter}.",
            ),
            help=Text(sv="Rätta kapitlet.", en="Correct the chapter."),
        )


def _other_time(text: str, route: Route) -> Iterator[Finding]:
    times = [(found, _RIGHT.get(found["unit"].casefold())) for found in occurrences(_WEEKS, text)]
    if len(times) == 1 and number_of(times[0][0]["number"]) != times[0][1]:
        yield Finding(
            at=route,
            needle=needle(text, *times[0][0].span()),
            message=Text(
                sv=f"Tiden för att överklaga är tre veckor, men här står ”{times[0][0][0]}”.",
                en=f"The time for an appeal is three weeks, but here it says “{times[0][0][0]}”.",
            ),
            help=Text(
                sv="Skriv ”inom tre veckor från den dag då justeringen tillkännagavs”.",
                en="Write “inom tre veckor från den dag då justeringen tillkännagavs”.",
            ),
        )
