"""When an agreement holds, in words."""

from datetime import timedelta

from samverkan.diff.days import day
from samverkan.model import PartialDate, TimeUnit, Validity, counted, first_day, last_day, listed
from samverkan.swedish import the_day
from samverkan.text import Text, as_written, strung


def period(validity: Validity) -> Text:
    """When an agreement holds, with its length where it has an end: `2019–2022 (fyra år)`."""
    start, end = validity.start, validity.end
    if validity.until_further_notice:
        said = [Text(sv="tills vidare", en="until further notice")]
        said += [Text(sv=f" från {_the_day(start)}", en=f" from {start}")] if start else []
        said += [Text(sv=f", längst till {_the_day(end)}", en=f", at the longest to {end}")] if end else []
        return strung("", said)
    if start and end:
        dash = "–" if not (start.month or end.month) else " – "
        first, last = day(start), day(end)
        words = first if start == end else strung(dash, (first, last))
        length = _length(start, end)
        return Text(sv=f"{words.sv} ({length.sv})", en=f"{words.en} ({length.en})") if length else words
    if start:
        return Text(sv=f"från {_the_day(start)}", en=f"from {start}")
    if end:
        return Text(sv=f"till och med {_the_day(end)}", en=f"up to and including {end}")
    return (
        as_written(validity.stated)
        if validity.stated
        else Text(sv="utan angiven tid", en="with no time stated")
    )


def _the_day(when: PartialDate) -> str:
    return the_day(when.year, when.month, when.day)


def _length(start: PartialDate, end: PartialDate) -> Text | None:
    """How long it is, where that is a whole number of months: `tre år och en månad`."""
    first, after = first_day(start), last_day(end) + timedelta(days=1)
    held = (after.year - first.year) * 12 + after.month - first.month
    if after.day != first.day or held < 1:
        return None
    years, rest = divmod(held, 12)
    said = [counted(years, TimeUnit.YEAR)] if years else []
    said += [counted(rest, TimeUnit.MONTH)] if rest else []
    return listed(said)
