"""Which sentences are so rewritten that no rule can weigh them: a reader has to compare them."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace

from samverkan.diff.akin import only_in, words
from samverkan.diff.aligning import aligned
from samverkan.diff.amounts import lengths, limits, notices, paces, rises
from samverkan.diff.binding import binding, is_raised
from samverkan.diff.changes import Difference, InOtherWords
from samverkan.diff.confining import says_more
from samverkan.diff.duties import is_duty
from samverkan.diff.duty_terms import HOLDS_BACK, NOTHING_BESIDE, is_told, is_wished
from samverkan.diff.lesser import ALL
from samverkan.diff.likeness import SAME, likeness
from samverkan.diff.living import lives_on
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

Renamed = Mapping[str, Set[str]]
"""Words of former names, each with those of the new names that stand for them."""


def renamed(differences: Iterable[Difference]) -> Renamed:
    """The words of all that is called something else than before."""
    found: dict[str, set[str]] = {}
    for each in differences:
        if Role.NAME in each.holds.roles and isinstance(each.old, str) and isinstance(each.new, str):
            for word in words(each.old):
                found.setdefault(word, set()).update(words(each.new))
    return found


def to_compare(
    difference: Difference, old: Agreement, new: Agreement, former: Renamed
) -> Iterator[InOtherWords]:
    """The sentences of a text that no longer name who does what for whom, and say no less by any rule."""
    was, now = difference.old, difference.new
    in_words = is_bound_in_words(difference) and can_be_weaker(difference)
    if not (in_words and isinstance(was, str) and isinstance(now, str)):
        return
    sides = aligned(was, now)
    text = without_markup(now)
    said = replace(beside(difference, moved_on(old, new)), within=text, handed=False)
    kept = frozenset(words(text))
    for pair in sides.pairs:
        if _is_rewritten(*pair, kept, former) and not in_a_pair(*pair, said):
            yield InOtherWords(*pair)
    for each in sides.replaced:
        if is_duty(each) and not lives_on(each, new):
            yield InOtherWords(each, None)


def _is_rewritten(old: str, new: str, kept: Set[str], former: Renamed) -> bool:
    """Whether words have gone for which the new text has no others, or others have come that may limit it."""
    now, at = words(new), spot(old, new)
    lost = [
        each for each in _lost(old, new) if each not in kept and former.get(each, frozenset()).isdisjoint(now)
    ]
    if not lost and not _LIMITS.match(at.inserted):
        return False
    if is_spelling(old, new) or is_told(old, new) or _asks_more(old, new):
        return False
    return len(lost) > _FEW or bool(lost and at.deleted) or not _binds_more(old, new)


def _lost(old: str, new: str) -> list[str]:
    """The words of the old sentence that name something, and that nothing in the new one says."""
    named = only_in(old, new)
    named = only_in(_without_times(MUST.sub(" ", old), new), new) if named else named
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
    return any(each.search(one) and not each.search(other) for each, one, other in more)


def _without_times(old: str, new: str) -> str:
    """The old sentence but for how often, how soon and when, where the new one says that too."""
    for said in (paces, limits, notices, lengths, dues, moments):
        was = said(old)
        if len(said(new)) >= len(was):
            for each in was:
                old = old.replace(each.words, " ")
    for written in (_DATES, _NUMBERS):
        if written.search(new):
            old = written.sub(" ", old)
    return old


_DATES = pattern_of(rf"\b(?:{'|'.join((*MONTHS, *WEEKDAYS, 'vardag', 'helg'))})\w*|\b20\d\d\b")
_NUMBERS = pattern_of(r"\b\d+\b")


def _is_said_alike(word: str, new: str) -> bool:
    return any(group.fullmatch(word) and group.search(new) for group in binding().alike)
