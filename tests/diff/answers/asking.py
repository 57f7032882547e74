"""Asks the questions of two agreements of a few words."""

import re
from typing import Any

from samverkan.diff.answers import answers
from samverkan.diff.answers.answer import Answer
from samverkan.diff.changes import AgreementAndWork
from samverkan.diff.compare import compare
from tests.diff.agreements import agreement

HEAD: dict[str, Any] = {
    "title": "Samverkansavtal",
    "parties": [{"id": "kommunen", "name": "Dalby kommun"}, {"id": "polisen", "name": "LPO Dalby"}],
    "validity": {"start": "2024", "end": "2027"},
}
CHAIR = {"name": "Anna Ek", "title": "Kommunstyrelsens ordförande", "party": "kommunen"}
CHIEF = {"name": "Bo Ask", "title": "Lokalpolisområdeschef", "party": "polisen"}
DIRECTOR = {"name": "Cia Alm", "title": "Kommundirektör", "party": "kommunen"}
YEARLY, MONTHLY = {"per": "year"}, {"per": "month"}


def answered(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Answer]:
    """The answers by their names, of agreements with these values besides."""
    before, after = (agreement(HEAD | each) for each in (old, new))
    found = compare(AgreementAndWork(before), AgreementAndWork(after), periods=True)
    return {each.name: each for each in answers(before, after, found)}


def said(answer: Answer) -> list[str]:
    """What an answer says in Swedish, sentence by sentence and point by point."""
    return [each.sv for each in (*answer.sentences, *answer.points)]


def goals(*titles: str) -> dict[str, Any]:
    """Goals with these titles."""
    return {"goals": [{"id": re.sub("[^a-z]", "", title.lower()), "title": title} for title in titles]}
