"""What the comparison knows of fields by their names."""

from collections.abc import Mapping

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
