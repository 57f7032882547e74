"""What weakens in the words of a text: its sentences side by side, and every way in which one binds less."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from samverkan.diff.aligning import aligned
from samverkan.diff.amounts import NUMBER, Amount, counts, limits, paces
from samverkan.diff.duties import is_duty
from samverkan.diff.likeness import bare_words
from samverkan.diff.scales import ACTORS, AIM, AT_WILL, MAY, MUST, SCALES, VAGUE
from samverkan.diff.sums import dues, money, shares
from samverkan.text import Text

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
    r"\b(?:minsk\w+|begräns\w+|färre|högst|max\w*|mindre|endast|bara|undvik\w+|sänk\w*|understig\w*|"
    r"överstig\w*|otryg\w*|utsätt\w*|utsatt\w*|utan)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:inte|ej|aldrig)\b(?: längre)?\s*", re.IGNORECASE)
_ALLOWED = re.compile(r"\b(?:tillåt\w*|får|accepter\w*|godta\w*|kan)\b", re.IGNORECASE)
_BESIDES = re.compile(
    r"\b(?:och|samt|men|som|dessutom|därutöver|även|oftare|eller)\b[^.,;]*$",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"\b(?:ansvara\w*|svarar|ansvaret|bekosta\w*|betala\w*|finansiera\w*|står för|bär|uppgift)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b\w{2,}(?:as|ds|ts|rs|ls|ns|es|ks|gs|ms|vs)\b", re.IGNORECASE)
_ABOUT = re.compile(
    rf"\b(?:cirka|ca\.?|ungefär|omkring|runt|kring|upp till|högst|max|maximalt) {NUMBER}\b",
    re.IGNORECASE,
)
_SAME = 1.015
"""How much longer a time has to be, as months and years are no whole number of weeks."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of a duty beside its text: how often, by when, by whom; and what its numbers are for.

    Days may be `moved` on so many months with the period. Without `counted`, fewer may be what is aimed for.
    A sentence that is left out may be said `elsewhere`.
    """

    paced: bool = False
    dated: bool = False
    answered: bool = False
    counted: bool = True
    moved: int = 0
    elsewhere: Callable[[str], bool] = lambda _sentence: False


def loosened(old: str, new: str, said: Said = Said()) -> tuple[Text, ...]:
    """Every way in which the words of the new text bind less than those of the old one."""
    sides = aligned(old, new)
    found = [each for pair in sides.pairs for check in _CHECKS if (each := check(*pair, said))]
    left_out = any(is_duty(each) and not said.elsewhere(each) for each in sides.left_out)
    return tuple(dict.fromkeys((*found, *((_LEFT_OUT,) if left_out else ()))))


_LEFT_OUT = Text(
    sv="något som ska göras står inte längre kvar",
    en="something that is to be done is left out",
)


def _is_aim(old: str, new: str, _said: Said) -> Text | None:
    """A duty that has become a wish, or a possibility."""
    must, may, aim = ([len(words.findall(text)) for text in (old, new)] for words in (MUST, MAY, AIM))
    softer = may[1] > may[0] and (must[1] < must[0] or (not must[1] and _stands_first(MAY, old, new)))
    aimed = aim[1] > aim[0] and may[1] >= may[0]
    if not (softer or aimed) or must[1] > must[0]:
        return None
    if aimed and not softer and not (must[0] or _stands_first(AIM, old, new)):
        return None
    if may[0] and not must[0] and may[0] >= may[1] + aim[1]:
        return None
    return Text(
        sv="ett krav har blivit en möjlighet eller en strävan",
        en="a duty has become a possibility or an aim",
    )


def _stands_first(words: re.Pattern[str], old: str, new: str) -> bool:
    """Whether the words stand where the old sentence, up to there the same, had its verb."""
    place = words.search(new)
    before = bare_words(new[: place.start()]) if place else ""
    return bool(before) and bare_words(old).startswith(f"{before} ")


def _is_reserved(old: str, new: str, _said: Said) -> Text | None:
    """A reservation that was not there, and is not about something besides."""
    before, after = list(AT_WILL.finditer(old)), list(AT_WILL.finditer(new))
    if len(after) <= len(before) or VAGUE.search(old):
        return None
    added = [each for each in after if not _BESIDES.search(_unshared(old, new[: each.start()]))]
    if len(added) <= len(before):
        return None
    words = added[-1][0]
    return Text(sv=f"det görs bara {words.lower()}", en=f"it is done only “{words.lower()}”")


def _unshared(old: str, start: str) -> str:
    """The end of the start of a sentence, back to where two words follow each other as in the old one."""
    words = bare_words(start).split()
    before = bare_words(old).split()
    same = set(pairwise(before))
    place = len(words)
    while place > 1 and (words[place - 2], words[place - 1]) not in same:
        place -= 1
    return " ".join(words[place:] if place > 1 else words[1:])


def _is_about(old: str, new: str, _said: Said) -> Text | None:
    """A number that stood for itself, and is now about so many or at most so many."""
    about = _ABOUT.search(new)
    if not about or _ABOUT.search(old) or _LESS_IS_MORE.search(old):
        return None
    if not re.search(rf"\b{about['number']}\b", old):
        return None
    return Text(
        sv=f"det är inte längre säkert hur många: {about[0]}",
        en=f"how many is uncertain: {about[0]}",
    )


def _is_lower(old: str, new: str, _said: Said) -> Text | None:
    """A step down on one of the scales: a rung has fewer words than before, and a lower one has more."""
    for scale in SCALES:
        had, has = ([len(rung.findall(text)) for rung in scale.rungs] for text in (old, new))
        lost = next(
            (place for place, (x, y) in enumerate(zip(had, has, strict=True)) if x > y),
            None,
        )
        if lost is None or any(y > x for x, y in zip(had[:lost], has[:lost], strict=True)):
            continue
        if any(y > x for x, y in zip(had[lost + 1 :], has[lost + 1 :], strict=True)):
            return None if scale.of_amounts and _LESS_IS_MORE.search(old) else scale.said
    return None


def _is_later(old: str, new: str, _said: Said) -> Text | None:
    before, after = limits(old), limits(new)
    if not (len(before) == len(after) == 1) or after[0].size <= before[0].size * _SAME:
        return None
    return _instead("tiden är längre", "the time is longer", before[0].words, after[0].words)


def _is_due_later(old: str, new: str, said: Said) -> Text | None:
    """A last day that is later in the year, or the year after, and has not just followed the period."""
    before, after = dues(old), dues(new)
    if not (len(before) == len(after) == 1) or after[0].size <= before[0].size + said.moved * _MONTH:
        return None
    if said.moved and after[0].size > _YEARS and after[0].size % 372 <= before[0].size % 372:
        return None
    return _instead("det ska vara klart senare", "it is due later", before[0].words, after[0].words)


_MONTH = 31
_YEARS = 372 * 1000
"""From here on a last day has a year."""


def _is_endless(old: str, new: str, said: Said) -> Text | None:
    before = limits(old)
    if said.dated or len(before) != 1 or _OTHERWISE_SOON.search(new):
        return None
    was = before[0].words
    return Text(
        sv=f"det står inte längre hur snart (förut inom {was})",
        en=f"it no longer says how soon (was within {was})",
    )


def _is_seldomer(old: str, new: str, said: Said) -> Text | None:
    before, after = paces(old), paces(new)
    if said.paced or len(before) != 1 or len(after) > 1:
        return None
    if after:
        other = _in_months(before[0]) is not _in_months(after[0])
        seldomer = after[0].size > before[0].size * (_ABOUT_A_MONTH if other else _SAME)
        words = before[0].words, after[0].words
        return _instead("det är mer sällan", "it is less often", *words) if seldomer else None
    if _OTHERWISE_OFTEN.search(new) and not VAGUE.search(new):
        return None
    was = before[0].words
    return Text(
        sv=f"det står inte längre hur ofta (förut {was})",
        en=f"it no longer says how often (was {was})",
    )


def _in_months(pace: Amount) -> bool:
    return (pace.size * 12 / 365).is_integer()


_ABOUT_A_MONTH = 1.1
"""How much longer a month has to be than four weeks, which many take for a month."""


def _is_fewer(old: str, new: str, said: Said) -> Text | None:
    if not said.counted or _LESS_IS_MORE.search(f"{old} {new}"):
        return None
    for read in (counts, shares, money):
        before, after = read(old), read(new)
        pairs = ((before[stem], after[stem]) for stem in before if stem in after)
        fewer = [(was.words, now.words) for was, now in pairs if now.size < was.size]
        if fewer:
            return _instead("antalet är mindre", "the number is smaller", *fewer[0])
    return None


def _is_denied(old: str, new: str, _said: Said) -> Text | None:
    """The same words with a `not`, or a ban without it."""
    a, b = bare_words(old), bare_words(new)
    denied = _NOT.search(b) and not _NOT.search(a) and _NOT.sub("", b) == a and not _ALLOWED.search(a)
    freed = _NOT.search(a) and not _NOT.search(b) and _NOT.sub("", a) == b and re.search(r"\bfår\b", a)
    if denied:
        return Text(sv="det ska inte längre göras", en="it is no longer to be done")
    return Text(sv="ett förbud är borta", en="a ban is gone") if freed else None


def _is_nobodys(old: str, new: str, said: Said) -> Text | None:
    """Somebody who answered or paid, and nobody who does."""
    if said.answered or not ACTORS.search(old) or ACTORS.search(new):
        return None
    subject = ACTORS.match(old)
    if not (subject or _ANSWERS.search(old)) or not _PASSIVE.search(new):
        return None
    return Text(
        sv="det står inte längre vem som svarar för det",
        en="it no longer says who answers for it",
    )


def _instead(sv: str, en: str, was: str, now: str) -> Text:
    return Text(sv=f"{sv}, {now} i stället för {was}", en=f"{en}, {now} instead of {was}")


_CHECKS: tuple[Callable[[str, str, Said], Text | None], ...] = (
    _is_aim,
    _is_reserved,
    _is_lower,
    _is_about,
    _is_later,
    _is_due_later,
    _is_endless,
    _is_seldomer,
    _is_fewer,
    _is_denied,
    _is_nobodys,
)
