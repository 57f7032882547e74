"""The texts of a file, which together may have no more signs than can be read and written in seconds."""

from collections.abc import Iterator
from itertools import accumulate

from samverkan.load.faults import SchemaFault
from samverkan.model import MOST_SIGNS, Record, prose, signs_in
from samverkan.text import Text

MOST_SIGNS_IN_FILE = 3 * MOST_SIGNS
"""Two hundred and forty pages of nothing but tables, or as many signs in more pages of other text."""


def too_much_text(record: Record) -> Iterator[SchemaFault]:
    """A fault at the first text with which the texts of the file have more signs than can be read."""
    texts = prose(record)
    if sum(len(text) for _, text in texts) <= MOST_SIGNS_IN_FILE:
        return  # what is no longer than that has no more signs either
    many = accumulate(signs_in(text) for _, text in texts)
    for (route, _), so_far in zip(texts, many, strict=True):
        if so_far > MOST_SIGNS_IN_FILE:
            yield SchemaFault("SCHEMA05", route, _TOO_MANY, _MEND)
            return


_TOO_MANY = Text(
    sv=f"Hit har filens texter tillsammans fler än {MOST_SIGNS_IN_FILE} radbrytningar och tecken som `*`, "
    "`[` och `|`.",
    en=f"Up to here the texts of the file have more than {MOST_SIGNS_IN_FILE} line breaks and signs such as "
    "`*`, `[` and `|`.",
)
_MEND = Text(
    sv="Korta texterna, eller lägg de längsta tabellerna i ett dokument för sig.",
    en="Shorten the texts, or put the longest tables in a document of their own.",
)
