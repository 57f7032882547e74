"""What is wrong is set aside: all else is looked at, and nothing is told that only follows from it."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from samverkan.diagnostics import Route
from samverkan.load.load import load
from samverkan.rules import REGISTRY, check
from samverkan.rules.cases import case, files
from samverkan.rules.completions import LOST
from samverkan.rules.wrong_periods import OF_PERIODS
from tests.conftest import SOUND, examples
from tests.load.whole import WHOLE
from tests.rules.test_cases import whole_files

TODAY = date(2026, 6, 1)
CASES = [("whole", ""), *((rule, name) for rule in sorted(REGISTRY) for name in ("bad", "good"))]
Workspace = Callable[..., Path]
Told = Counter[tuple[str, str]]


@settings(max_examples=examples(100), derandomize=True)
@example(chosen=("SV038", "bad"), seed=1)
@example(chosen=("SV035", "good"), seed=5)
@example(chosen=("SV025", "bad"), seed=1428923)
@given(chosen=st.sampled_from(CASES), seed=st.integers(0, 2**32 - 1))
def test_nothing_is_found_that_only_follows_from_a_fault(chosen: tuple[str, str], seed: int) -> None:
    random = Random(seed)  # noqa: S311 - any will do
    with TemporaryDirectory() as folder:
        root, data = Path(folder), _written(chosen, Path(folder))
        before = _told(root)
        path = random.choice(sorted(data))
        path.write_text(json.dumps(_broken(data[path], random)), encoding="utf-8")
        if not any(each.rule.startswith("SCHEMA") for each in load(root).diagnostics):
            return
        after = _told(root)
    if OF_PERIODS in {rule for _, rule in before - after}:
        return  # what is not judged while its period is wrong may be said of it without
    assert after - before == Counter()


def _written(chosen: tuple[str, str], root: Path) -> dict[Path, Any]:
    """The files of a case as they are put on the disk, and what the YAML of them holds."""
    rule, name = chosen
    texts = WHOLE if rule == "whole" else whole_files(files(case(rule, name)))
    for path, text in texts.items():
        (root / "agreements" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "agreements" / path).write_text(text, encoding="utf-8")
    every = {root / "agreements" / path: text for path, text in texts.items() if path.endswith(".yaml")}
    data = {path: yaml.load(text, yaml.BaseLoader) for path, text in every.items()}  # noqa: S506
    for path, held in data.items():
        path.write_text(json.dumps(held), encoding="utf-8")
    return data


def _broken(data: Any, random: Random) -> Any:
    """The data with one value of another shape, or under a key that is not there, or gone."""
    broken = deepcopy(data)
    *way, last = random.choice([route for route in _routes(broken) if route])
    within = broken
    for step in way:
        within = within[step]
    how = random.choice(
        ["keys", "list", "text", "renamed", "gone"] if isinstance(last, str) else ["keys", "list"]
    )
    if how in ("renamed", "gone"):
        value = within.pop(last)
        within.update({"zzqqv": value} if how == "renamed" else {})
    else:
        within[last] = {"keys": {"zzqq": {"y": "z"}}, "list": [["x"]], "text": "fel!"}[how]
    return broken


def _routes(value: Any, route: Route = ()) -> Iterator[Route]:
    yield route
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, each in steps:
        yield from _routes(each, (*route, step))


def _told(root: Path) -> Told:
    """How often each rule finds something in each file; a reference that leads nowhere is told by loading."""
    said = check(load(root), TODAY)
    return Counter((each.file, each.rule) for each in said if each.rule in REGISTRY and each.rule != LOST)


GOALS = """\
goals:
  - title: Öka tilliten
  - title: Minska skadegörelsen
    indicators: [{title: Anmälningar, unit: antal, baseline: 510, target: 400, target_date: 2021}]
"""


def _remarks(workspace: Workspace, old: str, new: str) -> set[tuple[str, str]]:
    """What is told of the agreement by rules when something in it has been changed."""
    assert old in GOALS
    root = workspace({"a/agreement.yaml": SOUND + GOALS.replace(old, new)})
    said = check(load(root), TODAY)
    assert any(each.rule.startswith("SCHEMA") for each in said)
    return {(each.rule, each.at) for each in said if each.rule in REGISTRY}


def test_a_wrong_number_hides_nothing_else(workspace: Workspace) -> None:
    told = _remarks(workspace, "baseline: 510", "baseline: många")
    assert told == {("SV010", "goals"), ("SV011", "goals[0].title")}


def test_a_goal_whose_indicators_are_set_aside_may_have_some(workspace: Workspace) -> None:
    told = _remarks(workspace, "  - title: Öka tilliten\n", "  - title: Öka tilliten\n    indicators: 17\n")
    assert told == {("SV010", "goals")}


def test_what_an_unknown_key_may_mean_is_not_missed(workspace: Workspace) -> None:
    told = _remarks(workspace, "goals:\n", "bakgrund: [{text: Det är otryggt.}]\ngoals:\n")
    assert told == {("SV011", "goals[0].title")}


def test_a_reference_that_leads_nowhere_hides_nothing_else(workspace: Workspace) -> None:
    measures = "measures: [{id: lampor, title: Lampor, goals: [tilit]}]\n"
    root = workspace(
        {"a/agreement.yaml": SOUND + GOALS.replace("- title: Ö", "- id: tillit\n    title: Ö") + measures}
    )
    told = {(each.rule, each.at) for each in check(load(root), TODAY)}
    assert {("SV025", "measures[id=lampor].goals[0]"), ("SV015", "measures[id=lampor].title")} <= told
    assert ("SV083", "goals[id=tillit]") not in told


def test_nothing_is_found_in_what_a_list_that_is_too_short_may_lack(workspace: Workspace) -> None:
    lines = [line for line in SOUND.splitlines() if not line.startswith("  - id: ")]
    short = "\n".join(line for line in lines if not line.startswith("    name: "))
    root = workspace({"a/agreement.yaml": short.replace("parties:", "parties: [[x]]") + "\n"})
    said = [each for each in check(load(root), TODAY) if each.rule in REGISTRY]
    assert "SV077" not in {each.rule for each in said}
