"""How somebody in service is titled, and in whose stead they act."""

import re

from samverkan.model.organisations import Acting, Signatory
from samverkan.swedish import capital, small
from samverkan.text import pattern_of

_CHAIR = pattern_of(r"(?<!vice )ordförande\b", re.IGNORECASE)
_IN_STEAD = pattern_of(r"^i\s?stället för\s+", re.IGNORECASE)
_SAYS_STEAD = pattern_of(
    r"\b(?:ställföreträdande|stf|biträdande|bitr|vice|tillförordnad|tf)\b|\bt\. ?f\.", re.IGNORECASE
)


def official_title(title: str, acting: Acting | None) -> str:
    """`T.f. kommundirektör`, `Biträdande lokalpolisområdeschef`, `Frivårdschef, enligt delegation`.

    A chair has no `biträdande`, but a `vice ordförande`. What the title says itself is not said again.
    """
    if acting is None or (acting is not Acting.BY_DELEGATION and acts_for_another(title)):
        return capital(title)
    if acting is Acting.BY_DELEGATION:
        return capital(", ".join(part for part in (title, acting.label) if part))
    chair = _CHAIR.search(title)
    if chair:
        return capital(f"{title[: chair.start()]}vice {small(title[chair.start() :])}")
    return capital(f"{acting.label} {small(title)}".strip())


def acts_for_another(title: str) -> bool:
    """Whether the title itself says that another holds the office: `Biträdande rektor`."""
    return bool(_SAYS_STEAD.search(title))


def in_stead(person: Signatory) -> str:
    """`i stället för kommundirektören`, of one who signs for somebody else."""
    whose = _IN_STEAD.sub("", person.instead_of or "")
    return f"i stället för {small(whose)}" if whose else ""
