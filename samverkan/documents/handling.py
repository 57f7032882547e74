"""What the documents of the work share: how they are named, and the page that each of them starts from."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from samverkan.documents.comparison import titled
from samverkan.documents.document import Document, DocumentKind
from samverkan.documents.page import Desk, page_of
from samverkan.documents.titles import Titles, titles
from samverkan.load.references import cited
from samverkan.model import WORK_KINDS, Work
from samverkan.model.handling import Handling
from samverkan.model.walk import Route, prose, references
from samverkan.render.escape import Md
from samverkan.render.figures import Figure
from samverkan.render.prose import inline_prose

_Kind = TypeVar("_Kind", bound=Handling)


@dataclass(frozen=True, slots=True)
class Content:
    """What a kind of document adds to the common page: values for its template, and figures.

    A figure is shown with `![title](name.svg)`.
    """

    values: Mapping[str, object] = field(default_factory=dict)
    figures: Sequence[Figure] = ()


def handling_kind(
    kind: str,
    labels: tuple[str, str],
    records: Callable[[Work], Sequence[_Kind]],
    content: Callable[[Desk, _Kind, str], Content] = lambda _desk, _record, _name: Content(),
) -> DocumentKind:
    """A kind of document with one for each record: the first is called `kind`, others `kind-<id>`.

    `labels` are the kind in Swedish, in the singular and the plural. `content` gets the desk, the record and
    the name of the document.
    The template is `<kind>.md.j2`; `templates/handling.md.j2` has its beginning and end.
    """

    def documents(desk: Desk) -> Iterator[Document]:
        known, every = titles(desk.referred, desk.words), records(desk.work)
        part = labels[1] if len(every) > 1 else ""
        for index, record in enumerate(every):
            name = f"{kind}-{record.id}" if index else kind
            made = _document(desk, record, name, labels[0], known, content(desk, record, name))
            yield replace(made, part=part)

    return DocumentKind(kind, documents)


def _document(
    desk: Desk, record: Handling, name: str, label: str, known: Titles, content: Content
) -> Document:
    made = page_of(desk, name, about=record)
    kind, title = str(record.defines), known[str(record.defines), record.id]
    own = {
        "record": record,
        "title": title,
        "label": label,
        "agreement_title": titled(desk.agreement, desk.date_style),
        "further_notes": [made.notes[each] for each in _not_cited(record)],
        **{f"{each}_title": _title_in(known, each) for each in WORK_KINDS},
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
    )


def inline(desk: Desk) -> Callable[[str | None], Md]:
    """Makes a prose of the work one run of words, for a cell of a table; of no prose nothing."""
    known = {each.id for record in desk.citable for each in record.sources}
    known |= {each.id for record in desk.citable for each in record.notes}
    return lambda text: inline_prose(text, known) if text else Md("")


def _title_in(known: Titles, kind: str) -> Callable[[str], str]:
    return lambda identity: known.get((kind, identity), identity)


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
