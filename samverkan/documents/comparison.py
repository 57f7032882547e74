"""The comparison of an agreement with an earlier one, as a document (jamforelse).

For two agreements from anywhere, as `samverkan diff --format md|html` has them:

    document = comparison_document(old, new, comparison, style)
    text = standing_alone(document, publisher, "html", Templates(own_templates))  # in documents.writing

`style` is the house style of the new agreement, if it has one, and `publisher` whose page it is: the
kommun, or the new agreement's first party. Of long texts that come or go as a whole the page gives the
beginning, and of mere layout how much there is; all else is told change by change.
"""

from collections.abc import Iterator, Sequence

from samverkan.diff.answers import answers
from samverkan.diff.changes import Comparison
from samverkan.diff.summary import summarised
from samverkan.documents import phrases
from samverkan.documents.basis import DocumentBasis
from samverkan.documents.changed import decisions, groups, in_document_order
from samverkan.documents.comparison_in_short import NAME, comparison_title, weakenings, whose
from samverkan.documents.document import Document
from samverkan.model import Agreement, CaseBlock, DateStyle, HouseStyle, OutlineSection
from samverkan.render.tracked import Mark, marked


def comparison_document(
    old: Agreement,
    new: Agreement,
    comparison: Comparison,
    style: HouseStyle | None = None,
    name: str = NAME,
    *,
    is_draft: bool = False,
) -> Document:
    """The document that says what differs in `new` from `old`, in the house style of the new one."""
    dates = (style and style.date_style) or DateStyle.LONG
    title = comparison_title(old, new, dates)
    which = phrases.in_years(old.validity, dates) or phrases.title_with_period(old, dates)
    changes = in_document_order(comparison.changes)
    page: dict[str, object] = {
        "title": title,
        "old": phrases.title_with_period(old, dates),
        "new": phrases.title_with_period(new, dates),
        "old_number": old.registration_number,
        "new_number": new.registration_number,
        "summary": summarised(comparison).sv,
        "answers": answers(old, new, comparison),
        "weakenings": weakenings(comparison),
        "groups": tuple(groups(changes)),
        "decisions": tuple(decisions(changes)),
        "struck": marked(Mark.STRUCK, "struken text"),
        "added": marked(Mark.ADDED, "tillagd text"),
        "not_compared": tuple(text.sv for text in comparison.not_compared),
    }
    return Document(
        name=name,
        label=f"Jämförelse med {which}{whose(old, new)}",
        title=title,
        template="jamforelse.md.j2",
        page=page,
        registration_number=new.registration_number,
        is_draft=is_draft,
        is_retold=old.retold or new.retold,
    )


def comparisons(basis: DocumentBasis) -> Iterator[Document]:
    """What differs from each agreement that this one follows; the first is called `jamforelse`."""
    for index, former in enumerate(basis.former_agreements):
        name = NAME if index == 0 else f"{NAME}-{former.id.replace('/', '-')}"
        yield comparison_document(
            former.agreement,
            basis.agreement,
            former.comparison,
            basis.style,
            name,
            is_draft=basis.is_draft,
        )


def compares(document: Document, basis: DocumentBasis) -> bool:
    """Whether the document tells how the agreement and its work differ from what they follow."""
    tells = _shows_changes(getattr(basis.style, document.name, ()))
    return document.template == f"{NAME}.md.j2" or (tells and bool(basis.former_agreements))


def _shows_changes(outline: Sequence[OutlineSection]) -> bool:
    return any(each.show is CaseBlock.CHANGES or _shows_changes(each.sections) for each in outline)
