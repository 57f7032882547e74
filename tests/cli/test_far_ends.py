"""Times that no calendar has room for are times all the same, for every command that reckons with them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SOUND, Ran

LENGTHS = [
    {"count": 7974, "unit": "year"},  # ends in the last year that there is
    {"count": 7973, "unit": "year"},
    {"count": 95_700, "unit": "month"},
    {"count": 416_000, "unit": "week"},
    {"count": 999_999, "unit": "year"},
    {"count": 999_999, "unit": "day"},
]


@pytest.mark.parametrize("times", [1, 999_999])
@pytest.mark.parametrize("length", LENGTHS, ids=lambda each: f"{each['count']}-{each['unit']}")
@pytest.mark.parametrize("command", [("validate",), ("status", "--within", "999"), ("law",), ("render",)])
def test_no_command_falls_at_the_end_of_the_calendar(
    workspace: Callable[..., Path],
    samverkan: Callable[..., Ran],
    command: tuple[str, ...],
    length: dict[str, str | int],
    times: int,
) -> None:
    extension = f"{{kind: automatic, times: {times}, length: {length}}}"
    workspace(
        {
            "a/agreement.yaml": SOUND.replace("  end: 2022\n", f"  end: 2025\n  extension: {extension}\n"),
            "a/motesanteckning.yaml": "id: m\ndate: 2028-03-01\nitems: [{title: Läget}]\n",
            "a/uppfoljning.yaml": "id: u\ndate: 2028-03-01\ntype: output\nresults: [{text: Bra.}]\n",
        }
    )
    ran = samverkan(*command, "--today", "2026-06-01")
    assert ran.status in {0, 1}, ran.err
    assert "Traceback" not in ran.err
