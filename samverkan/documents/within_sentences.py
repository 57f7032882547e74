"""Words that stand alone in a file, as they stand within a sentence of a document."""

import re

from samverkan.swedish import small
from samverkan.text import pattern_of

_ORDINARY = pattern_of(
    r"(?:(?:anmälnings|besöks|boende|brotts|brukar|drog|elev|föräldra|händelse|kund|medarbetar|medborgar|närvaro|"
    r"personal|polis|skol|trygghets|ungdoms)?(?:statistik|enkät|mätning|undersökning|uppgift|rapport|register|"
    r"kartläggning|dialog|intervju|protokoll|anteckning|lista|listor|ärende|logg|anmälan|anmälning)\w{0,4}"
    r"|anmälda|antal|andel|data|resultat|eg[ne]\w{0,2}|kommunens?|skol(?:an|orna)s|elever(?:nas)?|socialtjänstens|"
    r"förvaltningen?s|lokala?t?|årliga?t?|interna?"
    r"|färre|fler|lägre|högre|minst|högst|mindre|mer|noll|halver\w+|öka\w{0,2}|minska\w{0,2}|ing(?:en|et|a)|alla|"
    r"samtliga|oförändra\w+|under|över|bättre|(?:bi)?behåll\w{0,2})(?!\w)",
    re.IGNORECASE,
)
"""First words of sources and targets that name nothing; neither `Polisens` nor `Stockholmsenkäten` is one."""


def within(text: str) -> str:
    """The text as it stands within a sentence: small first if it begins with a word that is no name.

    What may be a name keeps its capital.
    """
    return small(text) if _ORDINARY.match(text) else text
