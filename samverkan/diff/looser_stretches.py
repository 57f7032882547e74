"""What binds less where a sentence is the same but for some words: a wish, a condition."""

import re

from samverkan.diff.akin import names, words
from samverkan.diff.duty_terms import WISH, Check, DutyTerms, excepted, is_wished
from samverkan.diff.lesser import ALL, EXCEPT, LESSER_NOUNS, ONLY_WHEN
from samverkan.diff.scales import AT_WILL, MUST, VAGUE
from samverkan.diff.stretches import BANNED, changed
from samverkan.text import Text


def _is_lesser_noun(old: str, new: str, _said: DutyTerms) -> Text | None:
    """What was demanded or promised is a wish or a direction."""
    if is_wished(old):
        return None
    for each in changed(old, new):
        gone = MUST.search(each.before) or any(map(names, {*words(each.before)} - {*words(new)}))
        if gone and LESSER_NOUNS.search(each.after) and not LESSER_NOUNS.search(old):
            return WISH
    return None


def _is_excepted(old: str, new: str, _said: DutyTerms) -> Text | None:
    """An exception or a condition that was not there."""
    if (BANNED.search(old) and not BANNED.search(new)) or any(
        had.search(old) for had in (EXCEPT, AT_WILL, VAGUE)
    ):
        return None
    for each in changed(old, new):
        found = EXCEPT.search(each.after) or (
            ONLY_WHEN.match(each.after) if not each.before.strip(" ,") else None
        )
        if found and not (_is_condition(old, found[0]) or _is_for_all(old, new, each.after[found.start() :])):
            return excepted(each.after)
    return None


def _is_for_all(old: str, new: str, exception: str) -> bool:
    """Whether the sentence holds for all but for the exception, as it did not before."""
    return len(ALL.findall(new)) > len(ALL.findall(exception)) and not ALL.search(old)


def _is_condition(old: str, words: str) -> bool:
    first = words.strip(" ,").split(" ", 1)[0]
    return bool(re.search(rf"\b(?:{re.escape(first)}|innan|förrän)\b", old, re.IGNORECASE))


IN_STRETCHES: tuple[Check, ...] = (
    _is_lesser_noun,
    _is_excepted,
)
"""Each way in which a changed stretch of a sentence makes what is to be done less."""
