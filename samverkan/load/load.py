"""Reads a workspace: files to records, with every fault of YAML, schema and references as a diagnostic."""

import os
from collections import ChainMap
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from pathlib import Path
from typing import cast

from samverkan.diagnostics import Diagnostic
from samverkan.errors import SamverkanError
from samverkan.load.belonging import AgreementFiles, WorkspaceFiles
from samverkan.load.by_title import with_ids_by_title
from samverkan.load.changed_ids import with_changed_ids
from samverkan.load.checking import read_file
from samverkan.load.contradictions import contradictions
from samverkan.load.copied_files import with_copies_told
from samverkan.load.copied_folders import without_copied
from samverkan.load.doubles import without_doubles
from samverkan.load.emptied import without_emptied_keys
from samverkan.load.face.faces import Faces, Logos, with_logos
from samverkan.load.homeless import is_homeless, lost_agreement, with_homeless_told_once
from samverkan.load.ids import defined, merged
from samverkan.load.linking import Elsewhere, linked
from samverkan.load.loaded import Loaded, diagnostic
from samverkan.load.misplaced import at_home
from samverkan.load.nested import told_of, without_nested
from samverkan.load.references import lost_fields
from samverkan.load.registers import as_one
from samverkan.load.rings import without_rings
from samverkan.load.shortened import without_shortened_lists
from samverkan.load.stand_in import stand_in
from samverkan.load.standing_alone import own_ids
from samverkan.load.workspace import AGREEMENT_FILE, AgreementFolder, Workspace
from samverkan.model import Agreement, Case, Record, Register, Settings, referred, work_of
from samverkan.root import AGREEMENTS, SETTINGS_FILE
from samverkan.source import SourceFile, find_files
from samverkan.text import Text


def load(root: Path, read_one: Callable[[Path, Path], Loaded] = read_file) -> Workspace:
    """The workspace in the folder `root`, each file of which `read_one` reads.

    Faults of the agreements' files become diagnostics. Raises SamverkanError when the
    settings are broken.
    """
    settings, settings_file = load_settings(root, read_one)
    return load_files(find_files(root, root / AGREEMENTS), root, settings, settings_file, read_one)


def load_files(
    paths: Iterable[Path],
    root: Path,
    settings: Settings,
    settings_file: SourceFile | None,
    read_one: Callable[[Path, Path], Loaded] = read_file,
) -> Workspace:
    """The workspace as it would be with these files alone, which are in the order of their paths."""
    faces = Faces(root, settings)
    kept, nested = without_nested(paths, root)
    every_file = ((path, read_one(path, root)) for path in kept)
    read, logos = with_logos((_told(each, nested.get(path)) for path, each in every_file), root)
    alone = with_copies_told(WorkspaceFiles({each.path: each for each in without_copied(read)}))
    files = _all_linked(alone)
    moved = at_home(alone, files)
    lost = set(_lost(files))
    files = with_homeless_told_once(without_rings(_all_linked(moved) if moved else files))
    files = without_shortened_lists(with_changed_ids(without_emptied_keys(files)))
    files = with_ids_by_title(without_doubles(files))
    every = files.by_path.values()
    said = [diagnostic for each in every for diagnostic in each.diagnostics]
    said += faces.diagnostics(settings_file)
    folders = tuple(_folders(files, settings, faces, logos))
    homeless = _homeless(files, {folder.id for folder in folders})
    return Workspace(
        root=root,
        settings=settings,
        folders=folders,
        registers={each.file.path: each.record for each in every if isinstance(each.record, Register)},
        incomplete={p: each.part for each in every if each.part and (p := each.file.path) not in homeless},
        homeless=homeless,
        diagnostics=tuple(sorted(said, key=lambda diagnostic: diagnostic.order)),
        files={file.path: file for file in (settings_file, *(each.file for each in every)) if file},
        lost=frozenset(lost),
    )


def _told(one: Loaded, within: int | None) -> Loaded:
    """The file, or that it begins a workspace with so many files within this one."""
    return told_of(one, within) if within else one


def _lost(files: WorkspaceFiles) -> Iterator[tuple[str, str]]:
    """The kind and the id of what is referred to and not there; of a file without a home, of all it names."""
    for each in files.by_path.values():
        yield from ((lost.kind, lost.identity) for lost in each.lost)
        if each.known and is_homeless(each):
            yield from referred(each.known)


def _all_linked(alone: WorkspaceFiles) -> WorkspaceFiles:
    return alone.holding({path: _linked(each, alone) for path, each in alone.by_path.items()})


def _linked(one: Loaded, files: WorkspaceFiles) -> Loaded:
    own = files.home(one)
    if one.known and not isinstance(one.known, Agreement | Register):
        if own is None:
            return one.saying(lost_agreement(one, files))
        if own.known_agreement is None and files.home_id(one) in files.agreements:
            return one  # one that is unreadable or misnamed has been spoken of
    if isinstance(one.known, Agreement) and not one.folder:
        return one  # what it refers to lies around the folder that it is to have
    own = own or AgreementFiles(one.path.parent, (one,))
    return linked(one, own, _elsewhere(one, own, files))


def _elsewhere(one: Loaded, own: AgreementFiles, files: WorkspaceFiles) -> Elsewhere:
    """What a file may refer to outside its agreement; the work, also to that of the agreement before."""
    registers = files.registers(one)
    is_work = one.known is not None and one.known.record_kind.is_work
    former = own.named if is_work else ()
    above = files.above(one) if is_work else ()
    ids = merged(
        {"agreement": frozenset(files.agreements)},
        defined(*(each.known for each in registers if each.known)),
        own_ids([one], registers) if files.home_id(one) in files.without_agreement else {},
        *(files.agreements[each].work_ids for each in former if each in files.agreements),
        *(each.work_ids for each in above),
    )
    unsure = frozenset().union(*(each.unsure for each in registers), *(each.work_unsure for each in above))
    return Elsewhere(ids, unsure, files.before(own))


def load_settings(
    root: Path, read_one: Callable[[Path, Path], Loaded] = read_file
) -> tuple[Settings, SourceFile | None]:
    """The settings of the workspace in `root`, and the file that they were read from if there is one.

    Raises SamverkanError when they are broken.
    """
    path = root / SETTINGS_FILE
    if not os.path.lexists(path):
        if (root / "samverkan.yml").exists():
            raise SamverkanError(
                Text(
                    sv="samverkan.yml ska heta samverkan.yaml.",
                    en="samverkan.yml is to be called samverkan.yaml.",
                )
            )
        return Settings.model_construct(), None  # what checks settings takes a while to build
    loaded = read_one(path, root)
    settings = cast(Settings, loaded.record)
    faults = [*lost_fields(settings), *contradictions(settings)] if settings else []
    said = [*loaded.diagnostics, *(diagnostic(loaded.file, fault) for fault in faults)]
    if said:
        raise SamverkanError(_as_one(said))
    return settings, loaded.file


def _as_one(diagnostics: Iterable[Diagnostic]) -> Text:
    lines = [(f"{d.file}:{d.span.line}:{d.span.column}: ", d.message, d.help) for d in diagnostics]
    return Text(
        sv="\n".join(f"{place}{message.sv} {mend.sv}".rstrip() for place, message, mend in lines),
        en="\n".join(f"{place}{message.en} {mend.en}".rstrip() for place, message, mend in lines),
    )


def _folders(
    files: WorkspaceFiles, settings: Settings, faces: Faces, logos: Mapping[str, Logos]
) -> Iterator[AgreementFolder]:
    """The agreements whose own file is there, and the work that rests on none, in the order of their ids."""
    every = {**files.agreements, **files.without_agreement}
    for identity, own in sorted(every.items()):
        alone = identity in files.without_agreement
        file = own.files[0] if alone else files.by_path.get(own.folder / AGREEMENT_FILE)
        if file is None:
            continue
        registers = files.registers(file)
        records = [each.record for each in registers if isinstance(each.record, Register)]
        held = {each.file.path: each.record for each in own.files if each.record}
        style = settings.style_for(files.meant_id(identity))
        yield AgreementFolder(
            id=identity,
            agreement=own.agreement,
            stand_in=stand_in(held.values(), records) if alone else None,
            case=next((each for each in held.values() if isinstance(each, Case)), None),
            register=as_one(records),
            house_style=style,
            face=faces.face(style),
            logos=dict(ChainMap(*(dict(logos.get(each.file.path, {})) for each in registers))),
            above=tuple(each.folder.relative_to(AGREEMENTS).as_posix() for each in files.above(file)),
            broken=any(each.has_errors for each in (*own.files, *registers)),
            records=held,
            work=work_of(held.values()),
        )


def _homeless(files: WorkspaceFiles, agreements: Container[str]) -> dict[str, Record]:
    """What is known of the files that belong to none of these folders, nor to several."""
    return {
        each.file.path: each.known
        for each in files.by_path.values()
        if each.known and not isinstance(each.known, Register) and files.home_id(each) not in agreements
    }
