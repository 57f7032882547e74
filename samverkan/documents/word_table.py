"""Tables that templates write: words row by row, without columns that say nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_NOTHING = "–"


@dataclass(frozen=True, slots=True)
class WordTable:
    """A table as words, the first column naming its rows; columns that say nothing are left out."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> WordTable:
    """The table, an empty cell as a dash."""
    every = tuple(rows)
    kept = [place for place in range(len(columns)) if not place or any(row[place] for row in every)]
    return WordTable(
        tuple(columns[place] for place in kept),
        tuple(tuple(row[place] or _NOTHING for place in kept) for row in every),
    )
