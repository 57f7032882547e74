"""Sources and notes that nothing refers to, which so come out at the foot of no document."""

from collections.abc import Collection, Iterator

from samverkan.diagnostics import Route, Severity
from samverkan.load.references import cited, cited_in_turn
from samverkan.model import Agreement, Block, Case, Note, Record, Section, items, referable, references
from samverkan.rules.dead_links import has_unfinished_citation
from samverkan.rules.fallen import emptied_keys
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import COUNCIL_PRACTICE
from samverkan.rules.wording import every_prose, parts
from samverkan.text import Text


@rule("SV094", over=Agreement | Case, severity=Severity.INFO, source=COUNCIL_PRACTICE)
def sources_and_notes_are_cited(record: Agreement | Case, context: Context) -> Iterator[Finding]:
    """Every source and note is cited by a text, or by a note that is."""
    every, agreement = context.own.records.values(), context.own.agreement
    if agreement is None or _may_be_cited(every, context):
        return
    files = [each for each in every if isinstance(record, Agreement) or isinstance(each, Agreement | Case)]
    used = _used(files, {note.id: note for note in record.notes})
    listed = isinstance(record, Agreement) and any(map(_lists_sources, files))
    emptied = min(emptied_keys(agreement, context), default=None)
    if emptied and isinstance(record, Case):
        return  # it may be cited in what the agreement is to say there
    lacks = emptied or _emptied(record)
    told = frozenset() if record is agreement or _lists_sources(agreement) else _defined(agreement)
    for index, source in enumerate(record.sources):
        if source.id not in (used | told) and not listed:
            at: Route = (emptied,) if emptied else ("sources", index)
            yield _uncited(at, Text(sv="källan", en="the source"), lacks)
    for index, note in enumerate(record.notes):
        if note.id not in (used | told):
            at = (emptied,) if emptied else ("notes", index)
            yield _uncited(at, Text(sv="fotnoten", en="the footnote"), lacks)


def _defined(agreement: Agreement) -> frozenset[str]:
    return frozenset([*(each.id for each in agreement.sources), *(each.id for each in agreement.notes)])


def _may_be_cited(records: Collection[Record], context: Context) -> bool:
    """Whether a citation is misspelt or unfinished, or a text not taken in: what it meant is not known."""
    known = {identity for record in records for kind, identity, _ in referable(record) if kind == "note"}
    broken = context.workspace.rules_broken_in
    unread = any("YAML12" in broken.get(path, ()) for path in context.own.records)
    return (
        unread
        or any(map(has_unfinished_citation, records))
        or any(identity not in known for each in records for _, identity in _citations(each))
    )


def _lists_sources(record: Record) -> bool:
    """Whether a section shows all the sources."""
    sections = [part for _, part in parts(record) if isinstance(part, Section)]
    return any(section.show is Block.SOURCES and not section.only for section in sections)


def _used(files: list[Record], notes: dict[str, Note]) -> set[str]:
    """The ids that the files cite outside notes, and those that the cited notes among them cite in turn."""
    outside = [identity for each in files for route, identity in _citations(each) if route[0] != "notes"]
    return cited_in_turn(outside, notes)


def _citations(record: Record) -> Iterator[tuple[Route, str]]:
    yield from ((route, identity) for route, kind, identity in references(record) if kind == "note")
    yield from ((route, identity) for route, text in every_prose(record) for identity in cited(text))


def _emptied(record: Agreement | Case) -> str | None:
    """The part that a section is to show and that is not there: what is uncited may have been cited in it."""
    if isinstance(record, Case):
        return None
    shown = (part.show for _, part in parts(record) if isinstance(part, Section) and part.show)
    return next((block.value for block in shown if not items(record, block)), None)


def _uncited(route: Route, what: Text, lacks: str | None) -> Finding:
    return Finding(
        at=route,
        message=Text(
            sv=f"Ingen text hänvisar till {what.sv}, så den kommer inte med i något dokument.",
            en=f"No text cites {what.en}, so no document will hold it.",
        ),
        help=Text(
            sv="Skriv `[^id]` där texten vilar på den, eller ta bort den.",
            en="Write `[^id]` where the text rests on it, or remove it.",
        ),
        lacks=lacks,
    )
