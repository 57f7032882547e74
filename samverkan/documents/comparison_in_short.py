"""What a comparison with a former agreement is called, and what it tells as weaker."""

from samverkan.diff.changes import Comparison
from samverkan.documents import phrases
from samverkan.model import Agreement, DateStyle
from samverkan.text import Text

NAME = "jamforelse"
"""What the document of a comparison is called."""
COMPARISON_TAKES = {
    NAME: Text(
        sv="Den skrivs när `relations` anger vilket avtal i arbetsytan som ersätts.",
        en="It is written once `relations` says which agreement in the workspace is replaced.",
    )
}
"""What there has to be before there is one, for whoever asks too early."""


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
