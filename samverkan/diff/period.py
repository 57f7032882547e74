"""When an agreement holds, in words with its length: `2019–2022 (fyra år)`."""

from samverkan.model import PartialDate, TimeUnit, Validity
from samverkan.model.intervals import counted


def period(validity: Validity) -> str:
    """The period in words, with its length where it has an end."""
    start, end = validity.start, validity.end
    if validity.until_further_notice:
        words = f"tills vidare från {start}" if start else "tills vidare"
        return f"{words}, längst till {end}" if end else words
    if start and end:
        dash = "–" if not (start.month or end.month) else " – "
        words = str(start) if start == end else f"{start}{dash}{end}"
        return f"{words} ({length})" if (length := _length(start, end)) else words
    return f"från {start}" if start else f"till och med {end}" if end else validity.stated or "inte angiven"


def _months(start: PartialDate, end: PartialDate) -> int:
    """The whole months from the first day that `start` can mean to the last that `end` can."""
    late = (start.day or 1) > 15
    early = end.day is not None and end.day < 15
    return (end.year - start.year) * 12 + (end.month or 12) - (start.month or 1) + 1 - late - early


def _length(start: PartialDate, end: PartialDate) -> str:
    held = _months(start, end)
    if held < 1:
        return ""
    return counted(held // 12, TimeUnit.YEAR) if held % 12 == 0 else counted(held, TimeUnit.MONTH)
