"""A date that is written otherwise is told of with the one that was meant."""

import pytest

from samverkan.load.meant_days import meant_day


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1/3 2026", "2026-03-01"),
        ("den 31/12 2026", "2026-12-31"),
        ("31-03-2026", "2026-03-31"),
        ("2026/03/31", "2026-03-31"),
        ("31.3.2026", "2026-03-31"),
        ("20260331", "2026-03-31"),
        ("2026-3-31", "2026-03-31"),
        ("260331", "2026-03-31"),
        ("26-03-31", "2026-03-31"),
        ("2026–03–31", "2026-03-31"),
        ("2O26-03-3l", "2026-03-31"),
        ("2026-31-03", "2026-03-31"),
        ("1 februari 2024", "2024-02-01"),
        ("den 1 feb. 2024", "2024-02-01"),
        ("1:a mars 2024", "2024-03-01"),
        ("okt-24", "2024-10"),
        ("Oktober 2024", "2024-10"),
        ("2024-03-04 09:00", "2024-03-04"),
        ("2024-03-04T09:00:00", "2024-03-04"),
    ],
)
def test_what_was_meant(written: str, meant: str) -> None:
    assert meant_day(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "2026-02-29",
        "nyår 2024",
        "45566",
        "263103",
        "26-0331",
        "260331-1234",
        "ju 2024",
        "2026-13",
        "20226-03-31",
        "våren",
        "",
        "m-24",
    ],
)
def test_what_nobody_can_tell(written: str) -> None:
    assert meant_day(written) is None
