"""Days, periods and lengths of time as Swedish agreements write them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from samverkan.importing.cadences import cadence_in
from samverkan.importing.parts_of_years import PART, SHORT_PART, part_of_year
from samverkan.importing.sentences import sentences
from samverkan.model.said_often import number_said, time_unit
from samverkan.model.written_dates import as_in_files
from samverkan.swedish import MONTH, NUMBERS

_YEAR = r"(?<![\d/:.])(?:19|20)\d\d(?![\d/:]|\.\d)"
_DAY = (
    rf"{PART}|(?:den\s+)?(?:\b\d{{1,2}}(?::[ae])?\s+)?\b{MONTH}\s?\d{{4}}"
    rf"|(?:den\s+)?\b\d{{1,2}}/\d{{1,2}}[ -]\d{{4}}|\d{{4}}-\d\d(?:-\d\d)?(?!\d)|{_YEAR}"
)
_SHORT = rf"(?:\d{{1,2}}(?::[ae])?\s+)?\b{MONTH}|\d{{1,2}}/\d{{1,2}}|\b{SHORT_PART}"
_UP_TO = r"(?:till\s+och\s+med|t\.?\s?o\.?\s?m\.?|fram\s+till(?:\s+och\s+med)?|till(?:\s+den)?)"
_TO = rf"(?:\s*[–—-]{{1,2}}\s*|\s+{_UP_TO}\s+)"
_LENGTH = (
    rf"(?P<count>\d{{1,2}}|{'|'.join(NUMBERS)})\s+"
    r"(?P<unit>dag(?:ar)?|veck(?:a|or)|månad(?:er)?s?|kvartal|halvårs?|års?)"
)


def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE)


WITHOUT_YEAR = _pattern(
    rf"(?:(?:senast|klart?|till)\s+){{0,2}}(?:den\s+)?(?:{_SHORT})(?:{_TO}(?:{_SHORT}))?\.?"
)
"""A day, a part of a year, or from one to another, all without a year."""
SPAN = _pattern(_TO)
"""What stands between the first and the last of a time that goes on."""
_RANGE = _pattern(rf"(?P<start>{_DAY}|{_SHORT}){_TO}(?P<end>{_DAY})")
_FROM = _pattern(
    r"(?:från\s+undertecknandet,?\s+dock\s+tidigast(?:\s+från)?|från(?:\s+och\s+med)?"
    r"|fr\.?\s?o\.?\s?m\.?|börjar gälla|träder i kraft)\s+(?:den\s+)?"
    rf"(?P<start>{_DAY})"
)
_MERELY_FROM = _pattern(r"från\s+(?!och\s+med|undertecknandet)")
_HOLDS = _pattern(
    r"(?:^|:)\s*$|\b(?:gäll|löp|giltig|avtalstid|perioden|kraft|verkan|avser|tecknas|träffas|ingås|sluts)"
)
_UNTIL = _pattern(rf"(?:{_UP_TO}|längst till)\s+(?P<end>{_DAY})")
_FURTHER = _pattern(r"tills\s+vidare(?!\W+dock\s+(?:inte\s+)?(?:som\s+)?läng(?:st|re)\b)")
_TERM = _pattern(r"\bmandatperiod")
_REPLACED = _pattern(r"(?:till dess(?: att)?|tills)\s+(?:ett nytt|det ersätts|den ersätts|en ny)[^.\n]*")
_NOTICE = (
    _pattern(rf"uppsägningstid\w*\s+(?:\w+\s+){{0,2}}?{_LENGTH}"),
    _pattern(rf"{_LENGTH}\s*uppsägning(?:stid)?\b"),
    _pattern(rf"säga(?:s)?\s+upp[^.]*?{_LENGTH}"),
    _pattern(
        rf"upphör(?:\s+att\s+gälla)?\s+{_LENGTH}\s+efter\b[^.]*\b(?:sagts?|säg(?:er|s)\s+upp|uppsägning)"
    ),
    _pattern(
        rf"(?:säg(?:er|s)\s+(?:\w+\s+){{0,3}}upp|uppsägning)\b(?:(?!förläng)[^.])*?\b(?:senast|minst)\s+{_LENGTH}\s+(?:före|innan)"
    ),
)
_EXTENSION = _pattern(rf"förläng\w*[^.]*?(?:med|om)\s+(?:ytterligare\s+)?{_LENGTH}")
_DURING = _pattern(
    rf"\b(?:gäller|löper|löpa|avser)\s+(?:för\s+|under\s+)*(?:år(?:et|en)?\s+)?(?P<start>{_YEAR})"
    rf"(?:\s*(?:och|samt|,)\s*(?P<end>{_YEAR}))?(?!\s*(?:års|[–—-]))"
)
_REVISED = _pattern(r"(?:ses över|revideras|uppdateras)[^.]*")
_WRITTEN = _pattern(r"\bskriftlig(?:en|t)?\b")
_ENDED_IN_WRITING = _pattern(r"\buppsägning(?:en)?\s+(?:ska|skall|görs|sker)\b[^.]*\bskriftlig(?:en|t|a)?\b")
_BY_ITSELF = _pattern(
    r"automatisk|\bi sänder\b|\bsägs\b[^.]*\binte\s+upp\b|\bom (?:\w+ ){0,2}?(?:inte|ingen)\b"
)
_DATED = _pattern(_DAY)
_IN = _pattern(_YEAR)
_LONGEST = 15
"""How many years a period can be; what is longer is something else."""


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    """What a text says of when an agreement holds: the keys of `validity`, and the words that say so."""

    values: dict[str, Any] = field(default_factory=dict)
    words: str = ""


def day_in(text: str) -> str | None:
    """The first day, month or year that the text names, and is one; of a part of a year the last month."""
    return next((day for found in _DATED.finditer(text) if (day := last_in(found[0]))), None)


def first_in(words: str) -> str | None:
    """The day that the words are, or the month in which the part of a year begins that they are."""
    part = part_of_year(words)
    return part[0] if part else as_in_files(words)


def last_in(words: str) -> str | None:
    """The day that the words are, or the month in which the part of a year ends that they are."""
    part = part_of_year(words)
    return part[1] if part else as_in_files(words)


def period_in(texts: Iterable[str]) -> FoundPeriod:
    """The period that the texts give, as exactly as they do."""
    said = list(sentences(texts))
    whole = next((period for each in said if (period := _range_in(each) or _during(each))), None)
    return whole or _ends_in(said)


def _during(sentence: str) -> FoundPeriod | None:
    """The year, or the two years, in which a sentence says that it holds."""
    found = _DURING.search(sentence)
    if found is None:
        return None
    start, end = found["start"], found["end"] or found["start"]
    words = sentence[found.start("start") : found.end()]
    return FoundPeriod({"start": start, "end": end}, words) if int(end) - int(start) in {0, 1} else None


def _range_in(sentence: str) -> FoundPeriod | None:
    """The period that a sentence gives from one day to another."""
    for found in _RANGE.finditer(sentence):
        end, year = last_in(found["end"]), _IN.search(found["end"])
        start = first_in(found["start"]) or (first_in(f"{found['start']} {year[0]}") if year else None)
        if start and end and start < end and int(end[:4]) - int(start[:4]) <= _LONGEST:
            return FoundPeriod({"start": start, "end": end}, found[0].strip())
    return None


def _is_of_it(found: re.Match[str]) -> bool:
    """Whether a day after a mere `från` is when it begins to hold, and not when another thing is from."""
    return not _MERELY_FROM.match(found[0]) or bool(_HOLDS.search(found.string[: found.start()]))


def _ends_in(said: Sequence[str]) -> FoundPeriod:
    """When it begins and ends, each for itself; until further notice when a sentence says that."""
    values: dict[str, Any] = {}
    words = []
    for name, pattern, read in (("start", _FROM, first_in), ("end", _UNTIL, last_in)):
        every = (found for each in said for found in pattern.finditer(each) if _is_of_it(found))
        found = next((each for each in every if read(each[name])), None)
        if found:
            values[name] = read(found[name])
            words.append(found[0])
    if str(values.get("end", "9")) <= str(values.get("start", "")):
        values.pop("end")
        words.pop()
    if any(map(_FURTHER.search, said)):
        values.pop("end", None)
        values["until_further_notice"] = True
        words.append("tills vidare")
    return FoundPeriod(values, " … ".join(words))


def conditions_in(texts: Iterable[str]) -> dict[str, Any]:
    """What the texts say of how long it holds besides days: mandate, notice, extension."""
    values: dict[str, Any] = {}
    for sentence in sentences(texts):
        for name, value in _conditions_of(sentence):
            values.setdefault(name, value)
        if "termination" in values and _ENDED_IN_WRITING.search(sentence):
            values["termination"].setdefault("form", "skriftligen")
    return values


def _conditions_of(sentence: str) -> Iterator[tuple[str, Any]]:
    replaced = _REPLACED.search(sentence)
    if replaced:
        yield "condition", replaced[0].strip(" .")
    elif _TERM.search(sentence) and not _RANGE.search(sentence):
        yield "condition", sentence.strip(" .")
    notice = next((found for pattern in _NOTICE if (found := pattern.search(sentence))), None)
    if notice:
        form = {"form": "skriftligen"} if _WRITTEN.search(sentence) else {}
        yield "termination", {"notice": _length(notice)} | form
    again = _REVISED.search(sentence)
    if again and (cadence := cadence_in(again[0])):
        yield "revision", {"cadence": cadence}
    longer = _EXTENSION.search(sentence)
    if longer:
        kind = "automatic" if _BY_ITSELF.search(sentence) else "by_decision"
        yield "extension", {"kind": kind, "length": _length(longer)}


def _length(found: re.Match[str]) -> dict[str, Any]:
    unit = time_unit(found["unit"])
    return {"count": number_said(found["count"]), "unit": unit.value if unit else None}
