"""The papers for a meeting or a signing, as one PDF."""

from collections.abc import Iterator, Sequence

from samverkan.cli.packing import PackedBundle, left_for_errors
from samverkan.documents.basis import DocumentBasis
from samverkan.documents.bundles import BundlePurpose, bundle_info, missing, others
from samverkan.documents.signing import signing, signing_parties
from samverkan.making.opening import OpenedAgreement
from samverkan.render.typst.bundle import Bundle, bundle_sources
from samverkan.render.typst.room import make_sure_of_room
from samverkan.render.typst.setting import pdf_of
from samverkan.render.written_document import WrittenDocument
from samverkan.rules.checks.placeholders import left_to_fill_in
from samverkan.text import Text


def papers(
    opened: OpenedAgreement,
    purpose: BundlePurpose,
    inside: Sequence[WrittenDocument],
    copies: int | None,
    left: Sequence[str],
) -> PackedBundle:
    """The documents `inside`, which go together; `left` are files that errors keep out."""
    basis, documents = opened.basis, opened.documents
    lacking = [*missing(basis, documents, purpose), *_unfilled(basis, purpose), *map(left_for_errors, left)]
    info = bundle_info(basis, inside, purpose)
    page = signing(basis, copies or len(signing_parties(basis))) if purpose.is_signed else None
    made = Bundle(info, tuple(inside), tuple(each.sv for each in lacking), page)
    for each in inside:
        make_sure_of_room(each)
    pdf = pdf_of(bundle_sources(made), purpose.name, info)
    return PackedBundle(pdf, "pdf", lacking, others(documents, purpose))


def _unfilled(basis: DocumentBasis, purpose: BundlePurpose) -> Iterator[Text]:
    """What waits for its words in the records that the documents show."""
    records = [basis.agreement, *([basis.case] if basis.case and not purpose.is_signed else [])]
    number = sum(1 for record in records for _ in left_to_fill_in(record))
    if number:
        sv = "Texten på ett ställe: det" if number == 1 else f"Texten på {number} ställen: de"
        en = "The text of one place: it" if number == 1 else f"The text of {number} places: they"
        yield Text(
            sv=f"{sv} visas av samverkan validate {basis.id}.",
            en=f"{en} can be seen with samverkan validate {basis.id}.",
        )
