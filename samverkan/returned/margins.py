"""What somebody has changed above and below the text of the pages, which belongs to no file."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from samverkan.returned.changes import Unplaced

_LIKE = 0.4


def changed_margins(was: Sequence[str], now: Sequence[str], author: str) -> Iterator[Unplaced]:
    """The lines that read otherwise, however many heads and feet the file has now."""
    gone = [line for line in dict.fromkeys(was) if line not in now]
    for line in dict.fromkeys(now):
        if line not in was:
            before = next(iter(get_close_matches(line, gone, 1, _LIKE)), "")
            gone = [each for each in gone if each != before]
            yield Unplaced(before, line, author)
    yield from (Unplaced(line, "", author) for line in gone)
