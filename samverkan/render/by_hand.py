"""What those who sign write by hand."""

from samverkan.text import pattern_of

PLACE_AND_DATE = "Ort och datum"
_YEAR = pattern_of(r"(?<!\d)[12]\d{3}(?!\d)")


def asks_place_and_date(signatory: str, *, is_joint: bool, are_told_above: bool) -> bool:
    """Whether a signatory, told by these words, writes place and date.

    Parties do, on what they sign together, where neither the lines above nor their own tell them.
    """
    return is_joint and not are_told_above and not _YEAR.search(signatory)
