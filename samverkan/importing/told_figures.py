"""What the sentence of a goal says that is to be reached: `ska minska från 48 till 30 per år senast 2029`."""

import re
from typing import Any

from samverkan.swedish import capital
from samverkan.text import pattern_of

_NUMBER = r"\d{1,3}(?:[ \u00a0]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
_UNIT = (
    r"%|procentenheter|procent|stycken|st|kronor|kr|tkr|mkr|(?:miljoner|tusen) kronor|minuter|timmar|dagar"
    r"|personer|elever|brott|anmälningar|gånger"
)
_PER = r"(?P<per_{0}>\s*(?:per|/)\s*(?:år|termin|kvartal|månad|vecka))?"
_YEAR = (
    r"(?:[\s,]*\(?(?:senast|år|under|i|till och med|t\.o\.m\.|(?:vid|före|i) (?:utgången|slutet) av|den)?"
    r"(?:\s+år)?\s*(?P<year_{0}>20\d\d)(?![\d:])\)?)?"
)
_LIMIT = r"(?:(?:som )?(?:högst|mest|minst|max)|maximalt|under|över|(?:färre|fler|mindre|mer) än)"
_CHANGES = r"\b(?:minska|öka|sjunka?|sänka?|höja?|stiga?|halvera|fördubbla|reducera|gå (?:ned|ner|upp))s?\b"
_FROM_TO = pattern_of(
    rf"{_CHANGES}.{{0,120}}?\bfrån\s+(?P<baseline>{_NUMBER})\s*(?P<unit_from>{_UNIT})?(?![\w:]){_PER.format('from')}"
    rf"{_YEAR.format('from')}\s*,?\s+till\s+(?:{_LIMIT}\s+)?(?P<target>{_NUMBER})\s*(?P<unit_to>{_UNIT})?(?![\w:])"
    rf"{_PER.format('to')}{_YEAR.format('to')}(?!\s*(?:år|klockan|[-–]))",
    re.IGNORECASE,
)
_SUBJECT = pattern_of(
    r"(?:^|[.:]\s+)(?P<subject>(?:Andelen|Antalet|Kostnad\w*)\b[^.:]{3,120}?"
    r"|[A-ZÅÄÖ][\wåäö-]+(?:en|et|na)\b[^.:]{0,80}?)\s+(?:ska|skall)\s"
)
_REACHES = pattern_of(
    r"(?:^|[.:]\s+)(?P<subject>(?:Andelen|Antalet|Kostnad\w*)\b[^.:]{3,120}?)\s+(?:ska|skall)\s+"
    rf"(?:vara|uppgå\s+till|ligga\s+på|bli|nå|(?:minskas?|ökas?|sjunka|stiga|sänkas|höjas)\s+till)\s+(?:{_LIMIT}\s+)?(?P<target>{_NUMBER}|noll)"
    rf"\s*(?P<unit>{_UNIT})?(?![\w:]){_PER.format('to')}{_YEAR.format('to')}\s*\.?",
    re.IGNORECASE,
)
_TO = pattern_of(
    r"(?:att\s+)?(?:minska|öka|sänka|höja)\s+(?P<subject>(?:antalet|andelen)\b[^.:,\d]{3,120}?)\s+till\s+"
    rf"(?:{_LIMIT}\s+)?(?P<target>{_NUMBER})\s*(?P<unit>{_UNIT})?(?![\w:]){_PER.format('to')}{_YEAR.format('to')}\s*\.?",
    re.IGNORECASE,
)
_WORDS = r"(?:[^.:,\d]|(?:årskurs|åk|klass|skolår)\s\d){3,120}?"
_SHARE = pattern_of(
    rf"{_LIMIT}\s+(?P<target>{_NUMBER})\s*(?P<unit>%|procent)\s+av\s+{_WORDS}\s+(?:ska|skall|har|är|känner|upplever)"
    rf"\s+{_WORDS}{_YEAR.format('to')}\s*\.?",
    re.IGNORECASE,
)
_BY_YEAR = pattern_of(
    r"(?:Senast\s+|Vid utgången av\s+)?(?:[Åå]r\s+)?(?P<year_to>20\d\d)\s+(?:ska|skall)\s+"
    rf"{_LIMIT}\s+(?P<target>{_NUMBER})\s*(?P<unit>%|procent)\s+{_WORDS}\.?"
)
_SO_MANY = pattern_of(
    rf"(?=.*(?:\bper\s|/|20\d\d)){_LIMIT}\s+(?P<target>{_NUMBER})\s+(?P<subject>[a-zåäö][^.:,\d]{{3,80}}?){_PER.format('to')}"
    rf"{_YEAR.format('to')}\s*\.?",
    re.IGNORECASE,
)
_NOW = pattern_of(
    r"\s*\((?:(?:nuläge|utgångs(?:värde|läge)|i\s?dag|baslinje)\b)?:?\s*(?:(?:år\s+)?(?P<year_before>20\d\d)\s*:?\s+)?"
    rf"(?P<baseline>{_NUMBER})\s*(?:{_UNIT})?(?:[\s,]+(?:år|i)?\s*(?P<year_after>20\d\d))?\)(?=\s*\.?$)",
    re.IGNORECASE,
)
"""What it is now, in brackets last: `(2019: 8 %)`, `(24 år 2016)`."""
_YEARS = pattern_of(r"(?:19|20)\d\d")


def figures_told(words: str) -> dict[str, Any] | None:
    """The indicator that a sentence tells of: from what to what, or what it is to reach.

    None where it can be meant otherwise.
    """
    every = list(_FROM_TO.finditer(words))
    if every:
        return _changing(every[0], words) if len(every) == 1 else None
    now = _NOW.search(words)
    told = _reached(words[: now.start()] + words[now.end() :] if now else words)
    if told is None or now is None or _YEARS.fullmatch(now["baseline"]):
        return told
    year = now["year_before"] or now["year_after"]
    return told | {"baseline": now["baseline"]} | ({"baseline_date": year} if year else {})


def _reached(words: str) -> dict[str, Any] | None:
    """What a sentence says that is to be reached, which is all that it says."""
    every = (pattern.fullmatch(words) for pattern in (_REACHES, _TO, _SHARE, _BY_YEAR, _SO_MANY))
    found = next(filter(None, every), None)
    said = found.groupdict() if found else {}
    if not said or (_YEARS.fullmatch(said["target"]) and not (said.get("unit") or said.get("per_to"))):
        return None
    per = (said.get("per_to") or "").replace("/", "per ")
    told = {
        "title": capital(said.get("subject") or words.rstrip(".")),
        "unit": " ".join(f"{(said.get('unit') or '').replace('%', 'procent')} {per}".split()),
        "target": said["target"].casefold().replace("noll", "0"),
        "target_date": said["year_to"],
    }
    return {key: each for key, each in told.items() if each}


def _changing(found: re.Match[str], words: str) -> dict[str, Any] | None:
    subject = _SUBJECT.search(words)
    units = {(found[name] or "").replace("%", "procent").casefold() for name in ("unit_from", "unit_to")}
    units -= {""}
    if len(units) > 1 or (not units and _YEARS.fullmatch(found["baseline"])):
        return None
    per = (found["per_from"] or found["per_to"] or "").replace("/", "per ")
    told = {
        "title": subject["subject"] if subject else words,
        "unit": " ".join(f"{' '.join(units)} {per}".split()),
        "baseline": found["baseline"],
        "baseline_date": found["year_from"],
        "target": found["target"],
        "target_date": found["year_to"],
    }
    return {key: each for key, each in told.items() if each}
