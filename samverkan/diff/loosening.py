"""What weakens in the words of a text: a duty that becomes an aim, a longer time, a smaller number."""

import re
from collections.abc import Callable

from samverkan.diff.amounts import counts, limits, paces
from samverkan.diff.likeness import AKIN, likeness
from samverkan.text import Text

_STRICT = re.compile(r"\b(?:ska|skall|måste|åtar sig|förbinder sig)\b", re.IGNORECASE)
_LOOSE = re.compile(
    r"\b(?:bör|kan|får|avser|strävar|eftersträvar|vid behov|om möjligt|i mån av)\b", re.IGNORECASE
)
_AIM = re.compile(
    r"\b(?:ska|skall|måste)\s+(?:\w+\s+)?(?:sträva efter|eftersträva|försöka|verka för|arbeta för|"
    r"ha som (?:ambition|målsättning|avsikt)|ha ambitionen|om möjligt)\b",
    re.IGNORECASE,
)
_AT_WILL = re.compile(r"\b(?:vid behov|när det behövs|om möjligt|i mån av|efter behov)\b", re.IGNORECASE)
_OTHERWISE_OFTEN = re.compile(
    r"\b(?:varje|varannan|vartannat|vart|per|gång(?:er)?|alla|alltid|ständigt|kontinuerligt|löpande|"
    r"dygnet|\w*dagar|oftare)\b",
    re.IGNORECASE,
)
_OTHERWISE_SOON = re.compile(
    r"\d|\b(?:omedelbart|genast|omgående|direkt|samma|senast|dygnet|inom|före|innan|till och med|dagen|"
    r"nästa|snarast|löpande|ständigt|alltid)\b",
    re.IGNORECASE,
)
_LESS_IS_MORE = re.compile(
    r"\b(?:minsk\w+|begräns\w+|färre|högst|max\w*|mindre|endast|bara|undvik\w+)\b", re.IGNORECASE
)
_SAME = 1.015
"""How much longer a time has to be, as months and years are no whole number of weeks."""


def loosened(
    old: str, new: str, *, paced: bool = False, dated: bool = False, counted: bool = True
) -> tuple[Text, ...]:
    """Every way in which the words of the new text bind less than those of the old one.

    With `paced` or `dated`, how often or when is said beside the text; without `counted`, fewer may be
    what is aimed for.
    """
    left_out = (_is_seldomer,) * paced + (_is_endless,) * dated + (_is_fewer,) * (not counted)
    return tuple(said for check in _CHECKS if check not in left_out and (said := check(old, new)))


def _is_aim(old: str, new: str) -> Text | None:
    """A duty that has become a wish: `ska` out, `bör` or `kan` in, or `ska` that is no more than an aim."""
    strict, loose, aims = (
        [len(words.findall(text)) for text in (old, new)] for words in (_STRICT, _LOOSE, _AIM)
    )
    fewer = strict[1] < strict[0] and loose[1] > loose[0]
    softer = strict[1] == strict[0] and aims[1] > aims[0] and likeness(old, new) >= AKIN
    if not (fewer or softer):
        return None
    return Text(
        sv="ett krav har blivit en möjlighet eller en strävan",
        en="a duty has become a possibility or an aim",
    )


def _is_later(old: str, new: str) -> Text | None:
    before, after = limits(old), limits(new)
    if not (len(before) == len(after) == 1 and likeness(old, new) >= AKIN):
        return None
    if after[0].size <= before[0].size * _SAME:
        return None
    return _instead("tiden är längre", "the time is longer", before[0].words, after[0].words)


def _is_endless(old: str, new: str) -> Text | None:
    before = limits(old)
    if len(before) != 1 or _OTHERWISE_SOON.search(new) or likeness(old, new) < AKIN:
        return None
    was = before[0].words
    return Text(
        sv=f"det står inte längre hur snart (förut inom {was})",
        en=f"it no longer says how soon (was within {was})",
    )


def _is_seldomer(old: str, new: str) -> Text | None:
    before, after = paces(old), paces(new)
    if len(before) != 1 or len(after) > 1:
        return None
    akin = likeness(old, new) >= AKIN
    if after:
        seldomer = akin and after[0].size > before[0].size * _SAME
        words = before[0].words, after[0].words
        return _instead("det är mer sällan", "it is less often", *words) if seldomer else None
    if _OTHERWISE_OFTEN.search(new) or not (akin or _AT_WILL.search(new)):
        return None
    was = before[0].words
    return Text(
        sv=f"det står inte längre hur ofta (förut {was})", en=f"it no longer says how often (was {was})"
    )


def _is_fewer(old: str, new: str) -> Text | None:
    if likeness(old, new) < AKIN or _LESS_IS_MORE.search(f"{old} {new}"):
        return None
    before, after = counts(old), counts(new)
    pairs = ((before[stem], after[stem]) for stem in before if stem in after)
    fewer = [(was.words, now.words) for was, now in pairs if now.size < was.size]
    return _instead("antalet är mindre", "the number is smaller", *fewer[0]) if fewer else None


def _instead(sv: str, en: str, was: str, now: str) -> Text:
    return Text(sv=f"{sv}, {now} i stället för {was}", en=f"{en}, {now} instead of {was}")


_CHECKS: tuple[Callable[[str, str], Text | None], ...] = (
    _is_aim,
    _is_later,
    _is_endless,
    _is_seldomer,
    _is_fewer,
)
