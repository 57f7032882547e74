"""The register of organisations that holds for an agreement read on its own."""

from collections.abc import Iterable
from pathlib import Path

from samverkan.load.checking import read_file
from samverkan.load.registers import as_one
from samverkan.load.workspace import REGISTER_FILE
from samverkan.model import Register


def register_above(folder: Path, root: Path) -> Register | None:
    """What the registers in a folder and above it, no higher than `root`, hold; None without any."""
    above = [each for each in (folder, *folder.parents) if each.is_relative_to(root)]
    return register_in((each / REGISTER_FILE for each in above), root)


def register_in(files: Iterable[Path], root: Path) -> Register | None:
    """What those of the files hold that are there, nearest first; None without any."""
    found = [read_file(each, root).known for each in files if each.is_file()]
    registers = [each for each in found if isinstance(each, Register)]
    return as_one(registers) if registers else None
