"""How a workspace is broken in one place, with what is to be said of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.load.whole import WHOLE

HERE = "▸"
"""Stands in a file before the place of each diagnostic that is expected; taken out before it is read."""


@dataclass(frozen=True)
class Broken:
    """A whole workspace with some files changed; the faults expected, as rule and words, in order."""

    name: str
    files: dict[str, str]
    faults: tuple[tuple[str, str], ...]
    encode: Callable[[str], bytes] = str.encode

    def written(self) -> dict[str, str | bytes]:
        """The files as they are put on the disk."""
        return WHOLE | {path: self.encode(text.replace(HERE, "")) for path, text in self.files.items()}

    def places(self) -> list[tuple[str, int, int]]:
        """Where the diagnostics are expected, in the order of the report."""
        return [place for path in sorted(self.files) for place in _places(path, self.files[path])]


def _places(path: str, text: str) -> Iterator[tuple[str, int, int]]:
    for number, line in enumerate(text.split("\n"), 1):
        for before, char in enumerate(line):
            if char == HERE:
                yield f"agreements/{path}", number, before - line[:before].count(HERE) + 1


A, C, M = (f"exempelby/2024/{name}" for name in ("agreement.yaml", "case.yaml", "bilaga.md"))
R = "grannby/organisations.yaml"
FORMER = "exempelby/2020/agreement.yaml"


def edit(name: str, path: str, old: str, new: str, *faults: tuple[str, str]) -> Broken:
    """The whole workspace with one place changed in one file."""
    assert WHOLE[path].count(old) == 1, (name, WHOLE[path].count(old))
    return Broken(name, {path: WHOLE[path].replace(old, new)}, faults)


def keys(path: str, *pairs: tuple[str, str, str]) -> list[Broken]:
    """For each (line, as it was; line, broken; what was meant): a misspelt key."""
    return [
        edit(f"key {new.strip(' ▸-')}", path, old, new, ("SCHEMA02", f"Menade du `{meant}`"))
        for old, new, meant in pairs
    ]


def whole_file(
    name: str, path: str, text: str, *faults: tuple[str, str], encode: Callable[[str], bytes] = str.encode
) -> Broken:
    return Broken(name, {path: text}, faults, encode)
