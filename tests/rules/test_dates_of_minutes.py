"""The dates of minutes, announcements and appeals."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.rules.council import proposal, step
from tests.rules.test_cases import found


@pytest.mark.parametrize(
    ("fields", "route"),
    [
        pytest.param("date: 2024-04-09\nadjustment: {date: 2024-04-23}", "", id="the fourteenth day"),
        pytest.param(
            "date: 2024-04-09\nadjustment: {date: 2024-04-24}", "adjustment.date", id="the fifteenth"
        ),
        pytest.param(
            "date: 2024-04-06\nadjustment: {date: 2024-04-22}", "", id="a Saturday waits for Monday"
        ),
        pytest.param("date: 2024-04-09\nadjustment: {date: 2024-04-08}", "adjustment.date", id="before"),
        pytest.param(
            "adjustment: {date: 2024-04-18}\nannouncement: {posted: 2024-04-22}", "", id="a weekend"
        ),
        pytest.param(
            "adjustment: {date: 2024-04-16}\nannouncement: {posted: 2024-04-19}",
            "announcement.posted",
            id="third",
        ),
        pytest.param(
            "adjustment: {date: 2024-04-16}\nannouncement: {posted: 2024-04-15}",
            "announcement.posted",
            id="too early",
        ),
        pytest.param(
            "adjustment: {date: 2024-03-27}\nannouncement: {posted: 2024-04-02}",
            "",
            id="Good Friday to Easter",
        ),
        pytest.param(
            "date: 2024-04-09\nannouncement: {posted: 2024-04-08}",
            "announcement.posted",
            id="before the meeting",
        ),
        pytest.param("announcement: {posted: 2024-04-19, removed: 2024-05-11}", "", id="three weeks"),
        pytest.param(
            "announcement: {posted: 2024-04-19, removed: 2024-05-09}",
            "announcement.removed",
            id="a day short",
        ),
        pytest.param(
            "announcement: {posted: 2024-04-19, appeal_until: 2024-05-03}",
            "announcement.appeal_until",
            id="short appeal",
        ),
        pytest.param(
            "announcement: {posted: 2024-04-20, appeal_until: 2024-05-13, removed: 2024-05-12}",
            "announcement.removed",
            id="down before the appeals end",
        ),
    ],
)
def test_the_dates_of_minutes(fields: str, route: str, tmp_path: Path) -> None:
    said = found("SV039", "# case.yaml\n" + step("Kommunstyrelsen", fields), tmp_path)
    assert [d.at.removeprefix("steps[id=ett].") for d in said] == ([route] if route else [])


@pytest.mark.parametrize(
    ("day", "next_weekday"),
    [
        ("2025-05-29", "2025-05-30"),  # Ascension Day
        ("2025-06-06", "2025-06-09"),  # the national day, a Friday
        ("2025-06-20", "2025-06-23"),  # Midsummer Eve
        ("2025-10-11", "2025-10-13"),  # a Saturday
        ("2025-12-24", "2025-12-29"),  # Christmas Eve, and a weekend after it
        ("2026-04-03", "2026-04-07"),  # Good Friday
        ("2026-12-31", "2027-01-04"),  # New Year's Eve
    ],
)
def test_the_time_for_appeals_runs_out_on_a_weekday(day: str, next_weekday: str, tmp_path: Path) -> None:
    posted = date.fromisoformat(day) - timedelta(weeks=3)
    fields = f"announcement: {{posted: {posted}, appeal_until: {day}}}"
    (said,) = found("SV039", "# case.yaml\n" + step("Kommunstyrelsen", fields), tmp_path)
    assert next_weekday in said.message.sv
    fields = f"announcement: {{posted: {posted}, appeal_until: {next_weekday}}}"
    assert found("SV039", "# case.yaml\n" + step("Kommunstyrelsen", fields), tmp_path) == []


def test_the_announcement_stays_till_the_weekday_when_appeals_end(tmp_path: Path) -> None:
    fields = "announcement: {posted: 2025-05-30, removed: 2025-06-20}"
    (said,) = found("SV039", "# case.yaml\n" + step("Kommunstyrelsen", fields), tmp_path)
    assert said.at.endswith("announcement.removed")
    assert "2025-06-23" in said.message.sv


DECISION = 'paragraph: "30"\ndecision: {decider: Kommunstyrelsen, points: [avtalet godkänns]}\n'


@pytest.mark.parametrize(
    ("body", "fields", "findings"),
    [
        ("Kommunstyrelsen", DECISION, 1),
        ("Kommunstyrelsen", DECISION + "appeal_notice: nej", 1),
        ("Kommunstyrelsen", DECISION + "appeal_notice: ja", 0),
        ("Kommunstyrelsen", DECISION + "announcement: {appeal_until: 2024-05-10}", 0),
        ("Kommunstyrelsen", DECISION.removeprefix('paragraph: "30"\n'), 0),
        ("Kommunstyrelsens arbetsutskott", DECISION, 0),
        ("Kommunstyrelsens arbetsutskott", DECISION + "appeal_notice: ja", 1),
    ],
)
def test_appeal_notices(body: str, fields: str, findings: int, tmp_path: Path) -> None:
    assert len(found("SV040", "# case.yaml\n" + step(body, fields), tmp_path)) == findings


@pytest.mark.parametrize(
    ("fields", "findings"),
    [
        ("date: 2024-03-04", 0),
        ("date: 2024-03-03", 1),
        ("date: 2024-04-09\ndecision_documents: [{title: Avtal, date: 2024-04-10}]", 1),
        ("date: 2024-04-09\ndecision_documents: [{title: Avtal, date: 2024-04}]", 0),
    ],
)
def test_the_order_of_dates(fields: str, findings: int, tmp_path: Path) -> None:
    text = proposal() + step("Kommunstyrelsen", fields)
    assert len(found("SV058", text, tmp_path)) == findings
