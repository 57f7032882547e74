"""An operational goal that is not what the indicator or the measure beside it says is found."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found

_INDICATOR = "{id: i, title: Samtal i tid, unit: procent, target: 90, target_date: 2026-12-31}"
_AGREEMENT = f"# agreement.yaml\ngoals: [{{title: Stöd, indicators: [{_INDICATOR}]}}]\n"


def _findings(measure: str, root: Path) -> int:
    plan = f"# atgardsplan.yaml\nid: p\nmeasures: [{{title: Samtal, {measure}}}]\n"
    return len(found("SV102", _AGREEMENT + plan, root))


@pytest.mark.parametrize(
    ("value", "day", "findings"),
    [("80", "2026-12-31", 1), ("90", "2026-12-31", 0), ("80", "2025-12-31", 0), ("'90,0'", "2026-12-31", 0)],
)
def test_the_target_of_its_indicator(value: str, day: str, findings: int, tmp_path: Path) -> None:
    target = f"target: {{value: {value}, unit: procent}}, indicator: i, date: {day}"
    assert _findings(f"operational_goals: [{{text: Samtal i tid, {target}}}]", tmp_path) == findings


@pytest.mark.parametrize(
    ("pace", "target", "findings"),
    [
        ("{times: 3, per: week}", "{value: 6, unit: kvällar, cadence: {per: week}}", 1),
        ("{times: 6, per: week}", "{value: 6, unit: kvällar, cadence: {per: week}}", 0),
        ("{times: 3, per: week}", "{value: 6, unit: kvällar, cadence: {per: month}}", 0),
        ("{times: 3, per: week}", "{value: 6, unit: deltagare, cadence: {per: week}}", 0),
        ("{times: 3, per: week}", "{value: 6, unit: kvällar}", 0),
        ("{every: 2, per: week}", "{value: 6, unit: kvällar, cadence: {per: week}}", 0),
    ],
)
def test_the_pace_of_its_measure(pace: str, target: str, findings: int, tmp_path: Path) -> None:
    goals = f"[{{text: Vuxna på plats, target: {target}}}]"
    assert _findings(f"cadence: {pace}, operational_goals: {goals}", tmp_path) == findings


def test_one_of_several_goals_may_count_a_part(tmp_path: Path) -> None:
    evenings = "target: {value: 2, unit: kvällar, cadence: {per: week}}"
    days = "target: {value: 3, unit: dagar, cadence: {per: week}}"
    goals = f"[{{text: Kvällar, {evenings}}}, {{text: Dagar, {days}}}]"
    assert _findings(f"cadence: {{times: 5, per: week}}, operational_goals: {goals}", tmp_path) == 0
