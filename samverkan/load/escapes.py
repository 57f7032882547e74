r"""Letters that YAML has taken for a sign between double quotation marks, as in `"bor\torget"`."""

import re
from collections import Counter
from collections.abc import Iterator

from samverkan.load.keys import field_at
from samverkan.model import Record
from samverkan.source import Fault, Lines, Mistake, ReadingRule, SourceFile, places
from samverkan.text import Text, pattern_of

_EATEN = pattern_of(r"(?<=[a-zåäöé])(?<!\\[a-z])\\(?P<letter>[nt])(?P<rest>[a-zåäöé]+)")
"""A tab or a new line in the middle of a word, which is none in Markdown."""

_WORD = pattern_of(r"\w+")

_LOST = Mistake(
    ReadingRule.CUT,
    Text(
        sv="Omvänt snedstreck och bokstaven efter det blir ett osynligt tecken mellan dubbla citattecken.",
        en="The backslash and the letter after it become an invisible sign in double quotation marks.",
    ),
    Text(
        sv="Stryk snedstrecket, eller skriv `\\\\`. Ska texten ha stycken, skriv den efter `|`.",
        en="Remove the backslash, or write `\\\\`. For a text with paragraphs write it after `|`.",
    ),
)


def eaten_letters(file: SourceFile, model: type[Record]) -> Iterator[Fault]:
    """A fault for each first letter of a text that a backslash in the middle of a word has eaten.

    A text of several lines may have its lines ended so, unless the letter makes a word of the file, and one
    with several tabs may have columns.
    """
    if not _EATEN.search(file.text):
        return
    lines, words = Lines(file.text), Counter(_WORD.findall(file.text))
    for route, node in file.nodes:
        for step, place in places(node):
            found = _EATEN.search(file.text, place.start, place.end) if place.style == '"' else None
            holds = field_at((*route, step), model) if found else None
            if found and holds and holds.words and not (holds.prose and _is_meant(found, words, place.end)):
                yield _LOST.at(lines.span(found.start(), found.end("letter")), (*route, step))


def _is_meant(found: re.Match[str], words: Counter[str], end: int) -> bool:
    """Whether it ends a line, or a column before others."""
    if found["letter"] == "t":
        return found.string.find("\\t", found.end(), end) >= 0
    with_letter = found["letter"] + found["rest"]
    return words[with_letter] < 2 or bool(words[found["rest"]])
