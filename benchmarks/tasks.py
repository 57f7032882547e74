"""What is measured: our commands, their floors, and other tools at the same work."""

import json
import shutil
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from samverkan.model.schema import json_schema

ROOT = Path(__file__).parents[1]
LOADED = """
import sys, yaml
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        yaml.load(file, Loader=yaml.CSafeLoader)
"""


def _nothing() -> None:
    pass


@dataclass(frozen=True)
class Task:
    """One process that is measured, with what it is compared with; `prepare` is not measured."""

    name: str
    command: Sequence[str]
    folder: Path
    against: str
    prepare: Callable[[], object] = _nothing
    environment: Mapping[str, str] = field(default_factory=dict)


def tasks(folder: Path, files: Sequence[Path], rivals: Path | None) -> list[Task]:
    """Every task over the files of the workspace in `folder`."""
    return [*_ours(folder, files), *_others(folder, files, rivals)]


def _ours(folder: Path, files: Sequence[Path]) -> Iterator[Task]:
    root = folder / "workspace"
    environment = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "", "SAMVERKAN_LANG": "sv"}
    environment["XDG_CACHE_HOME"] = str(folder / "cache")
    old, new = (each for each in files[:9] if each.name == "agreement.yaml")

    def ours(name: str, against: str, *arguments: str) -> Task:
        command = [sys.executable, "-m", "samverkan", *arguments]
        return Task(name, command, root, against, environment=environment)

    yield Task("floor", [sys.executable, "-c", LOADED, *map(str, files)], root, "floor")
    yield Task("interpreter", [sys.executable, "-c", "pass"], root, "interpreter")
    yield Task("floor of two", [sys.executable, "-c", LOADED, str(old), str(new)], root, "floor of two")
    yield ours("validate", "floor", "validate", "--no-cache")
    yield ours("validate, nothing changed", "floor", "validate")
    changed = shutil.copytree(root, folder / "changed")
    yield replace(
        ours("validate, one file changed", "floor", "validate"),
        folder=changed,
        prepare=partial(_change, changed / old.relative_to(root)),
    )
    yield ours("status", "floor", "status", "--today", "2026-06-01")
    render = ["render", "--to", "html", "--output", str(folder / "build")]
    yield ours("render to HTML", "floor", *render, "--no-cache")
    yield ours("render, nothing changed", "render to HTML", *render)
    yield ours("diff of two agreements", "floor of two", "diff", str(old), str(new))
    (folder / "one" / "agreements" / "one").mkdir(parents=True)
    shutil.copy(
        ROOT / "agreements" / "enkoping" / "2022-2023" / "agreement.yaml",
        folder / "one" / "agreements" / "one",
    )
    yield ours("validate one small file", "interpreter", "validate", "--no-cache", str(folder / "one"))
    yield ours("--help", "interpreter", "--help")


def _change(path: Path) -> None:
    path.write_text(path.read_text("utf-8") + "# En rad till.\n", "utf-8")


def _others(folder: Path, files: Sequence[Path], rivals: Path | None) -> Iterator[Task]:
    programs = rivals / "bin" if rivals else folder
    if (programs / "yamllint").exists():
        yield Task("yamllint", [str(programs / "yamllint"), "agreements"], folder / "workspace", "validate")
    if (programs / "check-jsonschema").exists():
        script = "\n".join(_checked(str(programs / "check-jsonschema"), folder, files)) + "\nexit 0"
        yield Task("check-jsonschema", ["sh", "-c", script], folder / "workspace", "validate")


def _checked(program: str, folder: Path, files: Sequence[Path]) -> Iterator[str]:
    """A line of shell for each kind of file."""
    kinds: dict[str, list[str]] = defaultdict(list)
    for each in files:
        kinds[each.stem].append(str(each))
    for kind, paths in kinds.items():
        schema = folder / f"{kind}.schema.json"
        schema.write_text(json.dumps(json_schema(kind)), "utf-8")
        yield f"{program} --schemafile {schema} {' '.join(paths)}"
