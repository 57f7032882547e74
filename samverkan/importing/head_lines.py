"""Lines at the head of an agreement that say nothing but what becomes a value."""

import re
from collections.abc import Callable, Mapping

from samverkan.importing.blocks import ReadBlock, ReadParagraph
from samverkan.importing.days import period_in
from samverkan.importing.draft import Draft
from samverkan.importing.outline import OutlinePart
from samverkan.model import Block
from samverkan.model.written_dates import as_in_files
from samverkan.text import pattern_of

LABEL = r"(?:Dnr|D\.nr|Diarienr|Diarienummer|Ärendenr|Ärendenummer|Ärende|Beteckning)"
"""What stands before a registration number."""
NUMBER = (
    r"(?:[A-ZÅÄÖ]{1,6}(?:/[A-ZÅÄÖ]{1,6})?[ \t/-]?)?\d{2,4}[/:-](?:[A-ZÅÄÖ]{1,4}[ \t]?)?\d{1,6}"
    r"(?:[ \t.-]\d{1,4})*"
)
"""A registration number, in the forms that kommuner write it in."""

REGISTERED = pattern_of(rf"{LABEL}\.?\s*:?\s*(?P<number>(?:[A-ZÅÄÖ]{{1,6}}[ \t])?{NUMBER})", re.IGNORECASE)
_DATELINE = pattern_of(
    r"(?P<place>[A-ZÅÄÖ][\wåäö-]+),?\s+(?:den\s+)?(?P<day>\d{1,2}\S*\s+(?:\w+\.?\s+)?\d{4}|\d{4}-\d\d-\d\d)"
)
_PERIOD = pattern_of(r"^(?:gäller|avtalstid|(?:avtals)?period|giltighet(?:stid)?)\s*:?\s+", re.IGNORECASE)
_SORT = pattern_of(r"(?P<sort>strategisk|operativ)t? samverkans(?:avtal|överenskommelse)", re.IGNORECASE)
_SORTS = {"strategisk": "strategic", "operativ": "operational"}


def take_head_lines(root: OutlinePart, draft: Draft) -> None:
    """Takes such lines out of the head of the text."""
    root.blocks[:] = [block for block in root.blocks if not _is_taken(block, draft)]
    for part in root.parts:
        if part.heading and _is_taken(ReadParagraph(part.heading), draft):
            part.heading = None


def _is_taken(block: ReadBlock, draft: Draft) -> bool:
    if not isinstance(block, ReadParagraph) or "\n" in block.line.plain or block.line.notes:
        return False
    words = block.line.flat.strip(" .")
    became = next((name for name, check in _CHECKS.items() if words and check(words, draft)), None)
    if became:
        draft.take(block.line.flat, became)
    return became is not None


def _is_number(text: str, draft: Draft) -> bool:
    found = REGISTERED.fullmatch(text)
    return bool(found and " ".join(found["number"].split()) == draft.values.get("registration_number"))


def _is_dateline(text: str, draft: Draft) -> bool:
    found = _DATELINE.fullmatch(text)
    day = as_in_files(found["day"]) if found else None
    if not found or not day or "date" in draft.values:
        return False
    draft.values |= {"date": day, "place": found["place"]}
    return True


def _is_party(text: str, draft: Draft) -> bool:
    return any(text == each["name"] for each in draft.records(Block.PARTIES))


def _is_period(text: str, draft: Draft) -> bool:
    period, validity = period_in([text]), draft.values["validity"]
    return _PERIOD.sub("", text) == period.words and all(
        validity.get(key) == each for key, each in period.values.items()
    )


def _is_sort(text: str, draft: Draft) -> bool:
    found = _SORT.fullmatch(text)
    if found:
        draft.values["orientation"] = _SORTS[found["sort"].casefold()]
    return bool(found)


_CHECKS: Mapping[str, Callable[[str, Draft], bool]] = {
    "registration_number": _is_number,
    "date": _is_dateline,
    "parties": _is_party,
    "validity": _is_period,
    "orientation": _is_sort,
}
"""What a line may be, by the key that it becomes."""
