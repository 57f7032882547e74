"""The page of a rule and of a fault: what a person reads of it."""

import pytest

from samverkan.load import FAULTS
from samverkan.rules.cases import case
from samverkan.rules.pages import catalogue, fault_page, page
from samverkan.rules.rule import REGISTRY
from samverkan.text import Language


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", sorted(REGISTRY))
def test_the_page_of_a_rule_says_what_why_whence_and_how_to_silence(name: str, language: Language) -> None:
    rule = REGISTRY[name]
    shown = page(rule, language)
    assert shown.startswith(f"# {name} {rule.title.to(language)}\n\n{rule.why.to(language)}\n")
    assert f": {rule.source.text.to(language)}" in shown
    assert all(each.words.to(language) in shown for each in rule.severities)
    assert all(f"```yaml\n{case(name, kind).strip()}\n```" in shown for kind in ("bad", "good"))
    assert f"# samverkan: ignore {name} " in shown
    assert f"- {{rule: {name}, severity: info}}" in shown
    assert all(f" {day}" in shown for day in (rule.source.since, rule.source.until) if day)


@pytest.mark.parametrize("language", Language)
def test_the_catalogue_has_every_rule_and_every_fault_in_order(language: Language) -> None:
    lines = catalogue(language).splitlines()
    assert [line.split()[1] for line in lines if line.startswith("## SV")] == sorted(REGISTRY)
    assert [line.split()[1] for line in lines if line.startswith("| ")][2:] == sorted(FAULTS)


@pytest.mark.parametrize("name", sorted(FAULTS))
def test_the_page_of_a_fault_says_that_nothing_silences_it(name: str) -> None:
    shown = fault_page(name, Language.EN)
    assert shown.startswith(f"# {name} {FAULTS[name].title.en}\n")
    assert "cannot be silenced" in shown
    assert ("always count" in shown) == FAULTS[name].always
