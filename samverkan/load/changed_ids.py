"""Ids that were changed: where many references lead to one that is gone, the id itself is to blame."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from samverkan.diagnostics import Route
from samverkan.load.belonging import WorkspaceFiles
from samverkan.load.faults import SchemaFault
from samverkan.load.loaded import Loaded, Lost, diagnostic
from samverkan.model import Record, item_id, records, references, with_value
from samverkan.text import Text, folded, nearest

_ALIKE = 0.5
"""How like the title of a record an id must be to have been its own."""

_MANY = 2
"""From how many references to an id that is gone, the id is likelier to be wrong than each of them."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A record that has an id, the file that it stands in, and the route to its id."""

    holder: Loaded
    route: Route
    record: Record

    @property
    def identity(self) -> str:
        return str(item_id(self.record))


def with_changed_ids(files: WorkspaceFiles) -> WorkspaceFiles:
    """The files with one fault at each id that was changed, and none at the references to what it was.

    An id was changed when another has taken it, or when nothing refers to it as it is now.
    """
    by_path = dict(files.by_path)
    for losses in _groups(files):
        changed = _changed(losses, files)
        if changed:
            first = losses[0][1]
            gone = {id(lost.diagnostic) for _, lost in losses}
            for path, each in by_path.items():
                kept = tuple(said for said in each.diagnostics if id(said) not in gone)
                by_path[path] = replace(each, diagnostics=kept)
            path = changed.holder.path
            by_path[path] = _telling(by_path[path], changed, first.identity, len(losses))
    return WorkspaceFiles(by_path)


_Losses = list[tuple[Loaded, Lost]]


def _groups(files: WorkspaceFiles) -> Iterable[_Losses]:
    """The references that lead to one id, which is gone, each with its file."""
    groups: dict[tuple[str, str], _Losses] = {}
    for each in files.by_path.values():
        for lost in each.lost:
            groups.setdefault((lost.kind, lost.identity), []).append((each, lost))
    return groups.values()


def _changed(losses: _Losses, files: WorkspaceFiles) -> _Named | None:
    """What had the id that is gone, if that can be told."""
    _, lost = losses[0]
    around = list(_around([one for one, _ in losses], files))
    every = [each for one in around for each in _named(one, lost.kind)]
    ids = [(each.holder.path, each.identity.casefold()) for each in every]
    taken = [each for each, own in zip(every, ids, strict=True) if ids.count(own) > 1]
    if taken:
        return max(taken, key=lambda each: _likeness(lost.identity, each.record))
    if len(losses) < _MANY:
        return None
    used = {each for one in around for each in _used(one, lost.kind)}
    idle = {each.identity: each for each in every if each.identity not in used}
    near = nearest(lost.identity, idle)
    if near or not idle:
        return idle[near] if near else None
    likest = max(idle.values(), key=lambda each: _likeness(lost.identity, each.record))
    return likest if _likeness(lost.identity, likest.record) > _ALIKE else None


def _around(ones: Iterable[Loaded], files: WorkspaceFiles) -> Iterator[Loaded]:
    """The files in which an id may be defined that these refer to."""
    found: dict[str, Loaded] = {}
    for one in ones:
        home = files.home(one)
        homes = [home, *(files.agreements.get(each) for each in home.named)] if home else []
        held = [each for agreement in homes if agreement for each in agreement.files]
        found |= {str(each.path): each for each in (one, *held, *files.registers(one))}
    return iter(found.values())


def _named(one: Loaded, kind: str) -> Iterator[_Named]:
    for route, record in records(one.known) if one.known else ():
        if record.record_kind.defines == kind and item_id(record):
            yield _Named(one, (*route, record.record_kind.identified_by), record)


def _used(one: Loaded, kind: str) -> Iterator[str]:
    every = references(one.known) if one.known else ()
    return (identity for _, each, identity in every if each == kind)


def _likeness(identity: str, record: Record) -> float:
    """How like the id is to what the record is called."""
    words = [getattr(record, name, None) for name in record.record_kind.words]
    wanted = folded(identity.replace("-", " "))
    alike = (SequenceMatcher(None, wanted, folded(str(each))).ratio() for each in words if each)
    return max(alike, default=0)


def _telling(one: Loaded, changed: _Named, gone: str, count: int) -> Loaded:
    """The file with what is to be said at the id, in place of that another has it too."""
    repeated = f"`{changed.identity.casefold()}`"
    others = tuple(d for d in one.diagnostics if d.rule != "SCHEMA07" or repeated not in d.message.sv)
    taken = len(others) < len(one.diagnostics)
    what = (
        Text(sv="används av två poster", en="is used by two items")
        if taken
        else Text(sv="hänvisar ingenting till", en="is what nothing refers to")
    )
    sv, en = f"Id:t `{changed.identity}` {what.sv}", f"The id `{changed.identity}` {what.en}"
    places_sv = "en hänvisning leder" if count == 1 else f"{count} hänvisningar leder"
    places_en = "one reference leads" if count == 1 else f"{count} references lead"
    fault = SchemaFault(
        "SCHEMA07" if taken else "SV025",
        changed.route,
        Text(
            sv=f"{sv}, men {places_sv} till `{gone}`, som inte finns.",
            en=f"{en}, but {places_en} to `{gone}`, which does not exist.",
        ),
        Text(sv=f"Menade du `{gone}`?", en=f"Did you mean `{gone}`?"),
    )
    said = (*others, diagnostic(one.file, fault))
    return replace(one, record=one.record and with_value(one.record, changed.route, gone), diagnostics=said)
