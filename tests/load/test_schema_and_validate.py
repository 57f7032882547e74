"""What `samverkan schema` lets an editor accept is what `samverkan validate` accepts, and the other way."""

import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan.load.schema import check_schema
from samverkan.model import KINDS, Record
from samverkan.model.schema import json_schema
from samverkan.model.schema_empty import name_of
from samverkan.source import parse
from tests.conftest import ROOT, SOUND, Ran, examples
from tests.filled import Filler
from tests.load.breaking import A, C, R
from tests.load.mutating import models_in, mutate, written
from tests.load.whole import WHOLE

FILES = [
    *((kind, written(Filler().record(KINDS[kind], kind), None)) for kind in KINDS if kind != "samverkan"),
    ("agreement", WHOLE[A]),
    ("case", WHOLE[C]),
    ("organisations", WHOLE[R]),
    ("samverkan", (ROOT / "samverkan.yaml").read_text()),
]
"""Files with something of everything."""


@cache
def _editor(kind: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json_schema(kind))


def _both(kind: str, data: Any) -> tuple[bool, bool]:
    """Whether an editor and the tool accept the data."""
    tree = parse(json.dumps(data, ensure_ascii=False)).tree
    return _editor(kind).is_valid(tree), check_schema(tree or {}, KINDS[kind])[1] == []


def _texts(data: Any) -> Any:
    """Data of which every scalar is a text, and what names a file is gone: what a file holds is not seen."""
    if isinstance(data, dict):
        kept = {key: _texts(value) for key, value in data.items()}
        return (
            {key: value for key, value in kept.items() if value is not ...} if set(kept) != {"file"} else ...
        )
    if isinstance(data, list):
        return [value for value in map(_texts, data) if value is not ...]
    return data


@st.composite
def files(draw: st.DrawFn) -> tuple[str, Any]:
    """A kind of file, and its data after some changes."""
    kind, text = draw(st.sampled_from(FILES))
    data = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - reads scalars as text, as we do
    for _ in range(draw(st.integers(0, 3))):
        mutate(draw, data)
    return kind, _texts(data)


@settings(max_examples=examples(250))
@given(file=files())
def test_a_changed_file_is_accepted_by_both_or_by_neither(file: tuple[str, Any]) -> None:
    editor, tool = _both(*file)
    assert editor is tool


def _fields() -> Iterator[tuple[str, tuple[str, type[Record], str]]]:
    """A field of each type, with a kind of file and a record in it that have it."""
    for kind, model in KINDS.items():
        for part in sorted(models_in(model), key=lambda each: each.__name__):
            for name, info in part.model_fields.items():
                yield repr((info.annotation, info.metadata)), (kind, part, name)


FIELDS = dict(_fields())
SCALARS = (
    st.from_regex(r"[ ]?[-−]?[0-9]{1,4}[ \u00a0,.-]?[0-9]{0,3}[-.,]?[0-9]{0,3}", fullmatch=True)
    | st.from_regex("[0-9]{4}-[01][0-9](-[0-3][0-9])?", fullmatch=True)
    | st.dates().map(str)
    | st.sampled_from(
        ["2024-02-29", "2023-02-29", "1900-02-29", "0000", "0004-02-29", "jA", "Nej", "TRUE", "0", "1 012"]
    )
    | st.from_regex("(https?://|mailto:|ftp:)[a-zå <>.@-]{0,9}", fullmatch=True)
    | st.from_regex("[a-zåA1-]{1,8}( [a-z]+)?", fullmatch=True)
    | st.sampled_from(["a" * 80, "a" * 81, "", " ", "\t", "\u00a0", "x\ny"])
)


@settings(max_examples=examples(1200))
@given(
    field=st.sampled_from(list(FIELDS.values())),
    value=st.none() | SCALARS | st.lists(st.none() | SCALARS, max_size=2),
)
def test_a_value_is_accepted_by_both_or_by_neither(field: tuple[str, type[Record], str], value: Any) -> None:
    kind, model, name = field
    whole = _editor(kind).schema
    parts = {name_of(each): part for each, part in whole["$defs"].items()}
    made = parts.get(model.__name__, whole)
    editor = jsonschema.Draft202012Validator(made | {"$defs": whole["$defs"]})
    theirs = [each for each in editor.iter_errors({name: value}) if each.path or f"'{name}'" in each.message]
    ours = [fault for fault in check_schema({name: value}, model)[1] if fault.route[:1] == (name,)]
    assert bool(theirs) is bool(ours)


@pytest.mark.parametrize("value", ["key:", "key: x", "key: []"])
def test_an_unknown_key_is_refused_with_and_without_a_value(value: str) -> None:
    for kind, text in FILES:
        assert check_schema(parse(f"{text}\n{value.replace('key', 'xyzzy')}").tree or {}, KINDS[kind])[1], (
            kind
        )


@pytest.mark.parametrize(
    ("item", "meant"),
    [
        ("visions: [{text: Alla är trygga.}]", "quote"),
        ("commitments: [{title: Vi går runt.}]", "text"),
        ("areas: [{name: Torget, id: a}]", "title"),
        ("sources: [{id: a, name: Handbok}]", "title"),
    ],
)
def test_words_under_the_key_that_other_kinds_have_for_theirs_are_one_fault(
    item: str, meant: str, samverkan: Callable[..., Ran], workspace: Callable[..., Path]
) -> None:
    root = workspace({"a/agreement.yaml": f"{SOUND}{item}\n"})
    ran = samverkan("validate", root, "--format", "json", "--select", "SV001", "--no-cache")
    faults = [each for each in json.loads(ran.out)["diagnostics"] if each["rule"].startswith("SCHEMA")]
    assert [(each["rule"], f"`{meant}`" in each["help"]) for each in faults] == [("SCHEMA02", True)]
