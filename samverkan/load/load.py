"""Reads a workspace: files to records, with every fault of YAML, schema and references as a diagnostic."""

import gc
from collections.abc import Iterable
from pathlib import Path
from typing import cast

from samverkan.diagnostics import Diagnostic
from samverkan.errors import SamverkanError
from samverkan.load.house_style import style_for
from samverkan.load.linking import Files, files_of, linked
from samverkan.load.loaded import Loaded, diagnostic, read_file
from samverkan.load.references import lost_fields
from samverkan.load.workspace import AGREEMENTS, AgreementFolder, Workspace
from samverkan.model import Agreement, Case, Register, Settings, work_of
from samverkan.source import SourceFile, find_files
from samverkan.text import Text


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
    settings, settings_files = load_settings(root)
    first = files_of([read_file(path, root) for path in find_files(root, root / AGREEMENTS)])
    every = {path: linked(each, first) for path, each in first.by_path.items()}
    files = Files(every, first.agreements)
    own = [path for path in every if path.name == "agreement.yaml" and every[path].folder]
    folders = sorted((_agreement_folder(every[path], files, settings) for path in own), key=_id)
    registers = {str(path): each.record for path, each in every.items() if isinstance(each.record, Register)}
    return Workspace(
        root=root,
        settings=settings,
        folders=tuple(folders),
        registers=registers,
        diagnostics=tuple(sorted((d for each in every.values() for d in each.diagnostics), key=_order)),
        files={file.path: file for file in [*settings_files, *(each.file for each in every.values())]},
    )


def _id(folder: AgreementFolder) -> str:
    return folder.id


def _order(said: Diagnostic) -> tuple[str, int, int, str]:
    return said.order


def load_settings(root: Path) -> tuple[Settings, list[SourceFile]]:
    """The settings of the workspace in `root`, and the file that they were read from if there is one.

    Raises SamverkanError when they are broken.
    """
    path = root / "samverkan.yaml"
    if not path.exists():
        if (root / "samverkan.yml").exists():
            raise SamverkanError(
                Text(
                    sv="samverkan.yml ska heta samverkan.yaml.",
                    en="samverkan.yml is to be called samverkan.yaml.",
                )
            )
        return Settings(), []
    loaded = read_file(path, root)
    lost = lost_fields(loaded.record) if loaded.record else ()
    said = [*loaded.diagnostics, *(diagnostic(loaded.file, fault) for fault in lost)]
    if said:
        raise SamverkanError(_as_one(said))
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


def _agreement_folder(own: Loaded, files: Files, settings: Settings) -> AgreementFolder:
    parts, misnamed = files.of(own.folder), files.misnamed_kinds(own.folder)
    held = {each.file.path: each.record for each in parts if each.record}
    registers = files.registers(own)
    records = [each.record for each in registers if isinstance(each.record, Register)]
    return AgreementFolder(
        id=own.folder,
        agreement=files.beside(own, "agreement.yaml", Agreement),
        case=files.beside(own, "case.yaml", Case),
        register=Register(
            organisations=tuple(o for register in records for o in register.organisations),
            offices=tuple(o for register in records for o in register.offices),
        ),
        house_style=style_for(own.folder, settings),
        broken=bool(misnamed) or any(each.has_errors for each in (*parts, *registers)),
        records=held,
        work=work_of(held.values()),
    )
