"""Which kommuner have agreements in a workspace, and which of them are theirs."""

from collections.abc import Iterable, Iterator

from samverkan.law.answer import NamedKommun
from samverkan.load import AgreementFolder
from samverkan.model import Agreement, OrganisationType, Party, PartyRole, Register, is_kommun
from samverkan.model.every_kommun import kommun_of


def kommuner_of(folders: Iterable[AgreementFolder]) -> dict[str, NamedKommun]:
    """The kommuner that are parties to the agreements: by a key that is the same in each."""
    found: dict[str, NamedKommun] = {}
    for folder in folders:
        for kommun in _parties(folder).values():
            found.setdefault(key(kommun), kommun)
    return found


def key(kommun: NamedKommun) -> str:
    """What tells a kommun from others: its code, or its name when nobody knows a code."""
    return kommun.code or " ".join(kommun.name.casefold().split())


def own_parties(folder: AgreementFolder, kommun: NamedKommun) -> frozenset[str]:
    """The ids of the parties to the agreement that the kommun is, or that are parts of it."""
    return frozenset(party for party, each in _parties(folder).items() if key(each) == key(kommun))


def _parties(folder: AgreementFolder) -> dict[str, NamedKommun]:
    agreement = folder.frame
    if agreement is None:
        return {}
    return {party.id: _kommun(party, folder.register) for party in _municipal(agreement, folder.register)}


def _municipal(agreement: Agreement, register: Register) -> Iterator[Party]:
    """The parties that sign and are kommuner; when none is for sure, those that may be."""
    signing = [each for each in agreement.parties if each.role is PartyRole.SIGNATORY]
    certain = [each for each in signing if is_kommun(each, register)]
    yield from certain or (each for each in signing if is_kommun(each, register) is None)


def _kommun(party: Party, register: Register) -> NamedKommun:
    organisation = register.organisation(party.organisation)
    if organisation and organisation.type is OrganisationType.DISTRICT:
        organisation = register.organisation(organisation.part_of) or organisation
    name = organisation.name if organisation else party.name
    known = kommun_of(name)
    code = (organisation.kommunkod if organisation else None) or (known.code if known else None)
    return NamedKommun(name, code)
