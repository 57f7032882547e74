"""Checks that what a text refers to, `[](#id)`, exists, and is one thing."""

from collections.abc import Iterator

from samverkan.load.faults import SchemaFault
from samverkan.load.ids import Known, plural_of
from samverkan.load.references import ProseFault
from samverkan.model import Record, Section, listed, prose, records
from samverkan.model.cross_references import APART, cross_references, parts_meant
from samverkan.quoting import shown
from samverkan.text import Text, did_you_mean, nearest


def lost_cross_references(record: Record, known: Known, *wholes: Record) -> Iterator[tuple[str, ProseFault]]:
    """The id and a fault for every reference in a text that leads nowhere, to several things or to no words.

    `wholes` are where sections stand; one without a heading has no words to be called by.
    """
    bare = _without_heading(*wholes, record)
    for route, text in prose(record):
        for reference in dict.fromkeys(cross_references(text)):
            meant = list(parts_meant(reference, known))
            if len(meant) != 1 or meant[0] in bare:
                message, mend = _said(reference, meant, known)
                fault = SchemaFault("SV025", route, message, mend)
                yield reference, ProseFault(fault, f"[](#{reference})")


def _without_heading(*wholes: Record) -> set[tuple[str, str]]:
    every = (part for whole in wholes for _, part in records(whole) if isinstance(part, Section))
    return {("section", each.id) for each in every if each.id and not each.heading}


def _said(reference: str, meant: list[tuple[str, str]], known: Known) -> tuple[Text, Text]:
    name = shown(reference)
    if not meant:
        message = Text(sv=f"Det finns inget {name} att hänvisa till.", en=f"There is no {name} to refer to.")
        return message, _mend(reference, known)
    if len(meant) == 1:
        return _HEADLESS, Text(sv="Ge avsnittet en `heading`.", en="Give the section a `heading`.")
    kinds = listed([plural_of(kind) for kind, _ in meant])
    choices = [f"[](#{kind}:{identity})" for kind, identity in meant]
    return (
        Text(
            sv=f"Flera saker har id {name}, bland {kinds.sv}.",
            en=f"Several things have the id {name}, among {kinds.en}.",
        ),
        Text(
            sv=f"Skriv vilken som avses: {' eller '.join(choices)}.",
            en=f"Write which one is meant: {' or '.join(choices)}.",
        ),
    )


_HEADLESS = Text(
    sv="Avsnittet som hänvisningen leder till har ingen rubrik.",
    en="The section that the reference leads to has no heading.",
)


def _mend(reference: str, known: Known) -> Text:
    """What was meant, or how to write a reference."""
    ids = {identity for kind in known.keys() - APART for identity in known[kind]}
    ids |= {f"bilaga-{number}" for number in known.get("annex", ())}
    near = nearest(reference, sorted(ids))
    if near:
        return did_you_mean(f"`[](#{near})`")
    return Text(
        sv="Skriv id:t för ett mål, ett avsnitt, en part eller annat i avtalet; en bilaga är `bilaga-1`.",
        en="Write the id of a goal, a section, a party or another part; an annex is `bilaga-1`.",
    )
