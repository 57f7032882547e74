"""What those who sign write by hand."""

import re

PLACE_AND_DATE = "Ort och datum"
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")


def asks_place_and_date(signatory: str, *, is_joint: bool, are_told_above: bool) -> bool:
    """Whether a signatory, told by these words, writes place and date.

    Parties do, on what they sign together, where neither the lines above nor their own tell them.
    """
    return is_joint and not are_told_above and not _YEAR.search(signatory)
