"""Whether two texts say the same in the same words, spelt, punctuated or marked in another way."""

import re

from samverkan.diff.likeness import bare_words
from samverkan.diff.markup import without_markup
from samverkan.diff.words import common
from samverkan.swedish import NUMBERS_TO_99
from samverkan.text import pattern_of

_ALIKE = {
    "skall": "ska",
    "kl": "klockan",
    "ca": "cirka",
    "ggr": "gånger",
    "resp": "respektive",
    "kr": "kronor",
    "dom": "de",
    "epost": "e post",
    "mejl": "e post",
    "idag": "i dag",
    "istället": "i stället",
    "ifråga": "i fråga",
    "igång": "i gång",
    "m m": "med mera",
    "t ex": "till exempel",
    "bl a": "bland annat",
    "d v s": "det vill säga",
    "dvs": "det vill säga",
    "%": "procent",
}
"""Words and shorter forms that are spelt in two ways, each with the one that they are compared by."""
_FORMS = pattern_of(rf"(?<!\w)(?:{'|'.join(re.escape(each) for each in _ALIKE)})(?!\w)")
_SIGNS = pattern_of(r"(?<!\d)[.,;:!](?!\d)|[.,;:!](?=\s|$)|(?<=\D)[.,;:!]")
_LONG = 7
"""From here on a word is so long that another letter in it makes no other word."""


def is_spelling(old: str, new: str) -> bool:
    """Whether nothing but spelling, short forms, punctuation and markup differ, or a corrected letter."""
    a, b = _plain(old), _plain(new)
    if a == b:
        return True
    differ = [(x, y) for x, y in zip(a, b, strict=False) if x != y]
    return len(a) == len(b) and len(differ) == 1 and _is_corrected(*differ[0])


def _plain(text: str) -> list[str]:
    words = " ".join(_SIGNS.sub(" ", bare_words(without_markup(text)).replace("%", " % ")).split())
    said = _FORMS.sub(lambda found: _ALIKE[found[0]], words)
    return [str(NUMBERS_TO_99.get(word, word)) for word in said.split()]


def _is_corrected(old: str, new: str) -> bool:
    """Whether a letter within a long word is another, has come or gone, or two have changed places."""
    if min(len(old), len(new)) < _LONG or not (old.isalpha() and new.isalpha()):
        return False
    start = common(old, new)
    end = common(old[start:][::-1], new[start:][::-1])
    within = old[start : len(old) - end], new[start : len(new) - end]
    swapped = len(within[0]) == 2 and within[0] == within[1][::-1]
    return start > 0 and end > 1 and (max(map(len, within)) <= 1 or swapped)
