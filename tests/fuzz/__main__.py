"""Tries one number after the other for some seconds, on all processors, and tells of what went wrong."""

import argparse
import gc
import io
import os
import shutil
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import redirect_stderr, redirect_stdout, suppress
from importlib import import_module
from itertools import count
from multiprocessing import get_context
from pathlib import Path
from pkgutil import walk_packages
from tempfile import TemporaryDirectory

from pydantic import ValidationError

import samverkan
from samverkan.cli import run
from samverkan.model import KINDS
from tests.conftest import ROOT
from tests.fuzz.trying import tried


def main() -> int:
    """Whether something went wrong: each such case is told with the number that makes it again."""
    asked = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    asked.add_argument("--seconds", type=float, default=60, help="for how long (60)")
    asked.add_argument("--seed", type=int, default=0, help="the first number")
    asked.add_argument("--only", type=int, help="this number alone")
    given = asked.parse_args()
    _load()
    _warm()
    batches = [[given.only]] if given.only is not None else _until(given.seconds, given.seed)
    wrong = many = 0
    with ProcessPoolExecutor(os.cpu_count(), get_context("fork")) as pool:
        for number, found in (told for batch in batches for told in pool.map(_told, batch)):
            many += 1
            if found:
                wrong += 1
                print(f"{number}: {found}\n  again: python -m tests.fuzz --only {number}", flush=True)
    sys.stdout.write(f"{many} tried, {wrong} went wrong.\n")
    return int(wrong > 0)


def _load() -> None:
    """What the runs need is loaded once, before they part."""
    for each in walk_packages(samverkan.__path__, "samverkan."):
        if not each.name.endswith("__main__"):
            import_module(each.name)
    for model in KINDS.values():
        with suppress(ValidationError):
            model.model_validate({})


_SOUND = (
    "validate --no-cache",
    "render --no-cache --to md --to html --to docx",
    "status",
    "law",
    "calendar",
    "format --check",
    "diff enkoping/2022-2023",
    "renew sagoryd",
    "explain SV001",
)


def _warm() -> None:
    """What a run works out once, such as patterns and templates, is worked out before the runs part."""
    before = Path.cwd()
    unheard = io.TextIOWrapper(io.BytesIO(), "utf-8")
    with TemporaryDirectory() as folder, redirect_stdout(unheard), redirect_stderr(unheard):
        shutil.copytree(ROOT / "agreements", Path(folder, "agreements"))
        os.chdir(folder)
        for each in _SOUND:
            run(each.split())
        os.chdir(before)
    gc.freeze()


_BATCH = 64


def _until(seconds: float, first: int) -> Iterator[range]:
    end = time.monotonic() + seconds
    for place in count():
        if time.monotonic() > end:
            return
        yield range(first + place * _BATCH, first + (place + 1) * _BATCH)


def _told(number: int) -> tuple[int, str | None]:
    case, wrong = tried(number)
    return number, wrong and f"samverkan {' '.join(map(repr, case.arguments))}: {wrong}"


if __name__ == "__main__":
    sys.exit(main())
