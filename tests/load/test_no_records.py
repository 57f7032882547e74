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


WRONG = ["x", ["x"], None, {"zzqq": {"y": "z"}}]


@pytest.mark.parametrize(("kind", "name"), LISTS)
def test_what_is_no_record_is_told_in_any_list(workspace: Callable[..., Path], kind: str, name: str) -> None:
    sound = yaml.load(SOUND, yaml.BaseLoader)  # noqa: S506
    held = {"agreement": sound, kind: {**(sound if kind == "agreement" else {}), name: WRONG}}
    root = workspace({f"a/{each}.yaml": json.dumps(data) for each, data in held.items()})
    said = check(load(root), date(2020, 6, 1))
    told = {each.at for each in said if each.rule.startswith("SCHEMA")}
    assert all(any(each.startswith(f"{name}[{place}]") for each in told) for place in range(len(WRONG))), told
