"""A baseline that is another than the value of the same time is found; of another time nothing is said."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found


@pytest.mark.parametrize(
    ("baseline", "series", "findings"),
    [
        ("baseline: 64, baseline_date: 2023", "{date: 2023, value: 46}", 1),
        (
            "baseline: 46, baseline_date: 2023-10",
            "{date: 2024-10, value: 41}, {date: 2023-10, value: '46,5'}",
            1,
        ),
        ("baseline: 0, baseline_date: 2023", "{date: 2023, value: 4}", 1),
        ("baseline: 46, baseline_date: 2023", "{date: 2023, value: '46,0'}", 0),
        ("baseline: 46, baseline_date: 2023", "{date: 2023-10, value: 41}", 0),
        ("baseline: 46", "{date: 2023, value: 41}", 0),
        ("baseline_date: 2023", "{date: 2023, value: 41}", 0),
    ],
)
def test_a_baseline_and_its_series(baseline: str, series: str, findings: int, tmp_path: Path) -> None:
    indicator = f"{{title: Brott, {baseline}, measurements: [{series}]}}"
    text = f"# agreement.yaml\ngoals: [{{title: Mål, indicators: [{indicator}]}}]\n"
    assert len(found("SV101", text, tmp_path)) == findings


@pytest.mark.parametrize(
    ("indicator", "findings"),
    [
        ("title: Trygga ute, unit: procent, baseline: 71, baseline_date: 2025-10", 1),
        ("title: Trygga ute, unit: procent, baseline: 77, baseline_date: 2025-10", 0),
        ("title: Trygga ute, unit: procent, baseline: 71, baseline_date: 2025-11", 0),
        ("title: Trygga ute, unit: personer, baseline: 71, baseline_date: 2025-10", 0),
        ("title: Trygga inne, unit: procent, baseline: 71, baseline_date: 2025-10", 0),
    ],
)
def test_a_baseline_that_the_period_before_has_measured(
    indicator: str, findings: int, tmp_path: Path
) -> None:
    measured = "title: Trygga ute, unit: procent, measurements: [{date: 2025-10, value: 77}]"
    old = f"# old/agreement.yaml\ngoals: [{{title: Trygghet, indicators: [{{{measured}}}]}}]\n"
    new = "# new/agreement.yaml\nrelations: [{kind: replaces, agreement: old}]\n"
    goals = f"goals: [{{title: Trygghet, indicators: [{{{indicator}}}]}}]\n"
    assert len(found("SV101", old + new + goals, tmp_path)) == findings
