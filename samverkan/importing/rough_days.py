"""Days that plans name roughly, as `hösten 2026`, or without a year, as `Q1` and `mars och oktober`."""

import re
from typing import Any

from samverkan.importing.days import SPAN, WITHOUT_YEAR, first_in, last_in
from samverkan.importing.draft import Draft
from samverkan.importing.parts_of_years import is_rough
from samverkan.text import pattern_of

_BY = pattern_of(r"^(?:(?:senast|klart?|till)\s+)+", re.IGNORECASE)
_YEARS = pattern_of(r"(?<!\d)20\d\d(?!\d)")
_LAST_YEAR = pattern_of(r"[\s,]*(20\d\d)?[\s.]*$")
_BETWEEN = pattern_of(r"\s*(?:,|/|&|\+|\boch\b|\bsamt\b)\s*")


def tell_rough(record: dict[str, Any], words: str, draft: Draft) -> None:
    """Marks a record of which a day is read out of words that can be meant otherwise."""
    if is_rough(words) or WITHOUT_YEAR.fullmatch(words):
        tell_time(record, words, draft)


def tell_time(record: dict[str, Any], words: str, draft: Draft) -> None:
    """Marks a record of which the time is read out of these words."""
    draft.doubts.append((record, f"Kontrollera tiden: filen skriver ”{words}”."))


def bare_day(words: str, draft: Draft, year: str = "") -> str:
    """The words without `senast`; without a year of their own with that around them, or of a plan for one."""
    bare, known = _BY.sub("", words), year or _of_plan(draft)
    return f"{bare} {known}" if known and WITHOUT_YEAR.fullmatch(words) else bare


def year_of(heading: str) -> str:
    """The year that a heading names, if it is one alone."""
    years = _YEARS.findall(heading)
    return years[0] if len(years) == 1 else ""


def several_times(words: str, draft: Draft, year: str = "") -> dict[str, Any]:
    """When several parts of a year, as `Q2 och Q4`, begin and end; of no known year, how often they come."""
    said = _LAST_YEAR.search(words)
    parts = _BETWEEN.split(words[: said.start()] if said else words)
    if len(parts) == 1 or not all(map(WITHOUT_YEAR.fullmatch, parts)):
        return {}
    is_of_spans = any(map(SPAN.search, parts))
    known = (said[1] if said else None) or year or _of_plan(draft)
    first, last = SPAN.split(parts[0])[0], SPAN.split(parts[-1])[-1]
    start, end = first_in(f"{first} {known}"), last_in(f"{last} {known}")
    if start and end:
        return {"start": start, "end": end}
    return {} if is_of_spans else {"cadence": {"times": len(parts), "per": "year", "stated": words}}


def _of_plan(draft: Draft) -> str:
    """The year of a plan for one year alone."""
    validity = draft.values.get("validity", {})
    start, end = (str(validity.get(key, ""))[:4] for key in ("start", "end"))
    return start if start == end else ""
