"""What the comparison knows of each kind of record: its area, its name, and how it is found again.

A record that is not in the table is compared like any other, field by field; it is then a value of
what it stands in.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from samverkan.model import Record
from samverkan.model.agreement import Clause, Note, Party, Relation, Signatory, Source
from samverkan.model.forums import FollowUpOccasion, Forum, Member, Report, Step
from samverkan.model.goals import (
    Area,
    Cause,
    Commitment,
    Goal,
    Indicator,
    Measure,
    Problem,
    Promise,
    Purpose,
    TargetGroup,
    Vision,
)
from samverkan.model.sections import Annex, Section

Keys = tuple[tuple[str, ...], ...]
"""Fields that together tell which thing it is, the surest first."""


@dataclass(frozen=True, slots=True)
class Known:
    """How a kind of record is spoken of and found again in another agreement.

    Without an `area` it is a value of what it stands in. `says` are the fields that hold its words.
    It is found by its id, then by `keys`, then by the likeness of its words if `by_words`, and last
    by `lone`: fields that suffice when only one on either side is left that has them. Its words are
    joined by `joint`.
    """

    area: str | None
    says: tuple[str, ...]
    keys: Keys = ()
    by_words: bool = True
    lone: Keys = ()
    name: Callable[[Any], str] | None = None
    joint: str = ", "


def _titled(signatory: Signatory) -> str:
    return ", ".join(part for part in (signatory.name, signatory.title) if part)


def _numbered(annex: Annex) -> str:
    return f"Bilaga {annex.number}" + (f". {annex.title}" if annex.title else "")


def _clause(clause: Clause) -> str:
    return clause.heading or clause.kind.label


def _relation(relation: Relation) -> str:
    other = relation.title or relation.registration_number or relation.agreement
    return f"{relation.kind.label.capitalize()} {other or 'ett annat avtal'}"


def _section(section: Section) -> str:
    return section.heading or section.text or section.epigraph or (section.show.label if section.show else "")


KNOWN: Mapping[type[Record], Known] = {
    Party: Known("party", ("name",), keys=(("organisation",), ("name",)), by_words=False),
    Signatory: Known(
        "signatory",
        ("name", "title"),
        keys=(("party", "office"), ("party", "title"), ("party", "name")),
        by_words=False,
        name=_titled,
    ),
    Relation: Known(
        "relation",
        ("title",),
        keys=(("agreement",), ("registration_number",), ("title",)),
        by_words=False,
        lone=(("kind",),),
        name=_relation,
    ),
    Purpose: Known("purpose", ("text",)),
    Vision: Known("vision", ("quote",), name=lambda vision: vision.name or vision.quote),
    TargetGroup: Known("target_group", ("text",)),
    Area: Known("area", ("title",)),
    Problem: Known("problem", ("title",)),
    Cause: Known("cause", ("text",)),
    Goal: Known("goal", ("title",)),
    Indicator: Known("indicator", ("title",)),
    Commitment: Known("commitment", ("text",)),
    Measure: Known("measure", ("title",)),
    Promise: Known("promise", ("text",)),
    Step: Known("step", ("title",), keys=(("kind",),)),
    Forum: Known("forum", ("name",), keys=(("name",),)),
    FollowUpOccasion: Known(
        "follow_up", ("subject",), keys=(("subject", "forum", "responsible", "receiver"), ("subject",))
    ),
    Clause: Known(
        "clause", ("heading", "text"), keys=(("heading",),), lone=(("kind",),), name=_clause, joint=": "
    ),
    Source: Known("source", ("title",)),
    Note: Known("note", ("text",), name=lambda note: note.text or note.id),
    Annex: Known("annex", ("title",), name=_numbered),
    Section: Known(
        "section",
        ("heading", "text"),
        keys=(("heading", "text"), ("text",)),
        lone=(("heading",), ("show",)),
        name=_section,
        joint=": ",
    ),
    Member: Known(
        None,
        ("name", "unit"),
        keys=(
            ("party", "name", "unit", "office", "person"),
            ("office",),
            ("party", "unit"),
            ("party", "name"),
        ),
        by_words=False,
        lone=(("party",),),
    ),
    Report: Known(None, ("receiver", "text"), keys=(("forum", "receiver"), ("forum",), ("receiver",))),
}
"""Every kind of record that has a name or a way of its own to be found again."""

AREAS: Mapping[str, str] = {
    "validity": "period",
    "parties": "party",
    "signatories": "signatory",
    "relations": "relation",
    "purposes": "purpose",
    "visions": "vision",
    "target_groups": "target_group",
    "areas": "area",
    "problems": "problem",
    "goals": "goal",
    "commitments": "commitment",
    "measures": "measure",
    "forums": "forum",
    "clauses": "clause",
    "promises": "promise",
    "sources": "source",
    "notes": "note",
    "sections": "section",
    "annexes": "annex",
}
"""The part of the agreement that a field holds; another field gives its own name to its part."""

FACTS = frozenset(
    {
        "title",
        "subtitle",
        "form",
        "level",
        "orientation",
        "part",
        "registration_number",
        "date",
        "place",
    }
)
"""The fields of the agreement itself that describe the document as a whole: area `agreement`."""

ORDERED = frozenset({"goals", "areas", "steps", "parts", "sections"})
"""Lists whose order carries meaning; in any other list it does not matter."""

EXACT = frozenset({"legal_basis", "statutes", "only", "fields", "covers"})
"""Lists of names: another name is another thing, however alike the two are."""

VALUES = frozenset(
    {
        "name",
        "short_name",
        "number",
        "unit",
        "person",
        "place",
        "registration_number",
        "identifier",
        "url",
        "phone",
        "email",
        "location",
        "part",
        "organisation",
        "author",
        "date",
    }
)
"""Texts that name or number something: another text is another value, not other words for the same."""
