"""The faces of a workspace: of each agreement by its house style, and the logos of its organisations."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from samverkan.diagnostics import Diagnostic, Route
from samverkan.load.face.contrast import lost_colours
from samverkan.load.face.files import FaceFiles
from samverkan.load.face.look import face_of, logos_of
from samverkan.load.faults import SchemaFault
from samverkan.load.loaded import Loaded, diagnostic
from samverkan.model import HouseStyle, Organisation, Register, Settings, records
from samverkan.render.face import Face, LogoPicture
from samverkan.source import SourceFile

Logos = Mapping[str, LogoPicture]
"""Logos by the ids of the organisations that they stand for."""


class Faces:
    """What the settings make of the papers, agreement by agreement."""

    def __init__(self, root: Path, settings: Settings) -> None:
        self._files = FaceFiles(root, root)
        self._settings = settings

    def face(self, style: HouseStyle) -> Face | None:
        """The face of this style; None when there is something wrong with it."""
        face, faults = face_of(style, self._files)
        return None if faults else face

    def diagnostics(self, file: SourceFile | None) -> list[Diagnostic]:
        """What is wrong with the styles, at its places in the file of the settings."""
        return [diagnostic(file, fault) for fault in self._faults(file)] if file else []

    def _faults(self, file: SourceFile) -> Iterator[SchemaFault]:
        for route, style in self._styles():
            _, faults = face_of(style, self._files)
            yield from (SchemaFault(f.rule, (*route, *f.route), f.message, f.help) for f in faults)
            yield from lost_colours(file, (*route, "colours"))

    def _styles(self) -> Iterator[tuple[Route, HouseStyle]]:
        if self._settings.house_style:
            yield ("house_style",), self._settings.house_style
        for index, folder in enumerate(self._settings.folders):
            if folder.house_style:
                yield ("folders", index, "house_style"), folder.house_style


def _have_logos(register: Register) -> bool:
    return any(isinstance(each, Organisation) and each.logo for _, each in records(register))


def with_logos(read: Iterable[Loaded], root: Path) -> tuple[list[Loaded], dict[str, Logos]]:
    """The files, with what is wrong with logos that they name, and the logos of each register by its path."""
    files: list[Loaded] = []
    logos: dict[str, Logos] = {}
    for one in read:
        if isinstance(one.known, Register) and _have_logos(one.known):
            logos[one.file.path], faults = logos_of(one.known, FaceFiles(root / one.path.parent, root))
            one = one.saying(*(diagnostic(one.file, fault) for fault in faults))  # noqa: PLW2901
        files.append(one)
    return files, logos
