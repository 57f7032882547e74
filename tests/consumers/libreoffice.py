"""Saves Word files with LibreOffice, and reads them back: nobody has edited them, so that nothing is changed.

    python -m tests.consumers.libreoffice FOLDER

Exit status 1 at any change that is told. Needs `soffice`.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from samverkan.errors import SamverkanError
from samverkan.load import Workspace
from samverkan.load.load import load
from samverkan.returned import returned
from tests.conftest import ROOT


def _saved(files: list[Path], folder: Path) -> None:
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    convert = ["--convert-to", "docx", "--outdir", str(folder), *map(str, files)]
    subprocess.run([*command, *convert], check=True, capture_output=True)  # noqa: S603 - a command of ours


def _told(file: Path, workspace: Workspace) -> Iterator[str]:
    """What is told of a file that nobody has edited."""
    try:
        found = returned(file, workspace)
    except SamverkanError as error:
        yield str(error)
    else:
        yield from map(str, (*found.changes, *found.unplaced, *found.comments))


def _main(folder: Path) -> int:
    workspace, faults, count = load(ROOT), 0, 0
    for parent, group in groupby(sorted(folder.rglob("*.docx")), key=lambda each: each.parent):
        files = list(group)
        with tempfile.TemporaryDirectory() as there:
            _saved(files, Path(there))
            for each in files:
                for told in _told(Path(there) / each.name, workspace):
                    faults += 1
                    print(f"{parent.relative_to(folder)}/{each.name}: {told}")
        count += len(files)
    print(f"LibreOffice saved {count} Word files, of which {faults} changes are told.")
    return int(faults > 0 or count == 0)


if __name__ == "__main__":
    sys.exit(_main(Path(sys.argv[1])))
