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
