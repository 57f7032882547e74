"""What the comparison knows of fields by their names."""

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
