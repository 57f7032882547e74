"""What a text rests on: sources and footnotes."""

from samverkan.model.record import Meaning, Record, RecordKind, noun, optional, required, several
from samverkan.model.scalars import Line, Link, Name, NoteId, ProseText, Slug


class Source(Record):
    """A source that the agreement rests on (källa)."""

    record_kind = RecordKind(
        "source",
        noun("källa/källor", "source/sources"),
        meaning=Meaning.SOURCES,
        defines="note",
        words=("title",),
    )

    steady = frozenset("title author date identifier url".split())

    id: Slug = required(
        "Id", "Källans id, som texten hänvisar till med [^id].", "The source's id, cited in prose as [^id]."
    )
    title: Line = required(
        "Titel", "Källan så som den ska stå i fotnoten.", "The source as the footnote is to read."
    )
    author: Name | None = optional("Upphov", "Författare eller myndighet.", "Author or authority.")
    date: Name | None = optional("Datum", "År eller datum, så som det står.", "Year or date as written.")
    identifier: Name | None = optional(
        "Beteckning", "ISBN, diarienummer eller SFS-nummer.", "ISBN, registration or SFS number."
    )
    url: Link | None = optional("Adress", "Webbadress.", "Web address.")


class Note(Record):
    """A footnote (fotnot): a text of its own, or several sources in one."""

    record_kind = RecordKind(
        "note",
        noun("fotnot/fotnoter", "footnote/footnotes"),
        meaning=Meaning.SOURCES,
        defines="note",
        words=("text",),
        called=lambda note: note.text or note.id,
    )

    steady = frozenset("text sources".split())

    id: Slug = required(
        "Id", "Fotnotens id, som texten hänvisar till med [^id].", "The note's id, cited in prose as [^id]."
    )
    text: ProseText | None = optional("Text", "Fotnotens text.", "The note's text.")
    sources: tuple[NoteId, ...] = several(
        "Källor", "Id för källorna i fotnoten.", "Ids of the sources in the note."
    )
