"""How soon something is to be done, when the agreement says another time of the same."""

import re
from collections.abc import Iterator, Mapping

from samverkan.diagnostics import Route
from samverkan.model import Agreement, Record, once
from samverkan.rules.rule import Finding
from samverkan.rules.wording import holding, needle, occurrences
from samverkan.rules.written_values import NUMBER, number_of
from samverkan.text import Text, pattern_of

_WITHIN = pattern_of(
    rf"(?<!\w)(?P<what>\w{{4,40}}\s+\w{{4,40}})\s+inom\s+(?P<number>{NUMBER})\s+"
    r"(?P<unit>timmar|dygn|dagar|arbetsdagar|vardagar|veckor|månader)(?!\w)",
    re.IGNORECASE,
)
"""Two words, and the time within which they are to be done: `första samtal inom tre dagar`."""


def other_terms(record: Record, agreement: Agreement) -> Iterator[Finding]:
    """Each time within which something is to be done, when the agreement has one other of the same words."""
    known = _terms(agreement)
    for route, text in holding(record, " inom ") if known else ():
        for found, key in _found(text):
            agreed = known.get(key, frozenset())
            if len(agreed) == 1 and number_of(found["number"]) not in agreed:
                yield _differs(route, text, found, min(agreed))


@once
def _terms(agreement: Agreement) -> Mapping[tuple[str, str], frozenset[int]]:
    """The times that the agreement gives, by words and unit."""
    terms: dict[tuple[str, str], set[int]] = {}
    for _, text in holding(agreement, " inom "):
        for found, key in _found(text):
            terms.setdefault(key, set()).add(number_of(found["number"]))
    return {key: frozenset(numbers) for key, numbers in terms.items()}


def _found(text: str) -> Iterator[tuple[re.Match[str], tuple[str, str]]]:
    for found in occurrences(_WITHIN, text):
        yield found, (" ".join(found["what"].casefold().split()), found["unit"].casefold())


def _differs(route: Route, text: str, found: re.Match[str], agreed: int) -> Finding:
    return Finding(
        at=route,
        needle=needle(text, *found.span("number")),
        message=Text(
            sv=f"Här står inom {found['number']} {found['unit']}, men i avtalet är det {agreed}.",
            en=f"Here it says within {found['number']} {found['unit']}, but in the agreement it is {agreed}.",
        ),
        help=Text(sv="Rätta den tid som är fel.", en="Correct the time that is wrong."),
    )
