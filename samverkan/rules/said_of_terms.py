"""How soon something is to be done, or for what ages, when the agreement says another time or other ages."""

import re
from collections.abc import Iterator, Mapping

from samverkan.diagnostics import Route
from samverkan.model import Agreement, Record, once
from samverkan.rules.rule import Finding
from samverkan.rules.wording import holding, needle, occurrences
from samverkan.rules.written_values import NUMBER, number_of
from samverkan.text import Text, pattern_of

_WITHIN = pattern_of(
    rf"(?<!\w)(?P<what>\w{{4,40}}\s+\w{{4,40}}\s+inom)\s+(?P<value>{NUMBER}\s+"
    r"(?:timmar|dygn|dagar|arbetsdagar|vardagar|veckor|månader))(?!\w)",
    re.IGNORECASE,
)
"""Two words, and the time within which they are to be done: `första samtal inom tre dagar`."""

_AGED = pattern_of(
    r"(?<!\w)(?P<what>(?:unga|ungdomar|barn|elever)\s+mellan)\s+(?P<value>[0-9]{1,2}\s+och\s+[0-9]{1,2}\s+år)(?!\w)",
    re.IGNORECASE,
)
"""Of what ages the young are: `unga mellan 13 och 18 år`."""

_NUMBER = pattern_of(rf"(?<!\w){NUMBER}(?!\w)", re.IGNORECASE)

_SIGNS = (" inom ", " mellan ")

_Key = tuple[str, str]


def other_terms(record: Record, agreement: Agreement) -> Iterator[Finding]:
    """Each time within which something is done, and each age, when the agreement has one other of it."""
    known = _terms(agreement)
    for route, text in holding(record, *_SIGNS) if known else ():
        for found, key in _found(text):
            agreed = known.get(key, {})
            if len(agreed) == 1 and _numbers(found) not in agreed:
                yield _differs(route, text, found, next(iter(agreed.values())))


@once
def _terms(agreement: Agreement) -> Mapping[_Key, Mapping[tuple[int, ...], str]]:
    """The words of the agreement for each time and age, by what they are of and by their numbers."""
    terms: dict[_Key, dict[tuple[int, ...], str]] = {}
    for _, text in holding(agreement, *_SIGNS):
        for found, key in _found(text):
            terms.setdefault(key, {}).setdefault(_numbers(found), found["value"])
    return terms


def _found(text: str) -> Iterator[tuple[re.Match[str], _Key]]:
    """Each time and age, with what it is of and its unit."""
    for pattern in (_WITHIN, _AGED):
        for found in occurrences(pattern, text):
            what, unit = found["what"].casefold().split(), found["value"].casefold().split()[-1]
            yield found, (" ".join(what), unit)


def _numbers(found: re.Match[str]) -> tuple[int, ...]:
    return tuple(number_of(each[0]) for each in _NUMBER.finditer(found["value"]))


def _differs(route: Route, text: str, found: re.Match[str], agreed: str) -> Finding:
    said = " ".join(found[0].split())
    return Finding(
        at=route,
        needle=needle(text, *found.span("value")),
        message=Text(
            sv=f"Här står ”{said}”, men i avtalet är det {agreed}.",
            en=f"Here it says “{said}”, but in the agreement it is {agreed}.",
        ),
        help=Text(sv="Rätta det som är fel.", en="Correct what is wrong."),
    )
