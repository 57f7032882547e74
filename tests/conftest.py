"""What tests share: the command line as a user runs it, and workspaces made for one test."""

import gc
import os
from collections.abc import Callable, Iterable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import settings

from samverkan.cli import run

Case = TypeVar("Case")

ALL = 10
TENTHS = int(os.environ.get("SAMVERKAN_TEST_TENTHS", "1"))
"""How much of the long searches and long tables is gone through; all of it with `make test TENTHS=10`."""


def examples(number: int) -> int:
    """How many examples to try a property on: so many tenths of them, and not too few."""
    return min(number, max(number * TENTHS // ALL, 5))


def some(cases: Iterable[Case], each: int) -> list[Case]:
    """The cases of a long table: all of them or, when a tenth is gone through, one in `each`."""
    return list(cases)[:: 1 if TENTHS >= ALL else -(-each // TENTHS)]


gc.set_threshold(1_000_000)  # the program itself never looks for dead objects; tests go on for longer

# How long an example takes is no test.
settings.register_profile("samverkan", deadline=None, max_examples=examples(100))
settings.load_profile("samverkan")

ROOT = Path(__file__).parents[1]

MINIMAL = """\
title: Samverkansavtal 2019–2022
parties:
  - id: kommunen
    name: Exempelby kommun
  - id: polisen
    name: Lokalpolisområde Exempelby
validity:
  start: 2019
  end: 2022
"""
"""The least that is an agreement, from before the law: it has no errors, but leaves much to wish for."""

SOUND = (
    MINIMAL
    + """\
signatories:
  - {party: kommunen, name: Anna Ek, title: Kommunstyrelsens ordförande, date: 2018-12-03}
  - {party: polisen, name: Bo Alm, title: Lokalpolisområdeschef, date: 2018-12-03}
follow_up:
  occasions:
    - {subject: Avtalet, cadence: {per: year}, responsible: styrgruppen}
clauses:
  - {kind: documentation, text: Styrgruppen skriver minnesanteckningar.}
  - {kind: economy, text: Parterna svarar för sina egna kostnader.}
"""
)
"""An agreement that no rule has anything to remark on."""

CURRENT = """\
title: Samverkansavtal
parties:
  - id: kommunen
    name: Exempelby kommun
  - id: polisen
    name: Lokalpolisområde Exempelby
validity: {start: 2024, end: 2027}
"""
"""An agreement from after the law, as it begins."""

LAWFUL = """\
title: Samverkansavtal 2024–2030
form: agreement
parties:
- {id: kommunen, name: Exempelby kommun}
- {id: polisen, name: Polisen}
validity: {start: 2024-07-01, end: 2030-12-31}
purposes: [{text: Färre brott}]
areas: [{id: torget, title: Torget}]
"""
"""An agreement from after the law that work can rest on."""


@dataclass(frozen=True)
class Ran:
    """What a run of the command line left behind."""

    status: int
    out: str
    err: str


@pytest.fixture
def samverkan(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[..., Ran]:
    """Runs the command line, in an empty folder and in English as far as the test asks for nothing else."""
    monkeypatch.chdir(tmp_path)
    for name in ("SAMVERKAN_LANG", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")

    def call(*arguments: object) -> Ran:
        status = run([str(argument) for argument in arguments])
        said = capsys.readouterr()
        return Ran(status, said.out, said.err)

    return call


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What the program keeps when it runs as a process of its own does not end up with the user's."""
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documents of the agreements in the repository, as a first run writes them; never changed."""
    build = tmp_path_factory.mktemp("shipped")
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()) as said:
        assert run(["render", str(ROOT / "agreements"), "--output", str(build)]) == 0
    assert said.getvalue() == ""
    return build


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Makes a workspace and enters it: files by path below `agreements/`, or below the root after `/`."""

    def make(files: dict[str, str | bytes]) -> Path:
        (tmp_path / "agreements").mkdir(exist_ok=True)
        for name, content in files.items():
            path = tmp_path / name[1:] if name.startswith("/") else tmp_path / "agreements" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        monkeypatch.chdir(tmp_path)
        return tmp_path

    return make
