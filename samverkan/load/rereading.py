"""Reads the same workspace over and over: of the files, only those that have changed since the last time."""

from pathlib import Path

from samverkan.load.checking import read_file
from samverkan.load.loaded import Loaded
from samverkan.source import ReadingRule
from samverkan.source.stamp import Stamp, stamp


class Rereading:
    """Reads files as `read_file` does, and keeps what it has read as long as the file is the same.

    So must the files be that it takes in. One that names a file which cannot be read is always read anew.
    """

    def __init__(self) -> None:
        self._kept: dict[Path, tuple[dict[Path, Stamp], Loaded]] = {}

    def __call__(self, path: Path, root: Path) -> Loaded:
        """The file `path` of the workspace `root`."""
        before, loaded = self._kept.get(path, ({}, None))
        if loaded is not None and all(stamp(each) == was for each, was in before.items()):
            return loaded
        stamps = {path: stamp(path)}
        loaded = read_file(path, root)
        stamps |= {root / each: stamp(root / each) for each in loaded.file.included}
        if any(fault.rule is ReadingRule.INCLUDE for fault in loaded.file.faults):
            self._kept.pop(path, None)
        else:
            self._kept[path] = stamps, loaded
        return loaded
