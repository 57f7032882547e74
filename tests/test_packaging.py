"""What a user installs: the wheel carries all it needs, and starting it is quick."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEAVY = {"jinja2", "markdown_it", "mdit_py_plugins", "pydantic", "rich", "yaml"}


def run(*command: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Runs a command in a process of its own, in `cwd`, and sees that it succeeds."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(  # noqa: S603 - the commands are written in this file
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
    return next(folder.glob("samverkan-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts folder of an environment that holds the wheel; what it depends on is lent to it."""
    environment = tmp_path_factory.mktemp("installed") / "venv"
    run(sys.executable, "-m", "venv", "--without-pip", environment)
    scripts = environment / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / "python"
    run(sys.executable, "-m", "pip", "--python", python, "install", "--no-index", "--no-deps", wheel)
    own = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").stdout.strip()
    Path(own, "lent.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return scripts


def test_the_wheel_carries_templates_and_types(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
    templates = {
        f"samverkan/{path.relative_to(ROOT).as_posix()}"
        for path in (ROOT / "templates").rglob("*")
        if path.is_file()
    }
    assert templates
    assert {*templates, "samverkan/py.typed"} <= inside
    assert any(name.endswith("licenses/LICENSE") for name in inside)
    assert all(name.startswith(("samverkan/", "samverkan-")) for name in inside)


def test_the_wheel_tells_what_it_runs_with(wheel: Path) -> None:
    """A bill of materials (PEP 770): each package that an install brings, its version and its files."""
    with zipfile.ZipFile(wheel) as inside:
        (name,) = (each for each in inside.namelist() if ".dist-info/sboms/" in each)
        bill = json.loads(inside.read(name))
    by_name = {each["name"]: each for each in bill["components"]}
    assert {"typer", "pydantic-core", "mdurl", "typst"} <= by_name.keys()
    assert not {"hatchling", "pathspec", "pytest"} & by_name.keys()
    assert all(each["externalReferences"][0]["hashes"] for each in by_name.values())
    lines = (ROOT / "requirements.txt").read_text("utf-8").splitlines()
    assert all(any(x.startswith(f"{n}=={each['version']} ") for x in lines) for n, each in by_name.items())
    refs = {each["bom-ref"] for each in [bill["metadata"]["component"], *bill["components"]]}
    assert {child for each in bill["dependencies"] for child in each["dependsOn"]} < refs
    assert {each["ref"] for each in bill["dependencies"]} == refs
    assert "timestamp" not in bill["metadata"]


def test_an_installed_wheel_renders_what_the_checkout_renders(
    installed: Path, tmp_path: Path, shipped: Path
) -> None:
    workspace = tmp_path / "workspace"
    shutil.copytree(ROOT / "agreements", workspace / "agreements")
    shutil.copy(ROOT / "samverkan.yaml", workspace)
    found = run(installed / "python", "-c", "import samverkan; print(samverkan.__file__)", cwd=workspace)
    assert Path(found.stdout.strip()).is_relative_to(installed.parent)
    run(installed / "samverkan", "render", cwd=workspace)
    assert files(workspace / "build") == files(shipped)


def files(folder: Path) -> dict[str, bytes]:
    found = {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
    assert found
    return found


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["validate", "--help"], ["render", "--help"]]
)
def test_help_starts_without_what_the_work_needs(arguments: Sequence[str]) -> None:
    done = run(sys.executable, "-X", "importtime", "-m", "samverkan", *arguments)
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert "samverkan" in imported
    assert not imported & HEAVY
