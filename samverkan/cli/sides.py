"""One side of a comparison: from an id, a path or `REV:path` in git to the agreement there."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from samverkan.cli.selection import exists, no_such_agreement
from samverkan.diff.changes import AgreementAndWork
from samverkan.errors import SamverkanError
from samverkan.load import Alone
from samverkan.load.alone import holds_work, load_alone
from samverkan.load.file_names import kind_of
from samverkan.load.register_above import register_above, register_in
from samverkan.load.revisions import Commit, revision, unpacked, unpacked_registers
from samverkan.model import FOLLOWS, KINDS, Agreement, Register, named
from samverkan.report.changes.report import Side
from samverkan.root import AGREEMENTS, find_root
from samverkan.source import as_on_disk
from samverkan.temporary import new_folder
from samverkan.text import Language, Text, composed

_FILE = "agreement.yaml"
_SHOWN = 3
_GIVE = Text(
    sv="Ange ett avtals-id, en mapp, en fil eller REV:sökväg.",
    en="Give an agreement id, a folder, a file or REV:path.",
)


@dataclass(frozen=True, slots=True)
class OpenedSide:
    """A side and the workspace that it lies in, if it lies in one; `revision` when git was asked.

    Two sides with one `identity` are the same agreement at two times, else they are two agreements.
    """

    side: Side
    identity: str
    root: Path | None
    revision: Commit | None = None


def opened(name: str) -> OpenedSide:
    """The side that `name` stands for.

    Raises SamverkanError when there is no such agreement, or when it has errors.
    """
    path = Path(name)
    if exists(path):
        return _from_disk(name, path / _FILE if path.is_dir() else path)
    rev, colon, inside = name.partition(":")
    if colon:
        return _from_git(name, rev, inside)
    root = _workspace(Path.cwd())
    file = Path(as_on_disk(root / AGREEMENTS / name / _FILE)) if root else None
    if root and file and _is_meant(file) and file.resolve().is_relative_to(root / AGREEMENTS):
        return _from_disk(name, file)
    raise no_such_agreement(name, root, _GIVE)


def replaced_by(new: OpenedSide) -> OpenedSide:
    """The agreement that `new` replaces or extends, in the same workspace and revision.

    Raises SamverkanError when it does not say which, or names several.
    """
    ids = named(new.side.agreement, FOLLOWS)
    if len(ids) != 1 or new.root is None:
        raise _no_former(new.side, ids)
    if new.revision:
        return opened(f"{new.revision.name}:{AGREEMENTS}/{ids[0]}")
    return _from_disk(ids[0], Path(as_on_disk(new.root / AGREEMENTS / ids[0] / _FILE)))


def _is_meant(file: Path) -> bool:
    """Whether the folder of the agreement's file holds that, or other files and no agreement further in."""
    folder = file.parent
    return exists(file) or (folder.is_dir() and any(folder.glob("*.*")) and not any(folder.rglob(_FILE)))


def _from_disk(name: str, file: Path) -> OpenedSide:
    _check_is_agreement(file)
    if not (exists(file) or (file.name == _FILE and holds_work(file.parent))):
        raise SamverkanError(
            Text(sv=f"Det finns ingen {_FILE} i {name}.", en=f"There is no {_FILE} in {name}.")
        )
    root = _workspace(file.parent)
    real = file.resolve()
    if root and real.is_relative_to(root / AGREEMENTS):
        inside = real.relative_to(root)
        identity = composed(PurePosixPath(*inside.parts[1:-1]).as_posix())
        register = register_above(root / inside.parent, root)
        side = _side(identity, composed(inside.as_posix()), load_alone(root / inside, root), register)
        return OpenedSide(side, identity, root)
    side = _side(name, file.as_posix(), load_alone(real, real.parent))
    return OpenedSide(side, _identity(real.parent), None)


def _from_git(name: str, rev: str, inside: str) -> OpenedSide:
    found = revision(rev, Path.cwd())
    with new_folder() as folder:
        for path in _meant(inside, found):
            file = unpacked(found, path, folder)
            if file:
                _check_is_agreement(file)
                alone = load_alone(file, folder)
                full = path if path.endswith((".yaml", ".yml")) else f"{path}/{_FILE}"
                registers = unpacked_registers(found, full, folder)
                side = _side(name, f"{rev}:{full}", alone, register_in(registers, folder))
                place = (found.top / full).parent
                return OpenedSide(side, _identity(place), _workspace(Path.cwd()), found)
    raise SamverkanError(Text(sv=f"Det finns inget avtal i {name}.", en=f"There is no agreement at {name}."))


def _check_is_agreement(file: Path) -> None:
    """Raises SamverkanError when the file's name says that it holds something else."""
    kind = KINDS.get(kind_of(file) or "", Agreement)
    noun = kind.record_kind.noun
    if kind is Agreement or noun is None:
        return
    raise SamverkanError(
        Text(
            sv=f"{file.name} är till för {noun.many.sv}, inte för ett avtal. "
            "Ange avtalet: det som hör till det jämförs också.",
            en=f"{file.name} is for {noun.many.en}, not for an agreement. "
            "Give the agreement: what belongs to it is compared too.",
        )
    )


def _identity(folder: Path) -> str:
    """The id of the agreement in `folder`, in whatever workspace; without one, the folder itself."""
    _, found, below = folder.as_posix().rpartition(f"/{AGREEMENTS}/")
    return below if found else folder.as_posix()


def _meant(inside: str, rev: Commit) -> list[str]:
    """The paths in the repository that may be meant: from its top, from here, or an agreement's id."""
    bare = inside.removeprefix("./").strip("/")
    root = _workspace(Path.cwd())
    tries = [bare, f"{rev.prefix}{bare}"] if not inside.startswith("./") else [f"{rev.prefix}{bare}"]
    if root and root.is_relative_to(rev.top.resolve()):
        within = root.relative_to(rev.top.resolve())
        tries.append((PurePosixPath(within.as_posix()) / AGREEMENTS / bare).as_posix())
        tries.append((PurePosixPath(within.as_posix()) / bare).as_posix())
    usable = [PurePosixPath(each).as_posix() for each in tries if each and ".." not in each.split("/")]
    return list(dict.fromkeys(usable))


def _side(name: str, path: str, alone: Alone, register: Register | None = None) -> Side:
    path = path.removesuffix(_FILE) if alone.is_alone else path
    if alone.agreement is None or alone.errors:
        raise _broken(path, alone)
    whole = AgreementAndWork(alone.agreement, alone.work, alone.case, alone.is_alone, register)
    return Side(name, path, whole, alone.file, alone.work_files, alone.unread, alone.apart)


def _broken(path: str, alone: Alone) -> SamverkanError:
    file = alone.file.path
    before = path.removesuffix(f"{PurePosixPath(file).parent}/" if alone.is_alone else file)
    at_fault = path if any(each.file == file for each in alone.errors) else path.removesuffix(_FILE)

    def listed(language: Language) -> str:
        shown = alone.errors[:_SHOWN]
        lines = [f"{before}{each.file}:{each.span.line}: {each.message.to(language)}" for each in shown]
        return "\n".join(lines)

    return SamverkanError(
        Text(
            sv=f"{at_fault} har fel och kan inte jämföras.\n{listed(Language.SV)}",
            en=f"{at_fault} has errors and cannot be compared.\n{listed(Language.EN)}",
        )
    )


def _no_former(side: Side, ids: Sequence[str]) -> SamverkanError:
    listed = ", ".join(ids)
    if ids:
        return SamverkanError(
            Text(
                sv=f"{side.name} följer på flera avtal ({listed}). Ange vilket det ska jämföras med.",
                en=f"{side.name} follows several agreements ({listed}). Say which to compare it with.",
            )
        )
    if side.whole.is_alone:
        return SamverkanError(
            Text(
                sv=f"{side.name} vilar inte på något avtal. Ange vad det ska jämföras med.",
                en=f"{side.name} rests on no agreement. Say what to compare it with.",
            )
        )
    if any(each.kind in FOLLOWS for each in side.agreement.relations):
        return SamverkanError(
            Text(
                sv=f"Det avtal som {side.name} följer på är känt bara till namnet och kan inte jämföras. "
                "Ange båda avtalen, eller skriv dess id i `relations`, om det finns i arbetsytan.",
                en=f"The agreement that {side.name} follows is known only by name and cannot be compared. "
                "Give both agreements, or write its id in `relations`, if the workspace has it.",
            )
        )
    return SamverkanError(
        Text(
            sv=f"{side.name} säger inte vilket avtal i arbetsytan det ersätter. Ange båda avtalen, "
            "eller skriv det i `relations`.",
            en=f"{side.name} does not say which agreement of the workspace it replaces. Give both "
            "agreements, or write it in `relations`.",
        )
    )


def _workspace(path: Path) -> Path | None:
    try:
        return find_root(path)
    except SamverkanError:
        return None
