"""How the period of one agreement stands to that of another."""

from samverkan.diff.periods import period
from samverkan.model import Agreement, PartialDate, Validity
from samverkan.text import Text


def moved_on(old: Agreement, new: Agreement) -> int:
    """How many months later the new agreement begins: by so much may what falls due in it be later."""
    begins = old.validity.start, new.validity.start
    if not (begins[0] and begins[1]):
        return 0
    return max(0, _month(begins[1]) - _month(begins[0]))


def is_later(old: PartialDate, new: PartialDate, moved: int = 0) -> bool:
    """Whether the last day that `new` can mean comes after that of `old`, `moved` so many months on."""
    month = _last_month(old) + moved
    return (_last_month(new), new.day or 31) > (month, old.day or 31)


def shortened(old: Validity, new: Validity) -> Text | None:
    """That an agreement holds for a shorter time, or no longer until further notice."""
    was, now = period(old), period(new)
    if old.until_further_notice and not new.until_further_notice and new.end:
        return Text(
            sv=f"Avtalet gäller inte längre tills vidare, utan {_during(new)}{now.sv}.",
            en=f"The agreement no longer holds until further notice, but for {now.en}.",
        )
    if new.until_further_notice or not (old.start and old.end and new.start and new.end):
        return None
    if _is_same(old.start, new.start) and _is_same(old.end, new.end):
        return None
    if _months(new.start, new.end) >= _months(old.start, old.end):
        return None
    return Text(
        sv=f"Avtalet gäller en kortare tid: {now.sv} i stället för {was.sv}.",
        en=f"The agreement holds for a shorter time: {now.en} instead of {was.en}.",
    )


def _during(validity: Validity) -> str:
    """What stands before the period in a sentence: one between two dates is `under` them."""
    if not (validity.start and validity.end):
        return ""
    return "under tiden " if validity.start.month or validity.end.month else "under "


def _is_same(one: PartialDate, other: PartialDate) -> bool:
    """Whether one of two dates says the other more exactly."""
    return str(one).startswith(str(other)) or str(other).startswith(str(one))


def _month(when: PartialDate) -> int:
    return when.year * 12 + (when.month or 1)


def _last_month(when: PartialDate) -> int:
    return when.year * 12 + (when.month or 12)


def _months(start: PartialDate, end: PartialDate) -> int:
    """The whole months from the first day that `start` can mean to the last that `end` can."""
    late = (start.day or 1) > 15
    early = end.day is not None and end.day < 15
    return (end.year - start.year) * 12 + (end.month or 12) - (start.month or 1) + 1 - late - early
