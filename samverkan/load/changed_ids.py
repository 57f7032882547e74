"""Ids that were changed: where many references lead to one that is gone, the id itself is to blame."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import SequenceMatcher

from samverkan.diagnostics import Route
from samverkan.load.belonging import WorkspaceFiles
from samverkan.load.faults import SchemaFault
from samverkan.load.loaded import Loaded, diagnostic
from samverkan.load.losses import (
    Losses,
    NamedRecord,
    Surroundings,
    called,
    known_around,
    losses_by_id,
    without_losses,
)
from samverkan.model import Record, references, with_value
from samverkan.text import Text, did_you_mean, folded, nearest

_ALIKE = 0.5
"""How like the title of a record an id must be to have been its own."""

_SURE = 0.8
"""How like it must be where the record has an id that suits it, and may have lost none."""

_REWRITTEN = 0.6
"""How like it must be to the new id of a record that is called by a word of it."""

_SHORT = 3
"""Words up to this length tell nothing of an id."""

_MANY = 2
"""From how many references to an id that is gone, the id is likelier to be wrong than each of them."""


def with_changed_ids(files: WorkspaceFiles) -> WorkspaceFiles:
    """The files with one fault at each id that was changed or lost, and none at the references to it.

    An id was changed when another has taken it, or when nothing refers to it as it is now.
    """
    for losses in losses_by_id(files):
        changed = _changed(losses, files)
        if changed:
            kept = without_losses(files, {id(lost.diagnostic) for _, lost in losses})
            path = changed.holder.path
            told = _telling(kept.by_path[path], changed, losses[0][1].identity, len(losses))
            files = files.holding(dict(kept.by_path) | {path: told})
    return files


def _changed(losses: Losses, files: WorkspaceFiles) -> NamedRecord | None:
    """What had the id that is gone, if that can be told."""
    _, lost = losses[0]
    known = known_around(losses, files)
    if known.taken:
        return max(known.taken, key=lambda each: _likeness(lost.identity, each.record))
    nameless = _nameless(lost.identity, known)
    if nameless or len(losses) < _MANY:
        return nameless
    used = {each for one in known.files for each in _used(one, lost.kind)}
    not_idle = {"", lost.identity, *used}
    idle = {each.identity: each for each in known.records if each.identity not in not_idle}
    near = nearest(lost.identity, idle) or _begun(lost.identity, idle) or _rewritten(lost.identity, idle)
    if near or not idle:
        return idle[near] if near else None
    likest = max(idle.values(), key=lambda each: _likeness(lost.identity, each.record))
    suits = _likeness(likest.identity, likest.record) >= _SURE
    return likest if _likeness(lost.identity, likest.record) > (_SURE if suits else _ALIKE) else None


def _nameless(identity: str, known: Surroundings) -> NamedRecord | None:
    """The record without an id that must have had this one: its `id` is empty, or it is called alike."""
    lacking = known.nameless
    if not lacking or known.has_near(identity):
        return None
    emptied = [each for each in lacking if _has_empty_id(each)]
    likest = max(emptied or lacking, key=lambda each: _likeness(identity, each.record))
    certain = len(emptied) == 1 or _likeness(identity, likest.record) > _ALIKE
    return likest if certain or _shares_a_word(identity, likest.record) else None


def _has_empty_id(one: NamedRecord) -> bool:
    return one.holder.file.at(one.route).endswith(str(one.route[-1]))


def _begun(identity: str, idle: Iterable[str]) -> str | None:
    """The one of `idle` that is the beginning of the id, as one that is half written."""
    return max((each for each in idle if identity.startswith(each)), key=len, default=None)


def _rewritten(identity: str, idle: Mapping[str, NamedRecord]) -> str | None:
    """The one of `idle` that is most like the id, of a record called by a word of it.

    One that is called by its own id has lost another only if there is no other.
    """
    called_so = {name: each for name, each in idle.items() if _shares_a_word(identity, each.record)}
    strange = [name for name, each in called_so.items() if _likeness(name, each.record) < _SURE]
    alike = {name: _alike(identity, name) for name in strange or (called_so if len(idle) == 1 else ())}
    likest = max(alike, key=lambda name: alike[name], default=None)
    return likest if likest and alike[likest] > _REWRITTEN else None


def _alike(identity: str, other: str) -> float:
    """How like two ids are: wholly, when one has all words of the other."""
    words, others = set(identity.split("-")), set(other.split("-"))
    return 1.0 if words <= others or others <= words else SequenceMatcher(None, identity, other).ratio()


def _used(one: Loaded, kind: str) -> Iterator[str]:
    every = references(one.known) if one.known else ()
    return (identity for _, each, identity in every if each == kind)


def _likeness(identity: str, record: Record) -> float:
    """How like the id is to what the record is called."""
    wanted = _without_figures(identity)
    alike = (SequenceMatcher(None, wanted, _without_figures(each)).ratio() for each in called(record))
    return max(alike, default=0)


def _without_figures(name: str) -> str:
    """The letters of the name; all of it where it has none. Two names of one year are not alike by that."""
    whole = folded(name)
    return "".join(each for each in whole if not each.isdigit()) or whole


def _shares_a_word(identity: str, record: Record) -> bool:
    """Whether a word of the id is near to one of what the record is called."""
    words = [word for words in called(record) for word in words.split() if len(word) > _SHORT]
    return any(nearest(part, words) for part in identity.split("-") if len(part) > _SHORT)


def _telling(one: Loaded, changed: NamedRecord, gone: str, count: int) -> Loaded:
    """The file with what is to be said at the id, in place of that another has it too."""
    if not changed.identity:
        fault = _missing(changed, gone, count)
        return _kept(one.saying(diagnostic(one.file, fault)), changed.route, gone)
    repeated = f"`{changed.identity.casefold()}`"
    others = tuple(d for d in one.diagnostics if d.rule != "SCHEMA07" or repeated not in d.message.sv)
    taken = len(others) < len(one.diagnostics)
    what = (
        Text(sv="används av två poster", en="is used by two items")
        if taken
        else Text(sv="hänvisar ingenting till", en="is what nothing refers to")
    )
    sv, en = f"Id:t `{changed.identity}` {what.sv}", f"The id `{changed.identity}` {what.en}"
    fault = SchemaFault(
        "SCHEMA07" if taken else "SV025",
        changed.route,
        Text(
            sv=f"{sv}, men {_leading(count).sv} till `{gone}`, som inte finns.",
            en=f"{en}, but {_leading(count).en} to `{gone}`, which does not exist.",
        ),
        did_you_mean(f"`{gone}`"),
    )
    told = replace(one, diagnostics=(*others, diagnostic(one.file, fault)))
    return _kept(told, changed.route, gone)


def _missing(nameless: NamedRecord, gone: str, count: int) -> SchemaFault:
    key = nameless.route[-1]
    return SchemaFault(
        "SV025",
        nameless.route,
        Text(
            sv=f"Här saknas `{key}`, men {_leading(count).sv} till `{gone}`, som inte finns.",
            en=f"There is no `{key}` here, but {_leading(count).en} to `{gone}`, which does not exist.",
        ),
        did_you_mean(f"`{key}: {gone}`"),
        at_key=True,
    )


def _leading(count: int) -> Text:
    if count == 1:
        return Text(sv="en hänvisning leder", en="one reference leads")
    return Text(sv=f"{count} hänvisningar leder", en=f"{count} references lead")


def _kept(one: Loaded, route: Route, identity: str) -> Loaded:
    """The file with the id at the route as it was, so that nothing follows from the change."""
    return replace(one, record=one.record and with_value(one.record, route, identity))
