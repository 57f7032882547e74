"""Writes a workspace as large as the country.

    python -m benchmarks.national FOLDER [--files 3000] [--seed 1]

Kommun after kommun, with two periods each, until so many YAML files are written.
"""

import argparse
import sys
from pathlib import Path

from benchmarks.national.corpus import write_corpus


def main() -> None:
    """Writes it and says how much was written."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    written = write_corpus(asked.folder, asked.files, asked.seed)
    size = sum(each.stat().st_size for each in written) / len(written) / 1000
    sys.stdout.write(f"{len(written)} files of {size:.1f} kB in the mean in {asked.folder}\n")


if __name__ == "__main__":
    main()
