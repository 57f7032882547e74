"""Sentences of a text, short enough to be looked into with care."""

from collections.abc import Iterable, Iterator

from samverkan import swedish

_LONGEST = 600


def sentences(texts: Iterable[str]) -> Iterator[str]:
    """The sentences of the texts, each on one line; of one that never ends, what stands first."""
    for text in texts:
        for sentence in (each for line in text.split("\n") for each in swedish.sentences(line)):
            words = " ".join(sentence[: 2 * _LONGEST].split())[:_LONGEST]
            if words:
                yield words
