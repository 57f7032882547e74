"""Lists in which something else stands where a record belongs: told, and nothing falls on it."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml

from samverkan.load.load import load
from samverkan.model import KINDS, Lies, fields
from samverkan.rules import check
from tests.conftest import SOUND

LISTS = [
    (kind, name)
    for kind, model in KINDS.items()
    if (model.record_kind.file and model.record_kind.file.lies) is not Lies.AT_ROOT
    for name, holds in fields(model).items()
    if holds.record and holds.is_list
]


@pytest.mark.parametrize(("kind", "name"), LISTS)
@pytest.mark.parametrize("item", ["x", ["x"], None, {"zzqq": {"y": "z"}}], ids=str)
def test_what_is_no_record_is_told_in_any_list(
    workspace: Callable[..., Path], kind: str, name: str, item: object
) -> None:
    sound = yaml.load(SOUND, yaml.BaseLoader)  # noqa: S506
    held = {"agreement": sound, kind: {**(sound if kind == "agreement" else {}), name: [item]}}
    root = workspace({f"a/{each}.yaml": json.dumps(data) for each, data in held.items()})
    said = check(load(root), date(2020, 6, 1))
    assert any(each.rule.startswith("SCHEMA") and name in each.at for each in said)
