"""One file with its record, and what is to be said of it so far."""

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePosixPath

from samverkan.diagnostics import Diagnostic, Severity, Span
from samverkan.load.faults import SchemaFault
from samverkan.load.file_names import meant_kind
from samverkan.load.ids import defines
from samverkan.load.workspace import SoundPart
from samverkan.model import KINDS, Record
from samverkan.source.source_file import SourceFile
from samverkan.text import Text

_TOP = Span(1, 1, 1, 1)


@dataclass(frozen=True, slots=True)
class Lost:
    """A reference to something of a kind by an id that is not there, and what is said of it.

    It is to something of the time `before` where it tells what a thing carries on.
    """

    kind: str
    identity: str
    diagnostic: Diagnostic
    before: bool = False


@dataclass(frozen=True)
class Loaded:
    """A file, its record when it has no faults of schema, and what is to be said of it.

    When it has, `part` is what is right in it. `lost` are those of the diagnostics that tell of references,
    and `misnamed` of those by words that are no id.
    """

    file: SourceFile
    record: Record | None
    diagnostics: tuple[Diagnostic, ...]
    part: SoundPart | None = None
    lost: tuple[Lost, ...] = ()
    misnamed: tuple[Lost, ...] = ()

    @property
    def known(self) -> Record | None:
        """The record, or what is right of it."""
        return self.part.record if self.part else self.record

    @property
    def unsure(self) -> frozenset[str]:
        """The kinds of ids that may be defined in what could not be read."""
        if self.known:
            return self.part.unsure if self.part else frozenset()
        return defines(KINDS[self.meant_kind]) if self.meant_kind else frozenset()

    @cached_property
    def path(self) -> PurePosixPath:
        """The file's path in the workspace."""
        return PurePosixPath(self.file.path)

    @cached_property
    def meant_kind(self) -> str | None:
        """The kind of file that its name tells, or seems to mean."""
        return meant_kind(self.path)

    @cached_property
    def folder(self) -> str:
        """The folder below `agreements/`, with `/`; empty for a file in `agreements/` itself."""
        return "/".join(self.path.parent.parts[1:])

    @property
    def has_errors(self) -> bool:
        """Whether anything said is an error."""
        return any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)

    def saying(self, *more: Diagnostic) -> "Loaded":
        """The same with more said of it."""
        return replace(self, diagnostics=(*self.diagnostics, *more))


def diagnostic(file: SourceFile, fault: SchemaFault) -> Diagnostic:
    """The fault at its place in the file."""
    path, span = file.locate(fault.route, key=fault.at_key)
    at = file.at(fault.route)
    return Diagnostic(path, span, at, fault.rule, Severity.ERROR, fault.message, fault.help, lost=fault.lost)


def of_file(file: SourceFile, rule: str, message: Text, mend: Text) -> Diagnostic:
    """What is wrong with a file as a whole."""
    return Diagnostic(file.path, _TOP, "", rule, Severity.ERROR, message, mend)
