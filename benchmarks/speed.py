"""What validating and rendering cost, as ratios against floors measured in the same run.

    python benchmarks/speed.py [--copies 100] [--rounds 5]

The corpus is the shipped Enköping case, copied to many folders. The floors:

- events: libyaml's events of every file, read and thrown away;
- model: PyYAML's CBaseLoader and the same pydantic models, without positions or faults.

Each round measures everything once, in turn; the medians of the rounds give the ratios.
"""

import argparse
import gc
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import yaml

from samverkan.documents import documents, open_folder
from samverkan.documents.writing import written
from samverkan.load import Workspace
from samverkan.load.load import load
from samverkan.model import KINDS, Record
from samverkan.render.formats import FORMATS
from samverkan.render.templates import Templates
from samverkan.rules import REGISTRY, check
from samverkan.rules.rule import Context, Finding, Rule

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 6, 1)


def corpus(folder: Path, copies: int) -> Path:
    """A workspace with the shipped case in `copies` kommuner."""
    for number in range(copies):
        shutil.copytree(ROOT / "agreements" / "enkoping", folder / "agreements" / f"kommun-{number}")
        for file in (folder / "agreements" / f"kommun-{number}").rglob("*.yaml"):
            text = file.read_text("utf-8").replace("enkoping/20", f"kommun-{number}/20")
            file.write_text(text.replace(": enkopings-kommun", f": enkopings-kommun-{number}"), "utf-8")
    return folder


def events(root: Path) -> None:
    """The floor of reading: every event of every file."""
    for file in sorted(root.rglob("*.yaml")):
        for _ in yaml.parse(file.read_text("utf-8"), Loader=yaml.CSafeLoader):
            pass


def model(root: Path) -> None:
    """The floor of checking: plain loading and the same models."""
    for file in sorted(root.rglob("*.yaml")):
        data = yaml.load(file.read_text("utf-8"), Loader=yaml.CBaseLoader)
        KINDS[file.stem].model_validate(_filled(data, file.parent))


def _filled(data: object, folder: Path) -> object:
    if isinstance(data, dict):
        if set(data) == {"file"}:
            return (folder / data["file"]).read_text("utf-8")
        return {key: _filled(value, folder) for key, value in data.items() if value != ""}
    return [_filled(value, folder) for value in data] if isinstance(data, list) else data


def rules(workspace: Workspace) -> None:
    """Every rule over everything that was loaded."""
    check(workspace, TODAY)


def render(workspace: Workspace) -> None:
    """Every document as Markdown and HTML, in memory."""
    templates = Templates()
    for folder in workspace.folders:
        basis = open_folder(folder, {})
        if basis:
            made = documents(basis)
            for document in made:
                whole = written(document, basis, made, templates)
                for each in FORMATS:
                    each.write(whole, templates)


def timed(work: Callable[[], object]) -> float:
    """Seconds that the work takes, garbage from before not counted."""
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def per_rule(workspace: Workspace) -> list[tuple[str, float]]:
    """Seconds that each rule takes in a run of all, the slowest first.

    What several rules ask of the same record is counted to the first of them.
    """
    everything = dict(REGISTRY)
    costs = dict.fromkeys(everything, 0.0)

    def clocked(rule: Rule) -> Rule:
        def check(record: Record, context: Context) -> Iterable[Finding]:
            start = time.perf_counter()
            found = list(rule.check(record, context))
            costs[rule.id] += time.perf_counter() - start
            return found

        return replace(rule, check=check)

    REGISTRY.update({name: clocked(rule) for name, rule in everything.items()})
    check(workspace, TODAY)
    REGISTRY.update(everything)
    return sorted(costs.items(), key=lambda cost: -cost[1])


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--copies", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = corpus(Path(folder), asked.copies)
        workspace = load(root)
        works: dict[str, Callable[[], object]] = {
            "events": lambda: events(root),
            "model": lambda: model(root),
            "load": lambda: load(root),
            "rules": lambda: rules(workspace),
            "render": lambda: render(workspace),
        }
        rounds = [{name: timed(work) for name, work in works.items()} for _ in range(asked.rounds)]
        median = {name: statistics.median(each[name] for each in rounds) for name in works}
        files, documents_made = len(workspace.files), len(workspace.folders)
        sys.stdout.write(f"{files} files, {documents_made} agreements, median of {asked.rounds} rounds\n")
        for name, seconds in median.items():
            sys.stdout.write(f"  {name:8}{seconds:8.3f} s\n")
        for one, other in (("load", "events"), ("load", "model"), ("rules", "load")):
            sys.stdout.write(f"  {one} / {other}: {median[one] / median[other]:.2f}\n")
        sys.stdout.write("the slowest rules, ms:\n")
        for name, seconds in per_rule(workspace)[:8]:
            sys.stdout.write(f"  {name:8}{seconds * 1000:8.1f}\n")


if __name__ == "__main__":
    main()
