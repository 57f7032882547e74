"""Text that was copied from printed pages: without the lines that count them, and with words whole again."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from samverkan.importing.blocks import Aside, Beside
from samverkan.text import pattern_of

_COUNTS = pattern_of(
    r"[ \t]*(?:\S[^\n]{0,100}?(?:\t| {3,}))?(?:[Ss]idan?|[Ss]id\.|[Pp]age)[ ]+\d{1,3}[ ]*"
    r"(?:\([ ]*\d{1,3}[ ]*\)|/[ ]*\d{1,3}|(?:av|of)[ ]+\d{1,3})[ \t]*"
)
"""A line that tells which page it is and of how many, with what else the head or foot of the page says."""
_COUNTS_BARELY = pattern_of(r"[ \t]*(?P<page>\d{1,3})[ ]*\([ ]*(?P<pages>\d{1,3})[ ]*\)[ \t]*")
"""A line with just the number of the page and of how many."""
_LONGEST_HEAD = 12
"""How many lines the head of a page has at the most, empty ones among them."""
_PAGE = "\f"
_BETWEEN = pattern_of(rf"(?<!\n)\n*+{_PAGE}[\n{_PAGE}]*")
_DIVIDED = pattern_of(
    r"(?:(?<=[^\W\d_]{3})|(?<=\b[a-zåäö]{2}))-(?P<break>\n[ \t]*)"
    r"(?!(?:och|eller|samt|respektive|men|till)\b)(?P<rest>[a-zåäö]{2}\S*)(?P<more>[ \t]+)?"
)
"""Where a word was divided at the end of a line; not where it shares its end with another."""
_YEARS_APART = pattern_of(r"(?<=\b\d{4}–)(?P<break>\n[ \t]*)(?P<rest>\d{4}\b\S*)(?P<more>[ \t]+)?")
_ENDS = '.:;!?”"'


def unpaged(text: str) -> tuple[str, list[Beside]]:
    """The text without heads and feet that count its pages, and these; a sentence goes on over a page."""
    lines = text.split("\n")
    taken = _of_pages(lines)
    told = dict.fromkeys(" ".join(lines[place].split()) for place in sorted(taken) if lines[place].strip())
    marked = "\n".join(_PAGE if place in taken else line for place, line in enumerate(lines))
    whole = _BETWEEN.sub(lambda found: _between(marked, found.start(), found.end()), marked)
    for pattern in (_DIVIDED, _YEARS_APART):
        whole = pattern.sub(_undivided, whole)
    return whole, [Beside(Aside.MARGIN, each) for each in told]


def _between(text: str, start: int, end: int) -> str:
    """What parts the text before a page from that after it."""
    before = text[start - 1 : start] if start else ""
    return "\n" if before and before not in _ENDS and text[end : end + 1].islower() else "\n\n"


def _undivided(found: re.Match[str]) -> str:
    """The rest of a word in the line where it began, and what stood after it in the next as before."""
    return found["rest"] + (found["break"] if found["more"] else "")


def _of_pages(lines: Sequence[str]) -> set[int]:
    """Where the lines are that count the pages, and those above or below them that more than one page has."""
    counting = [place for place, line in enumerate(lines) if _COUNTS.fullmatch(line)]
    counting = counting or _counted_barely(lines)
    taken = set(counting)
    for way in (1, -1):
        beside = [each for place in counting for each in _beside(lines, place, way)]
        seen = Counter(words for words, _ in beside)
        taken.update(place for words, places in beside if seen[words] > 1 for place in places)
    return taken


def _counted_barely(lines: Sequence[str]) -> list[int]:
    """The lines with just numbers, when they count the pages one by one up to the last."""
    found = [(place, each) for place, line in enumerate(lines) if (each := _COUNTS_BARELY.fullmatch(line))]
    pages = [int(each["page"]) for _, each in found]
    totals = {int(each["pages"]) for _, each in found}
    are_pages = len(pages) > 1 and len(totals) == 1 and pages == list(range(pages[0], max(totals) + 1))
    return [place for place, _ in found] if are_pages else []


def _beside(lines: Sequence[str], start: int, way: int) -> Iterator[tuple[str, list[int]]]:
    """What stands next to the line that counts a page, one line more at a time, with the places of it all."""
    said, place = "", start + way
    places: list[int] = []
    while 0 <= place < len(lines) and len(places) < _LONGEST_HEAD:
        places.append(place)
        if lines[place].strip():
            said += f"\n{' '.join(lines[place].split())}"
            yield said, list(places)
        place += way
