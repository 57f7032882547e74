"""The texts of footnotes: what a source or a note says at the foot."""

from collections.abc import Mapping, Sequence

from samverkan.model import Note, Source
from samverkan.render.escape import Md, literal
from samverkan.render.prose import inline_prose


def note_texts(sources: Sequence[Source], notes: Sequence[Note]) -> dict[str, Md]:
    """The text of every source and note, by id; when an id comes again, the first holds."""
    texts = {source.id: _source(source) for source in reversed(sources)}
    for note in reversed(notes):
        texts[note.id] = _note(note, texts)
    return texts


def _source(source: Source) -> Md:
    more = [
        part for part in (source.author, source.date, source.identifier) if part and part not in source.title
    ]
    text = literal(", ".join([source.title, *more]))
    return Md(f"{text}, [{literal(source.url)}](<{source.url}>)") if source.url else text


def _note(note: Note, texts: Mapping[str, Md]) -> Md:
    parts = [inline_prose(note.text, set(texts))] if note.text else []
    cited = Md("; ").join(texts[identity] for identity in note.sources if identity in texts)
    between = Md(" ") if note.text and note.text.rstrip().endswith((":", ".")) else Md("; ")
    return between.join(part for part in [*parts, cited] if part)
