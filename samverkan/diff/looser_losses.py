"""What binds less where a sentence is the same but for words taken out: how, to whom, by whom."""

import re

from samverkan.diff.amounts import paces
from samverkan.diff.binding import binding
from samverkan.diff.duty_terms import BY, NOBODYS, Check, DutyTerms, is_free
from samverkan.diff.lesser import FUNCTIONS
from samverkan.diff.replaced_words import ReplacedWords, spot
from samverkan.diff.scales import ACTORS
from samverkan.diff.stretches import cut, stems
from samverkan.text import Text, pattern_of, strung


def _is_less_strong(old: str, new: str, said: DutyTerms) -> Text | None:
    """What made it stronger is said no longer: in writing, free of charge, to whom, by what means."""
    at = spot(old, new)
    words = at.deleted
    if not words or is_free(old, new) or not _is_lost(at):
        return None
    if (said.paced and paces(words)) or stems(words.casefold()) <= stems(said.within.casefold()):
        return None
    return strung(" ", (Text(sv="det står inte längre", en="it no longer says"), cut(words)))


def _is_lost(at: ReplacedWords) -> bool:
    if all(map(binding().spots["strong"].fullmatch, _SIDE_BY_SIDE.split(_LINK.sub("", at.deleted)))):
        return True
    return any(what.fullmatch(at.deleted) and where.search(at.left) for what, where in _LOST)


_SIDE_BY_SIDE = pattern_of(r", | och | samt ")
_LINK = pattern_of(r" (?:till|för|av|i|på)$")
_TOLD = (
    pattern_of(r"(?:till|för) (?!att\b)\w+.*"),
    pattern_of(
        r"\b(?:(?:åter)?rapportera|redovisa|återkoppla|presentera|meddela|delge|anmäl)\w*(?: \w+){0,2}$|"
        r"\b\w*(?:rapport|redovisning|underlag|statistik|protokoll)\w* (?:\w+ )?(?:lämna|skicka|sänd)\w*$",
        re.IGNORECASE,
    ),
)
"""To whom it is told."""
_BY_MEANS = (
    pattern_of(r"genom (?!dess\b|si(?:n|tt|na)\b|att (?:ringa|inte)\b).+"),
    pattern_of(r"^(?!.*\b(?:hur|att|som|vad|vilka)\b).+", re.IGNORECASE),
)
_FURTHER_DUTY = (
    pattern_of(r"som \w+(?:as|es|[dlnrt]s)\b.*"),
    pattern_of(r"\b(?:en|ett) (?:\w+ )?\w+$", re.IGNORECASE),
)
"""What is to be done with the thing when it is there."""
_BY_ONE = (pattern_of(r"av (?:en|ett) .+"), pattern_of(r"\w+(?:as|es|[dlnrt]s)$"))
"""By whom, who is called by no name."""
_ACTOR = r"(?:polis|kommun|bostadsbolag|skol|socialtjänst|region|räddningstjänst|fastighetsägar|förening)\w*"
_WITH_ANOTHER = (
    pattern_of(
        rf"(?:tillsammans|ihop|i samverkan|i samarbete|gemensamt) med (?:\w+ )?{_ACTOR}", re.IGNORECASE
    ),
    pattern_of(r"\w"),
)
"""Who does it too, of those that are parties to most agreements."""
_LOST = (_BY_ONE, _TOLD, _BY_MEANS, _FURTHER_DUTY, _WITH_ANOTHER)


def _is_by_nobody(old: str, new: str, said: DutyTerms) -> Text | None:
    """By whom it is done is said no longer, in a sentence in the passive."""
    words = spot(old, new).deleted
    if said.answered or not words.startswith("av ") or BY.search(new) or is_free(old, new):
        return None
    who = any(each.search(words) for each in (ACTORS, FUNCTIONS))
    return NOBODYS if who and BY.search(old) and len(words.split()) <= _FEW else None


_FEW = 6
"""So many words name somebody, and do not say what else they do."""

IN_LOSSES: tuple[Check, ...] = (_is_less_strong, _is_by_nobody)
"""Each way in which a sentence, else the same, binds less for what was taken out of it."""
