"""Whether a sentence lays a duty on somebody: what is lost when the sentence goes as a whole."""

import re

from samverkan.diff.amounts import limits, paces
from samverkan.diff.scales import ACTORS
from samverkan.diff.sums import dues
from samverkan.text import pattern_of

_BOUND = pattern_of(
    r"\b(?:(?:ska|skall)(?! kunna)|åta(?:r|s) sig|förbind(?:er|a) sig|(?:är|vara) skyldiga?|lova[rs]?|"
    r"garantera[rs]?|säkerställ(?:er|s)|s(?:er|e) till|ansvara[r]? för|svara[r]? för|"
    r"har (?:\w+ ){0,2}ansvar(?:et)? för)\b",
    re.IGNORECASE,
)
_AGREED = pattern_of(r"\böverens om att\b", re.IGNORECASE)
_WITHIN = pattern_of(r"\b(?:som|att|när|om|därför|eftersom|vilket|vilka|där|då|hur|vad|så)\b", re.IGNORECASE)
_CLAUSE = pattern_of(r"[,;:–]")
_IS_DONE = pattern_of(r"\b(?:ska|skall)(?: \w+){0,3}? \w{2,}s\b", re.IGNORECASE)
_DONE = (
    "rapporter återrapporter redovis återkoppl utvärder revider dokumenter genomför anmäl åtgärd besök "
    "kontroller publicer presenter inform fastställ beslut underteckn avsätt finansier bemann upprätt utse "
    "dela delge lämn håll följ t kall bjud stäm skick anordn erbjud inför byt rust bygg"
)
"""Stems of what is done and can be seen to be done."""
_IS_CARRIED_OUT = pattern_of(
    rf"\b(?:ska|skall)(?: \w+){{0,3}}? (?:{'|'.join(_DONE.split())})(?:er)?a?s\b", re.IGNORECASE
)


def is_duty(sentence: str) -> bool:
    """Whether it says outright who is to do something, or that something is to be carried out.

    What is said in passing (*de åtaganden som parterna förbinder sig att genomföra*) lays no duty on anybody.
    """
    said = _AGREED.sub(":", sentence)
    if any(_has_subject(said, bound) for bound in _BOUND.finditer(said)):
        return True
    if found := _IS_CARRIED_OUT.search(said):
        return not _WITHIN.search(_CLAUSE.split(said[: found.start()])[-1])
    return bool(_IS_DONE.search(said)) and bool(paces(said) or limits(said) or dues(said))


def _has_subject(sentence: str, bound: re.Match[str]) -> bool:
    """Whether the one who is bound stands before the word in the same main clause, or right after it."""
    before = _CLAUSE.split(sentence[: bound.start()])[-1]
    after = " ".join(sentence[bound.end() :].split()[:2])
    words = before.split()
    subject = " ".join(words if len(words) <= _FEW * 2 else words[:_FEW] + words[-_FEW:])
    return bool((ACTORS.search(subject) and not _WITHIN.search(before)) or ACTORS.match(after))


_FEW = 3
"""Within so many words of where a clause begins, or of its verb, stands its subject."""
