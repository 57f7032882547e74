"""Whole workspaces that lie inside another, as a copy does: told of once, and otherwise left alone."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from samverkan.load.loaded import Loaded, of_file
from samverkan.quoting import shown
from samverkan.root import AGREEMENTS, SETTINGS_FILE
from samverkan.text import Text


def without_nested(paths: Iterable[Path], root: Path) -> tuple[list[Path], dict[Path, int]]:
    """The paths that lie in no workspace within, and the settings of each such, with how many files it has.

    A workspace within is a folder with settings and a folder `agreements/` beside them.
    """
    every = list(paths)
    settings = {each.parent for each in every if each.name == SETTINGS_FILE}
    inside = [(path, _outermost(path, settings, root)) for path in every] if settings else []
    held = [around for _, around in inside if around]
    found = {each for each in held if any((each / AGREEMENTS) in path.parents for path, _ in inside)}
    kept = [path for path, around in inside if around not in found or path == around / SETTINGS_FILE]
    return kept if settings else every, {each / SETTINGS_FILE: held.count(each) for each in found}


def _outermost(path: Path, settings: set[Path], root: Path) -> Path | None:
    """The outermost folder with settings below the root that the file lies in."""
    around = (each for each in reversed(path.parents) if each in settings and each != root)
    return next(around, None)


def told_of(one: Loaded, many: int) -> Loaded:
    """The settings of a workspace within, of which nothing is told but that it lies there."""
    folder = one.path.parent.as_posix()
    message = Text(
        sv=f"Mappen {shown(folder)} är en hel arbetsyta inuti en annan. Dess {many} filer läses inte.",
        en=f"The folder {shown(folder)} is a whole workspace inside another. Its {many} files are not read.",
    )
    mend = Text(
        sv=f"Ta bort mappen om den är en kopia, eller flytta ut den ur {AGREEMENTS}/.",
        en=f"Remove the folder if it is a copy, or move it out of {AGREEMENTS}/.",
    )
    return replace(one, diagnostics=()).saying(of_file(one.file, "SCHEMA08", message, mend))
