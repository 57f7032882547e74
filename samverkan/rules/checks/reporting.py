"""To whom forums report."""

import re
from collections.abc import Iterator, Sequence

from samverkan.diagnostics import Route, Severity
from samverkan.model import Agreement, Forum, ForumLevel, Report
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import BRA_ORGANISATION
from samverkan.text import Text, pattern_of


@rule("SV088", over=Agreement, severity=Severity.WARNING, source=BRA_ORGANISATION)
def forums_report_upwards(agreement: Agreement, _context: Context) -> Iterator[Finding]:
    """No forum reports, by way of others, to itself; each circle is told once."""
    reports = {each.id: [to.forum for to in each.reports_to if _goes_up(to)] for each in agreement.forums}
    names = {forum.id: forum.name for forum in agreement.forums}
    told: set[str] = set()
    for forum in agreement.forums:
        circle = _circle(forum.id, reports)
        if len(circle) > 1 and not told.intersection(circle):  # that one names itself has been told
            told.update(circle)
            way = " → ".join(names.get(each, each) for each in (*circle, forum.id))
            yield Finding(
                at=_downwards(circle, agreement.forums),
                message=Text(
                    sv=f"Forumen rapporterar i cirkel: {way}.", en=f"The forums report in a circle: {way}."
                ),
                help=Text(
                    sv="Ta bort den rapport i `reports_to` som går nedåt.",
                    en="Remove the report in `reports_to` that goes downwards.",
                ),
            )


def _downwards(circle: Sequence[str], forums: Sequence[Forum]) -> Route:
    """The report of the circle that goes to a lower level; without one, all those of its first forum."""
    places = {forum.id: place for place, forum in enumerate(forums)}
    order = list(ForumLevel)
    for own, receiver in zip(circle, (*circle[1:], circle[0]), strict=True):
        level, other = forums[places[own]].level, forums[places[receiver]].level
        if level and other and order.index(other) > order.index(level):
            reports = [report.forum for report in forums[places[own]].reports_to]
            return ("forums", places[own], "reports_to", reports.index(receiver), "forum")
    return ("forums", places[circle[0]], "reports_to")


_DOWN = pattern_of(r"återkoppl|återrapport|informer|beslut|uppdrag|direktiv|prioriter", re.IGNORECASE)


def _goes_up(report: Report) -> bool:
    """Whether the report goes to a forum, and is not what that forum is told of decisions and tasks."""
    return report.forum is not None and not _DOWN.search(report.text or "")


def _circle(start: str, reports: dict[str, list[str | None]]) -> list[str]:
    """The shortest way from a forum back to itself, without the last step; empty when there is none."""
    ways, seen = [[start]], {start}
    for way in ways:
        for receiver in reports.get(way[-1], []):
            if receiver == start:
                return way
            if receiver and receiver not in seen:
                seen.add(receiver)
                ways.append([*way, receiver])
    return []
