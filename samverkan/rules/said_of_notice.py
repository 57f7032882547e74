"""The time of notice that words give the agreement, when its own is another."""

import re
from collections.abc import Iterator

from samverkan.diagnostics import Route
from samverkan.model import Agreement, Duration, TimeUnit, counted, longer
from samverkan.rules.rule import Finding
from samverkan.rules.this_agreement import MEND
from samverkan.rules.wording import SENTENCE, needle
from samverkan.rules.written_values import NUMBER, number_of
from samverkan.text import Text, pattern_of

_UNITS = {"m": TimeUnit.MONTH, "å": TimeUnit.YEAR, "v": TimeUnit.WEEK}

_TIME = rf"(?P<time>(?P<number>{NUMBER}|en|ett)\s+(?P<unit>månad(?:er)?|år|veck(?:a|or)))"

_NOTICES = (
    pattern_of(
        r"(?<![\w-])uppsägningstid(?:en)?(?:\s+(?:för\s+avtalet|är|ska\s+vara|på|om|uppgår\s+till|minst)){1,3}\s+"
        rf"{_TIME}(?!\w)",
        re.IGNORECASE,
    ),
    pattern_of(
        rf"(?<![\w–-]){_TIME}s\s+(?:ömsesidig\s+|skriftlig\s+){{0,2}}uppsägning(?:stid)?(?!\w)", re.IGNORECASE
    ),
    pattern_of(
        rf"(?<![\w-])säg(?:s|as|a|er)\s+(?:\w+\s+){{0,4}}?upp\s+(?:\w+\s+){{0,4}}?(?:med|minst|senast)\s+{_TIME}s?\s+"
        r"(?:varsel|uppsägningstid|i\s+förväg|före|innan)",
        re.IGNORECASE,
    ),
    pattern_of(
        rf"(?<![\w-])upphör\s+(?:då\s+)?(?:att\s+gälla\s+)?{_TIME}\s+(?:senare|efter\s+uppsägning)",
        re.IGNORECASE,
    ),
)

_OF_ANOTHER = pattern_of(
    r"tidigare|(?<!\w)(?:förra|föregående|gamla|gällde|nästa)(?!\w)|hyr|anställ|ramavtal|tjänst|arrend|leas|lokalen",
    re.IGNORECASE,
)
"""Words of a sentence that may speak of another agreement."""


def other_notice(route: Route, text: str, agreement: Agreement) -> Iterator[Finding]:
    """Each time of notice in the text that is another than the one of the agreement."""
    termination = agreement.validity.termination
    if termination is None or termination.notice is None:
        return
    known = termination.notice
    for sentence in SENTENCE.finditer(text):
        every = filter(None, (each.search(text, *sentence.span()) for each in _NOTICES))
        found = None if _OF_ANOTHER.search(sentence[0]) else next(every, None)
        said = _duration(found) if found else known
        if found and (longer(said, known) or longer(known, said)):
            yield _differs(route, needle(text, *found.span("time")), said, known)


def _duration(found: re.Match[str]) -> Duration:
    number, unit = found["number"].casefold(), found["unit"].casefold()
    count = 1 if number in ("en", "ett") else number_of(number)
    return Duration.model_construct(count=count, unit=_UNITS[unit[0]])


def _differs(at: Route, words: str, said: Duration, known: Duration) -> Finding:
    here, there = (counted(each.count, each.unit) for each in (said, known))
    return Finding(
        at=at,
        needle=words,
        message=Text(
            sv=f"Här är uppsägningstiden {here.sv}, men avtalets egen är {there.sv}.",
            en=f"The notice here is {here.en}, but the agreement's own is {there.en}.",
        ),
        help=MEND,
    )
