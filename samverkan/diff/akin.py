"""Which words of one sentence say something that no word of another does, in whatever order they stand."""

from collections.abc import Set
from functools import lru_cache

from samverkan.diff.likeness import bare_words
from samverkan.diff.words import common
from samverkan.swedish import NUMBERS_TO_99
from samverkan.text import pattern_of

_WORD = pattern_of(r"\w+")
_ACTIVE = pattern_of(r"(?:ar|er|r|a)$")
_ROOT = 4
"""Words that begin with the same letters, so many of them, are one word in two forms."""

LIGHT = frozenset(
    "aktuell aktuella aktuellt alla allt arbete arbetet att bestå består bland blev bli blir både bör "
    "dels dem den denna deras dess dessa det detta där då efter eller ett från före för ge ger ges gemensam "
    "gemensamma gemensamt genom genomför genomföra genomföras genomförs gäller gällande göra göras görs "
    "hela hos hålla hållas håller hålls ingå ingår innan inom inte kan kring löpande man med mellan men "
    "mot måste nära när och också omfatta omfattar olika parterna per respektive riktar rum rörande samt "
    "samtliga samverka samverkan se sig sin sina sitt ska skall ske sker som så särskilt såväl till "
    "tillse tillsammans under utan utför utföra utföras utförs utgör utifrån vara varje vid vilka vilken "
    "vilket vår våra åtar åtgärder äga äger även är över".split()
)
"""Words that a sentence may lose, or get, without naming anything else."""


_SHORT = 2
_SINGLE = frozenset("abcdefghijklmnopqrstuvwxyzåäö")


def names(word: str) -> bool:
    """Whether the word may name something, and is no light one that a sentence may lose or get."""
    return word not in LIGHT and len(word) > _SHORT


@lru_cache(maxsize=256)
def words(sentence: str) -> tuple[str, ...]:
    """The words of a sentence in small letters."""
    return tuple(_WORD.findall(bare_words(sentence)))


def passives(verb: str) -> frozenset[str]:
    """What an active verb may be in the passive; nothing if it is no more than an ending."""
    stem = _active_stem(verb)
    return frozenset((f"{verb}s", f"{stem}s", f"{stem}as", f"{stem}es")) if len(stem) > 1 else frozenset()


def _active_stem(verb: str) -> str:
    """An active verb without its ending."""
    return _ACTIVE.sub("", verb)


def only_in(one: str, other: str) -> list[str]:
    """The words that name something in one sentence, and have no word akin to them in the other."""
    known = frozenset(words(other)) - _SINGLE
    named = (each for each in words(one) if each not in known and names(each))
    fresh = [each for each in named if each not in NUMBERS_TO_99 and not each.endswith("tal")]
    begun = {word[:_ROOT] for word in known} if fresh else frozenset()
    return [each for each in fresh if not _is_among(each, known, begun)]


def _is_among(one: str, known: Set[str], begun: Set[str]) -> bool:
    """Whether one of the words, of which these are the beginnings, is akin."""
    short = len(one) <= _ROOT * 2
    return (short and one[:_ROOT] in begun) or any(is_akin(one, word) for word in known)


def is_akin(one: str, other: str) -> bool:
    """Whether two words begin alike, begin and end alike, or one is made of the other."""
    if one == other or one.isdigit() or other.isdigit():
        return one == other
    if other.startswith(one.removesuffix("s")) or one.startswith(other.removesuffix("s")):
        return True
    if _is_other_compound(one, other):
        return False
    if one[:3] == other[:3] and (one[-3:] == other[-3:] or min(len(one), len(other)) < _ROOT):
        return True
    inner = _ROOT + 1
    within = (len(one) >= inner and one[:inner] in other) or (len(other) >= inner and other[:inner] in one)
    return within or (one[:_ROOT] == other[:_ROOT] and min(len(one), len(other)) >= _ROOT)


def _is_other_compound(one: str, other: str) -> bool:
    """Whether two long words have no more in common than what they are made of first: *kommunstyrelse*."""
    alike = common(one, other)
    return alike >= _ROOT and min(len(one), len(other)) - alike > _ROOT
