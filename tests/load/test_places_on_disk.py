"""Columns count every sign that a file has on the disk, also those that nobody sees."""

import unicodedata
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.load.load import load
from samverkan.source.unseen import column_in, legible
from tests.conftest import SOUND, Ran

Workspace = Callable[..., Path]

UNSEEN = "\u00ad\u200b\u2060"


@pytest.mark.parametrize("sign", ["", *UNSEEN, UNSEEN])
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_place_is_counted_as_the_file_lies_on_the_disk(workspace: Workspace, sign: str, form: str) -> None:
    line = unicodedata.normalize(form, f"goals: [{{title: Tr{sign}ygga kv{sign}ällar, type: efekt}}]")
    root = workspace({"a/agreement.yaml": SOUND + line + "\n"})
    (said,) = load(root).diagnostics
    assert line[said.span.column - 1 : said.span.end_column - 1] == "efekt"


def test_the_excerpt_marks_the_same_place(workspace: Workspace, samverkan: Callable[..., Ran]) -> None:
    workspace({"a/agreement.yaml": SOUND + "goals: [{title: Tr\u00adygga kva\u0308llar, type: efekt}]\n"})
    shown, marks = samverkan("validate", "--select", "SV053").out.splitlines()[1:3]
    letters = [each for each in shown if not unicodedata.combining(each)]
    assert "".join(letters[marks.index("^") : marks.rindex("^") + 1]) == "efekt"


@given(st.lists(st.tuples(st.sampled_from("abåö–e\u0301"), st.sampled_from(["", *UNSEEN])), min_size=1))
def test_each_sign_is_found_where_it_was_written(signs: list[tuple[str, str]]) -> None:
    written = unicodedata.normalize("NFD", "".join(unseen + seen for seen, unseen in signs))
    text = legible(written)
    columns = [column_in(written, column) for column in range(1, len(text) + 2)]
    assert columns == sorted(columns)
    parts = [written[start - 1 : end - 1] for start, end in pairwise(columns)]
    assert [legible(part) for part in parts] == list(text) or any(map(unicodedata.combining, text))
