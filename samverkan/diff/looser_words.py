"""Words of a sentence that bind less: a wish for a duty, a reservation, a step down, nobody for somebody."""

import re
from itertools import pairwise

from samverkan.diff.akin import words as words_of
from samverkan.diff.duty_terms import (
    BY,
    LESS_IS_MORE,
    NOBODYS,
    WISH,
    Check,
    DutyTerms,
    has_to_be_done,
    is_told,
    is_wished,
)
from samverkan.diff.likeness import bare_words
from samverkan.diff.scales import ACTORS, AIM, AT_WILL, MAY, MUST, SCALES, VAGUE
from samverkan.diff.stretches import BANNED, stems
from samverkan.text import Text, pattern_of

_NOT = pattern_of(r"\b(?:inte|ej|aldrig)\b(?: längre)?\s*", re.IGNORECASE)
_ALLOWED = pattern_of(r"\b(?:tillåt\w*|får|accepter\w*|godta\w*|kan)\b", re.IGNORECASE)
_BESIDES = pattern_of(
    r"\b(?:och|samt|men|som|dessutom|därutöver|även|oftare|eller)\b[^.;]*$",
    re.IGNORECASE,
)
_ANSWERS = pattern_of(
    r"\b(?:ansvara\w*|svarar|ansvaret|bekosta\w*|betala\w*|finansiera\w*|står för|bär|uppgift)\b",
    re.IGNORECASE,
)
_PASSIVE = pattern_of(
    r"\b(?!\w*(?:ens|ets|rnas|ars|ers)\b)\w+(?:as|ds|ts|rs|ls|ns|es|ks|gs|ms|vs)\b", re.IGNORECASE
)
_WISHES = r"(?:ambition|avsikt|målsättning|intention|tanke|inriktning|utgångspunkt|förhoppning|strävan)"
_HEADED = pattern_of(
    rf"^(?:(?:vår|parternas|den gemensamma) )?{_WISHES}\w* är\b"
    rf"|\bär (?:(?:vår|parternas) )?{_WISHES}\w* att\b",
    re.IGNORECASE,
)
"""What makes a wish of the sentence that follows it: *avsikten är att*, *för att nå dit är avsikten att*."""

_BAN = pattern_of(r"\b(?:ingen|inget|inga)\b(?P<who>(?: \w+){0,3}) får\b", re.IGNORECASE)

_GRANT = pattern_of(r"\bska\b((?: \w+){0,3}) få\b", re.IGNORECASE)
_GIVEN = pattern_of(
    r"\bfår (?=(?:en|ett|stöd|hjälp|svar|besked|råd|information|återkoppling)\b)", re.IGNORECASE
)
"""What one gets, which is no leave to do anything: *får en handläggare*."""
_STRIVES = pattern_of(r"\b(?:strävar?|eftersträvar?|försöker?) ", re.IGNORECASE)


def _is_softer(old: str, new: str, _said: DutyTerms) -> Text | None:
    """A wish for a duty, or a step down; not where the same is banned otherwise or allowed only so."""
    return None if _is_banned_but_so(old, new) else _is_aim(old, new) or _is_lower(old, new)


def _is_aim(old: str, new: str) -> Text | None:
    """A duty that has become a wish, or a possibility."""
    old, new = (_BAN.sub(r"ingen\g<who> ska", text) for text in (_GRANT.sub(r"får\1", old), new))
    if _instead_of(_STRIVES, old, new) and not (is_told(old, new) or is_wished(old)):
        return WISH
    must = [len(MUST.findall(text)) for text in (old, new)]
    may, wish = ([len(words.findall(old)), _instead_of(words, old, new)] for words in (MAY, AIM))
    headed = bool(_HEADED.search(new)) and not _HEADED.search(old)
    more = may[1] > may[0]
    softer = headed or (more and must[1] < must[0])
    softer = softer or (more and not must[1] and not _IS_SO.search(old) and _stands_first(MAY, old, new))
    softer = softer or bool(must[0] and not must[1] and MAY.search(new) and not MAY.search(old))
    aimed = wish[1] > wish[0] and may[1] >= len(MAY.findall(_GIVEN.sub("", old)))
    if not (softer or aimed) or (must[1] > must[0] and not headed):
        return None
    if aimed and not softer and not (must[0] or _stands_first(AIM, old, new)):
        return None
    if may[0] and not must[0] and may[0] >= may[1] + wish[1]:
        return None
    return WISH


def _is_banned_but_so(old: str, new: str) -> bool:
    """Whether what may be only so (*får … bara om*) is what might not be otherwise (*inget … utan att*)."""
    return _found_after(_BANNED_BUT, BANNED, old) and _found_after(_ONLY_SO, _MAY_BE, new)


def _found_after(words: re.Pattern[str], others: re.Pattern[str], text: str) -> bool:
    """Whether the text has the words somewhere after the first of the others."""
    first = others.search(text)
    return bool(first and words.search(text, first.end()))


_BANNED_BUT = pattern_of(r"\b(?:utan|förrän|om inte|annat än)\b", re.IGNORECASE)
_ONLY_SO = pattern_of(r"\b(?:bara|endast|enbart|först) (?:om|när|efter|med|sedan|då)\b", re.IGNORECASE)
_MAY_BE = pattern_of(r"\bfår\b", re.IGNORECASE)


_IS_SO = pattern_of(
    r"\b(?:har (?:\w+ )?sin (?:grund|orsak)|beror|innebär|betyder|orsakas|förekommer|upplevs|leder till|"
    r"hänger samman|påverka\w*)\b",
    re.IGNORECASE,
)
"""How things are, which nobody has promised."""


def _stands_first(words: re.Pattern[str], old: str, new: str) -> bool:
    """Whether the words stand where the old sentence, up to there the same, had its verb."""
    place = words.search(new)
    before = bare_words(new[: place.start()]) if place else ""
    return bool(before) and bare_words(old).startswith(f"{before} ")


def _instead_of(words: re.Pattern[str], old: str, new: str) -> int:
    """How many such words the new sentence has that are not about something besides what the old one says."""
    found = [each.start() for each in words.finditer(new)]
    besides = [place for place in found if _BESIDES.search(_unshared(old, new[:place]))]
    return max(len(found) - len(besides), min(len(found), len(words.findall(old))))


def _is_reserved(old: str, new: str, _said: DutyTerms) -> Text | None:
    """A reservation that was not there, and is not about something besides."""
    before, after = list(AT_WILL.finditer(old)), list(AT_WILL.finditer(new))
    if len(after) <= len(before) or VAGUE.search(old):
        return None
    added = [each for each in after if not _BESIDES.search(_unshared(old, new[: each.start()]))]
    if len(added) <= len(before):
        return None
    words = added[-1][0]
    if _says_the_same(old, new, words):
        return None
    return Text(sv=f"det görs bara {words.lower()}", en=f"it is done only “{words.lower()}”")


def _says_the_same(old: str, new: str, words: str) -> bool:
    """Whether the old sentence had as many conditions, in whatever words: *då frågans art så kräver*."""
    return len(_IF.findall(old)) >= len(_IF.findall(new)) and bool(_IF.search(words))


_IF = pattern_of(
    r"\b(?:(?:under förutsättning|förutsatt) att|"
    r"om|när|då|där|vid(?! (?:varje|alla|samtliga|båda|minst|\d))|ifall|därest|såvida)\b",
    re.IGNORECASE,
)


def _unshared(old: str, start: str) -> str:
    """The end of the start of a sentence, back to where two words follow each other as in the old one."""
    words = words_of(start)
    same = set(pairwise(words_of(old)))
    place = len(words)
    while place > 1 and (words[place - 2], words[place - 1]) not in same:
        place -= 1
    return " ".join(words[place:] if place > 1 else words[1:])


def _is_lower(old: str, new: str) -> Text | None:
    """A step down on one of the scales: a rung has fewer words than before, and a lower one has more."""
    new = _without_others(old, new)
    for scale in SCALES:
        had, has = ([len(rung.findall(text)) for rung in scale.rungs] for text in (old, new))
        lost = next(
            (place for place, (x, y) in enumerate(zip(had, has, strict=True)) if x > y),
            None,
        )
        if lost is None or any(y > x for x, y in zip(had[:lost], has[:lost], strict=True)):
            continue
        if any(y > x for x, y in zip(had[lost + 1 :], has[lost + 1 :], strict=True)):
            return None if scale.of_amounts and LESS_IS_MORE.search(old) else scale.said
    return None


def _without_others(old: str, new: str) -> str:
    """The new sentence without such as *den plan som*, where the old one did not speak of every one."""
    of_all = stems(" ".join(found["what"] for found in _ALL_OF.finditer(old)))
    return _THE_ONE.sub(lambda found: found[0] if stems(found["what"]) & of_all else " ", new)


_ALL_OF = pattern_of(
    r"\b(?:alla|samtliga|varje|var och en|hela|båda)\b(?P<what>(?: \w+){1,4})", re.IGNORECASE
)
_THE_ONE = pattern_of(
    r"\b(?:den|det) (?P<what>\w+(?: \w+){0,3}?) (?=(?:där|som|vars|vilka)\b)", re.IGNORECASE
)


def _is_denied(old: str, new: str, _said: DutyTerms) -> Text | None:
    """The same words with a `not`, or a ban without it."""
    a, b = bare_words(old), bare_words(new)
    denied = _NOT.search(b) and not _NOT.search(a) and _NOT.sub("", b) == a and not _ALLOWED.search(a)
    freed = _NOT.search(a) and not _NOT.search(b) and _NOT.sub("", a) == b and re.search(r"\bfår\b", a)
    if denied:
        return Text(sv="det ska inte längre göras", en="it is no longer to be done")
    return Text(sv="ett förbud är borta", en="a ban is gone") if freed else None


def _is_allowed_now(old: str, new: str, _said: DutyTerms) -> Text | None:
    """What was not to be done may be done, whatever else is said of it."""
    ban, free = _FORBIDS.search(old), _MAY_BE.search(new)
    if ban is None or free is None or BANNED.search(new) or _ONLY_SO.search(new):
        return None
    after = new[free.end() :].casefold().split()[:_NEAR]
    deeds = {each for each in ban["what"].casefold().split() if each.endswith(("a", "as"))}
    return Text(sv="ett förbud är borta", en="a ban is gone") if deeds.intersection(after) else None


_FORBIDS = pattern_of(r"\bfår (?:inte|ej|aldrig)\b(?P<what>(?: \w+){1,4})", re.IGNORECASE)
_NEAR = 4


def _is_no_longer_done(old: str, new: str, _said: DutyTerms) -> Text | None:
    """The sentence begins as before, up to its verb, and says *not* of it."""
    denials = list(_NOT.finditer(new))
    if (
        len(denials) != 1
        or _NOT.search(old)
        or is_told(old, new)
        or is_wished(old)
        or LESS_IS_MORE.search(old)
    ):
        return None
    start, rest = bare_words(new[: denials[0].start()]), _FIRST.match(new, denials[0].end())
    same = bare_words(f"{start} {rest[0]}") if rest else start
    if len(start.split()) < 2 or _NO_VERB.search(start) or not f"{bare_words(old)} ".startswith(f"{same} "):
        return None
    return Text(sv="det ska inte längre göras", en="it is no longer to be done")


_FIRST = pattern_of(r"(?!bara|endast|enbart|heller|minst|mer|längre|fler)\w+", re.IGNORECASE)
_NO_VERB = pattern_of(r"\b(?:får|kan|är|var|som|men|att|om|när)$", re.IGNORECASE)


def _is_nobodys(old: str, new: str, said: DutyTerms) -> Text | None:
    """Somebody who answered or paid, and nobody who does."""
    if said.answered or not ACTORS.search(old) or ACTORS.search(new) or BY.search(new):
        return None
    passives = set(_PASSIVE.findall(new))
    does = ACTORS.match(old) and not passives <= set(_PASSIVE.findall(old))
    if not passives or not (does or _ANSWERS.search(old)):
        return None
    return NOBODYS if has_to_be_done(old, new) else None


IN_WORDS: tuple[Check, ...] = (
    _is_softer,
    _is_reserved,
    _is_denied,
    _is_allowed_now,
    _is_no_longer_done,
    _is_nobodys,
)
"""Each way in which words bind less."""
