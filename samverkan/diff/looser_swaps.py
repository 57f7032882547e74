"""What binds less where a sentence, else the same, has other words in one spot: a lesser deed or way."""

import re

from samverkan.diff.akin import names, only_in
from samverkan.diff.amounts import rises
from samverkan.diff.binding import Swap, binding, least_deed
from samverkan.diff.confining import says_more
from samverkan.diff.duty_terms import WISH, Check, DutyTerms, instead, is_free
from samverkan.diff.lesser import ALL
from samverkan.diff.replaced_words import ReplacedWords, spot
from samverkan.diff.scales import AIM, MAY, MUST
from samverkan.diff.stretches import cut
from samverkan.swedish import small
from samverkan.text import Text, pattern_of


def _is_swapped(old: str, new: str, _said: DutyTerms) -> Text | None:
    """Words have given way to lesser ones right where they stood, whatever else the sentence says."""
    at = spot(old, new)
    if not _is_short(at) or is_free(old, new) or rises(old, new) or says_more(old, new):
        return None
    if ALL.search(at.come) and not ALL.search(at.gone):
        return None
    if any(_gives_way(at, each) for each in binding().swaps) or _is_less_done(at):
        return instead("det som ska göras är mindre", "less is to be done", cut(at.gone), cut(at.come))
    return None


def _is_short(at: ReplacedWords) -> bool:
    return all(0 < len(each.split()) <= _MOST for each in (at.gone, at.come))


_MOST = 5
"""Where more words than these are others than before, it is another sentence."""


def _gives_way(at: ReplacedWords, swap: Swap) -> bool:
    gone, come = (f"{at.left.rpartition(' ')[2]} {each}" for each in (at.gone, at.come))
    stood = swap.before.search(gone) and not swap.before.search(come)
    return bool(stood and swap.after.search(at.come) and not swap.after.search(at.gone))


def _is_less_done(at: ReplacedWords) -> bool:
    """Whether the deeds of the two stand on one ladder, the new one further down and no noun of the old."""
    if not only_in(at.come, at.gone):
        return False
    for rungs in binding().ladders:
        was, now = (
            [place for place, rung in enumerate(rungs) if rung.search(each)] for each in (at.gone, at.come)
        )
        if was and now and max(was) < min(now):
            return True
    named = filter(names, at.gone.casefold().split())
    if _NAMED_DEED.search(at.come) and not any(map(_ANY_DEED.fullmatch, named)):
        return False
    gone, come = (least_deed(f"{each} {at.right.partition(' ')[0]}") for each in (at.gone, at.come))
    return 0 == gone < come - 1


_NAMED = r"ing(?:en|ar)?|and(?:e|et)|tion(?:en)?"
_NAMED_DEED = pattern_of(rf"\b\w+(?:{_NAMED})\b", re.IGNORECASE)
_ANY_DEED = pattern_of(rf"\w+(?:{_NAMED}|[aeöå]r|[ae]s|a)", re.IGNORECASE)


def _is_before_the_deed(old: str, new: str, _said: DutyTerms) -> Text | None:
    """Before the deed stand words that do not bind: *ser positivt på att*, *ska kunna*."""
    if is_free(old, new) or says_more(old, new):
        return None
    at = spot(old, new)
    if at.inserted == "kunna":
        return WISH
    words = f"{at.come} att" if at.right.startswith("att ") else at.come
    if at.inserted and not at.left and any(each.match(words) for each in (AIM, MAY)):
        return WISH
    binds = (MUST, binding().spots["still binds"])
    if not _TO_DO.fullmatch(words) or any(each.search(f"{at.left} {words}") for each in binds):
        return None
    return WISH if _BOUND.fullmatch(at.gone) and _SUBJECT.fullmatch(at.left) else None


_TO_DO = pattern_of(r"(?:\w+ ){1,6}att")
_SUBJECT = pattern_of(r"(?:(?!som\b|att\b|när\b|om\b)\w+ ?){1,5}", re.IGNORECASE)
_BOUND = pattern_of(rf"|(?:{MUST.pattern})(?: \w+)?(?: att)?|\w+r", re.IGNORECASE)
"""What stood there: nothing, what binds, or the deed itself."""


def _is_put_off(old: str, new: str, _said: DutyTerms) -> Text | None:
    """What was named as to be done is looked into or strived for, by a verb that ends its line."""
    at = spot(old, new)
    is_last = at.left and not at.right and binding().spots["put off"].fullmatch(at.inserted)
    return WISH if is_last and not is_free(old, new) else None


def _is_handed_over(old: str, new: str, said: DutyTerms) -> Text | None:
    """Another party is to do it: the words that name who does are all that is another."""
    at = spot(old, new)
    if said.handed or not (at.gone and at.come) or is_free(old, new):
        return None
    was, now = (_parties(each) for each in (at.gone, at.come))
    if not was or not now or was & now or not _answers(at):
        return None
    return instead("någon annan ska göra det", "somebody else is to do it", small(at.gone), small(at.come))


def _parties(name: str) -> frozenset[int]:
    return frozenset(place for place, each in enumerate(binding().parties) if each.fullmatch(name))


def _answers(at: ReplacedWords) -> bool:
    """Whether those who are named are to do it, and are not those to whom or of whom something is done."""
    if at.gone.endswith("s"):
        return bool(_WHOSE.match(at.right))
    first = not at.left or (
        _WHEN.match(at.left) and not any(each.search(at.left) for each in binding().parties)
    )
    return bool(first) and not _IS.match(at.right)


_WHOSE = pattern_of(r"(?:ansvar|uppgift|sak|skyldighet)\b")
_WHEN = pattern_of(
    r"(?:varje|under|vid|i|på|inför|senast|efter|inom|före|minst|en gång|\w+ gånger|årligen|från)\b"
    r"(?:.* )?\w+r$",
    re.IGNORECASE,
)
"""When it is done, which stands before the deed and those who do it."""
_IS = pattern_of(r"(?:är|var|blir)\b(?! (?:skyldig|ansvarig|sammankallande|ordförande|värd))")

IN_SWAPS: tuple[Check, ...] = (_is_swapped, _is_before_the_deed, _is_put_off, _is_handed_over)
"""Each way in which other words in one spot make a sentence bind less."""
