"""Blanks that look like a space and are none hide nothing: what is found among spaces is found among them."""

from collections import Counter
from pathlib import Path

import pytest

from samverkan.rules import REGISTRY
from samverkan.rules.cases import case
from samverkan.text import pattern_of
from tests.rules.test_cases import found

_BETWEEN_WORDS = pattern_of(r"(?<=[\wåäöÅÄÖ.,§)]) (?=[\wåäöÅÄÖ(§])")
_TEXT = pattern_of(r"(?:(?<=text: )|(?<=- ))[^{\[|>\n\"']{12,}$|(?<=^        )[^:{\[#\n]{20,}$", 8)


def _unbreaking(text: str, blank: str) -> str:
    """The case with another blank between the words of its texts."""
    return _TEXT.sub(lambda line: line[0] if ": " in line[0] else _BETWEEN_WORDS.sub(blank, line[0]), text)


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f"], ids=["no-break", "narrow"])
@pytest.mark.parametrize("rule", sorted(REGISTRY))
def test_a_rule_finds_as_much_among_blanks_that_do_not_break(rule: str, blank: str, tmp_path: Path) -> None:
    bad = case(rule, "bad")
    before = Counter(each.span.line for each in found(rule, bad, tmp_path / "before"))
    after = Counter(each.span.line for each in found(rule, _unbreaking(bad, blank), tmp_path / "after"))
    assert after == before
