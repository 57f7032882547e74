"""To whom forums report, and who gives them their assignment."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from samverkan.diagnostics import Route, Severity
from samverkan.model import Agreement, Forum, ForumLevel, Report
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import BRA_ORGANISATION
from samverkan.text import Text, pattern_of


@rule("SV088", over=Agreement, severity=Severity.WARNING, source=BRA_ORGANISATION)
def forums_report_upwards(agreement: Agreement, _context: Context) -> Iterator[Finding]:
    """No forum reports, or gives an assignment, by way of others to itself; each circle is told once."""
    reports = {each.id: [to.forum for to in each.reports_to if _goes_up(to)] for each in agreement.forums}
    for circle in _circles(reports):
        own, receiver = _step_down(circle, agreement.forums) or (circle[0], None)
        way = _in_words((*circle, circle[0]), agreement)
        yield Finding(
            at=_report(own, receiver, agreement.forums),
            message=Text(
                sv=f"Forumen rapporterar i cirkel: {way}.", en=f"The forums report in a circle: {way}."
            ),
            help=Text(
                sv="Ta bort den rapport i `reports_to` som går nedåt.",
                en="Remove the report in `reports_to` that goes downwards.",
            ),
        )
    for circle in _circles({each.id: [each.assigned_by] for each in agreement.forums}):
        own, _ = _step_down(circle, agreement.forums) or (circle[0], None)
        way = _in_words((circle[0], *reversed(circle)), agreement)
        yield Finding(
            at=("forums", _places(agreement.forums)[own], "assigned_by"),
            message=Text(
                sv=f"Forumen ger varandra uppdrag i cirkel: {way}.",
                en=f"The forums give each other assignments in a circle: {way}.",
            ),
            help=Text(
                sv="Rätta det `assigned_by` som går nedåt, eller ta bort det.",
                en="Correct the `assigned_by` that goes downwards, or remove it.",
            ),
        )


def _in_words(way: Iterable[str], agreement: Agreement) -> str:
    names = {forum.id: forum.name for forum in agreement.forums}
    return " → ".join(names[each] for each in way)


def _places(forums: Sequence[Forum]) -> dict[str, int]:
    return {forum.id: place for place, forum in enumerate(forums)}


def _report(own: str, receiver: str | None, forums: Sequence[Forum]) -> Route:
    """The report from one forum to the other; without another, all those of the first."""
    place = _places(forums)[own]
    if receiver is None:
        return ("forums", place, "reports_to")
    reports = [report.forum for report in forums[place].reports_to]
    return ("forums", place, "reports_to", reports.index(receiver), "forum")


def _step_down(circle: Sequence[str], forums: Sequence[Forum]) -> tuple[str, str] | None:
    """The step of the circle that goes to a lower level."""
    places, order = _places(forums), list(ForumLevel)
    for own, receiver in zip(circle, (*circle[1:], circle[0]), strict=True):
        level, other = forums[places[own]].level, forums[places[receiver]].level
        if level and other and order.index(other) > order.index(level):
            return own, receiver
    return None


_DOWN = pattern_of(r"återkoppl|återrapport|informer|beslut|uppdrag|direktiv|prioriter", re.IGNORECASE)


def _goes_up(report: Report) -> bool:
    """Whether the report goes to a forum, and is not what that forum is told of decisions and tasks."""
    return report.forum is not None and not _DOWN.search(report.text or "")


Steps = Mapping[str, Sequence[str | None]]
"""Where one can go from each forum."""


def _circles(steps: Steps) -> Iterator[list[str]]:
    """Each circle of two forums or more, once: that one names itself has been told."""
    told: set[str] = set()
    for start in _going_round(steps):
        if start not in told:
            circle = _circle(start, steps)
            if len(circle) > 1 and told.isdisjoint(circle):
                told.update(circle)
                yield circle


def _going_round(steps: Steps) -> list[str]:
    """The forums without those from which every way comes to an end."""
    coming: dict[str, list[str]] = {}
    for own, receivers in steps.items():
        for receiver in filter(steps.__contains__, receivers):
            coming.setdefault(str(receiver), []).append(own)
    left = {own: sum(each in steps for each in receivers) for own, receivers in steps.items()}
    ended = [own for own, ways in left.items() if not ways]
    for own in ended:
        for before in coming.get(own, ()):
            left[before] -= 1
            if not left[before]:
                ended.append(before)
    return [own for own, ways in left.items() if ways]


def _circle(start: str, steps: Steps) -> list[str]:
    """The shortest way from a forum back to itself, without the last step; empty when there is none."""
    before: dict[str, str] = {}
    for own in (ways := [start]):
        for receiver in steps.get(own, ()):
            if receiver == start:
                return _way_to(own, start, before)
            if receiver and receiver not in before:
                before[receiver] = own
                ways.append(receiver)
    return []


def _way_to(last: str, start: str, before: Mapping[str, str]) -> list[str]:
    way = [last]
    while way[-1] != start:
        way.append(before[way[-1]])
    return way[::-1]
