"""What a sentence no longer names, or names with a limit, in whatever order it says the rest."""

import re

from samverkan.diff.akin import names, only_in, words
from samverkan.diff.amounts import rises
from samverkan.diff.attendance import names_only_when
from samverkan.diff.confining import says_more
from samverkan.diff.duty_terms import (
    LESS_IS_MORE,
    Check,
    DutyTerms,
    excepted,
    in_words,
    instead,
    is_free,
    is_told,
    is_wished,
    left_out,
)
from samverkan.diff.lesser import ALL, EXCEPT
from samverkan.diff.replaced_words import spot
from samverkan.diff.scales import MUST, SOMETIME, words_of
from samverkan.diff.stretches import BANNED
from samverkan.swedish import MONTHS
from samverkan.text import Text, pattern_of

_TOGETHER = words_of(r"part(?:er|erna)", "båda")
_MOST = 5
"""More words than these are no thing of several."""
_HOW = pattern_of(r"\w+(?:igt|iskt|erat|samt|ligt|ivt|vis|ligen|ande|ende)")
_WHEN = pattern_of(
    r"\d+|\w*(?:dagar?|dygn|veckan?|veckor|månad(?:en|er)?|kvällen|helgen|år|timm\w+|perioden|gång\w*)|tidigare|efterträtt|medan|fattar|ordna"
)


def _asks_more(old: str, new: str) -> bool:
    return len(MUST.findall(new)) > len(MUST.findall(old)) or bool(ALL.search(new) and not ALL.search(old))


def _is_a_shorter_list(old: str, new: str, said: DutyTerms) -> Text | None:
    """Of several things one or more are gone, and fewer or none have come, whatever the rest says."""
    more = _asks_more(old, new) or rises(old, new) or says_more(old, new)
    if more or is_free(old, new) or names_only_when(old, new):
        return None
    together = _TOGETHER.search(new) and not _TOGETHER.search(old)
    if together or _OR.search(old) or EXCEPT.search(old):
        return None
    were, are = ([part for part in _members(text) if _named_in(part)] for text in (old, new))
    come = [each for each in only_in(MUST.sub(" ", new), old) if not _WHEN.fullmatch(each)]
    gone = frozenset(only_in(MUST.sub(" ", old), said.within or new))
    each_of = (_last(were[0]), *were[1:-1], _first(were[-1])) if len(were) > 1 else ()
    lost = [part for part in each_of if gone.issuperset(_named_in(part)) and _is_thing(part)]
    if not lost or len(are) >= len(were) or len(come) > min(1, len(lost) - 1):
        return None
    return left_out(", ".join(map(str.strip, lost)))


def _members(sentence: str) -> list[str]:
    """The parts of a sentence that stand side by side, with what stands before and after them."""
    return (_AS_WELL_AS if _AS_WELL.search(sentence) else _AND).split(sentence.rstrip("."))


def _named_in(part: str) -> list[str]:
    return [each for each in words(part) if names(each)]


def _first(part: str) -> str:
    """The last member up to its first word that names something, as the rest is said of all."""
    first = _named_in(part)[0]
    found = re.search(rf"\b{re.escape(first)}\b", part, re.IGNORECASE)
    return part[: found.end()] if found else part


def _last(part: str) -> str:
    """The first member's last word, where that names something, as the rest is said of all."""
    name = _named_in(part)[-1]
    return name if part.rstrip().casefold().endswith(name) else part


def _is_thing(part: str) -> bool:
    named = _named_in(part)
    is_how = all(map(_HOW.fullmatch, named)) or any(map(_WHEN.fullmatch, named))
    return len(named) <= _MOST and not is_how and not _LIMITED.match(part)


_AND = pattern_of(
    r"[,;]|(?<!till )(?<!\bvar )(?<!vart )\b(?:och(?! en halv)|samt|både|dels)\b", re.IGNORECASE
)
_AS_WELL_AS = pattern_of(r"[,;]|\b(?:och|samt|såväl|liksom|som)\b", re.IGNORECASE)
_AS_WELL = pattern_of(r"\b(?:såväl|liksom)\b", re.IGNORECASE)
_OR = pattern_of(r"\beller\b", re.IGNORECASE)
_LIMITED = pattern_of(
    r"\s*(?:utom|förutom|bortsett|såvida|ifall|men|om|när|då|där|som|en på|motsvarande|har|in-|"
    r"i enlighet|enligt|med stöd|i syfte|med undantag)\b",
    re.IGNORECASE,
)


def _ends(old: str, new: str, said: DutyTerms) -> Text | None:
    """It was to be done for as long as the agreement holds, and is to end before."""
    if (
        said.dated
        or _asks_more(old, new)
        or _UNTIL.search(old)
        or SOMETIME.search(old)
        or BANNED.search(old)
        or is_told(old, new)
        or LESS_IS_MORE.search(old)
        or is_wished(old)
    ):
        return None
    found = _UNTIL.search(new)
    if not found or spot(old, new).inserted == "under":
        return None
    return in_words("det gäller inte längre hela tiden", "it no longer holds all the time", found[0])


_UNTIL = pattern_of(
    r"(?<!senast )\b(?:till och med|t\.o\.m\.|fram till|längst till|som längst)\s[^,.;]*?"
    rf"\b(?:20\d\d|{'|'.join(MONTHS)}|årsskift\w*)\b"
    r"|(?<!senast )\bunder (?:(?:avtals\w+|avtalets|periodens|överenskommelsens) )?(?:ett |en |det |den )?"
    r"(?:första|inledande) (?:år|halvår|termin|månad)\w*"
    r"|\bunder (?:en )?(?:försöks|prov|pilot|test)\w*|\b(?:på|som) (?:ett )?(?:försök|prov|pilot\w*)\b"
    r"|\bunder högst \w+ (?:år|månader|veckor|dagar)\b|\bi ett (?:första|inledande) skede\b"
    r"|\binledningsvis\b|\bunder uppstart\w*",
    re.IGNORECASE,
)


def _is_either(old: str, new: str, _said: DutyTerms) -> Text | None:
    """One thing or another, for which both stood."""
    if is_free(old, new) or _OR.search(old):
        return None
    for found in _ONE_OR_OTHER.finditer(new):
        one, other = (re.escape(found[name][:4]) for name in ("one", "other"))
        if re.search(rf"\b{one}\S*\s(?:och|samt)\s(?:\w+\s)?{other}", old, re.IGNORECASE):
            return in_words("det ena eller det andra räcker", "one or the other is enough", found[0])
    return None


_ONE_OR_OTHER = pattern_of(r"(?P<one>[\w-]+) eller (?:\w{1,3} )?(?P<other>[\w-]+)", re.IGNORECASE)


def _is_but(old: str, new: str, _said: DutyTerms) -> Text | None:
    """An exception that was not there."""
    found = _BUT.search(new)
    if (
        not found
        or _asks_more(old, new)
        or EXCEPT.search(old)
        or BANNED.search(old)
        or LESS_IS_MORE.search(old)
    ):
        return None
    return excepted(new[found.start() :].rstrip("."))


_BUT = words_of(
    *("med undantag (?:av|för)", "undantas", "utom", "bortsett från", "gäller inte", "omfattas inte")
)


def _is_of_fewer(old: str, new: str, _said: DutyTerms) -> Text | None:
    """It holds for those below, or above, an age or a size, and now for fewer of them."""
    if LESS_IS_MORE.search(old):
        return None
    for pattern, sign in _BOUNDS:
        was, now = pattern.search(old), pattern.search(new)
        if was and now and sign * _whole(now["bound"]) < sign * _whole(was["bound"]):
            return instead("det gäller färre", "it holds for fewer", was[0], now[0])
    return None


_BOUNDS = (
    (
        pattern_of(r"\b(?:under|yngre än|upp till|till och med|intill) (?P<bound>\d{1,2}) år", re.IGNORECASE),
        1,
    ),
    (pattern_of(r"\b(?:över|äldre än|från|som fyllt|fyllda) (?P<bound>\d{1,2}) år", re.IGNORECASE), -1),
    (
        pattern_of(
            r"\b(?:med|där|har|vars) (?:fler|mer|över) (?:än )?(?P<bound>\d[\d \u00a0]*) \w", re.IGNORECASE
        ),
        -1,
    ),
)
"""How ages are bounded, from above and from below, and sizes from below."""


def _whole(number: str) -> int:
    return int("".join(number.split()))


IN_THINGS: tuple[Check, ...] = (
    _is_a_shorter_list,
    _ends,
    _is_either,
    _is_but,
    _is_of_fewer,
)
"""Each way in which a sentence holds for less, wherever in it the words stand."""
