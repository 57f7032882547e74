"""Signs that nobody sees: what they are called, and a text without those that say nothing.

A soft hyphen or a zero-width space comes along from a web page or a word processor, and parts a name from
itself. Where no script needs them they are taken out as a file is read, and so are letters that are made for
programs alone, in which a text can lie that no reader sees. Marks that turn the direction of what follows are
refused as control characters: the reader would see another text than the one that counts.
"""

from samverkan.text import composed, pattern_of

_LATIN = "\u0000-\u024f\u2000-\u206f"
_NEEDED_BY_NONE = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164\uffa0\ufff9-\ufffb"
)
_FAR_UP = "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
_ALWAYS = pattern_of(f"(\U0001f3f4[\U000e0020-\U000e007e]+\U000e007f)|[{_NEEDED_BY_NONE}{_FAR_UP}]")
"""What is taken out; after a flag such signs tell of what part of a country it is."""
_JOINERS = pattern_of(f"(?<![^{_LATIN}])[\u200c\u200d](?![^{_LATIN}])")
_MARKS = pattern_of("[\u061c\u200e\u200f\u202a\u202c\u2066\u2068\u2069]")
_RIGHT_TO_LEFT = pattern_of("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_MAY_BE_UNSEEN = pattern_of(
    f"[{_NEEDED_BY_NONE}\u061c\u200c-\u200f\u202a\u202c\u2066\u2068\u2069\U00010000-\U0010ffff]"
)
"""Of the signs far up any: one range is gone through in a third of the time that several take."""


def legible(text: str) -> str:
    """`text` composed, and without the signs that nobody sees and no word in it needs."""
    if text.isascii():
        return text
    text = composed(text)
    if not _MAY_BE_UNSEEN.search(text):
        return text
    if not _RIGHT_TO_LEFT.search(text.replace("\u061c", "")):
        text = _MARKS.sub("", text)
    return _JOINERS.sub("", _ALWAYS.sub(r"\1", text))


def column_in(written: str, column: int) -> int:
    """Where in a line as it was written that stands which stands at the column of the legible line."""
    ends = range(1, len(written) + 1)
    return next((end for end in ends if len(legible(written[:end])) >= column), len(written) + 1)
