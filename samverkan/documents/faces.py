"""Which face a document has: that of the kommun, with the logos of all who sign what is theirs together."""

from collections.abc import Iterator
from dataclasses import replace

from samverkan.documents.basis import DocumentBasis
from samverkan.model import Party, PartyRole, is_kommun
from samverkan.render.face import Face, LogoPicture


def face_for(basis: DocumentBasis, *, joint: bool) -> Face:
    """The face of a document of the agreement; what is `joint` has the logo of each party that signs."""
    parties = [each for each in basis.agreement.parties if each.role is PartyRole.SIGNATORY]
    own = basis.face.logos or tuple(_logos([each for each in parties if _is_kommun(each, basis)], basis))
    return replace(basis.face, logos=tuple(_of_each(parties, own, basis)) if joint else own)


def _of_each(
    parties: list[Party], own: tuple[LogoPicture, ...], basis: DocumentBasis
) -> Iterator[LogoPicture]:
    """The logos in the order of the parties; the house's own is that of the first kommun without one."""
    left = list(own)
    for party in parties:
        logo = basis.logos.get(party.organisation or "")
        if logo or _is_kommun(party, basis):
            yield from [logo] if logo else left
            left = [] if _is_kommun(party, basis) else left


def _logos(parties: list[Party], basis: DocumentBasis) -> Iterator[LogoPicture]:
    for party in parties:
        logo = basis.logos.get(party.organisation or "")
        if logo:
            yield logo


def _is_kommun(party: Party, basis: DocumentBasis) -> bool:
    return is_kommun(party, basis.register) is True
