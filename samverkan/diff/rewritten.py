"""Which sentences are so rewritten that no rule can weigh them: a reader has to compare them."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from samverkan.diff.akin import only_in
from samverkan.diff.aligning import aligned
from samverkan.diff.amounts import lengths, limits, notices, paces, rises
from samverkan.diff.binding import binding, is_raised
from samverkan.diff.changes import Difference, InOtherWords
from samverkan.diff.confining import says_more
from samverkan.diff.duties import is_duty
from samverkan.diff.duty_terms import HOLDS_BACK, NOTHING_BESIDE, is_told, is_wished
from samverkan.diff.lesser import ALL
from samverkan.diff.likeness import SAME, likeness
from samverkan.diff.loosening import in_a_pair
from samverkan.diff.looser_deeds import climbs
from samverkan.diff.markup import without_markup
from samverkan.diff.replaced_words import spot
from samverkan.diff.scales import MUST, VAGUE
from samverkan.diff.spelling import is_spelling
from samverkan.diff.sums import dues, moments
from samverkan.diff.terms import moved_on
from samverkan.diff.weakening import can_be_weaker
from samverkan.diff.weaker import beside, is_bound_in_words
from samverkan.model import Agreement, Role
from samverkan.swedish import MONTHS, WEEKDAYS
from samverkan.text import pattern_of

Renaming = Callable[[str], str]
"""What gives things in a text their new names."""


def renaming(differences: Iterable[Difference]) -> Renaming:
    """The new names of all that is called something else than before, to be given in any text."""
    names = {
        each.old.casefold(): each.new
        for each in differences
        if Role.NAME in each.holds.roles and isinstance(each.old, str) and isinstance(each.new, str)
    }
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, names)) or '(?!)'})\b", re.IGNORECASE)
    return lambda text: pattern.sub(lambda found: names[found[0].casefold()], text)


def to_compare(
    difference: Difference, old: Agreement, new: Agreement, renamed: Renaming
) -> Iterator[InOtherWords]:
    """The sentences of a text that no longer name who does what for whom, and say no less by any rule."""
    was, now = difference.old, difference.new
    in_words = is_bound_in_words(difference) and can_be_weaker(difference)
    if not (in_words and isinstance(was, str) and isinstance(now, str)):
        return
    sides = aligned(was, now)
    said = replace(beside(difference, moved_on(old, new), new), within=without_markup(now))
    for pair in sides.pairs:
        if _is_rewritten(renamed(pair[0]), pair[1], said.within) and not in_a_pair(*pair, said):
            yield InOtherWords(*pair)
    for each in sides.replaced:
        if is_duty(each) and not said.elsewhere(each):
            yield InOtherWords(each, None)


def _is_rewritten(old: str, new: str, within: str) -> bool:
    """Whether words have gone for which the new text has no others, or others have come that may limit it."""
    lost, at = _lost(old, new, within), spot(old, new)
    if not lost and not _LIMITS.match(at.inserted):
        return False
    if is_spelling(old, new) or is_told(old, new) or _asks_more(old, new):
        return False
    return len(lost) > _FEW or bool(lost and at.deleted) or not _binds_more(old, new)


def _lost(old: str, new: str, within: str) -> list[str]:
    """The words of the old sentence that name something, and that nothing in the new text says."""
    named = only_in(old, within)
    named = only_in(_without_times(MUST.sub(" ", old), new), within) if named else named
    return [each for each in named if not _is_said_alike(each, new)]


_FEW = 2
"""Where more than so much has gone, what has come instead does not make up for it."""
_LIMITS = pattern_of(r"(?:som|vars|vid|när|om|då|där|efter|utifrån|beroende|på [A-ZÅÄÖ]|i [A-ZÅÄÖ])\b")
"""What begins words that may limit what stands before them."""


def _binds_more(old: str, new: str) -> bool:
    """Whether a sentence, much the same, would bind less if it were the other way round."""
    freed = HOLDS_BACK.search(old) and not HOLDS_BACK.search(new)
    return not freed and likeness(old, new) >= SAME and bool(in_a_pair(new, old, NOTHING_BESIDE))


def _asks_more(old: str, new: str) -> bool:
    if is_raised(old, new) or climbs(old, new) or rises(old, new) or says_more(old, new):
        return True
    if is_wished(old) and not (is_wished(new) or HOLDS_BACK.search(old)):
        return True
    more = ((MUST, new, old), (ALL, new, old), (VAGUE, old, new))
    return any(words.search(one) and not words.search(other) for words, one, other in more)


def _without_times(old: str, new: str) -> str:
    """The old sentence but for how often, how soon and when, where the new one says that too."""
    for said in (paces, limits, notices, lengths, dues, moments):
        was = said(old)
        if len(said(new)) >= len(was):
            for each in was:
                old = old.replace(each.words, " ")
    for words in (_DATES, _NUMBERS):
        if words.search(new):
            old = words.sub(" ", old)
    return old


_DATES = pattern_of(rf"\b(?:{'|'.join((*MONTHS, *WEEKDAYS, 'vardag', 'helg'))})\w*|\b20\d\d\b")
_NUMBERS = pattern_of(r"\b\d+\b")


def _is_said_alike(word: str, new: str) -> bool:
    return any(group.fullmatch(word) and group.search(new) for group in binding().alike)
