"""Files of the work that lie in no agreement, or in the one after theirs, and are told of with their own."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from samverkan.load.belonging import AgreementFiles, WorkspaceFiles
from samverkan.load.file_names import is_work
from samverkan.load.loaded import Loaded
from samverkan.load.strayed import Name, Places, Strayed, folders_of, names_in
from samverkan.model import Atgardsplan, Case, begins, last_day, referred
from samverkan.root import AGREEMENTS


def outside_agreements(files: WorkspaceFiles) -> Iterator[Strayed]:
    """Files of the work that lie in no agreement, with the one that has all they name.

    It lacks what they define, or lies below the folder that they, or their own folder, lie in.
    """
    left = _outside(files)
    places = Places(files)
    for folder, ones in folders_of(left, PurePosixPath(AGREEMENTS)) if left else ():
        likely = _home_of(ones, folder.parent, places) if _is_all_of(folder, ones, files) else None
        if likely and all(each in left for each in ones):
            left = [each for each in left if each not in ones]
            yield Strayed(tuple(ones), likely, folder)
    for one in left:
        if likely := _home_of([one], one.path.parent, places):
            yield Strayed((one,), likely)


def _outside(files: WorkspaceFiles) -> list[Loaded]:
    """The files of the work in no agreement; what lies where an agreement is gone is of that."""
    every = files.by_path.values()
    lost = (each.identity for one in every for each in one.lost if each.kind == "agreement")
    gone = {PurePosixPath(AGREEMENTS, identity) for identity in lost}
    gone |= {each.path.parent for each in every if isinstance(each.known, Case) and not files.home_id(each)}
    homeless = (
        each for each in every if each.record and is_work(each.meant_kind) and not files.home_id(each)
    )
    return [each for each in homeless if gone.isdisjoint(each.path.parents)]


def _is_all_of(folder: PurePosixPath, ones: Sequence[Loaded], files: WorkspaceFiles) -> bool:
    return sum(each.is_relative_to(folder) for each in files.by_path) == len(ones)


def _home_of(ones: Sequence[Loaded], folder: PurePosixPath, places: Places) -> str | None:
    """The one agreement that has all that the files name, and lacks them or lies below the folder."""
    own, every = _defined_in(ones), places.files.agreements
    below = (each for each, files in every.items() if files.folder.is_relative_to(folder))
    wanted = _wanted(ones)
    found = places.having_all(wanted, places.missing(own)) or places.having_all(
        wanted, below if wanted else ()
    )
    return found[0] if len(found) == 1 else None


def _defined_in(ones: Iterable[Loaded]) -> frozenset[Name]:
    return frozenset(name for each in ones if each.known for name in names_in(each.known))


def _wanted(ones: Sequence[Loaded]) -> frozenset[Name]:
    """What the files name and do not have themselves."""
    return frozenset(name for each in ones if each.known for name in referred(each.known)) - _defined_in(ones)


def of_the_former(files: WorkspaceFiles) -> Iterator[Strayed]:
    """Folders of the work with a plan that is over before their agreement begins, with the one before it."""
    places = Places(files)
    for own in files.agreements.values():
        work = [each for each in own.files if each.record and is_work(each.meant_kind)]
        for folder, ones in folders_of(work, own.folder):
            home = _former(own, ones, places)
            if home:
                yield Strayed(tuple(ones), home, folder, is_over=True)
                break


def _former(own: AgreementFiles, ones: Sequence[Loaded], places: Places) -> str | None:
    """The agreement before this one, that has all that the files name, whose plan is among them."""
    start = begins(own.known_agreement) if own.known_agreement else None
    plans = [each.record for each in ones if isinstance(each.record, Atgardsplan)]
    if not start or not plans or not all(each.end and last_day(each.end) < start for each in plans):
        return None
    found = places.having_all(_wanted(ones), (each for each in own.named if each in places.files.agreements))
    return found[0] if len(found) == 1 else None
