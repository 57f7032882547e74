"""One file with its record, and what is to be said of it so far."""

from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from samverkan.diagnostics import Diagnostic, Severity, Span
from samverkan.load.faults import SchemaFault
from samverkan.load.file_names import how_to_name, kind_of, lies, meant_name
from samverkan.load.repetitions import repetitions
from samverkan.load.schema import check_schema
from samverkan.load.tables import column_faults
from samverkan.load.workspace import AGREEMENTS
from samverkan.model import KINDS, Lies, Record
from samverkan.source import SourceFile, read
from samverkan.text import Text

_TOP = Span(1, 1, 1, 1)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file, its record when it has no faults of schema, and what is to be said of it."""

    file: SourceFile
    record: Record | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def path(self) -> PurePosixPath:
        """The file's path in the workspace."""
        return PurePosixPath(self.file.path)

    @property
    def folder(self) -> str:
        """The folder below `agreements/`, with `/`; empty for a file in `agreements/` itself."""
        return "/".join(self.path.parent.parts[1:])

    @property
    def has_errors(self) -> bool:
        """Whether anything said is an error."""
        return any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)

    @property
    def meant_name(self) -> str | None:
        """What the file should be called, when its name is another but near."""
        return meant_name(self.path)

    def saying(self, *more: Diagnostic) -> "Loaded":
        """The same with more said of it."""
        return replace(self, diagnostics=(*self.diagnostics, *more))


def read_file(path: Path, root: Path) -> Loaded:
    """The file `path` of the workspace `root`, of the kind that its name tells; references come later."""
    kind = kind_of(path)
    is_settings = path == root / "samverkan.yaml"
    if kind is None or (lies(kind) is Lies.AT_ROOT) != is_settings:
        unread = checked(read(path, root), None)
        return unread.saying(of_file(unread.file, "SCHEMA08", _UNKNOWN_NAME, how_to_name(path)))
    loaded = checked(read(path, root), KINDS[kind])
    if path == root / AGREEMENTS / "agreement.yaml":
        return loaded.saying(of_file(loaded.file, "SCHEMA08", _NO_FOLDER, _NEEDS_FOLDER))
    return loaded


def checked(file: SourceFile, model: type[Record] | None) -> Loaded:
    """A file held to the model of its kind, if that is known."""
    said = [
        Diagnostic(f.path or file.path, f.span, file.at(f.route), f.rule, Severity.ERROR, f.message, f.help)
        for f in file.faults
    ]
    if file.tree is None or model is None:
        return Loaded(file, None, tuple(said))
    columns = column_faults(file, model)
    record, faults = check_schema(file.tree, model)
    record = None if columns else record
    repeated = repetitions(record) if record else ()
    said += [diagnostic(file, fault) for fault in (*columns, *faults, *repeated)]
    return Loaded(file, record, tuple(said))


def diagnostic(file: SourceFile, fault: SchemaFault) -> Diagnostic:
    """The fault at its place in the file."""
    path, span = file.locate(fault.route, key=fault.at_key)
    at = file.at(fault.route)
    return Diagnostic(path, span, at, fault.rule, Severity.ERROR, fault.message, fault.help)


def of_file(file: SourceFile, rule: str, message: Text, mend: Text) -> Diagnostic:
    """What is wrong with a file as a whole."""
    return Diagnostic(file.path, _TOP, "", rule, Severity.ERROR, message, mend)


_UNKNOWN_NAME = Text(
    sv="Filens namn säger inte vad den innehåller.", en="The name of the file does not say what it holds."
)
_NO_FOLDER = Text(
    sv="Avtalet ligger direkt i agreements/ och får inget id.",
    en="The agreement lies in agreements/ itself, so it has no id.",
)
_NEEDS_FOLDER = Text(
    sv="Lägg det i en egen mapp, till exempel agreements/enkoping/2022-2023/.",
    en="Put it in a folder of its own, such as agreements/enkoping/2022-2023/.",
)
