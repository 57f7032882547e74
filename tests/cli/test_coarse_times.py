"""What recurs from a date of which only the year or the month is known: no other day is shown."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran

FILES = {
    "by/agreement.yaml": """\
title: Samverkansavtal
parties: [{id: kommunen, name: By kommun}, {id: polisen, name: LPO By}]
validity: {start: 2026-03, end: 2029, revision: {cadence: {per: year}}}
purposes: [{text: Färre brott.}]
areas: [{id: a, title: Trygga torg}]
goals:
  - {id: g, title: Färre bråk, area: a, indicators: [{id: i, title: Bråk, baseline: 30, baseline_date: 2025,
     target: 10, target_date: 2028-09, cadence: {per: half_year}}]}
commitments: [{id: c, text: Kommunen städar., parties: [kommunen], deadline: 2027}]
forums:
  - {id: f, name: Styrgruppen, cadence: {per: month},
     reports_to: [{receiver: kommunfullmäktige, cadence: {per: year}}]}
follow_up:
  occasions: [{subject: Målen, cadence: {per: half_year}, forum: f}, {subject: Avtalet, date: 2028}]
""",
    "by/motesanteckning.yaml": "id: mo\ndate: 2026-04\nforum: f\nitems: [{title: Läget, text: Bra.}]\n",
    "by/uppfoljning.yaml": "id: u\ndate: 2026-12\ntext: Ja.\nreceivers: [{kind: council, date: 2026-12}]\n",
    "by/medborgarlofte.yaml": """\
id: lof
date: 2026
promises: [{id: p1, text: Vi vandrar., parties: [polisen], responsible: polisen}]
follow_up: [{subject: Löftena, cadence: {per: quarter}, responsible: samordnaren}]
""",
}
DAY = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2} (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\w* \d{4}")


@pytest.mark.parametrize("form", ["text", "md"])
@pytest.mark.parametrize("who", [(), ("--who",)])
@pytest.mark.parametrize("today", ["2026-02-01", "2026-09-15", "2027-06-01", "2028-12-31"])
def test_no_day_is_shown_that_nobody_stated(
    today: str, who: tuple[str, ...], form: str, workspace: Callable[..., Path], samverkan: Callable[..., Ran]
) -> None:
    workspace(FILES)
    args = ("--today", today, "--within", "700", "--lang", "sv", "--format", form)
    ran = samverkan("status", "agreements", *who, *args)
    shown = [line for line in ran.out.splitlines() if DAY.search(line)]
    said = [line for line in shown if not re.search("gäller den|läget den|Läget den|upphörde|Datum", line)]
    assert "Uppföljning" in ran.out
    assert not said


def test_the_year_or_month_before_or_after_is_called_so(
    workspace: Callable[..., Path], samverkan: Callable[..., Ran]
) -> None:
    workspace(FILES)

    def said(today: str) -> str:
        args = ("--today", today, "--within", "400", "--lang", "sv")
        return " ".join(samverkan("status", "agreements", *args).out.split())

    assert "Åtagande: Kommunen städar (nästa år)" in said("2026-12-01")
    assert "Åtagande: Kommunen städar (i fjol)" in said("2028-01-01")
    assert "Möte: Styrgruppen (nästa månad)" in said("2026-04-30")


def test_a_calendar_says_that_its_day_is_none_that_anybody_stated(
    workspace: Callable[..., Path], samverkan: Callable[..., Ran]
) -> None:
    workspace(FILES)
    told = (
        samverkan("calendar", "agreements", "--today", "2026-03-15")
        .out.replace("\r\n ", "")
        .replace("\n ", "")
    )
    entries = told.split("BEGIN:VEVENT")[1:]
    assert entries
    assert all("Ingen dag är angiven\\, bara " in each for each in entries)
