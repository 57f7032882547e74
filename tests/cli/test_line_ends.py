"""What is made in a workspace has the line ends of what is there: those of Windows in one from Windows."""

from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan.kinds import KIND_NAMES
from tests.conftest import Ran

Samverkan = Callable[..., Ran]

BEGUN = ("init", "avtal", "--kommun", "Mora", "--police", "Lokalpolisområde Mora", "--period", "2027-2030")


@pytest.fixture(params=["\r\n", "\n"])
def ending(request: pytest.FixtureRequest, samverkan: Samverkan, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """The line ends of all files in a fresh workspace, in which we stand."""
    assert samverkan(*BEGUN).status == 0
    monkeypatch.chdir("avtal")
    assert samverkan("new", "cycle", "--date", "2027-02-01").status == 0
    for path in Path("agreements").rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", request.param.encode()))
    return str(request.param).encode()


def _alien(ending: bytes) -> list[str]:
    """The files of the agreements with line ends other than these."""
    files = [path for path in sorted(Path("agreements").rglob("*")) if path.is_file()]
    return [str(each) for each in files if not _has_only(ending, each.read_bytes())]


def _has_only(ending: bytes, data: bytes) -> bool:
    return data.replace(b"\r\n", b"\n").replace(b"\n", ending) == data


def test_a_new_file_of_any_kind(ending: bytes, samverkan: Samverkan) -> None:
    for kind in sorted(set(KIND_NAMES) - {"agreement", "organisations", "samverkan"}):
        assert samverkan("new", kind, "--date", "2027-02-02").status == 0, kind
    assert samverkan("new", "agreement", "--id", "lund/2027-2030").status == 0
    assert len(list(Path("agreements").rglob("*.yaml"))) > len(KIND_NAMES) - 2
    assert _alien(ending) == []


def test_the_next_period(ending: bytes, samverkan: Samverkan) -> None:
    samverkan("new", "follow_up", "--date", "2029-02-02")
    assert samverkan("renew", "mora/2027-2030").status == 0
    assert len(list(Path("agreements/mora/2031-2034").rglob("*.yaml"))) > 1
    assert _alien(ending) == []


def test_what_is_imported(ending: bytes, samverkan: Samverkan) -> None:
    Path("avtal.txt").write_text("Samverkansavtal 2019–2022\n\nLunds kommun och Polisen i Lund\n")
    assert samverkan("import", "avtal.txt", "--to", "lund/2019-2022").status == 0
    assert _alien(ending) == []
