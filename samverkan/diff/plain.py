"""A text without what is only a matter of typing: dashes, spacing, quotation marks and capitals."""

import re
import unicodedata
from functools import lru_cache

_QUOTES = re.compile('["“”„‟«»″]')
_APOSTROPHES = re.compile("[’‘‚‛´`′]")
_MINUS = re.compile(r"(?:(?<=\s)|^)[-−–](?=\d)")
_DASHES = re.compile("[-‐‑‒–—―−]")
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """`text` as far as its words go: two texts that differ in typing alone are equal.

    A minus sign before a number stays, and so does every other sign.
    """
    bare = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    bare = _APOSTROPHES.sub("'", _QUOTES.sub("", bare))
    bare = _DASHES.sub(" ", _MINUS.sub("\0", bare)).replace("\0", "-")
    return " ".join(bare.split()).casefold()
