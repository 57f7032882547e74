"""Whether what a text refers to is the agreement's own, or another document's."""

import re

from samverkan.text import pattern_of

_OWN = r"(?:detta\s+|vårt\s+|det\s+här\s+|denna\s+|vår\s+)?(?:samverkans)?(?:avtal(?:et)?|överenskommelsen?)"

_TO_OWN = pattern_of(rf"\s*(?:till|i|av)\s+{_OWN}\b(?!\s*(?:från|för|mellan|\(|[0-9]))", re.IGNORECASE)

_TO_OTHER = pattern_of(
    r"\s*(?:till|av|från)\s+\w|\s*\(?[0-9]{4}:[0-9]|"
    r"\s*i\s+(?:\w+\s+)?(?:[A-ZÅÄÖ]\w*s\s|(?:\w*(?:lag|balk|förordning|handbok|rapport|betänkande|proposition|policy"
    r"|plan|riktlinje|strategi|föreskrift|direktiv|protokoll|ordning|reglemente|budget|skrivelse|avtal"
    r"|överenskommelse)(?:en|n|et|erna|arna)?)\b|SOU\b|Ds\b)",
)

_OF_OWN = pattern_of(r"(?:avtalets|överenskommelsens)\s+$", re.IGNORECASE)

_OF_OTHER = pattern_of(r"(?:\w(?:ens|ets|ans|nas)|[A-ZÅÄÖ]\w*s)\s+$")


def is_own(text: str, start: int, end: int, *, only_own: bool) -> bool:
    """Whether `text[start:end]` names a part of the agreement; with `only_own` it must say that it does."""
    before, after = text[max(0, start - 40) : start], text[end : end + 80]
    if _OF_OWN.search(before) or _TO_OWN.match(after):
        return True
    return not (only_own or _OF_OTHER.search(before) or _TO_OTHER.match(after))
