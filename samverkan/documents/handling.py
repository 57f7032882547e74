"""What the documents of the work share: which there are, and the page that each of them starts from."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from importlib.util import find_spec
from typing import Any, TypeVar

from samverkan.diagnostics import Route
from samverkan.documents.basis import DocumentBasis
from samverkan.documents.document import Document, DocumentDate
from samverkan.documents.page import Page, document_of, started
from samverkan.documents.wording import Wording
from samverkan.load.references import cited, cited_in_turn
from samverkan.model import (
    KINDS,
    AtgardsplanSection,
    Cycle,
    Handling,
    Record,
    UppfoljningSection,
    Work,
    prose,
    references,
)
from samverkan.render.escape import Md
from samverkan.render.prose import inline_prose
from samverkan.swedish import capital

ChosenPart = AtgardsplanSection | UppfoljningSection
"""A part of a document of the work and its heading, as an outline has them."""

Titles = Mapping[tuple[str, str], str]
"""The title of every document of the work, by its kind and id."""


@dataclass(frozen=True, kw_only=True)
class HandlingPage(Page):
    """What the template of a document of the work is given; a kind with more to say has a page of its own."""

    record: Any
    label: str
    name: str
    titles: Titles

    @property
    def own_date(self) -> DocumentDate:
        """The date of the record."""
        record: Handling = self.record
        return record.date

    @property
    def is_draft(self) -> bool:
        """Whether the record waits for a decision."""
        record: Handling = self.record
        return record.is_draft

    @property
    def signed(self) -> str:
        """The place and date that all who sign the document share."""
        record: Handling = self.record
        return self.words.signed_together(record.signatories)

    @property
    def further_notes(self) -> list[Md]:
        """The sources and notes that nothing in the record refers to, as far as they say anything."""
        return [note for each in _not_cited(self.record) if (note := self.notes[each])]

    def title_of(self, kind: str, identity: str) -> str:
        """What another document of the work is called."""
        return self.titles.get((kind, identity), identity)


_Record = TypeVar("_Record", bound=Handling | Cycle)
_Page = TypeVar("_Page", bound=type[HandlingPage])

PAGES: dict[type[Record], type[HandlingPage]] = {}
"""The page of each kind of document, filled as the modules of the kinds are imported."""


def page_for(kind: type[Handling]) -> Callable[[_Page], _Page]:
    """Makes a class the page of a kind of record."""

    def register(page: _Page) -> _Page:
        PAGES[kind] = page
        return page

    return register


def handlingar(basis: DocumentBasis) -> Iterator[Document]:
    """The documents of the work, kind by kind: one of a kind is called by it, others `kind-<id>`.

    The template is `<kind>.md.j2`; `templates/handling.md.j2` has its beginning and end.
    """
    known = titles_of(basis.referred, basis.words)
    for model in KINDS.values():
        if issubclass(model, Handling):
            yield from _of_kind(model, basis, known)


def titles_of(work: Work, words: Wording) -> Titles:
    """What the documents of the work are called; those that would have the same title get their date."""
    handlingar = [record for record in work if isinstance(record, Handling)]
    named = {_key(each): each.title or _composed(each, words) for each in handlingar}
    shared = Counter(named.values())
    dated = {
        _key(each): f"{named[_key(each)]}, {words.day(each.date)}"
        for each in handlingar
        if shared[named[_key(each)]] > 1
    }
    return named | dated


def _key(record: Handling) -> tuple[str, str]:
    return record.record_kind.name, record.id


def _composed(record: Handling, words: Wording) -> str:
    file = record.record_kind.file
    return file.title(record, words) if file and file.title else record.id


def _of_kind(model: type[Handling], basis: DocumentBasis, known: Titles) -> Iterator[Document]:
    every = basis.work.of(model)
    kind = model.record_kind.name
    one, many = _labels(model)
    for name, record in named(every, kind, basis):
        title = known[kind, record.id]
        fields = started(basis, name, about=record)
        page = _page_of(model)(title=title, record=record, label=one, name=name, titles=known, **fields)
        part = many if len(every) > 1 else ""
        document = document_of(
            page, name, title, record.registration_number, template=kind, part=part, about=record.id
        )
        yield replace(document, is_joint=len({each.party for each in record.signatories}) > 1)


def named(every: Sequence[_Record], kind: str, basis: DocumentBasis) -> Iterator[tuple[str, _Record]]:
    """Each record of the kind with the name of its document: one by the kind alone, others `kind-<id>`."""
    plain = basis.plain.get(kind, every[0].id if every else "")
    for record in every:
        yield (kind if record.id == plain else f"{kind}-{record.id}"), record


def _labels(model: type[Handling]) -> tuple[str, str]:
    """What a document of the kind is called, and several of them."""
    kind = model.record_kind
    words = (kind.noun.one.sv, kind.noun.many.sv) if kind.noun else (kind.name, kind.name)
    given = kind.file.label if kind.file else None
    return given or (capital(words[0]), capital(words[1]))


def _page_of(model: type[Record]) -> type[HandlingPage]:
    """The page of a kind: the one registered, else that of the module of its name, else the common one."""
    module = f"samverkan.documents.{model.record_kind.name}"
    if model not in PAGES and find_spec(module):
        import_module(module)
    return PAGES.get(model, HandlingPage)


@dataclass(frozen=True, slots=True)
class OrderedPart:
    """A part of a document under its heading; `key` is its field in the record."""

    heading: str | None
    key: str


def in_order(
    record: Handling, chosen: Sequence[ChosenPart], usual: Sequence[ChosenPart]
) -> tuple[OrderedPart, ...]:
    """The parts that the record has something for: the chosen first, then the others in the usual order."""
    headings = {each.show: each.heading for each in usual}
    placed = {each.show for each in chosen}
    every = [*chosen, *(each for each in usual if each.show not in placed)]
    return tuple(
        OrderedPart(each.heading or headings[each.show], each.show.value)
        for each in every
        if getattr(record, each.show.value)
    )


def inline(basis: DocumentBasis) -> Callable[[str | None], Md]:
    """Makes a prose of the work one run of words, for a cell of a table; of no prose nothing."""
    known = {each.id for record in basis.citable for each in record.sources}
    known |= {each.id for record in basis.citable for each in record.notes}
    return lambda text: inline_prose(text, known) if text else Md("")


def _not_cited(record: Handling) -> list[str]:
    """The ids of the record's own sources and notes that nothing in it leads to, beside themselves.

    Of notes that only cite each other in a circle, the first.
    """
    notes = {note.id: note for note in record.notes}
    citations = [(route, identity) for route, kind, identity in references(record) if kind == "note"]
    citations += [(route, identity) for route, text in prose(record) for identity in cited(text)]
    used = {identity for route, identity in citations if not _is_within(route, identity, record)}
    own = list(dict.fromkeys([*(source.id for source in record.sources), *notes]))
    alone = [identity for identity in own if identity not in used]
    outside = (identity for route, identity in citations if route[0] != "notes")
    reached = cited_in_turn([*outside, *alone], notes)
    for identity in own:
        if identity not in reached:
            alone.append(identity)
            reached |= cited_in_turn([identity], notes)
    return sorted(alone, key=own.index)


def _is_within(route: Route, identity: str, record: Handling) -> bool:
    """Whether `route` leads into the note with this id."""
    return route[0] == "notes" and record.notes[int(route[1])].id == identity
