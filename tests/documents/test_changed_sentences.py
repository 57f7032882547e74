"""Each value of an agreement that comes, goes or changes, as a document of the comparison tells it."""

import copy
import re
from collections.abc import Iterator
from typing import Any

import pytest

from samverkan.diff.changes import AgreementAndWork
from samverkan.diff.compare import compare
from samverkan.documents.changed import groups
from samverkan.model import Agreement
from samverkan.model.walk import references
from tests.conftest import some
from tests.diff.agreements import agreement, filled

FILLED = filled()
VERBS = ("tillkommer", "utgår", "omformuleras", "ändras", "flyttas")


def _paths(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in items:
        yield (*path, step)
        yield from _paths(value, (*path, step))


def _without(path: tuple[str | int, ...]) -> Agreement | None:
    """The agreement without what stands at the path; None when it cannot be without it."""
    data = copy.deepcopy(FILLED)
    held: Any = data
    for step in path[:-1]:
        held = held[step]
    del held[path[-1]]
    try:
        return agreement(data)
    except AssertionError:
        return None


def _leads(old: Agreement, new: Agreement) -> Iterator[tuple[str, str]]:
    found = compare(AgreementAndWork(old), AgreementAndWork(new), periods=True)
    for group in groups(found.changes):
        for part in group.parts:
            for thing in part.things:
                yield from ((entry.lead, " ".join(map(str, entry.words))) for entry in thing.entries)


WHOLE = agreement(FILLED)
REGISTERED = {identity for _, kind, identity in references(WHOLE) if kind in ("organisation", "office")}
PATHS = [path for path in _paths(FILLED) if path[-1] != "id"]


@pytest.mark.parametrize("part", some(sorted(FILLED), 3))
def test_what_comes_and_goes_is_told_with_a_verb_and_no_id_or_yes(part: str) -> None:
    without = [made for path in PATHS if path[0] == part and (made := _without(path))]
    for made in without:
        for lead, words in (*_leads(WHOLE, made), *_leads(made, WHOLE)):
            assert lead.lower().removesuffix(" (försvagning)").endswith(VERBS), lead
            assert lead[0].isupper() or lead[0].isdigit(), lead
            assert not re.search(r"\b(ja|nej|None|True|False)\b|_", words.replace("\\_", "")), (lead, words)
            assert not set(re.findall(r"[\w-]+", words)) & REGISTERED, (lead, words)
            assert not re.search(r"\b(\w{3,}) \1\b", lead), lead
