"""Keys whose content is gone while others refer to it: told of once, at the key."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from samverkan.diagnostics import Route
from samverkan.load.belonging import WorkspaceFiles
from samverkan.load.faults import FILL_IN, SchemaFault
from samverkan.load.file_names import kind_of
from samverkan.load.ids import defines
from samverkan.load.keys import field_at
from samverkan.load.loaded import Loaded, Lost, diagnostic
from samverkan.load.losses import (
    Losses,
    around,
    held_by_gone_files,
    known_around,
    losses_by_id,
    of_kind,
    without_losses,
)
from samverkan.load.workspace import SoundPart
from samverkan.model import KINDS, fields
from samverkan.source import Map
from samverkan.text import Text, pattern_of

_MANY = 3
"""From how many references to what a key would hold, the key is likelier to be gone than each to be wrong."""


def without_emptied_keys(files: WorkspaceFiles) -> WorkspaceFiles:
    """The files with one fault at each emptied key, in place of those at the references to what it held.

    What follows from it is not asked either: the file is known only in part.
    """
    emptied: dict[tuple[str, Route], Losses] = {}
    every = losses_by_id(files)
    of_files = held_by_gone_files(losses[0][1].kind for losses in every)
    for losses in every:
        found = None if losses[0][1].kind in of_files else _emptied(losses, files)
        if found:
            emptied.setdefault(found, []).extend(losses)
    emptied = {at: losses for at, losses in emptied.items() if _is_sure(at, losses, files)}
    emptied = {at: [*losses, *_of_the_same(at[0], losses, files)] for at, losses in emptied.items()}
    faults = [
        (path, _fault(files.by_path[PurePosixPath(path)], route, len(losses)))
        for (path, route), losses in emptied.items()
    ]
    return told_instead(files, emptied.values(), faults)


def told_instead(
    files: WorkspaceFiles, lost: Iterable[Losses], faults: Iterable[tuple[str, SchemaFault]]
) -> WorkspaceFiles:
    """The files with the faults, each in the file at its path, in place of those where something is lost."""
    gone = {id(each.diagnostic) for losses in lost for _, each in losses}
    by_path = dict(without_losses(files, gone).by_path)
    for path, fault in faults:
        home = PurePosixPath(path)
        by_path[home] = _known_in_part(by_path[home], fault)
    return files.holding(by_path)


def _emptied(losses: Losses, files: WorkspaceFiles) -> tuple[str, Route] | None:
    """The path and the route of an empty key that may have held what is gone; none if another is near."""
    _, lost = losses[0]
    known = known_around(losses, files)
    if known.has_near(lost.identity):
        return None
    near_by = known.files
    empty = next(((str(one.path), route) for one, route in _empty_keys(near_by, lost.kind)), None)
    if empty:
        return empty
    homes = {files.home_id(one) for one, _ in losses}
    own = [each for each in near_by if files.home_id(each) in {*homes, ""}]
    missing = _nearest(_called_alike(_missing_keys(own, lost.kind), losses), [one for one, _ in losses])
    return (str(missing[0].path), missing[1]) if missing else None


def _called_alike(missing: Iterable[tuple[Loaded, Route]], losses: Losses) -> list[tuple[Loaded, Route]]:
    """Of several keys of a file that may have held what is gone, the one that references are written under.

    When none is, as where texts refer, it is the first.
    """
    under = {_LAST_KEY.sub(r"\1", lost.diagnostic.at) for _, lost in losses}
    by_path: dict[str, list[tuple[Loaded, Route]]] = {}
    for each in missing:
        by_path.setdefault(str(each[0].path), []).append(each)
    return [next((each for each in ones if each[1][-1] in under), ones[0]) for ones in by_path.values()]


_LAST_KEY = pattern_of(r"^.*?(\w+)(?:\[[^\]]*\])*$")


def _nearest(missing: Iterable[tuple[Loaded, Route]], referring: list[Loaded]) -> tuple[Loaded, Route] | None:
    """The one of the missing keys that belongs to all that refer: in their own file, or their own folder."""
    every = list(missing)
    own = [each for each in every if all(one.path == each[0].path for one in referring)]
    around_all = [each for each in every if all(_is_below(one, each[0]) for one in referring)]
    deepest = max((len(one.path.parts) for one, _ in around_all), default=0)
    beside = [each for each in around_all if len(each[0].path.parts) == deepest]
    return next((found[0] for found in (every, own, beside) if len(found) == 1), None)


def _is_below(one: Loaded, other: Loaded) -> bool:
    return other.path.parent in one.path.parents


def _of_the_same(path: str, losses: Losses, files: WorkspaceFiles) -> Losses:
    """What else of the kind leads nowhere and may have led to the file, when many did."""
    if len(losses) < _MANY:
        return []
    kind = losses[0][1].kind
    known = {id(lost) for _, lost in losses}
    every = ((one, lost) for one in files.by_path.values() for lost in one.lost if lost.kind == kind)
    return [each for each in every if id(each[1]) not in known and path in _paths_around(each, files)]


def _is_sure(at: tuple[str, Route], losses: Losses, files: WorkspaceFiles) -> bool:
    """Whether the key is empty, or so many refer to what it would hold that it must have been there."""
    path, route = at
    holder = files.by_path[PurePosixPath(path)]
    tree = holder.file.tree
    if isinstance(tree, Map) and (len(route) > 1 or route[0] in tree):
        return True
    is_only_one = len({lost.identity for _, lost in losses}) == 1
    own = [each for each in around(losses, files) if files.home_id(each) == files.home_id(holder)]
    others = of_kind(own, losses[0][1].kind) if is_only_one else ()
    return len(losses) >= _MANY and next(iter(others), None) is None


def _paths_around(loss: tuple[Loaded, Lost], files: WorkspaceFiles) -> set[str]:
    return {str(each.path) for each in around([loss], files)}


def _missing_keys(ones: Iterable[Loaded], kind: str) -> Iterator[tuple[Loaded, Route]]:
    """Every key that a file could have, but has not, where records with ids of the kind belong."""
    for one in ones:
        file_kind = kind_of(one.path)
        if file_kind and one.file.tree is not None:
            for name, held in fields(KINDS[file_kind]).items():
                if held.record and kind in defines(held.record) and name not in one.file.tree:
                    yield one, (name,)


def _empty_keys(ones: Iterable[Loaded], kind: str) -> Iterator[tuple[Loaded, Route]]:
    """Every key without content where records with ids of the kind belong."""
    for one in ones:
        file_kind = kind_of(one.path)
        if file_kind and one.file.tree is not None:
            for route in one.file.empty_keys:
                held = field_at(route, KINDS[file_kind])
                if held and held.record and kind in defines(held.record):
                    yield one, route


def _known_in_part(one: Loaded, fault: SchemaFault) -> Loaded:
    """The file with a fault of what is not in it, unless its being empty has been told already."""
    at = one.file.at(fault.route)
    told = any(each.at in (at, fault.route[-1]) and each.rule == "SCHEMA01" for each in one.diagnostics)
    record = one.known
    if record is None:
        return one
    part = SoundPart(record, defines(type(record)) | one.unsure)
    apart = replace(one, record=None, part=part)
    return apart if told else apart.saying(diagnostic(one.file, fault))


def _fault(one: Loaded, route: Route, count: int) -> SchemaFault:
    places_sv = "en hänvisning leder" if count == 1 else f"{count} hänvisningar leder"
    places_en = "one reference leads" if count == 1 else f"{count} references lead"
    is_gone = len(route) == 1 and one.file.tree is not None and route[0] not in one.file.tree
    what = Text(sv="saknas", en="is missing") if is_gone else Text(sv="är tom", en="is empty")
    return SchemaFault(
        "SV025",
        route,
        Text(
            sv=f"Nyckeln `{route[-1]}` {what.sv}, men {places_sv} till det som ska stå här.",
            en=f"The key `{route[-1]}` {what.en}, but {places_en} to what is to stand here.",
        ),
        FILL_IN,
        at_key=True,
    )
