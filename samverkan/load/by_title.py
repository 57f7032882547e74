"""References written as what a thing is called: the id of the thing is told."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from samverkan.diagnostics import Diagnostic
from samverkan.load.belonging import WorkspaceFiles
from samverkan.load.ids import defines
from samverkan.load.loaded import Loaded, Lost
from samverkan.load.losses import around, called, of_kind
from samverkan.load.references import lost as lost_reference
from samverkan.model import KINDS, Agreement, Register
from samverkan.model.cross_references import APART
from samverkan.text import Text, did_you_mean, nearest, slug


def with_ids_by_title(files: WorkspaceFiles) -> WorkspaceFiles:
    """The files with the id of what was meant, at each reference that was written as its title."""
    return files.holding({path: _told(each, files) for path, each in files.by_path.items()})


def _told(one: Loaded, files: WorkspaceFiles) -> Loaded:
    every = [*((lost, False) for lost in one.lost), *((lost, True) for lost in one.misnamed)]
    known: dict[tuple[str, bool], _Called] = {}
    said: dict[int, Diagnostic] = {}
    for lost, new in every:
        at = lost.kind, bool(lost.before)
        if at not in known:
            known[at] = _Called(list(_known(one, lost, files)))
        said[id(lost.diagnostic)] = _saying(lost, known[at], new)
    return (
        replace(one, diagnostics=tuple(said.get(id(each), each) for each in one.diagnostics)) if said else one
    )


class _Called:
    """Ids, by what the things are called that have them, in words and as an id would be of the words."""

    def __init__(self, known: Iterable[tuple[str, str]]) -> None:
        self.ids: dict[str, None] = {}
        self.by_words: dict[str, str] = {}
        self.by_slug: dict[str, dict[str, None]] = {}
        for identity, words in known:
            self.ids[identity] = None
            self.by_words[words] = identity
            for each in (slug(words), slug(identity)):
                self.by_slug.setdefault(each, {})[identity] = None


def _saying(lost: Lost, known: _Called, is_misnamed: bool) -> Diagnostic:
    """What is said, with what was meant; where it was no id, with what there is to choose from."""
    meant = _meant(lost.identity, known)
    if meant:
        named = [f"`{each}`" if lost.kind else f"`[](#{each})`" for each in meant]
        sv, en = (did_you_mean(joint.join(named)) for joint in (" eller ", " or "))
        return replace(lost.diagnostic, help=Text(sv=sv.sv, en=en.en))
    if is_misnamed and known.ids:
        ids = {lost.kind: frozenset(known.ids)}
        choices = lost_reference((), lost.kind, lost.identity, ids)
        return replace(lost.diagnostic, help=choices.help)
    return lost.diagnostic


def _meant(written: str, known: _Called) -> list[str]:
    """The ids of what is called so; else of what is nearly, where no id is as near."""
    if written in known.ids:
        return []
    ids = known.by_slug.get(slug(written), {})
    if ids or nearest(written, known.ids):
        return list(ids)
    near = nearest(written, known.by_words)
    return [known.by_words[near]] if near else []


def _known(one: Loaded, lost: Lost, files: WorkspaceFiles) -> Iterator[tuple[str, str]]:
    """The ids of the things that the reference may lead to, each with what it is called."""
    if lost.kind == "agreement":
        every = ((identity, own.known_agreement) for identity, own in files.agreements.items())
        yield from ((identity, agreement.title) for identity, agreement in every if agreement)
        return
    reached = list(_reached(one, lost, files))
    is_alone = files.home_id(one) in files.without_agreement
    for each in (each for kind in _kinds(lost.kind, is_alone=is_alone) for each in of_kind(reached, kind)):
        yield from ((each.identity, words) for words in called(each.record) if each.identity)


def _kinds(kind: str, *, is_alone: bool) -> Iterable[str]:
    """The kinds that a reference of this kind may lead to: one in a text says none."""
    if kind:
        return (kind, "organisation") if kind == "party" and is_alone else (kind,)
    return sorted(frozenset().union(*map(defines, KINDS.values())) - APART)


def _reached(one: Loaded, lost: Lost, files: WorkspaceFiles) -> Iterable[Loaded]:
    """The files in which the thing may be."""
    near_by = around([(one, lost)], files)
    if lost.before:
        return (each for each in near_by if each.path != one.path)
    if one.known is None or one.known.record_kind.is_work:
        return near_by
    homes = ("", files.home_id(one))
    of_all = [each for each in near_by if isinstance(each.known, Agreement | Register)]
    return (each for each in (one, *of_all) if files.home_id(each) in homes)
