"""Whatever stands in any one field of a workspace where all are filled, a check tells of it and ends well."""

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from samverkan.diagnostics import Route
from samverkan.load.load import load
from samverkan.model import KINDS, Agreement, Handling
from samverkan.rules import findings
from tests.conftest import examples
from tests.filled import Filler
from tests.rules.test_cases import TODAY

ODD = ["två ord", "", "-1", "2024-13-40", None, [], [None], ["två ord"], {"a": "1"}, {"id": "två ord"}]
NAMES = sorted(name for name, kind in KINDS.items() if kind is Agreement or issubclass(kind, Handling))
EARLIER, LATER = ({name: Filler().record(KINDS[name], name) for name in NAMES} for _ in range(2))
LATER["agreement"] |= {"relations": [{"kind": "replaces", "agreement": "a/2020"}]}


def _routes(value: Any, route: Route = ()) -> Iterator[Route]:
    """Where something stands in it."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inside:
        yield (*route, key)
        yield from _routes(each, (*route, key))


PLACES = [(name, route) for name in NAMES for route in _routes(LATER[name])]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An agreement that replaces another one, each with a record of every kind of work."""
    root = tmp_path_factory.mktemp("filled")
    for period, records in (("2020", EARLIER), ("2024", LATER)):
        (root / "agreements" / "a" / period).mkdir(parents=True)
        for name, data in records.items():
            _write(root / "agreements" / "a" / period / f"{name}.yaml", data)
    return root


def _write(file: Path, data: Any) -> None:
    file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False))


def _with(data: Any, route: Route, value: Any) -> Any:
    changed = at = deepcopy(data)
    for key in route[:-1]:
        at = at[key]
    at[route[-1]] = value
    return changed


@settings(max_examples=examples(60), suppress_health_check=list(HealthCheck))
@given(place=st.sampled_from(PLACES), value=st.sampled_from(ODD))
@example(place=("agreement", ("goals", 0, "previous", 0)), value="två ord")
def test_anything_in_any_field_is_checked(folder: Path, place: tuple[str, Route], value: Any) -> None:
    name, route = place
    file = folder / "agreements" / "a" / "2024" / f"{name}.yaml"
    try:
        _write(file, _with(LATER[name], route, value))
        workspace = load(folder)
        assert [*workspace.diagnostics, *findings(workspace, TODAY)]
    finally:
        _write(file, LATER[name])
