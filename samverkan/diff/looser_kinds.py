"""A word that bound and is gone with nothing like it instead, or one that lets go and was not there."""

from samverkan.diff.binding import binding, is_raised
from samverkan.diff.duty_terms import Check, DutyTerms, in_words, is_free
from samverkan.text import Text, pattern_of


def _has_let_go(old: str, new: str, said: DutyTerms) -> Text | None:
    """All, always, at least or at once is gone, and nothing like it stands instead."""
    if is_free(old, new) or is_raised(old, new):
        return None
    now = said.within or new
    for kind in binding().gone:
        if kind.words.search(old) and not kind.words.search(now) and not kind.like.search(now):
            return kind.said
    return None


def _is_let_go(old: str, new: str, _said: DutyTerms) -> Text | None:
    """A word has come by which it is done only if it can be, at will or at some hours."""
    if is_free(old, new):
        return None
    for kind in binding().came:
        found = kind.words.search(new)
        if not found or kind.words.search(old) or kind.like.search(old):
            continue
        if not _BESIDES.search(new[max(0, found.start() - _FAR) : found.start()]):
            return in_words(kind.said.sv, kind.said.en, found[0])
    return None


_BESIDES = pattern_of(r"\b(?:och|samt|dessutom|även|därutöver|ytterligare)\b[^.;]*$|\.\s*$")
_FAR = 50
"""Within so many letters it is said that something comes besides."""

IN_KINDS: tuple[Check, ...] = (_has_let_go, _is_let_go)
"""Each way in which a word of a kind, come or gone, makes a sentence bind less."""
