"""What the forums of an agreement are in the sense of the law. Source: lag (2023:196) 10–13 §§."""

import re

from samverkan.model.agreement import Agreement
from samverkan.model.forums import Forum, ForumType, Member
from samverkan.model.organisations import Register
from samverkan.model.parties import is_kommun, named_kommun
from samverkan.text import pattern_of

_COUNCIL = pattern_of(r"råd(?:et)?\b", re.IGNORECASE)

COORDINATOR = pattern_of(
    r"samordn(?:are|aren|ingsfunktion|ingsansvar)|(?:trygghets|brottsförebyggar|säkerhets)(?:strateg|samordn)",
    re.IGNORECASE,
)
"""Words for the coordination function."""

_BODY = pattern_of(r"kommunstyrelsen$|\w+nämnden$", re.IGNORECASE)

_LEADING = pattern_of(
    r"chef|direktör|ordförande|\bvd\b|(?<!fritids)ledare|föreståndare|mästare|rektor|ledning|generalsekreterare",
    re.IGNORECASE,
)

_CHAIRED = pattern_of(r"\bled(?:s|er|are|ning)\b|\bordförande|sammankallande", re.IGNORECASE)

_CONTACT = pattern_of(r"@|https?:|www\.|\d\d[ -]\d\d")

_FULLMAKTIGE = pattern_of(r"fullmäktig|\bKF\b", re.IGNORECASE)


def is_council(forum: Forum) -> bool:
    """Whether it is the strategic council, as it says or by its name. Source: lag (2023:196) 10 §."""
    untyped = forum.type in (None, ForumType.OTHER)
    return forum.type is ForumType.STRATEGIC_COUNCIL or (untyped and bool(_COUNCIL.search(forum.name)))


def is_coordination(forum: Forum) -> bool:
    """Whether it is the coordination function, as it says or by its name. Source: lag (2023:196) 11 §."""
    untyped = forum.type in (None, ForumType.OTHER)
    return forum.type is ForumType.COORDINATION or (untyped and bool(COORDINATOR.search(forum.name)))


def leads(forum: Forum) -> bool:
    """Whether it is the kommun's body that leads, as it says or by its name. Source: lag (2023:196) 13 §."""
    untyped = forum.type in (None, ForumType.OTHER)
    return forum.type is ForumType.LEAD_BODY or (untyped and bool(_BODY.match(forum.name)))


def tells_who_leads(forum: Forum) -> bool:
    """Whether its words say who leads it, where no chair is given."""
    return bool(_CHAIRED.search(_one_line(forum.text, forum.members_text, forum.mandate)))


def can_be_reached(forum: Forum) -> bool:
    """Whether there are contact details, in fields or in words. Source: lag (2023:196) 12 §."""
    given = forum.contact and (forum.contact.phone or forum.contact.email)
    return bool(given or _CONTACT.search(_one_line(forum.text, forum.members_text, *forum.methods)))


def is_of_kommun(member: Member, agreement: Agreement, register: Register) -> bool | None:
    """Whether the member stands for a kommun; None when the record does not tell."""
    party = next((each for each in agreement.parties if each.id == member.party), None)
    if party:
        return is_kommun(party, register)
    office = register.office(member.office)
    organisation = register.organisation(office.organisation) if office else None
    words = organisation.name if organisation else _one_line(member.name, member.unit, *member.functions)
    return named_kommun(words)


def is_leading(member: Member, register: Register) -> bool:
    """Whether the member is in a leading position, as it says or by title. Source: lag (2023:196) 10 §."""
    office = register.office(member.office)
    titles = _one_line(member.name, office.title if office else None, *member.functions)
    return member.leading or bool(office and office.leading) or bool(_LEADING.search(titles))


def unlike_leading(forum: Forum, agreement: Agreement, register: Register) -> list[tuple[int, str]]:
    """The members from outside the kommun that nobody says are leading: the place and name of each."""
    names = {party.id: party.name for party in agreement.parties}
    found = []
    for place, member in enumerate(forum.members):
        name = names.get(member.party or "") or member.name
        outside = is_of_kommun(member, agreement, register) is False or (member.name and not member.party)
        if name and outside and not is_leading(member, register):
            found.append((place, name))
    return found


def is_fullmaktige(receiver: str) -> bool:
    """Whether what is reported goes to kommunfullmäktige. Source: lag (2023:196) 13 §."""
    return bool(_FULLMAKTIGE.search(receiver))


def _one_line(*texts: str | None) -> str:
    return " ".join(text for text in texts if text)
