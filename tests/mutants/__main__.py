"""Changes one operator or number at a time, and tells which changes the nearest tests do not notice.

    python -m tests.mutants samverkan/diff [--number 40] [--seed 1] [--tests tests/diff tests/cli] [--hurry]

The same seed chooses the same mutants of the same code. The nearest tests are those of the package, and
then those of the packages that import from it. They run in a hurry, and those of the package, for what
survives that, in full. Every mutant lives in a copy of the project, outside of it.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue

from tests.mutants.nearest import ROOT, nearest
from tests.mutants.places import Mutant, count, mutant

_LONGEST = 600
"""Seconds after which a mutant counts as caught in a loop."""
_LIMITED = (
    "import resource, sys, pytest\n"
    "resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))\n"
    "sys.exit(pytest.main(sys.argv[1:]))"
)
"""Runs pytest without letting a mutant eat all memory."""


def main() -> int:
    """Tries mutants and tells of each; 1 when the tests fail without any."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("where", nargs="+", type=Path, help="modules or packages to change")
    parser.add_argument("--number", type=int, default=40, help="how many mutants to try")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--tests", nargs="+", help="the tests to run, instead of the nearest")
    parser.add_argument("--hurry", action="store_true", help="do not try in full what survives in a hurry")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    asked = parser.parse_args()
    chosen = _chosen(asked.where, asked.number, asked.seed)
    with _copies(asked.jobs) as free, ThreadPoolExecutor(asked.jobs) as pool:
        tests = {path: asked.tests or nearest(path) for path, _ in chosen}
        if not _sound(free, {each for every in tests.values() for each in every}):
            print("The tests fail before anything is changed.")
            return 1
        survived = 0
        for said, lives in pool.map(
            lambda each: _tried(*each, tests[each[0]], free, whole=not asked.hurry), chosen
        ):
            print(said, flush=True)
            survived += lives
    print(f"killed {len(chosen) - survived} of {len(chosen)}")
    return 0


def _chosen(where: list[Path], number: int, seed: int) -> list[tuple[Path, Mutant]]:
    """Mutants chosen by chance, in the order of their places."""
    files = [file for path in where for file in (sorted(path.rglob("*.py")) if path.is_dir() else [path])]
    texts = {file: file.read_text("utf-8") for file in files}
    every = [(file, place) for file, text in texts.items() for place in range(count(text))]
    places = random.Random(seed).sample(every, min(number, len(every)))  # noqa: S311
    return [(file, mutant(texts[file], place)) for file, place in sorted(places)]


@contextmanager
def _copies(number: int) -> Iterator["SimpleQueue[Path]"]:
    """A queue of copies of the project, removed afterwards."""
    free: SimpleQueue[Path] = SimpleQueue()
    with tempfile.TemporaryDirectory() as folder:
        leave = shutil.ignore_patterns(".*", "__pycache__", "node_modules", "build")
        for each in range(number):
            shutil.copytree(ROOT, Path(folder, str(each)), ignore=leave)
            free.put(Path(folder, str(each)))
        yield free


def _sound(free: "SimpleQueue[Path]", tests: set[str]) -> bool:
    """Whether the tests pass when nothing is changed."""
    folder = free.get()
    passed = all(_passes(folder, each) for each in sorted(tests))
    free.put(folder)
    return passed


def _tried(
    path: Path, mutant: Mutant, tests: list[str], free: "SimpleQueue[Path]", *, whole: bool
) -> tuple[str, bool]:
    """A line on what became of the mutant, and whether it survived."""
    folder = free.get()
    file = folder / path
    text = file.read_text("utf-8")
    try:
        file.write_text(mutant.module, "utf-8")
        survived = all(_passes(folder, each) for each in tests)
        survived = survived and not (whole and not _passes(folder, tests[0], thorough=True))
    finally:
        file.write_text(text, "utf-8")
        free.put(folder)
    fate = "SURVIVED" if survived else "killed  "
    return f"{fate} {path}:{mutant.line}: {_short(mutant.old)}  →  {_short(mutant.new)}", survived


def _passes(folder: Path, tests: str, *, thorough: bool = False) -> bool:
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    if thorough:
        environment["SAMVERKAN_TEST_TENTHS"] = "10"
    options = ["-x", "-q", "-p", "no:cacheprovider", "--hypothesis-seed=0", tests]
    try:
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-c", _LIMITED, *options],
            cwd=folder,
            env=environment,
            capture_output=True,
            timeout=_LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def _short(code: str) -> str:
    line = " ".join(code.split())
    return line if len(line) <= 100 else f"{line[:99]}…"


if __name__ == "__main__":
    sys.exit(main())
