"""How an agreement differs from those that it follows, in a few lines."""

from dataclasses import dataclass

from samverkan.diff.changes import Comparison
from samverkan.diff.summary import summarised
from samverkan.documents import phrases
from samverkan.documents.basis import DocumentBasis
from samverkan.model import Agreement, DateStyle


@dataclass(frozen=True, slots=True)
class Short:
    """A comparison in a few lines, and the title of the document that has all of it."""

    summary: str
    weakenings: tuple[str, ...]
    document: str


def in_short(basis: DocumentBasis, _level: int) -> tuple[Short, ...]:
    """What a council document says of each agreement that this one follows."""
    return tuple(
        Short(
            summary=summarised(former.comparison).sv,
            weakenings=weakenings(former.comparison),
            document=comparison_title(former.agreement, basis.agreement, basis.date_style)
            if former.comparison.changes
            else "",
        )
        for former in basis.former_agreements
    )


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
