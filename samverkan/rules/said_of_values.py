"""Values that a follow-up gives an indicator, and targets, when the agreement has others."""

import re
from collections.abc import Iterator
from decimal import Decimal

from samverkan.diagnostics import Route
from samverkan.model import Agreement, Direction, Indicator, Uppfoljning, first_day, last_day
from samverkan.rules.agreements import number
from samverkan.rules.rule import Finding
from samverkan.rules.wording import SENTENCE, every_prose, needle
from samverkan.status.goals import latest
from samverkan.text import Text, pattern_of

_NUMBER = r"[0-9]{1,3}(?:,[0-9])?"

_TARGET = pattern_of(
    rf"(?<!\w)målet\s+(?:är|var)\s+(?:högst\s+|minst\s+)?(?P<value>{_NUMBER})(?![0-9–:/-])", re.IGNORECASE
)

_FIRST = pattern_of(rf"(?P<value>{_NUMBER})\s+(?:procent|%)(?=\s+är\s|\s+har\s|[,.;]|$)")

_FROM_TO = pattern_of(
    rf"\sfrån\s+(?P<old>{_NUMBER})\s+(?:procent\s+)?till\s+(?P<new>{_NUMBER})\s+procent(?!\w)"
)

_STEM = 6
"""The first letters by which two words are taken for the same one."""


def other_values(follow_up: Uppfoljning, agreement: Agreement) -> Iterator[Finding]:
    """The first finding in each text for a value or target that is none of those of its indicator."""
    yield from {each.at: each for each in reversed([*_every(follow_up, agreement)])}.values()


def _every(follow_up: Uppfoljning, agreement: Agreement) -> Iterator[Finding]:
    yield from _of_goals(follow_up, agreement)
    shares = [each for goal in agreement.goals for each in goal.indicators if each.unit in ("procent", "%")]
    for place, result in enumerate(follow_up.indicators):
        about = [each for each in shares if each.id == result.indicator]
        yield from _first_value(("indicators", place, "text"), result.text or "", about, follow_up)
    yield from _counted(follow_up, agreement)
    for route, text in every_prose(follow_up):
        for sentence in SENTENCE.finditer(text) if shares else ():
            yield from _from_to(route, text, sentence, shares)


_COUNTED = pattern_of(r"(?P<value>[0-9]{1,3}(?: [0-9]{3})*(?:,[0-9]+)?)\s+(?P<unit>\w+)(?=[,.;]|$)")


def _counted(follow_up: Uppfoljning, agreement: Agreement) -> Iterator[Finding]:
    """The number that a text on an indicator begins with, in its unit, of a time that has a value."""
    about = {each.id: each for goal in agreement.goals for each in goal.indicators}
    for place, result in enumerate(follow_up.indicators):
        text, indicator = result.text or "", about.get(result.indicator)
        found = _COUNTED.match(text)
        if found and indicator and _is_unit(found["unit"], indicator) and _is_measured(indicator, follow_up):
            values = _values(indicator)
            if not _is_among(_value(found["value"].replace(" ", "")), values):
                at = ("indicators", place, "text")
                yield _differs(at, needle(text, *found.span("value")), _last(indicator, follow_up))


def _is_unit(word: str, indicator: Indicator) -> bool:
    return word.casefold() == (indicator.unit or "").casefold().partition(" ")[0]


def _is_measured(indicator: Indicator, follow_up: Uppfoljning) -> bool:
    """Whether a value of the indicator is of the time of the follow-up."""
    start, end = follow_up.start, follow_up.end
    if not start or not end:
        return False
    first, last = first_day(start), last_day(end)
    return any(first <= first_day(e.date) and last_day(e.date) <= last for e in indicator.measurements)


def _of_goals(follow_up: Uppfoljning, agreement: Agreement) -> Iterator[Finding]:
    """What is said of goals with one indicator each."""
    alone = {goal.id: goal.indicators for goal in agreement.goals if goal.id and len(goal.indicators) == 1}
    for place, result in enumerate(follow_up.goals):
        route, text, about = ("goals", place, "text"), result.text or "", alone.get(result.goal, ())
        found = _TARGET.search(text)
        target = about[0].target if about and not _is_backwards(about[0]) else None
        if found and target is not None and _value(found["value"]) != target:
            yield _differs(route, needle(text, *found.span("value")), f"{number(target).sv}")
        of_shares = [each for each in about if each.unit in ("procent", "%")]
        yield from _first_value(route, text, of_shares, follow_up)


def _is_backwards(indicator: Indicator) -> bool:
    """Whether the target lies in the wrong direction, which is told of by itself."""
    if indicator.baseline is None or indicator.target is None:
        return False
    gain = indicator.target - indicator.baseline
    wrong = {Direction.INCREASE: gain <= 0, Direction.DECREASE: gain >= 0}
    return bool(indicator.direction and wrong.get(indicator.direction))


def _first_value(
    route: Route, text: str, about: list[Indicator], follow_up: Uppfoljning
) -> Iterator[Finding]:
    """The value that the text begins with, if it is none of those measured."""
    found = _FIRST.match(text)
    values = [each for indicator in about for each in _values(indicator)]
    if found and values and not _is_among(_value(found["value"]), values):
        yield _differs(route, needle(text, *found.span("value")), _last(about[-1], follow_up))


def _from_to(route: Route, text: str, sentence: re.Match[str], shares: list[Indicator]) -> Iterator[Finding]:
    """A change in the sentence of which only one end is a value of the indicator that it speaks of."""
    found = _FROM_TO.search(text, *sentence.span())
    if not found:
        return
    known = [[_is_among(_value(found[end]), _values(each)) for end in ("old", "new")] for each in shares]
    about = [
        each for each, ends in zip(shares, known, strict=True) if any(ends) and _speaks_of(sentence[0], each)
    ]
    if len(about) == 1 and not any(map(all, known)):
        wrong = "new" if known[shares.index(about[0])][0] else "old"
        right = _values(about[0])[-1 if wrong == "new" else 0]
        yield _differs(route, needle(text, *found.span(wrong)), number(right).sv)


def _speaks_of(sentence: str, indicator: Indicator) -> bool:
    title, words = indicator.title.casefold().split(), sentence.casefold().split()
    stems = {word[:_STEM] for word in title if len(word) > _STEM}
    return any(word[:_STEM] in stems for word in words)


def _value(written: str) -> Decimal:
    return Decimal(written.replace(",", "."))


def _values(indicator: Indicator) -> list[Decimal]:
    """The values that the indicator has had; none where no measurement is known."""
    first = [indicator.baseline] if indicator.baseline is not None and indicator.measurements else []
    return [*first, *(each.value for each in indicator.measurements)]


def _last(indicator: Indicator, follow_up: Uppfoljning) -> str:
    """The value that the agreement has by the day of the follow-up, or its first."""
    measured = latest(indicator, last_day(follow_up.date))
    return number(measured.value if measured else _values(indicator)[0]).sv


def _is_among(said: Decimal, values: list[Decimal]) -> bool:
    """Whether the value is one of these, as rounded."""
    return any(abs(said - each) < 1 for each in values)


def _differs(route: Route, words: str, known: str) -> Finding:
    return Finding(
        at=route,
        needle=words,
        message=Text(
            sv=f"Här står {words}, men avtalet har {known}.",
            en=f"Here it says {words}, but the agreement has {known}.",
        ),
        help=Text(
            sv="Rätta talet här, eller indikatorn i agreement.yaml.",
            en="Correct the number here, or the indicator in agreement.yaml.",
        ),
    )
