"""Choosing among rules: what is chosen is looked at, and that a file was not read is never hidden."""

import json
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest

from samverkan.load import always_counts
from tests.conftest import MINIMAL, SOUND, Ran, some
from tests.load.breaking import Broken
from tests.load.broken import BROKEN

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

CHOICES = [
    ("--select", "SV041,SV025", "--strict"),
    ("--select", "SV011"),
    ("--select", "IGNORE"),
    ("--select", "YAML"),
    ("--ignore", "SV"),
    ("--ignore", "SV,IGNORE,BASELINE"),
    ("--select", "SV", "--ignore", "SV025"),
    ("--baseline", "baseline.json"),
    ("--baseline", "baseline.json", "--select", "SV041"),
]
UNREAD = [each for each in BROKEN if any(always_counts(rule) for rule, _ in each.faults)]


def _pairs() -> list[tuple[Broken, tuple[str, ...]]]:
    """Each sort of faults with every choice, as far as there are so many broken files of the sort."""
    sorts: dict[frozenset[str], list[Broken]] = {}
    for each in UNREAD:
        sorts.setdefault(frozenset(rule for rule, _ in each.faults), []).append(each)
    choices = cycle(CHOICES)
    return [(each, next(choices)) for files in sorts.values() for each in files[: len(CHOICES)]]


def _faults(ran: Ran) -> list[object]:
    told = [each for each in json.loads(ran.out)["diagnostics"] if always_counts(each["rule"])]
    return [(each["rule"], each["severity"], each["file"], each["line"], each["column"]) for each in told]


def _expected(broken: Broken) -> list[object]:
    every = zip(broken.faults, broken.places(), strict=True)
    return [(rule, "error", *place) for (rule, _), place in every if always_counts(rule)]


@pytest.mark.parametrize(
    ("broken", "choice"),
    some(_pairs(), 5),
    ids=lambda each: each.name if isinstance(each, Broken) else "_".join(each),
)
def test_no_choice_of_rules_hides_that_a_file_was_not_read(
    samverkan: Samverkan, workspace: Workspace, broken: Broken, choice: tuple[str, ...]
) -> None:
    off = "rules: [{rule: SV025, severity: off}]\nfolders: [{folder: exempelby, rules: []}]\n"
    workspace({**broken.written(), "/samverkan.yaml": off})
    if "--baseline" in choice:
        plain = samverkan("validate", "--format", "json", "--write-baseline", "baseline.json")
        assert _faults(plain) == _expected(broken)
    chosen = samverkan("validate", "--format", "json", *choice)
    assert (chosen.status, chosen.err) == (1, "")
    assert _faults(chosen) == _expected(broken) != []


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--select", ""], "--select names no rule"),
        (["--select", " , "], "--select names no rule"),
        (["--ignore", ""], "--ignore names no rule"),
        (["--select", "SV011", "--ignore", "SV011"], "SV011 is both chosen"),
        (["--select", "SV011,SV012", "--ignore", "SV012"], "SV012 is both chosen"),
        (["--select", "SV", "--ignore", "SV"], "SV is both chosen"),
        (
            ["--select", "SV011", "--select", "IGNORE", "--ignore", "SV"],
            "SV011 is both chosen",
        ),
        (["--select", "SV011", "--ignore", "SV012"], "has no effect"),
        (["--ignore", "YAML"], "faults of YAML and schema always count"),
        (["--ignore", "SV011,SCHEMA02"], "--ignore SCHEMA02"),
        (["--select", "SV999"], "There is no rule 'SV999'"),
        (["--ignore", "sv011"], "Did you mean SV011?"),
    ],
)
@pytest.mark.parametrize("content", [SOUND, "title: [\n"], ids=["sound", "broken"])
def test_options_that_choose_nothing_or_contradict_are_wrong_usage(
    samverkan: Samverkan, workspace: Workspace, options: list[str], said: str, content: str
) -> None:
    workspace({"a/agreement.yaml": content})
    ran = samverkan("validate", *options)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err


@pytest.mark.parametrize(
    ("options", "left"),
    [
        (["--select", "SV", "--ignore", "SV011"], False),
        (["--select", "SV010,SV011"], True),
        (["--select", "SV010, SV011,"], True),
        (["--ignore", "SV011"], False),
        (["--ignore", "SV010,"], True),
    ],
)
def test_one_rule_is_taken_from_its_family(
    samverkan: Samverkan, workspace: Workspace, options: list[str], left: bool
) -> None:
    workspace({"a/agreement.yaml": MINIMAL + "goals:\n  - {id: tillit, title: Öka tilliten}\n"})
    assert ("SV011" in samverkan("validate", *options).out) is left
