"""How many measures are done or promises kept, by the words of a follow-up and by its own rows."""

import re
from collections.abc import Iterator, Sequence

from samverkan.diagnostics import Route
from samverkan.model import Kept, MeasureStatus, Uppfoljning
from samverkan.rules.rule import Finding
from samverkan.rules.wording import SENTENCE, needle
from samverkan.rules.written_values import NUMBER, number_of
from samverkan.text import Text, pattern_of

_KEPT = r"(?P<kept>löften(?:na)?)\s+(?:är\s+(?:hållna|uppfyllda)|har\s+(?:hållits|uppfyllts))"
_DONE = r"(?P<done>åtgärder(?:na)?)\s+(?:är\s+(?:klara|avslutade|slutförda)|har\s+(?:avslutats|slutförts))"
_HOW_MANY = (
    rf"(?P<every>alla|samtliga)(?:\s+de)?(?:\s+{NUMBER})?"
    rf"|(?P<some>{NUMBER})\s+av\s+(?:de\s+)?(?P<whole>{NUMBER})"
)
_SAID = pattern_of(
    rf"\s*(?:{_HOW_MANY})\s+(?:{_KEPT}|{_DONE})(?=\s*(?:$|,\s+(?!med\s|förutom\s|utom\s)|(?:och|men)\s))",
    re.IGNORECASE,
)
"""What a sentence begins with: after `om` or `när` nothing has been said."""


def counted_otherwise(follow_up: Uppfoljning, route: Route, text: str) -> Iterator[Finding]:
    """Each number of all that is said to be done or kept, when the rows of the follow-up have another."""
    for found in _said(text):
        rows = _rows(follow_up, of_promises=bool(found["kept"]))
        said = len(rows) if found["every"] else number_of(found["some"])
        is_of_all = bool(found["every"]) or number_of(found["whole"]) == len(rows)
        surely, maybe = (sum(each in some for each in rows) for some in (_SURELY, _MAYBE))
        if rows and is_of_all and None not in rows and not surely <= said <= surely + maybe:
            yield Finding(
                at=route,
                needle=needle(text, *found.span()),
                message=Text(
                    sv=f"Texten säger {said} av {len(rows)}, men på dess egna rader är de {surely}.",
                    en=f"The text says {said} of {len(rows)}, but in its own rows they are {surely}.",
                ),
                help=Text(
                    sv="Rätta texten, eller det som står på raderna.",
                    en="Correct the text, or what stands in the rows.",
                ),
            )


def _said(text: str) -> Iterator[re.Match[str]]:
    for sentence in SENTENCE.finditer(text):
        if found := _SAID.match(text, *sentence.span()):
            yield found


_SURELY = (Kept.YES, MeasureStatus.DONE)
_MAYBE = (Kept.PARTLY, MeasureStatus.CANCELLED)
"""What may be counted among all, or not."""


def _rows(follow_up: Uppfoljning, *, of_promises: bool) -> Sequence[Kept | MeasureStatus | None]:
    """How far each promise or measure has come; None where its row does not say."""
    if of_promises:
        return [each.kept for each in follow_up.promises]
    return [each.status for each in follow_up.measures]
