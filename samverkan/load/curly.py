"""Names and titles in curly quotation marks, which YAML takes for a part of them."""

from collections.abc import Iterator

from samverkan.load.keys import field_at
from samverkan.model import Record
from samverkan.source import Fault, Lines, Mistake, ReadingRule, SourceFile, entries, place_at, walk
from samverkan.text import Text, pattern_of

_WHOLE = pattern_of("[”“„][^”“„]+[”“]")
_QUOTED = frozenset(("quote", "motto"))
"""Fields that hold what somebody has said."""

_IN_CURLY = Mistake(
    ReadingRule.CURLY,
    Text(
        sv="De typografiska citattecknen här blir en del av texten.",
        en="The curly quotation marks here become a part of the text.",
    ),
    Text(
        sv='Ta bort dem, eller skriv raka. Ska de synas, sätt raka citattecken utanför: `"”…”"`.',
        en='Remove them, or write straight ones. If they are to be seen, put straight ones outside: `"”…”"`.',
    ),
)


def in_curly_quotes(file: SourceFile, model: type[Record]) -> Iterator[Fault]:
    """A fault for each short text that stands in curly quotation marks and in no others."""
    if file.tree is None or not _WHOLE.search(file.text):
        return
    lines = Lines(file.text)
    for route, node in walk(file.tree):
        for step, value in entries(node):
            place = place_at(node, step)
            is_whole = place.is_plain and isinstance(value, str) and _WHOLE.fullmatch(value)
            if not is_whole or step in _QUOTED:
                continue
            holds = field_at((*route, step), model)
            if holds and holds.words and not holds.prose and not holds.refers:
                start = place.start
                yield _IN_CURLY.at(lines.span(start, start + 1), (*route, step))
