"""Which agreements and files a command works on: ids or paths in, one workspace and places in it out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from samverkan.cli.agreement_ids import known_ids
from samverkan.cli.speech import Speech
from samverkan.diagnostics import Diagnostic
from samverkan.errors import SamverkanError, beside, not_found
from samverkan.load import AgreementFolder, Workspace, always_counts
from samverkan.load.file_names import is_work, meant_kind
from samverkan.load.load import load
from samverkan.root import AGREEMENTS, SETTINGS_FILE, find_root
from samverkan.source import as_on_disk, is_spelt_so
from samverkan.text import Text, composed

_GIVE = Text(
    sv="Ange ett avtals-id, en mapp eller en fil i arbetsytan.",
    en="Give an agreement id, a folder or a file in the workspace.",
)


@dataclass(frozen=True, slots=True)
class Selection:
    """A workspace's folder and the places in it that were asked for."""

    root: Path
    places: tuple[PurePosixPath, ...]

    def covers(self, path: str) -> bool:
        """Whether a file or folder, relative to the workspace, lies at or below a chosen place."""
        own = PurePosixPath(path)
        return any(place == own or place in own.parents for place in self.places)

    def touches(self, folder: AgreementFolder, workspace: Workspace) -> bool:
        """Whether a file of the agreement, or one that it takes in, was chosen."""
        files = [workspace.files[path] for path in folder.records]
        return any(self.covers(path) for file in files for path in (file.path, *file.included))

    def concerns(self, folder: AgreementFolder, workspace: Workspace) -> bool:
        """Whether something of the agreement was chosen, readable or not."""
        own = PurePosixPath(AGREEMENTS, folder.id)
        is_within = any(own in place.parents for place in self.places)
        return is_within or self.covers(str(own)) or self.touches(folder, workspace)

    def files(self, workspace: Workspace) -> list[str]:
        """The chosen files.

        Raises SamverkanError when there is none.
        """
        return self.chosen(workspace.files)

    def chosen(self, paths: Iterable[str]) -> list[str]:
        """Those of the files that were chosen; raises as `files` does."""
        files = [path for path in paths if self.covers(path)]
        if not files:
            raise SamverkanError(
                Text(
                    sv=f"Ingen YAML-fil hittades i {self.listed}.",
                    en=f"No YAML file was found in {self.listed}.",
                )
            )
        return files

    def all_files(self, taken_in: Mapping[str, Iterable[str]]) -> set[str]:
        """The chosen files, the text files that they take in, and the settings, which hold for all."""
        files = self.chosen(taken_in)
        return {*files, SETTINGS_FILE}.union(*(taken_in[path] for path in files))

    def rests_on(self, said: Diagnostic) -> bool:
        """Whether it is a fault in a file beside or above a chosen place, which is read with it.

        A file of the work rests on no other such.
        """
        file = PurePosixPath(said.file)
        is_read = always_counts(said.rule) and not is_work(meant_kind(file))
        return is_read and any(file.parent in place.parents for place in self.places)

    def without_agreement(self) -> SamverkanError:
        """The error of there being nothing to show of what was chosen."""
        return SamverkanError(
            Text(
                sv=f"Det finns inget avtal utan fel i {self.listed}.",
                en=f"There is no agreement without errors in {self.listed}.",
            )
        )

    @property
    def listed(self) -> str:
        """The places, in words."""
        return ", ".join(map(str, self.places))


def read(paths: Sequence[str], speech: Speech) -> tuple[Selection, Workspace]:
    """What was selected, and its workspace, whose language is now spoken.

    Raises SamverkanError as `select` does, and when the settings are broken.
    """
    selection = select(paths)
    workspace = load(selection.root)
    speech.settle(workspace.settings.language)
    return selection, workspace


def select(paths: Sequence[str]) -> Selection:
    """The selection that `paths` (agreement ids, folders or files; none means everything) stand for.

    Raises SamverkanError when one does not exist, or when they lie in different workspaces.
    """
    found = [_place(path) for path in paths] or [(find_root(Path.cwd()), PurePosixPath("."))]
    roots = sorted({root for root, _ in found})
    if len(roots) > 1:
        listed = ", ".join(map(str, roots))
        raise SamverkanError(
            Text(
                sv=f"Sökvägarna ligger i olika arbetsytor ({listed}). Kör en arbetsyta i taget.",
                en=f"The paths lie in different workspaces ({listed}). Run one workspace at a time.",
            )
        )
    return Selection(roots[0], tuple(place for _, place in found))


def _place(path: str) -> tuple[Path, PurePosixPath]:
    if exists(path):
        root = find_root(Path(path))
        real = Path(path).resolve()
        if real.is_relative_to(root):
            return _spelt(root, real, path)
        raise no_such_agreement(path, None, _GIVE)
    root = find_root(Path.cwd())
    folder = Path(as_on_disk(root / AGREEMENTS / path))
    if exists(folder) and folder.resolve().is_relative_to(root / AGREEMENTS):
        return _spelt(root, folder.resolve(), path)
    raise no_such_agreement(path, root, _GIVE)


def _spelt(root: Path, real: Path, path: str) -> tuple[Path, PurePosixPath]:
    """The workspace and the place in it, which is spelt as on the disk."""
    place = real.relative_to(root).as_posix()
    if not is_spelt_so(root, place):
        raise no_such_agreement(path, root, _GIVE)
    return root, PurePosixPath(composed(place))


def exists(path: str | Path) -> bool:
    """Whether there is such a path; one that cannot be one does not exist."""
    try:
        return Path(path).exists()
    except (OSError, ValueError):
        return False


def no_such_agreement(name: str, root: Path | None, otherwise: Text) -> SamverkanError:
    """The error of a name that is neither a path nor an agreement's id in the workspace `root`."""
    ids = known_ids(root) if root else []
    known = [*ids, *dict.fromkeys(each.partition("/")[0] for each in ids), *beside(name)]
    return not_found(Text(sv=f"{name} finns inte.", en=f"{name} does not exist."), name, known, otherwise)
