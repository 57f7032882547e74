"""Files that belong to no agreement: told of once a folder, and not again where others refer to them."""

from dataclasses import replace
from pathlib import PurePosixPath

from samverkan.diagnostics import Diagnostic
from samverkan.load.belonging import WorkspaceFiles
from samverkan.load.ids import defined, merged, plural_of
from samverkan.load.loaded import Loaded, of_file
from samverkan.load.losses import losses_by_id, without_losses
from samverkan.load.standing_alone import belongs_to_agreement, own_ids, tells_whose
from samverkan.model import Case
from samverkan.quoting import shown
from samverkan.root import AGREEMENTS
from samverkan.text import Text, strung

WITHOUT_AGREEMENT = "SCHEMA09"
"""The fault of a file that lies in no agreement."""

_MANY = 3
"""From how many on the agreement is likelier to be missing than each of them to lie in the wrong place."""


def with_homeless_told_once(files: WorkspaceFiles) -> WorkspaceFiles:
    """The files with one fault for all of a folder that has no agreement, and none at references to them."""
    homeless = [each for each in files.by_path.values() if is_homeless(each)]
    if not homeless:
        return files
    lost = [lost for losses in losses_by_id(files) for _, lost in losses]
    folders = _folders(homeless, {each.identity for each in lost if each.kind == "agreement"})
    many = {folder: ones for folder, ones in folders.items() if len(ones) >= _MANY}
    ids = defined(*(each.known for each in homeless if each.known))
    ids = merged(ids, {"agreement": frozenset(many)})
    gone = {id(each.diagnostic) for each in lost if each.identity in ids.get(each.kind, ())}
    by_path = dict(without_losses(files, gone).by_path)
    for folder, ones in many.items():
        by_path |= {each.path: each for each in _told_once(folder, [by_path[one.path] for one in ones])}
    return files.holding(by_path)


def _folders(homeless: list[Loaded], lost: set[str]) -> dict[str, list[Loaded]]:
    """The files by the folder that lacks an agreement: one named as that of an agreement, or with a case."""
    cases = {each.folder for each in homeless if isinstance(each.known, Case)}
    found: dict[str, list[Loaded]] = {}
    for each in homeless:
        around = [above.as_posix() for above in PurePosixPath(each.folder, ".").parents]
        home = next((above for above in (each.folder, *around) if above in cases | lost), each.folder)
        found.setdefault(home, []).append(each)
    return found


def lost_agreement(one: Loaded, files: WorkspaceFiles) -> Diagnostic:
    """That a case or a record of the work is without its agreement, and why it cannot stand alone."""
    if isinstance(one.known, Case):
        message = Text(sv="Ärendet har inget avtal bredvid sig.", en="The case has no agreement beside it.")
        mend = Text(sv="Lägg agreement.yaml i samma mapp.", en="Put agreement.yaml in the same folder.")
        return of_file(one.file, WITHOUT_AGREEMENT, message, mend)
    registers = files.registers(one)
    named = belongs_to_agreement(one, own_ids([one], registers), files.agreed)
    what = plural_of(named) if named and tells_whose([one], registers) else None
    message = Text(
        sv=f"Handlingen hör inte till något avtal{f', men nämner {what.sv} i ett' if what else ''}.",
        en=f"The document belongs to no agreement{f', but names {what.en} of one' if what else ''}.",
    )
    return of_file(one.file, WITHOUT_AGREEMENT, message, _ALONE_BY_NAMES if what else _ALONE_BY_REGISTER)


_HOME = Text(
    sv="Lägg den i avtalets mapp, eller i en mapp i den.",
    en="Put it in the agreement's folder, or in a folder in that.",
)
_ALONE_BY_REGISTER = Text(
    sv=f"{_HOME.sv} Vilar den inte på något avtal: lägg den i en egen mapp, med organisations.yaml.",
    en=f"{_HOME.en} If it rests on no agreement: put it in a folder of its own, with organisations.yaml.",
)
_ALONE_BY_NAMES = Text(
    sv=f"{_HOME.sv} Vilar den inte på något avtal: nämn bara det som arbetet har. Parterna är då "
    "organisationerna i organisations.yaml.",
    en=f"{_HOME.en} If it rests on no agreement: name only what the work has. Its parties are then the "
    "organisations in organisations.yaml.",
)


def is_homeless(one: Loaded) -> bool:
    """Whether it has been told of that the file belongs to no agreement."""
    return any(each.rule == WITHOUT_AGREEMENT for each in one.diagnostics)


def _told_once(folder: str, ones: list[Loaded]) -> list[Loaded]:
    """The files of a folder, of which the first one tells of all."""
    name = shown(f"{AGREEMENTS}/{folder}".rstrip("/"))
    first, *others = sorted(ones, key=lambda each: each.path)
    message = Text(
        sv=f"Mappen {name} har inget avtal, men {len(ones)} filer som hör till ett.",
        en=f"The folder {name} has no agreement, but {len(ones)} files that belong to one.",
    )
    is_bare = any(each.help == _ALONE_BY_REGISTER for each in first.diagnostics)
    mend = strung(" ", (_HOME_OF_ALL, _REGISTER_OF_ALL)) if is_bare else _HOME_OF_ALL
    said = tuple(
        replace(each, message=message, help=mend) if each.rule == WITHOUT_AGREEMENT else each
        for each in first.diagnostics
    )
    return [replace(first, diagnostics=said), *map(_silent, others)]


_HOME_OF_ALL = Text(
    sv="Lägg agreement.yaml i mappen, eller flytta filerna till avtalets mapp.",
    en="Put agreement.yaml in the folder, or move the files to the agreement's folder.",
)
_REGISTER_OF_ALL = Text(
    sv="Vilar de inte på något avtal: lägg organisations.yaml, med kommunen i, i mappen.",
    en="If they rest on no agreement: put organisations.yaml, with the kommun in it, in the folder.",
)


def _silent(one: Loaded) -> Loaded:
    kept = tuple(each for each in one.diagnostics if each.rule != WITHOUT_AGREEMENT)
    return replace(one, diagnostics=kept)
