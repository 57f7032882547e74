"""What a text rests on: sources and footnotes."""

from typing import Annotated

from samverkan.model.record import Meaning, Record, RecordKind, noun, optional, required, several
from samverkan.model.scalars import Line, Link, Name, OwnId, ProseText, SourceIds
from samverkan.model.sentences import sentence


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

    id: OwnId = required(
        "Id", "Källans id, som texten hänvisar till med [^id].", "The source's id, cited in prose as [^id]."
    )
    title: Line = required(
        "Titel", "Källan så som den ska stå i fotnoten.", "The source as the footnote is to read."
    )
    author: Annotated[Name | None, sentence("Upphovet är {}.", "By {}.")] = optional(
        "Upphov", "Författare eller myndighet.", "Author or authority."
    )
    date: Annotated[Name | None, sentence("Daterad {}.", "Dated {}.")] = optional(
        "Datum", "År eller datum, så som det står.", "Year or date as written."
    )
    identifier: Annotated[Name | None, sentence("Beteckningen är {}.", "Its designation is {}.")] = optional(
        "Beteckning", "ISBN, diarienummer eller SFS-nummer.", "ISBN, registration or SFS number."
    )
    url: Annotated[Link | None, sentence("Finns på {}.", "Found at {}.")] = optional(
        "Adress", "Webbadress.", "Web address."
    )


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

    id: OwnId = required(
        "Id", "Fotnotens id, som texten hänvisar till med [^id].", "The note's id, cited in prose as [^id]."
    )
    text: ProseText | None = optional("Text", "Fotnotens text.", "The note's text.")
    sources: SourceIds = several("Källor", "Id för källorna i fotnoten.", "Ids of the sources in the note.")
