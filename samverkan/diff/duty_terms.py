"""What the checks of a looser wording share: what is said beside the words, and how they speak."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from samverkan.diff.amounts import paces
from samverkan.diff.binding import is_raised
from samverkan.diff.scales import AIM, AT_WILL, MAY, MUST
from samverkan.diff.stretches import BANNED, cut
from samverkan.text import Text, as_written, pattern_of, strung

_WITHOUT = (
    r"utan(?! (?:kostnad|avgift|ersättning|betalning|slut|tids|bokning|föranmälan|remiss|ansökan|väntetid|"
    r"att (?:boka|anmäla|ansöka|söka|vänta|betala)|uppehåll|undantag|dröjsmål|avbrott|onödig))"
)
LESS_IS_MORE = pattern_of(
    r"\b(?:minsk\w+|begräns\w+|(?<!ej )(?<!inte )färre|högst|max\w*|mindre|endast|bara|undvik\w+|sänk\w*|"
    rf"sjunk\w+|understig\w*|överstig\w*|otryg\w*|utsätt\w*|utsatt(?! tid)\w*|{_WITHOUT})\b",
    re.IGNORECASE,
)
"""Words by which fewer, later or less may be what is aimed for."""
_TOLD = pattern_of(
    r"\b(?:var(?! (?:och|för|sin|sitt|\w+(?:de|je)\b))|hade|blev|fanns|fick|gjorde\w*|höll\w*|kom|gick|"
    r"anmäl(?:de|des)|genomför(?:de|des)|\w{3,}[dt]es|ökade\w*|"
    r"minskade\w*|har (?:sedan )?(?:\w+(?:at|it|ört|yrt|änt|ält|yllt)|fått|haft|gått|sett|satt)|"
    r"inledd\w*|\d invånare|säte|visar|visade|svarade|uppgav|uppger|"
    r"deltog|skedde|inträffade|bor)\b",
    re.IGNORECASE,
)


BY = pattern_of(r"\b\w{2,}s (?:\w+ ){0,3}?av \w")
"""How the one is named who does it, in a sentence that says it in the passive."""
_PAST = pattern_of(r"\b(?:fanns|hade|blev|fick|skedde|inträffade|uppgick|anmäldes)\b", re.IGNORECASE)
"""What nobody does who is to do it."""
_WITHIN = pattern_of(r"\b(?:som|när|om|sedan|att|där|då|innan|förrän)\b[^,.;]*", re.IGNORECASE)
_SO_MANY = pattern_of(
    r"\b(?:har|finns|är|omfattar|består av) (?:\w+ ){0,2}?"
    r"(?:cirka|ca\.?|omkring|ungefär|drygt|knappt|nästan|nära) \w+",
    re.IGNORECASE,
)
"""What nobody promises to have exactly."""
_NOW = pattern_of(
    r"\b(?:för närvarande|i dag|idag|i dagsläget|i nuläget|numera|sedan (?:dess|\d{4})|"
    r"vid avtalets ingående)\b",
    re.IGNORECASE,
)
"""What makes a fact of the time of writing of a sentence without a duty."""


@dataclass(frozen=True, slots=True)
class DutyTerms:
    """What is said of a duty beside its text: how often, how early, by when, by whom, what numbers are.

    Of what is `paced` and that `as_often` as before, only another pace in the text itself is told, and of
    what the record says is `handed` to another party not that. Days may be `moved` on so many months with the
    period. Without `counted`, fewer may be what is aimed for. `within` is the whole text that says it now.
    """

    paced: bool = False
    as_often: bool = False
    noticed: bool = False
    dated: bool = False
    answered: bool = False
    handed: bool = False
    counted: bool = True
    moved: int = 0
    within: str = ""


@dataclass(frozen=True, slots=True)
class Quoting(Text):
    """Quotes what is said now and was said, and has the thing itself as its subject."""


WISH = Text(sv="binder mindre", en="binds less")
"""A duty that has become a possibility or an aim, which its words tell best."""
NOBODYS = Text(
    sv="det står inte längre vem som svarar för det",
    en="it no longer says who answers for it",
)
"""What is said of a sentence that binds less, by whichever way it is found."""

NOTHING_BESIDE = DutyTerms()
"""No more than the text says itself."""


@lru_cache(maxsize=256)
def is_told(old: str, new: str) -> bool:
    """Whether both sentences tell what was or is, and neither says what is to be."""
    if any(MUST.search(each) for each in (old, new)):
        return False
    if any(map(_NOW.search, (old, new))):
        return True
    bare = [_WITHIN.sub(" ", each) for each in (old, new)]
    if _PAST.search(bare[1]):
        return True
    return any(all(map(words.search, bare)) for words in (_TOLD, _SO_MANY))


def has_to_be_done(old: str, new: str) -> bool:
    """Whether the old sentence has somebody do something, and the new one asks for it no oftener."""
    free = is_told(old, new) or is_wished(old) or is_raised(old, new)
    return not free and len(paces(new)) <= len(paces(old))


def is_wished(sentence: str) -> bool:
    """Whether it is what somebody may do, wants or strives for, and no duty from the beginning."""
    sentence = _TO_WHAT_END.sub(" ", sentence)
    may = (found[0].casefold() not in _OFFERS for found in MAY.finditer(sentence))
    return any(each.search(sentence) for each in (AIM, AT_WILL)) or any(may)


_TO_WHAT_END = pattern_of(r"(?<=\s)(?:så att|för att) (?!ska\b|skall\b)[^,.;]*", re.IGNORECASE)
"""What others can do when it is done, which leaves nothing to the one who does it: *så att alla kan se*."""


@lru_cache(maxsize=256)
def is_free(old: str, new: str) -> bool:
    """Whether the old sentence laid no plain duty: it tells, wishes, forbids, or less is what it aims for."""
    asked = _asked(old)
    return is_told(old, new) or is_wished(old) or bool(BANNED.search(asked) or HOLDS_BACK.search(asked))


def _asked(sentence: str) -> str:
    """The sentence without its ban, where nothing may be done *without* something that it asks for.

    Who or what is *not* so, in a clause of its own, is not banned: *den part som inte kan*.
    """
    return _NOT_WITHOUT.sub(r"\g<what>", _NOT_SO.sub(" ", sentence))


_NOT_SO = pattern_of(
    r"\b(?:som|om|när|där|då|vars|eftersom)(?: (?!att\b)\w+){0,3}? (?:inte|ej|aldrig|ingen|inget|inga)\b",
    re.IGNORECASE,
)


_NOT_WITHOUT = pattern_of(
    r"\b(?:inte|ej|aldrig|ingen|inget|inga)\b(?P<what>[^.;]*?) (?:utan|förrän|innan)\b", re.IGNORECASE
)
HOLDS_BACK = pattern_of(rf"\b(?:högst|max\w*|endast|bara|{_WITHOUT})\b", re.IGNORECASE)
"""Words that hold something back."""
_OFFERS = frozenset(("får", "erbjuds", "erbjudas", "har rätt att"))
"""What is no limit to the one who gives it."""


def instead(sv: str, en: str, was: str | Text, now: str | Text) -> Text:
    """What is now said instead of what was."""
    before, after = (as_written(each) if isinstance(each, str) else each for each in (was, now))
    return Text(
        sv=f"{sv}, {after.sv} i stället för {before.sv}", en=f"{en}, {after.en} instead of {before.en}"
    )


def in_words(sv: str, en: str, words: str) -> Text:
    """What is said of a sentence, with the words of it that say so."""
    return strung(": ", (Text(sv=sv, en=en), cut(words)))


def left_out(what: str) -> Text:
    """What is named no longer."""
    return strung(" ", (Text(sv="det omfattar inte längre", en="it no longer includes"), cut(what)))


def excepted(words: str) -> Text:
    """In which words an exception or a condition stands now that did not."""
    return in_words(
        "det gäller inte längre utan undantag eller villkor",
        "it no longer holds without exception or condition",
        words,
    )


Check = Callable[[str, str, DutyTerms], Text | None]
"""What asks of an old and a new sentence in one way whether the new one binds less."""
