"""What a comparison with a former agreement is called, and what it tells as weaker."""

from samverkan.diff.changes import Comparison
from samverkan.documents import phrases
from samverkan.model import Agreement, DateStyle

NAME = "jamforelse"
"""What the document of a comparison is called."""


def comparison_title(old: Agreement, new: Agreement, dates: DateStyle) -> str:
    """`Jämförelse med Samverkansavtal 2019–2022`."""
    return f"Jämförelse med {phrases.title_with_period(old, dates)}{whose(old, new)}"


def whose(old: Agreement, new: Agreement) -> str:
    """Whose the old agreement was, when its first party is not that of the new one."""
    kommun = old.parties[0].name
    return "" if kommun == new.parties[0].name else f", {kommun}"


def weakenings(comparison: Comparison) -> tuple[str, ...]:
    """What has become weaker, a sentence each."""
    return tuple(change.weakening.sv for change in comparison.changes if change.weakening)
