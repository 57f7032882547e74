"""Whom and what a sentence holds for, where it is the same but for some words: fewer, or just anybody."""

import re

from samverkan.diff.akin import names
from samverkan.diff.attendance import names_only_when
from samverkan.diff.binding import is_raised
from samverkan.diff.confining import says_more
from samverkan.diff.duty_terms import (
    LESS_IS_MORE,
    Check,
    DutyTerms,
    instead,
    is_told,
    left_out,
)
from samverkan.diff.lesser import (
    ALL,
    EVERY_OTHER,
    EXCEPT,
    FUNCTIONS,
    NOBODY_IN_PARTICULAR,
    ONLY_SOME,
    ONLY_WHEN,
    ORGANISATIONS,
    RANKS,
)
from samverkan.diff.scales import ACTORS, AT_WILL, MUST, NOT_ALL, VAGUE
from samverkan.diff.stretches import BANNED, changed, cut, stems, stretches, with_next
from samverkan.text import Text, pattern_of


def _is_narrower(old: str, new: str, _said: DutyTerms) -> Text | None:
    """All of them have become some of them, by a place, a group or a word such as *endast*."""
    if LESS_IS_MORE.search(old) or BANNED.search(old) or is_told(old, new):
        return None
    if is_raised(old, new):
        return None
    for each in changed(old, new):
        was_all = ALL.search(each.before) and not ALL.search(new)
        if ALL.search(with_next(each.before, each)) and EVERY_OTHER.search(with_next(each.after, each)):
            return Text(sv="det gäller inte längre alla", en="it no longer holds for all")
        if was_all and ONLY_SOME.search(each.after):
            return NOT_ALL
    return None


def _is_anybodys(old: str, new: str, said: DutyTerms) -> Text | None:
    """A function that answers for it has become the parties, or somebody of theirs."""
    if said.answered:
        return None
    for each in changed(old, new):
        was, now = FUNCTIONS.search(each.before), NOBODY_IN_PARTICULAR.search(each.after)
        decides = any(rank.search(each.after) for rank in RANKS[:2])
        if not was or decides or NOBODY_IN_PARTICULAR.search(each.before):
            continue
        if now or (not FUNCTIONS.search(each.after) and set(_parts(each.before)) & set(_parts(each.after))):
            return instead(
                "det är inte längre en utpekad funktion som svarar för det",
                "no particular function answers for it any more",
                cut(each.before),
                cut(each.after),
            )
    return None


def _parts(words: str) -> list[str]:
    """What the names in the words are made of: `kommun` of `kommundirektören`, `polis` of `polischefen`."""
    return [part for part in ORGANISATIONS if part in words]


def _is_left_out(old: str, new: str, said: DutyTerms) -> Text | None:
    """One or more of several things, set off from the rest, that are named no longer."""
    if BANNED.search(old) or is_told(old, new) or re.search(r"\beller\b", old) or names_only_when(old, new):
        return None
    if (ALL.search(new) and not ALL.search(old)) or says_more(old, new):
        return None
    if not (MUST.search(old) or ACTORS.match(old) or _BINDS.search(old)):
        return None
    differing = stretches(old, new)
    added = (word for each in differing for word in _bare(each.after).split())
    if sum(map(names, added)) > 1:
        return None
    for each in differing:
        what = _bare(each.before)
        if EXCEPT.search(each.left):
            continue
        linked = _LINKED.search(each.before) or (each.left[-1:] == "," and each.right[:1] == ",")
        if linked and what and not _bare(each.after) and _is_thing(what, said.within or new):
            return left_out(_ENDS.sub("", each.before))
    return None


def _is_thing(what: str, text: str) -> bool:
    """Whether the words name things, and not how or when something is done, and are said nowhere else."""
    conditional = AT_WILL.search(what) or ONLY_WHEN.match(what) or EXCEPT.search(what) or VAGUE.search(what)
    if conditional or _HOW.search(what) or len(what.split()) > _MANY:
        return False
    return not stems(" ".join(filter(names, what.split()))) <= stems(text.casefold())


def _bare(words: str) -> str:
    return " ".join(_LINKS.sub(" ", words).split())


_MANY = 12
"""More words than these are no thing of several."""
_LINKS = pattern_of(r"\b(?:och|samt|tillsammans|genom)\b|[,;]")
_ENDS = pattern_of(r"^(?:(?:och|samt|tillsammans|[,;]) ?)+|(?: ?(?:och|samt|tillsammans|[,;]))+$")
_LINKED = pattern_of(r"^(?:och|samt|[,;])|(?:och|samt|[,;])$")
_HOW = pattern_of(
    r"\b\w+(?:igt|iskt|erat|samt|ligt|ivt)\b|^(?:det ska|en halv|som|vilk\w+|där|då|när|om|men|bland annat|"
    r"för att|så att|utan|till exempel|det vill säga|i enlighet|enligt|med stöd|i syfte|"
    r"inom|senast|varje|varannan|per)\b"
)
_BINDS = pattern_of(
    r"\b(?:omfatta\w*|avse[rs]?|gäller|ingå\w*|riktas|erbjud\w*|prioritera\w*|innehåll\w*|"
    r"\w+(?:as|ds|ts|rs|ls|ns|es|ks|gs|ms|vs))\b"
)


IN_SCOPE: tuple[Check, ...] = (
    _is_narrower,
    _is_anybodys,
    _is_left_out,
)
"""Each way in which a changed stretch of a sentence makes it hold for less, or for nobody in particular."""
