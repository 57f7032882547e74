"""The six questions of a council, answered from a comparison."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.diff.answers import answers
from samverkan.diff.changes import AgreementAndWork
from samverkan.diff.compare import compare
from samverkan.text import Text
from tests.diff.agreements import agreement, changed, filled
from tests.diff.answers.asking import HEAD, MONTHLY, YEARLY, answered, goals, said


def test_what_is_merely_editorial_is_told_part_by_part() -> None:
    old = {"title": "Avtal", "date": "2024-01-02", "notes": [{"id": "a", "text": "En not."}]} | goals(
        "Nå unga"
    )
    assert said(answered(old, goals("Nå unga"))["editorial"]) == [
        "En fotnot utgår.",
        "Dessa uppgifter ändras, men inget av det som avtalas.",
        "Avtalet: titel och datum.",
    ]


def test_nothing_is_answered_when_nothing_differs() -> None:
    assert answered(goals("Nå unga"), goals("Nå unga")) == {}


_DOUBLED = re.compile(r"\b(\w{2,}) \1\b", re.IGNORECASE)
_FILLED = filled()


@given(st.data())
def test_every_sentence_is_one(data: st.DataObject) -> None:
    new = data.draw(changed(_FILLED))
    before, after = agreement(_FILLED), agreement(new)
    found = compare(AgreementAndWork(before), AgreementAndWork(after), periods=True)
    for each in answers(before, after, found):
        assert each.sentences or each.points or each.table
        for text in (*each.sentences, *each.points):
            _is_sentence(text)


def _is_sentence(text: Text) -> None:
    for words in (text.sv, text.en):
        assert words.endswith("."), words
        assert words[0] == words[0].upper(), words
        assert not _DOUBLED.search(re.sub("[”“][^”]*”", "", words)), words
        assert "  " not in words, words
        assert not words.endswith((":.", ",.", "..")), words


MONTHS = ({"count": "6", "unit": "month"}, {"count": "3", "unit": "month"})
NOTICE = "Avtalet sägs upp med {} månaders uppsägning."
TOLD_TWICE = [
    ("termination", "notice", MONTHS, (NOTICE.format("sex"), NOTICE.format("tre"))),
    ("revision", "cadence", (YEARLY, None), ("Det ses över varje höst.", "Det ses över under hösten.")),
    ("revision", "cadence", (MONTHLY, YEARLY), ("Det ses över varje månad.", "Det ses över varje år.")),
]
"""What of the period is said by a field and by a text: before and now."""


@pytest.mark.parametrize(("field", "key", "values", "texts"), TOLD_TWICE)
def test_what_a_field_and_a_text_say_is_told_once(
    field: str, key: str, values: tuple[Any, Any], texts: tuple[str, str]
) -> None:
    both = zip(values, texts, strict=True)
    held = [{"text": text} | ({key: value} if value else {}) for value, text in both]
    sides = [agreement(HEAD | {"validity": HEAD["validity"] | {field: each}}) for each in held]
    found = compare(*map(AgreementAndWork, sides), periods=True)
    assert len(found.weakenings) == 1
