"""What is known around a file with faults: the records of its agreement, and of those that it is tied to."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any

from samverkan.diagnostics import Route
from samverkan.load import AgreementFolder, Workspace
from samverkan.load.ids import Known, defined
from samverkan.load.references import chosen, cited
from samverkan.model import Record, fields, prose, records, references
from samverkan.rules.wording import wordings
from samverkan.text import pattern_of

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
"""What stands for words that are not known."""


_NAME = pattern_of(r"\b[A-ZÅÄÖ]\w+")

_SHORT = pattern_of(r"(?<!\w)[A-ZÅÄÖ]{2,}(?!\w)")

_Sort = tuple[str, bool, str]


@dataclass(frozen=True)
class Around:
    """The records, of which some are the agreement's `own`, and what stands in them.

    To what is `gone` its files refer in vain, by kind and id, though an agreement that it is tied to may
    have it.
    """

    records: tuple[Record, ...] = ()
    own: tuple[Record, ...] = ()
    gone: frozenset[tuple[str, str]] = frozenset()

    @cached_property
    def ids(self) -> dict[str, frozenset[str]]:
        """The ids that may be referred to, by kind."""
        every = defined(*self.records).items()
        return {kind: frozenset(each for each in ids if (kind, each) not in self.gone) for kind, ids in every}

    @cached_property
    def in_order(self) -> dict[str, tuple[str, ...]]:
        """The same ids, sorted."""
        return {kind: tuple(sorted(ids)) for kind, ids in self.ids.items()}

    @cached_property
    def lost(self) -> dict[str, list[str]]:
        """The ids that are referred to without being there, by kind; of the agreement's own files first.

        What they name and have not may be there in an agreement that they are tied to.
        """
        known, found = defined(*self.own), dict[str, dict[str, None]]()
        own = (lost for record in self.own for lost in _lost(record, known))
        others = (lost for record in self.records for lost in self.lost_in(record))
        for _, kind, identity in chain(own, others):
            found.setdefault(kind, {})[identity] = None
        return {kind: [*ids] for kind, ids in found.items()}

    def lost_in(self, record: Record) -> Iterator[tuple[Route, str, str]]:
        """The route, the kind and the id of each reference, citation or choice that leads nowhere."""
        return _lost(record, self.ids)

    @cached_property
    def words(self) -> str:
        """Every note and source as a text cites them, and every abbreviation of the texts, written out."""
        cited = (f"[^{identity}]" for identity in sorted(self.ids.get("note", ())))
        written_out = (f" {each} ({' '.join(letter + 'xx' for letter in each)})." for each in self._short)
        return "".join([*cited, *written_out])

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The words of the texts that may be names, and the names of the fields that hold something."""
        words = (word for text in self._texts for word in _NAME.findall(text))
        return tuple(dict.fromkeys([*words, *(name for name, _, _ in self._held)]))

    @cached_property
    def _short(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(word for text in self._texts for word in _SHORT.findall(text)))

    @cached_property
    def _texts(self) -> tuple[str, ...]:
        return tuple(text for record in self.records for _, text in wordings(record))

    def elsewhere(self, model: type[Record], name: str) -> list[Any]:
        """What other records have in a field of the same name and sort, each value once."""
        return self._held.get(_sort(model, name), [])

    @cached_property
    def _held(self) -> dict[_Sort, list[Any]]:
        found: dict[_Sort, dict[Any, None]] = {}
        for part in (part for record in self.records for _, part in records(record)):
            for name in type(part).model_fields:
                value = getattr(part, name)
                if value not in (None, (), UNKNOWN):
                    found.setdefault(_sort(type(part), name), {})[value] = None
        return {key: [*values] for key, values in found.items()}


def _lost(record: Record, known: Known) -> Iterator[tuple[Route, str, str]]:
    """The route, the kind and the id of what the record names and is not among the known."""
    cites = ((route, "note", each) for route, text in prose(record) for each in cited(text))
    choices = ((route, kind, identity) for route, _, kind, identity in chosen(record))
    for route, kind, identity in chain(references(record), cites, choices):
        if identity not in known.get(kind, ()):
            yield route, kind, identity


def _sort(model: type[Record], name: str) -> _Sort:
    """What a field is called and may hold; words are words, whether they must be there or not."""
    holds = fields(model)[name]
    return name, holds.is_list, "" if holds.words else str(model.model_fields[name].annotation)


def around(folder: AgreementFolder | None, workspace: Workspace) -> Around:
    """What is around the files of an agreement; of none, the registers."""
    tied = map(workspace.folder, workspace.kinship.tied(folder.id)) if folder else ()
    folders = [each for each in (folder, *tied) if each]
    records = (*chain(*(each.records.values() for each in folders)), *workspace.registers.values())
    if folder is None:
        return Around(records)
    own = {*folder.records, *workspace.registers}
    gone = frozenset(said.lost for said in workspace.diagnostics if said.lost and said.file in own)
    return Around(records, (*folder.records.values(), *workspace.registers.values()), gone)
