"""Days, periods and lengths of time as Swedish agreements write them."""

import re
from dataclasses import dataclass, field
from typing import Any

from samverkan.importing.cadences import NUMBERS, cadence_in, number_of, unit_of
from samverkan.returned.dates import as_in_files
from samverkan.swedish import MONTHS

_MONTH = rf"(?:{'|'.join(MONTHS)})"
_YEAR = r"(?<![\d/:.])(?:19|20)\d\d(?![\d/:]|\.\d)"
_DAY = rf"(?:den\s+)?(?:\d{{1,2}}\s+)?{_MONTH}\s+\d{{4}}|\d{{4}}-\d\d(?:-\d\d)?(?!\d)|{_YEAR}"
_SHORT = rf"\d{{1,2}}\s+{_MONTH}"
_UP_TO = r"(?:till\s+och\s+med|t\.?\s?o\.?\s?m\.?|fram\s+till(?:\s+och\s+med)?|till(?:\s+den)?)"
_TO = rf"(?:\s*[–—-]\s*|\s+{_UP_TO}\s+)"
_LENGTH = (
    rf"(?P<count>\d{{1,2}}|{'|'.join(NUMBERS)})\s+"
    r"(?P<unit>dag(?:ar)?|veck(?:a|or)|månad(?:er)?s?|kvartal|halvår|år)"
)


def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE)


_RANGE = _pattern(rf"(?P<start>{_DAY}|{_SHORT}){_TO}(?P<end>{_DAY})")
_FROM = _pattern(
    r"(?:från(?:\s+och\s+med)?|fr\.?\s?o\.?\s?m\.?|börjar gälla|träder i kraft)\s+(?:den\s+)?"
    rf"(?P<start>{_DAY})"
)
_UNTIL = _pattern(rf"(?:{_UP_TO}|längst till)\s+(?P<end>{_DAY})")
_FURTHER = _pattern(r"tills\s+vidare")
_TERM = _pattern(r"[^.\n]*\bmandatperiod\w*[^.\n]*")
_REPLACED = _pattern(r"(?:till dess(?: att)?|tills)\s+(?:ett nytt|det ersätts|den ersätts|en ny)[^.\n]*")
_NOTICE = (
    _pattern(rf"uppsägningstid\w*\s+(?:\w+\s+){{0,2}}?{_LENGTH}"),
    _pattern(rf"{_LENGTH}\s*uppsägningstid"),
    _pattern(rf"säga(?:s)?\s+upp[^.]*?{_LENGTH}"),
)
_EXTENSION = _pattern(rf"förläng\w*[^.]*?(?:med|om)\s+(?:ytterligare\s+)?{_LENGTH}")
_REVISED = _pattern(r"(?:ses över|revideras|uppdateras)[^.]*")
_WRITTEN = _pattern(r"\bskriftlig(?:en|t)?\b")
_BY_ITSELF = _pattern(r"automatisk|om (?:inte|ingen)")
_DATED = _pattern(_DAY)


@dataclass(frozen=True, slots=True)
class Period:
    """What a text says of when an agreement holds: the keys of `validity`, and the words that say so."""

    values: dict[str, Any] = field(default_factory=dict)
    words: str = ""


def as_day(words: str) -> str | None:
    """A day, month or year as the files have it."""
    return as_in_files(" ".join(words.split()))


def day_in(text: str) -> str | None:
    """The first day, month or year that the text names, and is one."""
    return next((day for found in _DATED.finditer(text) if (day := as_day(found[0]))), None)


def period_in(text: str) -> Period:
    """The period that the text gives, as exactly as it does."""
    for found in _RANGE.finditer(text):
        end = as_day(found["end"])
        start = as_day(found["start"]) or as_day(f"{found['start']} {found['end'][-4:]}")
        if start and end and start[:4] <= end[:4] and int(end[:4]) - int(start[:4]) <= 15:
            return Period({"start": start, "end": end}, found[0].strip())
    values: dict[str, Any] = {}
    words = []
    for name, pattern in (("start", _FROM), ("end", _UNTIL)):
        said = pattern.search(text)
        if said and (day := as_day(said[name])):
            values[name] = day
            words.append(said[0])
    if _FURTHER.search(text):
        values.pop("end", None)
        values["until_further_notice"] = True
        words.append("tills vidare")
    return Period(values, " … ".join(words))


def conditions_in(text: str) -> dict[str, Any]:
    """What the text says of how long it holds besides days: mandate, notice, extension."""
    values: dict[str, Any] = {}
    condition = _REPLACED.search(text) or (_TERM.search(text) if not _RANGE.search(text) else None)
    if condition:
        values["condition"] = condition[0].strip()
    notice = next((found for pattern in _NOTICE if (found := pattern.search(text))), None)
    if notice:
        values["termination"] = {"notice": _length(notice)}
        if _WRITTEN.search(text):
            values["termination"]["form"] = "skriftligen"
    again = _REVISED.search(text)
    if again and (cadence := cadence_in(again[0])):
        values["revision"] = {"cadence": cadence}
    longer = _EXTENSION.search(text)
    if longer:
        kind = (
            "automatic" if re.search(r"automatisk|om (?:inte|ingen)", text, re.IGNORECASE) else "by_decision"
        )
        values["extension"] = {"kind": kind, "length": _length(longer)}
    return values


def _length(found: re.Match[str]) -> dict[str, Any]:
    return {"count": max(number_of(found["count"]), 1), "unit": unit_of(found["unit"])}
