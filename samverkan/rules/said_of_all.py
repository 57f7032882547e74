"""How many are done, kept or go to plan, by the words of a follow-up and by its own rows."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from samverkan.diagnostics import Route
from samverkan.model import Kept, MeasureStatus, Uppfoljning
from samverkan.rules.rule import Finding
from samverkan.rules.wording import SENTENCE, needle
from samverkan.rules.written_values import NUMBER, number_of
from samverkan.text import Text, pattern_of

_KEPT = r"(?P<kept>löfte(?:n|na))\s+(?:är\s+(?:hållna|uppfyllda)|har\s+(?:hållits|uppfyllts))"
_DONE = r"(?P<done>åtgärder(?:na)?)\s+(?:är\s+(?:klara|avslutade|slutförda)|har\s+(?:avslutats|slutförts))"
_AS_PLANNED = r"(?P<planned>åtgärder(?:na)?)\s+(?:(?:går|löper)\s+(?:på\s+)?enligt|följer)\s+plan(?:en|erna)?"
_HOW_MANY = (
    rf"(?P<every>alla|samtliga)(?:\s+de)?(?:\s+{NUMBER})?"
    rf"|(?P<some>{NUMBER})\s+av\s+(?:de\s+)?(?P<whole>{NUMBER})"
)
_SAID = pattern_of(
    rf"\s*(?:{_HOW_MANY})\s+(?:{_KEPT}|{_DONE}|{_AS_PLANNED})(?=\s*(?:$|,\s+(?!med\s|förutom\s|utom\s)|(?:och|men)\s))",
    re.IGNORECASE,
)
"""What a sentence begins with: after `om` or `när` nothing has been said."""


def counted_otherwise(follow_up: Uppfoljning, route: Route, text: str) -> Iterator[Finding]:
    """Each number of all that is said to be done, kept or as planned, when its own rows have another."""
    for found in _said(text):
        rows = _rows(follow_up, found)
        said = rows.every if found["every"] else number_of(found["some"])
        is_of_all = bool(found["every"]) or number_of(found["whole"]) == rows.every
        if rows.every and is_of_all and not rows.least <= said <= rows.most:
            yield Finding(
                at=route,
                needle=needle(text, *found.span()),
                message=Text(
                    sv=f"Texten säger {said} av {rows.every}, men på dess egna rader är de {rows.told}.",
                    en=f"The text says {said} of {rows.every}, but in its own rows they are {rows.told}.",
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


class _Rows(NamedTuple):
    """How many rows there are, and for how many of them it is so: at least, at most, and as it is told."""

    every: int
    least: int
    most: int
    told: int


_SURELY = (Kept.YES, MeasureStatus.DONE)
_MAYBE = (Kept.PARTLY, MeasureStatus.CANCELLED)
"""What may be counted among all, or not."""


def _rows(follow_up: Uppfoljning, found: re.Match[str]) -> _Rows:
    """What the rows say of it; where one of them says nothing there are none to count."""
    if found["planned"]:
        return _as_planned(follow_up)
    rows: Sequence[Kept | MeasureStatus | None]
    if found["kept"]:
        rows = [each.kept for each in follow_up.promises]
    else:
        rows = [each.status for each in follow_up.measures]
    surely, maybe = (sum(each in some for each in rows) for some in (_SURELY, _MAYBE))
    return _Rows(0 if None in rows else len(rows), surely, surely + maybe, surely)


def _as_planned(follow_up: Uppfoljning) -> _Rows:
    """Those with deviations, or cancelled, do not go to plan; the others may."""
    rows = follow_up.measures
    strayed = sum(bool(each.deviations) or each.status is MeasureStatus.CANCELLED for each in rows)
    return _Rows(len(rows), 0, len(rows) - strayed, len(rows) - strayed)
