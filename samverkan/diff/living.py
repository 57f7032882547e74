"""What is said anywhere in an agreement: a duty that has moved to another text is not gone."""

from dataclasses import dataclass

from samverkan.diff.aligning import LIVES_ON, sentences, windows
from samverkan.diff.likeness import AKIN, bare_words, trigrams
from samverkan.model import Agreement, fields, records
from samverkan.model.memory import once


@dataclass(frozen=True, slots=True)
class _Said:
    """The sentences of an agreement by their bare words, and by their runs of letters, two and two too."""

    bare: frozenset[str]
    single: tuple[frozenset[str], ...]
    double: tuple[frozenset[str], ...]


def lives_on(sentence: str, agreement: Agreement) -> bool:
    """Whether the agreement says it somewhere, in the same words or in words much like them."""
    said = _said(agreement)
    if bare_words(sentence) in said.bare:
        return True
    signs = trigrams(sentence)
    within = any(len(signs & each) >= LIVES_ON * len(signs) for each in said.double)
    return within or any(2 * len(signs & each) >= AKIN * (len(signs) + len(each)) for each in said.single)


@once
def _said(agreement: Agreement) -> _Said:
    texts = [
        sentences(value)
        for _, part in records(agreement)
        for name, holds in fields(type(part)).items()
        if holds.words and isinstance(value := getattr(part, name), str)
    ]
    every = [each for text in texts for each in text]
    pairs = [each for text in texts for each in windows(text)]
    return _Said(frozenset(map(bare_words, every)), tuple(map(trigrams, every)), tuple(map(trigrams, pairs)))
