"""What the documents of the work share: which there are, and the page that each of them starts from."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, TypeVar

from samverkan.documents.comparison import titled
from samverkan.documents.document import Document, DocumentKind
from samverkan.documents.page import Desk, page_of
from samverkan.documents.titles import Titles, titles
from samverkan.load.references import cited
from samverkan.model import KINDS, Handling, Record
from samverkan.model.walk import Route, prose, references
from samverkan.render.escape import Md
from samverkan.render.figures import Figure
from samverkan.render.prose import inline_prose
from samverkan.swedish import capital


@dataclass(frozen=True, slots=True)
class Content:
    """What a kind of document adds to the common page: values for its template, and figures.

    A figure is shown with `![title](name.svg)`.
    """

    values: Mapping[str, object] = field(default_factory=dict)
    figures: Sequence[Figure] = ()


_Kind = TypeVar("_Kind", bound=Handling)
_Shows = Callable[[Desk, Any, str], Content]

PAGES: dict[type[Record], _Shows] = {}
"""What each kind of document shows beside what all share, filled as the modules of the kinds are imported."""


def page_for(kind: type[_Kind]) -> Callable[[Callable[[Desk, _Kind, str], Content]], _Shows]:
    """Makes a function of the desk, the record and the name of its document the page of a kind of record."""

    def register(shows: Callable[[Desk, _Kind, str], Content]) -> _Shows:
        PAGES[kind] = shows
        return shows

    return register


def handlingar(desk: Desk) -> Iterator[Document]:
    """The documents of the work, kind by kind: the first of a kind is called by it, others `kind-<id>`.

    The template is `<kind>.md.j2`; `templates/handling.md.j2` has its beginning and end.
    """
    known = titles(desk.referred, desk.words)
    for model in KINDS.values():
        if issubclass(model, Handling):
            yield from _of_kind(model, desk, known)


def _of_kind(model: type[_Kind], desk: Desk, known: Titles) -> Iterator[Document]:
    every = desk.work.of(model)
    one, many = _labels(model)
    shows = _page_of(model) if every else None
    for index, record in enumerate(every):
        kind = model.record_kind.name
        name = f"{kind}-{record.id}" if index else kind
        content = shows(desk, record, name) if shows else Content()
        yield _document(desk, record, name, (one, many if len(every) > 1 else ""), known, content)


def _labels(model: type[Handling]) -> tuple[str, str]:
    """What a document of the kind is called, and several of them."""
    kind = model.record_kind
    words = (kind.noun.one.sv, kind.noun.many.sv) if kind.noun else (kind.name, kind.name)
    given = kind.file.label if kind.file else None
    return given or (capital(words[0]), capital(words[1]))


def _page_of(model: type[Record]) -> _Shows | None:
    """The page of a kind: the one registered, else that of the module of its name; none if it has none."""
    if model not in PAGES:
        try:
            import_module(f"samverkan.documents.{model.record_kind.name}")
        except ModuleNotFoundError:
            return None
    return PAGES.get(model)


def _document(
    desk: Desk, record: Handling, name: str, labels: tuple[str, str], known: Titles, content: Content
) -> Document:
    made = page_of(desk, name, about=record)
    kind = record.record_kind.name
    title = known[kind, record.id]
    own = {
        "record": record,
        "title": title,
        "label": labels[0],
        "agreement_title": titled(desk.agreement, desk.date_style),
        "further_notes": [made.notes[each] for each in _not_cited(record)],
        "title_of": lambda kind, identity: known.get((kind, identity), identity),
        **content.values,
    }
    return Document(
        name=name,
        label=title,
        title=title,
        template=f"{kind}.md.j2",
        page=made.values | own,
        registration_number=record.registration_number,
        notes=made.notes,
        figures={each.name: each for each in content.figures},
        part=labels[1],
    )


def inline(desk: Desk) -> Callable[[str | None], Md]:
    """Makes a prose of the work one run of words, for a cell of a table; of no prose nothing."""
    known = {each.id for record in desk.citable for each in record.sources}
    known |= {each.id for record in desk.citable for each in record.notes}
    return lambda text: inline_prose(text, known) if text else Md("")


def _not_cited(record: Handling) -> list[str]:
    """The ids of the record's own sources and notes that nothing in it, beside themselves, refers to."""
    citations = [(route, identity) for route, kind, identity in references(record) if kind == "note"]
    citations += [(route, identity) for route, text in prose(record) for identity in cited(text)]
    used = {identity for route, identity in citations if not _is_within(route, identity, record)}
    own = [*(source.id for source in record.sources), *(note.id for note in record.notes)]
    return [identity for identity in dict.fromkeys(own) if identity not in used]


def _is_within(route: Route, identity: str, record: Handling) -> bool:
    """Whether `route` leads into the note with this id."""
    return route[0] == "notes" and record.notes[int(route[1])].id == identity


HANDLINGAR = DocumentKind("handlingar", handlingar)
