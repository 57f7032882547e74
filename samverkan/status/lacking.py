"""How what is lacking is put into words."""

from collections.abc import Iterable, Mapping

from samverkan.model import in_words
from samverkan.swedish import joined
from samverkan.text import Text

_SHOWN = 3


def without(parties: Mapping[str, str], having: Iterable[str | None], sv: str, en: str) -> Text | None:
    """That something is lacking from the parties, named by id, not `having` it: `… från Polisen`."""
    have = frozenset(having)
    missing = [name for party, name in parties.items() if party not in have]
    if not missing:
        return None
    number = len(missing)
    if _SHOWN < number == len(parties):
        much = in_words(number)
        return Text(sv=f"{sv} alla {much.sv} parter", en=f"{en} all {much.en} parties")
    return Text(sv=f"{sv} {joined(missing)}", en=f"{en} {joined(missing, 'and')}")


def named(titles: Iterable[str], sv: str, en: str) -> Text | None:
    """That something is lacking for what bears these titles, the first of them named; None without titles."""
    every = list(dict.fromkeys(titles))
    if not every:
        return None
    rest = len(every) - _SHOWN
    more = ([f"{rest} till"], [f"{rest} more"]) if rest > 0 else ([], [])
    return Text(
        sv=f"{sv} {joined([*(f'”{each}”' for each in every[:_SHOWN]), *more[0]])}",
        en=f"{en} {joined([*(f'“{each}”' for each in every[:_SHOWN]), *more[1]], 'and')}",
    )
