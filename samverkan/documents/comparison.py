"""The comparison of an agreement with an earlier one, as a document (jamforelse).

For two agreements from anywhere, as `samverkan diff --format md|html` has them:

    document = comparison_document(old, new, comparison, style)
    text = standing_alone(document, publisher, "html", Templates(own_templates))  # in documents.writing

`style` is the house style of the new agreement, if it has one, and `publisher` whose page it is: the
kommun, or the new agreement's first party. Of long texts that come or go as a whole the page gives the
beginning, and of mere layout how much there is; all else is told change by change.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from samverkan.diff.changes import Comparison
from samverkan.diff.summary import summarised
from samverkan.documents import phrases
from samverkan.documents.basis import DocumentBasis
from samverkan.documents.changed import decisions, groups, in_document_order
from samverkan.documents.document import Document, DocumentKind
from samverkan.model import Agreement, DateStyle, HouseStyle
from samverkan.render.tracked import Mark, marked

NAME = "jamforelse"


@dataclass(frozen=True, slots=True)
class Short:
    """A comparison in a few lines, and the title of the document that has all of it."""

    summary: str
    weakenings: tuple[str, ...]
    document: str


def comparison_document(
    old: Agreement, new: Agreement, comparison: Comparison, style: HouseStyle | None = None, name: str = NAME
) -> Document:
    """The document that says what differs in `new` from `old`, in the house style of the new one."""
    dates = (style and style.date_style) or DateStyle.LONG
    title = _title(old, new, dates)
    changes = in_document_order(comparison.changes)
    page: dict[str, object] = {
        "title": title,
        "old": titled(old, dates),
        "new": titled(new, dates),
        "old_number": old.registration_number,
        "new_number": new.registration_number,
        "summary": summarised(comparison).sv,
        "weakenings": weakenings(comparison),
        "groups": tuple(groups(changes)),
        "decisions": tuple(decisions(changes)),
        "struck": marked(Mark.STRUCK, "struken text"),
        "added": marked(Mark.ADDED, "tillagd text"),
        "not_compared": tuple(text.sv for text in comparison.not_compared),
    }
    return Document(
        name=name,
        label=f"Jämförelse med {phrases.period(old.validity, dates) or old.title}{_whose(old, new)}",
        title=title,
        template="jamforelse.md.j2",
        page=page,
        registration_number=new.registration_number,
    )


def _title(old: Agreement, new: Agreement, dates: DateStyle) -> str:
    return f"Jämförelse med {titled(old, dates)}{_whose(old, new)}"


def _whose(old: Agreement, new: Agreement) -> str:
    """Whose the old agreement was, when its first party is not that of the new one."""
    kommun = old.parties[0].name
    return "" if kommun == new.parties[0].name else f", {kommun}"


def titled(agreement: Agreement, dates: DateStyle) -> str:
    """The title of an agreement and its period, unless the title tells it: `Samverkansavtal 2019–2022`."""
    title, period = agreement.title, phrases.period(agreement.validity, dates)
    start = agreement.validity.start
    told = not period or period in title or (start is not None and str(start.year) in title)
    return title if told else f"{title} {period}"


def weakenings(comparison: Comparison) -> tuple[str, ...]:
    """What has become weaker, a sentence each."""
    return tuple(change.weakening.sv for change in comparison.changes if change.weakening)


def _comparisons(basis: DocumentBasis) -> Iterator[Document]:
    for index, former in enumerate(basis.former_agreements):
        name = NAME if index == 0 else f"{NAME}-{former.id.replace('/', '-')}"
        yield comparison_document(former.agreement, basis.agreement, former.comparison, basis.style, name)


def in_short(basis: DocumentBasis, _level: int) -> tuple[Short, ...]:
    """What a council document says of each agreement that this one follows."""
    return tuple(
        Short(
            summary=summarised(former.comparison).sv,
            weakenings=weakenings(former.comparison),
            document=_title(former.agreement, basis.agreement, basis.date_style)
            if former.comparison.changes
            else "",
        )
        for former in basis.former_agreements
    )


COMPARISON = DocumentKind(NAME, _comparisons)
