"""The page on which the parties sign an agreement and its annexes."""

from collections.abc import Iterator

from samverkan import swedish
from samverkan.documents import phrases
from samverkan.documents.basis import DocumentBasis
from samverkan.model import Party, PartyRole, Signatory
from samverkan.render.typst.bundle import Signer, SigningPage


def signing_parties(basis: DocumentBasis) -> list[Party]:
    """The parties that sign."""
    return [each for each in basis.agreement.parties if each.role is PartyRole.SIGNATORY]


def signing(basis: DocumentBasis, copies: int) -> SigningPage:
    """The page: in how many copies the agreement is made, what the signatures are for, and who signs."""
    parties = signing_parties(basis)
    signers = [signer for party in parties for signer in _signers(basis, party)]
    return SigningPage((_in_copies(basis, copies, len(parties)), *_what_is_signed(basis)), tuple(signers))


def _signers(basis: DocumentBasis, party: Party) -> Iterator[Signer]:
    """Those who sign for the party; an empty place when it is not known who."""
    people = [each for each in basis.agreement.signatories if each.party == party.id]
    for person in people:
        yield Signer(party.name, person.name, _title(basis, person, party))
    if not people:
        yield Signer(party.name)


def _title(basis: DocumentBasis, person: Signatory, party: Party) -> str:
    """The title, and the organisation where it is another than the party."""
    _, *lines = basis.words.signature(person, together="-")
    return ", ".join(line for line in lines if line != party.name)


def _in_copies(basis: DocumentBasis, copies: int, parties: int) -> str:
    what = phrases.noun(basis.agreement.form)
    made = "upprättat" if what.endswith("t") else "upprättad"
    number = "ett" if copies == 1 else swedish.count(copies)
    alike = "exemplar" if copies == 1 else "likalydande exemplar"
    shared = ", ett till varje part" if copies == parties else ""
    return f"{swedish.capital(what)} är {made} i {number} {alike}{shared}."


def _what_is_signed(basis: DocumentBasis) -> Iterator[str]:
    numbers = [f"bilaga {annex.number}" for annex in basis.agreement.annexes]
    if numbers:
        yield f"Underskrifterna gäller {swedish.joined([phrases.noun(basis.agreement.form), *numbers])}."
