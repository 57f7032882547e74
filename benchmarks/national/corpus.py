"""Writes the files of kommun after kommun."""

from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from typing import Any

import yaml

from benchmarks.national import agreement, work
from benchmarks.national.drawn import drawn, slug
from samverkan.model.every_kommun import Kommun, kommuner

_PERIODS = (2020, 2024)
_FILES = {
    "agreement.yaml": agreement.agreement,
    "case.yaml": work.case,
    "lagesbild.yaml": work.situation,
    "atgardsplan.yaml": work.plan,
    "medborgarlofte.yaml": work.promises,
    "uppfoljning.yaml": work.follow_up,
}


def write_corpus(folder: Path, files: int, seed: int) -> list[Path]:
    """The YAML files of the workspace that is now in `folder`, `files` of them."""
    every = ((folder / "agreements" / path, data) for path, data in _corpus(seed))
    written = []
    for path, data in islice(every, files):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_as_yaml(data), "utf-8")
        written.append(path)
    return written


def _as_yaml(data: dict[str, Any]) -> str:
    return str(yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=100))


def _corpus(seed: int) -> Iterator[tuple[str, dict[str, Any]]]:
    for lap in count(1):
        for kommun in kommuner():
            yield from _of_kommun(kommun, slug(kommun) if lap == 1 else f"{slug(kommun)}-{lap}", seed)


def _of_kommun(kommun: Kommun, folder: str, seed: int) -> Iterator[tuple[str, dict[str, Any]]]:
    former = None
    for start in _PERIODS:
        made = drawn(kommun, folder, start, former, seed)
        if former is None:
            yield f"{folder}/organisations.yaml", agreement.register(made)
        for name, data in _FILES.items():
            yield f"{made.id}/{name}", data(made)
        former = start
