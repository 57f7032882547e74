"""What a point of a list says at its end, or first: until when and how often it is done, and who answers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from samverkan.importing.blocks import Line
from samverkan.importing.cadences import cadence_told
from samverkan.importing.days import last_in
from samverkan.importing.draft import Draft
from samverkan.importing.named_parties import is_only_parties, owners_named
from samverkan.model import Block
from samverkan.swedish import MONTH, NUMBERS
from samverkan.text import pattern_of

_LONGEST = 400
_UNTIL = pattern_of(
    r"(?P<said>.*?[\w)”%]),?\s+\(?(?:(?:(?:ska vara|är)\s+)?klart?(?:\s+senast)?|senast"
    r"|före(?=\s+(?:utgången|slutet)\b))\s+"
    r"(?P<told>[^(),;]{4,40}?)\)?(?P<end>\.?)",
    re.IGNORECASE | re.DOTALL,
)
_AT_ITS_END = pattern_of(r"^(?:vid\s+|före\s+|i\s+)?(?:utgången|slutet)\s+av\s+(?:år\s+)?", re.IGNORECASE)
_FIRST = pattern_of(
    r"senast\s+(?P<told>(?:den\s+)?\d[\w -]{3,24}?)\s+(?P<said>[a-zåäö][a-zåäö]+\s.*?)(?P<end>\.?)", re.DOTALL
)
_OFTEN = pattern_of(
    r"(?P<said>\S+\s.*?(?:[^\W\d]|[)”%]))(?<!\bminst)(?<!\bhögst)(?<!\bungefär)(?<!\bcirka)(?<!\bca)(?<!\btill)(?<!\beller)\s+"
    rf"(?P<told>(?:varje|varannan|vartannat|vart?\s|en\s+gång\b|(?:\d{{1,2}}|{'|'.join(NUMBERS)})\s+gånger\b)"
    r"(?![^.]*(?:vår|höst|sommar|vinter))[^.,;:()]{2,30}?)(?P<end>\.?)",
    re.DOTALL,
)
_ENDS_IN_A_MONTH = pattern_of(rf"\b{MONTH}$", re.IGNORECASE)
_WHO = pattern_of(
    r"(?P<said>.*[\w)”%])(?:\s+\((?:ansvarig\w*:?\s+)?(?P<within>[^()]{3,60})\)"
    r"|[,;]\s+(?P<before>[^,;()]{3,60})\s+(?:ansvarar|är ansvariga?)"
    r"|(?:[.,;]|\s+[–—-])\s+ansvarig\w*:?\s+(?P<after>[^:;()]{3,60}?))(?P<end>\.?)",
    re.IGNORECASE | re.DOTALL,
)


_BOTH = pattern_of(
    r"(?P<said>.*[\w”%])\s+\((?P<who>[^(),;]{3,60}),\s+(?:klart?(?:\s+senast)?|senast)\s+(?P<told>[^(),;]{4,40})\)"
    r"(?P<end>\.?)",
    re.IGNORECASE | re.DOTALL,
)
"""Who answers, and until when, in the same brackets."""
_ACTOR = (
    r"(?:[a-zåäö]+\s)?[a-zåäö]*(?:förvaltning|nämnd|kontor|polis|kommun|skol|tjänst|bolag|chef|samordnar|förening|direktör)"
    r"(?:e?n|et|orna|arna)"
)
_ACTORS = pattern_of(rf"{_ACTOR}(?:(?:,\s|\s(?:och|samt)\s){_ACTOR}){{0,4}}", re.IGNORECASE)
"""Those who answer, in their definite form: `trafikkontoret och kommunpolisen`."""


@dataclass(frozen=True, slots=True)
class ToldLast:
    """The line without it, the day and the words that told of it, who answers, and how often it is done."""

    line: Line
    day: str = ""
    words: str = ""
    owners: tuple[str, ...] = ()
    who: str = ""
    """Who answers, in the words of the line, where these are no mere names of parties."""
    cadence: Mapping[str, Any] | None = None


def told_last(line: Line, draft: Draft, became: str) -> ToldLast:
    """What the line says at its end, told to the draft as what `became` of it, and the rest of the line."""
    told = ToldLast(line)
    for find in (_both, _until, _who, _until, _often):
        told = find(told, draft, became)
    return told


def _both(told: ToldLast, draft: Draft, became: str) -> ToldLast:
    found = _found(_BOTH, told.line)
    day = last_in(found["told"]) if found else None
    if found is None or day is None or not _may_answer(found["who"], draft, became):
        return told
    line = _left(told.line, found, draft, became)
    return replace(_answered(told, found["who"], draft), line=line, day=day, words=found["told"])


def _may_answer(who: str, draft: Draft, became: str) -> bool:
    """Whether words name those who answer: parties, or offices for what has a place for these."""
    return is_only_parties(who, draft) or (became == Block.MEASURES.value and bool(_ACTORS.fullmatch(who)))


def _answered(told: ToldLast, who: str, draft: Draft) -> ToldLast:
    """The same, with those who answer, whom the words name."""
    return replace(told, owners=owners_named(who, draft), who="" if is_only_parties(who, draft) else who)


def _until(told: ToldLast, draft: Draft, became: str) -> ToldLast:
    found = _found(_UNTIL, told.line) or _found(_FIRST, told.line)
    day = last_in(_AT_ITS_END.sub("", found["told"])) if found and not told.day else None
    if found is None or day is None:
        return told
    return replace(told, line=_left(told.line, found, draft, became), day=day, words=found["told"])


def _often(told: ToldLast, draft: Draft, became: str) -> ToldLast:
    found = _found(_OFTEN, told.line)
    cadence = cadence_told(found["told"]) if found else None
    if found is None or cadence is None or "stated" in cadence or _ENDS_IN_A_MONTH.search(found["said"]):
        return told
    return replace(told, line=_left(told.line, found, draft, became), cadence=cadence)


def _who(told: ToldLast, draft: Draft, became: str) -> ToldLast:
    found = None if told.owners else _found(_WHO, told.line)
    who = next(filter(None, found.group("within", "before", "after")), "") if found else ""
    if found is None or not _may_answer(who, draft, became):
        return told
    answered = _answered(told, who, draft)
    if not (answered.owners or answered.who):
        return told
    return replace(answered, line=_left(told.line, found, draft, became))


def _found(pattern: re.Pattern[str], line: Line) -> re.Match[str] | None:
    """The line read so, if it is plain text in which the rest has all its brackets."""
    found = (
        pattern.fullmatch(line.plain) if line.plain == line.prose and len(line.plain) <= _LONGEST else None
    )
    return found if found and found["said"].count("(") == found["said"].count(")") else None


def _left(line: Line, found: re.Match[str], draft: Draft, became: str) -> Line:
    words = found["said"] + found["end"]
    draft.take(line.plain[: found.start("said")] + line.plain[found.end("said") : found.start("end")], became)
    return replace(line, plain=words, prose=words)
