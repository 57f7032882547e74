"""An interval that somebody has typed anew: the days that it begins and ends with, each for itself."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from samverkan.model.written_dates import as_in_files
from samverkan.render.marks import Origin
from samverkan.returned.changes import TextChange, TextChangeKind, Unplaced
from samverkan.text import pattern_of

_APART = pattern_of(r"\s*[–—]\s*|\s+-\s+")
_YEAR = pattern_of(r"\d{4}$")


def with_intervals(changes: Sequence[TextChange]) -> Iterator[TextChange]:
    """The changes; where one day is gone, and the other has become two, each has the one that is its own."""
    gone = {(each.at.file, each.route): each for each in changes if each.kind is TextChangeKind.REMOVED}
    apart: dict[TextChange, TextChange] = {}
    for each in changes:
        days = _days(each.new) if each.kind is TextChangeKind.CHANGED and _DAYS.get(each.route[-1]) else None
        other = gone.get((each.at.file, (*each.route[:-1], _DAYS[each.route[-1]]))) if days else None
        if days and other:
            is_start = each.route[-1] == "start"
            for one, day in zip((each, other) if is_start else (other, each), days, strict=True):
                apart[one] = replace(one, kind=TextChangeKind.CHANGED, new=day)
    return (apart.get(each, each) for each in changes)


def parted(change: Unplaced, texts: Sequence[Origin]) -> list[TextChange]:
    """What is otherwise of an interval that a document tells of as one, as `januari–mars 2029`.

    Nothing unless the words are one, before and now, of two days that stand together at one place only.
    """
    was, now = _days(change.old), _days(change.new)
    days = {(each.file, each.route): each for each in texts if each.route[-1] in _DAYS}
    pairs = [
        (start, days.get((file, (*route[:-1], "end"))))
        for (file, route), start in days.items()
        if was and route[-1] == "start" and start.text == as_in_files(was[0])
    ]
    same = [(start, end) for start, end in pairs if was and end and end.text == as_in_files(was[1])]
    if was is None or now is None or len(same) != 1:
        return []
    return [
        TextChange(TextChangeKind.CHANGED, at, at.route, old, new, change.author)
        for at, old, new in zip(same[0], was, now, strict=True)
        if old != new
    ]


_DAYS: dict[str | int, str] = {"start": "end", "end": "start"}
"""The keys of the days that an interval is made of, each with the other."""


def _days(words: str) -> tuple[str, str] | None:
    """The day that an interval begins with, with its year, and the one that it ends with; None of another."""
    parts = _APART.split(words)
    year = _YEAR.search(words)
    if len(parts) != len(_DAYS) or not year:
        return None
    start, end = (each if as_in_files(each) else f"{each} {year[0]}" for each in parts)
    return (start, end) if as_in_files(start) and as_in_files(end) else None
