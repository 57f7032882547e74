"""Files as they were in a revision of git, put in a folder of their own to be read."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from samverkan.errors import SamverkanError
from samverkan.load.file_names import is_work, kind_of
from samverkan.load.workspace import REGISTER_FILE
from samverkan.text import Text

_MOST_FILES = 500
_READ = (".yaml", ".md", ".csv")
_ORDINARY = ("100644", "100755")

_LONGEST = 60
"""Seconds that git may take for one answer."""

_GUARD = ("--no-pager", "--no-replace-objects", "-c", "core.fsmonitor=false", "-c", "protocol.allow=never")

_STRANGE = {
    "GIT_ALLOW_PROTOCOL": "",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}
"""The archive may be anybody's: nothing is fetched, and no program is run that its settings name."""


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit of the repository around `folder`; `name` is what the user called it."""

    name: str
    commit: str
    top: Path
    prefix: str


def revision(name: str, folder: Path) -> Commit:
    """The revision `name` of the repository around `folder`.

    Raises SamverkanError when there is no such revision, no repository or no git.
    """
    top = _asked(["rev-parse", "--show-toplevel"], folder)
    if top is None:
        raise SamverkanError(
            Text(
                sv=f"{folder} ligger inte i något git-arkiv, så {name} finns inte.",
                en=f"{folder} does not lie in a git repository, so there is no {name}.",
            )
        )
    commit = _asked(["rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"], folder)
    if not name or commit is None:
        raise SamverkanError(
            Text(sv=f"Git känner ingen version {name!r}.", en=f"Git knows no revision {name!r}.")
        )
    prefix = _asked(["rev-parse", "--show-prefix"], folder) or ""
    return Commit(name, commit.strip(), Path(top.rstrip("\n")), prefix.rstrip("\n"))


def unpacked(revision: Commit, path: str, into: Path) -> Path | None:
    """The agreement's file at `path` in the revision, with its work and what they take in, below `into`.

    `path` is a folder or a file in the repository, with `/`. None when there is no agreement there.
    Raises SamverkanError when there is more than can be compared, or git does not have the content of a file.
    """
    found = _ordinary_files(revision, path)
    if path in found:
        wanted, folder = path, str(PurePosixPath(path).parent)
        found |= _ordinary_files(revision, folder)
    else:
        folder = path
        wanted = str(PurePosixPath(path, "agreement.yaml"))
        if wanted not in found and not any(_is_work_in(folder, name) for name in found):
            return None
    read = [name for name in found if name.endswith(_READ) and name != wanted]
    needed = [*([wanted] if wanted in found else []), *read]
    if len(needed) > _MOST_FILES:
        raise _too_many(f"{revision.name}:{path}")
    for name in needed:
        target = into / PurePosixPath(name).relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(_content(found[name], name, revision))
    return into / PurePosixPath(wanted).relative_to(folder)


def _is_work_in(folder: str, name: str) -> bool:
    """Whether a record of the work lies right in the folder."""
    path = PurePosixPath(name)
    return path.parent == PurePosixPath(folder) and is_work(kind_of(path))


def unpacked_registers(revision: Commit, path: str, into: Path) -> tuple[Path, ...]:
    """The registers in the folders around `path` in the revision, nearest first, below `into`."""
    above = [each / REGISTER_FILE for each in (PurePosixPath(path), *PurePosixPath(path).parents)]
    files = []
    for place, each in enumerate(map(str, above)):
        if blob := _ordinary_files(revision, each).get(each):
            target = into / "above" / str(place) / REGISTER_FILE
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(_content(blob, each, revision))
            files.append(target)
    return tuple(files)


def _content(blob: str, name: str, revision: Commit) -> bytes:
    ran = _run(["cat-file", "blob", blob], revision.top)
    if ran.returncode:
        raise SamverkanError(
            Text(
                sv=f"Innehållet i {revision.name}:{name} finns inte i git-arkivet här. "
                "Hämta det med git, eller klona hela arkivet, och kör igen.",
                en=f"The content of {revision.name}:{name} is not in the git repository here. "
                "Fetch it with git, or clone the whole repository, and run again.",
            )
        )
    return ran.stdout


def _too_many(where: str) -> SamverkanError:
    return SamverkanError(
        Text(
            sv=f"{where} har fler än {_MOST_FILES} filer och kan inte jämföras.",
            en=f"{where} has more than {_MOST_FILES} files and cannot be compared.",
        )
    )


def _ordinary_files(revision: Commit, path: str) -> dict[str, str]:
    """The ordinary files at or below `path`, each with its object's name; links are left out."""
    listed = _run(["--literal-pathspecs", "ls-tree", "-r", "-z", revision.commit, "--", path], revision.top)
    if listed.returncode:
        raise SamverkanError(
            Text(
                sv=f"Git kan inte lista filerna i {revision.name}. Kontrollera arkivet med `git fsck`.",
                en=f"Git cannot list the files of {revision.name}. Check the repository with `git fsck`.",
            )
        )
    files = {}
    for entry in listed.stdout.decode(errors="surrogateescape").split("\0"):
        about, tab, name = entry.partition("\t")
        if tab and about.split()[0] in _ORDINARY:
            files[name] = about.split()[2]
    return files


def _asked(arguments: list[str], folder: Path) -> str | None:
    ran = _run(arguments, folder)
    return ran.stdout.decode(errors="surrogateescape") if ran.returncode == 0 else None


def _run(arguments: list[str], folder: Path) -> "subprocess.CompletedProcess[bytes]":
    try:
        return subprocess.run(  # noqa: S603 - no shell, and every argument of the user's is a revision or path
            ["git", *_GUARD, *arguments],  # noqa: S607 - the git that the user has
            cwd=folder,
            env=os.environ | _STRANGE,
            capture_output=True,
            check=False,
            stdin=subprocess.DEVNULL,
            timeout=_LONGEST,
        )
    except subprocess.TimeoutExpired as error:
        raise SamverkanError(
            Text(
                sv=f"Git svarade inte inom {_LONGEST} sekunder.",
                en=f"Git did not answer within {_LONGEST} seconds.",
            )
        ) from error
    except OSError as error:
        raise SamverkanError(
            Text(
                sv="git finns inte på den här datorn. Ge ett avtals id, en mapp eller en fil i stället.",
                en="There is no git on this computer. Give an agreement's id, a folder or a file instead.",
            )
        ) from error
