"""Where a new file lies, and the id that it gets: ones that nothing has."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date

from samverkan.errors import SamverkanError, taken
from samverkan.load import AgreementFolder
from samverkan.model import KINDS, Cycle, Lies
from samverkan.root import AGREEMENTS
from samverkan.text import Text, numbered


@dataclass(frozen=True, slots=True)
class FilePlace:
    """The path of a file in the workspace, and the id of what it holds."""

    path: str
    identity: str


def below(agreement: str) -> str:
    """The folder of the agreement with this id, with a slash at its end."""
    return f"{AGREEMENTS}/{agreement}/"


def place_of(
    kind: str,
    folder: AgreementFolder,
    paths: Iterable[str],
    ids: Container[str],
    day: date,
    given: str | None,
) -> FilePlace:
    """The place of a new file of the kind: the id given, or else the next that is free.

    `paths` are those of all files, and `ids` those that the kind has in the agreement. Raises
    SamverkanError when the place is not free.
    """
    there = {path.casefold() for path in paths}
    for identity in [given] if given else _ids(kind, day):
        path = _path(kind, folder, identity)
        is_there = path.casefold() in there
        if not is_there and identity not in ids:
            return FilePlace(path, identity)
        if given or not KINDS[kind].record_kind.is_work:
            raise taken(path) if is_there else _id_taken(identity)
    raise AssertionError(kind)  # there is always a next number


def _id_taken(identity: str) -> SamverkanError:
    return SamverkanError(
        Text(
            sv=f"Id:t {identity} är upptaget. Ange ett annat med --id.",
            en=f"The id {identity} is taken. Give another with --id.",
        )
    )


def _ids(kind: str, day: date) -> Iterable[str]:
    if kind == Cycle.record_kind.name:
        return numbered("varv", from_one=True)
    return numbered(f"{kind}-{day if kind in _OFTEN else day.year}")


_OFTEN = frozenset({"motesanteckning"})
"""Kinds of which there are several a year, so that the day tells them apart."""


def _path(kind: str, folder: AgreementFolder, identity: str) -> str:
    file, home = KINDS[kind].record_kind.file, below(folder.id)
    if file and file.lies is Lies.ABOVE:
        return f"{AGREEMENTS}/{folder.id.partition('/')[0]}/{kind}.yaml"
    if not (file and file.lies is Lies.IN_AGREEMENT):
        return f"{home}{kind}.yaml"
    if kind == Cycle.record_kind.name:
        return f"{home}{identity}/{kind}.yaml"
    name = identity if f"{identity}-".startswith(f"{kind}-") else f"{kind}-{identity}"
    return f"{_round(folder)}{name}.yaml"


def _round(folder: AgreementFolder) -> str:
    """The folder of the newest round, if rounds have folders of their own; else the agreement's."""
    newest = next(reversed(folder.work.of(Cycle)), None)
    return f"{folder.path_of(newest).rpartition('/')[0]}/" if newest else below(folder.id)
