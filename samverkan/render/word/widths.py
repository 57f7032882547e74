"""How wide the columns of a table are, so that words stay whole where there is room for them."""

from collections.abc import Sequence

_MARGIN = 170
"""What a cell needs beside its words, in twentieths of a point."""

_WIDE = 1.25
"""How much wider than the usual letter those of a word may be, in bold or in another typeface."""


def widths(columns: Sequence[Sequence[str]], whole: int, letter: int) -> list[int]:
    """The width of each column of texts; together `whole`, where a letter takes `letter`.

    Each column gets its longest word, and shares what is left by how much there is to read in it.
    """
    wide = int(letter * _WIDE)
    least = [min(_longest_word(texts) * wide + _MARGIN, whole // 2) for texts in columns]
    wanted = [max(_fullest(texts) * letter + _MARGIN, low) for texts, low in zip(columns, least, strict=True)]
    if sum(wanted) <= whole:
        return _scaled(wanted, whole)
    if sum(least) >= whole:
        return _scaled(least, whole)
    weights = [(want - low) ** 0.6 for want, low in zip(wanted, least, strict=True)]
    left = whole - sum(least)
    shares = [int(left * weight / (sum(weights) or 1)) for weight in weights]
    return _scaled([low + share for low, share in zip(least, shares, strict=True)], whole)


def _longest_word(texts: Sequence[str]) -> int:
    return max((len(word) for text in texts for word in text.split(" ")), default=1)


def _fullest(texts: Sequence[str]) -> int:
    return max(map(len, texts), default=1)


def _scaled(parts: Sequence[int], whole: int) -> list[int]:
    total = sum(parts) or 1
    scaled = [part * whole // total for part in parts]
    scaled[-1] += whole - sum(scaled)
    return scaled
