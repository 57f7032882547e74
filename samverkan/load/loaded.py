"""One file with its record, and what is to be said of it so far."""

import re
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath

from samverkan.diagnostics import Diagnostic, Severity, Span
from samverkan.load.repetitions import repetitions
from samverkan.load.schema_faults import SchemaFault
from samverkan.load.tables import check_file
from samverkan.load.workspace import AGREEMENTS
from samverkan.model import KINDS, Case, Lies, Record
from samverkan.source import SourceFile, read
from samverkan.text import Text, folded, nearest

_TOP = Span(1, 1, 1, 1)


def is_work(kind: str | None) -> bool:
    """Whether files of this kind hold records of the work, of which an agreement may have several."""
    return kind in KINDS and KINDS[kind].record_kind.is_work


def lies(kind: str | None) -> Lies | None:
    """Where files of this kind lie."""
    file = KINDS[kind].record_kind.file if kind in KINDS else None
    return file.lies if file else None


def _names() -> list[str]:
    """What the files below `agreements/` are called."""
    return [f"{kind}.yaml" for kind in KINDS if lies(kind) is not Lies.AT_ROOT]


def _other_words() -> dict[str, str]:
    """What files may be called by those who have not seen how they are to be called."""
    files = ((kind, record.record_kind.file) for kind, record in KINDS.items())
    return {word: kind for kind, file in files if file for word in file.also_called}


def kind_of(path: PurePath) -> str | None:
    """The kind of file that the name tells: `lagesbild` for lagesbild.yaml and lagesbild-polisen.yaml."""
    if path.suffix != ".yaml":
        return None
    first = path.stem.partition("-")[0]
    return path.stem if path.stem in KINDS else first if is_work(first) else None


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file, its record when it has no faults of schema, and what is to be said of it."""

    file: SourceFile
    record: Record | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def has_errors(self) -> bool:
        """Whether anything said is an error."""
        return any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)

    @property
    def path(self) -> PurePosixPath:
        """The file's path in the workspace."""
        return PurePosixPath(self.file.path)

    @property
    def folder(self) -> str:
        """The folder below `agreements/`, with `/`; empty for a file in `agreements/` itself."""
        return "/".join(self.path.parent.parts[1:])

    @property
    def meant_name(self) -> str | None:
        """What the file should be called, when its name is another but near."""
        if kind_of(self.path):
            return None
        stem = self.path.stem
        meant = _other_words().get(folded(stem))
        if meant:
            return f"{meant}.yaml"
        first, *rest = re.split("[-_ ]", stem, maxsplit=1)
        kind = nearest(first, filter(is_work, KINDS)) if rest else None
        return f"{kind}-{rest[0]}.yaml" if kind else nearest(self.path.name, _names())


def read_file(path: Path, root: Path) -> Loaded:
    """The file `path` of the workspace `root`, its references not yet looked at."""
    file = read(path, root)
    said = [
        Diagnostic(f.path or file.path, f.span, file.at(f.route), f.rule, Severity.ERROR, f.message, f.help)
        for f in file.faults
    ]
    loaded = Loaded(file, None, tuple(said))
    kind = kind_of(path)
    is_settings = path == root / "samverkan.yaml"
    if kind is None or (lies(kind) is Lies.AT_ROOT) != is_settings:
        return Loaded(file, None, (*said, _wrong_name(loaded)))
    if path == root / AGREEMENTS / "agreement.yaml":
        said.append(_needs_folder(file))
    record, faults = check_file(file, KINDS[kind])
    faults += repetitions(record) if record else []
    return Loaded(file, record, (*said, *(diagnostic(file, fault) for fault in faults)))


def diagnostic(file: SourceFile, fault: SchemaFault) -> Diagnostic:
    """The fault at its place in the file."""
    path, span = file.locate(fault.route, key=fault.at_key)
    at = file.at(fault.route)
    return Diagnostic(path, span, at, fault.rule, Severity.ERROR, fault.message, fault.help)


def _wrong_name(loaded: Loaded) -> Diagnostic:
    listed = ", ".join(_names())
    meant = loaded.meant_name
    mend = Text(
        sv=f"Filer här heter {listed}, eller med ett namn till: lagesbild-polisen.yaml.",
        en=f"Files here are called {listed}, or with one more name: lagesbild-polisen.yaml.",
    )
    if folded(loaded.path.stem) == "samverkan":
        mend = Text(
            sv="Inställningarna heter samverkan.yaml och ligger bredvid mappen agreements/.",
            en="The settings are called samverkan.yaml and lie beside the folder agreements/.",
        )
    elif meant:
        mend = Text(sv=f"Menade du {meant}?", en=f"Did you mean {meant}?")
    message = Text(
        sv="Filens namn säger inte vad den innehåller.", en="The name of the file does not say what it holds."
    )
    return Diagnostic(loaded.file.path, _TOP, "", "SCHEMA08", Severity.ERROR, message, mend)


def _needs_folder(file: SourceFile) -> Diagnostic:
    message = Text(
        sv="Avtalet ligger direkt i agreements/ och får inget id.",
        en="The agreement lies in agreements/ itself, so it has no id.",
    )
    mend = Text(
        sv="Lägg det i en egen mapp, till exempel agreements/enkoping/2022-2023/.",
        en="Put it in a folder of its own, such as agreements/enkoping/2022-2023/.",
    )
    return Diagnostic(file.path, _TOP, "", "SCHEMA08", Severity.ERROR, message, mend)


def without_agreement(loaded: Loaded) -> Diagnostic:
    """A case or a record of the work that belongs to no agreement."""
    if isinstance(loaded.record, Case):
        message = Text(sv="Ärendet har inget avtal bredvid sig.", en="The case has no agreement beside it.")
        mend = Text(sv="Lägg agreement.yaml i samma mapp.", en="Put agreement.yaml in the same folder.")
    else:
        message = Text(sv="Handlingen hör inte till något avtal.", en="The document belongs to no agreement.")
        mend = Text(
            sv="Lägg den i avtalets mapp, eller i en mapp i den.",
            en="Put it in the agreement's folder, or in a folder in that.",
        )
    return Diagnostic(loaded.file.path, _TOP, "", "SCHEMA09", Severity.ERROR, message, mend)
