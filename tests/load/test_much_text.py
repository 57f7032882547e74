"""Texts that are short each, but together more than can be read, are refused where they become too many."""

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.load.checking import checked
from samverkan.load.much_text import MOST_SIGNS_IN_FILE
from samverkan.model import KINDS, MOST_SIGNS
from samverkan.source import SourceFile, parse

HEAD = """\
title: Avtal
parties: [{id: kommunen, name: Exempelby kommun}, {id: polisen, name: Polisen}]
validity: {start: 2024, end: 2027}
sections:
"""


def _told(texts: list[str]) -> list[tuple[str, str]]:
    sections = "".join(f'- {{heading: R, text: "{text}"}}\n' for text in texts)
    parsed = parse(HEAD + sections)
    loaded = checked(SourceFile("agreement.yaml", HEAD + sections, parsed.tree), KINDS["agreement"])
    assert (loaded.record is None) is bool(loaded.diagnostics)
    return [(each.rule, each.at) for each in loaded.diagnostics]


@given(st.lists(st.integers(1, MOST_SIGNS // 1000), min_size=1, max_size=8), st.sampled_from("*_[|~`<"))
@pytest.mark.parametrize("words", ["", "ord "])
def test_texts_are_refused_at_the_first_that_is_too_much(words: str, thousands: list[int], sign: str) -> None:
    many = list(accumulate(1000 * each for each in thousands))
    first = next((place for place, each in enumerate(many) if each > MOST_SIGNS_IN_FILE), None)
    told = _told([(words + sign) * 1000 * each for each in thousands])
    assert told == ([] if first is None else [("SCHEMA05", f"sections[{first}].text")])
