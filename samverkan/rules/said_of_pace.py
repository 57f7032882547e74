"""How often something is done, when the words of an agreement say another pace than the key beside them."""

import re
from collections.abc import Iterator

from samverkan.diagnostics import Route
from samverkan.model import Agreement, Cadence, Commitment, Forum, Promise, Revision, days, often
from samverkan.model.said_often import FrequencyPattern, Often, often_in
from samverkan.rules.rule import Finding
from samverkan.rules.this_agreement import MEND
from samverkan.rules.wording import needle, parts
from samverkan.text import Text, pattern_of

_SURE = (FrequencyPattern.TIMES, FrequencyPattern.EVERY, FrequencyPattern.ADVERB)
"""The ways of saying how often that name an interval of the calendar."""

_MEETS = pattern_of(
    r"(?<!\w)(?:möts|träffas|sammanträder|har\s+möte)\s+"
    r"(?:\w+\s+)?(?:varje|varannan|vartannat|var\s|en\s+gång|[0-9]+\s|två\s|tre\s|fyra\s|sex\s|månadsvis|årligen)",
    re.IGNORECASE,
)
"""That a forum meets, and how often right after it."""

_MEETINGS = ("", "gång", "gånger", "ggr", "tillfälle", "tillfällen", "möte", "möten")


def other_paces(agreement: Agreement) -> Iterator[Finding]:
    """Each text of what is to be done that has one pace, which is another than its own `cadence`.

    What is told of a forum may be another pace than that of its meetings, unless it says that it meets.
    """
    for route, part in parts(agreement):
        if isinstance(part, Forum) and part.cadence and part.text and _MEETS.search(part.text):
            yield from _other_pace((*route, "text"), part.text, part.cadence)
        if isinstance(part, Commitment | Promise | Revision) and part.cadence and part.text:
            yield from _other_pace((*route, "text"), part.text, part.cadence)


def _other_pace(at: Route, text: str, cadence: Cadence) -> Iterator[Finding]:
    said = _only(text)
    if said and not _is_near(said, cadence):
        words, known = text[said.start : said.end], often(cadence.model_copy(update={"stated": None}))
        yield Finding(
            at=at,
            needle=needle(text, said.start, said.end),
            message=Text(
                sv=f"Texten säger ”{words}”, men `cadence` säger {known.sv}.",
                en=f"The text says “{words}”, but `cadence` says {known.en}.",
            ),
            help=MEND,
        )


def _only(text: str) -> Often | None:
    """The one pace of the text; None where there are more, or where it is of no calendar time."""
    every = list(often_in(text, *FrequencyPattern))
    if len(every) != 1:
        return None
    said = every[0]
    return said if said.way in _SURE and said.unit and said.noun in _MEETINGS else None


def _is_near(said: Often, cadence: Cadence) -> bool:
    between = days(cadence)
    return abs(said.between - between) * 10 <= max(said.between, between)
