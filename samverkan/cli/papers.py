"""The papers for a meeting or a signing, as one PDF."""

from collections.abc import Sequence

from samverkan.cli.packing import Made, left_for_errors
from samverkan.documents.bundles import Purpose, bundle_info, missing, others
from samverkan.documents.signing import signing, signing_parties
from samverkan.making.opening import Opened
from samverkan.render.typst.bundle import Bundle, bundle_sources
from samverkan.render.typst.setting import pdf_of
from samverkan.render.written_document import WrittenDocument


def papers(
    opened: Opened,
    purpose: Purpose,
    inside: Sequence[WrittenDocument],
    copies: int | None,
    left: Sequence[str],
) -> Made:
    """The documents `inside`, which go together; `left` are files that errors keep out."""
    basis, documents = opened.basis, opened.documents
    lacking = [*missing(basis, documents, purpose), *map(left_for_errors, left)]
    info = bundle_info(basis, inside, purpose)
    page = signing(basis, copies or len(signing_parties(basis))) if purpose.is_signed else None
    made = Bundle(info, tuple(inside), tuple(each.sv for each in lacking), page)
    pdf = pdf_of(bundle_sources(made), purpose.name, info)
    return Made(pdf, "pdf", lacking, others(documents, purpose))
