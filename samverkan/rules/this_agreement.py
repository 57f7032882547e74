"""Sentences that speak of the agreement itself, and of none before or after it."""

import re
from collections.abc import Iterator

from samverkan.rules.wording import SENTENCE
from samverkan.text import Text, pattern_of

_OF_ANOTHER = pattern_of(
    r"tidigare|(?<!\w)(?:förra|föregående|nuvarande|gällande|gamla|dåvarande|gällde|nästa)(?!\w)|ersätt|ersatt|förläng"
    r"|upphör|upphäv|säg\w*\s+(?:\w+\s+)?upp|uppsäg|(?:löp|gå|gick)\w*\s+ut|avslut|utgång|har\s+gällt|utvärder|följ\w*\s+upp"
    r"|följdes|uppfölj",
    re.IGNORECASE,
)
"""Words of a sentence that may speak of an agreement before or after this one."""

OF_OTHERS = (
    r"(?!\s+(?:kring|avseende|om\s+(?!samverk|brotts|lokal)|för\s+(?!samverk|brotts|åren|perioden|tiden|[0-9])"
    r"|(?:med|mellan)\s+(?!(?:\S+\s+){0,3}?(?:lokal)?(?:polis|kommun|part))))"
)
"""That what is agreed on is not told apart from the agreement by what it is about or whom it is with."""

THE_AGREEMENT = (
    r"(?<![\w-])(?:(?:samverkans)?(?:avtalet|överenskommelsen)|detta\s+avtal|denna\s+överenskommelse)"
    + OF_OTHERS
)

MEND = Text(
    sv="Rätta det som är fel: texten eller avtalets egna uppgifter.",
    en="Correct what is wrong: the words, or what the agreement says itself.",
)
"""How to mend what the words and the agreement say otherwise."""


def in_sentences(text: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Where the pattern stands in the sentences that speak of no other agreement."""
    if not pattern.search(text):
        return
    for sentence in SENTENCE.finditer(text):
        if not _OF_ANOTHER.search(sentence[0]):
            yield from pattern.finditer(text, *sentence.span())
