"""Which addresses a document may link to."""

import re

from samverkan.text import pattern_of

_SCHEME = pattern_of(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_OUTWARD = pattern_of(r"(?:https?://|mailto:)[^\s]", re.IGNORECASE)


def leads_outward(address: str) -> bool:
    """Whether `address` is one that prose may name: a web page, an e-mail address, a place on the page."""
    return address.startswith("#") or bool(_OUTWARD.match(address))


def is_safe(address: str) -> bool:
    """Whether a template may name `address`: what prose may, and files beside the document."""
    if leads_outward(address):
        return True
    return not _SCHEME.match(address) and not address.startswith(("/", "\\"))
