"""A lesser deed, or somebody lesser who does it, in a sentence that may say all of it in another order."""

import re
from collections.abc import Iterable

from samverkan.diff.akin import is_akin, names, passives, words
from samverkan.diff.amounts import limits, paces, rises
from samverkan.diff.binding import binding, least_deed
from samverkan.diff.duty_terms import (
    BY,
    NOBODYS,
    Check,
    DutyTerms,
    has_to_be_done,
    in_words,
    instead,
    is_free,
)
from samverkan.diff.lesser import RANKS
from samverkan.diff.scales import ACTORS
from samverkan.diff.stretches import cut
from samverkan.diff.sums import dues, shares
from samverkan.text import Text, pattern_of


def _is_less_done(old: str, new: str, _said: DutyTerms) -> Text | None:
    """What was decided, reported, paid or built is made known, written down, shared or looked into."""
    if is_free(old, new):
        return None
    for highest, *lower in binding().ladders:
        now = next((rung for rung in lower if rung.search(new)), None)
        if not now or highest.search(new):
            continue
        place = lower.index(now)
        was = next((each for rung in (highest, *lower[:place]) if (each := rung.search(old))), None)
        if was and (found := now.search(new)) and not any(rung.search(old) for rung in lower[place:]):
            return instead("det som ska göras är mindre", "less is to be done", cut(was[0]), cut(found[0]))
    return None


def _is_lesser_deed(old: str, new: str, _said: DutyTerms) -> Text | None:
    """Another deed than before is to be done, and one that is less: to support it, or to speak of it."""
    known = words(old)
    gone = any(_VERB.fullmatch(each) for each in set(known) - set(words(new)))
    if not gone or is_free(old, new) or rises(old, new) or _times(new) > _times(old) or climbs(old, new):
        return None
    clause = _main_clause(new)
    for found in (each for deeds in binding().lesser[least_deed(old) :] for each in deeds.finditer(clause)):
        besides = clause[max(0, found.start() - _FAR) : found.start()].endswith(_ALSO)
        is_of_another = found.start() > 0 and _NOMINAL.fullmatch(found[0])
        if besides or is_of_another or _AND_MORE.match(new, found.end()):
            continue
        if _is_told_to(clause[: found.start()], found[0], old) or _is_compounded(found[0], known):
            continue
        if not all(any(is_akin(each, word) for word in known) for each in _named(found[0])):
            return in_words("det som ska göras är mindre", "less is to be done", found[0])
    return None


def _is_told_to(subject: str, deed: str, old: str) -> bool:
    """Whether somebody gets to know what the old sentence has others tell them."""
    if not _HEARS.match(deed) or not (told := _TELLS.search(old)):
        return False
    listeners = [each for each in words(told["whom"]) if names(each)]
    return any(is_akin(each, word) for each in words(subject) if names(each) for word in listeners)


def _is_compounded(deed: str, known: Iterable[str]) -> bool:
    """Whether the old sentence names a verb with its particle in one word: *ta emot* and *mottagning*."""
    found = _WITH_PARTICLE.fullmatch(deed)
    if not found:
        return False
    compound = f"{found['particle'].removeprefix('e')}{found['verb'][:_BEGUN]}".casefold()
    return any(each.startswith(compound) for each in known)


def climbs(old: str, new: str) -> bool:
    """Whether a deed that stood further down on a ladder has given way to the highest one there."""
    for highest, *lower in binding().ladders:
        if highest.search(new) and not highest.search(old) and any(rung.search(old) for rung in lower):
            return True
    return False


def _times(sentence: str) -> int:
    """How often it is said how often or how soon."""
    return len(paces(sentence)) + len(limits(sentence)) + len(dues(sentence))


def _main_clause(sentence: str) -> str:
    """The sentence up to its first clause within or besides, but for one that it begins with."""
    sentence = _BINDING.sub(lambda found: " " * len(found[0]), sentence)
    opens = _OPENS.match(sentence)
    end = _INNER.search(sentence, opens.end()) if opens else _CLAUSE.search(sentence)
    return sentence[: end.start()] if end else sentence


def _named(deed: str) -> list[str]:
    return [each for each in words(deed) if names(each)]


_VERB = pattern_of(r"(?!deras|andra|flera|några|vissa)\w{2,}[ars]")
_CLAUSE = pattern_of(
    r"\b(?:som|att|när|om|där|då|vilket|vilka|eftersom|hur|vad|genom|vars|innan|sedan|medan)\b|[,;:.]",
    re.IGNORECASE,
)
_INNER = pattern_of(r"\b(?:som|att|där|vilket|vilka|hur|vad|vars)\b|[;:.]", re.IGNORECASE)
_BINDING = pattern_of(r"\b(?:lovar|åtar sig|förbinder sig|ser till|ansvarar för|överens om) att\b")
_OPENS = pattern_of(r"(?:Vid|När|Om|Efter|Innan|Inför|Då|Genom)\b")
"""How a sentence begins whose main clause comes after another."""
_NOMINAL = pattern_of(r"\w+ing(?:en|ar)?", re.IGNORECASE)
"""The name of a deed, which is what is to be done where a sentence begins with it."""
_ALSO = (" och ", " samt ", " även ", " dessutom ")
_FAR = 10
_HEARS = pattern_of(
    r"(?:få|får|fått|ta|tar|tagit|hålls?|hållas)\b|(?:informer|orienter|upplys)\w+", re.IGNORECASE
)
_TELLS = pattern_of(
    r"\b(?:(?:åter)?rapporter|redovis|återkoppl|presenter|meddel|delge|anmäl|informer|skick|sänd|lämn|överlämn)\w*"
    r" (?:\w+ ){0,3}?(?:till|för|åt) (?P<whom>\w+(?: \w+)?)",
    re.IGNORECASE,
)
"""To whom something is told, who then hears of it."""
_WITH_PARTICLE = pattern_of(r"(?P<verb>\w+) (?P<particle>emot|in|upp|ut|över|igenom|på|av)")
_BEGUN = 2
_AND_MORE = pattern_of(r"(?:,| och| samt) \w{2,}[ras]\b")
"""Another deed besides."""


def _is_of_lower_rank(old: str, new: str, said: DutyTerms) -> Text | None:
    """Somebody was to do it who decides more than the one who is to do it now."""
    was, now = ([rank.search(text) for rank in RANKS] for text in (old, new))
    last, first = next(filter(None, was[::-1]), None), next(filter(None, now), None)
    if said.answered or not last or not first or was.index(last) >= now.index(first):
        return None
    if _ALL_OF.search(new[: first.start()]) or _GET.match(new[first.start() :]):
        return None
    return instead("det ligger på lägre nivå", "it rests at a lower level", cut(last[0]), cut(first[0]))


_GET = pattern_of(r"\w+(?:er|erna|arna) (?:får|erbjuds|ges)\b(?! (?:\w+ )?(?:besluta|avgöra|bestämma))")
_ALL_OF = pattern_of(r"\b(?:alla?|samtliga) $", re.IGNORECASE)


def _is_paid_by_another(old: str, new: str, said: DutyTerms) -> Text | None:
    """A party was to pay, and somebody who is none is to do it now."""
    was, now = _payer(old), _payer(new)
    outsiders = binding().spots["outsiders"]
    if said.answered or is_free(old, new) or not ACTORS.search(was) or outsiders.search(was):
        return None
    if not (outsiders.match(now) or (outsiders.search(now) and _TOGETHER.search(now))):
        return None
    return instead("en annan betalar", "somebody else pays", cut(was), cut(now))


def _pays_a_part(old: str, new: str, _said: DutyTerms) -> Text | None:
    """The whole of it was to be paid, and now a share is."""
    pays = (binding().spots[each] for each in ("pays", "paid by"))
    if is_free(old, new) or not any(each.search(old) and each.search(new) for each in pays):
        return None
    part = shares(new).get("procent")
    if part is None or part.size >= _WHOLE or _PART_OF_COST.search(old):
        return None
    return in_words("kostnaden betalas bara till en del", "only a part of the cost is paid", part.words)


_WHOLE = 100
_PART_OF_COST = pattern_of(r"\d|procent|%|\b(?:hälften|halva|del|delar|\w+delar?|var sin)\b", re.IGNORECASE)
_TOGETHER = pattern_of(r"\b(?:och|samt|tillsammans med)\b", re.IGNORECASE)


def _payer(sentence: str) -> str:
    """Who pays, as the subject of the sentence or its agent; nobody if it does not say so."""
    clause = _main_clause(sentence)
    if by := binding().spots["paid by"].search(clause):
        return clause[by.end() :].strip(" .")
    pays = binding().spots["pays"].search(clause)
    return clause[: pays.start()].strip() if pays else ""


def _is_done_by_nobody(old: str, new: str, said: DutyTerms) -> Text | None:
    """The one who was said to do it, first in its sentence, is named no longer, and the deed is passive."""
    if said.answered or BY.search(new):
        return None
    was, now = words(old), words(new)
    for place, verb in enumerate(was[1:_EARLY], 1):
        if verb not in now and verb.endswith("r") and not passives(verb).isdisjoint(now):
            who = list(filter(names, was[:place]))
            gone = all(not any(is_akin(each, word) for word in now) for each in who)
            return NOBODYS if who and gone and has_to_be_done(old, new) else None
    return None


_EARLY = 6
"""Among so many words stands the verb of a sentence."""


IN_DEEDS: tuple[Check, ...] = (
    _is_less_done,
    _is_lesser_deed,
    _is_of_lower_rank,
    _is_paid_by_another,
    _pays_a_part,
    _is_done_by_nobody,
)
"""Each way in which less is done or somebody lesser does it, wherever in the sentence it stands."""
