"""Who a party is: a kommun, the Police or another."""

import re

from samverkan.model.agreement import Agreement, Party
from samverkan.model.organisations import OrganisationType, Register
from samverkan.text import pattern_of

_KOMMUN = pattern_of(r"kommun\b|\bstad\b|stadsdel|\bregion gotland\b", re.IGNORECASE)
_POLICE = pattern_of(r"polis", re.IGNORECASE)
_OTHERS = pattern_of(
    r"polis|kriminalvård|frivård|\bregion|länsstyrelse|räddning|förbund|\bAB\b|bostäder|bostads|förening",
    re.IGNORECASE,
)


def named_kommun(name: str) -> bool | None:
    """Whether a body of this name is a kommun or a part of one; None when the name does not tell."""
    if _KOMMUN.search(name):
        return True
    return False if _OTHERS.search(name) else None


def is_kommun(party: Party, register: Register) -> bool | None:
    """Whether the party is a kommun or a district of one; None when the record does not tell."""
    organisation = register.organisation(party.organisation)
    if organisation and organisation.type is not OrganisationType.OTHER:
        return organisation.type in (OrganisationType.KOMMUN, OrganisationType.DISTRICT)
    return named_kommun(party.name)


def known_as(party: Party, register: Register) -> str:
    """What the party is known by in the whole workspace: an id is one kommun's own, a name is everybody's."""
    organisation = register.organisation(party.organisation)
    return (organisation.name if organisation else party.name).casefold()


def kommuner(agreement: Agreement, register: Register) -> set[str]:
    """The ids of the parties that are kommuner, or may be as far as is known."""
    return {party.id for party in agreement.parties if is_kommun(party, register) is not False}


def is_police(party: Party, register: Register) -> bool:
    """Whether the party is the Police or a unit of it."""
    organisation = register.organisation(party.organisation)
    if organisation:
        return organisation.type is OrganisationType.POLICE
    return bool(_POLICE.search(party.name))
