"""A baseline lets an old folder only get better: it knows what it forgave, and forgives nothing else."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan.diagnostics import Severity
from samverkan.report.findings.report import folded
from samverkan.rules import REGISTRY
from samverkan.rules.cases import case
from samverkan.rules.rule import Of
from tests.conftest import MINIMAL, SOUND, Ran
from tests.rules.test_cases import TODAY, found

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

GOALS = MINIMAL + "goals:\n  - id: tillit\n    title: Öka tilliten\n"
PERSONAL = SOUND + "purposes: [{text: Anna 19121212-1212 bor här.}]\nsections: [{show: purposes}]\n"
FORGIVEN = ("--baseline", "baseline.json")


def _rules(samverkan: Samverkan, *arguments: object) -> list[str]:
    ran = samverkan("validate", "--format", "json", *arguments)
    return [each["rule"] for each in json.loads(ran.out)["diagnostics"]]


def test_what_was_there_is_forgiven_wherever_its_line_is(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace({"a/agreement.yaml": GOALS})
    before = _rules(samverkan, "--write-baseline", "baseline.json")
    assert "SV011" in before
    assert _rules(samverkan, *FORGIVEN) == []
    (root / "agreements/a/agreement.yaml").write_text("# en rad till\n\n" + GOALS)
    assert _rules(samverkan, *FORGIVEN) == []
    assert _rules(samverkan, *FORGIVEN, "--lang", "sv") == []
    assert sorted(_rules(samverkan)) == sorted(before)


@pytest.mark.parametrize(
    ("content", "settings"),
    [
        (GOALS.replace("Öka tilliten", "Minska brotten"), ""),
        (GOALS + "  - {id: annat, title: Öka tilliten}\n", ""),
        (GOALS, "rules: [{rule: SV011, severity: error}]\n"),
        (GOALS, "rules: [{rule: SV011, severity: info}]\n"),
    ],
    ids=["another message", "another place", "heavier", "lighter"],
)
def test_what_is_not_what_was_forgiven_is_new(
    samverkan: Samverkan, workspace: Workspace, content: str, settings: str
) -> None:
    root = workspace({"a/agreement.yaml": GOALS})
    samverkan("validate", "--write-baseline", "baseline.json")
    (root / "agreements/a/agreement.yaml").write_text(content)
    (root / "samverkan.yaml").write_text(settings or "language: en\n")
    assert _rules(samverkan, *FORGIVEN) == ["SV011"]


def test_a_second_finding_at_the_same_place_is_new(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace({"a/agreement.yaml": PERSONAL})
    both = ("--select", "SV041")
    assert _rules(samverkan, *both, "--write-baseline", "baseline.json") == ["SV041"]
    more = PERSONAL.replace("bor här", "och Bo 19121212-1212 bor här")
    (root / "agreements/a/agreement.yaml").write_text(more)
    assert _rules(samverkan, *both) == ["SV041", "SV041"]
    assert _rules(samverkan, *both, *FORGIVEN) == ["SV041"]


@pytest.mark.parametrize("rule", sorted(REGISTRY))
def test_a_baseline_forgives_the_findings_of_each_rule_until_they_weigh_otherwise(
    samverkan: Samverkan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rule: str
) -> None:
    known = found(rule, case(rule, "bad"), tmp_path)
    monkeypatch.chdir(tmp_path)
    chosen = ("--select", rule, "--today", TODAY)
    assert len(_rules(samverkan, *chosen, "--write-baseline", "baseline.json")) == len(folded(known))
    assert _rules(samverkan, *chosen, *FORGIVEN) == []
    other = Severity.ERROR if known[0].severity is Severity.INFO else Severity.INFO
    graded = [rule for each in folded(known) if each.severity is not other]
    with (tmp_path / "samverkan.yaml").open("a", encoding="utf-8") as own:
        own.write(f"rules: [{{rule: {rule}, severity: {other}}}]\n")
    assert _rules(samverkan, *chosen, *FORGIVEN) == graded != []


def test_what_has_been_mended_can_leave_the_baseline(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace({"a/agreement.yaml": GOALS})
    samverkan("validate", "--select", "SV011", "--write-baseline", "baseline.json")
    (root / "agreements/a/agreement.yaml").write_text(MINIMAL)
    assert _rules(samverkan, *FORGIVEN, "--select", "SV011") == ["BASELINE01"]
    (root / "agreements/b").mkdir()
    (root / "agreements/a/agreement.yaml").rename(root / "agreements/b/agreement.yaml")
    assert _rules(samverkan, *FORGIVEN, "--select", "SV011") == ["BASELINE01"]


@pytest.mark.parametrize(
    ("files", "arguments"),
    [
        ({}, ["--select", "SV010"]),
        ({}, ["--ignore", "SV011"]),
        ({}, ["b"]),
        ({"a/agreement.yaml": "title: [\n"}, []),
        ({"a/agreement.yaml": MINIMAL.replace("title", "titel")}, []),
        ({"a/case.yaml": "titel: x\n"}, []),
        ({"organisations.yaml": "organisationer: []\n"}, []),
        ({"b/agreement.yaml": "title: [\n"}, []),
        ({"/samverkan.yaml": "rules: [{rule: SV011, severity: off}]\n"}, []),
        ({"/samverkan.yaml": "folders: [{folder: a, rules: [{rule: SV011, severity: off}]}]\n"}, []),
    ],
    ids=lambda each: " ".join(each) or "all",
)
def test_mended_is_said_only_of_what_was_looked_at(
    samverkan: Samverkan, workspace: Workspace, files: dict[str, str], arguments: list[str]
) -> None:
    root = workspace({"a/agreement.yaml": GOALS, "b/agreement.yaml": MINIMAL})
    samverkan("validate", "--select", "SV011", "--write-baseline", "baseline.json")
    (root / "agreements/a/agreement.yaml").write_text(MINIMAL)
    workspace(dict(files))
    assert "BASELINE01" not in _rules(samverkan, *FORGIVEN, *arguments)


def test_personal_data_is_forgiven_only_by_name(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": PERSONAL})
    ran = samverkan("validate", "--write-baseline", "baseline.json")
    assert "baseline.json does not forgive SV041" in ran.err
    assert "SV041" in _rules(samverkan, *FORGIVEN)
    assert "SV041" in _rules(samverkan, "--select", "SV", "--write-baseline", "baseline.json")
    assert "SV041" in _rules(samverkan, *FORGIVEN)
    assert samverkan("validate", "--select", "SV,SV041", "--write-baseline", "baseline.json").err == ""
    assert _rules(samverkan, *FORGIVEN) == []


def test_every_rule_of_data_protection_is_of_persons() -> None:
    for rule in REGISTRY.values():
        assert (Of.PERSONS in rule.of) == ("dataskydd" in rule.source.text.sv.casefold()), rule.id


def _entry(**changed: str) -> str:
    """A baseline in JSON with one finding, some values of which are others."""
    entry = {
        "file": '"f"',
        "rule": '"SV011"',
        "at": '""',
        "severity": '"info"',
        "message": '"x"',
        "count": "1",
    }
    pairs = ", ".join(f'"{key}": {value}' for key, value in {**entry, **changed}.items())
    return '{"version": 2, "findings": [{' + pairs + "}]}"


def test_what_a_baseline_holds_of_no_rule_is_told_of(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": SOUND, "/baseline.json": _entry(rule='"SV999"')})
    ran = samverkan("validate", *FORGIVEN, "--lang", "en")
    assert "expects SV999 in f, but it is no longer there" in ran.out


def test_a_finding_that_stands_twice_in_a_baseline_is_forgiven_once(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    root = workspace({"a/agreement.yaml": PERSONAL})
    chosen = ("--select", "SV041")
    samverkan("validate", *chosen, "--write-baseline", "baseline.json")
    held = json.loads((root / "baseline.json").read_text("utf-8"))
    (root / "baseline.json").write_text(json.dumps({**held, "findings": held["findings"] * 2}), "utf-8")
    (root / "agreements/a/agreement.yaml").write_text(PERSONAL.replace("bor", "och 19121212-1212 bor"))
    assert _rules(samverkan, *chosen, *FORGIVEN) == ["SV041"]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{}",
        "[]",
        '{"version": 1, "findings": [{"file": "f", "rule": "SV011", "at": "", "count": 1}]}',
        '{"version": 2, "findings": [1]}',
        '{"version": 3, "findings": []}',
        '{"version": "2", "findings": []}',
        '{"version": 2, "findings": {}}',
        '{"version": 2, "findings": [',
        *(_entry(count=each) for each in ("Infinity", "1e999", "0", "-1", "1.5", "true", '"1"', "null")),
        *(_entry(**{each: "null"}) for each in ("file", "rule", "at", "severity", "message")),
        _entry(severity='"fatal"'),
        "<<<<<<< HEAD\n" + _entry(),
    ],
)
def test_what_is_no_baseline_is_2(samverkan: Samverkan, workspace: Workspace, content: str) -> None:
    workspace({"a/agreement.yaml": GOALS, "/b.json": content})
    ran = samverkan("validate", "--baseline", "b.json")
    assert ran.status == 2
    assert "b.json is not a baseline" in ran.err


def test_a_baseline_that_is_not_there_is_2(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": GOALS})
    assert samverkan("validate", "--baseline", "nowhere.json").status == 2
