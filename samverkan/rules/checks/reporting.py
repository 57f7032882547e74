"""To whom forums report."""

import re
from collections.abc import Iterator

from samverkan.diagnostics import Severity
from samverkan.model import Agreement, Report
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import BRA_ORGANISATION
from samverkan.text import Text, pattern_of


@rule("SV088", over=Agreement, severity=Severity.WARNING, source=BRA_ORGANISATION)
def forums_report_upwards(agreement: Agreement, _context: Context) -> Iterator[Finding]:
    """No forum reports, by way of others, to itself; each circle is told once."""
    reports = {each.id: [to.forum for to in each.reports_to if _goes_up(to)] for each in agreement.forums}
    names = {forum.id: forum.name for forum in agreement.forums}
    told: set[str] = set()
    for place, forum in enumerate(agreement.forums):
        circle = _circle(forum.id, reports)
        if len(circle) > 1 and not told.intersection(circle):  # that one names itself has been told
            told.update(circle)
            way = " → ".join(names.get(each, each) for each in (*circle, forum.id))
            yield Finding(
                at=("forums", place, "reports_to"),
                message=Text(
                    sv=f"Forumen rapporterar i cirkel: {way}.", en=f"The forums report in a circle: {way}."
                ),
                help=Text(
                    sv="Ta bort den rapport i `reports_to` som går nedåt.",
                    en="Remove the report in `reports_to` that goes downwards.",
                ),
            )


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
