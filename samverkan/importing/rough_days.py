"""Days that plans name roughly, as `hösten 2026`, or without a year, as `Q1`."""

import re
from typing import Any

from samverkan.importing.days import WITHOUT_YEAR
from samverkan.importing.draft import Draft
from samverkan.importing.parts_of_years import is_rough
from samverkan.text import pattern_of

_BY = pattern_of(r"^(?:senast|klart?|till)\s+", re.IGNORECASE)


def tell_rough(record: dict[str, Any], words: str, draft: Draft) -> None:
    """Marks a record of which a day is read out of words that can be meant otherwise."""
    if is_rough(words) or WITHOUT_YEAR.fullmatch(words):
        draft.doubts.append((record, f"Kontrollera tiden: filen skriver ”{words}”."))


def bare_day(words: str, draft: Draft) -> str:
    """The words without `senast`; with the year of a plan for one year alone, where they have none."""
    bare = _BY.sub("", words)
    validity = draft.values.get("validity", {})
    start, end = (str(validity.get(key, ""))[:4] for key in ("start", "end"))
    return f"{bare} {end}" if start == end != "" and WITHOUT_YEAR.fullmatch(words) else bare
