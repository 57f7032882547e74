"""Which documents go together: to a meeting (kallelse), or to be signed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from samverkan.documents import phrases
from samverkan.documents.basis import DocumentBasis
from samverkan.documents.comparison_in_short import NAME as COMPARISON
from samverkan.documents.document import Document
from samverkan.model import FOLLOWS
from samverkan.render.written_document import DocumentInfo, WrittenDocument
from samverkan.text import Text

_MEMORANDUM, _AGREEMENT, _ANNEX = "tjansteskrivelse.md.j2", "avtal.md.j2", "bilaga.md.j2"
_COMPARISON = f"{COMPARISON}.md.j2"


@dataclass(frozen=True, slots=True)
class BundlePurpose:
    """What a bundle is for: its title, and the templates of its documents in the order they are read."""

    name: str
    title: str
    templates: tuple[str, ...]
    is_signed: bool = False


KALLELSE = BundlePurpose(
    "kallelse", "Handlingar till sammanträde", (_MEMORANDUM, _AGREEMENT, _ANNEX, _COMPARISON)
)
SIGNING = BundlePurpose("signing", "Handlingar att skriva under", (_AGREEMENT, _ANNEX), is_signed=True)

PURPOSES: Mapping[str, BundlePurpose] = {each.name: each for each in (KALLELSE, SIGNING)}


def chosen(documents: Sequence[Document], purpose: BundlePurpose) -> list[Document]:
    """The documents that go together for the purpose, in the order that they are read."""
    return [each for template in purpose.templates for each in documents if each.template == template]


def missing(basis: DocumentBasis, documents: Sequence[Document], purpose: BundlePurpose) -> Iterator[Text]:
    """What belongs in the bundle and is not there."""
    have = {each.template for each in documents}
    if _MEMORANDUM in purpose.templates and _MEMORANDUM not in have:
        yield Text(
            sv="Tjänsteskrivelse: ärendet har ingen i arbetsytan.",
            en="Memorandum: the case has none in the workspace.",
        )
    follows = any(each.kind in FOLLOWS for each in basis.agreement.relations)
    if _COMPARISON in purpose.templates and _COMPARISON not in have and follows:
        yield Text(
            sv="Jämförelse: det tidigare avtalet går inte att läsa i arbetsytan.",
            en="Comparison: the earlier agreement cannot be read in the workspace.",
        )
    yield from outer_annexes(basis)


def outer_annexes(basis: DocumentBasis) -> Iterator[Text]:
    """The annexes whose text is kept elsewhere."""
    for annex in basis.agreement.annexes:
        if not annex.sections:
            title = f" {annex.title}" if annex.title else ""
            yield Text(
                sv=f"Bilaga {annex.number}{title}: texten finns på annat håll.",
                en=f"Annex {annex.number}{title}: its text is kept elsewhere.",
            )


def others(documents: Sequence[Document], purpose: BundlePurpose) -> list[str]:
    """What the documents that do not belong in the bundle are called, those of a kind together."""
    labels = [each.part or each.label for each in documents if each.template not in purpose.templates]
    counts = {label: labels.count(label) for label in labels}
    return [f"{label} ({count})" if count > 1 else label for label, count in counts.items()]


def bundle_info(
    basis: DocumentBasis, inside: Sequence[WrittenDocument], purpose: BundlePurpose
) -> DocumentInfo:
    """What the bundle says of itself; its date is that of the latest document in it."""
    title = phrases.title_with_period(basis.agreement, basis.date_style)
    numbers = [each.info.registration_number for each in inside if each.info.registration_number]
    dates = [each.info.date for each in inside if each.info.date]
    return DocumentInfo(
        title=f"{purpose.title}: {title}",
        organisation=basis.publisher,
        agreement_title=basis.agreement.title,
        kind=purpose.title,
        registration_number=numbers[0] if numbers else None,
        face=basis.face,
        date=max(dates, default=None),
        mark=next((each.info.mark for each in inside if each.info.mark), "") if purpose.is_signed else "",
    )
