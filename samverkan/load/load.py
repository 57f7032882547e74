"""Reads a workspace: files to records, with every fault of YAML, schema and references as a diagnostic."""

import gc
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TypeVar, cast

from samverkan.diagnostics import Diagnostic, Severity, Span
from samverkan.errors import SamverkanError
from samverkan.load.house_style import style_for
from samverkan.load.references import (
    Known,
    defined,
    lost_citations,
    lost_fields,
    lost_references,
    lost_selections,
    merged,
    repeated_ids,
)
from samverkan.load.schema_faults import SchemaFault, check_schema
from samverkan.load.workspace import AGREEMENTS, AgreementFolder, Workspace
from samverkan.model import KINDS, Agreement, Case, Record, Register, Settings
from samverkan.source import SourceFile, find_files, read
from samverkan.text import Text, nearest

_Model = TypeVar("_Model", bound=Record)


@dataclass(frozen=True, slots=True)
class _Loaded:
    """A file, its record when it has no faults, and what is to be said of it."""

    file: SourceFile
    record: Record | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def has_errors(self) -> bool:
        return any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)

    @property
    def path(self) -> PurePosixPath:
        return PurePosixPath(self.file.path)


_ByPath = Mapping[PurePosixPath, _Loaded]


def load(root: Path) -> Workspace:
    """The workspace in the folder `root`.

    Faults of the agreements' files become diagnostics. Raises SamverkanError when the
    settings are broken.
    """
    gc.disable()  # thousands of small live objects: collecting them costs half the loading time
    try:
        return _load(root)
    finally:
        gc.enable()


def _load(root: Path) -> Workspace:
    settings, settings_files = _settings(root)
    loaded = [_read(path, root) for path in find_files(root, root / AGREEMENTS)]
    ids = frozenset(_folder(each) for each in loaded if each.path.name == "agreement.yaml" and _folder(each))
    by_path = {each.path: each for each in loaded}
    checked = {each.path: _check(each, by_path, ids) for each in loaded}
    return Workspace(
        root=root,
        settings=settings,
        folders=tuple(_agreement_folder(identity, checked, settings) for identity in sorted(ids)),
        registers={
            each.file.path: each.record for each in checked.values() if isinstance(each.record, Register)
        },
        diagnostics=tuple(sorted((d for each in checked.values() for d in each.diagnostics), key=_order)),
        files={file.path: file for file in [*settings_files, *(each.file for each in checked.values())]},
    )


def _order(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    return diagnostic.order


def _settings(root: Path) -> tuple[Settings, list[SourceFile]]:
    """The settings, and the file that they were read from if there is one."""
    path = root / "samverkan.yaml"
    if not path.exists():
        return Settings(), []
    loaded = _read(path, root)
    if loaded.diagnostics:
        raise SamverkanError(_as_one(loaded.diagnostics))
    return cast(Settings, loaded.record), [loaded.file]


def _as_one(diagnostics: Iterable[Diagnostic]) -> Text:
    lines = [
        (f"{d.file}:{d.span.line}:{d.span.column}: ", d.message, d.help or Text(sv="", en=""))
        for d in diagnostics
    ]
    return Text(
        sv="\n".join(f"{place}{message.sv} {mend.sv}".rstrip() for place, message, mend in lines),
        en="\n".join(f"{place}{message.en} {mend.en}".rstrip() for place, message, mend in lines),
    )


def _read(path: Path, root: Path) -> _Loaded:
    file = read(path, root)
    said = [
        Diagnostic(file.path, f.span, file.at(f.route), f.rule, Severity.ERROR, f.message, f.help)
        for f in file.faults
    ]
    model = KINDS.get(path.stem)
    if model is None or path.suffix != ".yaml" or (path.stem == "samverkan") != (path.parent == root):
        said.append(_unknown_file(file))
        return _Loaded(file, None, tuple(said))
    if path.name == "agreement.yaml" and path.parent == root / AGREEMENTS:
        said.append(_needs_folder(file))
    if file.tree is None:
        return _Loaded(file, None, tuple(said))
    record, faults = check_schema(file.tree, model)
    faults += repeated_ids(record) if record else []
    return _Loaded(file, record, (*said, *(_diagnostic(file, fault) for fault in faults)))


def _unknown_file(file: SourceFile) -> Diagnostic:
    names = [f"{kind}.yaml" for kind in KINDS if kind != "samverkan"]
    meant = nearest(PurePosixPath(file.path).name, names)
    listed = ", ".join(names)
    mend = (
        Text(sv=f"Menade du {meant}?", en=f"Did you mean {meant}?")
        if meant
        else Text(sv=f"Filer här heter {listed}.", en=f"Files here are called {listed}.")
    )
    message = Text(
        sv="Filens namn säger inte vad den innehåller.", en="The name of the file does not say what it holds."
    )
    return Diagnostic(file.path, Span(1, 1, 1, 1), "", "SCHEMA08", Severity.ERROR, message, mend)


def _needs_folder(file: SourceFile) -> Diagnostic:
    message = Text(
        sv="Avtalet ligger direkt i agreements/ och får inget id.",
        en="The agreement lies in agreements/ itself, so it has no id.",
    )
    mend = Text(
        sv="Lägg det i en egen mapp, till exempel agreements/enkoping/2022-2023/.",
        en="Put it in a folder of its own, such as agreements/enkoping/2022-2023/.",
    )
    return Diagnostic(file.path, Span(1, 1, 1, 1), "", "SCHEMA08", Severity.ERROR, message, mend)


def _diagnostic(file: SourceFile, fault: SchemaFault) -> Diagnostic:
    span = file.locate(fault.route, key=fault.at_key)
    at = file.at(fault.route)
    return Diagnostic(file.path, span, at, fault.rule, Severity.ERROR, fault.message, fault.help)


def _folder(loaded: _Loaded) -> str:
    """The folder of a file below `agreements/`; empty for a file in `agreements/` itself."""
    return "/".join(loaded.path.parent.parts[1:])


def _check(one: _Loaded, every: _ByPath, agreements: frozenset[str]) -> _Loaded:
    """`one` with what is to be said of the references in it."""
    if one.record is None:
        return one
    agreement = _beside(one, every, "agreement.yaml", Agreement)
    if isinstance(one.record, Case) and agreement is None:
        return replace(one, diagnostics=(*one.diagnostics, *_without_agreement(one, every)))
    known = merged(
        {"agreement": agreements},
        defined(*(each.record for each in _registers(one, every) if each.record)),
        defined(agreement) if agreement else {},
        defined(one.record),
    )
    said = [*_reference_diagnostics(one, known)]
    said += [_diagnostic(one.file, fault) for fault in lost_fields(one.record)]
    if agreement:
        said += [_diagnostic(one.file, fault) for fault in lost_selections(one.record, agreement)]
    return replace(one, diagnostics=(*one.diagnostics, *said))


def _reference_diagnostics(one: _Loaded, known: Known) -> Iterator[Diagnostic]:
    if one.record is None:
        return
    for fault in lost_references(one.record, known):
        yield _diagnostic(one.file, fault)
    for in_prose in lost_citations(one.record, known):
        path, span = one.file.find(in_prose.fault.route, in_prose.needle)
        yield replace(_diagnostic(one.file, in_prose.fault), file=path, span=span)


def _without_agreement(one: _Loaded, every: _ByPath) -> Iterator[Diagnostic]:
    """A case needs an agreement beside it; one that is there but broken has been spoken of already."""
    if one.path.with_name("agreement.yaml") not in every:
        message = Text(sv="Ärendet har inget avtal bredvid sig.", en="The case has no agreement beside it.")
        mend = Text(sv="Lägg agreement.yaml i samma mapp.", en="Put agreement.yaml in the same folder.")
        yield Diagnostic(one.file.path, Span(1, 1, 1, 1), "", "SCHEMA09", Severity.ERROR, message, mend)


def _beside(one: _Loaded, every: _ByPath, name: str, kind: type[_Model]) -> _Model | None:
    beside = every.get(one.path.with_name(name))
    return beside.record if beside and isinstance(beside.record, kind) else None


def _registers(one: _Loaded, every: _ByPath) -> list[_Loaded]:
    """The registers in the folder of `one` and above it, nearest first."""
    above = [folder / "organisations.yaml" for folder in one.path.parents]
    return [every[path] for path in above if path in every]


def _agreement_folder(identity: str, checked: _ByPath, settings: Settings) -> AgreementFolder:
    own = checked[PurePosixPath(AGREEMENTS, identity, "agreement.yaml")]
    case = checked.get(own.path.with_name("case.yaml"))
    registers = _registers(own, checked)
    records = [each.record for each in registers if isinstance(each.record, Register)]
    return AgreementFolder(
        id=identity,
        agreement=_beside(own, checked, "agreement.yaml", Agreement),
        case=_beside(own, checked, "case.yaml", Case),
        register=Register(
            organisations=tuple(o for register in records for o in register.organisations),
            offices=tuple(o for register in records for o in register.offices),
        ),
        house_style=style_for(identity, settings),
        broken=any(each.has_errors for each in (own, case, *registers) if each),
    )
