"""Two processes on one cache while a file is edited, and one that is killed: no answer of another moment."""

import json
import multiprocessing
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cache.editing import cached, cold
from tests.conftest import MINIMAL, examples
from tests.killing import killed_at

_ARGUMENTS = ["validate", "--format", "json", "--today", "2026-06-01"]
_FILE = Path("agreements/a/2023/agreement.yaml")
_PLACES = examples(40)
Told = list[tuple[int, int, int, str]]
fork = multiprocessing.get_context("fork")


def _edit(place: int) -> None:
    """The same file, and as long, but for the line that its fault stands on; saved as editors do."""
    lines = ["#"] * _PLACES
    lines[place] = "x: 1"
    half = _FILE.with_suffix(".half")
    half.write_text(MINIMAL + "\n".join(lines), "utf-8")
    half.replace(_FILE)


def _place_of(answer: str) -> int:
    (line,) = (each["line"] for each in json.loads(answer)["diagnostics"] if each["at"] == "x")
    return int(line) - MINIMAL.count("\n") - 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_two_at_once_answer_of_the_moment(workspace: Callable[..., Path]) -> None:
    workspace({"a/2023/agreement.yaml": ""})
    _edit(0)
    begun, done, told = fork.Value("i", 0), fork.Value("i", 0), fork.Queue()

    def ask() -> None:
        for _ in range(_PLACES - 1):
            first = done.value
            status, out, err = cached(_ARGUMENTS)
            told.put((first, begun.value, _place_of(out) if status == 1 else -1, err))

    those = [fork.Process(target=ask) for _ in range(2)]
    for each in those:
        each.start()
    heard: Told = []
    for place in range(1, _PLACES):
        heard += [told.get(timeout=60) for _ in range(2)]
        begun.value = place
        _edit(place)
        done.value = place
    for each in those:
        each.join()
    assert [(first, place, last) for first, last, place, _ in heard if not first <= place <= last] == []
    assert {err for *_, err in heard} == {""}
    assert cached(_ARGUMENTS) == cold(_ARGUMENTS)
    assert _place_of(cached(_ARGUMENTS)[1]) == _PLACES - 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_whenever_a_run_is_killed_the_next_one_answers_right(
    workspace: Callable[..., Path], kept: Path
) -> None:
    workspace({"a/2023/agreement.yaml": ""})
    _edit(0)
    moments = 0
    while killed_at(moments, lambda: cached(_ARGUMENTS), kept.parent) == -signal.SIGKILL:
        assert cached(_ARGUMENTS) == cold(_ARGUMENTS)
        moments += 1
        _edit(moments)
    assert moments > 2
    assert cached(_ARGUMENTS) == cold(_ARGUMENTS)
