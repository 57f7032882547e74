"""The files that give papers their look, read from one folder, each once."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal, TypeVar

from samverkan.load.face.font import family_of
from samverkan.load.face.png import SIGNATURE, size_of_png
from samverkan.load.face.svg import size_of_svg
from samverkan.quoting import shown
from samverkan.render.face import LogoPicture
from samverkan.source import FileRefusedError, MissingError, NamedFiles, TooLargeError
from samverkan.text import Text

_T = TypeVar("_T")
_MIB = 1024 * 1024


class FaceFiles:
    """The files named from `folder` in the workspace `root`; what is not fit raises RefusedError."""

    def __init__(self, folder: Path, root: Path) -> None:
        self._named = NamedFiles(folder, root)
        self._logos: dict[str, LogoPicture | FileRefusedError] = {}
        self._typefaces: dict[str, tuple[bytes, str] | FileRefusedError] = {}
        self._templates: dict[str, bytes | FileRefusedError] = {}

    def logo(self, name: str) -> LogoPicture:
        """A picture that stands for an organisation, yet without words."""
        return self._once(self._logos, name, _logo, _MIB)

    def typeface(self, name: str) -> tuple[bytes, str]:
        """What the file of a typeface holds, and its family."""
        return self._once(self._typefaces, name, lambda data: (data, family_of(data)), 4 * _MIB)

    def word_template(self, name: str) -> bytes:
        """A Word template."""
        # Few have one, and what reads it would be a twentieth of what every run has to import.
        from samverkan.load.face.word import word_template  # noqa: PLC0415

        return self._once(self._templates, name, word_template, 8 * _MIB)

    def fault(self, name: str, refused: FileRefusedError) -> tuple[Text, Text]:
        """What is wrong with a file that was refused, and how to mend it."""
        quote = shown(name)
        message = Text(sv=f"Filen {quote} {refused.why.sv}.", en=f"The file {quote} {refused.why.en}.")
        if isinstance(refused, MissingError):
            return message, self._named.meant(name)
        return message, _SMALLER if isinstance(refused, TooLargeError) else refused.help

    def _once(
        self, known: dict[str, _T | FileRefusedError], name: str, look: Callable[[bytes], _T], most: int
    ) -> _T:
        if name not in known:
            try:
                known[name] = look(self._named.bytes(name, most)[0])
            except FileRefusedError as refused:
                known[name] = refused
        found = known[name]
        if isinstance(found, FileRefusedError):
            raise found
        return found


_SMALLER = Text(sv="Spara en mindre fil.", en="Save a smaller file.")


def _logo(data: bytes) -> LogoPicture:
    kind: Literal["svg", "png"] = "png" if data.startswith(SIGNATURE) else "svg"
    width, height = size_of_png(data) if kind == "png" else size_of_svg(data)
    return LogoPicture(data, kind, "", width, height)
