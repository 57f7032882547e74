"""Checks that every id that a file refers to exists."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from samverkan.diagnostics import Route
from samverkan.load.faults import SchemaFault
from samverkan.load.ids import Known, none_of, one_with, places_of
from samverkan.load.values import annex_number
from samverkan.model import (
    Agreement,
    Block,
    Note,
    Record,
    Section,
    fields,
    former_ids,
    identified,
    item_id,
    items,
    prose,
    records,
    references,
)
from samverkan.quoting import shown
from samverkan.text import Text, did_you_mean, nearest, strung


@dataclass(frozen=True, slots=True)
class ProseFault:
    """A fault inside a prose: the place is where `needle` stands in the text at `route`."""

    fault: SchemaFault
    needle: str


def lost_references(
    record: Record, known: Known, unsure: Container[str] = ()
) -> Iterator[tuple[str, str, SchemaFault]]:
    """The kind, the id and a fault for every reference to an id that does not exist.

    Kinds that are `unsure` are passed over.
    """
    for route, kind, identity in references(record):
        if kind not in unsure and identity not in known.get(kind, frozenset()):
            yield kind, identity, lost(route, kind, identity, known)


def lost_former(
    record: Record, known: Known, unsure: Container[str]
) -> Iterator[tuple[str, str, SchemaFault]]:
    """The kind, the id and a fault for every id that nothing had before; the agreements had those `known`."""
    for route, part in records(record):
        kind = part.record_kind.defines or ""
        for place, identity in former_ids(part) if kind not in unsure else ():
            ids = known.get(kind, frozenset())
            if identity not in ids:
                yield kind, identity, _lost_former((*route, *place), part, identity, sorted(ids))


def _lost_former(route: Route, part: Record, identity: str, ids: list[str]) -> SchemaFault:
    noun, name = part.record_kind.noun, shown(identity)
    none = noun.none if noun else _ITEM
    message = Text(
        sv=f"I de tidigare avtalen finns {none.sv} {name}.",
        en=f"The former agreements have {none.en} {name}.",
    )
    return SchemaFault("SV025", route, message, _mend(nearest(identity, ids), ids, _NONE_BEFORE))


_NONE_BEFORE = Text(
    sv="Inget sådant fanns i dem: ta bort nyckeln.", en="They had nothing of the kind: remove the key."
)


def self_references(record: Record) -> Iterator[SchemaFault]:
    """A fault for everything that refers to itself: a plan that replaces itself, a goal part of itself.

    Of an id that two have taken nobody knows whose it is.
    """
    own = {
        route: (part.record_kind.defines, identity)
        for route, part, identity in identified(record)
        if part.record_kind.defines
    }
    taken = Counter(own.values())
    for route, kind, identity in references(record):
        is_known = taken[kind, identity] == 1
        if is_known and any(own.get(route[:steps]) == (kind, identity) for steps in range(len(route))):
            name = shown(identity)
            message = Text(sv=f"Här hänvisar {name} till sig själv.", en=f"Here {name} refers to itself.")
            yield SchemaFault("SV025", route, message, _OTHER)


_OTHER = Text(
    sv="Ange id:t för en annan, eller ta bort hänvisningen.",
    en="Give the id of another, or remove the reference.",
)


def lost_citations(record: Record, known: Known) -> Iterator[ProseFault]:
    """A fault for every `[^id]` in prose that cites neither a source nor a note."""
    notes = known.get("note", frozenset())
    for route, text in prose(record):
        if empty := _empty_citation(text):
            yield ProseFault(SchemaFault("SV025", route, *_CITES_NOTHING), empty)
        for identity in dict.fromkeys(cited(text)):
            if identity not in notes:
                yield ProseFault(lost(route, "note", identity, known), f"[^{identity}]")


_CITES_NOTHING = (
    Text(sv="Hänvisningen `[^]` säger inte till vad.", en="The citation `[^]` does not say of what."),
    Text(
        sv="Skriv id:t för en källa eller fotnot: `[^id]`.", en="Write the id of a source or a note: `[^id]`."
    ),
)


def chosen(record: Record) -> Iterator[tuple[Route, Block, str, str]]:
    """The route of every id in a section's `only`, the block that it is of, its kind and the id."""
    for route, section in records(record):
        if isinstance(section, Section) and section.only and section.show:
            model = fields(Agreement)[section.show.value].record
            kind = str(model.record_kind.defines) if model else ""
            for index, identity in enumerate(section.only):
                yield (*route, "only", index), section.show, kind, identity


def lost_selections(record: Record, agreement: Agreement) -> Iterator[tuple[str, str, SchemaFault]]:
    """The kind, the id and a fault for every id in a section's `only` that its block does not have."""
    for route, block, kind, identity in chosen(record):
        ids = sorted(own for item in items(agreement, block) if (own := item_id(item)))
        if identity not in ids:
            mend = _mend(nearest(identity, ids), ids, _remove("only"))
            yield kind, identity, _not_in(block, route, _ITEM, identity, mend)


def lost_fields(record: Record) -> Iterator[SchemaFault]:
    """A fault for every name in a section's `fields` that no item of its block has as a key.

    A section that shows nothing has nothing to choose from, by `fields` or by `only`.
    """
    for route, section in records(record):
        if isinstance(section, Section):
            if section.show:
                yield from _lost_fields(route, section, section.show)
            else:
                named = [name for name in ("only", "fields") if getattr(section, name)]
                yield from (_without_show(route, name) for name in named)


def _lost_fields(route: Route, section: Section, block: Block) -> Iterator[SchemaFault]:
    model = fields(Agreement)[block.value].record
    names = list(model.model_fields) if model else []
    titles = {str(model.model_fields[name].title): name for name in reversed(names)} if model else {}
    words = titles | {name: name for name in names}
    for index, name in enumerate(section.fields):
        if name not in names:
            near = nearest(name, words)
            mend = _mend(words[near] if near else None, names, _remove("fields"))
            yield _not_in(block, (*route, "fields", index), _KEY, name, mend)


def cited(text: str) -> list[str]:
    """The ids that a prose cites with `[^id]`, escaped brackets not counted."""
    if "[^" not in text:
        return []
    found = (match[1] for match in re.finditer(r"\\.|\[\^([^\]\n]{1,80})\]", text, re.DOTALL))
    return [identity for identity in found if identity and not identity.isspace()]


def _empty_citation(text: str) -> str | None:
    """The first `[^]` in a prose, in which no id stands."""
    if "[^" not in text:
        return None
    return next(
        (found[1] for found in re.finditer(r"\\.|(\[\^[ \t\u00a0]*\])", text, re.DOTALL) if found[1]), None
    )


def cited_in_turn(ids: Iterable[str], notes: Mapping[str, Note]) -> set[str]:
    """These ids, and those that the notes among them cite, and so on."""
    waiting, found = [*ids], set[str]()
    while waiting:
        identity = waiting.pop()
        note = None if identity in found else notes.get(identity)
        found.add(identity)
        waiting += [*note.sources, *cited(note.text or "")] if note else []
    return found


def lost(route: Route, kind: str, identity: str, known: Known) -> SchemaFault:
    """The fault of a reference that leads nowhere; something of another kind may have the id."""
    ids = _in_order(known.get(kind, frozenset()))
    where = ", ".join(places_of(kind))
    add = Text(
        sv=f"Inget sådant finns än: lägg till det först, i {where}.",
        en=f"None exists yet: add it first, in {where}.",
    )
    number = annex_number(identity) if kind == "annex" else ""
    alike = ids if kind != "agreement" else [each for each in ids if _may_be_called(identity, each)]
    near = number if number in ids else nearest(identity, alike)
    mend = _mend(near, ids, add)
    other = None if near else one_with(identity, known)
    mend = strung(" ", (_called_so(other), mend)) if other else mend
    return SchemaFault("SV025", route, no_such(kind, identity), mend, lost=(kind, identity))


@lru_cache(maxsize=64)
def _in_order(ids: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(ids))


def _called_so(one: Text) -> Text:
    return Text(sv=f"{one.sv} heter så.", en=f"{one.en} is called that.")


def no_such(kind: str, identity: str) -> Text:
    """That there is nothing of the kind with this id."""
    none, name = none_of(kind), shown(identity)
    return Text(sv=f"Det finns {none.sv} {name}.", en=f"There is {none.en} {name}.")


def _may_be_called(agreement: str, other: str) -> bool:
    """Whether the own folders of two agreements have near names, or years: the folders around are alike."""
    own = agreement.rpartition("/")[2]
    return own[:1].isdecimal() or nearest(own, [other.rpartition("/")[2]]) is not None


_KEY = Text(sv="ingen nyckel", en="key")
_ITEM = Text(sv="ingen post med id", en="item with the id")


def _not_in(block: Block, route: Route, what: Text, identity: str, mend: Text) -> SchemaFault:
    name = shown(identity)
    message = Text(
        sv=f"Det finns {what.sv} {name} i `{block}`.", en=f"There is no {what.en} {name} in `{block}`."
    )
    return SchemaFault("SV025", route, message, mend)


def _without_show(route: Route, name: str) -> SchemaFault:
    return SchemaFault(
        "SV025",
        (*route, name),
        Text(
            sv=f"`{name}` väljer ur det som visas, men avsnittet visar inget.",
            en=f"`{name}` chooses from what is shown, but the section shows nothing.",
        ),
        Text(sv=f"Lägg till `show`, eller ta bort `{name}`.", en=f"Add `show`, or remove `{name}`."),
        at_key=True,
    )


def _remove(name: str) -> Text:
    return Text(
        sv=f"Det finns inget att välja på här. Ta bort `{name}`.",
        en=f"There is nothing to choose from here. Remove `{name}`.",
    )


def _mend(meant: str | None, ids: Sequence[str], without: Text) -> Text:
    """What was meant, else what there is; `without` when there is nothing."""
    if meant:
        return did_you_mean(f"`{meant}`")
    if not ids:
        return without
    listed = ", ".join(f"`{identity}`" for identity in ids[:12])
    more = " …" if len(ids) > 12 else ""
    return Text(sv=f"Det som finns: {listed}{more}.", en=f"Those that exist: {listed}{more}.")
