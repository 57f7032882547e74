"""When an agreement holds, by its parts about that, its head, or wherever it is said."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from samverkan.importing.blocks import ReadTable
from samverkan.importing.days import conditions_in, period_in
from samverkan.importing.draft import Draft
from samverkan.importing.outline import Outline, OutlinePart
from samverkan.importing.rough_days import tell_rough
from samverkan.importing.sentences import sentences
from samverkan.importing.topics import topic_of
from samverkan.model import Block
from samverkan.text import pattern_of

_HOLDS = pattern_of(
    r"\b(?:gäller|löper|löpa|avtalstid|avtalsperiod|giltighet\w*|uppsägning\w*|säga?s? upp|förläng\w+)\b"
    r"|mandatperiod|\b(?:avtalet|överenskommelsen)\s+(?:avser|omfattar)\s+(?:perioden|tiden|åren)\b",
    re.IGNORECASE,
)
_OF_WHAT_WAS = pattern_of(
    r"\b(?:genomfördes|gjordes|hölls|hade|var|anmäldes|ökade|minskade|svarade|ersätter|tidigare)\b"
    r"|\bhar (?:ökat|minskat|varit|gjorts|genomförts)\b|undersökning|enkät|mätning|statistik",
    re.IGNORECASE,
)
"""What a sentence has that tells of something before the agreement."""
_YEAR = pattern_of(r"\b20\d\d\b")


def read_period(outline: Outline, texts: Sequence[str], draft: Draft) -> None:
    """Puts `validity` into the draft: what a part about it says, else the head, else what is said first."""
    own = [line.plain for part in _parts(outline.root) if _is_about_time(part) for line in part.lines()]
    holds = [sentence for sentence in sentences(texts) if _HOLDS.search(sentence)]
    head = [each.plain for each in (outline.title, outline.subtitle) if each]
    below = [block.line.plain for block in outline.root.blocks if not isinstance(block, ReadTable)]
    head += [each for each in sentences(below) if not _OF_WHAT_WAS.search(each)]
    validity = _said(own) or _said(holds)
    if not validity:
        later = [each for each in sentences(texts) if not _OF_WHAT_WAS.search(each)]
        elsewhere = _said(later)
        year = _year(draft.values.get("title", ""))
        validity = (year if draft.values.get("form") == "action_plan" else {}) or _said(head) or year
        validity = validity or (elsewhere if elsewhere.keys() != {"end", "stated"} else {})
        if validity:
            why = f"Kontrollera perioden: den är tolkad ur ”{validity.get('stated', 'tills vidare')}”."
            draft.guess(("validity",), why)
    draft.values["validity"] = validity | conditions_in([*own, *holds])
    tell_rough(draft.values["validity"], validity.get("stated", ""), draft)


def _said(texts: Sequence[str]) -> dict[str, Any]:
    """The period of the texts, in their words when these stand together."""
    period = period_in(texts)
    together = "…" not in period.words and "until_further_notice" not in period.values
    return dict(period.values) | ({"stated": period.words} if period.values and together else {})


def _year(title: str) -> dict[str, Any]:
    """The year that the title names, when it names just one."""
    years = _YEAR.findall(title)
    return {"start": years[0], "end": years[0], "stated": years[0]} if len(years) == 1 else {}


def _is_about_time(part: OutlinePart) -> bool:
    own = topic_of(part.name)
    return bool(own and own.block is Block.VALIDITY)


def _parts(part: OutlinePart) -> Iterator[OutlinePart]:
    for each in part.parts:
        yield each
        yield from _parts(each)
