"""Marks that git leaves in a file where two versions could not be merged by themselves."""

import re

from samverkan.source.faults import Fault, Mistake, ReadingRule
from samverkan.source.places import Lines
from samverkan.text import Text, pattern_of

_MARK = pattern_of(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$", re.MULTILINE)

_MARK_IN_PROSE = pattern_of(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)
"""A line of equals signs is a heading in Markdown."""

_UNMERGED = Mistake(
    ReadingRule.SYNTAX,
    Text(
        sv="Här står ett märke från en sammanslagning i git som inte är klar.",
        en="Here is a mark of a merge in git that is not finished.",
    ),
    Text(
        sv="Behåll den ena lydelsen, eller skriv ihop dem, och ta bort raderna som börjar med "
        "`<<<<<<<`, `=======` och `>>>>>>>`.",
        en="Keep one of the versions, or write them as one, and remove the lines that begin with "
        "`<<<<<<<`, `=======` and `>>>>>>>`.",
    ),
)


def unmerged(text: str, *, prose: bool = False) -> list[Fault]:
    """A fault at the first mark of a merge in the text; none in one that has none."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text and "=======" not in text:
        return []
    found = (_MARK_IN_PROSE if prose else _MARK).search(text)
    return [_UNMERGED.at(Lines(text).span(*found.span()))] if found else []
