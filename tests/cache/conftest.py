"""A cache of its own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from samverkan.cache import witness


@pytest.fixture(autouse=True)
def kept(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    base = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("XDG_CACHE_HOME", str(base))
    yield base / "samverkan"
    witness._RUNS.clear()
