"""Mutants are tried with the nearest tests, and what survives them with every example."""

import subprocess
import sys
from collections.abc import Mapping
from subprocess import CompletedProcess

import pytest

from tests.conftest import ROOT
from tests.mutants.__main__ import main


@pytest.mark.parametrize(
    ("status", "thorough", "said"),
    [
        (0, [False, False, True, False, True], "killed 0 of 2"),
        (1, [False], "fail before anything is changed"),
    ],
)
def test_what_survives_is_tried_thoroughly(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    status: int,
    thorough: list[bool],
    said: str,
) -> None:
    tried = []

    def run(command: list[str], *, env: Mapping[str, str], **_more: object) -> CompletedProcess[bytes]:
        tried.append("SAMVERKAN_TEST_TENTHS" in env)
        return CompletedProcess(command, status)

    monkeypatch.chdir(ROOT)
    monkeypatch.delenv("SAMVERKAN_TEST_TENTHS", raising=False)
    monkeypatch.setattr(subprocess, "run", run)
    asked = ["samverkan/model/workdays.py", "--number", "2", "--jobs", "1", "--tests", "tests/model"]
    monkeypatch.setattr(sys, "argv", ["mutants", *asked])
    assert main() == status
    assert tried == thorough
    assert said in capsys.readouterr().out
