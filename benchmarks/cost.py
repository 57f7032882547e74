"""What the commands cost, as ratios against floors and other tools measured in the same run.

    python -m benchmarks.cost [--files 300] [--rounds 3] [--rivals FOLDER] [--write]

Each process is counted whole, in seconds of processor (user and system), and all of them take turns; a
ratio is that of the medians. The floor is a process that loads the same files with PyYAML's `CSafeLoader`
and does nothing with them. `--rivals` names a virtual environment with the tools in benchmarks/rivals.txt;
what is not there is left out. `--write` puts the table into docs/speed.md.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from benchmarks.national.corpus import write_corpus
from benchmarks.process import Cost, cost
from benchmarks.tasks import Task, tasks
from benchmarks.told import into_docs, table


def measured(every: list[Task], rounds: int) -> dict[str, list[Cost]]:
    """The costs of each task, all tasks once in every round; the first round only warms up."""
    costs: dict[str, list[Cost]] = {each.name: [] for each in every}
    for number in range(rounds + 1):
        for each in every:
            each.prepare()
            made = cost(each.command, each.folder, each.environment)
            if number:
                costs[each.name].append(made)
    return costs


def main() -> None:
    """Measures and prints, or writes."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--files", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--rivals", type=Path)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = write_corpus(folder / "workspace", asked.files, seed=1)
        every = tasks(folder, files, asked.rivals)
        rows = table(measured(every, asked.rounds), {each.name: each.against for each in every})
    sys.stdout.write("\n".join(rows) + "\n")
    if asked.write:
        into_docs(asked.files, rows)


if __name__ == "__main__":
    main()
