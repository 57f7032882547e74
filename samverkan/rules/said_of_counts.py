"""How many measures or promises a text says that there are, when the plan or the promises have others."""

import re
from collections.abc import Iterator, Mapping

from samverkan.diagnostics import Route
from samverkan.model import Atgardsplan, Medborgarlofte, once
from samverkan.rules.rule import Finding
from samverkan.rules.wording import needle, occurrences
from samverkan.rules.work import is_active
from samverkan.rules.written_values import NUMBER, number_of
from samverkan.text import Text, pattern_of

_WHAT = r"(?P<what>åtgärder|löften)(?:na)?(?!\w)(?!\s+(?:i|för|på|om|som|inom|mot|från|vid|till)(?!\w))"

_COUNTED = pattern_of(
    rf"(?:(?<![\w-]){NUMBER}\s+av\s+(?:de\s+)?"
    r"|(?<!förra )(?<!gamla )(?<!tidigare )(?<![\w-])(?:åtgärds)?planen\s+"
    r"(?:har|innehåller|omfattar|består\s+av)\s+)"
    rf"(?P<number>{NUMBER})\s+{_WHAT}",
    re.IGNORECASE,
)

Counts = Mapping[str, frozenset[int]]
"""The numbers that there may be said to be of measures (`åtgärder`) and promises (`löften`)."""


def counts_of(plan: Atgardsplan | None, promises: Medborgarlofte | None) -> Counts:
    """The numbers of measures in the plan, all and those that are not cancelled, and of promises."""
    measures = plan.measures if plan else ()
    counts = {
        "åtgärder": frozenset({len(measures), sum(map(is_active, measures))}) if measures else None,
        "löften": frozenset({len(promises.promises)}) if promises else None,
    }
    return {what: known for what, known in counts.items() if known}


def other_counts(route: Route, text: str, counts: Counts) -> Iterator[Finding]:
    """Each number of all measures or promises that is another than there are."""
    for found in occurrences(_COUNTED, text) if counts else ():
        known = counts.get(found["what"].casefold())
        if known and number_of(found["number"]) not in known:
            yield _differs(route, needle(text, *found.span("number")), found, max(known))


_NUMBERED = pattern_of(
    r"(?<!\w)åtgärd(?:en)?\s+(?:nr\.?\s+|nummer\s+)?(?P<number>[1-9][0-9]?)(?![0-9.,:/%–-]*[0-9%–-])"
    r"(?!\s+av\s|\s+(?:i|ur|enligt|från)\s+(?!(?:åtgärds)?planen))",
    re.IGNORECASE,
)


def no_such_measure(route: Route, text: str, plan: Atgardsplan) -> Iterator[Finding]:
    """Each measure that the text calls by a number, when those of the plan all have others."""
    numbers = _numbers(plan)
    for found in occurrences(_NUMBERED, text) if numbers else ():
        if found["number"] not in numbers:
            yield Finding(
                at=route,
                needle=needle(text, *found.span()),
                message=Text(
                    sv=f"Planen har ingen åtgärd {found['number']}.",
                    en=f"The plan has no measure {found['number']}.",
                ),
                help=Text(
                    sv="Rätta numret här, eller i planen.", en="Correct the number here or in the plan."
                ),
            )


@once
def _numbers(plan: Atgardsplan) -> frozenset[str]:
    """The numbers of the measures; none unless all of them have one."""
    every = [(each.number or "").rstrip(".") for each in plan.measures]
    return frozenset(every) if all(map(str.isdigit, every)) else frozenset()


def _differs(at: Route, words: str, found: re.Match[str], known: int) -> Finding:
    said = f"{found['number']} {found['what']}"
    whose = ("planen", "the plan") if found["what"].casefold() == "åtgärder" else ("löftena", "the promises")
    return Finding(
        at=at,
        needle=words,
        message=Text(
            sv=f"Texten säger ”{said}”, men i {whose[0]} är de {known}.",
            en=f"The text says “{said}”, but in {whose[1]} there are {known}.",
        ),
        help=Text(
            sv="Rätta talet, eller det som saknas eller är för mycket.",
            en="Correct the number, or what is missing or too much.",
        ),
    )
