"""Checks that every id that a file refers to exists, and that no id means two things."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from samverkan.load.schema_faults import SchemaFault
from samverkan.model import Agreement, Record
from samverkan.model.markers import fields
from samverkan.model.placement import item_id, items
from samverkan.model.sections import Section
from samverkan.model.walk import Route, prose, records, references
from samverkan.text import Text, nearest

KINDS = {
    "party": Text(sv="ingen part", en="party"),
    "area": Text(sv="inget samverkansområde", en="area"),
    "goal": Text(sv="inget mål", en="goal"),
    "problem": Text(sv="inget problem", en="problem"),
    "cause": Text(sv="ingen orsak", en="cause"),
    "forum": Text(sv="inget forum", en="forum"),
    "target_group": Text(sv="ingen målgrupp", en="target group"),
    "promise": Text(sv="inget medborgarlöfte", en="citizen promise"),
    "note": Text(sv="ingen källa eller fotnot", en="source or note"),
    "annex": Text(sv="ingen bilaga", en="annex"),
    "organisation": Text(sv="ingen organisation", en="organisation"),
    "office": Text(sv="ingen befattning", en="office"),
    "agreement": Text(sv="inget avtal", en="agreement"),
}
"""What each kind of id stands for, in words."""

Known = Mapping[str, frozenset[str]]
"""The ids that exist, by kind."""


@dataclass(frozen=True, slots=True)
class ProseFault:
    """A fault inside a prose: the place is where `needle` stands in the text at `route`."""

    fault: SchemaFault
    needle: str


def defined(*parts: Record) -> dict[str, frozenset[str]]:
    """The ids that these records define, by kind."""
    found: dict[str, set[str]] = {}
    for part in parts:
        for _, record in records(part):
            if record.defines:
                found.setdefault(record.defines, set()).add(str(item_id(record)))
    return {kind: frozenset(ids) for kind, ids in found.items()}


def merged(*known: Known) -> dict[str, frozenset[str]]:
    """All the ids of all of `known`."""
    kinds = {kind for each in known for kind in each}
    return {kind: frozenset().union(*(each.get(kind, frozenset()) for each in known)) for kind in kinds}


def repeated_ids(record: Record) -> Iterator[SchemaFault]:
    """A fault for every id that another of its kind has already taken."""
    seen: dict[tuple[object, ...], Route] = {}
    for route, part in records(record):
        identity = (item_id(part) or "").casefold()
        if not identity:
            continue
        scope: tuple[object, ...] = (part.defines,) if part.defines else (type(part), *route[:-1])
        if (*scope, identity) in seen:
            yield SchemaFault(
                "SCHEMA07",
                (*route, part.identified_by),
                Text(
                    sv=f"Id:t `{identity}` används redan av en annan post av samma slag.",
                    en=f"The id `{identity}` is already taken by another of its kind.",
                ),
                Text(sv="Ge posten ett eget id.", en="Give it an id of its own."),
            )
        seen[(*scope, identity)] = route


def lost_references(record: Record, known: Known) -> Iterator[SchemaFault]:
    """A fault for every reference to an id that does not exist."""
    for route, kind, identity in references(record):
        if identity not in known.get(kind, frozenset()):
            yield lost(route, KINDS[kind], identity, known.get(kind, frozenset()))


def lost_citations(record: Record, known: Known) -> Iterator[ProseFault]:
    """A fault for every `[^id]` in prose that cites neither a source nor a note."""
    notes = known.get("note", frozenset())
    for route, text in prose(record):
        for identity in dict.fromkeys(cited(text)):
            if identity not in notes:
                yield ProseFault(lost(route, KINDS["note"], identity, notes), f"[^{identity}]")


def lost_selections(record: Record, agreement: Agreement) -> Iterator[SchemaFault]:
    """A fault for every id in a section's `only` that its block does not have."""
    for route, section in records(record):
        if isinstance(section, Section) and section.only:
            shown = items(agreement, section.show) if section.show else ()
            ids = frozenset(identity for item in shown if (identity := item_id(item)))
            for index, identity in enumerate(section.only):
                if identity not in ids:
                    yield lost((*route, "only", index), _block_words(section), identity, ids)


def lost_fields(record: Record) -> Iterator[SchemaFault]:
    """A fault for every name in a section's `fields` that no item of its block has as a key."""
    for route, section in records(record):
        if isinstance(section, Section) and section.show:
            model = fields(Agreement)[section.show.value].record
            known = frozenset(model.model_fields) if model else frozenset()
            for index, name in enumerate(section.fields):
                if name not in known:
                    yield lost((*route, "fields", index), _KEY, name, known)


def cited(text: str) -> list[str]:
    """The ids that a prose cites with `[^id]`, escaped brackets not counted."""
    return [match[1] for match in re.finditer(r"\\.|\[\^([^\]\s]{1,80})\]", text, re.DOTALL) if match[1]]


def lost(route: Route, what: Text, identity: str, ids: Iterable[str]) -> SchemaFault:
    """The fault of a reference that leads nowhere."""
    ids = sorted(ids)
    meant = nearest(identity, ids)
    return SchemaFault(
        "SV025",
        route,
        Text(
            sv=f"Det finns {what.sv} `{identity}`.",
            en=f"There is no {what.en} `{identity}`.",
        ),
        _mend(meant, ids),
    )


def _mend(meant: str | None, ids: list[str]) -> Text:
    if meant:
        return Text(sv=f"Menade du `{meant}`?", en=f"Did you mean `{meant}`?")
    if not ids:
        return Text(sv="Inget sådant finns än: lägg till det först.", en="None exists yet: add it first.")
    listed = ", ".join(f"`{identity}`" for identity in ids[:12])
    more = " …" if len(ids) > 12 else ""
    return Text(sv=f"Det som finns: {listed}{more}.", en=f"Those that exist: {listed}{more}.")


_KEY = Text(sv="ingen nyckel", en="key")


def _block_words(section: Section) -> Text:
    name = section.show.value if section.show else "show"
    return Text(sv=f"ingen post i `{name}`", en=f"item in `{name}`")
