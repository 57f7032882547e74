"""What somebody has changed above and below the text of the pages, which belongs to no file."""

from collections.abc import Iterator
from difflib import get_close_matches

from samverkan.returned.changes import Unplaced
from samverkan.returned.file import WordFile
from samverkan.returned.nearest import said_in

_LIKE = 0.4


def changed_margins(file: WordFile) -> Iterator[Unplaced]:
    """The lines that read otherwise, however many heads and feet the file has now."""
    was, now = list(dict.fromkeys(file.margins_were)), list(dict.fromkeys(file.margins))
    gone = [line for line in was if line not in now]
    for line in now:
        if line not in was:
            before = next(iter(get_close_matches(line, gone, 1, _LIKE)), "")
            gone = [each for each in gone if each != before]
            yield Unplaced(before, line, file.author, said_in(before, file))
    yield from (Unplaced(line, "", file.author, said_in(line, file)) for line in gone)
