"""`samverkan rules` and `samverkan explain`, and the page that is made of them."""

import json
from collections.abc import Callable

import pytest

from samverkan.load import FAULTS
from samverkan.rules import REGISTRY
from tests.conftest import ROOT, Ran

Samverkan = Callable[..., Ran]


def test_every_rule_is_listed(samverkan: Samverkan) -> None:
    listed = [line.split()[0] for line in samverkan("rules").out.splitlines()]
    assert listed == sorted({*REGISTRY, *FAULTS})


def test_the_list_is_data_too(samverkan: Samverkan) -> None:
    listed = {each["id"]: each for each in json.loads(samverkan("rules", "--format", "json").out)["rules"]}
    assert listed["SV011"] == {
        "id": "SV011",
        "severity": "warning",
        "severities": ["warning"],
        "title": "Goals can be measured",
        "why": REGISTRY["SV011"].why.en,
        "source": "Brå, formulating goals (SMART)",
    }


@pytest.mark.parametrize("rule", [*REGISTRY, *FAULTS])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_rule_is_explained(samverkan: Samverkan, rule: str, language: str) -> None:
    ran = samverkan("explain", rule, "--lang", language)
    assert ran.status == 0
    assert ran.out.startswith(f"# {rule} ")


def test_an_explanation_says_why_whence_bad_good_and_how_to_silence(samverkan: Samverkan) -> None:
    said = samverkan("explain", "sv011", "--lang", "sv").out
    for part in (
        "Allvar: varning",
        "Källa: Brå",
        "Så här anmärker regeln",
        "Så här är det bra",
        "ignore SV011",
    ):
        assert part in said


def test_a_fault_says_that_it_cannot_be_silenced(samverkan: Samverkan) -> None:
    said = samverkan("explain", "YAML01", "--lang", "en").out
    assert "Severity: error" in said
    assert "cannot be silenced by a comment" in said


def test_the_list_gives_the_severity_that_is_given(samverkan: Samverkan) -> None:
    listed = {line.split()[0]: line.split()[1] for line in samverkan("rules").out.splitlines()}
    assert (listed["YAML01"], listed["IGNORE02"], listed["BASELINE01"]) == ("error", "warning", "warning")


def test_an_unknown_rule_is_2(samverkan: Samverkan) -> None:
    ran = samverkan("explain", "SV0111")
    assert ran.status == 2
    assert "Did you mean SV011?" in ran.err


def test_the_page_of_all_rules_is_current(samverkan: Samverkan) -> None:
    written = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert written == samverkan("rules", "--format", "md", "--lang", "en").out, "run `make docs`"
